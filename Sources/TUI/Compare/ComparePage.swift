internal import ReviewCore
internal import Terminal

/// 两份对照: two applications side by side, the viewer's marks first, then the facts.
///
/// For keeping one's own measure even. Source: screens.md 3 "v", issue "A desk that people love" 7.
struct ComparePage: Screen {
  private(set) var left: ApplicationCode
  private(set) var right: ApplicationCode
  private var index = 0
  private var window = ListWindow()

  /// Nil where there is no second application to compare with.
  init?(_ application: ApplicationCode, in world: World) {
    let all = Self.all(with: application, in: world)
    guard let place = all.firstIndex(of: application), all.count > 1 else { return nil }
    (left, right) = (application, all[place + 1 < all.count ? place + 1 : place - 1])
  }

  /// An application and those that it can be compared with, in the viewer's order: for those who
  /// score, the ones they have a sheet for.
  private static func all(with application: ApplicationCode, in world: World) -> [ApplicationCode] {
    let mine = world.myApplications
    return (mine.contains { $0.code == application } ? mine : world.applications).map(\.code)
  }

  static let nothing = Text(zh: "没有第二份可以对照", en: "There is no second one to compare with")

  func context(_ app: AppView) -> Context { .compare }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    let rows = CompareRow.all(left, right, app)
    // One of the two may have left the viewer's world meanwhile.
    guard !rows.isEmpty else { return [.pop, .say(Self.nothing)] }
    guard case .command(let command, _) = input else {
      if case .shown = input { return [] }
      return nil
    }
    let page = ListWindow.page(height(app))
    switch command {
    case .up: move(by: -1, rows, app)
    case .down: move(by: 1, rows, app)
    case .pageUp: move(by: -page, rows, app)
    case .pageDown: move(by: page, rows, app)
    case .applicationNext: return change(by: 1, app)
    case .applicationPrevious: return change(by: -1, app)
    case .compare: (left, right) = (right, left)
    case .go: return [.openDesk(left, at: rows[min(index, rows.count - 1)].item)]
    case .export: return [.export(name: "compare-\(left)-\(right)", rows: exported(rows, app))]
    default: return nil
    }
    return []
  }

  private mutating func move(by distance: Int, _ rows: [CompareRow], _ app: AppView) {
    index = max(0, min(rows.count - 1, index + distance))
    window.show(index, of: rows.count, rows: height(app))
  }

  private mutating func change(by step: Int, _ app: AppView) -> [Effect] {
    let others = Self.all(with: left, in: app.world).filter { $0 != left }
    guard let place = others.firstIndex(of: right), others.indices.contains(place + step) else {
      return [
        .say(
          step > 0
            ? Text(zh: "这是最后一份", en: "This is the last one")
            : Text(zh: "这是第一份", en: "This is the first one"))
      ]
    }
    right = others[place + step]
    return []
  }

  private func height(_ app: AppView) -> Int { max(1, app.size.rows - 6) }

  private func exported(_ rows: [CompareRow], _ app: AppView) -> [[String]] {
    [[app("项", "Item"), name(left, app), name(right, app), app("差", "Difference")]]
      + rows.map { [$0.name, $0.left, $0.right, $0.difference] }
  }

  private func name(_ code: ApplicationCode, _ app: AppView) -> String {
    app.world.application(code)?.name ?? code.rawValue
  }
}

// MARK: - Drawing

extension ComparePage {
  func draw(on frame: inout Frame, _ app: AppView) {
    frame = Frame(size: frame.size, ambiguous: frame.ambiguous)
    let rows = CompareRow.all(left, right, app)
    guard !rows.isEmpty else { return }
    let room = height(app)
    let current = min(index, rows.count - 1)
    let shown = window.range(showing: current, of: rows.count, rows: room)
    let title = app("两份对照", app.size.columns < 80 ? "Compare" : "Two side by side")
    frame.putBar("\(title)  \(name(left, app))", app)
    let place =
      shown.count < rows.count
      ? app(
        "第 \(shown.lowerBound + 1) 至 \(shown.upperBound) 行，共 \(rows.count) 行",
        "rows \(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)") : ""
    frame.putRule(row: 1, app("左右换右边的一份", "Left and Right change the right one"), place, app)
    let ends = columns(app)
    for (code, end) in zip([left, right], ends) {
      let width = ends[1] - ends[0] - 2
      frame.putRight(
        name(code, app).truncated(toColumns: width, ambiguous: app.ambiguous), row: 2, endingAt: end
      )
    }
    frame.putRight(app("差", "diff."), row: 2, endingAt: ends[2])
    for (offset, number) in shown.enumerated() {
      let (line, row) = (3 + offset, rows[number])
      let width = ends[0] - 14
      let isLong = Width.columns(of: row.name, ambiguous: app.ambiguous) > width
      frame.put(isLong ? row.short ?? row.name : row.name, row: line, column: 3, limit: width)
      frame.putRight(row.left, row: line, endingAt: ends[0])
      frame.putRight(row.right, row: line, endingAt: ends[1])
      frame.putRight(row.difference, row: line, endingAt: ends[2])
      if number == current { frame.putFocus(row: line, app) }
    }
    frame.putRule(row: app.size.rows - 3, "", "", app)
  }

  /// Where the two values and their difference end.
  private func columns(_ app: AppView) -> [Int] {
    let width = min(app.size.columns, 112)
    let value = width < 80 ? 13 : width < 112 ? 17 : 24
    let first = width - 9 - value
    return [first, first + value, first + value + 8]
  }

  func standingMessage(_ app: AppView) -> Text? {
    let rows = CompareRow.all(left, right, app)
    guard rows.indices.contains(index), let item = rows[index].item else {
      return Text(zh: "申报的数来自申报表", en: "The figures are those of the forms")
    }
    return Text(
      zh: "回车到\(name(left, app))的 \(item.title.zh)，v 左右对调",
      en: "Enter opens \(item.title.en) of \(name(left, app)), v swaps the two")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), app("打开左边的", "open the left one")),
      Hint(app("左右", "Left/Right"), app("换一份", "another")),
      Hint("v", app("对调", "swap")), Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint("Esc", app("返回", "back")), Hint("?", app("按键", "keys")),
    ]
  }
}
