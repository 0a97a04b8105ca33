import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

/// 台账: drawing ledger-80, walks 2.4.
@Suite struct LedgerScreenTests {
  private func desk(
    _ keys: String = "F9", as person: String? = "v01", _ language: Language = .zh,
    columns: Int = 80, rows: Int = 24, round: FixtureRound? = nil
  ) throws -> TestDesk {
    let desk = try TestDesk(
      round ?? .withExceptions(), as: person, language: language, columns: columns, rows: rows)
    desk.press(keys)
    return desk
  }

  /// The screen with its hashes replaced, which change with every act of the fixture.
  private func stable(_ desk: TestDesk) -> String {
    desk.screen.replacing(#/\b[0-9a-f]{8}\b/#, with: "c4410e7b")
      .replacing(#/[0-9A-F]{4}-[0-9A-F]{4}/#, with: "C441-0E7B")
  }

  @Test(arguments: [
    (80, 24, Language.zh), (80, 24, .en), (120, 36, .zh), (120, 36, .en), (60, 18, .zh),
    (60, 18, .en),
  ])
  func `the exceptions at every size`(columns: Int, rows: Int, language: Language) throws {
    let desk = try desk("F9 Up Up Up", as: "v01", language, columns: columns, rows: rows)
    try expectSnapshot(stable(desk), named: "ledger-\(columns)x\(rows)-\(language.rawValue)")
    #expect(desk.rows.allSatisfy { Width.columns(of: $0) <= columns })
  }

  @Test func `it opens on the exceptions, the cursor on the latest`() throws {
    let desk = try desk()
    #expect(desk.rows[0].contains("只看例外") && desk.rows[0].contains("只读"))
    // The clock of the fixture goes back once while it is filled.
    let words = ["时钟回拨", "退回", "作废", "强制开启", "时钟回拨", "代录"]
    for (word, row) in zip(words, desk.rows[3...]) { #expect(row.contains(word), "\(row)") }
    #expect(desk.focusedRow.contains(/代e03 代录 +e03 鹤洲/))
    #expect(desk.screen.contains("秘书（文件主人）代 e03 "))
    #expect(desk.message == "您的查看也会记一条。这一屏没有任何会改动数据的键")
    desk.press("Up")
    #expect(desk.focusedRow.contains("服务器") && desk.focusedRow.contains("12 秒"))
  }

  @Test func `x goes on to all, to who looked, and back, where that may be seen`() throws {
    let desk = try desk("F9 x")
    let total = try desk.round.open().head().sequence
    #expect(desk.rows[0].contains("全部"))
    #expect(desk.focusedRow.contains("\(total) "))
    desk.press("x")
    #expect(desk.rows[0].contains("查看记录"))
    #expect(desk.focusedRow.contains(/v01 +看台账 +台账/))
    desk.press("x")
    #expect(desk.rows[0].contains("只看例外"))
    let chair = try self.desk("F9 x x", as: "c01")
    #expect(chair.rows[0].contains("只看例外"))
  }

  @Test func `Enter shows an entry among its neighbours, Esc goes back to it`() throws {
    let desk = try desk("F9 Home Down Enter")
    #expect(desk.rows[0].contains("全部"))
    #expect(desk.focusedRow.contains("退回"))
    let place = try #require(desk.rows.firstIndex { $0.hasPrefix(" >") })
    #expect(desk.rows[place - 1].contains("提交评分表"))
    #expect(desk.rows[place + 1].contains("作废"))
    desk.press("Enter")
    #expect(desk.message == "前后各条都在上面了")
    desk.press("Esc")
    #expect(desk.rows[0].contains("只看例外"))
    #expect(desk.focusedRow.contains("退回"))
    desk.press("Esc")
    #expect(desk.rows[0].contains("总览"))
  }

  @Test func `a short code from paper finds its entry, of a sheet and of the ledger`() throws {
    let round = try FixtureRound.withExceptions()
    let file = try round.open()
    let entry = try #require(try file.ledger().first { $0.kind == "sheetSubmitted" })
    guard case .sheetSubmitted(_, let body) = try Act(entry) else { return }
    let desk = try desk("F9 x", round: round)
    for hash in [body.sha256, entry.hash] {
      let code = ScoreSheet.shortCode(of: hash)
      desk.press("/ type:\(code) Enter")
      #expect(desk.rows[0].contains("找「\(code)」"))
      #expect(desk.rows[1].contains("找到 1 条"))
      #expect(desk.focusedRow.contains("\(entry.sequence)"))
      #expect(desk.screen.contains("纸质件上印的短码是 \(ScoreSheet.shortCode(of: body.sha256))"))
      desk.press("Esc")
      #expect(!desk.rows[0].contains("找"))
    }
  }

  @Test func `a person, an application or an act is found, and nothing says so`() throws {
    let desk = try desk("F9 / type:e02 Enter")
    #expect(desk.rows[1].contains("找到 1 条"))
    #expect(desk.focusedRow.contains("e02 鹭汀跨境园"))
    desk.press("/ Backspace Backspace Backspace type:退回 Enter")
    #expect(desk.focusedRow.contains("e01 澜汀"))
    desk.press("Esc / type:澜汀 Enter")
    #expect(desk.rows[1].contains("找到 2 条"))
    desk.press("Esc / type:没有 Enter")
    #expect(desk.screen.contains("没有找到，Esc 返回"))
    desk.press("Up Down Enter p")
    #expect(desk.screen.contains("没有找到"))
  }

  @Test func `a number goes to the entry, or says that it is not here`() throws {
    let desk = try desk("F9 x 1 2")
    #expect(desk.focusedRow.hasPrefix(" >    12 "))
    desk.press("x x x 1 2")
    #expect(desk.rows[0].contains("全部"))
    desk.press("Home x x 3")
    #expect(desk.message == "这里没有第 3 条")
    desk.press("PgDn")
    #expect(desk.focusedRow.contains("代录"))
  }

  @Test func `v checks again and says when, what, and whether the tables agree`() throws {
    let desk = try desk()
    #expect(desk.rows[1].contains("校验：链完整 "))
    desk.round.setTime("17:00:09")
    desk.press("v")
    #expect(desk.rows[1].contains("17:00:09 校验：链完整，与各表一致"))
    #expect(desk.message.hasPrefix("校验过了，共 "))
    try desk.round.tamper("UPDATE score SET hundredths = 400 WHERE expert = 'e01'")
    desk.press("v")
    #expect(desk.rows[1].contains("链完整，各表有 "))
    #expect(desk.message.contains("pingyi doctor"))
    try desk.round.tamper(
      """
      DROP TRIGGER ledgerIsNotEdited;
      UPDATE ledger SET actor = 'e02' WHERE sequence = 40;
      """)
    desk.press("v")
    #expect(desk.message.hasPrefix("第 40 号"))
    #expect(desk.rows[1].contains("链有 1 处对不上"))
  }

  @Test func `while scores are blind nobody but the secretary reads marks`() throws {
    let round = try FixtureRound.withExceptions()
    for person in ["v01", "c01"] {
      let desk = try desk("F9", as: person, round: round)
      #expect(desk.screen.contains("打开分数以后才显示"))
      #expect(!desk.screen.contains("4.5"))
    }
    #expect(try desk("F9", as: "s01", round: round).screen.contains("A1 打 4.5 分"))
    let expert = try desk("F9", as: "e01", round: round)
    #expect(expert.message.hasSuffix("没有「台账」这一屏"))
  }

  @Test func `p writes all of the view beside the round, with the head, and notes it`() throws {
    let desk = try desk("F9 x p")
    #expect(desk.message.hasPrefix("导出到 ") && desk.message.hasSuffix(".ledger.csv"))
    let table = try String(
      contentsOf: desk.round.folder.appending(path: "round.ledger.csv"), encoding: .utf8)
    let file = try desk.round.open()
    let head = try file.head()
    let lines = table.split(separator: "\n")
    #expect(lines.count == head.sequence + 2)
    #expect(lines.last?.hasSuffix("台账头 \(head)") == true)
    #expect(lines.contains { $0.contains("合计与分项不符") })
    #expect(!table.contains("4.5"))
    #expect(try file.accesses().map(\.what) == [.ledger, .export])
    #expect(try file.accesses().allSatisfy { $0.actor == "v01" })
  }

  @Test func `the owner's own looks at the ledger are not noted, texts that are opened are`() throws
  {
    let owner = try desk("F9", as: nil)
    #expect(owner.message == "这一屏没有任何会改动数据的键")
    #expect(try owner.round.open().accesses() == [])
    let expert = try desk("F4", as: "e01", round: owner.round)
    #expect(try owner.round.open().accesses().map(\.what) == [.plan])
    #expect(try owner.round.open().accesses().map(\.actor) == ["e01"])
    expert.press("Esc F4")
    #expect(try owner.round.open().accesses().count == 1)
  }

  @Test func `tables of those who run the round end with the head, those of experts do not`() throws
  {
    let round = try FixtureRound()
    func lastRow(_ person: String) throws -> String? {
      let desk = try desk("F3 p", as: person, round: round)
      #expect(desk.message.hasSuffix(".applications.csv"))
      return try String(
        contentsOf: round.folder.appending(path: "round.applications.csv"), encoding: .utf8
      ).split(separator: "\n").last.map(String.init)
    }
    let head = try round.open().head()
    #expect(try lastRow("s01") == "台账至 \(head.sequence) 号 \(head.hash.prefix(8))")
    #expect(try lastRow("e01")?.contains("台账") == false)
  }

  @Test func `a recused chair finds nothing of that application`() throws {
    let round = try FixtureRound.withExceptions()
    try round.change { file in
      try file.record(
        [
          .recusalDeclared(
            RecusedPair(application: try Code("A01"), expert: try Code("c01")),
            Act.RecusalDeclared(ground: .advisory, note: "曾任顾问"))
        ], by: FixtureRound.owner)
    }
    let desk = try desk("F9 x Home", as: "c01", round: round)
    for _ in 0..<20 {
      #expect(!desk.screen.contains("A01") && !desk.screen.contains("澜汀"))
      desk.press("PgDn")
    }
  }

  @Test func `a long ledger is read in stretches, and every place in it is reached`() throws {
    let round = try FixtureRound.withExceptions()
    let first = try round.open().head().sequence
    try round.tamper(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO ledger SELECT \(first) + i, '2015-03-18T09:00:00Z', 'e04', '', 'ssh:SHA256:x',
        'scoreGiven', 'sheet:A03/e04/preliminary/1', '{}', printf('%064x', i) FROM n;
      """)
    let desk = try desk("F9 x End", round: round)
    #expect(desk.focusedRow.contains("\(first + 5_000) "))
    func read() -> Int { desk.run.workstation.view.ledger?.lines.count ?? 0 }
    #expect(read() <= 300)
    desk.press("Home")
    #expect(desk.focusedRow.hasPrefix(" >     1 "))
    for step in 1...60 {
      desk.press("PgDn")
      #expect(desk.focusedRow.contains(" \(1 + step * 10) "), "\(desk.focusedRow)")
    }
    #expect(read() <= 300)
    desk.press("4 3 2 1")
    #expect(desk.focusedRow.hasPrefix(" >  4321 "))
  }

  @Test func `what another desk records appears, and the cursor stays`() throws {
    let desk = try desk("F9 x Up Up")
    let row = desk.focusedRow
    try desk.round.change { file in
      try file.record(
        [.stageOpened(.eligibility, Act.StagePassage(forced: "又补"))], by: FixtureRound.owner)
    }
    desk.tick()
    #expect(desk.focusedRow == row)
    desk.press("End")
    #expect(desk.focusedRow.contains("强制开启"))
  }

  @Test func `without exceptions it says so, and how to see all`() throws {
    let round = try FixtureRound()
    try round.tamper(
      """
      DROP TRIGGER ledgerIsNotEdited;
      UPDATE ledger SET time = '2015-03-18T00:55:00Z' WHERE sequence < 4;
      """)
    let desk = try desk("F9", as: "s01", round: round)
    #expect(desk.screen.contains("没有例外，按 x 看全部 "))
    desk.press("Down Enter x")
    #expect(desk.rows[0].contains("全部"))
  }
}
