/// The order (序) in which each expert is shown the applications, shuffled for each alone.
///
/// Whoever is read first is judged by another measure than whoever is read last; if everyone began
/// with the same application, that one would bear it alone. By SHA-256 of `seed|expert|application`,
/// smallest first: anyone can check it, and an application that is withdrawn moves no other.
/// Source: peers.md, "Scores anchor others".
package struct ReadingOrder: Hashable, Sendable {
  /// As `assign` stored it.
  package let seed: UInt64

  package init(seed: UInt64) { self.seed = seed }

  /// The applications in an expert's own order.
  ///
  /// `printf '%s' 'seed|expert|application' | sha256sum` gives a ticket.
  package func sorted(_ applications: [ApplicationCode], for expert: ExpertCode)
    -> [ApplicationCode]
  {
    applications
      .map { code in
        (ticket: Digest.hex(of: Array("\(seed)|\(expert)|\(code)".utf8)), code: code)
      }
      .sorted { $0.ticket < $1.ticket }
      .map(\.code)
  }
}
