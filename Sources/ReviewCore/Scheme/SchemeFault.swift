/// A rule that a scheme breaks, although each of its values can be read.
package enum SchemeFault: Worded, Hashable, Sendable {
  case stageWeightNotPositive
  case stageWeightsDoNotAddUp(to: Weight)
  case panelNotOdd(Int)
  case minimumOverSize(Int)
  case unknownTie(String)
  case unknownCriterion(String)
  case unknownUnit(String)
  case capsCross(Int, Int)
  case malformedOffset(String)
  case malformedTime(String)
  case outside(Int, Int)
  case denominatorTooLarge

  package var text: Text {
    switch self {
    case .stageWeightNotPositive: Text(zh: "权重应大于 0", en: "a weight must be above 0")
    case .stageWeightsDoNotAddUp(let sum):
      Text(
        zh: "两个阶段的权重之和应为 1，现为 \(sum)",
        en: "the weights of the stages must add up to 1, not \(sum)")
    case .panelNotOdd(let size):
      Text(
        zh: "专家人数应为单数，现为 \(size)", en: "the size of the panel must be odd, not \(size)")
    case .minimumOverSize(let size):
      Text(
        zh: "最少人数不能超过专家人数 \(size)",
        en: "the minimum must not be above the size of the panel, \(size)")
    case .unknownTie(let step):
      Text(
        zh: "「\(step.excerpt)」不能用。可用：defense untrimmed criteria:D,B vote lot",
        en: "\"\(step.excerpt)\" is not one of: defense untrimmed criteria:D,B vote lot")
    case .unknownCriterion(let code):
      Text(zh: "没有指标「\(code.excerpt)」", en: "there is no criterion \"\(code.excerpt)\"")
    case .unknownUnit(let unit):
      Text(
        zh: "没有推荐单位「\(unit.excerpt)」",
        en: "there is no recommending unit \"\(unit.excerpt)\"")
    case .capsCross(let first, let second):
      Text(
        zh: "caps[\(first)] 与 caps[\(second)] 交叉。两个上限应互不相交，或一个包含另一个",
        en: "caps[\(first)] and caps[\(second)] overlap in part. "
          + "Two caps must be disjoint, or one must contain the other")
    case .malformedOffset(let given):
      Text(
        zh: "「\(given.excerpt)」不是时差。请写成 +08:00",
        en: "\"\(given.excerpt)\" is no offset. Write it as +08:00")
    case .malformedTime(let given):
      Text(
        zh: "「\(given.excerpt)」不是时间。请写成 2015-03-18T17:30",
        en: "\"\(given.excerpt)\" is no time. Write it as 2015-03-18T17:30")
    case .outside(let lower, let upper):
      Text(zh: "应在 \(lower) 与 \(upper) 之间", en: "must be between \(lower) and \(upper)")
    case .denominatorTooLarge:
      Text(
        zh: "得分的公分母会超过 2 的 40 次方，无法精确计算。请用较整齐的权重、满分，或较小的专家组",
        en: "scores would need a common denominator above 2^40. "
          + "Use rounder weights or maxima, or a smaller panel")
    }
  }
}
