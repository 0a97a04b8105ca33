import Testing

/// English when the locale begins with `en`, else Chinese.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("zh_CN.UTF-8", "还不能封存"), ("", "还不能封存"), ("C", "还不能封存"), ("fr_FR.UTF-8", "还不能封存"),
    ("en_US.UTF-8", "The list cannot be sealed yet"), ("en", "The list cannot be sealed yet"),
  ])
  func `1 messages follow the locale`(locale: String, message: String) throws {
    let folder = try Rounds.demonstration()
    #expect(try folder.run("seal", "demo.pingyi", locale: locale).complaint.hasPrefix(message))
  }

  @Test(arguments: ["zh_CN.UTF-8", "en_US.UTF-8"])
  func `1 every command has a line of help in the language of the locale`(locale: String) throws {
    let folder = try Folder()
    let help = try folder.run("--help", locale: locale).output
    let commands = [
      "desk", "demo", "new", "scheme", "intake", "check", "conclude", "panel", "assign", "scores",
      "stage", "defense", "outcome", "rank", "explain", "seal", "shortlist", "ledger", "doctor",
      "backup", "form", "packet",
    ]
    for command in commands {
      #expect(help.contains("\n  \(command) "))
      let page = try folder.run("help", command, locale: locale)
      #expect(page.status == 0)
      let overview = try #require(page.output.split(separator: "\n").first)
      #expect(overview.hasPrefix("OVERVIEW: "))
      let hasHan = overview.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
      #expect(hasHan == (locale.hasPrefix("zh")), "\(overview)")
    }
  }
}
