import Testing

@testable import ReviewCore

extension Scheme {
  /// A small valid scheme: trimmed means, rounded half up to two digits, at most 3 places.
  ///
  /// One leaf `T` of 100 in each stage, unless other criteria are given.
  static func fixture(
    places: Int = 3, preliminary: StageRule? = nil, defense: StageRule? = nil
  ) throws -> Scheme {
    let day = try #require(Day(year: 2015, month: 2, day: 28))
    return Scheme(
      title: "fixture", places: places, reserves: 2, panel: PanelRule(size: 5, minimum: 3),
      utcOffset: 8 * 3600, preliminary: try preliminary ?? .total(weight: "0.6"),
      defense: try defense ?? .total(weight: "0.4"),
      aggregation: Aggregation(method: .trimmed, scope: .total, trimFrom: 5, minimumSheets: 3),
      rounding: Rounding(digits: 2, mode: .halfUp), carry: .published,
      ties: [.defense, .untrimmed, .vote, .lot], tieAt: .exact,
      passLine: PassLine(minimum: nil, invite: nil), caps: [],
      comments: CommentRule(opinionMinimum: 0, reasonBelow: .zero), proxyEntry: .counts,
      recusal: RecusalRule(sameProvince: true, sameUnit: true), beforeReading: [],
      calendar: CalendarRule(
        submissionDeadline: day, referenceDate: day, countPublicationDay: true,
        preliminaryDeadline: nil),
      eligibility: [])
  }
}

extension Scheme.StageRule {
  /// A stage with one leaf `T`, so that a mark is a total.
  static func total(weight: String, step: String = "0.01") throws -> Self {
    try points(weight: weight, [.leaf("T", maximum: "100", step: step)])
  }

  static func points(weight: String = "0.6", _ criteria: [Criterion]) throws -> Self {
    Self(
      weight: try Weight(decimal: weight), mode: .points, allowNotApplicable: true,
      criteria: criteria)
  }

  static func weighted(weight: String = "0.6", _ criteria: [Criterion]) throws -> Self {
    Self(
      weight: try Weight(decimal: weight), mode: .weighted, allowNotApplicable: true,
      criteria: criteria)
  }
}

extension Criterion {
  static func leaf(
    _ code: String, maximum: String, minimum: String = "0", step: String = "0.5",
    weight: String? = nil
  ) throws -> Criterion {
    Criterion(
      code: try Code(code), name: Text(zh: code, en: code),
      content: .leaf(
        Leaf(
          maximum: try Points(decimal: maximum), minimum: try Points(decimal: minimum),
          step: try Points(decimal: step), weight: try weight.map { try Weight(decimal: $0) })))
  }

  static func group(_ code: String, _ children: [Criterion]) throws -> Criterion {
    Criterion(code: try Code(code), name: Text(zh: code, en: code), content: .group(children))
  }
}
