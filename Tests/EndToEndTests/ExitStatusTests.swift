import Foundation
import Testing

/// Exit 0 fine; 1 findings, or refused by a rule; 2 usage or bad input; 3 the file cannot be opened.
@Suite struct ExitStatusTests {
  private static let header = "application,expert,stage,criterion,points,comment\n"

  @Test(arguments: [
    "--help", "help rank", "help scores import", "stage show demo.pingyi", "doctor demo.pingyi",
    "ledger verify demo.pingyi", "rank demo.pingyi", "explain demo.pingyi A30",
    "shortlist demo.pingyi",
  ])
  func `7 what works ends with 0 and complains of nothing`(command: String) throws {
    let folder = try Rounds.demonstration()
    let outcome = try Program.run(command.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.complaint == "")
  }

  @Test(arguments: [
    ("seal demo.pingyi", "还不能封存：A02 的评分表还没有交（e01）"),
    ("stage close demo.pingyi preliminary", "还欠 1 张评分表：A02/e01"),
    ("stage open demo.pingyi notice", "先关拟定名单"),
    ("stage open demo.pingyi defense", "现场答辩已经开着"),
    ("explain demo.pingyi Z99", "没有 Z99 这份申报"),
    ("conclude demo.pingyi A01 accepted", "形式审查没有开着"),
    ("assign demo.pingyi", "已经分派过"),
    ("rank demo.pingyi --as e01", "排名"),
    ("ledger show demo.pingyi --as e01", "专家不能看台账"),
    ("rank demo.pingyi --as e99", "本轮没有 e99 这个人"),
    ("ledger verify demo.pingyi --head 1:00000000", "纸上是 00000000"),
  ])
  func `7 what a rule refuses ends with 1 and says why`(command: String, part: String) throws {
    let folder = try Rounds.demonstration()
    let outcome = try Program.run(command.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.status == 1)
    #expect((outcome.complaint + outcome.output).contains(part))
  }

  @Test(arguments: [
    ("A02,e01,preliminary,D3,4.55,\n", "scores.csv 第 2 行「points」"),
    ("A02,e01,preliminary,D3,9.0,\n", "scores.csv 第 2 行「points」：D3 最高 5"),
    ("A02,e01,preliminary,D3,四,\n", "scores.csv 第 2 行「points」"),
    ("A02,e01,preliminary,D3,4.0\n", "scores.csv 第 2 行：有 5 格，应当 6 格"),
    ("A02,e01,preliminary,D3,4.0,\"好\n", "scores.csv 第 2 行：引号没有合上"),
    ("A02,e01,initial,D3,4.0,\n", "scores.csv 第 2 行「stage」：「initial」不在"),
    ("A02,e 1,preliminary,D3,4.0,\n", "scores.csv 第 2 行「expert」"),
    ("A02,e01,preliminary,D3,4.0,\nA02,e01,preliminary,Z9,4.0,\n", "scores.csv 第 3 行「criterion」"),
    ("A02,e01,preliminary,D3,4.0,\nA99,e01,preliminary,D3,4.0,\n", "scores.csv 第 3 行「application」"),
    ("A19,e01,preliminary,D3,4.0,\n", "scores.csv 第 2 行「expert」：e01 回避 A19"),
  ])
  func `7 a bad row names file, line and column and brings nothing in`(rows: String, part: String)
    throws
  {
    let folder = try Rounds.demonstration()
    let before = try folder.run("ledger", "verify", "demo.pingyi").output
    try folder.write(Self.header + rows, to: "scores.csv")
    let outcome = try folder.run("scores", "import", "demo.pingyi", "scores.csv")
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains(part), "\(outcome.complaint)")
    #expect(try folder.run("ledger", "verify", "demo.pingyi").output == before)
  }

  @Test func `7 a bad header names the column`() throws {
    let folder = try Rounds.demonstration()
    try folder.write("application,expert,stage,criterion,mark\n", to: "scores.csv")
    let outcome = try folder.run("scores", "import", "demo.pingyi", "scores.csv")
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("scores.csv：不认识「mark」这一列"))
  }

  @Test func `4 a bad scheme names every problem by its path`() throws {
    let folder = try Folder()
    let scheme = try String(
      contentsOf: Rounds.sample.appending(path: "scheme.json"), encoding: .utf8)
    try folder.write(
      scheme.replacing("\"places\": 12", with: "\"places\": \"twelve\"")
        .replacing("\"size\": 9", with: "\"size\": 8"), to: "mine.json")
    for command in [
      ["scheme", "check", "mine.json"], ["new", "r.pingyi", "--scheme", "mine.json"],
    ] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.complaint.contains("mine.json:2: places"), "\(outcome.complaint)")
      #expect(outcome.complaint.contains("panel.size"), "\(outcome.complaint)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "r.pingyi").path()))
  }

  @Test(arguments: [
    ("rank", "<file>"), ("nonsense", "nonsense"), ("stage open demo.pingyi nosuch", "nosuch"),
    ("rank demo.pingyi --stage first", "first"), ("conclude demo.pingyi A01", "还要写结论"),
    ("stage close demo.pingyi preliminary --force", "--force 和 --reason 要一起写"),
    ("assign demo.pingyi --per-application 0", "--per-application 至少是 1"),
    ("explain demo.pingyi A/1", "代码「A/1」不能用"),
    ("scores import demo.pingyi nofile.csv", "读不到 nofile.csv"),
    ("intake demo.pingyi nofolder", "nofolder：没有这个文件夹"),
    ("ledger verify demo.pingyi --head nonsense", "不是台账头"),
    ("demo .", "demo.pingyi 已经有了"), ("new demo.pingyi", "demo.pingyi 已经有了"),
    ("backup demo.pingyi demo.pingyi", "demo.pingyi 已经有了"),
    ("desk demo.pingyi --as e01", "工作台要在终端里开"),
  ])
  func `7 usage and missing input end with 2`(command: String, part: String) throws {
    let folder = try Rounds.demonstration()
    let outcome = try Program.run(command.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains(part), "\(outcome.complaint)")
    #expect(outcome.output == "")
  }

  @Test(arguments: ["rank", "shortlist", "doctor", "seal", "stage show", "desk", "check"])
  func `7 a round that cannot be opened ends with 3`(command: String) throws {
    let folder = try Folder()
    try folder.write("application,kind\n", to: "table.csv")
    for (file, part) in [("nofile.pingyi", "打不开 nofile.pingyi"), ("table.csv", "不是评审文件")] {
      let outcome = try Program.run(
        command.split(separator: " ").map(String.init) + [file], in: folder)
      #expect(outcome.status == 3)
      #expect(outcome.complaint.contains(part), "\(outcome.complaint)")
    }
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "nofile.pingyi").path()))
  }
}
