import Foundation
import ReviewCore
import Testing

@Suite struct ApplicationFactsTests {
  @Test(arguments: [("20000.01", "20000.01"), ("20000.0100", "20000.01"), ("0", "0"), ("7", "7")])
  func `an amount is exact and prints as it was given`(text: String, printed: String) throws {
    #expect(try Amount(decimal: text).description == printed)
  }

  @Test func `an amount finer than a ten-thousandth is refused`() {
    #expect(throws: DecimalError.tooFine("1.00001", digits: 4)) { try Amount(decimal: "1.00001") }
  }

  @Test func `facts survive the ledger, decimals as strings and days as days`() throws {
    let facts = ApplicationFacts(
      code: try Code("A01"), name: "澜汀园", applicant: "澜汀市", unit: "浙江", operator: "公司",
      operatingSince: Day(year: 2013, month: 6, day: 1),
      areaSquareMetres: try Amount(decimal: "20000.01"), parkKind: .industrial,
      infrastructure: ["光纤"], services: [.logistics, .finance],
      attachments: [.init(kind: .companyList, file: "名单.csv")])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(facts), as: UTF8.self)
    #expect(json.contains(#""areaSquareMetres":"20000.01""#))
    #expect(json.contains(#""operatingSince":"2013-06-01""#))
    #expect(json.contains(#""services":["finance","logistics"]"#))
    #expect(try JSONDecoder().decode(ApplicationFacts.self, from: Data(json.utf8)) == facts)
  }

  @Test func `one search finds both kinds of brackets`() {
    #expect("（一） Ａ１".folded == "(一)a1")
    #expect("(一)a1".folded == "(一)a1")
  }
}
