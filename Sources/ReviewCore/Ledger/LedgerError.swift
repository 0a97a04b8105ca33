/// What makes an entry of the ledger unreadable for this program.
package enum LedgerError: WordedError, Equatable {
  case unreadableSubject(String)
  case unknownKind(String)
  case unreadableBody(kind: String, detail: String)
  case unreadableHead(String)

  package var text: Text {
    switch self {
    case .unreadableSubject(let subject):
      Text(
        zh: "台账里的对象「\(subject)」读不懂。请用写入它的那一版程序打开",
        en:
          "The ledger names a subject \"\(subject)\" unknown here. Open the file with the program that wrote it"
      )
    case .unknownKind(let kind):
      Text(
        zh: "台账里有这一版不认识的动作「\(kind)」。请换新版程序",
        en: "The ledger holds an act \"\(kind)\" unknown to this version. Use a newer program")
    case .unreadableBody(let kind, let detail):
      Text(
        zh: "动作「\(kind)」的内容读不懂：\(detail)",
        en: "The body of an act \"\(kind)\" cannot be read: \(detail)")
    case .unreadableHead(let head):
      Text(
        zh: "「\(head)」不是台账头。请照纸质件写成 序号:校验值",
        en: "\"\(head)\" is no ledger head. Write SEQUENCE:HASH as on the paper")
    }
  }
}
