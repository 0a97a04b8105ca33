import Foundation
import GRDB
import Synchronization

@testable import ReviewCore

/// A small round in a folder of its own: applications A01 to A04, a chair, two experts, a secretary
/// and a supervisor, brought as far as a test needs it.
final class TestRound {
  let folder: URL
  let path: String
  let file: RoundFile

  /// How far a round has come.
  enum Progress: Int, CaseIterable {
    case created, received, accepted, assigned, preliminary, scored, shortlisting, defense
    case defended, proposal, sealed
  }

  static let owner = Actor.owner(session: "local:0/test")
  static let applications = ["A01", "A02", "A03", "A04"]
  static let panel = ["c01", "e01", "e02"]

  /// Totals of A01 to A04 in either stage: all four pass the line of 60, the best three are invited.
  static let totals = ["A01": 90, "A02": 80, "A03": 70, "A04": 65]

  /// A round with the test scheme, copied from one that was brought so far once.
  convenience init(_ progress: Progress = .preliminary) throws {
    let bytes = try Self.templates.withLock { templates in
      if let bytes = templates[progress] { return bytes }
      let round = try TestRound(progress, scheme: TestScheme.bytes())
      try round.file.close()
      let bytes = try Data(contentsOf: URL(filePath: round.path))
      templates[progress] = bytes
      return bytes
    }
    try self.init { path, clock in
      try RoundFile.reserve(path)
      try bytes.write(to: URL(filePath: path))
      return try RoundFile(path: path, clock: clock)
    }
  }

  /// A round with a scheme of its own, brought so far step by step.
  convenience init(_ progress: Progress = .preliminary, scheme: [UInt8]) throws {
    try self.init { path, clock in
      try RoundFile.create(
        path: path, id: String(repeating: "0f", count: 16), schemeBytes: scheme, by: Self.owner,
        clock: clock)
    }
    try advance(from: .created, to: progress)
  }

  private init(_ make: (String, @escaping @Sendable () -> Timestamp) throws -> RoundFile) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pingyi-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "round.pingyi").path()
    file = try make(path, Self.clock)
  }

  private static let templates = Mutex<[Progress: Data]>([:])

  deinit {
    try? file.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Stands still on 18 March 2015, 10:42:07 in the scheme's offset.
  static let clock: @Sendable () -> Timestamp = { Timestamp(secondsSince1970: 1_426_646_527) }

  var clock: @Sendable () -> Timestamp { Self.clock }
}

extension TestRound {
  /// Goes through every step between the two, both included.
  func advance(from first: Progress, to last: Progress) throws {
    for step in Progress.allCases where (first.rawValue...last.rawValue).contains(step.rawValue) {
      try take(step)
    }
  }

  private func take(_ step: Progress) throws {
    switch step {
    case .created: break
    case .received: try receive()
    case .accepted:
      try file.open(.eligibility, by: Self.owner)
      try file.record(
        try Self.applications.map { code in
          .applicationConcluded(
            try Code(code), Act.ApplicationConcluded(conclusion: .accepted, reason: ""))
        }, by: Self.owner)
      try file.close(.intake, by: Self.owner)
      try file.close(.eligibility, by: Self.owner)
    case .assigned:
      try file.enlist(Self.people, by: Self.owner)
      try file.assign(.everyone, by: Self.owner)
    case .preliminary: try file.open(.preliminary, by: Self.owner)
    case .scored:
      for key in try file.sheets(.preliminary).map(\.key) where key.expert.rawValue == "c01" {
        try score(key.application.rawValue, .preliminary)
      }
      try file.close(.preliminary, by: Self.owner)
    case .shortlisting: try file.open(.shortlisting, by: Self.owner)
    case .defense:
      try file.close(.shortlisting, by: Self.owner)
      try file.open(.defense, by: Self.owner)
    case .defended:
      for code in try file.invitations() {
        try score(code.rawValue, .defense)
        try file.record(
          [.outcomeRecorded(code, Act.OutcomeRecorded(outcome: .pass, reason: ""))],
          by: Self.owner)
      }
      try file.close(.defense, by: Self.owner)
    case .proposal: try file.open(.proposal, by: Self.owner)
    case .sealed: try file.seal(by: Self.owner)
    }
  }

