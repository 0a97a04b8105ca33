import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct SettingsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "pingyi-\(UUID())")

  @Test func `settings are kept where the environment says, and read again`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try #require(SettingsFile(environment: ["XDG_CONFIG_HOME": folder.path()]))
    #expect(file.settings() == Settings())
    try file.keep(Settings(language: .en, theme: .light))
    #expect(file.settings() == Settings(language: .en, theme: .light))
    #expect(file.path.hasSuffix("/pingyi/settings.json"))
    try Data("{".utf8).write(to: URL(filePath: file.path))
    #expect(file.settings() == Settings())
  }

  @Test(arguments: [
    (["HOME": "/home/a"], "/home/a/.config/pingyi/settings.json"),
    (["HOME": "/home/a", "XDG_CONFIG_HOME": "/x"], "/x/pingyi/settings.json"),
    (["HOME": "/home/a", "XDG_CONFIG_HOME": "relative"], "/home/a/.config/pingyi/settings.json"),
    (["HOME": ""], nil), ([:], nil),
  ])
  func `the file is in XDG's place; a relative one is ignored, as XDG says`(
    environment: [String: String], path: String?
  ) {
    #expect(SettingsFile(environment: environment)?.path == path)
  }

  @Test(arguments: ThemeName.allCases)
  func `no theme says by colour alone what a role means`(name: ThemeName) {
    let theme = Theme(name)
    for role in StyleRole.allCases where role != .caption {
      let style = theme[role]
      #expect(
        !style.attributes.isEmpty || (role == .line && name == .highContrast), "\(role)")
      #expect(style.background == nil)
    }
    if name == .monochrome || name == .highContrast {
      #expect(StyleRole.allCases.allSatisfy { theme[$0].foreground == nil })
    }
    #expect(theme[.warn] != theme[.reached])
  }

  @Test func `the colours are chosen from the list of commands and told to whoever keeps them`()
    throws
  {
    let desk = try TestDesk(FixtureRound())
    desk.press("F10 type:peise Enter")
    #expect(desk.screen.contains("配色"))
    #expect(desk.row(holding: "深底").contains("现在"))
    desk.press("2 Enter")
    #expect(desk.message == "配色换成浅底了，下次也是")
    #expect(desk.run.workstation.theme.name == .light)
    #expect(desk.outside.contains { if case .setTheme(.light) = $0 { true } else { false } })
  }
}
