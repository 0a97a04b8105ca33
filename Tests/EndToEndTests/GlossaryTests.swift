import Foundation
import Testing

@Suite struct GlossaryTests {
  @Test func `3 every type that the glossary names is declared`() throws {
    let glossary = try String(
      contentsOf: Rounds.repository.appending(path: "docs/glossary.md"), encoding: .utf8)
    let sources = try Self.sources()
    let names = glossary.matches(of: #/`([A-Za-z.]+)`/#).map { String($0.1) }
    try #require(names.count > 50)
    for name in names {
      for part in name.split(separator: ".") {
        let declaration = try Regex(
          #"\b(struct|enum|class|let|var|func|case( \w+(\(.*\))?,)*) (\w+\.)?\#(part)\b"#)
        #expect(sources.contains(declaration), "\(name)")
      }
    }
  }

  private static func sources() throws -> String {
    let folder = Rounds.repository.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }
}
