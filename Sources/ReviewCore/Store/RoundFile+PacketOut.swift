internal import Foundation
internal import GRDB

extension RoundFile {
  /// What a packet that was written holds.
  package struct PacketContents: Hashable, Sendable {
    /// Of the round at which it was written.
    package let head: LedgerHead
    package let applications: Int
    package let openSheets: Int
    package let attachments: Int
    /// Attachments whose file is not there, as `CODE NAME`.
    package let missing: [String]
  }

  /// Writes a packet: a small round file that holds the world of the expert who opened this one.
  ///
  /// Nothing of other people is in it: it is made of acts that name this expert alone, in a file that
  /// never held anything else. The attachments go beside it.
  ///
  /// - Parameters:
  ///   - destination: Must not exist.
  ///   - id: 128 random bits in hexadecimal, the packet's own.
  /// - Returns: What it holds.
  /// - Throws: `ExchangeError`, `RoundError`, `AttachmentError`.
  package func writePacket(to destination: String, id: String) throws -> PacketContents {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw RoundError.alreadyExists(path: destination)
    }
    let founding = try founding(id: id)
    let head = founding.round.head
    let files = try copyAttachments(of: founding.applications, to: destination)
    try write(founding, at: head, to: destination)
    return PacketContents(
      head: head, applications: founding.applications.count,
      openSheets: founding.sheets.count { $0.sheet.status == .open },
      attachments: files.kept, missing: files.missing)
  }

  /// The bytes of a packet, for a line that carries no files.
  ///
  /// - Throws: As `writePacket` does.
  package func packet(id: String) throws -> (bytes: [UInt8], contents: PacketContents) {
    let folder = try PrivateFolder()
    let path = "\(folder.path)/packet.pingyi"
    let contents = try writePacket(to: path, id: id)
    return (Array(try Data(contentsOf: URL(filePath: path))), contents)
  }

  private func founding(id: String) throws -> PacketFounding {
    guard let code = viewer.code,
      let expert = try experts().first(where: { $0.code == code })
    else { throw ExchangeError.personMissing }
    try requireAdmission(code)
    let round = try round()
    let sheets = try ScoringStage.allCases.flatMap { try self.sheets($0, expert: code) }
    let own = Set(sheets.map(\.key.application))
    let applications = try applications().filter { own.contains($0.code) }
    guard !applications.isEmpty else { throw ExchangeError.nothingOpen(code) }
    let stories = try database.read { db in
      let queries = RoundQueries(db: db)
      return try sheets.map { sheet in
        PacketFounding.Sheet(
          sheet: sheet, fields: try queries.fields(of: sheet.key),
          reason: try queries.reason(of: sheet.key))
      }
    }
    return PacketFounding(
      id: id,
      origin: Act.PacketOrigin(
        round: round.id, head: round.head.description, expert: code),
      round: round, expert: expert, applications: applications, sheets: stories,
      invited: try invitations().filter(own.contains), readingSeed: try readingOrder()?.seed,
      pledge: try database.read { try RoundQueries(db: $0).pledge(of: code) })
  }

  /// A packet opens the files, so that it waits for what comes before them.
  private func requireAdmission(_ code: ExpertCode) throws {
    let admission = try admission()
    guard !admission.isComplete else { return }
    var duties: [Scheme.Duty] = admission.isPledgeOwed ? [.pledge] : []
    if !admission.unstated.isEmpty { duties.append(.recusals) }
    throw Refusal.panel(.dutiesOwed(code, duties))
  }

  private func write(_ founding: PacketFounding, at head: LedgerHead, to destination: String)
    throws
  {
    let part = destination + ".part"
    Self.removeFiles(of: part)
    try Self.reserve(part)
    let packet = try Self.connect(path: part, create: true)
    try Self.layOut(packet)
    try packet.write { db in
      for digest in [founding.round.schemeDigest] + founding.applications.compactMap(\.plan)
        + [founding.pledge].compactMap(\.self)
      {
        try copyContent(digest, to: db)
      }
      try found(founding, at: head, in: db)
    }
    try packet.vacuum()
    try packet.close()
    try Self.move(part, to: destination)
  }

  private func copyContent(_ digest: String, to packet: Database) throws {
    let isKnown = try Bool.fetchOne(
      packet, sql: "SELECT EXISTS (SELECT 1 FROM content WHERE sha256 = ?)", arguments: [digest])
    guard isKnown == false else { return }
    let bytes = try database.read { db in try RoundQueries(db: db).content(digest) }
    try packet.execute(
      sql: "INSERT INTO content (sha256, bytes) VALUES (?, ?)", arguments: [digest, Data(bytes)])
  }

  /// Appends and applies without deciding again: the round has decided all of it.
  private func found(_ founding: PacketFounding, at head: LedgerHead, in db: Database) throws {
    var last = LedgerHead.start(ofRound: founding.id)
    for step in founding.steps {
      let actor = Actor.owner(
        as: step.isProxy ? founding.expert.code : nil,
        session: Packet.foundingSession(at: head))
      let entry = LedgerEntry(
        after: last, time: now(), by: actor, kind: step.act.kind.rawValue,
        subject: step.act.subject, body: try step.act.encodedBody())
      try LedgerTable(db: db).append(entry)
      try Projector(db: db).apply(step.act, entry: entry)
      last = entry.head
    }
  }

  private func copyAttachments(of applications: [Application], to destination: String) throws
    -> (kept: Int, missing: [String])
  {
    let (source, target) = (
      AttachmentFolder(roundPath: path), AttachmentFolder(roundPath: destination)
    )
    var kept = 0
    var missing: [String] = []
    for application in applications {
      for file in application.files {
        let original = "\(source.path)/\(file.sha256)"
        guard FileManager.default.fileExists(atPath: original) else {
          missing.append("\(application.code) \(file.file)")
          continue
        }
        try target.keep(original, sha256: file.sha256)
        kept += 1
      }
    }
    return (kept, missing)
  }

  /// Where a packet comes from; nil for a round of its own.
  package func packetOrigin() throws -> Act.PacketOrigin? {
    try database.read { db in
      guard let first = try RoundQueries(db: db).entries(of: .round, after: 0).first,
        case .roundCreated(let body) = try Act(first)
      else { return nil }
      return body.origin
    }
  }
}

extension RoundQueries {
  /// Why a sheet was sent back or voided; nil if it was not.
  fileprivate func reason(of key: SheetKey) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT reason FROM sheet
        WHERE application = ? AND expert = ? AND stage = ? AND number = ?
        """, arguments: StatementArguments(key.arguments))
  }
}
