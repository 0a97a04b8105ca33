/// As tables and acts write an outcome of the defense.
package enum OutcomeKind: String, Codable, Sendable, CaseIterable {
  case pass, conditional, fail, absent
}

extension DefenseOutcome {
  package init(_ kind: OutcomeKind, reason: String) {
    switch kind {
    case .pass: self = .pass
    case .conditional: self = .conditional(condition: reason)
    case .fail: self = .fail(reason: reason)
    case .absent: self = .absent
    }
  }

  package var kind: OutcomeKind {
    switch self {
    case .pass: .pass
    case .conditional: .conditional
    case .fail: .fail
    case .absent: .absent
    }
  }
}

extension OutcomeKind {
  /// Whether it is recorded only with a condition or a reason.
  package var needsReason: Bool {
    switch self {
    case .conditional, .fail: true
    case .pass, .absent: false
    }
  }
}

extension OutcomeKind: Worded {
  package var text: Text {
    switch self {
    case .pass: Text(zh: "通过", en: "pass")
    case .conditional: Text(zh: "有条件通过", en: "conditional pass")
    case .fail: Text(zh: "不通过", en: "fail")
    case .absent: Text(zh: "缺席", en: "absent")
    }
  }
}
