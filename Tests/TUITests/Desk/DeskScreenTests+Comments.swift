import ReviewCore
import TUI
import Terminal
import Testing

/// Writing comments, and two desks that write the same one.
extension DeskScreenTests {
  @Test func `2.2 a comment is written, kept and returned from`() throws {
    let desk = try desk()
    desk.press("； type:名单差五家 Esc")
    #expect(desk.message == "B2 评语 5 字，已存。接着按数字打分")
    #expect(desk.rows[15].contains(">B2 -- *"))
    desk.press("6 Enter")
    #expect(try mark("A07", "B2") == .points(Points(hundredths: 600)))
    #expect(try sheet("A07").comments[Code("B2")] == "名单差五家")
  }

  @Test func `1.5 Han text in command mode is offered as the comment`() throws {
    let desk = try desk()
    desk.press("type:企业数与名单差五家")
    try expectSnapshot(desk.screen, named: "desk-80x24-ime")
    #expect(desk.frame.cursor == Position(row: 19, column: 19))
    desk.press("Enter type:。 Ctrl-S")
    #expect(try sheet("A07").comments[Code("B2")] == "企业数与名单差五家。")
  }

  @Test func `1.5 Han text can be dropped`() throws {
    let desk = try desk()
    desk.press("type:才从次 Esc")
    #expect(try sheet("A07").comments[Code("B2")] == nil)
    #expect(desk.rows[17].hasPrefix(" B2"))
    desk.press("Ctrl-Z Enter Esc")
    #expect(try sheet("A07").comments[Code("B2")] == "才从次")
  }

  @Test func `2.2 a paragraph is cited from the editor`() throws {
    let desk = try desk()
    desk.press("; type:集中 Tab Down Enter type:。 Esc")
    #expect(try sheet("A07").comments[Code("B2")] == "集中[三(一) 段2]。")
  }

  @Test func `2.2 the editor is drawn in place of the items`() throws {
    for (columns, rows) in [(80, 24), (60, 18), (120, 36)] {
      let desk = try desk(columns: columns, rows: rows)
      desk.press("; type:入驻企业数量较多，上下游集中，但申报数与名单数不一致，营收过亿的企业占比未说明。")
      try expectSnapshot(desk.screen, named: "editor-\(columns)x\(rows)")
    }
  }

  @Test func `a draft is kept within two seconds and offered again`() throws {
    let first = try desk()
    first.press("; type:企业数与名单")
    first.tick()
    let second = try TestDesk(round)
    #expect(second.message.contains("6 字草稿在"))
    second.open("A07", at: "B2")
    second.press(";")
    #expect(second.message == "上次没写完的 6 字在这里，接着写")
    second.press("type:差五家 Esc")
    #expect(try sheet("A07").comments[Code("B2")] == "企业数与名单差五家")
    let third = try TestDesk(round)
    #expect(!third.message.contains("草稿"))
  }

  @Test(arguments: [
    ("1 Enter", "第一台\n第二台"), ("2 Enter", "第二台"), ("3 Enter", "第一台"), ("Esc", "第一台"),
  ])
  func `a comment that another desk wrote meanwhile is not overwritten unasked`(
    answer: String, text: String
  ) throws {
    let first = try desk()
    let second = try desk()
    second.press("; type:第二台")
    first.press("; type:第一台 Esc")
    second.press("Esc")
    #expect(second.screen.contains("这条评语在您的另一个窗口改过了"))
    #expect(try sheet("A07").comments[Code("B2")] == "第一台")
    second.press(answer)
    #expect(try sheet("A07").comments[Code("B2")] == text)
  }

  @Test func `a question about two comments that is left open keeps the draft and is asked again`()
    throws
  {
    let first = try desk()
    let second = try desk()
    second.press("; type:第二台")
    second.tick()
    first.press("; type:第一台 Esc")
    second.press("Esc")
    // The desk ends here, or the question is left: the text is there in either case.
    let third = try TestDesk(round)
    #expect(third.message.contains("3 字草稿在"))
    second.press("Esc ; Esc")
    #expect(second.screen.contains("这条评语在您的另一个窗口改过了"))
    #expect(try sheet("A07").comments[Code("B2")] == "第一台")
    second.press("1 Enter")
    #expect(try sheet("A07").comments[Code("B2")] == "第一台\n第二台")
  }

  @Test func `a sheet with an unfinished comment is not submitted over it`() throws {
    try round.complete("A07", tenths: 810)
    let first = try desk()
    first.press("; type:还没写完的评语")
    first.tick()
    let second = try TestDesk(round)
    #expect(second.rows[1].contains("在评 1"))
    second.press("7 Enter")
    second.press("s 8")
    #expect(second.message.contains("有没写完的评语"))
    #expect(try sheet("A07").status == .open)
    second.press("Esc")
    second.open("A07", at: "B2")
    second.press("; Esc s 8 1 . 0 Enter")
    #expect(try sheet("A07").status == .submitted)
    #expect(try sheet("A07").comments[Code("B2")] == "还没写完的评语")
  }

  @Test func `what is done again is called so`() throws {
    let desk = try desk()
    desk.press("; type:名单 Esc Ctrl-Z")
    #expect(desk.message.hasPrefix("撤销了"))
    desk.press("Ctrl-Y")
    #expect(desk.message == "重做了：B2 评语改回 2 字的")
    desk.press("Ctrl-Z 6 Enter Ctrl-Z Ctrl-Y")
    #expect(desk.message.hasPrefix("重做了：B2 由"))
  }

  @Test func `caught Han text is kept as a draft, and no longer once it is dropped`() throws {
    let first = try desk()
    first.press("type:企业数与名单")
    first.tick()
    let second = try TestDesk(round)
    #expect(second.message.contains("6 字草稿在"))
    first.press("Esc")
    let third = try TestDesk(round)
    #expect(!third.message.contains("草稿"))
    first.press("Ctrl-Z Enter Esc")
    #expect(try sheet("A07").comments[Code("B2")] == "企业数与名单")
  }

  @Test func `Han text longer than the row shows its end, where one writes`() throws {
    let desk = try desk()
    desk.press("type:" + String(repeating: "名单差五家", count: 12) + "尾")
    #expect(desk.rows[19].contains("差五家尾"))
    desk.press("Backspace")
    #expect(!desk.screen.contains("尾"))
  }

  @Test func `row 1 says that a draft is kept, steadily while one goes on writing`() throws {
    let desk = try desk()
    desk.press("; type:名单")
    #expect(!desk.rows[0].contains("草稿已存"))
    desk.tick()
    #expect(desk.rows[0].hasSuffix("e01  草稿已存"))
    desk.press("type:差五家")
    #expect(desk.rows[0].hasSuffix("e01  草稿已存"))
    desk.press("Esc")
    #expect(desk.rows[0].hasSuffix("e01  已存 10:42:07"))
  }

  @Test func `a long comment says how much of it stands above`() throws {
    let desk = try desk()
    desk.press("; type:" + String(repeating: "名单差五家。", count: 60))
    #expect(desk.rows[14].hasSuffix("上面还有 3 行，360 字 ─"))
  }

  @Test func `another item's comment or mark does not hold up a comment`() throws {
    let first = try desk()
    let second = try desk()
    second.press("; type:第二台")
    first.press("6 Enter ; type:别的 Esc")
    second.press("Esc")
    #expect(try sheet("A07").comments[Code("B2")] == "第二台")
    #expect(try sheet("A07").comments[Code("B3")] == "别的")
  }
}
