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
    /// The member who gives it, or the secretary for one given on paper.
    case ownDuty
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
      .stageClosed, .applicationWithdrawn, .recusalClaimed, .recusalDecided, .substituteAssigned,
      .deputyNamed, .reminderSent:
      Authority(kind: kind, right: .roles([.secretary]), condition: .always)
    case .applicationReceived:
      Authority(
        kind: kind, right: .roles([.secretary]), condition: .open([.intake, .eligibility]))
    case .applicationConcluded:
      Authority(kind: kind, right: .roles([.secretary]), condition: .open([.eligibility]))
    case .pledgeGiven, .recusalsStated:
      Authority(kind: kind, right: .ownDuty, condition: .always)
    case .recusalDeclared, .recusalWithdrawn:
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

  /// How far a role has the right, as the table is printed.
  package func grant(to role: Role) -> Grant {
    switch right {
    case .roles(let roles):
      if roles.contains(role) { return .yes }
      return roles.contains(.chair) && role == .expert ? .deputy : .no
    case .ownSheet, .ownRecusal, .ownDuty:
      if role.isPanelMember { return .own }
      return role == .secretary ? .onBehalf : .no
    }
  }

  /// What a role may do of an act.
  package enum Grant: String, Sendable {
    case no, yes
    /// On what is one's own.
    case own
    /// On a member's behalf, from paper (代录).
    case onBehalf
    /// As the deputy, where the chair is recused.
    case deputy
  }

  /// The stages of which one must be open; empty is always.
  package var stages: [StageName] {
    switch condition {
    case .always: []
    case .open(let stages): stages
    case .openStageOfSheet: ScoringStage.allCases.map(\.stage)
    }
  }

  /// When it may be done, in words.
  package var when: Text {
    switch condition {
    case .always: Text(zh: "随时", en: "always")
    case .open(let stages):
      Text(
        zh: stages.map(\.text.zh).joined(separator: "、") + "开着时",
        en: "while open: " + stages.map(\.text.en).joined(separator: ", "))
    case .openStageOfSheet: Text(zh: "表所属阶段开着时", en: "while the sheet's stage is open")
    }
  }

  package static var table: [Authority] { ActKind.allCases.map(rule(for:)) }

  /// Whether an act of this kind may still be recorded after the list has been sealed (封存).
  package var isAllowedAfterSealing: Bool {
    switch kind {
    case .departureRecorded, .listSealed, .stageOpened, .stageClosed: true
    case .roundCreated, .schemeAdopted, .applicationReceived, .applicationConcluded,
      .applicationWithdrawn, .expertEnlisted, .pledgeGiven, .recusalDeclared, .recusalsStated,
      .recusalClaimed, .recusalDecided, .recusalWithdrawn, .deputyNamed, .reminderSent,
      .sheetsAssigned, .substituteAssigned, .scoreGiven,
      .scoreCleared, .notApplicableMarked, .commentWritten, .sheetImported, .sheetSubmitted,
      .sheetReturned, .sheetVoided, .applicationsInvited, .outcomeRecorded, .minuteTaken:
      false
    }
  }
}

extension Authority.Grant: Worded {
  package var text: Text {
    switch self {
    case .no: Text(zh: "--", en: "--")
    case .yes: Text(zh: "可", en: "yes")
    case .own: Text(zh: "本人", en: "own")
    case .onBehalf: Text(zh: "代录", en: "on behalf")
    case .deputy: Text(zh: "代组长", en: "as deputy")
    }
  }
}

/// What a role may read beyond its own sheets.
package enum ReadingRight: String, Worded, Sendable, CaseIterable {
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

  /// How far a role has it.
  package func grant(to role: Role) -> Grant {
    switch (self, role) {
    case (_, .secretary): .always
    case (.progress, .chair), (.progress, .supervisor): .always
    case (.ledger, .chair), (.ledger, .supervisor): .always
    case (.otherSheets, .chair), (.otherSheets, .supervisor): .onceOpen
    case (.ranking, .chair), (.ranking, .supervisor): .onceOpen
    case (.shortlist, .chair), (.shortlist, .supervisor): .onceOpen
    case (_, .expert): .never
    }
  }

  /// When a role reads it.
  package enum Grant: String, Sendable {
    /// Once the preliminary stage is closed or a later one has opened.
    case never, onceOpen, always
  }

  /// Whether a role has it now; scores are open once the preliminary stage is closed or a later one
  /// has opened.
  package func isGranted(to role: Role, scoresAreOpen: Bool) -> Bool {
    switch grant(to: role) {
    case .always: true
    case .onceOpen: scoresAreOpen
    case .never: false
    }
  }
}

extension ReadingRight.Grant: Worded {
  package var text: Text {
    switch self {
    case .never: Text(zh: "--", en: "--")
    case .onceOpen: Text(zh: "亮分后", en: "once open")
    case .always: Text(zh: "可", en: "yes")
    }
  }
}
