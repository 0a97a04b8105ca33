import ReviewCore

/// Where a person stands, and the formal check.
extension ScreenPicture {
  static let overviews = [
    ScreenPicture(
      name: "overview-expert-80", title: Text(zh: "总览，专家", en: "Overview of an expert"),
      purpose: Text(
        zh: "自己的每一份评到哪里；光标停在下一件要做的事上，回车就去做。",
        en: "How far each of one's own sheets is; the cursor waits on the next thing to do."),
      round: { try FixtureRound() }),
    ScreenPicture(
      name: "overview-secretary-120", title: Text(zh: "总览，秘书", en: "Overview of the secretary"),
      purpose: Text(
        zh: "看各步骤开了没有、谁还欠几份；回车打开或关闭一步，列出还缺什么。",
        en: "Sees the stages and who owes how many sheets; Enter opens or closes a stage."),
      size: wide, round: { try FixtureRound() }, person: "s01"),
    ScreenPicture(
      name: "applications-80", title: Text(zh: "申报", en: "Applications"),
      purpose: Text(
        zh: "形式审查：谁符合、谁不符合、缺什么；按 / 用词和条件筛选。",
        en: "The formal check: who passed, who did not and why; / filters by words and conditions."),
      round: { try ApplicationsTests().round }, person: "s01", keys: "F3"),
    ScreenPicture(
      name: "defense-120", title: Text(zh: "答辩记录", en: "The record of a defense"),
      purpose: Text(
        zh: "记下每位专家的答辩分、一问一答和结论。",
        en: "Takes down each member's marks, the questions and answers, and the outcome."),
      size: wide, round: { try DefenseRecordTests().round }, person: "s01", keys: "F3 6 Enter 3 6"),
  ]
}
