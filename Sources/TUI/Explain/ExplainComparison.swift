internal import ReviewCore
internal import Terminal

/// Two neighbours side by side, sheet by sheet.
///
/// Only where a stage score is the mean of totals: other bases have no column of numbers that adds
/// up, and are explained in words. Source: drawing explain-120.
struct ExplainComparison {
  private let sides: [Explanation]
  private let stage: Ranking.Stage
  /// Columns of one side.
  private let width: Int
  /// Whether there is no room for two sides, so that one stands under the other.
  private let isStacked: Bool

  init?(_ own: Explanation, _ other: Explanation?, stage: Ranking.Stage, columns: Int) {
    let sides = [own] + (other.map { [$0] } ?? [])
    guard sides.count == 2, sides.allSatisfy({ !$0.stages.isEmpty }),
      sides.flatMap(\.stages).allSatisfy(\.isMeanOfTotals)
    else { return nil }
    self.sides = sides
    self.stage = stage
    isStacked = columns < 70
    width = isStacked ? columns : columns / 2 + 1
  }

  func lines(_ app: AppView) -> [String] {
    let halves = sides.map { ExplainSide($0, stage: stage, width: width, app).lines }
    if isStacked { return halves[0] + [""] + halves[1] }
    let count = halves.map(\.count).max() ?? 0
    return (0..<count).map { row in
      halves.enumerated().map { side, lines in
        let text = lines.indices.contains(row) ? lines[row] : ""
        return side == 0 ? text.padded(toColumns: width, ambiguous: app.ambiguous) : text
      }.joined()
    }
  }
}

extension Explanation.StageSteps {
  fileprivate var isMeanOfTotals: Bool {
    switch panel.basis {
    case .everyTotal, .keptTotals: true
    case .middleTotal, .leaves: false
    }
  }
}

/// One side: the totals of each expert by stage, their sum, mean and weight.
private struct ExplainSide {
  let explanation: Explanation
  let stage: Ranking.Stage
  let width: Int
  let app: AppView

  init(_ explanation: Explanation, stage: Ranking.Stage, width: Int, _ app: AppView) {
    self.explanation = explanation
    self.stage = stage
    self.width = width
    self.app = app
  }

  /// Right edges of the numbers of the first and the second stage.
  private var edges: [Int] { width >= 50 ? [13, 29] : [12, 27] }

  var lines: [String] {
    let entry = explanation.entry
    let unit = app("（\(entry.candidate.unit)）", " (\(entry.candidate.unit))")
    let title = app(entry.rankText) + "  " + entry.candidate.name + unit
    return [title, "", headings] + experts.map(line) + sums
  }

  private var headings: String {
    row(
      app("专家", "Expert"), explanation.stages.map { (app($0.stage.heading), "") })
  }

  /// Everyone with a sheet that counts in either stage, in the panel's order.
  private var experts: [ExpertCode] {
    var seen: [ExpertCode] = []
    for sheet in explanation.stages.flatMap(\.sheets) where !seen.contains(sheet.expert) {
      seen.append(sheet.expert)
    }
    return seen
  }

  private func line(_ expert: ExpertCode) -> String {
    row(
      expert.rawValue,
      explanation.stages.map { stage in
        guard let sheet = stage.sheets.first(where: { $0.expert == expert }) else {
          return ("--", "")
        }
        return (sheet.total.exactText(), mark(sheet.use))
      })
  }

  private func mark(_ use: Explanation.Use) -> String {
    switch use {
    case .counted: ""
    case .low: app("去低", "low")
    case .high: app("去高", "high")
    }
  }

  private var sums: [String] {
    let counted = explanation.stages.map { stage in
      stage.sheets.filter { $0.use == .counted }.map(\.total)
    }
    let total = row(
      app("合", "Sum"),
      counted.map { totals in
        (totals.reduce(.zero, +).exactText(), app("\(totals.count) 份", "of \(totals.count)"))
      })
    let means = row(
      app("平均", "Mean"),
      explanation.stages.map { stage in
        let isRounded = stage.score.exact != stage.score.published
        return (stage.score.text, isRounded ? app("已舍入", "rounded") : "")
      })
    guard let weighing = explanation.weighing else { return [total, means] }
    let weighted = row(
      app("乘权", "Weight"),
      [weighing.preliminary, weighing.defense].map { term in
        (term.product.exactText(digits: explanation.scheme.rounding.digits), "x \(term.weight)")
      })
    let final = row(app("最终", "Final"), [(weighing.score.text, "")])
    return [total, means, weighted, final]
  }

  /// A word and its numbers, right-aligned under each other, each with what is said of it.
  private func row(_ word: String, _ cells: [(number: String, note: String)]) -> String {
    var line = word
    for (edge, cell) in zip(edges, cells) {
      let used = Width.columns(of: line, ambiguous: app.ambiguous)
      line += cell.number.rightAligned(toColumns: max(0, edge - used), ambiguous: app.ambiguous)
      if !cell.note.isEmpty { line += " \(cell.note)" }
    }
    return line
  }
}
