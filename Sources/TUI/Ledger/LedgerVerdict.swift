internal import ReviewCore

/// What a check of the ledger came to, in a few words.
struct LedgerVerdict {
  private let check: World.LedgerCheck

  init(_ check: World.LedgerCheck) { self.check = check }

  /// `链完整，与各表一致`.
  var text: Text {
    let chain =
      check.findings == 0
      ? Text(zh: "链完整", en: "chain whole")
      : Text(zh: "链有 \(check.findings) 处对不上", en: "\(check.findings.counted("break")) in it")
    guard let differences = check.differences else { return chain }
    return differences == 0
      ? Text(zh: "\(chain.zh)，与各表一致", en: "\(chain.en), tables agree")
      : Text(
        zh: "\(chain.zh)，各表有 \(differences) 处不同",
        en: "\(chain.en), tables differ in \(differences)")
  }

  /// For the message line: the first finding in full.
  var message: Text {
    guard let first = check.first else {
      return check.differences ?? 0 == 0
        ? Text(
          zh: "校验过了，共 \(check.sequence) 条：\(text.zh)",
          en: "Checked \(check.sequence.counted("entry")): \(text.en)")
        : Text(zh: "\(text.zh)，用 pingyi doctor 看是哪几处", en: "\(text.en); see pingyi doctor")
    }
    return check.findings == 1
      ? first
      : Text(
        zh: "\(first.zh)；共 \(check.findings) 处，用 pingyi ledger verify 看",
        en: "\(first.en); \(check.findings) in all, see pingyi ledger verify")
  }
}
