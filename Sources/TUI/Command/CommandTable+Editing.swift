internal import ReviewCore
internal import Terminal

extension CommandTable {
  static let editing: [Binding] = [
    Binding(
      .editor, [.escape, .control("s")], .done,
      Text(zh: "写完返回", en: "done")),
    Binding(
      .editor, [.enter], .newline,
      Text(zh: "换行", en: "new line")),
    Binding(
      .editor, [.pageUp], .planUp,
      Text(zh: "往回翻原文", en: "plan back")),
    Binding(
      .editor, [.pageDown], .planDown,
      Text(zh: "翻原文", en: "plan on")),
    Binding(
      .editor, [.tab], .cite,
      Text(zh: "引用原文", en: "cite")),
    Binding(
      .editor, [.control("p")], .phrases,
      Text(zh: "常用语", en: "phrases")),
    Binding(
      .editor, [.up], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .editor, [.down], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .editor, [.left], .left,
      Text(zh: "左", en: "left")),
    Binding(
      .editor, [.right], .right,
      Text(zh: "右", en: "right")),
    Binding(
      .editor, [.home, .control("a")], .lineStart,
      Text(zh: "行首", en: "line start")),
    Binding(
      .editor, [.end, .control("e")], .lineEnd,
      Text(zh: "行尾", en: "line end")),
    Binding(
      .editor, [.backspace], .rubout,
      Text(zh: "退格", en: "rub out")),
    Binding(
      .editor, [.delete], .delete,
      Text(zh: "删一字", en: "delete")),
    Binding(
      .editor, [.control("w")], .ruboutWord,
      Text(zh: "删一词", en: "rub out word")),
    Binding(
      .editor, [.control("k")], .deleteLine,
      Text(zh: "删到行尾", en: "delete to end")),
    Binding(
      .editor, [.control("z")], .undo,
      Text(zh: "撤销", en: "undo")),
    Binding(
      .editor, [.control("y"), .control("r")], .redo,
      Text(zh: "重做", en: "redo")),
    Binding(
      .editor, [.function(1)], .help,
      Text(zh: "按键", en: "keys")),
    Binding(
      .editor,
      [
        .function(2), .function(3), .function(4), .function(5), .function(6), .function(7),
        .function(8), .function(9),
      ], .goScreen,
      Text(zh: "去别的屏", en: "other screens")),
    Binding(
      .editor, [.function(12)], .privacy,
      Text(zh: "遮住分数", en: "hide scores")),
    Binding(
      .find, [.enter], .run,
      Text(zh: "查", en: "find")),
    Binding(
      .find, [.escape], .back,
      Text(zh: "不查了", en: "back")),
    Binding(
      .find, [.up], .older,
      Text(zh: "上次查的", en: "older")),
    Binding(
      .find, [.down], .newer,
      Text(zh: "再上次", en: "newer")),
    Binding(
      .find, [.backspace], .rubout,
      Text(zh: "退格", en: "rub out")),
  ]
}
