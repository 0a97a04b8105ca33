/// A commerce authority that recommends applicants (推荐单位).
///
/// Source: notice, addressees; domain.md 2.1.
package struct RecommendingUnit: Hashable, Sendable {
  /// Six digits.
  package let code: String
  package let name: Text
  package let short: Text
  package let kind: Kind
  /// The short name of the province that it counts under in totals by province, and for recusals.
  package let province: String
  /// How many applicants it may recommend, without the one more for demonstration cities.
  package let quota: Int
  package let source: String
  /// False where a part of the entry is inferred or remembered; `note` says which.
  package let isVerified: Bool
  package let note: Text?

  package enum Kind: String, Sendable, CaseIterable {
    case province, autonomousRegion, municipality, separatelyPlannedCity, corps
  }
}

extension RecommendingUnit {
  /// Whether one more may be recommended where there are enough demonstration cities (省).
  package var isProvince: Bool {
    switch kind {
    case .province, .autonomousRegion: true
    case .municipality, .separatelyPlannedCity, .corps: false
    }
  }

  /// Every way to write it, folded as `String.folded`.
  fileprivate var writings: [String] {
    let suffixes =
      switch kind {
      case .province: ["省"]
      case .autonomousRegion: ["自治区"]
      case .municipality, .separatelyPlannedCity: ["市"]
      case .corps: [""]
      }
    let names = [code, name.zh, name.en, short.zh, short.en]
    return (names + suffixes.map { short.zh + $0 }).map(\.folded)
  }
}

/// The 37 recommending units.
package struct RecommendingUnits: Hashable, Sendable {
  /// In the order of their codes.
  package let all: [RecommendingUnit]
  /// From how many demonstration cities on a province may recommend more.
  package let cities: Int
  /// How many more.
  package let extra: Int
  /// A city counts if it was named by this day.
  package let citiesUntil: Day
  private let indices: [String: Int]

  init(all: [RecommendingUnit], cities: Int, extra: Int, citiesUntil: Day) {
    self.all = all
    self.cities = cities
    self.extra = extra
    self.citiesUntil = citiesUntil
    let writings = all.enumerated().flatMap { index, unit in
      unit.writings.map { ($0, index) }
    }
    indices = Dictionary(writings) { first, _ in first }
  }

  /// Finds a unit by code, full name or short name; width, spaces and 省 市 自治区 do not matter.
  package func unit(named text: String) -> RecommendingUnit? {
    indices[text.folded].map { all[$0] }
  }

  /// Those of the program.
  package static func embedded() throws(JSONProblems) -> Self {
    try ReferenceTables.embedded().units
  }
}
