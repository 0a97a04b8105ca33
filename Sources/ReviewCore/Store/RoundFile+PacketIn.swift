internal import GRDB

extension RoundFile {
  /// Takes what an expert did in a packet, act by act, as that expert.
  ///
  /// What can be taken is taken, and each act once: a packet that comes again brings only what is new.
  /// What the round changed meanwhile stays, and is explained.
  ///
  /// - Parameters:
  ///   - file: The packet as it came, with its signature.
  ///   - reason: Why a packet is taken without the signature that is due; nil refuses it.
  ///   - isRehearsing: Only says what would happen.
  ///   - actor: The owner or the secretary, or the expert in a session of their own.
  /// - Returns: What was taken and what was not.
  /// - Throws: `PacketError` if nothing of it may be taken.
  package func take(
    _ file: PacketFile, unsignedBecause reason: String? = nil,
    rehearsing isRehearsing: Bool = false, by actor: Actor
  ) throws -> PacketReport {
    let packet = try Packet(file)
    let expert = packet.origin.expert
    let round = try round()
    guard packet.origin.round == round.id else { throw PacketError.otherRound(file.name) }
    if let own = viewer.code, own != expert, viewer.role != .secretary {
      throw PacketError.otherExpert(file.name, packet: expert, expert: own)
    }
    try requireOrigin(of: packet)
    guard let member = try experts().first(where: { $0.code == expert }) else {
      throw Refusal.unknownExpert(expert.rawValue)
    }
    let trust = try trust(in: file, of: member, unsignedBecause: reason, actor: actor)
    return try write(ending: isRehearsing ? .rollback : .commit) { db in
      var taking = PacketTaking(
        packet, trust: trust, isOwnerWatching: viewer.role == .secretary, scheme: round.scheme,
        queries: RoundQueries(db: db))
      return try taking.take { act, actor, queries in
        try append(act, by: actor, queries: queries, keepingDrafts: true)
      }
    }
  }

  private func requireOrigin(of packet: Packet) throws {
    let head = packet.originHead
    let hash = try database.read { db in
      try String.fetchOne(
        db, sql: "SELECT hash FROM ledger WHERE sequence = ?", arguments: [head.sequence])
    }
    guard hash == head.hash else {
      throw PacketError.otherHead(packet.name, sequence: head.sequence)
    }
  }

  private func trust(
    in file: PacketFile, of expert: Expert, unsignedBecause reason: String?, actor: Actor
  ) throws -> PacketReport.Trust {
    if actor.person == expert.code { return .session(actor.session) }
    guard let key = expert.publicKey else { return .noKey }
    if let signature = file.signature {
      try PacketSignature(packet: file, signature: signature, expert: expert.code, key: key)
        .verify()
      return .signed
    }
    guard let reason, !reason.isBlank else { throw PacketError.unsigned(file.name, expert.code) }
    return .unsigned(reason: reason)
  }
}
