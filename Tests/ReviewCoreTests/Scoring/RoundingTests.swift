import Testing

@testable import ReviewCore

@Suite struct RoundingTests {
  struct Row: Decodable, CustomTestStringConvertible {
    let value: String
    let exact_half_up: String
    let exact_half_even: String

    var testDescription: String { value }
  }

  struct Table: Decodable { let rows: [Row] }

  static var rows: [Row] {
    get throws { try Fixture.read("expected-00_rounding", as: Table.self).rows }
  }

  @Test(arguments: try rows)
  func `1.3 a number is rounded in one step, half up or half to even`(row: Row) throws {
    let exact = Rational(Int128(try Int(decimal: row.value, digits: 4)), 10_000)
    #expect(Rounding(digits: 2, mode: .halfUp).text(exact) == row.exact_half_up)
    #expect(Rounding(digits: 2, mode: .halfEven).text(exact) == row.exact_half_even)
  }

  @Test(arguments: ["84.4446", "84.4449"])
  func `1.3 a number is not rounded twice`(value: String) throws {
    let exact = Rational(Int128(try Int(decimal: value, digits: 4)), 10_000)
    #expect(Rounding(digits: 2, mode: .halfUp).text(exact) == "84.44")
  }

  @Test(arguments: [
    (Rational(263, 3), "263/3"), (Rational(88), "88.0"), (Rational(169, 2), "84.5"),
    (Rational(1, 1024), "1/1024"), (Rational(1, 256), "0.00390625"), (Rational(-5, 4), "-1.25"),
  ])
  func `an exact text drops nothing`(exact: Rational, text: String) {
    #expect(exact.exactText() == text)
  }
}
