/// Which entries of the ledger are wanted.
package struct LedgerQuery: Hashable, Sendable {
  package var view: LedgerView
  /// Nil takes all of the view.
  package var find: LedgerFind?

  package init(_ view: LedgerView, find: LedgerFind? = nil) {
    self.view = view
    self.find = find
  }
}

/// What of the ledger is shown.
package enum LedgerView: Sendable, CaseIterable {
  /// What went another way than the plain one (例外).
  case exceptions
  case all
  /// Who looked (查看); no part of the ledger.
  case accesses
}

/// What entries are looked for by; an entry is found by any of these.
package struct LedgerFind: Hashable, Sendable {
  /// The beginning of the hash of an entry or of a submitted sheet, eight digits or more.
  package var hash: String?
  /// Codes of people who acted, whose right was used, or whom the act is about.
  package var people: [String]
  /// Codes of applications that the act is about.
  package var applications: [String]
  package var kinds: [String]

  package init(
    hash: String? = nil, people: [String] = [], applications: [String] = [], kinds: [String] = []
  ) {
    self.hash = hash
    self.people = people
    self.applications = applications
    self.kinds = kinds
  }

  /// A hash as people type it from paper: `C441-0E7B`, or more digits; nil if it is none.
  package static func hash(typed text: String) -> String? {
    let digits = text.filter { $0 != "-" && $0 != " " }
    guard (8...64).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return digits.lowercased()
  }
}

/// Some entries out of many: those around a place.
package struct LedgerRequest: Hashable, Sendable {
  package var query: LedgerQuery
  package var place: Place

  package enum Place: Hashable, Sendable {
    /// Counted from 0 among those that are wanted.
    case index(Int)
    /// An entry by its sequence, or the next one after it.
    case sequence(Int)
    case last
  }

  package init(_ query: LedgerQuery, at place: Place) {
    self.query = query
    self.place = place
  }
}
