/// Why a packet is not taken at all.
package enum PacketError: WordedError, Hashable {
  case unreadable(String)
  case tooLarge(String)
  case notAPacket(String)
  /// It is a round of its own.
  case wholeRound(String)
  /// A desk has it open, or was killed; part of it is still in the write-ahead log.
  case stillOpen(String)
  case broken(String, LedgerFinding)
  case otherRound(String)
  /// The round here never had the head that the packet was written at.
  case otherHead(String, sequence: Int)
  case otherExpert(String, packet: ExpertCode, expert: ExpertCode)
  case unsigned(String, ExpertCode)
  case wrongSignature(String, ExpertCode)
  /// The registered key is none that signatures can be checked with.
  case unusableKey(ExpertCode)
  case signerMissing
  case noFolder

  package var text: Text {
    switch self {
    case .unreadable(let name): Text(zh: "读不到 \(name)", en: "Cannot read \(name)")
    case .tooLarge(let name):
      Text(zh: "\(name) 太大，不像评审包", en: "\(name) is too large to be a packet")
    case .notAPacket(let name):
      Text(
        zh: "\(name) 不是评审包。评审包用 pingyi packet out 写出",
        en: "\(name) is no packet. pingyi packet out writes one")
    case .wholeRound(let name):
      Text(
        zh: "\(name) 是一轮评审，不是从评审里写出的评审包",
        en: "\(name) is a round of its own, not a packet written from one")
    case .stillOpen(let name):
      Text(
        zh: "\(name) 还在工作台里开着，或没有正常关上。请打开一次，退出后再收",
        en: "\(name) is open at a desk, or was not closed. Open it once, quit, and take it then")
    case .broken(let name, let finding):
      Text(
        zh: "\(name) 的台账被动过，整包不收：\(finding.text.zh)",
        en: "The ledger of \(name) was tampered with; none of it is taken: \(finding.text.en)")
    case .otherRound(let name):
      Text(
        zh: "\(name) 是另一轮评审的包。请核对评审文件", en: "\(name) is of another round. Check the round file"
      )
    case .otherHead(let name, let sequence):
      Text(
        zh: "\(name) 写出时的台账（第 \(sequence) 号）和这里的对不上：来自另一份副本，或被伪造",
        en:
          "\(name) was written at an entry \(sequence) that this ledger does not have: another copy, or forged"
      )
    case .otherExpert(let name, let packet, let expert):
      Text(
        zh: "\(name) 是 \(packet) 的包，不是 \(expert) 的", en: "\(name) is of \(packet), not of \(expert)"
      )
    case .unsigned(let name, let expert):
      Text(
        zh: "\(expert) 登记了公钥，\(name) 却没有签名。请本人运行 ssh-keygen -Y sign -n pingyi-packet -f 私钥 \(name)，"
          + "把 \(name).sig 一起交来；确要收，写 --unsigned 原因",
        en: "\(expert) has a registered key and \(name) is not signed. Have them run "
          + "ssh-keygen -Y sign -n pingyi-packet -f KEY \(name) and send \(name).sig too; "
          + "to take it all the same, give --unsigned REASON")
    case .wrongSignature(let name, let expert):
      Text(
        zh: "\(name) 的签名不是 \(expert) 登记的钥匙签的，或签名以后文件又变了。请本人重新签",
        en:
          "The signature of \(name) is not by the registered key of \(expert), or the file changed since. Have it signed anew"
      )
    case .unusableKey(let expert):
      Text(
        zh: "\(expert) 登记的公钥不能核对签名。请在 experts.csv 里写成 ssh-ed25519 AAAA… 那一行",
        en:
          "The registered key of \(expert) cannot check signatures. Write a line ssh-ed25519 AAAA... in experts.csv"
      )
    case .signerMissing:
      Text(
        zh: "没有 ssh-keygen，核对不了签名。请装 openssh-client",
        en: "There is no ssh-keygen to check signatures with. Install openssh-client")
    case .noFolder:
      Text(
        zh: "建不了临时文件夹。请看 TMPDIR 和磁盘",
        en: "Cannot make a temporary folder. Look at TMPDIR and the disk"
      )
    }
  }
}
