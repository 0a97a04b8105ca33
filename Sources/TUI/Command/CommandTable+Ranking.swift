internal import ReviewCore
internal import Terminal

extension CommandTable {
  static let ranking: [Binding] = [
    Binding(
      .board, [.character("w")], .whatIf,
      Text(zh: "推演", en: "what if")),
    Binding(
      .board, [.character("v")], .compare,
      Text(zh: "两家对照", en: "compare two")),
    Binding(
      .board, [.character("i")], .charts,
      Text(zh: "分布", en: "charts")),
    Binding(
      .charts, [.up, .character("k")], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .charts, [.down, .character("j")], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .charts, [.pageUp], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .charts, [.pageDown, .character(" ")], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .explain, [.left, .character("h")], .rankPrevious,
      Text(zh: "前一名", en: "rank before")),
    Binding(
      .explain, [.right, .character("l")], .rankNext,
      Text(zh: "后一名", en: "rank after")),
    Binding(
      .explain, [.character("v")], .compare,
      Text(zh: "与邻名对照", en: "with neighbour")),
    Binding(
      .explain, [.up, .character("k")], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .explain, [.down, .character("j")], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .explain, [.pageUp], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .explain, [.pageDown, .character(" ")], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .compare, [.left, .character("h"), .character("[")], .applicationPrevious,
      Text(zh: "右边换上一份", en: "right one before")),
    Binding(
      .compare, [.right, .character("l"), .character("]")], .applicationNext,
      Text(zh: "右边换下一份", en: "right one after")),
    Binding(
      .compare, [.character("v")], .compare,
      Text(zh: "左右对调", en: "swap")),
    Binding(
      .compare, [.up, .character("k")], .up,
      Text(zh: "上", en: "up")),
    Binding(
      .compare, [.down, .character("j")], .down,
      Text(zh: "下", en: "down")),
    Binding(
      .compare, [.pageUp], .pageUp,
      Text(zh: "上一屏", en: "page up")),
    Binding(
      .compare, [.pageDown, .character(" ")], .pageDown,
      Text(zh: "下一屏", en: "page down")),
    Binding(
      .shortlist, [.character("x")], .depart,
      Text(zh: "调整", en: "depart")),
    Binding(
      .shortlist, [.character("s")], .seal,
      Text(zh: "封存", en: "seal")),
    Binding(
      .ledger, [.character("x")], .exceptions,
      Text(zh: "例外或全部", en: "exceptions")),
    Binding(
      .ledger, [.character("v")], .verify,
      Text(zh: "再校验", en: "verify")),
  ]
}
