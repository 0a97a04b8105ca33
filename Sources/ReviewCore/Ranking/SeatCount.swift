/// How many seats are taken, in all and under each cap.
struct SeatCount {
  private let places: Int?
  private let caps: [Scheme.Cap]
  private var taken = 0
  private var takenUnderCap: [Int]

  init(places: Int?, caps: [Scheme.Cap]) {
    self.places = places
    self.caps = caps
    takenUnderCap = caps.map { _ in 0 }
  }

  /// What stops a further application.
  enum Obstacle: Hashable {
    case places(Int)
    case cap(Scheme.Cap)
  }

  /// Nil if a seat is free; of several full caps the one that the scheme names first.
  func obstacle(to unit: String) -> Obstacle? {
    if let places, taken >= places { return .places(places) }
    let full = zip(caps, takenUnderCap).first { cap, taken in
      cap.units.contains(unit) && taken >= cap.maximum
    }
    return full.map { .cap($0.0) }
  }

  mutating func seat(_ unit: String) {
    taken += 1
    for index in caps.indices where caps[index].units.contains(unit) { takenUnderCap[index] += 1 }
  }

  /// Seats the units that it can, in their order, and tells how many they were.
  mutating func seat(asManyAsFit units: [String]) -> Int {
    let before = taken
    for unit in units where obstacle(to: unit) == nil { seat(unit) }
    return taken - before
  }
}

extension [Scheme.Cap] {
  /// Whether any two share a unit and neither contains the other.
  ///
  /// Only nested or disjoint caps make the walk down the order the best choice, and its outcome
  /// independent of the order within a tie. Source: scoring.md 7.
  package var cross: Bool {
    let units = map { Set($0.units) }
    return units.indices.contains { first in
      units.indices.dropFirst(first + 1).contains { second in
        let (one, other) = (units[first], units[second])
        return !one.isDisjoint(with: other) && !one.isSubset(of: other) && !other.isSubset(of: one)
      }
    }
  }
}
