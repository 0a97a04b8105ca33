import ReviewCore
import Testing

@Suite struct FrozenDifferencesTests {
  /// The text has the criteria of the preliminary stage first, so an edit of the first match is there.
  @Test(arguments: [
    (
      #""max": "5", "min": "0""#, #""max": "4.5", "min": "0""#,
      "the maximum of criterion A1 cannot change; it is 5"
    ),
    (#""step": "0.5""#, #""step": "0.25""#, "the step of criterion A1 cannot change; it is 0.5"),
    (#""en": "Environment""#, #""en": "Setting""#, "the name of criterion A cannot change"),
    (#""id": "A1""#, #""id": "A9""#, "criterion A1 cannot be removed"),
    (#""id": "A1""#, #""id": "A9""#, "criterion A9 cannot be added"),
    (#""trimFrom": 5"#, #""trimFrom": 7"#, "the aggregation cannot change"),
    (#""method": "trimmed""#, #""method": "mean""#, "the aggregation cannot change"),
  ])
  func `4 criteria, maxima, steps and aggregation are frozen`(
    old: String, new: String, message: String
  ) throws {
    let before = try Scheme(json: Scheme.defaultBytes)
    let after = try changed(old, new)
    let differences = after.frozenDifferences(from: before, stage: .preliminary).map(\.en)
    #expect(differences.contains { $0.hasPrefix(message) }, "\(differences)")
  }

  /// The scheme with one thing changed, and with the levels and maxima that have to follow.
  private func changed(_ old: String, _ new: String) throws -> Scheme {
    var edits = [(old, new)]
    if new.contains(#""max": "4.5""#) {
      edits += [
        (#""from": "4.5", "to": "5""#, #""from": "4.5", "to": "4.5""#),
        (#""max": "10", "min": "0""#, #""max": "10.5", "min": "0""#),
        (#""from": "9", "to": "10""#, #""from": "9", "to": "10.5""#),
      ]
    }
    if new.contains(#""step": "0.25""#) {
      edits += [
        (#""from": "4", "to": "4""#, #""from": "4", "to": "4.25""#),
        (#""from": "3", "to": "3.5""#, #""from": "3", "to": "3.75""#),
        (#""from": "0", "to": "2.5""#, #""from": "0", "to": "2.75""#),
      ]
    }
    return try Scheme(json: SchemeText.edited(edits))
  }

  @Test(arguments: [
    (#""places": 66"#, #""places": 60"#),
    (#""zh": "经济概况、特色产业、区域战略与规划，创建对当地的影响""#, #""zh": "另一句""#),
    (#""sections": ["2.1"]"#, #""sections": ["2.2"]"#),
    (#""weight": "0.6""#, #""weight": "0.60""#),
    (#""minimum": "60""#, #""minimum": "65""#),
  ])
  func `4 everything else may change`(old: String, new: String) throws {
    let before = try Scheme(json: Scheme.defaultBytes)
    let after = try Scheme(json: SchemeText.edited((old, new)))
    #expect(after.frozenDifferences(from: before, stage: .preliminary).isEmpty)
    #expect(after.frozenDifferences(from: before, stage: .defense).isEmpty)
  }

  @Test func `4 a change of one stage does not touch the other`() throws {
    let before = try Scheme(json: Scheme.defaultBytes)
    let after = try Scheme(json: SchemeText.edited((#""en": "Environment""#, #""en": "Setting""#)))
    #expect(after.frozenDifferences(from: before, stage: .preliminary).count == 1)
    #expect(after.frozenDifferences(from: before, stage: .defense).isEmpty)
  }

  @Test func `4 another order, a leaf made a group and another mode are named`() throws {
    let before = try Scheme(json: Scheme.defaultBytes)
    var after = before
    after.preliminary.criteria.swapAt(0, 1)
    #expect(
      after.frozenDifferences(from: before, stage: .preliminary).map(\.en)
        == ["the order of the criteria cannot change: B A C D E F"])
    after = before
    after.preliminary.allowNotApplicable = true
    #expect(
      after.frozenDifferences(from: before, stage: .preliminary).map(\.en)
        == ["whether marks may be not applicable cannot change"])
    after = before
    after.defense.mode = .weighted
    let first = after.defense.criteria[0]
    after.defense.criteria[0] = Criterion(
      code: first.code, name: first.name, content: .group([]))
    #expect(
      after.frozenDifferences(from: before, stage: .defense).map(\.zh)
        == ["计分方式不能改", "指标 P 的下级不能改"])
  }
}
