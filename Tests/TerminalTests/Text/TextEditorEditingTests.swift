import Testing

@testable import Terminal

@Suite struct TextEditorEditingTests {
  @Test(
    arguments: [
      ("前|后", "中", "前中|后"), ("|", "中", "中|"), ("前|后", "中\n文", "前中\n文|后"),
      ("前|后", "一\r\n二\r三\u{2028}四", "前一\n二\n三\n四|后"),
      ("前|后", "a\u{1B}[31m\u{0}\u{9B}\u{202E}b\tc", "前a[31mb\tc|后"), ("前|后", "", "前|后"),
      ("前|后", "\u{7}", "前|后"), ("e|后", "\u{301}", "e\u{301}|后"), ("前|", "👨‍👩‍👧", "前👨‍👩‍👧|"),
    ])
  func `what is typed stands before the caret`(before: String, text: String, after: String) {
    var editor = TextEditor(notation: before)
    editor.insert(text)
    #expect(editor.notation == after)
  }

  @Test(
    arguments: [
      ("前中|后", "前|后"), ("|前", "|前"), ("前\n|后", "前|后"), ("e\u{301}|", "|"), ("👨‍👩‍👧|后", "|后"),
      ("🇨🇳|", "|"), ("\n|", "|"), ("e\n|\u{301}f", "e\u{301}|f"),
    ])
  func `backspace deletes a character`(before: String, after: String) {
    var editor = TextEditor(notation: before)
    editor.deleteBackward()
    #expect(editor.notation == after)
  }

  @Test(
    arguments: [
      ("前|中后", "前|后"), ("前|", "前|"), ("前|\n后", "前|后"), ("|e\u{301}x", "|x"),
      ("e|\n\u{301}", "e\u{301}|"),
    ])
  func `delete deletes the character after the caret`(before: String, after: String) {
    var editor = TextEditor(notation: before)
    editor.deleteForward()
    #expect(editor.notation == after)
  }

  @Test(arguments: [("前|中后\n乙", "前|\n乙"), ("前|\n后", "前|后"), ("前|", "前|")])
  func `the rest of the line is deleted`(before: String, after: String) {
    var editor = TextEditor(notation: before)
    editor.deleteToLineEnd()
    #expect(editor.notation == after)
  }

  @Test(
    arguments: [
      ("申报企业|多", "|多"), ("申报，企业|", "申报，|"), ("申报，|", "申报|"), ("营收 48.6|", "营收 48.|"),
      ("用 abc123|", "用 |"), ("申报 236  |", "申报 |"), ("企业abc|", "企业|"), ("一\n|二", "一|二"), ("|", "|"),
      ("  |", "|"), ("α企|", "α|"),
    ])
  func `a word is rubbed out`(before: String, after: String) {
    var editor = TextEditor(notation: before)
    editor.deleteWordBackward()
    #expect(editor.notation == after)
  }

  @Test func `a new line takes along what is after the caret`() {
    var editor = TextEditor(notation: "前|后")
    editor.insertNewline()
    #expect(editor.notation == "前\n|后")
  }

  @Test func `a long paste is cut between characters and says so`() {
    var editor = TextEditor()
    let fits = String(repeating: "x", count: TextEditor.longestPaste - 1)
    #expect(editor.paste(fits + "x") == true)
    editor = TextEditor()
    #expect(editor.paste(fits + "中") == false)
    #expect(editor.text == fits)
    editor = TextEditor()
    #expect(editor.paste(fits + "e\u{301}x") == false)
    #expect(editor.text == fits)
  }

  @Test(
    arguments: [
      ("", ""), ("一\n\n", "一"), ("一\n \n\u{3000}", "一"), ("\n\n", ""), ("一\n\n二", "一\n\n二"),
      ("\n一 ", "\n一 "),
    ])
  func `a finished text has no empty lines at its end`(text: String, finished: String) {
    let editor = TextEditor(text)
    #expect(editor.text == text)
    #expect(editor.finishedText == finished)
  }
}
