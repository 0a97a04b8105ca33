internal import ReviewCore
internal import Terminal

/// Looking for words in the plan: every hit in view is marked, `n` goes on and wraps.
extension DeskScreen {
  func beginFinding() -> [Effect] {
    [
      .push(
        FindField(
          note: Text(zh: "在方案里找，回车去第一处", en: "in the plan; Enter goes to the first"),
          text: needle ?? "", isFresh: true))
    ]
  }

  mutating func found(_ text: String, isDone: Bool, _ app: AppView) -> [Effect] {
    needle = text.isEmpty ? nil : text
    guard isDone, needle != nil else { return [] }
    return findAgain(next: true, app)
  }

  mutating func findAgain(next isNext: Bool, _ app: AppView) -> [Effect] {
    guard let needle else {
      return [.say(Text(zh: "先按 / 写要找的词", en: "Press / and write what to find"))]
    }
    let hits = hits(of: needle, app)
    guard !hits.isEmpty else {
      return [
        .say(
          Text(zh: "没有找到「\(needle)」。按 / 再查别的", en: "No hit for \(needle). Press / for another"))
      ]
    }
    let target =
      isNext
      ? hits.first { $0 > place } ?? hits[0] : hits.last { $0 < place } ?? hits[hits.count - 1]
    jumps.append(place)
    place = target
    let number = (hits.firstIndex(of: target) ?? 0) + 1
    return [
      .say(
        Text(
          zh: "「\(needle)」共 \(hits.count) 处，这是第 \(number) 处。n 下一处，到底接着从头",
          en: "\(needle): hit \(number) of \(hits.count). n goes on and wraps"))
    ]
  }

  /// The row of every hit; two in one row are one place.
  private func hits(of needle: String, _ app: AppView) -> [PlanPlace] {
    guard let layout = layout(app), let plan = plan(app) else { return [] }
    let word = needle.lowercased()
    return plan.plan.blocks.indices.flatMap { block -> [PlanPlace] in
      guard plan.plan.blocks[block].plainText.lowercased().contains(word) else { return [] }
      let rows = layout.rows(ofBlock: block)
      let inRows = rows.filter { $0.text.lowercased().contains(word) }.map(\.place)
      return inRows.isEmpty ? [PlanPlace(block: block)] : inRows
    }
  }
}
