/// Who may do what, and when: one table, role x act x stage.
///
/// Source: design 2 "One way in", design 6.
package struct Authority: Hashable, Sendable {
  package let kind: ActKind
  package let right: Right
  package let condition: Condition

  /// Whose right it is.
  package enum Right: Hashable, Sendable {
    /// Anyone with one of these roles.
    case roles([Role])
    /// The member whose sheet it is; someone else enters it only on that member's behalf (代录).
    case ownSheet
    /// The member who recuses, or the secretary.
    case ownRecusal
  }

  /// When it may be done.
  package enum Condition: Hashable, Sendable {
    case always
    /// While one of these stages is open.
    case open([StageName])
    /// While the stage of the sheet is open.
    case openStageOfSheet
  }

  package static func rule(for kind: ActKind) -> Authority {
    switch kind {
    case .roundCreated, .schemeAdopted, .expertEnlisted, .sheetsAssigned, .stageOpened,
      .stageClosed, .applicationWithdrawn:
      Authority(kind: kind, right: .roles([.secretary]), condition: .always)
    case .applicationReceived:
      Authority(
        kind: kind, right: .roles([.secretary]), condition: .open([.intake, .eligibility]))
    case .applicationConcluded:
      Authority(kind: kind, right: .roles([.secretary]), condition: .open([.eligibility]))
    case .recusalDeclared:
      Authority(kind: kind, right: .ownRecusal, condition: .always)
    case .scoreGiven, .scoreCleared, .notApplicableMarked, .commentWritten, .sheetImported,
      .sheetSubmitted:
      Authority(kind: kind, right: .ownSheet, condition: .openStageOfSheet)
    case .sheetReturned, .sheetVoided:
      Authority(kind: kind, right: .roles([.secretary]), condition: .openStageOfSheet)
    case .applicationsInvited:
      Authority(kind: kind, right: .roles([.secretary]), condition: .open([.shortlisting]))
    case .outcomeRecorded, .minuteTaken:
      Authority(kind: kind, right: .roles([.secretary, .chair]), condition: .open([.defense]))
    case .departureRecorded, .listSealed:
      Authority(kind: kind, right: .roles([.secretary]), condition: .open([.proposal]))
    }
  }

  package static var table: [Authority] { ActKind.allCases.map(rule(for:)) }

  /// Whether an act of this kind may still be recorded after the list has been sealed (封存).
  package var isAllowedAfterSealing: Bool {
    switch kind {
    case .departureRecorded, .listSealed, .stageOpened, .stageClosed: true
    case .roundCreated, .schemeAdopted, .applicationReceived, .applicationConcluded,
      .applicationWithdrawn, .expertEnlisted, .recusalDeclared, .sheetsAssigned, .scoreGiven,
      .scoreCleared, .notApplicableMarked, .commentWritten, .sheetImported, .sheetSubmitted,
      .sheetReturned, .sheetVoided, .applicationsInvited, .outcomeRecorded, .minuteTaken:
      false
    }
  }
}

/// What a role may read beyond its own sheets.
package enum ReadingRight: Worded, Sendable, CaseIterable {
  /// Every sheet's status and who owes what.
  case progress
  /// The marks and comments of other members' sheets.
  case otherSheets
  /// The ranking and everything that explains it.
  case ranking
  /// The proposed list.
  case shortlist
  /// Who did what when.
  case ledger

  package var text: Text {
    switch self {
    case .progress: Text(zh: "谁还欠什么", en: "who owes what")
    case .otherSheets: Text(zh: "别人的评分表", en: "the sheets of others")
    case .ranking: Text(zh: "排名", en: "the ranking")
    case .shortlist: Text(zh: "名单", en: "the proposed list")
    case .ledger: Text(zh: "台账", en: "the ledger")
    }
  }

  /// Whether a role has it now; scores are open once the preliminary stage is closed or a later one
  /// has opened.
  package func isGranted(to role: Role, scoresAreOpen: Bool) -> Bool {
    switch (self, role) {
    case (.progress, .secretary), (.progress, .chair), (.progress, .supervisor): true
    case (.otherSheets, .secretary), (.ranking, .secretary), (.shortlist, .secretary): true
    case (.ledger, .secretary), (.ledger, .supervisor), (.ledger, .chair): true
    case (.otherSheets, .chair), (.otherSheets, .supervisor): scoresAreOpen
    case (.ranking, .chair), (.ranking, .supervisor): scoresAreOpen
    case (.shortlist, .chair), (.shortlist, .supervisor): scoresAreOpen
    case (.progress, .expert), (.otherSheets, .expert), (.ledger, .expert),
      (.ranking, .expert), (.shortlist, .expert):
      false
    }
  }
}
