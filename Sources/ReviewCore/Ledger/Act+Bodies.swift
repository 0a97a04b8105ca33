/// What the acts carry.
///
/// Field names are part of the format of the ledger and never change.
extension Act {
  package struct RoundCreated: Codable, Hashable, Sendable {
    /// 128 random bits in hexadecimal.
    package var id: String
    package var title: String
    package var nature: RoundNature
    /// Where a packet comes from; nil for a round of its own.
    package var origin: PacketOrigin?

    package init(
      id: String, title: String, nature: RoundNature, origin: PacketOrigin? = nil
    ) {
      self.id = id
      self.title = title
      self.nature = nature
      self.origin = origin
    }
  }

  /// The round that a packet (评审包) was written from, and for whom.
  package struct PacketOrigin: Codable, Hashable, Sendable {
    /// The round's id.
    package var round: String
    /// At which it was written, `SEQUENCE:HASH`.
    package var head: String
    package var expert: ExpertCode

    package init(round: String, head: String, expert: ExpertCode) {
      self.round = round
      self.head = head
      self.expert = expert
    }
  }

  package struct SchemeAdopted: Codable, Hashable, Sendable {
    /// Of the bytes given, which are content of the file.
    package var sha256: String
    /// Nil for the first scheme.
    package var reason: String?

    package init(sha256: String, reason: String? = nil) {
      self.sha256 = sha256
      self.reason = reason
    }
  }

  package struct ApplicationReceived: Codable, Hashable, Sendable {
    /// From 1; a changed folder makes the next version.
    package var version: Int
    package var facts: ApplicationFacts
    /// SHA-256 of the plan as read, which is content of the file; nil where there is none.
    package var plan: String?
    package var planFile: String?
    package var files: [ReceivedFile]
    /// Full pinyin and initials of the name, for filters.
    package var pinyin: String
    package var initials: String

    package init(
      version: Int, facts: ApplicationFacts, plan: String? = nil, planFile: String? = nil,
      files: [ReceivedFile], pinyin: String, initials: String
    ) {
      self.version = version
      self.facts = facts
      self.plan = plan
      self.planFile = planFile
      self.files = files
      self.pinyin = pinyin
      self.initials = initials
    }
  }

  package struct ApplicationConcluded: Codable, Hashable, Sendable {
    package var conclusion: EligibilityConclusion
    package var reason: String

    package init(conclusion: EligibilityConclusion, reason: String) {
      self.conclusion = conclusion
      self.reason = reason
    }
  }

  package struct Reason: Codable, Hashable, Sendable {
    package var reason: String

    package init(reason: String) {
      self.reason = reason
    }
  }

  package struct ExpertEnlisted: Codable, Hashable, Sendable {
    package var name: String
    package var role: Role
    package var unit: String
    package var province: String
    package var organisation: String
    package var expertise: String
    package var publicKey: String?

    package init(
      name: String, role: Role, unit: String, province: String, organisation: String,
      expertise: String, publicKey: String? = nil
    ) {
      self.name = name
      self.role = role
      self.unit = unit
      self.province = province
      self.organisation = organisation
      self.expertise = expertise
      self.publicKey = publicKey
    }
  }

  package struct SheetsAssigned: Codable, Hashable, Sendable {
    /// What drew the order of the experts.
    package var seed: UInt64?
    /// What shuffles each expert's own order of reading; nil is by code, as before it was there.
    package var readingSeed: UInt64?
    package var sheets: [Assigned]

    package init(seed: UInt64? = nil, readingSeed: UInt64? = nil, sheets: [Assigned]) {
      self.seed = seed
      self.readingSeed = readingSeed
      self.sheets = sheets
    }

    package struct Assigned: Codable, Hashable, Sendable {
      package var application: ApplicationCode
      package var experts: [ExpertCode]

      package init(application: ApplicationCode, experts: [ExpertCode]) {
        self.application = application
        self.experts = experts
      }
    }
  }

  /// A stage opened or closed; forced with a reason where a guard did not hold.
  package struct StagePassage: Codable, Hashable, Sendable {
    package var forced: String?
    /// What was missing, in words, when it was forced.
    package var missing: [String]?

    package init(forced: String? = nil, missing: [String]? = nil) {
      self.forced = forced
      self.missing = missing
    }
  }

  package struct ApplicationsInvited: Codable, Hashable, Sendable {
    package var applications: [ApplicationCode]

    package init(applications: [ApplicationCode]) {
      self.applications = applications
    }
  }

  package struct OutcomeRecorded: Codable, Hashable, Sendable {
    package var outcome: OutcomeKind
    /// The condition of a conditional pass, or why it failed.
    package var reason: String

    package init(outcome: OutcomeKind, reason: String) {
      self.outcome = outcome
      self.reason = reason
    }
  }

  package struct MinuteTaken: Codable, Hashable, Sendable {
    package var kind: MinuteKind
    /// The member who asked; nil for the applicant's answer.
    package var expert: ExpertCode?
    package var text: String

    package init(kind: MinuteKind, expert: ExpertCode? = nil, text: String) {
      self.kind = kind
      self.expert = expert
      self.text = text
    }
  }

  package struct DepartureRecorded: Codable, Hashable, Sendable {
    package var application: ApplicationCode
    package var to: ListPlace
    package var reason: String
    /// Who decided it, by name.
    package var decidedBy: String

    package init(application: ApplicationCode, to: ListPlace, reason: String, decidedBy: String) {
      self.application = application
      self.to = to
      self.reason = reason
      self.decidedBy = decidedBy
    }
  }

  package struct ListSealed: Codable, Hashable, Sendable {
    /// Of the scheme that the list was computed under.
    package var scheme: String
    /// The head that it was computed at, `SEQUENCE:HASH`.
    package var head: String
    package var entries: [Entry]

    package init(scheme: String, head: String, entries: [Entry]) {
      self.scheme = scheme
      self.head = head
      self.entries = entries
    }

    package struct Entry: Codable, Hashable, Sendable {
      package var application: ApplicationCode
      package var name: String
      package var unit: String
      /// Nil for those without a rank.
      package var rank: Int?
      /// As published; nil where there is none.
      package var score: String?
      package var exact: String?
      package var status: String
      package var reasons: [String]

      package init(
        application: ApplicationCode, name: String, unit: String, rank: Int? = nil,
        score: String? = nil, exact: String? = nil, status: String, reasons: [String]
      ) {
        self.application = application
        self.name = name
        self.unit = unit
        self.rank = rank
        self.score = score
        self.exact = exact
        self.status = status
        self.reasons = reasons
      }
    }
  }
}
