internal import ReviewCore
internal import Terminal

extension CommandTable {
  static let shared: [Binding] = [
    Binding(
      .all, [.enter], .go,
      Text(zh: "做主要的事", en: "go")),
    Binding(
      .all, [.escape], .back,
      Text(zh: "返回", en: "back")),
    Binding(
      .all, [.function(1), .character("?")], .help,
      Text(zh: "按键", en: "keys")),
    Binding(
      .all, [.function(10), .character(":")], .commands,
      Text(zh: "全部命令", en: "all commands")),
    Binding(
      .all, [.function(2)], .goOverview,
      Text(zh: "总览", en: "overview")),
    Binding(
      .all, [.function(3)], .goApplications,
      Text(zh: "申报", en: "applications")),
    Binding(
      .all, [.function(4)], .goDesk,
      Text(zh: "评分", en: "desk")),
    Binding(
      .all, [.function(5)], .goMeeting,
      Text(zh: "会议", en: "meeting")),
    Binding(
      .all, [.function(6)], .goBoard,
      Text(zh: "排名", en: "ranking")),
    Binding(
      .all, [.function(7)], .goVerification,
      Text(zh: "复核公示", en: "verification")),
    Binding(
      .all, [.function(8)], .goShortlist,
      Text(zh: "名单", en: "shortlist")),
    Binding(
      .all, [.function(9)], .goLedger,
      Text(zh: "台账", en: "ledger")),
    Binding(
      .all, [.character("g")], .goPrefix,
      Text(zh: "去", en: "go to")),
    Binding(
      .all, [.function(12)], .privacy,
      Text(zh: "遮住分数", en: "hide scores")),
    Binding(
      .all, [.tab], .focusNext,
      Text(zh: "换窗格", en: "other pane")),
    Binding(
      .all, [.backTab], .focusPrevious,
      Text(zh: "换窗格", en: "other pane")),
    Binding(
      .all, [.character("/")], .find,
      Text(zh: "查找", en: "find")),
    Binding(
      .all, [.character("n")], .findNext,
      Text(zh: "下一处", en: "next hit")),
    Binding(
      .all, [.character("N")], .findPrevious,
      Text(zh: "上一处", en: "previous hit")),
    Binding(
      .all, [.control("z"), .character("u")], .undo,
      Text(zh: "撤销", en: "undo")),
    Binding(
      .all, [.control("y"), .control("r")], .redo,
      Text(zh: "重做", en: "redo")),
    Binding(
      .all, [.character("e")], .explain,
      Text(zh: "这个数哪来的", en: "explain")),
    Binding(
      .all, [.character("p")], .export,
      Text(zh: "导出本表", en: "export")),
    Binding(
      .all, [.control("l")], .redraw,
      Text(zh: "重画屏幕", en: "redraw")),
    Binding(
      .all, [.control("c")], .interrupt,
      Text(zh: "停下", en: "stop")),
    Binding(
      .list, [.up, .character("k")], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .list, [.down, .character("j")], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .list, [.pageUp, .character("b")], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .list, [.pageDown, .character(" ")], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .list, [.home], .first,
      Text(zh: "到顶", en: "first")),
    Binding(
      .list, [.end, .character("G")], .last,
      Text(zh: "到底", en: "last")),
    Binding(
      .list, [.left, .character("h")], .columnsLeft,
      Text(zh: "左边的列", en: "columns left")),
    Binding(
      .list, [.right, .character("l")], .columnsRight,
      Text(zh: "更多列", en: "more columns")),
    Binding(
      .list, [.digits], .row,
      Text(zh: "到该序号", en: "go to number")),
    Binding(
      .list, [.character("t")], .sort,
      Text(zh: "排序", en: "sort")),
    Binding(
      .list, [.character("d")], .flag,
      Text(zh: "要讨论", en: "flag")),
    Binding(
      .list, [.character("=")], .views,
      Text(zh: "视图", en: "views")),
  ]
}
