/// The kinds of act that the ledger knows, as it writes them.
///
/// A kind and its fields are frozen once they have been written; a new meaning is a new kind, a new
/// field is optional. Source: design 2 "Evolution".
package enum ActKind: String, Sendable, CaseIterable {
  case roundCreated, schemeAdopted
  case applicationReceived, applicationConcluded, applicationWithdrawn
  case expertEnlisted, pledgeGiven, deputyNamed, reminderSent
  case recusalDeclared, recusalsStated, recusalClaimed, recusalDecided, recusalWithdrawn
  case sheetsAssigned, substituteAssigned
  case stageOpened, stageClosed
  case scoreGiven, scoreCleared, notApplicableMarked, commentWritten, sheetImported
  case sheetSubmitted, sheetReturned, sheetVoided
  case applicationsInvited, outcomeRecorded, minuteTaken
  case departureRecorded, listSealed
}

extension ActKind: Worded {
  package var text: Text {
    switch self {
    case .roundCreated: Text(zh: "建立本轮", en: "round created")
    case .schemeAdopted: Text(zh: "采用方案", en: "scheme adopted")
    case .applicationReceived: Text(zh: "收到申报", en: "application received")
    case .applicationConcluded: Text(zh: "资格结论", en: "eligibility concluded")
    case .applicationWithdrawn: Text(zh: "撤回申报", en: "application withdrawn")
    case .expertEnlisted: Text(zh: "登记人员", en: "person enlisted")
    case .pledgeGiven: Text(zh: "签承诺书", en: "pledge given")
    case .deputyNamed: Text(zh: "指定代组长", en: "deputy named")
    case .reminderSent: Text(zh: "催办", en: "reminder sent")
    case .recusalDeclared: Text(zh: "申报回避", en: "recusal declared")
    case .recusalsStated: Text(zh: "回避申报完毕", en: "recusals stated")
    case .recusalClaimed: Text(zh: "提出回避", en: "recusal claimed")
    case .recusalDecided: Text(zh: "回避认定", en: "recusal decided")
    case .recusalWithdrawn: Text(zh: "撤回回避", en: "recusal withdrawn")
    case .sheetsAssigned: Text(zh: "分派评分表", en: "sheets assigned")
    case .substituteAssigned: Text(zh: "补派专家", en: "substitute assigned")
    case .stageOpened: Text(zh: "开启阶段", en: "stage opened")
    case .stageClosed: Text(zh: "关闭阶段", en: "stage closed")
    case .scoreGiven: Text(zh: "打分", en: "score given")
    case .scoreCleared: Text(zh: "清掉分数", en: "score cleared")
    case .notApplicableMarked: Text(zh: "标为不适用", en: "marked not applicable")
    case .commentWritten: Text(zh: "写评语", en: "comment written")
    case .sheetImported: Text(zh: "导入评分表", en: "sheet imported")
    case .sheetSubmitted: Text(zh: "提交评分表", en: "sheet submitted")
    case .sheetReturned: Text(zh: "退回评分表", en: "sheet sent back")
    case .sheetVoided: Text(zh: "作废评分表", en: "sheet voided")
    case .applicationsInvited: Text(zh: "定入围", en: "applications invited")
    case .outcomeRecorded: Text(zh: "记结论", en: "outcome recorded")
    case .minuteTaken: Text(zh: "记问答", en: "minute taken")
    case .departureRecorded: Text(zh: "调整名单", en: "departure recorded")
    case .listSealed: Text(zh: "封存名单", en: "list sealed")
    }
  }
}
