import ReviewCore
import TUI
import Testing

/// The field that a mark is typed into.
///
/// Source: screens.md 2.1.
@Suite struct ScoreFieldTests {
  private static func leaf(step: String = "0.5") throws -> Leaf {
    Leaf(
      maximum: try Points(decimal: "8"), minimum: .zero, step: try Points(decimal: step))
  }

  private static func typed(_ keys: String, stored: String? = nil, step: String = "0.5") throws
    -> ScoreField
  {
    var field = ScoreField(
      leaf: try leaf(step: step), stored: try stored.map { try Points(decimal: $0) })
    for key in keys {
      switch key {
      case "=": field.step(up: true)
      case "-": field.step(up: false)
      case "<": field.rubOut()
      case "~": field.takeBack()
      case _: field.type(key)
      }
    }
    return field
  }

  @Test(arguments: [
    ("4", nil, "4"), ("4.", nil, "4.5"), ("4.5", nil, "4.5"), ("4.0", nil, "4"),
    (".", nil, "0.5"), ("=", nil, "8"), ("-", nil, "7.5"), ("=", "5", "5.5"), ("-", "5", "4.5"),
    ("=", "8", "8"), ("-", "0", "0"), ("3=", nil, "3.5"), ("4.2=", nil, "4.5"),
    ("9-", nil, "7.5"), ("6", "5", "6"), ("65<", nil, "6"), ("6.<", nil, "6"),
  ])
  func `2.1 keys make a mark`(keys: String, stored: String?, expected: String) throws {
    let field = try Self.typed(keys, stored: stored)
    let mark = try Points(decimal: expected)
    let leaving = field.leaving
    let isKept = stored == expected && leaving == .unchanged
    #expect(isKept || leaving == .store(mark), "\(leaving)")
  }

  @Test(arguments: [
    ("9", MarkRefusal.over(maximum: Points(hundredths: 800))),
    (
      "4.2",
      .offStep(
        below: Points(hundredths: 400), above: Points(hundredths: 450),
        step: Points(hundredths: 50))
    ),
    ("45", .over(maximum: Points(hundredths: 800))),
  ])
  func `2.1 a refused number stays and is not reinterpreted`(keys: String, refusal: MarkRefusal)
    throws
  {
    let field = try Self.typed(keys)
    #expect(field.typed == keys)
    guard case .refused(let found, _) = field.leaving else {
      Issue.record("\(field.leaving)")
      return
    }
    #expect(found == refusal)
  }

  @Test(arguments: ["4..", "444444", "4.555"])
  func `2.1 no more than five characters and one point are typed`(keys: String) throws {
    let field = try Self.typed(keys)
    #expect((field.typed ?? "").count <= 5)
    #expect((field.typed ?? "").count { $0 == "." } <= 1)
  }

  @Test func `2.1 what is not recorded stands in brackets`() throws {
    #expect(try Self.typed("").text == "[    ]")
    #expect(try Self.typed("6.").text == "[6.5 ]")
    #expect(try Self.typed("9").text == "[9   ]")
    #expect(try Self.typed("", stored: "5").text == " 5.0  ")
    #expect(try Self.typed("<", stored: "5").text == "[    ]")
    #expect(try Self.typed("6~", stored: "5").text == " 5.0  ")
  }

  @Test func `2.1 a point is plain where the step is not a half`() throws {
    #expect(try Self.typed("4.", step: "1").leaving == .store(Points(hundredths: 400)))
    #expect(try Self.typed("4.", step: "0.25").leaving == .store(Points(hundredths: 400)))
    #expect(try Self.typed("4.25", step: "0.25").leaving == .store(Points(hundredths: 425)))
  }
}
