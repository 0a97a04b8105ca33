import Foundation
import TerminalHarness
import Testing

/// Logging in through a real sshd: identity is the key, and a key opens one desk.
///
/// Source: design 9.
@Suite(.serialized) struct SessionTests {
  private let round: Folder
  private let server: SecureShellServer
  private let file = "round.pingyi"

  init() throws {
    round = try Rounds.beforeScores()
    try round.registerKeys(of: ["e01", "e02", "s01"], in: file)
    server = try SecureShellServer(serving: round)
  }

  @Test func `9 a key opens the desk of its person, and the ledger names the key`() throws {
    let desk = try server.logIn(key: "e01")
    try desk.press("") { $0[0].hasPrefix(" 总览") && $0[0].contains("e01") }
    try desk.press("\r\r") { $0[17].contains("[  ") }
    try desk.press("4\r") { $0[22].contains("已存") }
    let fingerprint = try Program.run(
      URL(filePath: "/usr/bin/ssh-keygen"), ["-l", "-f", round.path("e01.pub")], in: round
    ).output.split(separator: " ")[1]
    let last = try #require(
      (try round.json("ledger", "show", file, "--json") as? [[String: Any]])?.last)
    #expect(last["actor"] as? String == "e01" && last["onBehalfOf"] as? String == "")
    #expect(last["session"] as? String == "ssh:\(fingerprint)")
    try desk.press("\u{1A}") { $0[22].contains("撤销了") }
    try desk.press("\u{1B}") { $0[0].hasPrefix(" 总览") }
    try desk.press("p") { $0[22].contains("经 ssh 不能导出文件") }
    desk.write("q".utf8)
    #expect(desk.exit()?.status == 0)
  }

  @Test(arguments: ["id", "sh -i", "pingyi desk", "form out ../../etc/passwd", "scp -f x"])
  func `9 nothing but the desk can be asked for`(command: String) throws {
    let outcome = try server.ask(command, key: "e01")
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.complaint.contains("这里没有命令行"))
  }

  @Test func `9 no port, agent, display or start-up file is passed through`() throws {
    let forwarded = try server.ask(key: "e01", options: ["-W", "127.0.0.1:1"])
    #expect(forwarded.status == 255 && forwarded.complaint.contains("prohibited"))
    let back = try server.ask(
      "plain", key: "e01", options: ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1"])
    #expect(back.status == 255 && back.complaint.contains("forwarding"))
    let log = try round.text(of: "sshd.log")
    #expect(log.contains(#/key options: command pty\s/#))
    #expect(!log.contains(#/key options:.*(agent|port|user-rc|x11)/#))
  }

  @Test func `9 a key that nobody registered is not let in`() throws {
    try round.makeKey("stranger")
    let outcome = try server.ask("plain", key: "stranger")
    #expect(outcome.status == 255 && outcome.complaint.contains("Permission denied"))
  }

  @Test func `9 a key that was replaced in the round is refused at once`() throws {
    try round.makeKey("new")
    let row = "id,name,role,publicKey\ne01,专家乙,expert,\(try round.text(of: "new.pub"))"
    try round.write(row, to: "renewed.csv")
    try round.run("panel", file, "renewed.csv").expectSuccess()
    let outcome = try server.ask("plain", key: "e01")
    #expect(outcome.status == 1 && outcome.complaint.contains("这把钥匙已经换掉了"))
    try round.writeAuthorizedKeys(for: file)
    #expect(try server.ask("plain", key: "e01").status == 255)
    #expect(try server.ask("plain", key: "new").output.contains("e01"))
  }

  @Test func `9 without a terminal lines are offered, and work`() throws {
    let outcome = try server.ask(key: "e01")
    #expect(outcome.status == 2 && outcome.complaint.contains("ssh 主机 plain"))
    let plain = try server.ask("plain", key: "e02")
    #expect(plain.status == 0 && plain.output.contains("e02"))
  }

  @Test func `2 a file of an older format is never rebuilt over ssh`() throws {
    _ = try round.sqlite("PRAGMA user_version = 0", of: file)
    let outcome = try server.ask("plain", key: "e01")
    #expect(outcome.status == 3 && outcome.complaint.contains("请文件主人先在本机打开一次"))
    #expect(try round.sqlite("PRAGMA user_version", of: file) == "0\n")
  }

  @Test func `2 experts and the secretary work at once, and see it within two seconds`() throws {
    let (first, second) = (try server.logIn(key: "e01"), try server.logIn(key: "e02"))
    let secretary = try server.logIn(key: "s01", columns: 120, rows: 40)
    try secretary.press("") { $0[0].contains("s01 秘书") }
    for desk in [first, second] {
      try desk.press("") { $0[0].hasPrefix(" 总览") }
      try desk.press("\r\r") { $0[17].contains("[  ") }
      try desk.press("4\r") { $0[22].contains("已存") }
    }
    try secretary.press("", upTo: .seconds(5)) { screen in
      ["e01", "e02"].allSatisfy { code in
        screen.contains { $0.contains("\(code) ") && $0.contains(" 1/17") }
      }
    }
  }
}
