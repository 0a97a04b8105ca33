import Testing

@testable import ReviewCore

@Suite struct SubjectTests {
  @Test(arguments: [
    "round", "scheme", "shortlist", "application:A01", "expert:e07", "recusal:A01/e07",
    "pledge:e07", "statement:e07", "reminder:e07", "deputy",
    "assignment:defense", "stage:intake", "sheet:A01/e07/preliminary/1", "defense:A01",
  ])
  func `2 a subject is read back as it was written`(text: String) throws {
    #expect(try Subject(ledgerText: text).description == text)
  }

  @Test(arguments: [
    "", "rounds", "round:", "round:x", "application:", "application:A01/", "application:A 1",
    "sheet:A01/e07/preliminary", "sheet:A01/e07/notice/1", "sheet:A01/e07/preliminary/one",
    "sheet:A01//e07/preliminary/1", "sheet:A01/e07/preliminary/01",
    "sheet:A01/e07/preliminary/+1", "stage:lunch", "assignment:intake", "recusal:A01",
    "expert:e07:x", ":round", "deputy:e01", "pledge", "pledge:e 7",
  ])
  func `2 anything else is no subject`(text: String) {
    #expect(throws: LedgerError.unreadableSubject(text)) { try Subject(ledgerText: text) }
  }
}
