internal import ReviewCore
internal import Terminal

extension CommandTable {
  static let desk: [Binding] = [
    Binding(
      .desk, [.digits, .character(".")], .scoreType,
      Text(zh: "打分", en: "score")),
    Binding(
      .desk, [.character("-")], .scoreLower,
      Text(zh: "减一步", en: "one step down")),
    Binding(
      .desk, [.character("="), .character("+")], .scoreRaise,
      Text(zh: "加一步", en: "one step up")),
    Binding(
      .desk, [.enter, .down, .right, .character("j"), .character("l")], .itemNext,
      Text(zh: "下一项", en: "next")),
    Binding(
      .desk, [.up, .left, .character("k"), .character("h")], .itemPrevious,
      Text(zh: "上一项", en: "previous")),
    Binding(
      .desk, [.home], .itemFirst,
      Text(zh: "第一项", en: "first")),
    Binding(
      .desk, [.end], .itemOpinion,
      Text(zh: "综合意见", en: "opinion")),
    Binding(
      .desk, [.backspace], .scoreRetype,
      Text(zh: "退格", en: "rub out")),
    Binding(
      .desk, [.delete], .scoreClear,
      Text(zh: "清掉这一项", en: "clear item")),
    Binding(
      .desk, [.character(" "), .pageDown], .planDown,
      Text(zh: "翻原文", en: "page plan")),
    Binding(
      .desk, [.pageUp, .character("b")], .planUp,
      Text(zh: "往回翻", en: "page back")),
    Binding(
      .desk, [.character(";"), .character("*"), .character("c")], .comment,
      Text(zh: "评语", en: "comment")),
    Binding(
      .desk, [.character("x")], .notApplicable,
      Text(zh: "不适用", en: "N/A")),
    Binding(
      .desk, [.character("o")], .outline,
      Text(zh: "目录", en: "outline")),
    Binding(
      .desk, [.character("i")], .facts,
      Text(zh: "申报表和附件", en: "facts, files")),
    Binding(
      .desk, [.character("m")], .cite,
      Text(zh: "标引文", en: "cite")),
    Binding(
      .desk, [.character(",")], .citation,
      Text(zh: "看引文", en: "cited passage")),
    Binding(
      .desk, [.character("t")], .table,
      Text(zh: "看表格", en: "table")),
    Binding(
      .desk, [.character("]")], .applicationNext,
      Text(zh: "下一份", en: "next unscored")),
    Binding(
      .desk, [.character("[")], .applicationPrevious,
      Text(zh: "上一份", en: "previous")),
    Binding(
      .desk, [.character("s")], .submit,
      Text(zh: "提交", en: "submit")),
    Binding(
      .read, [.enter], .scoreBack,
      Text(zh: "打分", en: "score")),
    Binding(
      .read, [.up, .character("k")], .lineUp,
      Text(zh: "上一行", en: "line up")),
    Binding(
      .read, [.down, .character("j")], .lineDown,
      Text(zh: "下一行", en: "line down")),
    Binding(
      .read, [.character(" "), .pageDown], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .read, [.pageUp, .character("b")], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .read, [.left, .character("h")], .sectionPrevious,
      Text(zh: "上一节", en: "previous section")),
    Binding(
      .read, [.right, .character("l")], .sectionNext,
      Text(zh: "下一节", en: "next section")),
    Binding(
      .read, [.home], .first,
      Text(zh: "到顶", en: "top")),
    Binding(
      .read, [.end, .character("G")], .last,
      Text(zh: "到底", en: "bottom")),
    Binding(
      .read, [.digits, .character("."), .character("-"), .character("="), .character("+")],
      .scoreType,
      Text(zh: "打分", en: "score")),
    Binding(
      .read, [.backspace, .control("o")], .jumpBack,
      Text(zh: "回到刚才", en: "jump back")),
    Binding(
      .read, [.character("o")], .outline,
      Text(zh: "目录", en: "outline")),
    Binding(
      .read, [.character("i")], .facts,
      Text(zh: "申报表和附件", en: "facts, files")),
    Binding(
      .read, [.character("m")], .cite,
      Text(zh: "标引文", en: "cite")),
    Binding(
      .read, [.character(",")], .citation,
      Text(zh: "看引文", en: "cited passage")),
    Binding(
      .read, [.character("t")], .table,
      Text(zh: "看表格", en: "table")),
    Binding(
      .read, [.character(";"), .character("*"), .character("c")], .comment,
      Text(zh: "评语", en: "comment")),
    Binding(
      .read, [.character("]")], .applicationNext,
      Text(zh: "下一份", en: "next unscored")),
    Binding(
      .read, [.character("[")], .applicationPrevious,
      Text(zh: "上一份", en: "previous")),
    Binding(
      .read, [.character("s")], .submit,
      Text(zh: "提交", en: "submit")),
    Binding(
      .cite, [.up, .character("k")], .paragraphPrevious,
      Text(zh: "上一段", en: "previous")),
    Binding(
      .cite, [.down, .character("j")], .paragraphNext,
      Text(zh: "下一段", en: "next")),
    Binding(
      .cite, [.pageUp], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .cite, [.pageDown, .character(" ")], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .cite, [.enter], .citeInsert,
      Text(zh: "写进段号", en: "insert mark")),
    Binding(
      .cite, [.character("=")], .citeQuote,
      Text(zh: "连原文写进", en: "insert text")),
    Binding(
      .cite, [.escape, .tab], .back,
      Text(zh: "不引用", en: "back")),
    Binding(
      .catch, [.enter], .comment,
      Text(zh: "写成评语", en: "make it a comment")),
    Binding(
      .catch, [.escape], .drop,
      Text(zh: "不要", en: "drop")),
    Binding(
      .catch, [.backspace], .rubout,
      Text(zh: "退格", en: "rub out")),
    Binding(
      .catch, [.function(1), .character("?")], .help,
      Text(zh: "按键", en: "keys")),
    Binding(
      .table, [.left, .character("h")], .columnsLeft,
      Text(zh: "左边的列", en: "columns left")),
    Binding(
      .table, [.right, .character("l")], .columnsRight,
      Text(zh: "更多列", en: "more columns")),
    Binding(
      .table, [.up, .character("k")], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .table, [.down, .character("j")], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .table, [.pageUp, .character("b")], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .table, [.pageDown, .character(" ")], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .table, [.home], .first,
      Text(zh: "到顶", en: "first")),
    Binding(
      .table, [.end, .character("G")], .last,
      Text(zh: "到底", en: "last")),
  ]
}
