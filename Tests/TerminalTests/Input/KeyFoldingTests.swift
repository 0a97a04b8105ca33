import Terminal
import Testing

@Suite struct KeyFoldingTests {
  @Test(
    arguments: zip(
      "０５９ＡＺａｚ；，、／。．【】［］－＝＋＊？：\u{3000}", "059AZaz;,//..[][]-=+*?: "))
  func `1.5 full-width keys fold`(wide: Character, narrow: Character) {
    #expect(Key.character(wide).folded == .character(narrow))
  }

  @Test(arguments: ["a", "9", "中", "！", "～", "＼", "（"] as [Character])
  func `1.5 other keys are themselves`(character: Character) {
    let key = Key.character(character)
    #expect(key.folded == key)
  }

  @Test func `keys that are no characters are themselves`() {
    for key in [Key.enter, .escape, .function(3), .control("c")] { #expect(key.folded == key) }
  }

  @Test(arguments: ["中", "〇", "々", "𠮷", "\u{31350}", "\u{2EBF0}"] as [Character])
  func `1.5 Han text is told`(character: Character) {
    #expect(Key.character(character).isHan)
  }

  @Test(arguments: ["a", "9", "，", "。", "；", "é", " ", "Ａ"] as [Character])
  func `1.5 other text is not Han`(character: Character) {
    #expect(!Key.character(character).isHan)
  }

  @Test func `keys that are no characters are not Han`() { #expect(!Key.enter.isHan) }
}
