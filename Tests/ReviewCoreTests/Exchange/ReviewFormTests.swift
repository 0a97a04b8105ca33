import Testing

@testable import ReviewCore

/// Text forms out and in; the behaviours of HotCRP's offline forms in a format of our own.
@Suite struct ReviewFormTests {
  let round: TestRound
  let file: RoundFile
  let key: SheetKey

  init() throws {
    round = try TestRound()
    file = try round.open(as: "e01", .expert)
    key = try TestRound.key("A01", "e01")
  }

  func out(_ codes: String..., in language: Language = .zh) throws -> String {
    try file.form(of: codes.map { try Code($0) }, in: language)
  }

  @discardableResult
  func take(
    _ text: String, submitting: Bool = false, rehearsing: Bool = false, by actor: Actor? = nil
  ) throws -> FormReport {
    try file.take(
      ReviewForm(text, file: "form.txt"), submitting: submitting, rehearsing: rehearsing,
      by: actor ?? TestRound.person("e01"))
  }

  /// `A1` and `A2` for marks, `A1#` and so on for comments, `#` for the opinion.
  func fields(_ sheet: SheetKey? = nil) throws -> [String: String] {
    let sheet = try #require(try file.sheet(sheet ?? key))
    let marks = sheet.marks.map { code, mark in
      switch mark {
      case .points(let points): (code.rawValue, "\(points)")
      case .notApplicable: (code.rawValue, "NA")
      }
    }
    let comments = sheet.comments.map { code, text in ("\(code?.rawValue ?? "")#", text) }
    return Dictionary(uniqueKeysWithValues: marks + comments)
  }

  func record(_ acts: Act...) throws {
    try round.file.record(acts, by: TestRound.person("e01"))
  }

