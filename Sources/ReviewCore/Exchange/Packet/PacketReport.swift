/// What taking a packet did.
package struct PacketReport: Hashable, Sendable {
  package let expert: ExpertCode
  /// The end of the packet's own ledger.
  package let head: LedgerHead
  package let trust: Trust
  /// How many comments were begun in the packet and not finished; they are still there.
  package let unfinished: Int
  /// How many acts were recorded.
  package var taken = 0
  /// How many had been taken from it before.
  package var takenBefore = 0
  package var submitted: [SheetKey] = []
  package var conflicts: [Conflict] = []
  /// Where a comment begun at a desk here still waits beside the one that was taken.
  package var drafts: [Draft] = []

  package struct Draft: Hashable, Sendable {
    package let sheet: SheetKey
    package let field: SheetField
  }

  /// How we know whose packet it is.
  package enum Trust: Hashable, Sendable {
    case signed
    /// The expert brought it through a session of their own.
    case session(String)
    case noKey
    case unsigned(reason: String)

    /// What the session of each act carries of it.
    var note: String {
      switch self {
      case .signed: ""
      case .session(let session): " via \(session)"
      case .noKey: " unsigned"
      case .unsigned(let reason): " unsigned: \(reason)"
      }
    }
  }

  package enum Conflict: Hashable, Sendable {
    /// Both the packet and the round changed it since the packet was written.
    case field(SheetKey, SheetField, packet: String, here: String)
    /// A rule refuses so many acts on a subject.
    case refused(Subject, Refusal, acts: Int)
    /// The sheet here is not what was submitted in the packet.
    case submission(SheetKey)
    /// An act that a packet does not bring.
    case foreign(sequence: Int, ActKind)
    case unreadable(sequence: Int, kind: String)
  }
}

extension PacketReport {
  /// What is to be said of it; the first line says what happened.
  package var lines: [Text] {
    let end = "\(head.sequence):\(head.hash.prefix(8))"
    let first =
      taken == 0
      ? Text(
        zh: "\(expert) 的评审包（到 \(end)）：没有新的，收过的 \(takenBefore) 步",
        en:
          "Packet of \(expert) (to \(end)): nothing new, \(takenBefore.counted("act")) taken before"
      )
      : Text(
        zh: "\(expert) 的评审包（到 \(end)）：收下 \(taken) 步，以前收过 \(takenBefore) 步，提交 \(submitted.count) 张",
        en: "Packet of \(expert) (to \(end)): took \(taken.counted("act")), "
          + "\(takenBefore) taken before, submitted \(submitted.count.counted("sheet"))")
    return [first, trust.text] + conflicts.map(\.text) + drafts.map(\.text)
      + (unfinished > 0 ? [begun] : [])
  }

  private var begun: Text {
    Text(
      zh: "包里还有 \(unfinished) 条评语没写完，没有收。请本人打开包写完，再交一次",
      en:
        "\(unfinished.counted("comment")) in the packet are begun and not finished, and not taken. "
        + "Have them finished in the packet, and take it again")
  }
}

extension PacketReport.Trust: Worded {
  package var text: Text {
    switch self {
    case .signed: Text(zh: "签名核对无误", en: "The signature is right")
    case .session: Text(zh: "由本人的连接送来", en: "Brought through the expert's own session")
    case .noKey:
      Text(
        zh: "没有登记公钥，来源没有核对，台账里记着 unsigned",
        en: "No key is registered: where it comes from is not checked; the ledger says unsigned")
    case .unsigned(let reason):
      Text(
        zh: "没有签名，照收，原因记进台账：\(reason)",
        en: "Not signed, taken all the same; the ledger has the reason: \(reason)")
    }
  }
}

extension PacketReport.Draft: Worded {
  package var text: Text {
    Text(
      zh: "\(sheet.application) \(field.text.zh)在这里还有没写完的一稿，留着没有动",
      en: "\(sheet.application): \(field.text.en) also has a draft begun here; it is kept")
  }
}

extension PacketReport.Conflict: Worded {
  package var text: Text {
    switch self {
    case .field(let key, let field, let packet, let here):
      Self.differing(
        key, field, packet: packet.excerpt(beside: here), here: here.excerpt(beside: packet))
    case .refused(let subject, let refusal, let acts):
      Text(
        zh: "\(subject) 有 \(acts) 步没有收：\(refusal.text.zh)",
        en: "\(subject): \(acts.counted("act")) not taken: \(refusal.text.en)")
    case .submission(let key):
      Text(
        zh: "\(key.application) 包里已提交，这里的表和那张不一样，没有提交。请看过再交",
        en:
          "\(key.application) was submitted in the packet; the sheet here differs and is not submitted. Look at it and submit"
      )
    case .foreign(let sequence, let kind):
      Text(
        zh: "包里第 \(sequence) 号「\(kind.text.zh)」不是专家自己的评分，没有收",
        en:
          "Entry \(sequence) of the packet (\(kind.text.en)) is no scoring of the expert's own; not taken"
      )
    case .unreadable(let sequence, let kind):
      Text(
        zh: "包里第 \(sequence) 号（\(kind.excerpt)）读不懂，没有收。请用写它的那一版程序",
        en:
          "Entry \(sequence) of the packet (\(kind.excerpt)) cannot be read; not taken. Use the program that wrote it"
      )
    }
  }

  private static func differing(
    _ key: SheetKey, _ field: SheetField, packet: String, here: String
  ) -> Text {
    Text(
      zh: "\(key.application) \(field.text.zh)：包里是「\(packet)」，这里已改成「\(here)」。"
        + "没有动这里的，请定哪个对",
      en: "\(key.application): \(field.text.en): the packet says \"\(packet)\", here it is "
        + "\"\(here)\" by now. Nothing is overwritten; decide which is right")
  }
}
