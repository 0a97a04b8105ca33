import ReviewCore
import TUI

/// The expert's work on one application after another.
extension ScreenPicture {
  static let scoring = [
    ScreenPicture(
      name: "desk-80", title: Text(zh: "评分", en: "Scoring"), purpose: scoringPurpose,
      round: { try FixtureRound() }, keys: "7 Enter 6 ."),
    ScreenPicture(
      name: "desk-80-en", title: Text(zh: "评分，英文", en: "Scoring, in English"),
      purpose: scoringPurpose, language: .en, round: { try FixtureRound() },
      keys: "7 Enter 6 ."),
    ScreenPicture(
      name: "desk-120", title: Text(zh: "评分，大窗口", en: "Scoring in a large window"),
      purpose: Text(
        zh: "窗口大时，原文在左，各项在右，正在评的一项带着档次展开。",
        en:
          "With room, the plan stands at the left and the items at the right, one with its levels."),
      size: wide, round: { try FixtureRound() }, keys: "7 Enter 6 ."),
    ScreenPicture(
      name: "plan-80", title: Text(zh: "放大原文", en: "The plan alone"),
      purpose: Text(
        zh: "按 Tab 只看方案，逐行翻；正在评的一项留在下面，按数字就回去打分。",
        en: "Tab shows the plan alone, line by line; the item stays below it, and a digit scores."),
      round: { try FixtureRound() }, keys: "7 Enter Tab"),
    ScreenPicture(
      name: "editor-120-light",
      title: Text(zh: "写评语，浅底", en: "Writing a comment, on a light ground"),
      purpose: Text(
        zh: "按 ; 给这一项写评语，方案照样看得到；Esc 写完，内容都留着。配色在全部命令里换。",
        en:
          "; opens a comment beside the plan; Esc keeps it. Colours are chosen among all commands."
      ),
      size: wide, theme: .light, round: { try FixtureRound() },
      keys: "7 Enter ; type:入驻企业数量较多，上下游集中，但申报数与名单数不一致，营收过亿的企业占比未说明。"),
    ScreenPicture(
      name: "compare-80", title: Text(zh: "两份对照", en: "Two applications compared"),
      purpose: Text(
        zh: "按 v 把自己打的两份分和申报表上的数并排看，左右键换右边一份。",
        en:
          "v puts two of one's own sheets and their facts side by side; arrows change the right one."
      ),
      round: { try FixtureRound() }, keys: "F2 7 v"),
    ScreenPicture(
      name: "submit-80", title: Text(zh: "提交", en: "Submitting"),
      purpose: Text(
        zh: "看一遍整份表，把合计分再键入一遍，回车交出。",
        en: "Looks over the whole sheet and types its total once more to submit it."),
      round: { try SubmitPageTests().completed() }, keys: "7 Enter s"),
    ScreenPicture(
      name: "submit-debts-80", title: Text(zh: "还不能提交", en: "Not yet to be submitted"),
      purpose: Text(
        zh: "还差的都列在下面，回车一处一处去补；! 是低于六成还没写理由。",
        en: "Enter goes through what is still due; ! marks a low score that has no reason yet."),
      round: {
        let round = try FixtureRound()
        try round.leaveDebtsOnA07()
        return round
      }, keys: "7 Enter s"),
  ]

  private static let scoringPurpose = Text(
    zh: "对着方案原文逐项打分：数字给分，回车存入并到下一项。",
    en: "Scores item by item beside the plan: digits answer, Enter stores and goes on.")
}
