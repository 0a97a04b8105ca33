/// The quotas of all units with what adds to them.
package struct QuotaTable: Hashable, Sendable {
  package let units: RecommendingUnits
  package let cities: [DemonstrationCity]
  /// Recorded decisions, by the unit's short name.
  package let decisions: [String: [QuotaException]]

  package init(
    units: RecommendingUnits, cities: [DemonstrationCity] = [],
    decisions: [String: [QuotaException]] = [:]
  ) {
    self.units = units
    self.cities = cities
    self.decisions = decisions
  }

  /// One standing for each unit that has recommended anyone, in the order of the units' codes.
  package func standings(nominations: [String: Int]) -> [QuotaStanding] {
    units.all.compactMap { unit in
      guard let nominated = nominations[unit.short.zh] else { return nil }
      let exceptions = exceptions(for: unit)
      return QuotaStanding(
        unit: unit.short.zh, limit: unit.quota + exceptions.map(\.extra).reduce(0, +),
        nominated: nominated, exceptions: exceptions)
    }
  }

  /// Cities named after the notice do not count.
  ///
  /// Source: domain.md 2.5.
  private func exceptions(for unit: RecommendingUnit) -> [QuotaException] {
    let names = cities.filter { $0.unit == unit.short.zh && $0.named <= units.citiesUntil }
      .map(\.name)
    let isEntitled = unit.isProvince && names.count >= units.cities
    let byCities: [QuotaException] = isEntitled ? [.cities(names, extra: units.extra)] : []
    return byCities + decisions[unit.short.zh, default: []]
  }
}
