internal import ReviewCore
internal import Terminal

/// All comments of a sheet in full, broken into pages of the screen.
struct CommentPages {
  private let pages: [[String]]

  var count: Int { pages.count }

  init(_ sheet: OwnSheet, _ app: AppView) {
    let height = max(1, app.size.rows - 4)
    let breaker = LineBreaker(columns: min(app.size.columns, 100) - 8, ambiguous: app.ambiguous)
    var lines: [String] = []
    func add(_ title: String, _ text: String) {
      if !lines.isEmpty { lines.append("") }
      lines.append(" " + title)
      lines += breaker.lines(of: text).map { "    " + text[$0] }
    }
    for criterion in app.world.scheme.preliminary.leaves {
      guard let text = sheet.sheet.comments[criterion.code], !text.isEmpty else { continue }
      let mark =
        switch sheet.sheet.marks[criterion.code] {
        case .points(let points): points.text()
        case .notApplicable: app("不适用", "not applicable")
        case nil: "--"
        }
      add("\(criterion.code) \(app(criterion.name))  \(mark) / \(criterion.leaf.maximum)", text)
    }
    if !sheet.sheet.opinion.isEmpty { add(app("综合意见", "Overall opinion"), sheet.sheet.opinion) }
    if lines.isEmpty { lines = [" " + app("还没有写评语。", "No comment is written yet.")] }
    pages = stride(from: 0, to: lines.count, by: height).map { start in
      Array(lines[start..<min(start + height, lines.count)])
    }
  }

  func put(page: Int, on frame: inout Frame, _ app: AppView) {
    let page = min(max(0, page), count - 1)
    frame.putRule(
      row: 1, app("评语全文", "All comments"),
      app("第 \(page + 1) / \(count) 页", "page \(page + 1) of \(count)"), app)
    for (index, line) in pages[page].enumerated() {
      frame.put(line, row: 2 + index, column: 0)
    }
    frame.cursor = Position(row: 2, column: 0)
  }
}
