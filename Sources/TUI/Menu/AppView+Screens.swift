internal import ReviewCore

/// Which screens can be gone to, as menus say it.
extension AppView {
  /// Why a screen cannot be gone to; nil if it can.
  func refusal(of name: ScreenName) -> Text? {
    let isBuilt = name != .desk || world.role.isPanelMember
    return ScreenGate.refusal(of: name, world: world, has: isBuilt)
  }

  /// The same in a word or two.
  func brief(of name: ScreenName) -> Text? {
    guard refusal(of: name) != nil else { return nil }
    let isExpert = world.role == .expert
    let isLater = !(isExpert && world.overview.scoresAreOpen)
    return switch name {
    case .meeting: Text(zh: "还没开会", en: "no meeting yet")
    case .verification: Text(zh: "还没开始", en: "not begun")
    case .board where isLater, .shortlist where isLater:
      Text(zh: "初评关闭后开放", en: "not open yet")
    case .overview, .applications, .desk, .board, .shortlist, .ledger:
      Text(
        zh: "\(world.role.text.zh)没有这一屏", en: "not for the \(world.role.text.en)")
    }
  }
}
