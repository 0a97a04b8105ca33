/// Why an act is refused: what the rule is, and what to do.
///
/// A refusal appears on the screen and leaves everything as it was.
package enum Refusal: WordedError, Hashable {
  case notYourRight(ActKind, Role)
  case unknownPerson(String)
  case stageNotOpen(StageName)
  case sealed
  case alreadyCreated
  case nothingChanges(Subject)
  case unknownApplication(String)
  case unknownExpert(String)
  case codeTaken(String, by: String)
  /// A public key tells people apart.
  case keyTaken(ExpertCode, by: ExpertCode)
  /// Another intake has received this version meanwhile.
  case versionPassed(ApplicationCode)
  case notYourSheet(ExpertCode)
  case noSheet(SheetKey)
  case sheetNotOpen(SheetKey, SheetStatus)
  case sheetNotSubmitted(SheetKey)
  case recused(RecusedPair)
  case unknownCriterion(String)
  case mark(CriterionCode, MarkRefusal, given: Points)
  case notApplicableNotAllowed(CriterionCode)
  case reasonMissing
  case panel(PanelRefusal)
  case debts(SheetKey, [SheetDebt])
  case digestDiffers(SheetKey)
  case proxyMayNotSubmit(ExpertCode)
  case notAPanelMember(ExpertCode)
  case alreadyAssigned(ScoringStage)
  case applicationNotInScoring(ApplicationCode)
  case namedTwice(String)
  case stageAlreadyOpen(StageName)
  case stageAlreadyClosed(StageName)
  case guards([StageGuard])
  case frozen([Text])
  case notInvited(ApplicationCode)
  case sealDebts([SealDebt])
  case listDiffers
}

