internal import ReviewCore
internal import Terminal

/// 目录: the sections of the annex, with those that the plan does not have marked as missing.
struct OutlinePage: Screen {
  private let plan: PlanText?
  private var row: Int

  init(plan: PlanText?, at place: PlanPlace) {
    self.plan = plan
    let here = plan.flatMap { plan -> PlanSection? in
      plan.outline.places.indices.contains(place.block)
        ? plan.outline.places[place.block].section : nil
    }
    row = here.flatMap { PlanSection.allCases.firstIndex(of: $0) } ?? 0
  }

  func context(_ app: AppView) -> Context { .dialog }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(let command, let key) = input else { return [] }
    switch command {
    case .up: row = max(0, row - 1)
    case .down: row = min(PlanSection.allCases.count - 1, row + 1)
    case .choose:
      guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return [] }
      row = min(max(0, number - 1), PlanSection.allCases.count - 1)
    case .run:
      let section = PlanSection.allCases[row]
      guard let plan, let block = plan.outline.blocks(in: section).first else {
        return [
          .say(
            Text(
              zh: "方案里没有「\(section.mark) \(section.title)」",
              en: "The plan has no \(section.mark) \(section.title)"))
        ]
      }
      return [.pop, .pass(.section(block: block))]
    case .back: return [.pop]
    default: return nil
    }
    return []
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    frame.dim()
    let all = PlanSection.allCases
    let window = Window(menuOf: all.count + 2, columns: 44, in: frame.size)
    let room = window.rows - 2
    let first = max(0, min(row - room / 2, all.count - room))
    let count = room < all.count ? "\(first + room) / \(all.count)" : ""
    window.draw(app("目录", "Outline"), count: count, on: &frame, app)
    for (index, section) in all.enumerated().dropFirst(first).prefix(room) {
      let line = window.top + 1 + index - first
      let count = plan?.outline.paragraphCount(in: section) ?? 0
      let isThere = plan?.outline.missing.contains(section) == false
      frame.put("\(section.mark) \(section.title)", row: line, column: window.left + 4)
      let length = count == 0 ? "" : app("\(count) 段", "\(count) para")
      frame.putRight(
        isThere ? length : app("缺 !", "missing !"), row: line, endingAt: window.left + 42)
      if index == row {
        frame.putFocus(
          row: line, column: window.left + 1,
          columns: window.left + 1..<window.left + window.columns - 1, app)
      }
    }
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(zh: "上下选一节，回车去看", en: "Up/Down choose a section, Enter goes there")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), app("去看", "go")), Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint("Esc", app("返回", "back")),
    ]
  }
}
