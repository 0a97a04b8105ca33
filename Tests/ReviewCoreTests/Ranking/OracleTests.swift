import Foundation
import Testing

@testable import ReviewCore

/// Random rounds against `Oracle/oracle.py`, which was written from the definitions.
@Suite struct OracleTests {
  struct Answer: Decodable {
    struct Panel: Decodable, Equatable {
      let exact, untrimmed: String
      let n: Int
      let trimmed: [String]
      let parts: [String: String]
    }
    struct Entry: Decodable, Equatable {
      let application: String
      let rank: Int?
      let published, exact: String?
      let tied: Bool
      let tieStep: String?
      let status: String
      let preliminary, defense: Panel?
    }
    let entries: [Entry]
    let carry: String?
    let methods: [String]
    let replacements: [String: [String]]
  }

  @Test func `5 four hundred random rounds are ranked as the oracle ranks them`() throws {
    let rounds = try (1...400).map { try RandomRound(seed: UInt64($0)) }
    let answers = try ask(rounds)
    try #require(answers.count == rounds.count)
    for (seed, (round, answer)) in zip(rounds, answers).enumerated() {
      let ranking = Ranking(round.record, stage: round.stage)
      #expect(ranking.entries.map(Answer.Entry.init) == answer.entries, "seed \(seed + 1)")
      #expect(
        [ranking.preliminary.method, ranking.defense.method].map(\.rawValue) == answer.methods,
        "seed \(seed + 1)")
      #expect(carryWarning(of: ranking) == answer.carry, "seed \(seed + 1)")
      for (withdrawn, entering) in answer.replacements {
        #expect(
          ranking.replacement(withdrawn: try Code(withdrawn)).codes == entering,
          "seed \(seed + 1), without \(withdrawn)")
      }
    }
  }

  private func carryWarning(of ranking: Ranking) -> String? {
    ranking.warnings.compactMap { warning in
      switch warning {
      case .carrySelects: "carrySelects"
      case .carryReorders: "carryReorders"
      case .openSheets, .uncounted, .trimmingOff, .undecided, .capsCross: nil
      }
    }.first
  }

  private func ask(_ rounds: [RandomRound]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "oracle-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (question, reply) = (folder.appending(path: "in.json"), folder.appending(path: "out.json"))
    try JSONEncoder().encode(rounds.map(\.json)).write(to: question)
    try Data().write(to: reply)
    let oracle = Process()
    oracle.executableURL = URL(filePath: "/usr/bin/env")
    oracle.arguments = ["python3", Fixture.tests.appending(path: "Oracle/oracle.py").path()]
    oracle.standardInput = try FileHandle(forReadingFrom: question)
    oracle.standardOutput = try FileHandle(forWritingTo: reply)
    try oracle.run()
    oracle.waitUntilExit()
    try #require(oracle.terminationStatus == 0)
    return try JSONDecoder().decode([Answer].self, from: Data(contentsOf: reply))
  }
}

extension OracleTests.Answer.Entry {
  init(_ entry: Ranking.Entry) {
    let status =
      switch entry.status {
      case .reserve(let number): "reserve \(number)"
      case .selected, .notSelected, .excluded, .held, .insufficient, .undecided: entry.status.name
      }
    self.init(
      application: entry.candidate.code.rawValue, rank: entry.rank,
      published: entry.score?.published.description, exact: entry.score?.exact.description,
      tied: entry.isTied, tieStep: entry.tieStep?.name, status: status,
      preliminary: entry.preliminary.map { OracleTests.Answer.Panel($0.panel) },
      defense: entry.defense.map { OracleTests.Answer.Panel($0.panel) })
  }
}

extension OracleTests.Answer.Panel {
  init(_ panel: PanelScore) {
    self.init(
      exact: panel.exact.description, untrimmed: panel.untrimmed.description, n: panel.count,
      trimmed: panel.trimmed.map(\.rawValue),
      parts: Dictionary(
        uniqueKeysWithValues: panel.parts.map { ($0.key.rawValue, $0.value.description) }))
  }
}

extension Ranking.Replacement {
  fileprivate var codes: [String] {
    switch self {
    case .reserve(let code): [code.rawValue]
    case .unsettledTie(let codes): codes.map(\.rawValue)
    case .nobody: []
    }
  }
}
