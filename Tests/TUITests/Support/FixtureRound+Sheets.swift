import Foundation
import ReviewCore

/// States of e01's sheets that the drawings of 总览 and 提交 show.
extension FixtureRound {
  private static let opinion = String(repeating: "园区方案具体可行，数据可核。", count: 5)

  private static func key(_ code: String, number: Int = 1) throws -> SheetKey {
    SheetKey(
      application: try Code(code), expert: try Code("e01"), stage: .preliminary, number: number)
  }

  private func record(_ acts: [Act], by person: String = "e01") throws {
    let file = try open()
    defer { try? file.close() }
    let actor =
      person == "owner" ? Self.owner : Actor(.person(try Code(person)), session: "ssh:SHA256:test")
    try file.record(acts, by: actor)
  }

  /// Stores a seed by which everyone reads in an order of their own; the sheets stay as they are.
  func shuffleReading(seed: UInt64) throws {
    try record(
      [.sheetsAssigned(.preliminary, Act.SheetsAssigned(readingSeed: seed, sheets: []))],
      by: "owner")
  }

  /// Gives every mark of a sheet of e01's at once, and an opinion.
  func complete(_ code: String, tenths: Int, opinion: String? = nil, number: Int = 1) throws {
    let file = try open()
    let scheme = try file.round().scheme
    try file.close()
    try record([
      .sheetImported(
        Self.key(code, number: number),
        Act.SheetImported(
          source: "fixture", scores: Self.marks(total: tenths * 10, scheme),
          comments: [Act.CommentWritten(text: opinion ?? Self.opinion)]))
    ])
  }

  /// Everything complete but A14, whose opinion is short, as in the drawing of 一并提交.
  func completeFourteen() throws {
    setTime("16:48:20")
    let totals = [
      ("A07", 810), ("A08", 730), ("A09", 780), ("A10", 770), ("A11", 755), ("A12", 805),
      ("A13", 725), ("A15", 775),
    ]
    for (code, tenths) in totals { try complete(code, tenths: tenths) }
    try complete("A14", tenths: 695, opinion: String(repeating: "评", count: 38))
  }

  /// A07 as in the drawing of a sheet with debts: D3 without a mark, E2 too low, the opinion short.
  func leaveDebtsOnA07() throws {
    setTime("10:58:31")
    try complete("A07", tenths: 810, opinion: String(repeating: "评", count: 38))
    let key = try Self.key("A07")
    try record([
      .scoreCleared(key, Act.ScoreCleared(criterion: try Code("D3"))),
      .scoreGiven(
        key, Act.ScoreGiven(criterion: try Code("E2"), points: try Points(decimal: "3"))),
    ])
  }

  func comment(_ code: String, _ criterion: String, _ text: String) throws {
    try record([
      .commentWritten(
        Self.key(code), Act.CommentWritten(criterion: try Code(criterion), text: text))
    ])
  }

  /// Submits a sheet of e01's and lets the secretary send it back.
  func sendBack(_ code: String, reason: String) throws {
    let file = try open()
    defer { try? file.close() }
    let overview = try file.round()
    guard let sheet = try file.sheet(Self.key(code)) else { return }
    let act = sheet.submission(under: overview.scheme, schemeDigest: overview.schemeDigest)
    try file.record([act], by: Actor(.person(try Code("e01")), session: "ssh:SHA256:test"))
    try file.record([.sheetReturned(sheet.key, Act.Reason(reason: reason))], by: Self.owner)
  }

  func recuse(_ codes: [String]) throws {
    for code in codes {
      let pair = RecusedPair(application: try Code(code), expert: try Code("e01"))
      try record(
        [.recusalDeclared(pair, Act.RecusalDeclared(ground: .kinship, note: "虚构"))], by: "owner")
    }
  }

  func closePreliminary() throws {
    setTime("17:30:00")
    try record([.stageClosed(.preliminary, Act.StagePassage(forced: "到时间了"))], by: "owner")
  }

  /// e01 gives the marks of one sheet one by one, a minute apart, and writes the opinion.
  func scoreByHand(_ code: String, from time: Int, minutes: Int) throws {
    let file = try open()
    let scheme = try file.round().scheme
    try file.close()
    let key = try Self.key(code)
    let marks = Self.marks(total: 8_000, scheme)
    for (index, mark) in marks.enumerated() {
      let seconds = time + index * minutes * 60 / marks.count
      setTime("\(seconds / 3600):\(seconds / 60 % 60):\(seconds % 60)")
      try record([.scoreGiven(key, mark)])
    }
    let end = time + minutes * 60
    setTime("\(end / 3600):\(end / 60 % 60):\(end % 60)")
    try record([.commentWritten(key, Act.CommentWritten(text: Self.opinion))])
  }

  /// The acts of the ledger, by kind, newest last.
  func kinds() throws -> [String] {
    let file = try open()
    defer { try? file.close() }
    return try file.ledger().map(\.kind)
  }
}
