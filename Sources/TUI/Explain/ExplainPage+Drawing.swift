internal import ReviewCore
internal import Terminal

extension ExplainPage {
  func draw(on frame: inout Frame, _ app: AppView) {
    guard let content = content(app) else { return }
    let box = ExplainBox(app)
    if box.isWindow {
      drawWindow(on: &frame, content, box, app)
    } else {
      drawPage(on: &frame, content, box, app)
    }
  }

  private func drawPage(
    on frame: inout Frame, _ content: ExplainContent, _ box: ExplainBox, _ app: AppView
  ) {
    for row in 0..<app.size.rows {
      frame.fill(row: row, columns: 0..<app.size.columns, style: .plain)
    }
    let entry = content.explanation.entry
    let title = [
      app("名次怎么来的", "Explained"), app(entry.rankText), entry.candidate.unit, entry.candidate.name,
    ].joined(separator: "  ")
    frame.putBar(title, app.world.who(app.language), app)
    let score = app(content.ranking.stage.text) + " " + (entry.score?.text ?? "--")
    let beside = content.neighbour.map { other in
      "\(app(other.rankText)) \(other.candidate.name) \(other.score?.text ?? "--")"
    }
    frame.putRule(row: 1, score, beside ?? "", app)
    put(content, on: &frame, from: 3, column: 1, box, app)
    let hidden = hidden(content, box)
    let more = hidden > 0 ? app("下面还有 \(hidden) 行", hidden.counted("more line")) : ""
    frame.putRule(row: app.size.rows - 3, "", more, app)
    frame.cursor = Position(row: 3, column: 1)
  }

  private func put(
    _ content: ExplainContent, on frame: inout Frame, from top: Int, column: Int,
    _ box: ExplainBox, _ app: AppView
  ) {
    let first = max(0, min(offset, content.lines.count - box.height))
    for (index, line) in content.lines.dropFirst(first).prefix(box.height).enumerated() {
      frame.put(line, row: top + index, column: column, limit: box.textColumns)
    }
  }

  private func drawWindow(
    on frame: inout Frame, _ content: ExplainContent, _ box: ExplainBox, _ app: AppView
  ) {
    frame.dim()
    let score = content.explanation.entry.score?.text
    let title =
      score.map { app("\($0) 分是怎么来的", "How \($0) came about") }
      ?? app("为什么没有分", "Why there is no score")
    let beside = content.comparison == nil ? "" : app("，与邻名对照", ", beside its neighbour")
    let window = box.window
    let hidden = hidden(content, box)
    let more = hidden > 0 ? app("下面还有 \(hidden) 行", hidden.counted("more line")) : ""
    window.draw("\(title)\(beside)", count: more, on: &frame, app)
    let column = window.left + 2
    put(content, on: &frame, from: window.top + 1, column: column, box, app)
    frame.put(
      app(content.record), row: window.top + window.rows - 2, column: column,
      limit: box.textColumns)
    for row in app.size.rows - 2..<app.size.rows {
      frame.fill(row: row, columns: 0..<app.size.columns, style: .plain)
    }
    frame.cursor = Position(row: window.top + 1, column: window.left + 1)
  }
}
