import Foundation
import ReviewCore

/// A round with a supervisor, while scores are blind, in which not everything went the plain way.
extension FixtureRound {
  static func withExceptions() throws -> FixtureRound {
    let round = try FixtureRound()
    try round.change { file in
      try file.enlist(
        [Expert(code: try Code("v01"), name: "监督甲", role: .supervisor)], by: owner)
      let e01 = Actor(.person(try Code("e01")), session: "ssh:SHA256:test")
      let overview = try file.round()
      let mine = try file.sheets(
        .preliminary, expert: try Code("e01"), application: try Code("A01"))
      round.setTime("11:02:00")
      try file.record(
        mine.map {
          $0.submission(under: overview.scheme, schemeDigest: overview.schemeDigest)
        }, by: e01)
      round.setTime("14:40:12")
      try file.record(
        mine.map { .sheetReturned($0.key, Act.Reason(reason: "合计与分项不符")) }, by: secretary)
      round.setTime("15:15:22")
      let voided = SheetKey(
        application: try Code("A08"), expert: try Code("e02"), stage: .preliminary)
      try file.record(
        [.sheetVoided(voided, Act.Reason(reason: "与申报单位三年内有劳动关系，本人未申报，查实"))],
        by: secretary)
      round.setTime("16:30:00")
      try file.record(
        [.stageOpened(.eligibility, Act.StagePassage(forced: "补收一份", missing: ["intake closed"]))],
        by: owner)
      round.setTime("16:29:48")
      let entered = SheetKey(
        application: try Code("A02"), expert: try Code("e03"), stage: .preliminary)
      try file.record([.stageClosed(.eligibility, Act.StagePassage())], by: owner)
      round.setTime("16:41:00")
      try file.record(
        [
          .scoreGiven(
            entered, Act.ScoreGiven(criterion: try Code("A1"), points: try Points(decimal: "4.5")))
        ], by: .owner(as: try Code("e03"), session: "local:0/test"))
    }
    return round
  }

  /// Changes the file behind the program's back.
  func tamper(_ sql: String) throws {
    let sqlite = Process()
    sqlite.executableURL = URL(filePath: "/usr/bin/sqlite3")
    sqlite.arguments = [path, sql]
    try sqlite.run()
    sqlite.waitUntilExit()
    guard sqlite.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private static var secretary: Actor {
    get throws { Actor(.person(try Code("s01")), session: "ssh:SHA256:s01") }
  }
}
