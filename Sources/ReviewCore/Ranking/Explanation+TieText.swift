extension Explanation.Comparison: Worded {
  /// `与第 13 名乌陌同为 85.72，逐位比也相同；再比答辩分，88.00 高于 86.80`.
  package var text: Text {
    let isShared =
      switch outcome {
      case .equal: true
      case .ahead, .behind: false
      }
    let beginning = Text(
      zh: "与\(isShared ? "并列" : "")第 \(rank) 名\(neighbour.name)同为 \(score)",
      en: "\(score) as \(neighbour.name), \(isShared ? "also " : "")rank \(rank)")
    let exact = steps.filter { $0.what == .exactScore }.map(text(ofScore:))
    let rest = steps.filter { $0.what != .exactScore }.map(text(ofStep:))
    return Text(
      joining: [Text(joining: [beginning] + exact, separator: Text(zh: "，", en: ", "))]
        + rest + ending)
  }

  private func text(ofScore step: Step) -> Text {
    guard step.own != step.neighbour else {
      return Text(zh: "逐位比也相同", en: "equal digit by digit too")
    }
    let values = values(of: step)
    return Text(zh: "逐位比 \(values.zh)", en: "digit by digit \(values.en)")
  }

  private func text(ofStep step: Step) -> Text {
    guard case .step(let name) = step.what else { return Text(zh: "", en: "") }
    let values = values(of: step)
    return Text(
      zh: "再比\(name.text.zh)，\(values.zh)", en: "then by \(name.text.en), \(values.en)")
  }

  /// Rounded, unless that would hide the difference.
  private func values(of step: Step) -> Text {
    let texts = (rounding.text(step.own), rounding.text(step.neighbour))
    guard step.own != step.neighbour else {
      return Text(zh: "都是 \(texts.0)", en: "both \(texts.0)")
    }
    let isFine = texts.0 == texts.1 || step.what == .exactScore
    let own = isFine ? step.own.exactText(digits: rounding.digits) : texts.0
    let other = isFine ? step.neighbour.exactText(digits: rounding.digits) : texts.1
    return step.own > step.neighbour
      ? Text(zh: "\(own) 高于 \(other)", en: "\(own) is over \(other)")
      : Text(zh: "\(own) 低于 \(other)", en: "\(own) is under \(other)")
  }

  private var ending: [Text] {
    switch outcome {
    case .ahead, .behind: []
    case .equal(let step?):
      [Text(zh: "分不出，待\(step.text.zh)", en: "not settled, awaits a \(step.text.en)")]
    case .equal(nil): [Text(zh: "各步比完仍相同", en: "equal in every step")]
    }
  }
}
