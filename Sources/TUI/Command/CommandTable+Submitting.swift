internal import ReviewCore
internal import Terminal

extension CommandTable {
  static let submitting: [Binding] = [
    Binding(
      .submit, [.digits, .character(".")], .confirmType,
      Text(zh: "键入合计", en: "type total")),
    Binding(
      .submit, [.enter], .go,
      Text(zh: "先放着，评下一份", en: "leave, next")),
    Binding(
      .submit, [.up, .character("k")], .rowPrevious,
      Text(zh: "上", en: "up")),
    Binding(
      .submit, [.down, .character("j")], .rowNext,
      Text(zh: "下", en: "down")),
    Binding(
      .submit, [.backspace], .rubout,
      Text(zh: "退格", en: "rub out")),
    Binding(
      .submit, [.character(" "), .pageDown], .pageDown,
      Text(zh: "看评语全文", en: "comments")),
    Binding(
      .submit, [.pageUp], .pageUp,
      Text(zh: "回到分数", en: "scores")),
    Binding(
      .submit, [.character("]")], .applicationNext,
      Text(zh: "先评下一份", en: "next")),
    Binding(
      .submit, [.escape], .back,
      Text(zh: "返回", en: "back")),
    Binding(
      .submit, [.function(1), .character("?")], .help,
      Text(zh: "按键", en: "keys")),
    Binding(
      .submitAll, [.digits], .confirmType,
      Text(zh: "键入份数", en: "type count")),
    Binding(
      .submitAll, [.enter], .go,
      Text(zh: "进去改", en: "open")),
    Binding(
      .submitAll, [.up, .character("k")], .rowPrevious,
      Text(zh: "上", en: "up")),
    Binding(
      .submitAll, [.down, .character("j")], .rowNext,
      Text(zh: "下", en: "down")),
    Binding(
      .submitAll, [.backspace], .rubout,
      Text(zh: "退格", en: "rub out")),
    Binding(
      .submitAll, [.escape], .back,
      Text(zh: "返回", en: "back")),
    Binding(
      .submitAll, [.function(1), .character("?")], .help,
      Text(zh: "按键", en: "keys")),
    Binding(
      .defense, [.digits, .character(".")], .scoreType,
      Text(zh: "填分", en: "fill in")),
    Binding(
      .defense, [.character("-")], .scoreLower,
      Text(zh: "减一步", en: "one step down")),
    Binding(
      .defense, [.character("="), .character("+")], .scoreRaise,
      Text(zh: "加一步", en: "one step up")),
    Binding(
      .defense, [.enter, .right, .character("l")], .cellNext,
      Text(zh: "下一格", en: "next cell")),
    Binding(
      .defense, [.left, .character("h")], .cellPrevious,
      Text(zh: "上一格", en: "cell before")),
    Binding(
      .defense, [.up, .character("k")], .rowPrevious,
      Text(zh: "上一位", en: "member before")),
    Binding(
      .defense, [.down, .character("j")], .rowNext,
      Text(zh: "下一位", en: "next member")),
    Binding(
      .defense, [.pageUp], .pageUp,
      Text(zh: "往回翻问答", en: "minutes back")),
    Binding(
      .defense, [.pageDown], .pageDown,
      Text(zh: "往下翻问答", en: "minutes on")),
    Binding(
      .defense, [.character("x")], .sendBack,
      Text(zh: "退回这一位的", en: "send back")),
    Binding(
      .defense, [.home], .cellFirst,
      Text(zh: "第一格", en: "first cell")),
    Binding(
      .defense, [.end], .outcome,
      Text(zh: "作结论", en: "outcome")),
    Binding(
      .defense, [.backspace], .scoreRetype,
      Text(zh: "退格", en: "rub out")),
    Binding(
      .defense, [.delete], .scoreClear,
      Text(zh: "清掉这一格", en: "clear cell")),
    Binding(
      .defense, [.character(";"), .character("*"), .character("c")], .minute,
      Text(zh: "记问答", en: "minute")),
    Binding(
      .defense, [.character("]")], .applicationNext,
      Text(zh: "下一家", en: "next")),
    Binding(
      .defense, [.character("[")], .applicationPrevious,
      Text(zh: "上一家", en: "previous")),
  ]
}
