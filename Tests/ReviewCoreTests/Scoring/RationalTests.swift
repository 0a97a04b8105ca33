import Testing

@testable import ReviewCore

@Suite struct RationalTests {
  @Test func `1.3 a third times three is one`() {
    #expect(Rational(1, 3) + Rational(1, 3) + Rational(1, 3) == Rational(1))
    #expect(Rational(1, 3) * Rational(3) == Rational(1))
    #expect(Rational(1) / Rational(-3) == Rational(-1, 3))
    #expect(Rational(1, 6) - Rational(1, 2) == Rational(2, -6))
  }

  @Test func `1.3 fractions are compared by cross-multiplication, however large`() {
    let large: Int128 = 1 << 120
    #expect(Rational(large, large - 1) > Rational(large + 1, large))
    #expect(Rational(-large, large - 1) < Rational(-large - 1, large))
    #expect(!(Rational(8509, 100) > Rational(21273, 250)))
  }

  @Test func `an exact score is written in lowest terms`() {
    #expect(Rational(526, 6).description == "263/3")
    #expect(Rational(176, 2).description == "88/1")
  }

  @Test(arguments: [
    ([90, 80, 70], Rational(80)), ([90, 80, 70, 61], Rational(75)), ([5], Rational(5)),
    ([4, 9], Rational(13, 2)),
  ])
  func `1.2 the median is the middle value, or the mean of the two`(
    values: [Int128], median: Rational
  ) {
    #expect(values.map { Rational($0) }.median == median)
  }

  @Test func `nothing has no mean and no median`() {
    #expect([Rational]().mean == nil)
    #expect([Rational]().median == nil)
  }
}
