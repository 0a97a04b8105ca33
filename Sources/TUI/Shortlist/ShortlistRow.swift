internal import ReviewCore

/// An application on the list, as proposed or as sealed.
struct ShortlistRow: Sendable {
  let code: ApplicationCode
  let name: String
  let unit: String
  let rank: Int?
  let score: String?
  let group: Group
  /// 入选, 候补1 and so on.
  let place: Text
  /// Why it stands there, the departure first.
  let why: Text
  /// Its first reason in few words, where that is not said by somebody.
  var brief: Text?
  let isDeparted: Bool
  /// Whether it departed after the list was sealed.
  var isDepartedLater = false

  /// In the order in which the list shows them.
  enum Group: Sendable, CaseIterable {
    case selected, undecided, reserve, rest
  }
}

extension ShortlistRow {
  /// The list as it would be sealed now.
  static func proposed(_ list: ProposedList) -> [ShortlistRow] {
    let numbers = reserveNumbers(list)
    return list.entries.map { entry in
      let ranked = entry.ranked.status.listText(for: list.ranking.seats)
      let reasons = entry.shownReasons(ranked)
      return ShortlistRow(
        code: entry.ranked.candidate.code, name: entry.ranked.candidate.name,
        unit: entry.ranked.candidate.unit, rank: entry.ranked.rank,
        score: entry.ranked.score?.text, group: Group(entry.status),
        place: entry.departure?.place.text
          ?? numbers[entry.ranked.candidate.code].map(Self.reserveText) ?? ranked,
        why: Text(
          zh: reasons.map(\.zh).joined(separator: "；"),
          en: reasons.map(\.en).joined(separator: "; ")),
        brief: entry.departure == nil ? entry.ranked.reasons.first?.brief : nil,
        isDeparted: entry.departure != nil)
    }
  }

  /// The list as it was sealed, with what has departed from it since.
  ///
  /// The ledger holds the reasons in Chinese; where the list would give the same ones now, they are
  /// shown in either language.
  static func sealed(_ entries: [SealedEntry], under list: ProposedList) -> [ShortlistRow] {
    let rows = Dictionary(
      zip(list.entries, proposed(list)).map { entry, row in
        (entry.reasons.map(\.zh).joined(separator: "；") + row.code.rawValue, row)
      }
    ) { first, _ in first }
    let numbers = reserveNumbers(list)
    return entries.map { entry in
      let later = list.departures.first { departure in
        departure.application == entry.code && !entry.reasons.contains(departure.text.zh)
      }
      let place = ListPlace(rawValue: entry.status)
      let wasDeparted = entry.reasons.hasPrefix("调整：")
      let number = wasDeparted ? nil : numbers[entry.code]
      let sealedPlace = place == .notSelected && !wasDeparted ? nil : place?.text
      let shown =
        later?.place.text ?? number.map(Self.reserveText) ?? sealedPlace
        ?? (entry.rank == nil ? Text(zh: "不参加", en: "out") : Text(zh: "未入选", en: "not in"))
      let current = rows[entry.reasons + entry.code.rawValue]
      let why =
        later.map { departure in
          Text(zh: "封存后\(departure.text.zh)", en: "after sealing, \(departure.text.en)")
        } ?? current?.why
        ?? Text(zh: entry.reasons, en: entry.reasons)
      return ShortlistRow(
        code: entry.code, name: entry.name, unit: entry.unit, rank: entry.rank,
        score: entry.score, group: Group(later?.place ?? place), place: shown, why: why,
        brief: later == nil ? current?.brief : nil, isDeparted: later != nil || wasDeparted,
        isDepartedLater: later != nil)
    }
  }
}

extension ShortlistRow {
  /// The places among the reserves whom the rank put there, those before them who departed left out.
  private static func reserveNumbers(_ list: ProposedList) -> [ApplicationCode: Int] {
    let reserves = list.entries.compactMap { entry -> (code: ApplicationCode, number: Int)? in
      guard entry.departure == nil, case .reserve(let number) = entry.ranked.status else {
        return nil
      }
      return (entry.ranked.candidate.code, number)
    }
    return Dictionary(
      reserves.map { one in
        (one.code, reserves.filter { $0.number < one.number }.count + 1)
      }
    ) { first, _ in first }
  }

  private static func reserveText(_ number: Int) -> Text {
    Text(zh: "候补\(number)", en: "res. \(number)")
  }
}

extension ProposedList.Entry {
  /// What explains its place: the departure and what the rank would give, or the ranking's reasons.
  fileprivate func shownReasons(_ ranked: Text) -> [Text] {
    guard let departure else { return reserveReasons ?? reasons }
    return [
      departure.text, Text(zh: "按名次应列\(ranked.zh)", en: "by rank it would be \(ranked.en)"),
    ]
  }

  /// A reserve waits because the places are taken, which is what the order means.
  private var reserveReasons: [Text]? {
    guard case .reserve = ranked.status else { return nil }
    return ranked.reasons.map { reason in
      if case .beyond = reason { Ranking.Reason.rankOrder.text } else { reason.text }
    }
  }
}

extension ShortlistRow.Group {
  fileprivate init(_ status: Ranking.Status) {
    switch status {
    case .selected: self = .selected
    case .undecided: self = .undecided
    case .reserve: self = .reserve
    case .notSelected, .excluded, .held, .insufficient: self = .rest
    }
  }

  fileprivate init(_ place: ListPlace?) {
    switch place {
    case .selected: self = .selected
    case .reserve: self = .reserve
    case .notSelected, nil: self = .rest
    }
  }
}

extension Ranking.Status {
  /// In seven columns.
  fileprivate func listText(for seats: Seats) -> Text {
    switch self {
    case .selected, .reserve, .excluded, .held, .insufficient, .undecided: boardText(for: seats)
    case .notSelected: Text(zh: text(for: seats).zh, en: "not in")
    }
  }
}

extension ListPlace {
  /// As the list calls it; a departure to the reserves has no number.
  var text: Text {
    switch self {
    case .selected: Text(zh: "入选", en: "in")
    case .reserve: Text(zh: "候补", en: "res.")
    case .notSelected: Text(zh: "不入选", en: "not in")
    }
  }
}
