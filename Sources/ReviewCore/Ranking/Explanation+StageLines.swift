extension Explanation.StageSteps {
  /// What was counted, the totals, and the sum by hand.
  package var lines: [Text] {
    let totals = Text(
      joining: sheets.map(\.text), separator: Text(zh: "  ", en: "  "))
    return [opening, totals] + uncounted.map(\.text) + calculation
  }

  private var opening: Text {
    let count = sheets.count
    return
      switch (panel.basis, method)
    {
    case (.everyTotal, _) where isTrimmingOff:
      Text(
        zh: "\(count) 份，全部取平均；有申报份数不够，这一阶段都不去高低",
        en:
          "\(count.counted("sheet")), mean of all; not every application has enough to trim, so none is"
      )
    case (.everyTotal, _):
      Text(zh: "\(count) 份，全部取平均", en: "\(count.counted("sheet")), mean of all")
    case (.middleTotal, _):
      Text(zh: "\(count) 份，取中间", en: "\(count.counted("sheet")), the middle one")
    case (.keptTotals, _):
      Text(
        zh: "\(count) 份，去掉最高和最低各一份",
        en: "\(count.counted("sheet")), without one highest and one lowest")
    case (.leaves, .trimmed):
      Text(
        zh: "\(count) 份，每项去掉最高和最低各一个",
        en: "\(count.counted("sheet")), each criterion without one highest and one lowest")
    case (.leaves, .mean) where isTrimmingOff:
      Text(
        zh: "\(count) 份，每项取平均；有申报份数不够，这一阶段都不去高低",
        en:
          "\(count.counted("sheet")), mean of each criterion; not all have enough to trim, so none is"
      )
    case (.leaves, .mean):
      Text(zh: "\(count) 份，每项取平均", en: "\(count.counted("sheet")), mean of each criterion")
    case (.leaves, .median):
      Text(zh: "\(count) 份，每项取中间", en: "\(count.counted("sheet")), the middle of each criterion")
    }
  }

  private var calculation: [Text] {
    switch panel.basis {
    case .everyTotal, .keptTotals:
      [average(of: sheets.filter { $0.use == .counted }.map(\.total))]
    case .middleTotal: [middle(of: sheets.map(\.total))]
    case .leaves(let leaves): leaves.map(line) + [total(of: leaves)]
    }
  }

  private func average(of kept: [Rational]) -> Text {
    let sum = kept.map { $0.exactText() }.joined(separator: " + ")
    return Text(
      zh: "\(sum) = \(kept.sum.exactText())，除以 \(kept.count) 得 \(result.zh)",
      en: "\(sum) = \(kept.sum.exactText()), by \(kept.count) is \(result.en)")
  }

  private func middle(of totals: [Rational]) -> Text {
    let ascending = totals.sorted()
    let middle = ascending.dropFirst((totals.count - 1) / 2).dropLast((totals.count - 1) / 2)
    let list = ascending.map { $0.exactText() }.joined(separator: " ")
    let pair = middle.map { $0.exactText() }.joined(separator: " + ")
    return middle.count == 1
      ? Text(
        zh: "从低到高 \(list)，中间是 \(pair)，得 \(result.zh)",
        en: "in order \(list), the middle is \(pair), which is \(result.en)")
      : Text(
        zh: "从低到高 \(list)，中间两个 \(pair) = \(middle.sum.exactText())，除以 2 得 \(result.zh)",
        en:
          "in order \(list), the middle two \(pair) = \(middle.sum.exactText()), by 2 is \(result.en)"
      )
  }

  /// The published score, with the exact one before it where a digit was dropped.
  private var result: Text {
    guard score.exact != score.published else { return Text(zh: score.text, en: score.text) }
    let exact = score.exact.exactText(digits: rounding.digits)
    return Text(
      zh: "\(exact)，\(rounding.mode.text.zh)为 \(score.text)",
      en: "\(exact), \(rounding.mode.text.en) to \(score.text)")
  }
}

extension Explanation.StageSteps {
  /// `A1  3.0低 4.0 4.5 5.0高  平均 4.25`.
  private func line(_ leaf: LeafScore) -> Text {
    func marks(low: String, high: String) -> String {
      leaf.marks.enumerated().map { index, mark in
        let points = mark.points.text()
        if index == leaf.dropped?.low { return points + low }
        return index == leaf.dropped?.high ? points + high : points
      }.joined(separator: " ")
    }
    let value = leaf.value.exactText()
    let share = share(of: leaf)
    return switch method {
    case .mean, .trimmed:
      Text(
        zh: "\(leaf.criterion)  \(marks(low: "低", high: "高"))，平均 \(value)\(share)",
        en: "\(leaf.criterion)  \(marks(low: " low", high: " high")), mean \(value)\(share)")
    case .median:
      Text(
        zh: "\(leaf.criterion)  \(marks(low: "", high: ""))，中间 \(value)\(share)",
        en: "\(leaf.criterion)  \(marks(low: "", high: "")), middle \(value)\(share)")
    }
  }

  /// In weighted mode what the leaf counts; else nothing.
  private func share(of leaf: LeafScore) -> String {
    switch rule.mode {
    case .points: return ""
    case .weighted:
      guard let scored = rule.leaves.first(where: { $0.code == leaf.criterion }) else { return "" }
      let (least, most) = (scored.leaf.minimum, scored.leaf.maximum)
      let weight = scored.leaf.weight?.description ?? "0"
      return
        ", \(weight) x (\(leaf.value.exactText()) - \(least)) / (\(most) - \(least)) = "
        + weighted(leaf, scored).exactText()
    }
  }

  private func weighted(_ leaf: LeafScore, _ scored: ScoredCriterion) -> Rational {
    let least = Rational(scored.leaf.minimum)
    return scored.weight * (leaf.value - least) / (Rational(scored.leaf.maximum) - least)
  }

  /// The sheet's formula with the averages in place of marks.
  private func total(of leaves: [LeafScore]) -> Text {
    let given = rule.leaves.compactMap { scored in
      leaves.first { $0.criterion == scored.code }.map { (scored, $0) }
    }
    let (terms, divisor): ([Rational], Rational?) =
      switch rule.mode {
      case .points where given.count == rule.leaves.count: (leaves.map(\.value), nil)
      case .points: (leaves.map(\.value), given.map { Rational($0.0.leaf.maximum) }.sum)
      case .weighted: (given.map { weighted($0.1, $0.0) }, given.map { $0.0.weight }.sum)
      }
    let sum = terms.map { $0.exactText() }.joined(separator: " + ")
    guard let divisor else { return Text(zh: "\(sum) = \(result.zh)", en: "\(sum) = \(result.en)") }
    let (total, by) = (terms.sum.exactText(), divisor.exactText(digits: 0))
    return Text(
      zh: "\(sum) = \(total)，乘 100 除以 \(by) 得 \(result.zh)",
      en: "\(sum) = \(total), times 100 by \(by) is \(result.en)")
  }
}

extension UncountedSheet: Worded {
  package var text: Text {
    switch why {
    case .recused: Text(zh: "\(expert) 回避，不计", en: "\(expert) is recused, not counted")
    case .flaw(let flaw):
      Text(zh: "\(expert) 不计：\(flaw.text.zh)", en: "\(expert) not counted: \(flaw.text.en)")
    }
  }
}
