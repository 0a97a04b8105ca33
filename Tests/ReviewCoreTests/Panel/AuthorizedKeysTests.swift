import Testing

@testable import ReviewCore

@Suite struct AuthorizedKeysTests {
  private static func people() throws -> [Expert] {
    [
      Expert(code: try Code("e07"), name: "甲", role: .expert, publicKey: KeyLines.first + " x"),
      Expert(code: try Code("e08"), name: "乙", role: .expert),
      Expert(code: try Code("s01"), name: "丙", role: .secretary, publicKey: "ssh-dss AAAA"),
    ]
  }

  @Test func `9 a line gives a person's key that person's session and nothing else`() throws {
    let keys = try AuthorizedKeys(
      for: Self.people(), program: "/usr/local/bin/pingyi", round: "/srv/a b/评审.pingyi")
    let key = try PublicKey(KeyLines.first)
    #expect(
      keys.lines == [
        "restrict,pty,command=\"/usr/local/bin/pingyi session '/srv/a b/评审.pingyi' --as e07 "
          + "--key \(key.fingerprint)\" \(KeyLines.first) e07"
      ])
    #expect(keys.withoutKey == [try Code("e08")])
    #expect(keys.unusable.map(\.person) == [try Code("s01")])
  }

  @Test(arguments: ["/srv/a\"b", "/srv/a'b", "/srv/a\\b", "/srv/a\nb", "/srv/a\u{1B}b"])
  func `9 a path that cannot be quoted for sshd and its shell is refused`(path: String) throws {
    #expect(throws: AuthorizedKeysError.unquotable(path)) {
      try AuthorizedKeys(for: Self.people(), program: "/bin/pingyi", round: path)
    }
    #expect(throws: AuthorizedKeysError.unquotable(path)) {
      try AuthorizedKeys(for: Self.people(), program: path, round: "/srv/a.pingyi")
    }
  }

  @Test func `9 a path that depends on where one stands is refused`() throws {
    #expect(throws: AuthorizedKeysError.notAbsolute("a.pingyi")) {
      try AuthorizedKeys(for: Self.people(), program: "/bin/pingyi", round: "a.pingyi")
    }
  }

  @Test(arguments: ["/srv/$(id)", "/srv/`id`", "/srv/a;b", "/srv/*", "/srv/ a", "/srv/$HOME"])
  func `9 the shell takes a quoted path as it is`(path: String) throws {
    let line = try AuthorizedKeys(for: Self.people(), program: "/bin/echo", round: path).lines[0]
    let command = try #require(line.firstMatch(of: #/command="([^"]*)"/#)?.1)
    #expect(try Shell.run("sh", ["-c", String(command)]).hasPrefix("session \(path) --as e07"))
  }
}
