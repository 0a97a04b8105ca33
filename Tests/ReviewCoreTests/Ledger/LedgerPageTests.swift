import Foundation
import ReviewCore
import Testing

/// The page from which anyone can write another verifier, against the acts that there are.
@Suite struct LedgerPageTests {
  private static let page = Result {
    try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../../docs/ledger.md")
        .standardizedFileURL,
      encoding: .utf8)
  }

  @Test func `2 the page lists every kind of act, and no other`() throws {
    let rows = try Self.page.get().matches(of: #/(?m)^\| `(\w+)` \| (\S+) \| `\w+/#)
    let listed = Dictionary(
      rows.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    for kind in ActKind.allCases {
      let name = try #require(
        listed[kind.rawValue], "docs/ledger.md, The kinds of act: no row for \(kind.rawValue)")
      #expect(name == kind.text.zh, "docs/ledger.md, the row of \(kind.rawValue)")
    }
    let unknown = Set(listed.keys).subtracting(ActKind.allCases.map(\.rawValue))
    #expect(unknown.isEmpty, "docs/ledger.md lists kinds that no act has")
  }

  @Test func `2 every field that was ever written stands in the row of its kind`() throws {
    let fixture = URL(filePath: #filePath).appending(path: "../../Fixtures/acts.jsonl")
      .standardizedFileURL
    let page = try Self.page.get()
    for line in try String(contentsOf: fixture, encoding: .utf8).split(separator: "\n") {
      let act = try JSONDecoder().decode(WrittenAct.self, from: Data(line.utf8))
      let row = try #require(
        page.split(separator: "\n").first { $0.hasPrefix("| `\(act.kind)` |") },
        "docs/ledger.md: no row for \(act.kind)")
      let body = try JSONSerialization.jsonObject(with: Data(act.body.utf8))
      for field in try #require(body as? [String: Any]).keys {
        #expect(row.contains("`\(field)`"), "docs/ledger.md, row of \(act.kind): \(field)")
      }
    }
  }

  private struct WrittenAct: Decodable {
    let kind: String
    let body: String
  }
}
