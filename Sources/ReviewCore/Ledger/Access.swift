/// A look at the round that is noted (查看记录): who opened what when.
///
/// No part of the record: it is neither chained nor replayed. Source: design 2 "Desk state", design 9.
package struct Access: Hashable, Sendable {
  /// UTC, as `2015-03-18T09:30:00Z`.
  package let time: String
  /// As the ledger writes them.
  package let actor: String
  package let onBehalfOf: String
  package let session: String
  package let what: Kind
  /// `application:A01`, or the name of what was exported.
  package let subject: String

  /// What was opened.
  package enum Kind: String, Sendable, CaseIterable {
    /// The text of an application.
    case plan
    /// The ledger.
    case ledger
    /// A table, written to a file.
    case export
  }

  package init(
    time: String, actor: String, onBehalfOf: String, session: String, what: Kind, subject: String
  ) {
    self.time = time
    self.actor = actor
    self.onBehalfOf = onBehalfOf
    self.session = session
    self.what = what
    self.subject = subject
  }

  package init(_ what: Kind, _ subject: String, by actor: Actor, at time: Timestamp) {
    self.init(
      time: time.description, actor: actor.identity.description,
      onBehalfOf: actor.onBehalfOf?.rawValue ?? "", session: actor.session, what: what,
      subject: subject)
  }
}

extension Access.Kind: Worded {
  package var text: Text {
    switch self {
    case .plan: Text(zh: "看方案", en: "plan opened")
    case .ledger: Text(zh: "看台账", en: "ledger opened")
    case .export: Text(zh: "导出", en: "exported")
    }
  }
}
