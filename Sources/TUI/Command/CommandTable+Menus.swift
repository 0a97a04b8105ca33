internal import ReviewCore
internal import Terminal

extension CommandTable {
  static let menus: [Binding] = [
    Binding(
      .menu, [.up], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .menu, [.down], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .menu, [.left], .left,
      Text(zh: "左", en: "left")),
    Binding(
      .menu, [.right], .right,
      Text(zh: "右", en: "right")),
    Binding(
      .menu, [.enter], .run,
      Text(zh: "就做这个", en: "do it")),
    Binding(
      .menu, [.escape], .close,
      Text(zh: "关闭", en: "close")),
    Binding(
      .menu, [.character(" "), .pageDown], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .menu, [.pageUp], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .menu, [.backspace], .rubout,
      Text(zh: "退格", en: "rub out")),
    Binding(
      .menu, [.character(":")], .commands,
      Text(zh: "全部命令", en: "all commands")),
    Binding(
      .menu, [.function(1)], .help,
      Text(zh: "按键", en: "keys")),
    Binding(
      .dialog, [.up], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .dialog, [.down], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .dialog, [.digits], .choose,
      Text(zh: "选", en: "choose")),
    Binding(
      .dialog, [.character("=")], .keepPhrase,
      Text(zh: "作常用语", en: "phrase")),
    Binding(
      .dialog, [.enter], .run,
      Text(zh: "就选这个", en: "do it")),
    Binding(
      .dialog, [.escape], .back,
      Text(zh: "不选", en: "back")),
    Binding(
      .welcome, [.enter], .go,
      Text(zh: "开始", en: "start")),
    Binding(
      .welcome, [.up, .character("k")], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .welcome, [.down, .character("j")], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .welcome, [.digits], .step,
      Text(zh: "到该步", en: "step")),
    Binding(
      .welcome, [.tab], .language,
      Text(zh: "English", en: "中文")),
    Binding(
      .welcome, [.escape], .skip,
      Text(zh: "不走导览，直接用", en: "skip the tour")),
    Binding(
      .welcome,
      [
        .function(2), .function(3), .function(4), .function(5), .function(6), .function(7),
        .function(8), .function(9),
      ], .goScreen,
      Text(zh: "去别的屏", en: "other screens")),
    Binding(
      .welcome, [.function(1), .character("?")], .help,
      Text(zh: "按键", en: "keys")),
    Binding(
      .welcome, [.character("q")], .quit,
      Text(zh: "退出", en: "quit")),
    Binding(
      .recusal, [.character(" ")], .toggle,
      Text(zh: "标上或取消", en: "mark")),
    Binding(
      .recusal, [.up, .character("k")], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .recusal, [.down, .character("j")], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .recusal, [.character(";"), .character("*"), .character("c")], .ground,
      Text(zh: "写事由", en: "ground")),
    Binding(
      .recusal, [.enter], .declare,
      Text(zh: "申报完毕", en: "declare")),
    Binding(
      .recusal, [.digits], .confirmType,
      Text(zh: "键入份数", en: "type count")),
    Binding(
      .recusal, [.escape], .back,
      Text(zh: "返回", en: "back")),
    Binding(
      .recusal, [.function(1), .character("?")], .help,
      Text(zh: "按键", en: "keys")),
  ]
}