extension Refusal {
  package var text: Text {
    switch self {
    case .notYourRight(let kind, let role):
      Text(
        zh: "\(role.text.zh)不能做「\(kind.text.zh)」",
        en: "The \(role.text.en) may not: \(kind.text.en)")
    case .unknownPerson(let code):
      Text(
        zh: "本轮没有 \(code) 这个人。请先用 pingyi panel 登记",
        en: "Nobody in this round is \(code). Enlist with pingyi panel first")
    case .stageNotOpen(let stage):
      Text(zh: "\(stage.text.zh)没有开着", en: "The stage \(stage.text.en) is not open")
    case .sealed:
      Text(
        zh: "名单已经封存。再改要走调整，写原因和姓名",
        en: "The list is sealed. A change needs a departure with reason and name")
    case .alreadyCreated:
      Text(zh: "这个文件里已经有一轮评审", en: "This file holds a round already")
    case .nothingChanges(let subject):
      Text(zh: "没有要改的：\(subject)", en: "Nothing changes: \(subject)")
    case .unknownApplication(let code):
      Text(zh: "没有 \(code) 这份申报", en: "No such application: \(code)")
    case .unknownExpert(let code):
      Text(zh: "没有 \(code) 这位专家", en: "No such expert: \(code)")
    case .codeTaken(let code, let other):
      Text(
        zh: "代码 \(code) 和已有的 \(other) 只差大小写。请换一个",
        en: "The code \(code) differs from \(other) by case only. Choose another")
    case .keyTaken(let code, let other):
      Text(
        zh: "\(code) 的公钥已经登记给 \(other)。一人一把，不能共用",
        en: "The public key of \(code) is registered for \(other); each person needs their own")
    case .versionPassed(let code):
      Text(
        zh: "\(code) 刚由另一次装入更新过。这一次什么都没有记，请再装一遍",
        en: "Another intake has just changed \(code). Nothing of this one is recorded; run it again"
      )
    case .notYourSheet(let expert):
      Text(zh: "这是 \(expert) 的评分表，您不能改", en: "This is the sheet of \(expert); it is not yours")
    case .noSheet(let key):
      Text(zh: "没有这张评分表：\(key)", en: "No such score sheet: \(key)")
    case .sheetNotOpen(let key, let status):
      Text(
        zh: "评分表 \(key) \(status.text.zh)，不能再改。确要改，请秘书退回",
        en: "Sheet \(key) is \(status.text.en) and cannot change. Ask the secretary to send it back"
      )
    case .sheetNotSubmitted(let key):
      Text(zh: "评分表 \(key) 还没有交，不用退回", en: "Sheet \(key) is not submitted")
    case .recused(let pair):
      Text(
        zh: "\(pair.expert) 回避 \(pair.application)，不再评分",
        en: "\(pair.expert) is recused from \(pair.application) and no longer scores it")
    case .unknownCriterion(let code):
      Text(zh: "方案里没有 \(code) 这一项", en: "The scheme has no criterion \(code)")
    case .mark(let criterion, let refusal, let given):
      Self.text(criterion, refusal, given)
    case .notApplicableNotAllowed(let criterion):
      Text(zh: "方案不允许 \(criterion) 不适用", en: "The scheme does not allow N/A for \(criterion)")
    case .reasonMissing: Text(zh: "请写原因", en: "Give a reason")
    case .panel(let refusal): refusal.text
    case .debts(let key, let debts):
      Text(
        zh: "评分表 \(key) 还差 \(debts.count) 处：" + debts.map(\.text.zh).joined(separator: "；"),
        en: "Sheet \(key) still owes \(debts.count): "
          + debts.map(\.text.en).joined(separator: "; "))
    case .digestDiffers(let key):
      Text(
        zh: "评分表 \(key) 和要交的那张不一样了。请看一遍再交",
        en: "Sheet \(key) is not the one that was to be submitted. Look at it and submit again")
    case .proxyMayNotSubmit(let expert):
      Text(
        zh: "方案要求代录的评分表由 \(expert) 本人确认后才算交",
        en: "The scheme wants \(expert) to confirm what others entered; only \(expert) can submit")
    case .notAPanelMember(let expert):
      Text(zh: "\(expert) 不是评审专家", en: "\(expert) is no member of the panel")
    case .alreadyAssigned(let stage):
      Text(
        zh: "\(stage.stage.text.zh)的评分表已经分派过",
        en: "Sheets of \(stage.stage.text.en) are assigned already")
    case .applicationNotInScoring(let code):
      Text(zh: "\(code) 不在评审之列", en: "\(code) takes no part in the review")
    case .namedTwice(let code):
      Text(zh: "\(code) 写了两遍", en: "\(code) is named twice")
    case .stageAlreadyOpen(let stage):
      Text(zh: "\(stage.text.zh)已经开着", en: "The stage \(stage.text.en) is open already")
    case .stageAlreadyClosed(let stage):
      Text(zh: "\(stage.text.zh)已经关了", en: "The stage \(stage.text.en) is closed already")
    case .guards(let guards):
      Text(
        zh: guards.map(\.text.zh).joined(separator: "；") + "。要强制，请写原因",
        en: guards.map(\.text.en).joined(separator: "; ") + ". To force it, give a reason")
    case .frozen(let differences):
      Text(
        zh: "已有评分表，方案里这些不能再改：" + differences.map(\.zh).joined(separator: "；"),
        en: "Sheets count already; these cannot change: "
          + differences.map(\.en).joined(separator: "; "))
    case .notInvited(let code):
      Text(zh: "\(code) 没有入围答辩", en: "\(code) is not invited to the defense")
    case .sealDebts(let debts):
      Text(
        zh: "还不能封存：" + Self.list(debts, \.text.zh, separator: "；") { "另有 \($0) 件" },
        en: "The list cannot be sealed yet: "
          + Self.list(debts, \.text.en, separator: "; ") { "and \($0) more" })
    case .listDiffers:
      Text(
        zh: "要封存的名单和现在算出来的不一样。请重新打开名单再封存",
        en: "The list to be sealed is not the one computed now. Open it again and seal")
    }
  }

  /// The first eight, and how many more there are.
  private static func list(
    _ debts: [SealDebt], _ word: (SealDebt) -> String, separator: String, more: (Int) -> String
  ) -> String {
    let rest = debts.count > 8 ? [more(debts.count - 8)] : []
    return (debts.prefix(8).map(word) + rest).joined(separator: separator)
  }

  private static func text(
    _ criterion: CriterionCode, _ refusal: MarkRefusal, _ given: Points
  ) -> Text {
    switch refusal {
    case .over(let maximum):
      Text(
        zh: "\(criterion) 最高 \(maximum) 分，\(given) 还没有存",
        en: "\(criterion) goes up to \(maximum); \(given) is not saved")
    case .under(let minimum):
      Text(
        zh: "\(criterion) 最低 \(minimum) 分，\(given) 还没有存",
        en: "\(criterion) starts at \(minimum); \(given) is not saved")
    case .offStep(let below, let above, let step):
      Text(
        zh: "\(criterion) \(step) 分一档：\(below.text()) 或 \(above.text())，\(given) 还没有存",
        en:
          "\(criterion) goes by \(step): \(below.text()) or \(above.text()); \(given) is not saved"
      )
    }
  }
}
