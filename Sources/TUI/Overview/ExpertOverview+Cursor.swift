internal import ReviewCore
internal import Terminal

extension ExpertOverview {
  /// Puts the cursor on the work: the sheet that was worked on last, else the first not complete.
  ///
  /// It stays where it is unless the viewer has stored something since it was put there. What the
  /// secretary does to a sheet moves it only after one has been away.
  mutating func place(_ sheets: OwnSheets, _ app: AppView) {
    let isThere = !filter.isEmpty || cursor.map(rows(sheets).contains) == true
    let now = Moment(
      time: app.world.lastStored, sequence: sheets.all.map(\.sheet.revision).max() ?? 0)
    let hasMoved = isAway ? placedAt != now : placedAt?.time != now.time
    isAway = false
    if isThere, !hasMoved { return }
    placedAt = now
    filter = ""
    cursor = Self.work(sheets)
  }

  private static func work(_ sheets: OwnSheets) -> Row? {
    let begun = sheets.latest.flatMap { $0.standing.isUnfinished ? $0 : nil }
    if let next = begun ?? sheets.unfinished.first { return .sheet(next.code) }
    guard sheets.complete.isEmpty else { return .submitAll }
    return sheets.all.first.map { .sheet($0.code) }
  }

  /// Where the cursor stands, also before the first key.
  func current(_ sheets: OwnSheets) -> Row? {
    filter.isEmpty ? cursor ?? Self.work(sheets) : cursor
  }

  mutating func move(by steps: Int, in rows: [Row]) {
    guard !rows.isEmpty else { return }
    let index = cursor.flatMap(rows.firstIndex) ?? 0
    cursor = rows[min(max(0, index + steps), rows.count - 1)]
  }

  /// Moves among the hits, round the end.
  mutating func step(_ steps: Int, in rows: [Row]) -> [Effect] {
    let hits = rows.filter { $0 != .submitAll }
    guard !filter.isEmpty, !hits.isEmpty else {
      return [.say(Text(zh: "先按 / 查找", en: "Press / to find first"))]
    }
    let index = cursor.flatMap(hits.firstIndex) ?? (steps > 0 ? -1 : 0)
    cursor = hits[(index + steps + hits.count) % hits.count]
    return []
  }

  /// A digit goes on with the number before it if there is such a sheet, else it begins a new one.
  mutating func type(_ key: Key, _ sheets: OwnSheets) -> [Effect] {
    guard case .character(let digit) = key.folded else { return [] }
    let numbers = [typed + String(digit), String(digit)]
    for number in numbers {
      guard let sheet = sheets.all.first(where: { String($0.number) == number }) else { continue }
      typed = number
      filter = ""
      cursor = .sheet(sheet.code)
      return []
    }
    typed = ""
    return [
      .say(
        Text(
          zh: "没有第 \(digit) 份，一共 \(sheets.all.count) 份",
          en: "There is no number \(digit); you have \(sheets.all.count)"))
    ]
  }

  mutating func look(for text: String, isDone: Bool, _ sheets: OwnSheets) {
    filter = text
    if isDone, !text.isEmpty { filters = filters.filter { $0 != text } + [text] }
    let rows = rows(sheets)
    if cursor.map(rows.contains) != true || !text.isEmpty { cursor = rows.first }
  }

  mutating func sort() -> [Effect] {
    switch order {
    case .number: order = .total
    case .total: order = .standing
    case .standing: order = .number
    }
    return [.say(OverviewWords.sorted(by: order))]
  }
}
