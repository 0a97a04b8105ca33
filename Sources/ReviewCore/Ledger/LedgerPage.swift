/// A stretch of the ledger as a viewer may see it.
package struct LedgerPage: Hashable, Sendable {
  package let request: LedgerRequest
  /// The ledger's last sequence when it was read.
  package let sequence: Int
  /// How many entries the viewer sees, and how many of them are exceptions.
  package let total: Int
  package let exceptions: Int
  /// How many the query wants.
  package let count: Int
  /// Where the place that was asked for is among them; nil where there is none.
  package let index: Int?
  /// Which of them the first line is.
  package let offset: Int
  package let lines: [LedgerLine]
  /// The schemes of the round: from which entry on, and their SHA-256.
  package let schemes: [SchemeAdoption]

  package struct SchemeAdoption: Hashable, Sendable {
    package let sequence: Int
    package let sha256: String
  }

  /// The line at an index of the query; nil where it has not been read.
  package subscript(index: Int) -> LedgerLine? {
    lines.indices.contains(index - offset) ? lines[index - offset] : nil
  }
}

/// A row of the ledger's screen.
package enum LedgerLine: Hashable, Sendable {
  case entry(Entry)
  case access(Access, number: Int)

  package struct Entry: Hashable, Sendable {
    /// Its body is empty where the viewer may not know it.
    package let entry: LedgerEntry
    /// The hash that it follows.
    package let previous: String
    /// The SHA-256 whose first digits are on paper: of the sheet that was submitted, else its own.
    package let paper: String
    /// Why it is an exception; nil if it is none.
    package let exception: LedgerException?
  }
}

extension LedgerLine {
  package var sequence: Int {
    switch self {
    case .entry(let line): line.entry.sequence
    case .access(_, let number): number
    }
  }
}

/// Why an entry is an exception (例外).
package enum LedgerException: Hashable, Sendable {
  case returned, voided, forced, schemeChanged, departed, withdrawn, substituted
  /// The first act on a sheet in someone else's name (代录).
  case proxy
  /// The clock of the server went back by so many seconds.
  case clockBack(seconds: Int)
}
