/// The end of the ledger: its last sequence and hash, printed on papers as `SEQUENCE:HASH`.
package struct LedgerHead: Hashable, Sendable {
  package let sequence: Int
  package let hash: String

  package init(sequence: Int, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }

  /// The head before the first entry of a round.
  package static func start(ofRound id: String) -> LedgerHead {
    LedgerHead(sequence: 0, hash: Digest.hex(of: Array("pingyi-ledger-1\n\(id)".utf8)))
  }

  /// Reads `SEQUENCE:HASH`; the hash may be cut to its first eight or more digits, as on papers.
  ///
  /// - Throws: `LedgerError.unreadableHead`.
  package init(paper text: String) throws(LedgerError) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int(parts[0]), sequence >= 0,
      (8...64).contains(parts[1].utf8.count), parts[1].allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { throw .unreadableHead(text) }
    self.init(sequence: sequence, hash: parts[1].lowercased())
  }
}

extension LedgerHead: CustomStringConvertible {
  package var description: String { "\(sequence):\(hash)" }
}
