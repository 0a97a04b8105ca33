import Testing

@testable import ReviewCore

@Suite struct LedgerHeadTests {
  private static let hash = String(repeating: "0123456789abcdef", count: 4)

  @Test(arguments: [8, 9, 63, 64])
  func `2 a head from paper has eight digits or more`(count: Int) throws {
    let digits = String(Self.hash.prefix(count))
    #expect(
      try LedgerHead(paper: "12:\(digits.uppercased())") == LedgerHead(sequence: 12, hash: digits))
  }

  @Test(arguments: [
    "", "12", "12:", "12:0123456", "12:0123456g", "-1:01234567", "x:01234567", "12:01234567:8",
    "12:\(hash)0", "12 :01234567", "12:０１２３４５６７",
  ])
  func `2 anything else is no head`(text: String) {
    #expect(throws: LedgerError.unreadableHead(text)) { try LedgerHead(paper: text) }
  }
}
