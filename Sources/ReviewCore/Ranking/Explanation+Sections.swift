extension Explanation {
  /// A part of the page: its heading and its lines, which the screen lays out.
  package struct Section: Hashable, Sendable {
    package let heading: Text
    package let lines: [Text]
  }

  /// The page, from the sheets to the seat.
  package var sections: [Section] {
    stages.map { Section(heading: $0.stage.short, lines: $0.lines) }
      + (weighing.map { [Section(heading: Ranking.Stage.final.text, lines: [$0.text])] } ?? [])
      + (comparisons.isEmpty
        ? [] : [Section(heading: Text(zh: "并列", en: "Tie"), lines: comparisons.map(\.text))])
      + [Section(heading: Text(zh: "名额", en: "Places"), lines: [seatText])]
      + (entry.score == nil
        ? [] : [Section(heading: Text(zh: "舍入", en: "Rounding"), lines: roundingLines)])
  }

  private var seatText: Text { seat?.text ?? Text(joining: entry.reasons.map(\.text)) }

  private var roundingLines: [Text] {
    let digits = scheme.rounding.digits
    let rounded = stages.filter { $0.score.exact != $0.score.published }
    let what =
      rounded.isEmpty
      ? Text(zh: "没有舍去什么", en: "nothing was dropped")
      : Text(joining: rounded.map { $0.roundingText }, separator: Text(zh: "，", en: ", "))
    let rule = Text(
      zh: "每阶段的平均保留 \(digits) 位，\(scheme.rounding.mode.text.zh)一次；\(what.zh)",
      en:
        "each stage mean keeps \(digits) digits, \(scheme.rounding.mode.text.en), once; \(what.en)")
    return [rule] + (weighing == nil ? [] : [carryText])
  }

  private var carryText: Text {
    let other = scheme.carry.other.text
    let changes = warnings.filter { warning in
      switch warning {
      case .carrySelects, .carryReorders: true
      case .openSheets, .uncounted, .trimmingOff, .undecided, .capsCross: false
      }
    }
    return changes.first?.text
      ?? Text(
        zh: "按\(other.zh)结转，名单也不变", en: "carrying \(other.en) would not change the list")
  }
}

extension Explanation.StageSteps {
  fileprivate var roundingText: Text {
    let exact = panel.exact.exactText(digits: rounding.digits)
    return Text(
      zh: "\(stage.short.zh) \(exact) 记 \(score.text)",
      en: "\(stage.short.en) \(exact) became \(score.text)")
  }
}

extension Explanation.Weighing: Worded {
  /// `0.6 x 84.20 + 0.4 x 88.00 = 50.52 + 35.20 = 85.72，没有再舍入`.
  package var text: Text {
    let digits = rounding.digits
    func factor(_ term: Term) -> String {
      "\(term.weight) x \(term.value.exactText(digits: digits))"
    }
    let factors = "\(factor(preliminary)) + \(factor(defense))"
    let products =
      preliminary.product.exactText(digits: digits) + " + "
      + defense.product.exactText(digits: digits)
    let isDivided = divisor != Rational(1)
    let by = divisor.exactText(digits: 0)
    let sum =
      isDivided
      ? "(\(factors)) / \(by) = (\(products)) / \(by)" : "\(factors) = \(products)"
    let result = "\(sum) = \(score.carried.exactText(digits: digits))"
    return isRounded
      ? Text(
        zh: "\(result)，\(rounding.mode.text.zh)得 \(score.text)",
        en: "\(result), \(rounding.mode.text.en) to \(score.text)")
      : Text(zh: "\(result)，没有再舍入", en: "\(result), not rounded again")
  }
}

extension Rounding.Mode: Worded {
  package var text: Text {
    switch self {
    case .halfUp: Text(zh: "四舍五入", en: "rounded half up")
    case .halfEven: Text(zh: "四舍六入五成双", en: "rounded half to even")
    }
  }
}

extension Text {
  /// Joins sentences with a semicolon, or what else separates them.
  init(joining texts: [Text], separator: Text = Text(zh: "；", en: "; ")) {
    self.init(
      zh: texts.map(\.zh).joined(separator: separator.zh),
      en: texts.map(\.en).joined(separator: separator.en))
  }
}
