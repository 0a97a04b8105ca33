internal import ReviewCore

/// The list with its groups in their order, and what is owed before it can be sealed.
struct ShortlistList: Sendable {
  enum Line: Sendable {
    case row(ShortlistRow)
    case rule(Text)
  }

  /// What the cursor can stand on.
  enum Target: Hashable, Sendable {
    case application(ApplicationCode)
    case debt(Int)
  }

  let lines: [Line]
  let debts: [SealDebt]
  let rows: [ShortlistRow]
  let isSealed: Bool
  let seats: Seats
  /// Departures of the list, those after the sealing included.
  let departed: Int

  init(_ ranked: World.Ranked, isSealed: Bool) {
    let list = ranked.list
    rows =
      isSealed
      ? ShortlistRow.sealed(ranked.sealed, under: list)
      : ShortlistRow.proposed(list)
    debts = list.debts
    self.isSealed = isSealed
    seats = list.ranking.seats
    departed = rows.filter(\.isDeparted).count
    var lines: [Line] = []
    let groups = Dictionary(grouping: rows, by: \.group)
    for group in ShortlistRow.Group.allCases {
      guard let members = groups[group], !members.isEmpty else { continue }
      if let rule = group.rule(count: members.count) { lines.append(.rule(rule)) }
      lines += members.map(Line.row)
    }
    self.lines = lines
  }

  func count(_ group: ShortlistRow.Group) -> Int { rows.filter { $0.group == group }.count }

  /// Whether something departs from the list that was sealed.
  var isOutdated: Bool { isSealed && departedLater > 0 }

  /// How many departures the sealed list does not hold.
  var departedLater: Int { rows.filter(\.isDepartedLater).count }

  var targets: [Target] {
    lines.compactMap { line in
      switch line {
      case .row(let row): .application(row.code)
      case .rule: nil
      }
    } + debts.indices.map(Target.debt)
  }

  /// `入选 12  候补 3  调整 0`.
  var caption: Text {
    let selected = count(.selected)
    let isUnequal = debts.contains { debt in
      if case .placesUnequal = debt { true } else { false }
    }
    let limit =
      isUnequal
      ? seats.places.map { Text(zh: "（名额 \($0)）", en: " (places \($0))") } : nil
    let reserves = count(.reserve)
    return Text(
      zh: "\(seats.name.zh) \(selected)\(limit?.zh ?? "")  候补 \(reserves)  调整 \(departed)",
      en: "\(selected) in\(limit?.en ?? "")  \(reserves) reserve  \(departed) departed")
  }
}

extension ShortlistRow.Group {
  /// The rule above the group; the selected need none.
  fileprivate func rule(count: Int) -> Text? {
    switch self {
    case .selected: nil
    case .undecided:
      Text(zh: "线上 \(count) 家未定，先定并列", en: "\(count) at the line are open; settle the tie")
    case .reserve:
      Text(
        zh: "入选到此，下面是候补，按次序递补", en: "selected to here; reserves follow in their order")
    case .rest: Text(zh: "其余 \(count) 家未入选", en: "the other \(count) are not selected")
    }
  }
}
