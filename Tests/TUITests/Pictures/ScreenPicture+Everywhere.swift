import ReviewCore

/// What is a key away on every screen, and the start of a demonstration.
extension ScreenPicture {
  static let everywhere = [
    ScreenPicture(
      name: "keys-80", title: Text(zh: "按键", en: "Keys"),
      purpose: Text(
        zh: "按 ? 看本屏的按键；打几个字或拼音就筛选，回车直接做。",
        en: "? lists the keys of the screen; typing filters them, Enter does what is chosen."),
      round: { try FixtureRound() }, keys: "7 Enter ?"),
    ScreenPicture(
      name: "commands-80", title: Text(zh: "全部命令", en: "All commands"),
      purpose: Text(
        zh: "按 F10 或 : 找任何一条命令；现在不能用的，写着为什么。",
        en: "F10 or : finds any command; one that is refused now says why."),
      round: { try FixtureRound() }, keys: "7 Enter F10"),
    ScreenPicture(
      name: "welcome-80", title: Text(zh: "演示的开头", en: "The start of a demonstration"),
      purpose: welcome, round: { try .touring() }),
    ScreenPicture(
      name: "welcome-80-en",
      title: Text(zh: "演示的开头，英文", en: "The start of a demonstration, in English"),
      purpose: welcome, language: .en, round: { try .touring() }),
  ]

  private static let welcome = Text(
    zh: "头一次用：跟着五步走一遍，从打分到问名次怎么来的。",
    en: "First-time users take five steps, from giving marks to asking where a rank comes from.")
}
