/// The proposed list (拟定名单): the computed ranking, and where the ministry departs from it.
///
/// A layer of its own: it never edits a score or a rank. Source: design 3.
package struct ProposedList: Sendable {
  package let ranking: Ranking
  /// In the order of the ranking.
  package let entries: [Entry]
  package let departures: [Departure]
  /// What must be settled before it is sealed.
  package let debts: [SealDebt]

  package struct Entry: Sendable {
    package let ranked: Ranking.Entry
    /// Nil where the list follows the ranking.
    package let departure: Departure?
  }

  init(
    ranking: Ranking, departures: [Departure], notConcluded: [ApplicationCode],
    owedSheets: [SheetKey], withoutOutcome: [ApplicationCode]
  ) {
    self.ranking = ranking
    self.departures = departures
    entries = ranking.entries.map { ranked in
      Entry(
        ranked: ranked,
        departure: departures.first { $0.application == ranked.candidate.code })
    }
    let undecided = ranking.entries.filter { $0.status == .undecided }.map(\.candidate.code)
    let selected = entries.filter { $0.status == .selected }.count
    let unequal =
      undecided.isEmpty ? Self.unequal(selected: selected, under: ranking) : nil
    debts =
      (notConcluded.isEmpty ? [] : [.notConcluded(notConcluded)])
      + owedSheets.map(SealDebt.sheetOpen) + withoutOutcome.map(SealDebt.noOutcome)
      + (undecided.isEmpty ? [] : [.undecided(undecided)]) + (unequal.map { [$0] } ?? [])
  }

  /// Departures may fill the places that the ranking leaves free, but neither exceed the places nor
  /// leave one free that the ranking fills.
  private static func unequal(selected: Int, under ranking: Ranking) -> SealDebt? {
    guard let places = ranking.seats.places else { return nil }
    let filled = ranking.entries.filter { $0.status == .selected }.count
    return (filled...max(filled, places)).contains(selected)
      ? nil : .placesUnequal(selected: selected, places: places)
  }

  package var selected: [Entry] { entries.filter { $0.status == .selected } }
}

extension ProposedList.Entry {
  /// Where it stands on the list: the ranking's status, unless the ministry departed from it.
  package var status: Ranking.Status {
    switch departure?.place {
    case .selected: .selected
    case .reserve: .reserve(number: 1)
    case .notSelected: .notSelected
    case nil: ranked.status
    }
  }

  /// Why, in words, the departure first.
  package var reasons: [Text] {
    (departure.map { [$0.text] } ?? []) + ranked.reasons.map(\.text)
  }

  var sealed: Act.ListSealed.Entry {
    Act.ListSealed.Entry(
      application: ranked.candidate.code, name: ranked.candidate.name,
      unit: ranked.candidate.unit, rank: ranked.rank, score: ranked.score?.text,
      exact: ranked.score?.exact.description, status: status.name,
      reasons: reasons.map(\.zh))
  }
}

/// Where the ministry's decision departs from the rank order, with reason and name.
package struct Departure: Hashable, Sendable {
  package let application: ApplicationCode
  package let place: ListPlace
  package let reason: String
  package let decidedBy: String
}

extension Departure: Worded {
  /// `调整：申报单位来函放弃（部务会）`.
  package var text: Text {
    Text(zh: "调整：\(reason)（\(decidedBy)）", en: "departure: \(reason) (\(decidedBy))")
  }
}
