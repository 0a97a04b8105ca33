internal import Crypto

/// Checks the chain of a ledger: what was edited, removed, added or moved.
///
/// It shares nothing with the writer but the format of docs/ledger.md: it is handed the stored bytes,
/// row by row, and hashes them itself. A chain proves order, not completeness: a cut tail shows only
/// against a head kept elsewhere, and nothing resists someone who can rewrite the whole file. Source:
/// design 2 "Head".
struct LedgerVerifier {
  private var sequence = 0
  private var hash: String
  private let paper: LedgerHead?
  /// The hash of the entry that the paper names, once it has come by.
  private var hashOnFile: String?
  private var findings: [LedgerFinding] = []

  /// - Parameters:
  ///   - roundID: As the file states it; the first entry follows its hash.
  ///   - paper: A head from paper; its hash may be the first digits only.
  init(roundID: String, paper: LedgerHead? = nil) {
    hash = Self.sha256([Array("pingyi-ledger-1".utf8), Array(roundID.utf8)])
    self.paper = paper
    if paper?.sequence == 0 { hashOnFile = hash }
  }

  /// Takes the next row in the order of the sequence.
  ///
  /// - Parameters:
  ///   - sequence: As a number.
  ///   - lines: The bytes of sequence, time, actor, onBehalfOf, session, kind, subject and body.
  ///   - stored: The row's hash.
  mutating func take(_ sequence: Int, lines: [[UInt8]], stored: String) {
    if sequence > self.sequence + 1 {
      findings.append(.missing(from: self.sequence + 1, to: sequence - 1))
    } else if stored != Self.sha256([Array(hash.utf8)] + lines) {
      let kind = lines.count == 8 ? String(decoding: lines[5], as: UTF8.self) : ""
      findings.append(.altered(sequence: sequence, kind: kind))
    }
    (self.sequence, hash) = (sequence, stored)
    if sequence == paper?.sequence { hashOnFile = stored }
  }

  /// Reports every break, in the order of the sequence.
  ///
  /// - Parameter storedHead: What the file keeps as its head; nil if it keeps none.
  /// - Returns: Empty if the chain is whole.
  func findings(storedHead: LedgerHead?) -> [LedgerFinding] {
    var findings = findings
    let end = LedgerHead(sequence: sequence, hash: hash)
    if storedHead != (sequence == 0 ? nil : end) {
      findings.append(.headDiffers(stored: storedHead, found: end))
    }
    guard let paper else { return findings }
    guard let hashOnFile else { return findings + [.cutBefore(paper: paper, last: sequence)] }
    if !hashOnFile.hasPrefix(paper.hash) {
      findings.append(.paperDiffers(paper: paper, found: hashOnFile))
    }
    return findings
  }

  /// Of lines joined by line feeds, as 64 lower-case hexadecimal digits.
  private static func sha256(_ lines: [[UInt8]]) -> String {
    var hasher = SHA256()
    for (index, line) in lines.enumerated() {
      if index > 0 { hasher.update(data: [UInt8(ascii: "\n")]) }
      hasher.update(data: line)
    }
    return hasher.finalize().map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