  private func receive() throws {
    let plan = try file.store(content: Plan(blocks: [.paragraph("方案")], starts: []).canonicalBytes)
    try file.record(
      try Self.applications.map { code in try Self.received(code, plan: plan) }, by: Self.owner)
  }

  static func received(_ code: String, version: Int = 1, plan: String? = nil) throws -> Act {
    let code = try ApplicationCode(code)
    return .applicationReceived(
      code,
      Act.ApplicationReceived(
        version: version,
        facts: ApplicationFacts(
          code: code, name: "𠮷禾园\(code)", applicant: "虚构市政府", unit: "江苏",
          services: [.finance, .incubation, .logistics]), plan: plan,
        planFile: plan == nil ? nil : "方案.docx",
        files: [
          ReceivedFile(
            kind: .companyList, file: "企业名单.pdf", sha256: Digest.hex(of: Array(code.rawValue.utf8)),
            byteCount: 3)
        ], pinyin: "jiheyuan", initials: "jhy"))
  }

  static var people: [Expert] {
    get throws {
      try panel.map { code in
        Expert(code: try Code(code), name: "专家\(code)", role: code == "c01" ? .chair : .expert)
      } + [
        Expert(code: try Code("s01"), name: "秘书", role: .secretary),
        Expert(code: try Code("v01"), name: "监督", role: .supervisor),
      ]
    }
  }

  /// Every member fills and submits the sheet of an application.
  func score(_ application: String, _ stage: ScoringStage) throws {
    for expert in Self.panel {
      let key = try Self.key(application, expert, stage)
      try fill(key)
      try submit(key)
    }
  }
}

extension TestRound {
  static func key(
    _ application: String, _ expert: String, _ stage: ScoringStage = .preliminary,
    number: Int = 1
  ) throws -> SheetKey {
    SheetKey(
      application: try Code(application), expert: try Code(expert), stage: stage, number: number)
  }

  /// A person of the round at a desk of its own.
  static func person(_ code: String) throws -> Actor {
    Actor(.person(try Code(code)), session: "ssh:SHA256:\(code)")
  }

  static func mark(_ key: SheetKey, _ criterion: String, _ points: String) throws -> Act {
    .scoreGiven(
      key,
      Act.ScoreGiven(criterion: try Code(criterion), points: try Points(decimal: points)))
  }

  static func comment(_ key: SheetKey, _ text: String, on criterion: String? = nil) throws -> Act {
    .commentWritten(
      key, Act.CommentWritten(criterion: try criterion.map { try Code($0) }, text: text))
  }

  /// Gives a sheet a total of 64 or more, so that it owes no reason, and its opinion.
  func fill(_ key: SheetKey, total: Int? = nil) throws {
    let total = total ?? Self.totals[key.application.rawValue] ?? 64
    let first = min(total * 6 / 10, total - 28)
    let marks =
      switch key.stage {
      case .preliminary:
        [
          try Self.mark(key, "A1", "\(first)"), try Self.mark(key, "A2", "\(total - first)"),
          try Self.comment(key, TestScheme.opinion),
        ]
      case .defense: [try Self.mark(key, "D1", "\(total)")]
      }
    try file.record(marks, by: Self.person(key.expert.rawValue))
  }

  func submission(of key: SheetKey) throws -> Act {
    let overview = try file.round()
    guard let sheet = try file.sheet(key) else { throw Refusal.noSheet(key) }
    return sheet.submission(under: overview.scheme, schemeDigest: overview.schemeDigest)
  }

  func submit(_ key: SheetKey) throws {
    try file.record([submission(of: key)], by: Self.person(key.expert.rawValue))
  }

  /// Opens the round a second time, as a viewer sees it.
  func open(as viewer: Viewer = .owner) throws -> RoundFile {
    try RoundFile(path: path, person: viewer.code, clock: clock)
  }

  func open(as code: String, _ role: Role) throws -> RoundFile {
    try open(as: .person(try Code(code), role))
  }

  /// A connection that knows nothing of rounds, such as any SQLite program opens.
  func plainConnection() throws -> DatabaseQueue { try DatabaseQueue(path: path) }

  /// Changes the file behind the program's back.
  func tamper(_ sql: String) throws {
    let plain = try plainConnection()
    try plain.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    try plain.close()
  }
}
