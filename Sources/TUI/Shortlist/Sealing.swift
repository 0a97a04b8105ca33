package import ReviewCore

/// When the list was sealed (封存), and what from.
package struct Sealing: Hashable, Sendable {
  package let time: Timestamp
  /// Of the sealing's entry in the ledger.
  package let hash: String
  /// SHA-256 of the scheme that the list was computed under.
  package let scheme: String

  /// Nil unless the entry is a sealing.
  package init?(_ entry: LedgerEntry) {
    guard let time = Timestamp(iso: entry.time), let act = try? Act(entry) else { return nil }
    guard case .listSealed(let body) = act else { return nil }
    self.time = time
    hash = entry.hash
    scheme = body.scheme
  }

  /// The first eight digits of the hash, as `7C1E-90AB`.
  package var shortCode: String {
    let digits = hash.prefix(8).uppercased()
    return "\(digits.prefix(4))-\(digits.suffix(4))"
  }
}

extension Sealing {
  /// `3月30日 16:31` in the scheme's own offset.
  func moment(_ scheme: Scheme) -> Text {
    let day = time.day(utcOffset: scheme.utcOffset)
    let clock = time.timeOfDay(utcOffset: scheme.utcOffset).prefix(5)
    return Text(
      zh: "\(day.month)月\(day.day)日 \(clock)", en: "\(day.description.dropFirst(5)) \(clock)")
  }
}
