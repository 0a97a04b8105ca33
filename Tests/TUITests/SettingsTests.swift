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

  @Test func `a key of one's own is added by pressing it, works, and is taken away`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F10 type:wdaj Enter Enter")
    desk.press("j")
    #expect(desk.message.contains("j 本来就有用处"))
    desk.press("Ctrl-T")
    #expect(desk.screen.contains("Ctrl-T 同哪个键"))
    desk.press("y")
    #expect(desk.message.contains("y 没有用处"))
    desk.press("F3")
    #expect(desk.message.contains("Ctrl-T 现在同 F3"))
    desk.press("Ctrl-T")
    #expect(desk.rows[0].contains("申报"))
    #expect(
      desk.outside.contains {
        if case .setKey(.control("t"), as: .function(3)) = $0 { true } else { false }
      })
    desk.press("F2 F10 type:wdaj Enter 1 Enter")
    #expect(desk.message == "Ctrl-T 不再有用处")
    desk.press("Ctrl-T")
    #expect(desk.rows[0].contains("总览"))
  }

  @Test func `keys of the key map cannot be given another meaning, whatever a file says`() throws {
    let keys = OwnKeys(
      spelled: [
        "F4": "F3", "j": "k", "y": "Down", "Ctrl-T": "F4", "Ctrl-V": "F4", "5": "6", "?": "x",
      ])
    #expect(
      keys[.function(4)] == nil && keys[.character("j")] == nil && keys[.character("5")] == nil)
    #expect(keys[.control("v")] == nil)
    #expect(keys[.character("y")] == .down && keys[.control("t")] == .function(4))
    let settings = Settings(keys: ["y": "Down"])
    let decoded = try JSONDecoder().decode(Settings.self, from: JSONEncoder().encode(settings))
    #expect(decoded == settings)
  }
}
