import ReviewCore
import TUI
import Terminal
import Testing

/// The work of a panel member, by lines alone.
@Suite struct PlainDeskTests {
  /// A07 is the seventh of e01's sheets, with A1 to B1 given.
  private func desk(language: Language = .zh) throws -> PlainTestDesk {
    try PlainTestDesk(FixtureRound(), language: language, at: "7")
  }

  @Test func `a full sheet is scored, commented and submitted`() throws {
    let desk = try desk()
    desk.write("")
    #expect(desk.said.contains("B2 企业集聚与规模  满分 8  [  ]"))
    desk.write("6.5", "４。５")
    #expect(desk.said[0].hasPrefix("B3 配套与公共服务 4.5 已存"))
    for points in ["4", "8", "4", "4", "4", "4", "4", "4", "5", "5", "3", "3"] {
      desk.write(points)
    }
    #expect(desk.said.contains { $0.hasPrefix("综合意见") })
    desk.write("", "方案具体，名单可核，冷链进度前后不一。", "建议入围后再问，请附上冷链仓的批复和企业名单的核对表，下次一并看。", ".")
    #expect(desk.said.contains("> 提交整份  待交"))
    desk.write("")
    let total = try #require(desk.said.first { $0.hasPrefix("合计") }).split(separator: " ")[1]
    desk.write("1")
    #expect(desk.said.first?.hasSuffix("没有交") == true)
    desk.write(String(total))
    #expect(desk.said.first?.contains("交了，短码") == true)
    let sheet = try #require(try desk.sheet("A07"))
    #expect(sheet.status == .submitted)
    #expect(sheet.opinion == "方案具体，名单可核，冷链进度前后不一。\n建议入围后再问，请附上冷链仓的批复和企业名单的核对表，下次一并看。")
    #expect(String(total) == sheet.given.text())
  }

  @Test func `only what changed is said, the item first, and a plan that turned by its name`()
    throws
  {
    let desk = try desk()
    desk.write("", "6.5")
    #expect(
      desk.said == [
        "B2 企业集聚与规模 6.5 已存。Ctrl-Z 撤销", "合计 24.0  已评 4/17  意见 0 字",
        "B3 配套与公共服务  满分 6  [  ]", "优  5.5-6.0  网络机房仓配齐备，七类服务都有人管、有用量数据",
        "良  4.5-5.0  基础配套齐，七类服务大多开展，有收费和用量说明",
        "中  4.0  基础配套够用，服务项目不全，或只列名称无用量",
        "差  0.0-3.5  配套简陋，公共服务多停在纸面，难以核实（须写理由）", "双回路供电  公共服务 7/7 类",
      ])
    desk.write("4")
    #expect(desk.said.suffix(2) == ["三(二) 创建目标  段 1-4 / 4", "这里的字换了，写 . 读一遍"])
  }

  @Test func `a number that cannot be stays, and the next number replaces it`() throws {
    let desk = try desk()
    desk.write("", "81")
    #expect(desk.said.first == "B2 最高 8 分，81 还没有存。退格改，Esc 不要")
    desk.write("6")
    #expect(desk.said[0].hasPrefix("B2 企业集聚与规模 6.0 已存"))
  }

  @Test func `a number opens nothing where no mark is given`() throws {
    let desk = try desk()
    desk.write("", "End", "5")
    #expect(desk.said == ["综合意见不打分，按 ; 写；上一项打分按上"])
    #expect(desk.run.prompt == "评分：")
  }

  @Test func `Han text that is no command is offered as the comment`() throws {
    let desk = try desk()
    desk.write("", "名单差五家要核")
    #expect(desk.said.contains("回车 接着写成 B2 的评语  Esc 不要这几个字"))
    desk.write("，其余都在", "", ".")
    #expect(desk.said.first?.hasPrefix("B2 评语") == true)
    #expect(try desk.sheet("A07")?.comments[try Code("B2")] == "名单差五家要核，其余都在")
    desk.write("再补一句", "Esc")
    #expect(desk.said.first == "那几个字没有收。Ctrl-Z 找回来")
  }

  @Test func `lines follow what is there, and colons and dots can be written`() throws {
    let desk = try desk()
    desk.write("", ";", "第一行", "::后面", "..", "", "最后", ".")
    let code = try CriterionCode("B2")
    #expect(try desk.sheet("A07")?.comments[code] == "第一行\n:后面\n.\n\n最后")
    desk.write("评语")
    #expect(desk.said.contains("第一行"))
    desk.write("又一行", ":撤销", ":重做", "。")
    #expect(try desk.sheet("A07")?.comments[code] == "第一行\n:后面\n.\n\n最后\n又一行")
  }

  @Test func `a line is written anew with the keys that the editor has`() throws {
    let desk = try desk()
    desk.write("", "comment", "写错了", ".", ";", ":Home Ctrl-K", "写对了", ".")
    #expect(try desk.sheet("A07")?.comments[try Code("B2")] == "写对了")
  }

  @Test func `the plan is turned and cited while one writes`() throws {
    let desk = try desk()
    desk.write("", ";", "名单可核", ":PgDn")
    #expect(desk.said[0] == "三(二) 创建目标  段 1-4 / 4")
    #expect(desk.said.count > 10)
    desk.write(":引用", "下", "")
    #expect(desk.said.contains("[三(二) 段2]"))
    desk.write(".")
    #expect(try desk.sheet("A07")?.comments[try Code("B2")] == "名单可核\n[三(二) 段2]")
  }

  @Test func `the rules of the editor are said in full once`() throws {
    let desk = try desk()
    desk.write("", ";")
    #expect(desk.said.last?.contains("写 ::") == true)
    desk.write(".", ";")
    #expect(desk.said.last == "接着写；单独一个 . 写完，:? 列出命令")
  }

  @Test func `Esc as a line finishes a comment, and ? after a colon lists the keys`() throws {
    let desk = try desk()
    desk.write("", ";", "数据可核。")
    #expect(desk.write(":?").contains { $0.contains("写完返回") })
    #expect(desk.write("Esc").contains { $0.contains("已存") })
    let desks = try TestDesk(desk.round)
    let sheet = desks.run.workstation.world.mySheet(try Code("A07"))
    #expect(sheet?.comments[try Code("B2")] == "数据可核。")
  }

  @Test func `a mark after Han text by mistake is a mark`() throws {
    let desk = try desk()
    desk.write("", "你好", "6")
    let sheet = try TestDesk(desk.round).run.workstation.world.mySheet(try Code("A07"))
    #expect(sheet?.marks[try Code("B2")] == .points(Points(hundredths: 600)))
    #expect(sheet?.comments[try Code("B2")] == nil)
  }

  @Test func `text that was being written when the input ended is offered again`() throws {
    let round = try FixtureRound()
    let first = try PlainTestDesk(round, at: "7")
    first.write("", ";", "断线前写的字")
    let again = try PlainTestDesk(round)
    #expect(again.said[1].contains("字草稿在"))
    again.write("7", "", ";")
    #expect(again.said.contains("断线前写的字"))
    again.write("接着写", ".")
    #expect(try again.sheet("A07")?.comments[try Code("B2")] == "断线前写的字\n接着写")
  }

  @Test func `what another desk stored is there with the next line`() throws {
    let round = try FixtureRound()
    let (first, second) = (try PlainTestDesk(round, at: "7"), try PlainTestDesk(round, at: "7"))
    first.write("", "6.5")
    second.write("", ".")
    #expect(second.said.contains { $0.hasPrefix("合计 24.0  已评 4/17") })
  }
}

