/// What is wrong with a ledger.
package enum LedgerFinding: Hashable, Sendable {
  /// The entry's own texts, or its place in the chain, are not what was hashed.
  case altered(sequence: Int, kind: String)
  case missing(from: Int, to: Int)
  case headDiffers(stored: LedgerHead?, found: LedgerHead)
  /// The ledger ends before the head on paper.
  case cutBefore(paper: LedgerHead, last: Int)
  case paperDiffers(paper: LedgerHead, found: String)
}

extension LedgerFinding: Worded {
  package var text: Text {
    switch self {
    case .altered(let sequence, let kind):
      Text(
        zh: "第 \(sequence) 号（\(kind)）被改动或挪动过，与校验值对不上",
        en: "Entry \(sequence) (\(kind)) was edited or moved: its hash does not match")
    case .missing(let from, let to):
      Text(
        zh: from == to ? "缺第 \(from) 号" : "缺第 \(from) 至 \(to) 号",
        en: from == to ? "Entry \(from) is missing" : "Entries \(from) to \(to) are missing")
    case .headDiffers(let stored, let found):
      Text(
        zh: "台账头记着 \(Self.short(stored))，实际到 \(Self.short(found))",
        en: "The file's head says \(Self.short(stored)), the entries end at \(Self.short(found))")
    case .cutBefore(let paper, let last):
      Text(
        zh: "纸上的头是第 \(paper.sequence) 号，台账只到第 \(last) 号：尾部被截掉了",
        en:
          "The head on paper is entry \(paper.sequence), the ledger ends at \(last): its tail was cut"
      )
    case .paperDiffers(let paper, let found):
      Text(
        zh: "第 \(paper.sequence) 号纸上是 \(paper.hash.prefix(8))，文件里是 \(found.prefix(8))",
        en:
          "Entry \(paper.sequence) is \(paper.hash.prefix(8)) on paper, \(found.prefix(8)) in the file"
      )
    }
  }

  private static func short(_ head: LedgerHead?) -> String {
    head.map { "\($0.sequence):\($0.hash.prefix(8))" } ?? "0"
  }
}