  @Test func `7 a form has the round, the scheme, the expert and every criterion with its text`()
    throws
  {
    let overview = try file.round()
    let text = try out()
    for part in [
      "评审: \(overview.id)\n", "方案: \(overview.schemeDigest)\n", "专家: e01\n",
      "@@ 申报 A01 preliminary 1 版本 0\n# 𠮷禾园A01\n", "@@ 申报 A04 preliminary 1 版本 0\n",
      "@@ 指标 A1\n# 园区：满分 60，最低 0，0.5 分一档\n分数:\n评语:\n",
      "# 企业：满分 40，最低 10，1 分一档\n", "@@ 综合意见\n# 至少 10 字\n评语:\n", "\n@@ 完\n",
    ] { #expect(text.contains(part), "\(part)") }
    let english = try out("A02", in: .en)
    #expect(english.contains("@@ criterion A2\n# Firms: maximum 40, minimum 10, step 1\nScore:\n"))
    #expect(!english.contains("A01"))
  }

  @Test(arguments: [Language.zh, .en])
  func `O3 a form that nobody has filled in changes nothing`(language: Language) throws {
    try round.fill(key)
    try record(TestRound.comment(key, "  缩进\n\n# 标题\n@@ 一\n\\@@ 二\n末行 \n\n", on: "A1"))
    let head = try file.head()
    let report = try take(out(in: language))
    #expect(report.reviews.count == 4 && !report.hasFaults && !report.isContested)
    #expect(report.reviews.allSatisfy { $0.taken.isEmpty })
    #expect(try file.head() == head)
  }

  @Test(arguments: [
    ("分数: 30", "评语: 一行", ["A1": "30", "A1#": "一行"]),
    ("分数：３０．５", "评语：", ["A1": "30.5"]),
    ("  score :  30。5  ", "comment:", ["A1": "30.5"]),
    ("分数:", "评语:\n\n  # 标题\n\n二\t \n\n", ["A1#": "  # 标题\n\n二"]),
    (
      "# 分数: 9\n\n\n分数: 8", "评语:\n\\@@ 提到\n\\\\@@\n分数: 7", ["A1": "8", "A1#": "@@ 提到\n\\@@\n分数: 7"]
    ),
    ("分数: 60", "评语:\r\n一\r\n二\r\n", ["A1": "60", "A1#": "一\n二"]),
  ])
  func `O3 a filled-in field is read however it was typed`(
    score: String, comment: String, expected: [String: String]
  ) throws {
    let form = try out("A01").replacing("@@ 申报", with: "＠＠　申报")
      .edited("@@ 指标 A1\n# 园区：满分 60，最低 0，0.5 分一档\n分数:\n评语:", "@@ 指标 A1\n\(score)\n\(comment)")
    let report = try take("\u{FEFF}" + form)
    #expect(!report.hasFaults, "\(report)")
    #expect(try fields() == expected)
  }

  @Test func `2 a review goes in as one act, and an owner's is shown as entered by proxy`() throws {
    let form = try out("A01").edited("评语:", "评语:\n甲").edited(
      "@@ 综合意见\n# 至少 10 字\n评语:", "@@ 综合意见\n评语: 乙"
    )
    .edited("分数:", "分数: 40")
    let before = try file.head().sequence
    try take(form, by: .owner(as: key.expert, session: "local:0/test"))
    let entries = try round.file.ledger().filter { $0.sequence > before }
    #expect(entries.map(\.kind) == ["sheetImported"])
    #expect(entries.map(\.actor) == ["owner"] && entries.map(\.onBehalfOf) == ["e01"])
    #expect(try fields() == ["A1": "40", "A1#": "甲", "#": "乙"])
    #expect(try file.sheet(key)?.isProxy == true)
    #expect(try round.file.diagnose() == [])
  }

  @Test(arguments: [
    ("分数:", "分数: 三十", 19, "不是数"), ("分数:", "分数: 30.123", 19, "太细"),
    ("分数:", "分数: 61", 19, "最高 60"), ("分数:", "分数: 30.2", 19, "0.5 分一档"),
    ("分数:", "分数: NA", 19, "不适用要写原因"), ("分数:", "分数: NA 不涉及", 19, "不允许 A1 不适用"),
    ("分数:", "分数: 30\n分数: 31", 20, "第 50 行已经有了"),
    ("@@ 指标 A2", "@@ 指标 A9\n分数: 3\n@@ 指标 A2", 23, "没有 A9 这一项"),
    ("@@ 指标 A2", "@@ 指标 A2 A3", 22, "@@ 指标 代码"),
    ("@@ 指标 A2", "@@ 指 A2", 22, "看不懂"), ("分数:", "30 分", 19, "不在任何一栏里"),
    ("版本 0", "版本 4", 13, "只到第 0 版"),
    ("@@ 完\n", "", 31, "断了"),
  ])
  func `O3 a fault names file, line and field, and the other reviews are taken`(
    old: String, new: String, line: Int, part: String
  ) throws {
    let good = try out("A02").edited("分数:", "分数: 20")
    let bad = try out("A01").edited(old, new).replacing("评语:", with: "评语: 甲")
    let report = try take(good + bad)
    let offset = good.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let fault = try #require(report.reviews.last?.faults.first)
    #expect(fault.text.zh.contains(part), "\(fault)")
    #expect(fault.line == line + offset && fault.text.zh.hasPrefix("form.txt 第 "), "\(fault)")
    #expect(!fault.text.en.isEmpty)
    #expect(report.reviews.last?.taken == [])
    #expect(try fields() == [:])
    #expect(try fields(TestRound.key("A02", "e01")) == ["A1": "20"])
  }

  @Test(arguments: [
    ("评审: 0f", "评审: 1f", "另一轮"), ("专家: e01", "专家: e02", "这是 e02 的表单"),
    ("专家: e01", "", "缺「专家:」"), ("@@ 表单", "# 表单", "不是评分表单"),
  ])
  func `O3 a form of another round or expert is refused as a whole`(
    old: String, new: String, part: String
  ) throws {
    let form = try out("A01").edited("分数:", "分数: 30").edited(old, new)
    let fault = #expect(throws: FormFault.self) { try take(form) }
    #expect(fault?.text.zh.contains(part) == true, "\(String(describing: fault))")
    #expect(try fields() == [:])
  }

  @Test(arguments: [("A01", "A99"), ("A01 preliminary", "A01 final"), ("A01", "a01")])
  func `O3 an application that is none of the expert's is a fault of that review`(
    old: String, new: String
  ) throws {
    let form = try out("A01").edited("@@ 申报 \(old)", "@@ 申报 \(new)").edited("分数:", "分数: 30")
    #expect(try take(form).hasFaults)
    #expect(try fields() == [:])
  }

  @Test func `4 not applicable goes with its reason where the scheme allows it`() throws {
    let scheme = TestScheme.bytes(("\"allowNotApplicable\": false", "\"allowNotApplicable\": true"))
    let other = try TestRound(.preliminary, scheme: scheme)
    let file = try other.open(as: "e01", .expert)
    let form = try file.form(of: [key.application], in: .zh).edited("分数:", "分数: na 园区不涉及")
    let report = try file.take(ReviewForm(form, file: "f"), by: TestRound.person("e01"))
    #expect(report.reviews.first?.taken == [.mark(try Code("A1"))])
    #expect(try file.sheet(key)?.marks == [Code("A1"): .notApplicable])
    let again = try file.form(of: [key.application], in: .zh)
    #expect(again.contains("分数: NA 园区不涉及\n"))
    #expect(
      try file.take(ReviewForm(again, file: "f"), by: TestRound.person("e01")).reviews.first?.taken
        == [])
  }

  @Test func `7 --submit submits what is complete, and says why not`() throws {
    try round.fill(key)
    let incomplete = try take(out("A02").edited("分数:", "分数: 40"), submitting: true)
    guard case .owes(let debts) = incomplete.reviews.first?.submission else {
      Issue.record("\(incomplete)")
      return
    }
    #expect(debts.count == 2 && incomplete.isContested)
    let form = try out("A01")
    #expect(try take(form, submitting: true).reviews.first?.submission == .submitted)
    #expect(try file.sheet(key)?.status == .submitted)
    #expect(try !take(form, submitting: true).isContested)
  }

  @Test func `7 a trial says the same and records nothing`() throws {
    try round.fill(key)
    let form = try out("A01").edited("分数: 54", "分数: 50")
    let head = try file.head()
    let trial = try take(form, submitting: true, rehearsing: true)
    #expect(trial.reviews.first?.submission == .submitted)
    #expect(try file.head() == head && fields()["A1"] == "54")
    #expect(try take(form, submitting: true) == trial)
  }
}

extension String {
  /// The text with such a part replaced, at the beginning of a line if there is one.
  func edited(_ old: String, _ new: String) throws -> String {
    if let line = firstRange(of: "\n" + old) {
      return self[..<line.lowerBound] + "\n" + new + self[line.upperBound...]
    }
    let range = try #require(firstRange(of: old), "\(old)")
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
