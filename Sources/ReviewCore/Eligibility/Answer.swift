/// What a rule makes of the materials, before it becomes a finding.
struct Answer {
  let verdict: Finding.Verdict
  let value: String
  let places: [Place]
  let reason: FindingReason
  /// Where it is not the rule's own.
  let limit: String?

  /// Where something was read.
  enum Place {
    /// A key of the application form.
    case form(String)
    case file(String, String)

    func evidence(form: String) -> Finding.Evidence {
      switch self {
      case .form(let key): Finding.Evidence(file: form, place: key)
      case .file(let file, let place): Finding.Evidence(file: file, place: place)
      }
    }
  }

  /// Nil for `holds` leaves the condition to a person.
  init(
    _ holds: Bool?, _ value: String, _ places: [Place], _ reason: FindingReason,
    limit: String? = nil
  ) {
    verdict = holds.map { $0 ? .pass : .fail } ?? .judge
    self.value = value
    self.places = places
    self.reason = reason
    self.limit = limit
  }

  /// A number or a day that the form leaves out may still stand in the plan: a person looks.
  static func notStated(_ key: String) -> Answer {
    Answer(nil, "", [.form(key)], .notStated)
  }

  static func compared<Value: Comparable & CustomStringConvertible>(
    _ rule: EligibilityRule, _ value: Value, _ limit: Value, _ places: [Place]
  ) -> Answer {
    let holds = rule.comparator.holds(value, limit)
    return Answer(
      holds, value.description, places,
      .compared(
        value: value.description, rule.comparator, limit: limit.description,
        holds: holds ?? false))
  }

  /// Counts what is there; without a limit, everything has to be.
  static func complete(
    _ rule: EligibilityRule, have: Int, of all: Int, _ places: [Place], _ reason: FindingReason
  ) -> Answer {
    let holds: Bool? =
      if case .count(let limit) = rule.limit {
        rule.comparator.holds(have, limit)
      } else {
        have == all
      }
    return Answer(holds, "\(have)/\(all)", places, reason)
  }
}
