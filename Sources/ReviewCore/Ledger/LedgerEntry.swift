/// One line of the ledger (台账), as stored.
///
/// The stored texts are hashed as they are and never encoded anew, so that anyone can check an
/// entry with `sha256sum`. Source: design 2 "Entry".
package struct LedgerEntry: Hashable, Sendable {
  /// From 1, without a gap.
  package let sequence: Int
  /// UTC, as `2015-03-18T09:30:00Z`.
  package let time: String
  package let actor: String
  /// Empty where the actor uses a right of its own.
  package let onBehalfOf: String
  package let session: String
  package let kind: String
  package let subject: String
  /// One line of JSON.
  package let body: String
  /// SHA-256 in hexadecimal.
  package let hash: String

  package init(
    sequence: Int, time: String, actor: String, onBehalfOf: String, session: String, kind: String,
    subject: String, body: String, hash: String
  ) {
    self.sequence = sequence
    self.time = time
    self.actor = actor
    self.onBehalfOf = onBehalfOf
    self.session = session
    self.kind = kind
    self.subject = subject
    self.body = body
    self.hash = hash
  }

  /// Appends to a chain: computes the hash over the previous one and these texts.
  package init(
    after head: LedgerHead, time: Timestamp, by actor: Actor, kind: String, subject: Subject,
    body: String
  ) {
    let sequence = head.sequence + 1
    let fields = [
      time.description, actor.identity.description, actor.onBehalfOf?.rawValue ?? "",
      actor.session, kind, subject.description, body,
    ]
    self.init(
      sequence: sequence, time: fields[0], actor: fields[1], onBehalfOf: fields[2],
      session: fields[3], kind: kind, subject: fields[5], body: body,
      hash: Self.hash(previous: head.hash, sequence: sequence, fields: fields))
  }

  package var head: LedgerHead { LedgerHead(sequence: sequence, hash: hash) }

  private static func hash(previous: String, sequence: Int, fields: [String]) -> String {
    let lines = [previous, String(sequence)] + fields
    return Digest.hex(of: Array(lines.joined(separator: "\n").utf8))
  }
}
