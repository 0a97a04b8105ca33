internal import ReviewCore

/// Commands that share a row of 按键 while nothing is typed, as 撤销 重做 do.
struct CommandMerge: Sendable {
  let commands: [Command]
  /// Nil joins the names.
  let name: Text?
  /// Nil takes the first key of each.
  let keys: Keys?

  enum Keys: Sendable {
    case every
    case written(Text)
  }

  init(_ commands: Command..., name: Text? = nil, keys: Keys? = nil) {
    self.commands = commands
    self.name = name
    self.keys = keys
  }

  static let all: [CommandMerge] = [
    CommandMerge(.scoreLower, .scoreRaise, name: Text(zh: "减一步 加一步", en: "step down, step up")),
    CommandMerge(
      .itemPrevious, .itemFirst, name: Text(zh: "回到上一项 第一项", en: "item before, first")),
    CommandMerge(
      .scoreClear, .scoreRetype, name: Text(zh: "清掉这一项 重打", en: "clear item, retype")),
    CommandMerge(.undo, .redo),
    CommandMerge(
      .applicationPrevious, .applicationNext,
      name: Text(zh: "上一份 下一份", en: "sheet before, next")),
    CommandMerge(
      .goOverview, .goApplications, .goDesk, .goMeeting, .goBoard, .goVerification, .goShortlist,
      .goLedger, .goScreen, .goPrefix, name: Text(zh: "去别的屏", en: "other screens"),
      keys: .written(Text(zh: "F2-F9 g", en: "F2-F9 g"))),
    CommandMerge(.find, .findNext, .findPrevious),
    CommandMerge(.planDown, .planUp, name: Text(zh: "翻原文", en: "page the plan"), keys: .every),
    CommandMerge(.pageDown, .pageUp, name: Text(zh: "翻页", en: "page"), keys: .every),
    CommandMerge(.lineDown, .lineUp, name: Text(zh: "上下一行", en: "line by line")),
    CommandMerge(.sectionPrevious, .sectionNext, name: Text(zh: "前后一节", en: "sections")),
    CommandMerge(
      .paragraphPrevious, .paragraphNext, name: Text(zh: "前后一段", en: "paragraphs")),
    CommandMerge(.focusNext, .focusPrevious, name: nil, keys: .written(Text(zh: "Tab", en: "Tab"))),
    CommandMerge(.up, .down, name: Text(zh: "上下", en: "up, down")),
    CommandMerge(.first, .last),
    CommandMerge(.left, .right, name: Text(zh: "左右", en: "left, right")),
    CommandMerge(.lineStart, .lineEnd, name: Text(zh: "行首 行尾", en: "line start, end")),
    CommandMerge(.columnsLeft, .columnsRight, name: Text(zh: "左右的列", en: "columns")),
    CommandMerge(.rankPrevious, .rankNext, name: Text(zh: "前一名 后一名", en: "rank before, next")),
    CommandMerge(.rowPrevious, .rowNext, name: Text(zh: "上一行 下一行", en: "row before, next")),
    CommandMerge(.cellPrevious, .cellNext, name: Text(zh: "上一格 下一格", en: "cell before, next")),
    CommandMerge(.older, .newer),
  ]
}
