import TerminalHarness
import Testing

@testable import Terminal

@Suite struct TextEditorUndoTests {
  var editor = TextEditor()

  @Test mutating func `nothing to undo changes nothing`() {
    editor.undo()
    editor.redo()
    #expect(editor == TextEditor() && !editor.canUndo && !editor.canRedo)
  }

  @Test mutating func `typing is undone up to the last mark`() {
    for character in "企业多，名单少" { editor.insert(String(character)) }
    editor.undo()
    #expect(editor.notation == "企业多，|")
    editor.undo()
    #expect(editor.notation == "|")
    editor.redo()
    #expect(editor.notation == "企业多，|")
    editor.redo()
    #expect(editor.notation == "企业多，名单少|")
  }

  @Test mutating func `a batch has at most twenty characters`() {
    for _ in 0..<21 { editor.insert("字") }
    editor.undo()
    #expect(editor.text.count == 20)
  }

  @Test(
    arguments: [
      { $0.moveLeft() }, { $0.closeBatch() }, { $0.insertNewline() }, { $0.paste("文") },
      { $0.insert("文字") }, { $0.deleteBackward() }, { $0.deleteWordBackward() },
    ] as [@Sendable (inout TextEditor) -> Void])
  mutating func `anything else ends a batch`(act: @Sendable (inout TextEditor) -> Void) {
    editor.insert("一")
    editor.insert("二")
    act(&editor)
    let before = editor.text
    editor.insert("三")
    editor.undo()
    #expect(editor.text == before)
  }

  @Test mutating func `what is deleted in one go comes back in one go`() {
    editor.paste("一二三")
    editor.deleteBackward()
    editor.deleteBackward()
    editor.undo()
    #expect(editor.notation == "一二三|")
    editor.undo()
    #expect(editor.notation == "|")
  }

  @Test mutating func `an edit after undo leaves nothing to redo`() {
    editor.paste("一")
    editor.undo()
    editor.insert("二")
    editor.redo()
    #expect(editor.text == "二" && !editor.canRedo)
  }

  @Test(arguments: UInt64(1)...40)
  func `undo leads back to the start and redo to the end`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var editor = TextEditor(random.text(upTo: 20))
    let start = editor.text
    for _ in 0..<60 { editor.actAtRandom(&random) }
    while editor.canRedo { editor.redo() }
    let end = editor.text
    while editor.canUndo { editor.undo() }
    #expect(editor.text == start)
    while editor.canRedo { editor.redo() }
    #expect(editor.text == end)
  }

  @Test(arguments: UInt64(1)...40)
  func `whatever is done, the caret stands in the text and on the screen`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var editor = TextEditor()
    for _ in 0..<100 {
      editor.actAtRandom(&random)
      #expect(editor.lines.indices.contains(editor.caret.line))
      #expect((0...editor.lines[editor.caret.line].count).contains(editor.caret.offset))
      #expect(editor.lines.allSatisfy { Array(String($0)) == $0 })
      let layout = editor.layout(columns: 9)
      #expect(layout.rows.indices.contains(layout.caret.row))
      #expect((0...9).contains(layout.caret.column))
    }
  }
}

extension TextEditor {
  fileprivate mutating func actAtRandom(_ random: inout SplitMix64) {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: moveLeft()
    case 1: moveRight()
    case 2: moveUp(columns: 9)
    case 3: moveDown(columns: 9)
    case 4: moveToRowStart(columns: 9)
    case 5: moveToRowEnd(columns: 9)
    case 6: deleteBackward()
    case 7: deleteForward()
    case 8: deleteWordBackward()
    case 9: insertNewline()
    case 10: undo()
    case 11: deleteToLineEnd()
    default: insert(random.text(upTo: 3))
    }
  }
}
