/// A rule that a criterion breaks, although each of its values can be read.
package enum CriterionFault: Worded, Hashable, Sendable {
  case maximaDoNotAddUp(to: Points)
  case weightMissing
  case weightWithoutEffect
  case weightNotPositive
  case minimumNotBelowMaximum
  case negativeMinimum
  case stepNotPositive
  case stepDoesNotDivide
  case levelDoesNotReach(Points)
  case levelOffTheGrid(Points)
  case levelReversed
  case codeRepeated(CriterionCode)

  package var text: Text {
    switch self {
    case .maximaDoNotAddUp(let sum):
      Text(
        zh: "计分方式为分值时满分之和应为 100，现为 \(sum)",
        en: "in points mode the maxima must add up to 100, not \(sum)")
    case .weightMissing:
      Text(zh: "加权计分时须有权重", en: "weighted mode needs a weight")
    case .weightWithoutEffect:
      Text(
        zh: "计分方式为分值时权重不起作用，请去掉",
        en: "a weight has no effect in points mode. Leave it out")
    case .weightNotPositive: Text(zh: "权重应大于 0", en: "a weight must be above 0")
    case .minimumNotBelowMaximum:
      Text(zh: "最低分应低于满分", en: "the minimum must be below the maximum")
    case .negativeMinimum:
      Text(zh: "最低分不能小于 0", en: "the minimum must not be below 0")
    case .stepNotPositive: Text(zh: "步长应大于 0", en: "the step must be above 0")
    case .stepDoesNotDivide:
      Text(
        zh: "步长应能整除满分与最低分之差",
        en: "the step must divide the range from minimum to maximum")
    case .levelDoesNotReach(let mark):
      Text(
        zh: "应为 \(mark)：等次从高到低，每个分属于且只属于一个",
        en: "must be \(mark): from the highest level down, every mark is in exactly one")
    case .levelOffTheGrid(let mark):
      Text(zh: "\(mark) 不是能打的分", en: "\(mark) is no mark that can be given")
    case .levelReversed:
      Text(zh: "from 不能高于 to", en: "`from` must not be above `to`")
    case .codeRepeated(let code):
      Text(
        zh: "代码 \(code) 已用过（不分大小写）",
        en: "the code \(code) is used already, ignoring case")
    }
  }
}
