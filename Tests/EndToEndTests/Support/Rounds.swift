import Foundation

/// Rounds that are made once, through the commands, and copied for each test.
enum Rounds {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL
  static let sample = repository.appending(path: "sample-data")

  /// What is missing in e01's sheet of A02.
  static let missingMarks = """
    application,expert,stage,criterion,points,comment
    A02,e01,preliminary,D3,4.0,
    A02,e01,preliminary,E2,4.5,
    A02,e01,preliminary,F2,3.0,
    A02,e01,preliminary,opinion,,数据扎实，目标可考核，建议入选。

    """

  /// The demonstration: `demo.pingyi`.
  static func demonstration() throws -> Folder { try copy(of: made.get().demonstration) }

  /// A round whose preliminary stage has just opened, with empty sheets: `round.pingyi`.
  static func beforeScores() throws -> Folder { try copy(of: made.get().beforeScores) }

  private static let made = Result { try Made() }

  private struct Made: Sendable {
    let demonstration: Folder
    let beforeScores: Folder

    init() throws {
      demonstration = try Folder(kept: "demonstration")
      try Self.run(["demo", "."], in: demonstration)
      beforeScores = try Folder(kept: "before-scores")
      let file = "round.pingyi"
      let sample = Rounds.sample.path()
      let commands = [
        ["new", file, "--scheme", "\(sample)/scheme.json"],
        ["intake", file, "\(sample)/applications"],
        ["stage", "open", file, "eligibility"],
        ["conclude", file],
        ["stage", "close", file, "intake"],
        ["stage", "close", file, "eligibility", "--force", "--reason", "五份没有受理的到此为止"],
        ["panel", file, "\(sample)/experts.csv", "--recusals", "\(sample)/recusals.csv"],
        ["assign", file],
        ["stage", "open", file, "preliminary"],
      ]
      for command in commands { try Self.run(command, in: beforeScores) }
    }

    private static func run(_ arguments: [String], in folder: Folder) throws {
      let outcome = try Program.run(arguments, in: folder)
      guard outcome.status == 0 else { throw Failed(command: arguments, outcome.complaint) }
    }
  }

  private struct Failed: Error, CustomStringConvertible {
    let description: String

    init(command: [String], _ complaint: String) {
      description = "pingyi \(command.joined(separator: " ")): \(complaint)"
    }
  }

  private static func copy(of folder: Folder) throws -> Folder {
    let copy = try Folder()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    where !name.hasPrefix(".") {
      try copy.take(folder.url.appending(path: name), as: name)
    }
    return copy
  }
}
