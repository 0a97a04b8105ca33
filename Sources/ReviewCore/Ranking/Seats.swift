/// What the order is walked down for (名额).
package enum Seats: Hashable, Sendable {
  /// The list of those selected, with its reserves and caps.
  case list(places: Int, reserves: Int, caps: [Scheme.Cap])
  /// Invitations to the defense, which no cap or hold stops; nil invites everyone who passes.
  case invitations(limit: Int?)
  /// The shortlisting has decided, whatever the order says.
  case invited(Set<ApplicationCode>)

  /// The preliminary ranking invites to the defense, where there is one; else, as the others, it
  /// selects.
  init(_ record: ReviewRecord, stage: Ranking.Stage) {
    let scheme = record.scheme
    let hasDefense = scheme.defense.weight.tenThousandths > 0 && !scheme.defense.criteria.isEmpty
    switch (stage, hasDefense, record.invited) {
    case (.preliminary, true, let invited?): self = .invited(invited)
    case (.preliminary, true, nil): self = .invitations(limit: scheme.passLine.invite)
    case (.preliminary, false, _), (.defense, _, _), (.final, _, _):
      self = .list(places: scheme.places, reserves: scheme.reserves, caps: scheme.caps)
    }
  }

  package var caps: [Scheme.Cap] {
    switch self {
    case .list(_, _, let caps): caps
    case .invitations, .invited: []
    }
  }

  /// Nil where there is no limit, or the decision does not follow the order.
  package var places: Int? {
    switch self {
    case .list(let places, _, _): places
    case .invitations(let limit): limit
    case .invited: nil
    }
  }

  package var reserves: Int {
    switch self {
    case .list(_, let reserves, _): reserves
    case .invitations, .invited: 0
    }
  }
}
