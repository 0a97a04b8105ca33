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

  @Test func `9 a form goes out and comes back over the line, as its person's own`() throws {
    let form = try server.ask("form out A01", key: "e01")
    #expect(form.status == 0 && form.output.contains("@@ 申报 A01"))
    let filled = form.output.replacing("分数:\n", with: "分数: 4\n", maxReplacements: 1)
    try round.write(filled, to: "filled.txt")
    let taken = try server.ask("form in", key: "e01", input: "filled.txt")
    #expect(taken.status == 0, "\(taken.complaint)")
    let last = try #require(
      (try round.json("ledger", "show", file, "--json") as? [[String: Any]])?.last)
    #expect(last["actor"] as? String == "e01" && last["onBehalfOf"] as? String == "")
    let other = try server.ask("form in", key: "e02", input: "filled.txt")
    #expect(other.status == 2 && other.complaint.contains("e01"))
  }

  @Test func `9 a packet goes out and comes back over the line`() throws {
    let packet = try server.ask("packet out", key: "e02")
    #expect(packet.status == 0 && packet.output.hasPrefix("SQLite format 3"))
    try round.write("no packet", to: "other")
    let refused = try server.ask("packet in", key: "e02", input: "other")
    #expect(refused.status == 2 && !refused.complaint.isEmpty)
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
        screen.contains {
          $0.contains("\(code) ") && $0.contains(" 在线") && $0.contains(" 1/17")
        }
      }
    }
  }

  /// The desk of e01 at the first item, with a comment begun.
  private func writing() throws -> PseudoTerminal {
    let desk = try server.logIn(key: "e01")
    try desk.press("") { $0[0].hasPrefix(" 总览") }
    try desk.press("\r\r") { $0[17].contains("[  ") }
    try desk.press(";") { $0[14].contains("评语") }
    try desk.press("断线前写的字") { $0[14].contains("6 字") }
    return desk
  }

  @Test func `4 after a dropped line the desk opens where it was, with the draft`() throws {
    let desk = try writing()
    kill(desk.process, SIGKILL)
    #expect(desk.exit() != nil)
    let isKept = desk.waits(upTo: .seconds(10)) {
      (try? round.sqlite("SELECT isHungUp FROM presence WHERE actor = 'e01'", of: file)) == "1\n"
    }
    try #require(isKept)
    let again = try server.logIn(key: "e01")
    let screen = try again.press("") { $0[22].contains("断线，已回到原处，分都在；A1 评语的 6 字草稿也在") }
    #expect(screen[0].hasPrefix(" 评分"))
    try again.press(";") { $0.joined().contains("断线前写的字") }
  }

  @Test func `4 a second session of a person takes over from the first`() throws {
    let first = try writing()
    let second = try server.logIn(key: "e01")
    try second.press("") { $0[22].contains("您在另一处还开着") }
    try second.press("\r") { $0[22].contains("接过来了，已回到原处，分都在；A1 评语的 6 字草稿也在") }
    #expect(first.exit()?.status == 0)
    #expect(first.text.contains("您在另一处接过去了，这里关闭。分都存好了"))
    try second.press("4\r") { $0[22].contains("已存") }
    second.write("\u{1B}".utf8)
    try second.press("") { $0[0].hasPrefix(" 总览") }
    second.write("q".utf8)
    #expect(second.exit()?.status == 0)
    #expect(try round.sqlite("SELECT count(*) FROM presence", of: file) == "0\n")
  }
}
