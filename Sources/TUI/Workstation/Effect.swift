package import ReviewCore
package import Terminal

/// What a screen asks for; the workstation or its surroundings carry it out.
package enum Effect: Sendable {
  /// Shows a sentence on the message line until the next key.
  case say(Text)
  /// Goes across to a screen.
  case go(ScreenName)
  /// Goes back to the list that the desk was opened from.
  case leaveDesk
  /// Opens an application on the desk, at an item if one is named.
  case openDesk(ApplicationCode, at: DeskItem?)
  /// Opens a layer over what is shown.
  case push(any Screen)
  /// Closes the top layer.
  case pop
  /// Gives an input to whatever is on top now.
  case pass(ScreenInput)
  /// Does a command as if its key had been pressed.
  case run(Command)
  case record(Recording)
  /// Gives the viewer's pledge; answered as a recording with the receipt `pledged`.
  case pledge
  /// Opens or closes a stage with what that brings about; forced where a reason is given.
  case passStage(StageName, opening: Bool, reason: String?)
  /// Reads the minutes of a defense and the score before it.
  case loadDefense(ApplicationCode)
  /// Holds the applications of the viewer's world against the conditions of the notice.
  case checkEligibility
  /// Seals the list; answered as a recording with the receipt `sealed`.
  case seal
  case keepDraft(Draft)
  case removeDraft(Subject, field: String)
  case loadPlan(ApplicationCode)
  case keepPlace(ReadingPlace)
  /// Remembers something for the person, at once and in the round file.
  case remember(DeskMemory.Change)
  /// Filters and sorts the list of the screen as it was kept.
  case showView(DeskMemory.SavedView)
  /// Writes a table beside the round file.
  case export(name: String, rows: [[String]])
  /// Reads a stretch of the ledger.
  case readLedger(LedgerRequest)
  /// Notes that the viewer has opened the ledger.
  case noteLedger
  /// Checks the chain, and the tables against it.
  case verifyLedger
  /// Writes all that a query wants beside the round file, in the words of a language.
  case exportLedger(LedgerQuery, Language)
  /// Puts the cursor of the screen on an application.
  case choose(ApplicationCode)
  /// In a demonstration: opens, continues or leaves the tour.
  case tour(TourMove)
  /// In a demonstration: goes on as another person, nil as the secretary.
  case switchRole(ExpertCode?)
  case setLanguage(Language)
  case setTheme(ThemeName)
  /// Gives a key the meaning of another one; nil takes it away.
  case setKey(Key, as: Key?)
  /// Whether the wheel may send arrows here.
  case wheel(Bool)
  case redraw
  /// Goes on here instead of at the other desk of the same person.
  case takeOver
  case suspend
  case quit
}

/// Acts to record, and what the screen that asked for them wants to be told afterwards.
package struct Recording: Sendable {
  package let acts: [Act]
  package let revisions: [Subject: Int]
  /// The member whose right is used where the secretary enters it (代录).
  package let onBehalfOf: ExpertCode?
  package let receipt: Receipt

  package init(
    _ acts: [Act], expecting revisions: [Subject: Int] = [:], onBehalfOf: ExpertCode? = nil,
    receipt: Receipt
  ) {
    self.acts = acts
    self.revisions = revisions
    self.onBehalfOf = onBehalfOf
    self.receipt = receipt
  }
}

/// What was recorded, in the words of the screen that asked for it.
package enum Receipt: Sendable {
  case mark(MarkChange, then: DeskMove)
  case comment(CommentChange, then: DeskMove)
  case submitted([SheetKey])
  case defenseMark(MarkChange)
  case minute(ApplicationCode)
  case returned(SheetKey)
  case outcome(ApplicationCode)
  case stagePassed(StageName, opening: Bool)
  case sealed
  case departed(ApplicationCode)
  case pledged
  /// How many ties were declared.
  case recusalsStated(Int)
  case reminded(ExpertCode)
}

/// A mark that was given, changed or cleared, for messages and for undoing it.
package struct MarkChange: Hashable, Sendable {
  package let sheet: SheetKey
  package let criterion: CriterionCode
  package let before: Mark?
  package let after: Mark?
  /// The revision of the sheet that it is based on.
  package var base = 0
  /// Whether it takes back an earlier change.
  package var isUndoing = false
  /// Whether what was taken back is done again; then `isUndoing` holds too.
  package var isRedoing = false
}

/// A comment that was written, changed or removed; the criterion is nil for the opinion.
package struct CommentChange: Hashable, Sendable {
  package let sheet: SheetKey
  package let criterion: CriterionCode?
  package let before: String
  package let after: String
  /// The revision of the sheet that storing it was last tried on.
  package var base = 0
  package var isUndoing = false
  /// Whether what was taken back is done again; then `isUndoing` holds too.
  package var isRedoing = false
}

/// The screens that F2 to F9 lead to.
package enum ScreenName: Int, Sendable, CaseIterable {
  case overview = 2
  case applications, desk, meeting, board, verification, shortlist, ledger
}

extension ScreenName: Worded {
  package var text: Text {
    switch self {
    case .overview: Text(zh: "总览", en: "Overview")
    case .applications: Text(zh: "申报", en: "Applications")
    case .desk: Text(zh: "评分", en: "Desk")
    case .meeting: Text(zh: "会议", en: "Meeting")
    case .board: Text(zh: "排名", en: "Ranking")
    case .verification: Text(zh: "复核公示", en: "Verification")
    case .shortlist: Text(zh: "名单", en: "Shortlist")
    case .ledger: Text(zh: "台账", en: "Ledger")
    }
  }
}
