/// Why a submitted sheet is not valid: it is kept and shown, and does not count.
///
/// Source: scoring.md 1 "A sheet is valid iff".
package enum SheetFlaw: WordedError, Hashable {
  case noMark(CriterionCode)
  case refusedMark(CriterionCode, MarkRefusal)
  /// The scheme does not allow it in this stage.
  case notApplicableRefused(CriterionCode)
  /// Every leaf is marked not applicable, so there is nothing to divide by.
  case nothingApplicable

  package var text: Text {
    switch self {
    case .noMark(let criterion):
      Text(zh: "\(criterion) 没有打分", en: "\(criterion) has no mark")
    case .refusedMark(let criterion, .over(let maximum)):
      Text(zh: "\(criterion) 超过满分 \(maximum)", en: "\(criterion) is over its maximum \(maximum)")
    case .refusedMark(let criterion, .under(let minimum)):
      Text(
        zh: "\(criterion) 低于最低分 \(minimum)", en: "\(criterion) is under its minimum \(minimum)")
    case .refusedMark(let criterion, .offStep(_, _, let step)):
      Text(
        zh: "\(criterion) 不是 \(step) 分一档", en: "\(criterion) is not on the step of \(step)")
    case .notApplicableRefused(let criterion):
      Text(
        zh: "\(criterion) 记了不适用，方案不允许",
        en: "\(criterion) is marked not applicable, which the scheme does not allow")
    case .nothingApplicable:
      Text(zh: "全部记了不适用", en: "every criterion is marked not applicable")
    }
  }
}
