extension Ranking {
  /// Who takes the place of a selected application that withdraws (递补).
  package enum Replacement: Hashable, Sendable {
    case reserve(ApplicationCode)
    /// More than one could, and the chain does not separate them.
    case unsettledTie([ApplicationCode])
    case nobody
  }

  /// Walks down the reserves in their order and takes the first whom no cap stops now.
  ///
  /// With nested caps exactly one enters and nobody else moves. While a tie at the cut is open, its
  /// members come first.
  ///
  /// Source: design 5 "Reserves", scoring.md 7.
  ///
  /// - Parameter application: One that is selected; for any other nobody moves up.
  /// - Returns: The one who enters, or why there is none.
  package func replacement(withdrawn application: ApplicationCode) -> Replacement {
    let selected = entries.filter { $0.status == .selected }
    guard selected.contains(where: { $0.candidate.code == application }) else { return .nobody }
    let undecided = entries.filter { $0.status == .undecided }.map(\.candidate.code)
    guard undecided.isEmpty else { return .unsettledTie(undecided) }
    var count = SeatCount(places: seats.places, caps: seats.caps)
    for entry in selected where entry.candidate.code != application {
      count.seat(entry.candidate.unit)
    }
    let free = reserves.filter { count.obstacle(to: $0.candidate.unit) == nil }
    guard let first = free.first else { return .nobody }
    let tied = free.filter { $0.rank == first.rank }.map(\.candidate.code)
    return tied.count == 1 ? .reserve(first.candidate.code) : .unsettledTie(tied)
  }

  /// The reserves (候补) in their order.
  package var reserves: [Entry] {
    entries.filter { entry in
      switch entry.status {
      case .reserve: true
      case .selected, .notSelected, .excluded, .held, .insufficient, .undecided: false
      }
    }
  }
}
