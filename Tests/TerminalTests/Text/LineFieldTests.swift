import Testing

@testable import Terminal

@Suite struct LineFieldTests {
  var field = LineField("杭州")

  @Test mutating func `what is typed stands before the caret`() {
    field.moveLeft()
    field.insert("电子")
    #expect(field.text == "杭电子州" && field.caret == 3)
    field.moveToStart()
    field.insert("e")
    field.insert("\u{301}")
    #expect(field.text == "e\u{301}杭电子州" && field.caret == 1)
    field.moveToEnd()
    #expect(field.caret == 5)
  }

  @Test mutating func `a pasted text stays one line without controls`() {
    field.clear()
    #expect(field.isEmpty && field.caret == 0)
    field.insert("a\r\nb\tc\u{1B}[m")
    #expect(field.text == "a b c[m")
  }

  @Test mutating func `a paste has an end`() {
    field.clear()
    field.insert(String(repeating: "字", count: LineField.longestInsertion + 1))
    #expect(field.text.count == LineField.longestInsertion)
  }

  @Test mutating func `characters and words are deleted`() {
    field.deleteBackward()
    #expect(field.text == "杭")
    field.moveToStart()
    field.deleteBackward()
    field.moveLeft()
    #expect(field.text == "杭" && field.caret == 0)
    field.deleteForward()
    field.deleteForward()
    field.moveRight()
    #expect(field.isEmpty && field.caret == 0)
    field.insert("电商 abc ")
    field.deleteWordBackward()
    #expect(field.text == "电商 ")
  }

  @Test(
    arguments: [
      (10, "杭州电子", 8), (9, "杭州电子", 8), (8, "州电子", 6), (1, "", 0), (0, "", 0), (-1, "", 0),
    ])
  func `the caret can always be seen`(columns: Int, text: String, caretColumn: Int) {
    let layout = LineField("杭州电子").layout(columns: columns)
    #expect(layout.text == text && layout.caretColumn == caretColumn)
  }

  @Test mutating func `what is behind the caret is shown as far as there is room`() {
    field = LineField("杭州电子")
    field.moveToStart()
    #expect(field.layout(columns: 5).text == "杭州")
  }
}
