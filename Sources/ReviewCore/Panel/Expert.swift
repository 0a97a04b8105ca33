/// A member of the panel, or one of those who run and watch the round.
package struct Expert: Hashable, Sendable {
  package let code: ExpertCode
  package let name: String
  package let role: Role
  /// The recommending unit or province that the person belongs to, for the recusal rules.
  package let unit: String
  package let province: String
  package let organisation: String
  package let expertise: String
  /// The lines of the person's OpenSSH public keys, separated by `;`; nil where none is registered.
  package let publicKey: String?

  package init(
    code: ExpertCode, name: String, role: Role, unit: String = "", province: String = "",
    organisation: String = "", expertise: String = "", publicKey: String? = nil
  ) {
    self.code = code
    self.name = name
    self.role = role
    self.unit = unit
    self.province = province
    self.organisation = organisation
    self.expertise = expertise
    self.publicKey = publicKey
  }

  /// The keys by which a session knows the person.
  ///
  /// - Throws: `PublicKeyFault` for a line that was registered before lines were checked.
  package func publicKeys() throws(PublicKeyFault) -> [PublicKey] {
    try PublicKey.list(publicKey ?? "")
  }
}

/// What a person does in the round.
package enum Role: String, Codable, Sendable, CaseIterable {
  /// 评审专家: scores.
  case expert
  /// 专家组组长: scores with an equal vote and leads the meeting.
  case chair
  /// 评审秘书: runs the round.
  case secretary
  /// 监督员: reads and decides nothing.
  case supervisor

  package var isPanelMember: Bool { self == .expert || self == .chair }
}

extension Role: Worded {
  package var text: Text {
    switch self {
    case .expert: Text(zh: "专家", en: "expert")
    case .chair: Text(zh: "组长", en: "chair")
    case .secretary: Text(zh: "秘书", en: "secretary")
    case .supervisor: Text(zh: "监督员", en: "supervisor")
    }
  }
}
