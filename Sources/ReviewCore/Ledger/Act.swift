/// One change of the round: the only way in.
///
/// An act names its subject and carries everything that was chosen (drawn codes, defaults, computed
/// lists), so that replay needs no clock, no seed, no file and no scheme of today. Source: design 2.
package enum Act: Hashable, Sendable {
  case roundCreated(RoundCreated)
  case schemeAdopted(SchemeAdopted)
  case applicationReceived(ApplicationCode, ApplicationReceived)
  case applicationConcluded(ApplicationCode, ApplicationConcluded)
  case applicationWithdrawn(ApplicationCode, Reason)
  case expertEnlisted(ExpertCode, ExpertEnlisted)
  case pledgeGiven(ExpertCode, PledgeGiven)
  case recusalDeclared(RecusedPair, RecusalDeclared)
  case recusalsStated(ExpertCode, RecusalsStated)
  case recusalClaimed(RecusedPair, RecusalClaimed)
  case recusalDecided(RecusedPair, RecusalDecided)
  case recusalWithdrawn(RecusedPair, Reason)
  case deputyNamed(DeputyNamed)
  case reminderSent(ExpertCode, ReminderSent)
  case sheetsAssigned(ScoringStage, SheetsAssigned)
  case substituteAssigned(ScoringStage, SubstituteAssigned)
  case stageOpened(StageName, StagePassage)
  case stageClosed(StageName, StagePassage)
  case scoreGiven(SheetKey, ScoreGiven)
  case scoreCleared(SheetKey, ScoreCleared)
  case notApplicableMarked(SheetKey, NotApplicableMarked)
  case commentWritten(SheetKey, CommentWritten)
  case sheetImported(SheetKey, SheetImported)
  case sheetSubmitted(SheetKey, SheetSubmitted)
  case sheetReturned(SheetKey, Reason)
  case sheetVoided(SheetKey, Reason)
  case applicationsInvited(ApplicationsInvited)
  case outcomeRecorded(ApplicationCode, OutcomeRecorded)
  case minuteTaken(ApplicationCode, MinuteTaken)
  case departureRecorded(DepartureRecorded)
  case listSealed(ListSealed)
}

extension Act {
  package var kind: ActKind {
    switch self {
    case .roundCreated: .roundCreated
    case .schemeAdopted: .schemeAdopted
    case .applicationReceived: .applicationReceived
    case .applicationConcluded: .applicationConcluded
    case .applicationWithdrawn: .applicationWithdrawn
    case .expertEnlisted: .expertEnlisted
    case .pledgeGiven: .pledgeGiven
    case .recusalDeclared: .recusalDeclared
    case .recusalsStated: .recusalsStated
    case .recusalClaimed: .recusalClaimed
    case .recusalDecided: .recusalDecided
    case .recusalWithdrawn: .recusalWithdrawn
    case .deputyNamed: .deputyNamed
    case .reminderSent: .reminderSent
    case .sheetsAssigned: .sheetsAssigned
    case .substituteAssigned: .substituteAssigned
    case .stageOpened: .stageOpened
    case .stageClosed: .stageClosed
    case .scoreGiven: .scoreGiven
    case .scoreCleared: .scoreCleared
    case .notApplicableMarked: .notApplicableMarked
    case .commentWritten: .commentWritten
    case .sheetImported: .sheetImported
    case .sheetSubmitted: .sheetSubmitted
    case .sheetReturned: .sheetReturned
    case .sheetVoided: .sheetVoided
    case .applicationsInvited: .applicationsInvited
    case .outcomeRecorded: .outcomeRecorded
    case .minuteTaken: .minuteTaken
    case .departureRecorded: .departureRecorded
    case .listSealed: .listSealed
    }
  }

  package var subject: Subject {
    switch self {
    case .roundCreated: .round
    case .schemeAdopted: .scheme
    case .applicationReceived(let code, _): .application(code)
    case .applicationConcluded(let code, _): .application(code)
    case .applicationWithdrawn(let code, _): .application(code)
    case .expertEnlisted(let code, _): .expert(code)
    case .pledgeGiven(let code, _): .pledge(code)
    case .recusalDeclared(let pair, _): .recusal(pair)
    case .recusalClaimed(let pair, _): .recusal(pair)
    case .recusalDecided(let pair, _): .recusal(pair)
    case .recusalWithdrawn(let pair, _): .recusal(pair)
    case .recusalsStated(let code, _): .statement(code)
    case .deputyNamed: .deputy
    case .reminderSent(let code, _): .reminder(code)
    case .sheetsAssigned(let stage, _): .assignment(stage)
    case .substituteAssigned(let stage, _): .assignment(stage)
    case .stageOpened(let stage, _), .stageClosed(let stage, _): .stage(stage)
    case .scoreGiven(let key, _): .sheet(key)
    case .scoreCleared(let key, _): .sheet(key)
    case .notApplicableMarked(let key, _): .sheet(key)
    case .commentWritten(let key, _): .sheet(key)
    case .sheetImported(let key, _): .sheet(key)
    case .sheetSubmitted(let key, _): .sheet(key)
    case .sheetReturned(let key, _), .sheetVoided(let key, _): .sheet(key)
    case .applicationsInvited: .stage(.shortlisting)
    case .outcomeRecorded(let code, _): .defense(code)
    case .minuteTaken(let code, _): .defense(code)
    case .departureRecorded, .listSealed: .shortlist
    }
  }
}
