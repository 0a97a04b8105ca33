import ReviewCore
import Testing

@Suite struct WeightedSchemeTests {
  /// The default scheme with other criteria for the defense, in weighted mode.
  private func problems(
    criteria: String, allowNotApplicable: Bool = false, size: Int = 7
  ) -> [String] {
    let text = SchemeText.original
    guard let start = text.firstRange(of: #""defense": {"#),
      let end = text.firstRange(of: #""aggregation""#)
    else {
      Issue.record("the default scheme has another shape")
      return []
    }
    let defense =
      #""defense": {"weight": "0.4", "mode": "weighted", "#
      + #""allowNotApplicable": \#(allowNotApplicable), "criteria": [\#(criteria)]}},"#
    let json = text[..<start.lowerBound] + defense + "\n" + text[end.lowerBound...]
    return SchemeText.problems(
      of: Array(json.replacing(#""size": 7"#, with: "\"size\": \(size)").utf8))
  }

  private func leaf(_ id: String, max: String = "5", weight: String) -> String {
    #"{"id": "\#(id)", "zh": "项", "en": "Item", "max": "\#(max)", "min": "1", "step": "1", "#
      + #""weight": \#(weight)}"#
  }

  @Test func `4 a weighted stage is read`() {
    #expect(problems(criteria: "\(leaf("P", weight: "\"0.3\"")), \(leaf("Q", weight: "2"))") == [])
  }

  @Test func `4 a weighted leaf needs a positive weight`() {
    let criteria = "\(leaf("P", weight: "null")), \(leaf("Q", weight: "\"0\""))"
    #expect(
      problems(criteria: criteria) == [
        "stages.defense.criteria[0].weight: weighted mode needs a weight",
        "stages.defense.criteria[1].weight: a weight must be above 0",
      ])
  }

  /// The ranges 97, 83, 79, 73, 71, 67 and 61 are primes: their product alone is above 2^43.
  @Test func `4 a common denominator above 2^40 is refused`() {
    let maxima = ["98", "84", "80", "74", "72", "68", "62"]
    let criteria = maxima.enumerated().map { index, maximum in
      leaf("P\(index)", max: maximum, weight: "\"0.\(index + 1)003\"")
    }
    #expect(
      problems(criteria: criteria.joined(separator: ", ")) == [
        "stages: scores would need a common denominator above 2^40. "
          + "Use rounder weights or maxima, or a smaller panel"
      ])
    #expect(problems(criteria: criteria.prefix(2).joined(separator: ", ")) == [])
  }

  @Test func `4 what may be not applicable is counted in every combination`() {
    let even = (0..<10).map { leaf("P\($0)", weight: "\"0.1\"") }.joined(separator: ", ")
    #expect(problems(criteria: even, allowNotApplicable: true) == [])
    let odd = (0..<20).map { leaf("P\($0)", weight: "\"0.\(997 + $0 * 13)\"") }
      .joined(separator: ", ")
    #expect(problems(criteria: odd) == [])
    #expect(problems(criteria: odd, allowNotApplicable: true).count == 1)
  }
}
