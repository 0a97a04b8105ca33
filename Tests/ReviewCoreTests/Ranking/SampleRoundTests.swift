import Foundation
import Testing

@testable import ReviewCore

/// The sample round against `expected-rank.json`, which `verify.py` computes with fractions.
@Suite struct SampleRoundTests {
  struct SchemeFile: Decodable {
    struct Stage: Decodable {
      let weight: String
      let criteria: [Node]
    }
    struct Node: Decodable {
      let id: String
      let children: [Node]?
      let max, min, step: String?
    }
    let places, reserves: Int
    let stages: [String: Stage]
  }

  struct Expected: Decodable {
    struct Stage: Decodable {
      let score, exact, untrimmed: String
      let n: Int
      let trimmed: [String]
    }
    let application: String
    let rank: Int?
    let score, exact: String?
    let preliminary: Stage?
    let defense: Stage?
    let status: String
    let tieStep: String?
  }

  private static var folder: URL {
    Fixture.tests.appending(path: "../../sample-data").standardizedFileURL
  }

  private func json<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    try JSONDecoder().decode(
      type, from: Data(contentsOf: Self.folder.appending(path: name)))
  }

  /// The first columns of each row, none of which is quoted; the rest stays in the last.
  private func rows(_ name: String, columns: Int) throws -> [[String]] {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", maxSplits: columns, omittingEmptySubsequences: false)
        .map(String.init)
    }
  }

  private func criterion(_ node: SchemeFile.Node) throws -> Criterion {
    if let children = node.children { return try .group(node.id, children.map(criterion)) }
    return try .leaf(
      node.id, maximum: try #require(node.max), minimum: node.min ?? "0",
      step: try #require(node.step))
  }

  private func scheme() throws -> Scheme {
    let file = try json("scheme.json", as: SchemeFile.self)
    func stage(_ name: String) throws -> Scheme.StageRule {
      let stage = try #require(file.stages[name])
      return try .points(weight: stage.weight, stage.criteria.map(criterion))
    }
    var scheme = try Scheme.fixture(
      places: file.places, preliminary: stage("preliminary"), defense: stage("defense"))
    scheme.reserves = file.reserves
    scheme.ties =
      try [.defense, .untrimmed]
      + ["D", "B", "C", "A", "E", "F"].map { .criterion(try Code($0)) } + [.vote, .lot]
    scheme.passLine.minimum = try Points(decimal: "60")
    return scheme
  }

  private func sheets(_ name: String, _ stage: ScoringStage) throws -> [SubmittedSheet] {
    let marks = try rows(name, columns: 5).filter { $0.count > 4 && !$0[4].isEmpty }
    return try Dictionary(grouping: marks) { [$0[0], $0[1]] }.map { pair, rows in
      let marks = try rows.map {
        (try CriterionCode($0[3]), Mark.points(try Points(decimal: $0[4])))
      }
      return SubmittedSheet(
        application: try Code(pair[0]), expert: try Code(pair[1]), stage: stage,
        marks: Dictionary(uniqueKeysWithValues: marks))
    }
  }

  private func ranking() throws -> Ranking {
    let outcomes = try rows("defense.csv", columns: 3).filter { $0[1] == "outcome" }
    let written = try sheets("scores.csv", .preliminary)
    let spoken = try sheets("defense-scores.csv", .defense)
    var record = ReviewRecord(
      scheme: try scheme(),
      candidates: Set(written.map(\.application)).sorted().map {
        ReviewRecord.Candidate(code: $0, name: "", unit: "")
      },
      panel: try rows("experts.csv", columns: 3).filter { ["chair", "expert"].contains($0[2]) }
        .map { try Code($0[0]) }, sheets: written + spoken)
    for name in ["recusals.csv", "recusals-late.csv"] {
      for row in try rows(name, columns: 2) {
        record.recusals.insert(
          RecusedPair(application: try Code(row[1]), expert: try Code(row[0])))
      }
    }
    for row in outcomes {
      record.outcomes[try Code(row[0])] =
        switch row[3] {
        case "conditional": .conditional(condition: "")
        case "fail": .fail(reason: "")
        case "absent": .absent
        case let other: try #require(other == "pass" ? .pass : nil)
        }
    }
    record.invited = Set(record.outcomes.keys)
    return Ranking(record, stage: .final)
  }

  @Test func `5 the sample round is ranked as verify.py ranks it`() throws {
    let ranking = try ranking()
    let expected = try json("expected-rank.json", as: [Expected].self)
    #expect(ranking.entries.map(\.candidate.code.rawValue) == expected.map(\.application))
    for (entry, expected) in zip(ranking.entries, expected) {
      let code = expected.application
      #expect(entry.rank == expected.rank, "\(code)")
      #expect(entry.score?.text == expected.score, "\(code)")
      #expect(entry.score?.exact.description == expected.exact, "\(code)")
      #expect(entry.tieStep?.name == expected.tieStep, "\(code)")
      #expect([entry.status.name, entry.reasons[0].name].contains(expected.status), "\(code)")
      for (own, theirs) in [
        (entry.preliminary, expected.preliminary), (entry.defense, expected.defense),
      ] {
        #expect(own?.score.text == theirs?.score, "\(code)")
        #expect(own?.score.exact.description == theirs?.exact, "\(code)")
        #expect(own?.panel.untrimmed.description == theirs?.untrimmed, "\(code)")
        #expect(own?.panel.count == theirs?.n, "\(code)")
        #expect(own?.panel.trimmed.map(\.rawValue) == theirs?.trimmed, "\(code)")
      }
    }
  }
}
