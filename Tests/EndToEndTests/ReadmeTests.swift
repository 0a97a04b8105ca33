import Foundation
import Testing

/// The README's commands, line by line.
@Suite struct ReadmeTests {
  /// Whether a line of the README says that it ends with 1.
  private static let finding = "# 1"

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the whole round of the README works as it stands`(name: String) throws {
    let folder = try Folder()
    for name in [
      "applications", "scheme.json", "experts.csv", "recusals.csv", "recusals-late.csv",
      "scores.csv",
      "defense-scores.csv", "defense.csv",
    ] {
      try folder.take(Rounds.sample.appending(path: name), as: name)
    }
    let lines = try Self.round(of: name)
    try #require(lines.count > 20)
    for line in lines {
      let outcome = try Program.run(
        URL(filePath: "/bin/bash"), ["-c", line], in: folder)
      let status: Int32 = line.contains(Self.finding) ? 1 : 0
      #expect(outcome.status == status, "\(line)\n\(outcome.output)\(outcome.complaint)")
    }
    #expect(try folder.sqlite("SELECT count(*) FROM shortlist", of: "2015.pingyi") == "33\n")
  }

  /// The commands between the marks `<!-- round -->`, continued lines joined.
  private static func round(of name: String) throws -> [String] {
    let readme = try String(contentsOf: Rounds.repository.appending(path: name), encoding: .utf8)
    let parts = readme.components(separatedBy: "<!-- round -->")
    try #require(parts.count == 3)
    return parts[1].replacing("\\\n", with: "").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("```") && !$0.hasPrefix("#") && !$0.isEmpty }
  }
}
