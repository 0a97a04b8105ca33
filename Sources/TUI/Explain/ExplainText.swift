internal import ReviewCore
internal import Terminal

/// The explanation as lines of text: a heading at the left, what follows it indented.
///
/// Source: drawing explain-80.
struct ExplainText {
  private let explanation: Explanation
  private let columns: Int
  private let app: AppView

  init(_ explanation: Explanation, columns: Int, _ app: AppView) {
    self.explanation = explanation
    self.columns = columns
    self.app = app
  }

  /// From the sheets to the seat.
  var lines: [String] { stageLines + conclusions(besideTable: false) }

  private var stageLines: [String] {
    zip(explanation.stages, explanation.sections).flatMap { stage, section -> [String] in
      let opening = section.lines.first.map { [$0] } ?? []
      return headed(section.heading, opening) + cells(stage)
        + section.lines.dropFirst(2).flatMap { wrapped(app($0), indent: 2) } + [""]
    }
  }

  /// What is made of the stages: the final score, the tie, the places, the rounding.
  ///
  /// Beside a table the sum of the products stands in it already, if it needs no word.
  func conclusions(besideTable: Bool) -> [String] {
    let rest = explanation.sections.dropFirst(explanation.stages.count)
    let isPlain = explanation.weighing.map { !$0.isRounded && $0.divisor == Rational(1) } ?? false
    return rest.dropFirst(besideTable && isPlain ? 1 : 0).flatMap { section in
      let joined = besideTable ? [section.lines.sentence] : section.lines
      return headed(section.heading, joined)
    }
  }

  /// So wide that every heading has two blanks behind it.
  private var indent: Int {
    let widest = explanation.sections.map {
      Width.columns(of: app($0.heading), ambiguous: app.ambiguous)
    }.max()
    return (widest ?? 4) + 2
  }

  private func headed(_ heading: Text, _ texts: [Text]) -> [String] {
    let all = texts.flatMap { wrapped(app($0), indent: indent) }
    guard let first = all.first else { return [app(heading)] }
    let rest = first.drop { $0 == " " }
    let title = app(heading).padded(toColumns: indent, ambiguous: app.ambiguous)
    return [title + rest] + all.dropFirst()
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let breaker = LineBreaker(columns: max(20, columns - indent), ambiguous: app.ambiguous)
    let blanks = String(repeating: " ", count: indent)
    return breaker.lines(of: text).map { blanks + text[$0] }
  }

  /// The totals in cells of equal width, as many as fit on a line.
  private func cells(_ stage: Explanation.StageSteps) -> [String] {
    let texts = stage.sheets.map { app($0.text) }
    let widest = texts.map { Width.columns(of: $0, ambiguous: app.ambiguous) }.max() ?? 0
    let width = max(11, widest + 1)
    let count = max(1, (columns - 1) / width)
    return stride(from: 0, to: texts.count, by: count).map { start in
      let row = texts[start..<min(texts.count, start + count)]
      let line = row.map { $0.padded(toColumns: width, ambiguous: app.ambiguous) }.joined()
      return "  " + String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

extension [Text] {
  /// One sentence after the other.
  fileprivate var sentence: Text {
    Text(zh: map(\.zh).joined(separator: "；"), en: map(\.en).joined(separator: "; "))
  }
}
