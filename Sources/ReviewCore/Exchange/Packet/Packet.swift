/// A packet (评审包): one expert's world out of a round, with a ledger of its own.
package struct Packet: Sendable {
  /// The file's name, for messages.
  package let name: String
  package let origin: Act.PacketOrigin
  /// Of the round at which the packet was written.
  package let originHead: LedgerHead
  package let head: LedgerHead
  /// What has been done in the packet, in order.
  package let entries: [LedgerEntry]
  /// How many comments were begun in it and not finished; they are no part of its ledger.
  package let unfinished: Int

  /// - Parameters:
  ///   - entries: The packet's whole ledger.
  ///   - findings: What a check of its chain found.
  ///   - unfinished: How many drafts its file keeps.
  ///   - name: The file's name, for messages.
  /// - Throws: `PacketError` unless the chain is whole and begins as a packet does.
  init(
    ledger entries: [LedgerEntry], findings: [LedgerFinding], unfinished: Int, name: String
  ) throws(PacketError) {
    guard let created = Self.creation(entries), let last = entries.last else {
      throw .notAPacket(name)
    }
    if let finding = findings.first { throw .broken(name, finding) }
    guard let origin = created.origin else { throw .wholeRound(name) }
    guard let originHead = try? LedgerHead(paper: origin.head) else { throw .notAPacket(name) }
    let founding = Self.foundingSession(at: originHead)
    self.name = name
    self.origin = origin
    self.unfinished = unfinished
    self.originHead = originHead
    head = last.head
    self.entries = Array(entries.drop { $0.session == founding })
  }

  /// What a ledger begins with; nil where it begins with something else.
  static func creation(_ entries: [LedgerEntry]) -> Act.RoundCreated? {
    guard let first = entries.first, case .roundCreated(let created) = try? Act(first) else {
      return nil
    }
    return created
  }

  /// Under which session the round itself writes a packet's first entries.
  static func foundingSession(at head: LedgerHead) -> String { "packet:\(head)" }

  /// Under which session an entry of a packet is taken into the round.
  ///
  /// Its hash covers all that came before it, so that no other packet has the same.
  static func session(of entry: LedgerEntry) -> String { "packet:\(entry.hash)#\(entry.sequence)" }
}