extension PlainDeskTests {
  @Test func `an unclear line is answered with what is near, and does nothing`() throws {
    let desk = try desk()
    desk.write("")
    let before = try desk.kinds()
    #expect(desk.write("previous")[0].hasPrefix("「previous」不止一个：回到上一项 (上, item.previous)"))
    #expect(desk.write("xyzzy") == ["这里没有叫「xyzzy」的命令。? 列出能做的"])
    #expect(desk.write("下一")[0].hasPrefix("没有叫「下一」的命令。相近的："))
    #expect(desk.write("不适用") == ["方案不允许不适用"])
    #expect(desk.write("shu")[0].hasPrefix("没有叫「shu」的命令。相近的："))
    #expect(desk.write("F11") == ["这里用不上 F11。能做的按 ? 看"])
    #expect(try desk.kinds() == before)
  }

  @Test func `names by their beginning and by pinyin do what 全部命令 would`() throws {
    let desk = try desk()
    #expect(desk.write("yibing")[0] == "一并提交  6 份待交，9 份还差")
    #expect(desk.write("Esc", "english").contains { $0.hasPrefix("Overview") })
    #expect(desk.write("applications")[0].hasPrefix("Applications"))
  }

  @Test func `the lists of keys and of commands name what is refused with its reason`() throws {
    let desk = try desk()
    desk.write("")
    #expect(desk.write("？").contains("打分，半分按 .：数字 ."))
    #expect(desk.said.contains("不适用：方案不允许不适用"))
    #expect(desk.write("：").contains("排名：F6：初评关闭后开放") || desk.said.contains { $0.hasPrefix("排名：") })
    #expect(desk.write("F10") == desk.write("全部命令"))
  }

  @Test func `a dot says the whole screen again, and quitting is at the overview`() throws {
    let desk = try desk()
    let whole = desk.write(".")
    #expect(whole.count > 15 && whole[0] == "您是 e01" && whole[1].hasPrefix("总览"))
    #expect(desk.write("redraw") == whole)
    #expect(desk.write("q").isEmpty)
    #expect(desk.run.isOver)
  }

  @Test func `a row number goes there only, one number after another`() throws {
    let desk = try desk()
    #expect(desk.write("1").first?.hasPrefix("> 1  ") == true)
    #expect(desk.write("12").first?.hasPrefix("> 12  ") == true)
    #expect(desk.write("12").first?.hasPrefix("> 12  ") == true)
  }

  @Test func `a covered screen says nothing but that it is covered`() throws {
    let desk = try desk()
    let covered = ["分数和名称都遮住了，键照样管用；再按 F12 显示"]
    #expect(desk.write("F12") == covered)
    #expect(desk.write("下") == covered)
    #expect(desk.write("F12")[0] == "分数和名称又显示了")
    #expect(desk.said.contains { $0.hasPrefix("> 8") })
  }

  @Test func `the same work in English`() throws {
    let desk = try desk(language: .en)
    desk.write("", "6.5", "comment", "Names do not add up.", ".")
    #expect(desk.said[0] == "B3 comment saved, 5 words. Digits score")
    #expect(desk.text.contains("B2 Cluster and scale 6.5 saved"))
    #expect(desk.run.prompt == "Score: ")
    try expectSnapshot(desk.text, named: "plain-en")
  }

  @Test func `a session in Chinese reads as recorded`() throws {
    let desk = try desk()
    desk.write("", "6.5", "9", "Esc", "；", "名单可核。", ".", "空格", "g", "2")
    try expectSnapshot(desk.text, named: "plain-zh")
  }
}
