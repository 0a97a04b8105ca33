import ReviewCore
import TUI

/// What the marks come to.
extension ScreenPicture {
  static let ranking = [
    ScreenPicture(
      name: "board-80", title: Text(zh: "排名", en: "The ranking"),
      purpose: Text(
        zh: "看入选线上下是谁、分数差多少；光标一开始就停在线上最后一家。",
        en: "Sees who stands around the cut and how close; the cursor begins on the last one in."),
      round: { try .proposal() }, person: "c01", keys: "F6"),
    ScreenPicture(
      name: "board-120-contrast",
      title: Text(zh: "排名，大窗口，高对比", en: "The ranking in a large window, in high contrast"),
      purpose: Text(
        zh: "窗口大时，各列和每位专家的分布一起看；这一张是高对比配色。",
        en: "With room, all columns and the spread of the marks; here in the high contrast colours."
      ),
      size: wide, theme: .highContrast, round: { try .proposal() }, person: "c01", keys: "F6"),
    ScreenPicture(
      name: "explain-80", title: Text(zh: "名次怎么来的", en: "Where a rank comes from"),
      purpose: explanation, round: { try .proposal() }, person: "c01", keys: "F6 e"),
    ScreenPicture(
      name: "explain-120-en",
      title: Text(
        zh: "名次怎么来的，大窗口，英文", en: "Where a rank comes from, in English"),
      purpose: explanation, size: wide, language: .en, round: { try .proposal() }, person: "c01",
      keys: "F6 e"),
    ScreenPicture(
      name: "shortlist-80", title: Text(zh: "名单", en: "The shortlist"),
      purpose: Text(
        zh: "按排名排定的名单；部里要调整的，写明理由；最后封存。",
        en: "The list as ranked; departures from it are given reasons; in the end it is sealed."),
      round: { try .proposal() }, person: "s01", keys: "F8"),
    ScreenPicture(
      name: "ledger-80", title: Text(zh: "台账", en: "The ledger"),
      purpose: Text(
        zh: "监督员看例外：谁在什么时候做了什么、为什么；按 v 再校验，按 / 键入纸上的短码。",
        en: "The exceptions: who did what when and why; v checks again, / finds a code from paper."),
      round: { try .withExceptions() }, person: "v01", keys: "F9 Up Up Up"),
  ]

  private static let explanation = Text(
    zh: "在任何一个数上按 e：从每张评分表到最终分，一步步都能手算复核；左右键看前后一家。",
    en: "e on any number: from the sheets to the final score, each step recomputable by hand.")
}
