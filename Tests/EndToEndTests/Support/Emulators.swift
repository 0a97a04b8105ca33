import Foundation

/// Runs desks in emulators, through the Python in `Emulators`.
enum Emulators {
  struct Result: Decodable {
    let emulator: String
    let term: String
    let locale: String
    let ambiguous: Int
    let columns: Int
    let rows: Int
    /// How often screen and frame were compared.
    let compared: Int
    let differences: [String]
  }

  static func follow(_ walk: EmulatorWalk, _ cases: [EmulatorCase]) throws -> [Result] {
    let folder = try Rounds.demonstration()
    let setting = Setting(
      program: Program.executable.path(), round: folder.url.path(),
      locales: Program.executable.deletingLastPathComponent().appending(path: "locales").path(),
      keys: walk.keys, arguments: walk.arguments, cases: cases)
    let file = folder.url.appending(path: "setting.json")
    try JSONEncoder().encode(setting).write(to: file)
    let driver = Rounds.repository.appending(path: "Tests/EndToEndTests/Emulators/emulators.py")
    let outcome = try Program.run(
      URL(filePath: "/usr/bin/env"), ["python3", "-B", driver.path(), file.path()], in: folder)
    guard outcome.status == 0 else { throw Failed(description: outcome.complaint) }
    return try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Result.self, from: Data($0.utf8))
    }
  }

  private struct Setting: Encodable {
    let program: String
    let round: String
    let locales: String
    let keys: [String]
    let arguments: [String]
    let cases: [EmulatorCase]
  }

  private struct Failed: Error, CustomStringConvertible {
    let description: String
  }
}
