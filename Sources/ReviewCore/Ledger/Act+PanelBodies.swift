/// What the acts about the people of the panel carry.
///
/// Field names are part of the ledger's format and never change.
extension Act {
  package struct PledgeGiven: Codable, Hashable, Sendable {
    /// SHA-256 of the pledge's text (承诺书) as it was shown, which is content of the file.
    package var sha256: String

    package init(sha256: String) {
      self.sha256 = sha256
    }
  }

  package struct RecusalDeclared: Codable, Hashable, Sendable {
    package var ground: RecusalGround
    package var note: String
    /// When the tie ended, for a ground that lapses; nil while it lasts.
    package var endedOn: Day?

    package init(ground: RecusalGround, note: String, endedOn: Day? = nil) {
      self.ground = ground
      self.note = note
      self.endedOn = endedOn
    }
  }

  /// That the expert has looked through these applications and declared every tie to them.
  package struct RecusalsStated: Codable, Hashable, Sendable {
    package var applications: [ApplicationCode]

    package init(applications: [ApplicationCode]) {
      self.applications = applications
    }
  }

  /// A tie that someone other than the expert speaks of, such as the applicant.
  package struct RecusalClaimed: Codable, Hashable, Sendable {
    package var ground: RecusalGround
    package var note: String
    /// Who says so, by name.
    package var claimedBy: String

    package init(ground: RecusalGround, note: String, claimedBy: String) {
      self.ground = ground
      self.note = note
      self.claimedBy = claimedBy
    }
  }

  package struct RecusalDecided: Codable, Hashable, Sendable {
    package var isRecused: Bool
    package var reason: String

    package init(isRecused: Bool, reason: String) {
      self.isRecused = isRecused
      self.reason = reason
    }
  }

  package struct SubstituteAssigned: Codable, Hashable, Sendable {
    package var application: ApplicationCode
    /// Whose seat is taken.
    package var recused: ExpertCode
    package var substitute: ExpertCode
    /// What drew the order of those who could take it.
    package var seed: UInt64
    /// From 1: the substitute's place in that order.
    package var place: Int

    package init(
      application: ApplicationCode, recused: ExpertCode, substitute: ExpertCode, seed: UInt64,
      place: Int
    ) {
      self.application = application
      self.recused = recused
      self.substitute = substitute
      self.seed = seed
      self.place = place
    }
  }

  /// Who leads where the chair is recused.
  package struct DeputyNamed: Codable, Hashable, Sendable {
    package var expert: ExpertCode

    package init(expert: ExpertCode) {
      self.expert = expert
    }
  }

  /// One line from the secretary to an expert (催办, 秘书的话).
  package struct ReminderSent: Codable, Hashable, Sendable {
    package var text: String

    package init(text: String) {
      self.text = text
    }
  }
}
