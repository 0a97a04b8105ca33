package import ReviewCore

/// What the viewer sees of the round, read at one moment; screens draw from it and never from the
/// file.
package struct World: Sendable {
  package var overview: RoundOverview
  /// Who looks, and what they may do.
  package var viewer: Viewer
  /// Whether someone else acts in the viewer's name (代).
  package var isProxy: Bool
  /// In a session Ctrl-Z undoes; on a local terminal it suspends, as Unix people expect.
  package var isLocal: Bool
  /// By code.
  package var applications: [Application]
  /// The latest sheet of each application, expert and stage that the viewer may see.
  package var sheets: [SheetPlace: ScoreSheet]
  /// The applications that the viewer has a preliminary sheet for, in the viewer's own order (序).
  package var myApplications: [Application]
  package var experts: [Expert]
  package var recusals: Set<RecusedPair>
  package var invitations: [ApplicationCode]
  package var outcomes: [ApplicationCode: DefenseOutcome]
  /// Read only while a screen shows it.
  package var ranked: Ranked?
  /// How far the round has come; nil for those who may not know it.
  package var progress: RoundProgress?
  /// What the last check of the ledger's chain found; nil where it was not checked.
  package var ledgerCheck: LedgerCheck?
  /// Why sheets were sent back to the viewer, by the sheet that followed, while nobody has touched
  /// it.
  package var sentBack: [SheetKey: String]
  /// When the viewer gave marks and wrote comments in the preliminary stage, oldest first.
  package var actTimes: [SheetActTime]
  /// What the viewer has to give before reading.
  package var admission: Admission
  /// The last line from the secretary.
  package var reminder: Reminder?
  /// Whose desks are open now; empty for those who may not know it.
  package var presence: [ExpertCode: Presence]
  /// What desks of the viewer remember.
  package var memory: DeskMemory
  /// The viewer's sheets with a comment that was typed and not finished.
  package var drafts: Set<SheetKey>
  /// When the viewer last stored something.
  package var lastStored: Timestamp?
  /// The ledger's last sequence when this was read.
  package var sequence: Int

  /// A check of the ledger's chain: up to which entry, and how much is wrong.
  package struct LedgerCheck: Hashable, Sendable {
    package let sequence: Int
    package let findings: Int
    package let time: Timestamp
    /// Rows of the tables that do not follow from the ledger; nil where they were not compared.
    package let differences: Int?
    /// The first finding; nil if there is none.
    package let first: Text?
  }

  /// Which sheet, whatever its number.
  package struct SheetPlace: Hashable, Sendable {
    package let application: ApplicationCode
    package let expert: ExpertCode
    package let stage: ScoringStage
  }

  /// The ranking with what it was computed from, and the list as it would be sealed.
  package struct Ranked: Sendable {
    package let record: ReviewRecord
    package let ranking: Ranking
    package let list: ProposedList
    package let sealed: [SealedEntry]
    /// The last sealing; nil before the first.
    package let sealing: Sealing?
    /// How many schemes the round has adopted.
    package let schemeVersion: Int
  }
}

extension World {
  package var scheme: Scheme { overview.scheme }

  package var role: Role { viewer.role }

  package var isDemonstration: Bool { overview.nature == .demonstration }

  /// What stands in row 1: `e01`, `s01 秘书`, `秘书`; 代 where someone else acts in that name.
  package func who(_ language: Language) -> String {
    let title = role == .expert ? "" : role.text[language]
    let behalf = isProxy && !isDemonstration ? (language == .zh ? "代" : "for") : ""
    return [behalf, viewer.code?.rawValue ?? "", title].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  package func application(_ code: ApplicationCode) -> Application? {
    applications.first { $0.code == code }
  }

  /// The viewer's own latest sheet; nil without one.
  package func mySheet(_ application: ApplicationCode, _ stage: ScoringStage = .preliminary)
    -> ScoreSheet?
  {
    viewer.code.flatMap { expert in
      sheets[SheetPlace(application: application, expert: expert, stage: stage)]
    }
  }

  /// The time of day of a moment, in the scheme's offset.
  package func timeOfDay(_ time: Timestamp) -> String {
    time.timeOfDay(utcOffset: scheme.utcOffset)
  }
}
