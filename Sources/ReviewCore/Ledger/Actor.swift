/// Who acts, whose right is used, and how we know.
///
/// Source: design 2 "Who".
package struct Actor: Hashable, Sendable {
  /// The owner of a local file, or a person of the round.
  package let identity: Identity
  /// Whose right is used where someone else enters it (代录); nil otherwise.
  package let onBehalfOf: ExpertCode?
  /// `ssh:SHA256:...`, `local:<uid>/<login>` or `packet:...`; never with a line break.
  package let session: String

  package enum Identity: Hashable, Sendable {
    case owner
    case person(ExpertCode)
  }

  package init(_ identity: Identity, onBehalfOf: ExpertCode? = nil, session: String) {
    self.identity = identity
    self.onBehalfOf = onBehalfOf
    self.session = String(session.map { $0.isNewline ? " " : $0 })
  }

  /// The owner of a local file: acts as the secretary, or on behalf of the person named.
  package static func owner(as person: ExpertCode? = nil, session: String) -> Actor {
    Actor(.owner, onBehalfOf: person, session: session)
  }
}

extension Actor {
  /// The person who acts; nil for the owner of the file.
  package var person: ExpertCode? {
    switch identity {
    case .owner: nil
    case .person(let code): code
    }
  }

  /// Under which name drafts are kept: whose text it is, whoever types it.
  package var draftName: String { (onBehalfOf ?? person)?.rawValue ?? "owner" }
}

extension Actor.Identity: CustomStringConvertible {
  package var description: String {
    switch self {
    case .owner: "owner"
    case .person(let code): code.rawValue
    }
  }
}

/// Who looks: the owner of the file, who sees what the secretary sees, or a person of the round.
package enum Viewer: Hashable, Sendable {
  case owner
  case person(ExpertCode, Role)

  package var role: Role {
    switch self {
    case .owner: .secretary
    case .person(_, let role): role
    }
  }

  package var code: ExpertCode? {
    switch self {
    case .owner: nil
    case .person(let code, _): code
    }
  }
}
