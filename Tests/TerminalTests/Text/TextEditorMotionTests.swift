import Testing

@testable import Terminal

@Suite struct TextEditorMotionTests {
  @Test(arguments: [("前|后", "|前后"), ("|前", "|前"), ("前\n|后", "前|\n后"), ("🇨🇳|", "|🇨🇳")])
  func `left goes one character back`(before: String, after: String) {
    var editor = TextEditor(notation: before)
    editor.moveLeft()
    #expect(editor.notation == after)
  }

  @Test(arguments: [("前|后", "前后|"), ("前|", "前|"), ("前|\n后", "前\n|后"), ("|e\u{301}", "e\u{301}|")])
  func `right goes one character on`(before: String, after: String) {
    var editor = TextEditor(notation: before)
    editor.moveRight()
    #expect(editor.notation == after)
  }

  // Six columns: 一二三 / 四五六 / 七.
  @Test(
    arguments: [
      ("一二三四五|六七", "一二|三四五六七", "一二三四五六七|"),
      ("一|二三四五六七", "|一二三四五六七", "一二三四|五六七"),
      ("一二三四五六七|", "一二三四|五六七", "一二三四五六七|"),
      ("abcd|\n一二", "|abcd\n一二", "abcd\n一二|"),
      ("abc\n一二|\nd", "abc|\n一二\nd", "abc\n一二\nd|"),
      ("|", "|", "|"),
    ])
  func `up and down go by rows on the screen`(start: String, up: String, down: String) {
    var editor = TextEditor(notation: start)
    editor.moveUp(columns: 6)
    #expect(editor.notation == up)
    editor = TextEditor(notation: start)
    editor.moveDown(columns: 6)
    #expect(editor.notation == down)
  }

  @Test func `the column is kept over a short row`() {
    var editor = TextEditor(notation: "一二三四|\na\n五六七八")
    editor.moveDown(columns: 20)
    #expect(editor.notation == "一二三四\na|\n五六七八")
    editor.moveDown(columns: 20)
    #expect(editor.notation == "一二三四\na\n五六七八|")
    editor.moveUp(columns: 20)
    editor.moveLeft()
    editor.moveUp(columns: 20)
    #expect(editor.notation == "|一二三四\na\n五六七八")
  }

  @Test func `at the end of a full row the caret is shown on that row`() {
    var editor = TextEditor(notation: "|一二三四五")
    editor.moveToRowEnd(columns: 6)
    #expect(editor.notation == "一二三|四五")
    #expect(editor.layout(columns: 6).caret == Position(row: 0, column: 6))
    editor.moveToRowEnd(columns: 6)
    #expect(editor.layout(columns: 6).caret == Position(row: 0, column: 6))
    editor.moveToRowStart(columns: 6)
    #expect(editor.notation == "|一二三四五")
    editor.moveToRowEnd(columns: 6)
    editor.moveDown(columns: 6)
    #expect(editor.notation == "一二三四五|")
    #expect(editor.layout(columns: 6).caret == Position(row: 1, column: 4))
    editor.moveUp(columns: 6)
    #expect(editor.layout(columns: 6).caret == Position(row: 0, column: 6))
    editor.insert("甲")
    #expect(editor.notation == "一二三甲|四五")
    #expect(editor.layout(columns: 6).caret == Position(row: 1, column: 2))
  }

  @Test(
    arguments: [
      ("|", [""], 0, 0), ("一二三|四", ["一二三", "四"], 1, 0), ("一二三四|", ["一二三", "四"], 1, 2),
      ("一\n|", ["一", ""], 1, 0), ("ab cd   |ef", ["ab cd ", "ef"], 1, 0),
      ("ab cd  | ef", ["ab cd ", "ef"], 0, 6), ("e\u{301}|x", ["e\u{301}x"], 0, 1),
    ])
  func `the caret stands where it is drawn`(
    notation: String, rows: [String], row: Int, column: Int
  ) {
    let layout = TextEditor(notation: notation).layout(columns: 6)
    #expect(layout.rows == rows)
    #expect(layout.caret == Position(row: row, column: column))
  }
}
