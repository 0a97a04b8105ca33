import Foundation
import TerminalHarness
import Testing

/// The real program on a real terminal, on the demonstration round.
///
/// Source: screens.md "Acceptance by a script of keys", issue of the main job.
@Suite struct DeskTests {
  let round: Folder
  private let file: String

  init() throws {
    round = try Rounds.demonstration()
    file = round.url.appending(path: "demo.pingyi").path()
  }

  /// The desk of e01 past the tour, on the sheet that is not finished.
  private func desk(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.executable.path(), ["desk", file, "--as", "e01", "--lang", "zh"],
      columns: columns, rows: rows)
    try press("", on: terminal) { $0[0].contains("评议台") }
    try press("\u{1B}", on: terminal) { $0[0].hasPrefix(" 总览") }
    try press("\r", on: terminal) {
      $0[0].contains("岫云电商城") && $0[17].hasPrefix(" D3")
    }
    return terminal
  }

  @discardableResult
  private func press(
    _ keys: String, on terminal: PseudoTerminal,
    until isDone: ([String]) -> Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try terminal.press(keys, sourceLocation: sourceLocation, until: isDone)
  }

  @Test(arguments: [
    ["4", ".", "\r"], ["４", "。", "\r"], ["\u{1B}Ot", "\u{1B}On", "\u{1B}OM"],
  ])
  func `the acceptance script gives the same marks, whatever sends the keys`(keys: [String])
    throws
  {
    let desk = try desk()
    try press(keys[0], on: desk) { $0[17].hasSuffix("[4   ]") }
    let half = try press(keys[1], on: desk) { $0[17].hasSuffix("[4.5 ]") }
    #expect(half[22].hasPrefix(" 按了 4 和 . ，就是 4.5"))
    try press(keys[2], on: desk) { $0[22].hasPrefix(" D3 4.5 已存，没有分的还有 E2 F2") }
    #expect(try round.hundredths("D3") == 450)
    try press("", on: desk) { $0[17].hasPrefix(" E2") }
    let over = try press("9", on: desk) { $0[17].hasSuffix("[9   ]") }
    #expect(over[22] == " E2 最高 6 分，9 还没有存。退格改，Esc 不要")
    try press("\r", on: desk) { $0[17].hasSuffix("[9   ]") }
    try press("\u{1B}", on: desk) { $0[22] == " 没有改，E2 还没有分" }
    try press("；", on: desk) { $0[14].contains("评语") }
    try press("资金合计差八百万", on: desk) { $0[14].contains("8 字") }
    try press("\u{1B}", on: desk) { $0[22].hasPrefix(" E2 评语 8 字，已存") }
  }

  @Test func `the unfinished sheet is completed and submitted without a letter`() throws {
    let desk = try desk()
    var sent = ""
    func send(_ keys: String, until isDone: ([String]) -> Bool) throws -> [String] {
      sent += keys
      return try press(keys, on: desk, until: isDone)
    }
    _ = try send("4\r") { $0[22].contains("D3 4.0 已存") }
    _ = try send("4.\r") { $0[17].hasPrefix(" F2") }
    _ = try send("3\r") { $0[17].hasPrefix(" 综合意见") }
    _ = try send("\r") { $0[14].contains("综合意见") }
    _ = try send("方案写得实，名单差五家要核，冷链进度前后不一，建议入围后再问。") { $0[14].contains("31 字") }
    _ = try send("\u{1B}") { $0[17].contains("提交整份") }
    let page = try send("\r") { $0[0].hasPrefix(" 提交") }
    let total = try #require(page.first { $0.contains("合计") })
    _ = try send("\(total.split(separator: " ")[1])\r") { $0[0].hasPrefix(" 总览") }
    #expect(try round.sheetStatus() == "submitted")
    #expect(!sent.utf8.contains { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) })
  }

  @Test func `what was acknowledged survives kill -9, and the draft is offered`() throws {
    let desk = try desk()
    try press("4\r", on: desk) { $0[22].contains("已存") }
    try press(";", on: desk) { $0[14].contains("评语") }
    try press("前后不一，要核", on: desk) { $0[14].contains("7 字") }
    desk.read(for: .milliseconds(2_500))
    kill(desk.process, SIGKILL)
    #expect(desk.exit() != nil)
    #expect(try round.hundredths("D3") == 400)
    #expect(try round.run("doctor", "demo.pingyi").status == 0)
    let again = try PseudoTerminal(
      Program.executable.path(), ["desk", file, "--as", "e01", "--lang", "zh"])
    // Nobody can know yet that the other desk is gone.
    try press("", on: again) { $0[22].contains("您在另一处还开着") }
    try press("\r", on: again) {
      $0[22].contains("已回到原处，分都在；D3 评语的 7 字草稿也在") || $0[22].contains("E2")
    }
    try press(";", on: again) { $0.joined().contains("前后不一，要核") }
  }

  @Test func `the language and the colours that were chosen are there the next time`() throws {
    func open() throws -> PseudoTerminal {
      try PseudoTerminal(
        Program.executable.path(), ["desk", file, "--as", "e01"],
        environment: ["HOME": round.url.path()])
    }
    let first = try open()
    try press("", on: first) { $0[0].contains("评议台") }
    try press("\t", on: first) { $0[0].contains("pingyi") }
    try press("\u{1B}", on: first) { $0[0].hasPrefix(" Overview") }
    first.write(":theme\r2\r".utf8)
    try press("", on: first) { $0[22].hasPrefix(" Colours: light ground") }
    first.write("q".utf8)
    #expect(first.exit()?.status == 0)
    let settings = try String(
      contentsOf: round.url.appending(path: ".config/pingyi/settings.json"), encoding: .utf8)
    #expect(settings.contains(#""language" : "en""#) && settings.contains(#""theme" : "light""#))
    let second = try open()
    try press("", on: second) { $0[0].contains("pingyi") }
  }

  @Test func `kill -9 loses at most two seconds of text that is typed without a pause`() throws {
    let desk = try desk()
    try press(";", on: desk) { $0[14].contains("评语") }
    for _ in 0..<50 {
      desk.write("字".utf8)
      desk.read(for: .milliseconds(1))
      usleep(100_000)
    }
    kill(desk.process, SIGKILL)
    #expect(desk.exit() != nil)
    let kept = try round.drafts().first?.count ?? 0
    #expect(kept >= 30, "\(kept) of 50 characters, ten a second")
  }

  @Test func `a dropped line stores what was typed and ends the program`() throws {
    let desk = try desk()
    try press(";", on: desk) { $0[14].contains("评语") }
    try press("断线前写的字", on: desk) { $0[14].contains("6 字") }
    desk.hangUp()
    let end = try #require(desk.exit())
    #expect(end.status == 0)
    #expect(try round.drafts() == ["断线前写的字"])
  }

  @Test func `an idle desk sends nothing`() throws {
    let desk = try desk()
    desk.read(for: .milliseconds(300))
    let before = desk.output.count
    desk.read(for: .milliseconds(3_500))
    #expect(desk.output.count == before)
  }

  @Test func `a mark that somebody else stored meanwhile is not overwritten unseen`() throws {
    let desk = try desk()
    try press("4", on: desk) { $0[17].hasSuffix("[4   ]") }
    try round.write(
      "application,expert,stage,criterion,points,comment\nA02,e01,preliminary,D3,5.0,\n",
      to: "scores.csv")
    #expect(try round.run("scores", "import", "demo.pingyi", "scores.csv").status == 0)
    try press("\r", on: desk) { $0[22].contains("在您的另一个窗口改成了 5.0，这里的 4.0 没有存") }
    #expect(try round.hundredths("D3") == 500)
  }

  @Test func `a second desk of a person takes over, and the first keeps its draft and closes`()
    throws
  {
    let first = try desk()
    try press(";", on: first) { $0[14].contains("评语") }
    try press("写到一半", on: first) { $0[14].contains("4 字") }
    let second = try PseudoTerminal(
      Program.executable.path(), ["desk", file, "--as", "e01", "--lang", "zh"])
    try press("", on: second) { $0[22].contains("您在另一处还开着") }
    try press("x", on: second) { $0[22].contains("您在另一处还开着") }
    try press("\r", on: second) { $0[22].contains("接过来了，已回到原处，分都在；D3 评语的 4 字草稿也在") }
    #expect(first.exit()?.status == 0)
    #expect(first.text.contains("您在另一处接过去了，这里关闭。分都存好了"))
    try press("4\r", on: second) { $0[22].contains("已存") }
  }

  @Test func `who does not take over leaves the first desk alone`() throws {
    let first = try desk()
    let second = try PseudoTerminal(
      Program.executable.path(), ["desk", file, "--as", "e01", "--lang", "zh"])
    try press("", on: second) { $0[22].contains("您在另一处还开着") }
    second.write([0x1B])
    #expect(second.exit()?.status == 0)
    try press("4\r", on: first) { $0[22].contains("已存") }
  }

  @Test func `every byte a terminal may send is survived`() throws {
    let desk = try desk()
    for chunk in [
      [UInt8](0x80...0xFF), Array("\u{1B}[<0;1;1M\u{1B}]0;x\u{7}\u{1B}[200~粘\u{1B}[201~".utf8),
    ] {
      desk.write(chunk)
    }
    desk.read(for: .milliseconds(2_300))
    desk.write([0x1B])
    desk.read(for: .milliseconds(200))
    try press("\u{1B}OP", on: desk) { $0[0].hasPrefix(" 按键") }
  }
}
