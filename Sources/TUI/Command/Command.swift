/// What a person can ask for, in whatever context.
///
/// The raw values are the names in the key map. Source: screens.md 3.
package enum Command: String, Sendable, CaseIterable {
  case go
  case back
  case help
  case commands
  case goOverview = "go.overview"
  case goApplications = "go.applications"
  case goDesk = "go.desk"
  case goMeeting = "go.meeting"
  case goBoard = "go.board"
  case goVerification = "go.verification"
  case goShortlist = "go.shortlist"
  case goLedger = "go.ledger"
  case goPrefix = "go.prefix"
  case privacy
  case focusNext = "focus.next"
  case focusPrevious = "focus.previous"
  case find
  case findNext = "find.next"
  case findPrevious = "find.previous"
  case undo
  case redo
  case explain
  case export
  case redraw
  case interrupt
  case up
  case down
  case pageUp = "page.up"
  case pageDown = "page.down"
  case first
  case last
  case columnsLeft = "columns.left"
  case columnsRight = "columns.right"
  case row
  case sort
  case flag
  case views
  case submitAll = "submit.all"
  case compare
  case quit
  case remind
  case toggle
  case ground
  case declare
  case register
  case scoreType = "score.type"
  case scoreLower = "score.lower"
  case scoreRaise = "score.raise"
  case itemNext = "item.next"
  case itemPrevious = "item.previous"
  case itemFirst = "item.first"
  case itemOpinion = "item.opinion"
  case scoreRetype = "score.retype"
  case scoreClear = "score.clear"
  case planDown = "plan.down"
  case planUp = "plan.up"
  case comment
  case notApplicable
  case outline
  case facts
  case cite
  case citation
  case table
  case applicationNext = "application.next"
  case applicationPrevious = "application.previous"
  case submit
  case scoreBack = "score.back"
  case lineUp = "line.up"
  case lineDown = "line.down"
  case sectionPrevious = "section.previous"
  case sectionNext = "section.next"
  case jumpBack = "jump.back"
  case paragraphPrevious = "paragraph.previous"
  case paragraphNext = "paragraph.next"
  case citeInsert = "cite.insert"
  case citeQuote = "cite.quote"
  case done
  case newline
  case phrases
  case keepPhrase = "phrase.keep"
  case left
  case right
  case lineStart = "line.start"
  case lineEnd = "line.end"
  case rubout
  case delete
  case ruboutWord = "rubout.word"
  case deleteLine = "delete.line"
  case goScreen = "go.screen"
  case drop
  case confirmType = "confirm.type"
  case rowPrevious = "row.previous"
  case rowNext = "row.next"
  case cellNext = "cell.next"
  case cellPrevious = "cell.previous"
  case cellFirst = "cell.first"
  case outcome
  case minute
  case sendBack = "send.back"
  case whatIf
  case charts
  case rankPrevious = "rank.previous"
  case rankNext = "rank.next"
  case depart
  case seal
  case exceptions
  case verify
  case run
  case close
  case choose
  case older
  case newer
  case step
  case language
  case skip
}
