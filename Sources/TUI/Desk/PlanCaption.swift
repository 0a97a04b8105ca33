internal import ReviewCore

/// What the rule over the plan says of the rows in view.
struct PlanCaption {
  /// `三(一) 创建基础`.
  let section: String
  /// `段 4-7 / 9  全文 41%`.
  let position: String

  init(_ rows: [PlanRow], of plan: PlanText, isNarrow: Bool, _ app: AppView) {
    let outline = plan.outline
    let blocks = rows.map(\.place.block)
    let place = blocks.lazy.compactMap { outline.places[$0].section }.first
    section = place.map { "\($0.mark) \($0.title)" } ?? app("正文", "Text")
    let numbers = blocks.filter { outline.places[$0].section == place }
      .compactMap { outline.places[$0].paragraph }
    let total = place.map { outline.paragraphCount(in: $0) } ?? 0
    let paragraphs: String
    if let first = numbers.min(), let last = numbers.max() {
      let range = first == last ? "\(first)" : "\(first)-\(last)"
      paragraphs = "\(app("段", "para")) \(range) / \(total)"
    } else {
      paragraphs = ""
    }
    let percent = Self.percent(rows.last, of: plan)
    let share = isNarrow ? "" : app("全文 \(percent)%", "\(percent)%")
    position = [paragraphs, share].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// How much of the plan's text lies before the end of a row, in per cent.
  private static func percent(_ last: PlanRow?, of plan: PlanText) -> Int {
    guard let last else { return 0 }
    let lengths = plan.plan.blocks.map(\.length)
    let before = lengths.prefix(last.place.block).reduce(0, +)
    let here = min(lengths[last.place.block], last.place.offset + last.text.count)
    return (before + here) * 100 / max(1, lengths.reduce(0, +))
  }
}

extension Plan.Block {
  /// Characters, for how far one has read.
  var length: Int {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.count
    case .table(let rows): rows.joined().reduce(0) { $0 + $1.count }
    }
  }
}
