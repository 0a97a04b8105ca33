internal import ReviewCore

/// Which screens a role has, and when.
///
/// Source: screens.md 2.4 "Screens keep their place for every role".
enum ScreenGate {
  /// Why a screen cannot be gone to; nil if it can.
  static func refusal(of name: ScreenName, world: World, has isBuilt: Bool) -> Text? {
    switch name {
    case _ where name != .overview && world.admission.isPledgeOwed: beforeReading
    case .overview, .applications: nil
    case .desk: isBuilt && world.role.isPanelMember ? nil : missing(name, world.role)
    case .board, .shortlist:
      switch world.role {
      case .expert where !world.overview.scoresAreOpen: notYet
      case .expert: missing(name, world.role)
      case .chair, .supervisor: world.overview.scoresAreOpen ? nil : notYet
      case .secretary: nil
      }
    case .meeting:
      switch world.role {
      case .secretary, .chair:
        Text(
          zh: "还没有开会；答辩记录在申报里按回车打开",
          en: "No meeting is open; Enter on an application opens its defense record")
      case .expert, .supervisor: Text(zh: "还没有开会", en: "No meeting is open")
      }
    case .verification: Text(zh: "复核和公示还没有开始", en: "Verification and notice have not begun")
    case .ledger: world.role == .expert ? missing(name, world.role) : nil
    }
  }

  private static let beforeReading = Text(
    zh: "先签承诺书，再申报回避，才看得到材料", en: "The pledge and the recusals come before any file")

  private static let notYet = Text(
    zh: "排名在初评关闭后才开放", en: "Ranking opens when the stage closes")

  private static func missing(_ name: ScreenName, _ role: Role) -> Text {
    Text(
      zh: "\(role.text.zh)没有「\(name.text.zh)」这一屏",
      en: "The \(role.text.en) has no \(name.text.en) screen")
  }
}
