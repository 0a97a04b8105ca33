import Testing

@testable import ReviewCore

@Suite struct ScoreSheetTests {
  let round: TestRound
  let key: SheetKey
  let e01: Actor

  init() throws {
    round = try TestRound()
    key = try TestRound.key("A01", "e01")
    e01 = try TestRound.person("e01")
  }

  /// `A1` goes from 0 to 60 by 0.5, `A2` from 10 to 40 by 1.
  @Test(arguments: [
    ("A1", "0"), ("A1", "0.5"), ("A1", "59.50"), ("A1", "60"), ("A2", "10"), ("A2", "11"),
    ("A2", "39"), ("A2", "40"),
  ])
  func `4 a mark on the grid is stored, both ends included`(criterion: String, given: String) throws
  {
    try round.file.record([TestRound.mark(key, criterion, given)], by: e01)
    #expect(
      try round.file.sheet(key)?.marks[try Code(criterion)]
        == .points(try Points(decimal: given)))
  }

  @Test(arguments: [
    ("A1", "60.5", MarkRefusal.over(maximum: Points(hundredths: 6000))),
    ("A1", "60.01", .over(maximum: Points(hundredths: 6000))),
    ("A1", "-0.5", .under(minimum: .zero)),
    (
      "A1", "4.3",
      .offStep(
        below: Points(hundredths: 400), above: Points(hundredths: 450),
        step: Points(hundredths: 50))
    ),
    (
      "A1", "0.01",
      .offStep(
        below: .zero, above: Points(hundredths: 50), step: Points(hundredths: 50))
    ),
    ("A2", "9", .under(minimum: Points(hundredths: 1000))),
    ("A2", "0", .under(minimum: Points(hundredths: 1000))),
    ("A2", "41", .over(maximum: Points(hundredths: 4000))),
    (
      "A2", "39.5",
      .offStep(
        below: Points(hundredths: 3900), above: Points(hundredths: 4000),
        step: Points(hundredths: 100))
    ),
  ])
  func `4 a mark off the grid is refused and nothing is stored`(
    criterion: String, given: String, why: MarkRefusal
  ) throws {
    let points = try Points(decimal: given)
    #expect(throws: Refusal.mark(try Code(criterion), why, given: points)) {
      try round.file.record([TestRound.mark(key, criterion, given)], by: e01)
    }
    #expect(throws: Refusal.mark(try Code(criterion), why, given: points)) {
      try round.file.record(
        [
          .sheetImported(
            key,
            Act.SheetImported(
              source: "f",
              scores: [Act.ScoreGiven(criterion: try Code(criterion), points: points)],
              comments: []))
        ], by: e01)
    }
    #expect(try round.file.sheet(key)?.marks == [:])
  }

  @Test(arguments: ["A", "a1", "D1", "Z9"])
  func `4 what is no leaf of the stage takes no mark and no comment`(criterion: String) throws {
    let refusal = Refusal.unknownCriterion(criterion)
    #expect(throws: refusal) {
      try round.file.record([TestRound.mark(key, criterion, "1")], by: e01)
    }
    #expect(throws: refusal) {
      try round.file.record([TestRound.comment(key, "好", on: criterion)], by: e01)
    }
    #expect(throws: refusal) {
      try round.file.record(
        [.scoreCleared(key, Act.ScoreCleared(criterion: try Code(criterion)))], by: e01)
    }
  }

  @Test func `4 not applicable is refused unless the scheme allows it, and owes a reason`() throws {
    let a1 = try CriterionCode("A1")
    let mark = Act.notApplicableMarked(
      key, Act.NotApplicableMarked(criterion: a1, reason: "不涉及"))
    #expect(throws: Refusal.notApplicableNotAllowed(a1)) {
      try round.file.record([mark], by: e01)
    }
    let allowing = try TestRound(
      scheme: TestScheme.bytes(
        (#""allowNotApplicable": false"#, #""allowNotApplicable": true"#)))
    #expect(throws: Refusal.reasonMissing) {
      try allowing.file.record(
        [.notApplicableMarked(key, Act.NotApplicableMarked(criterion: a1, reason: " \n"))],
        by: e01)
    }
    try allowing.file.record([mark], by: e01)
    #expect(try allowing.file.sheet(key)?.marks == [a1: .notApplicable])
    try allowing.file.record([TestRound.mark(key, "A1", "30")], by: e01)
    #expect(try allowing.file.sheet(key)?.marks == [a1: .points(try Points(decimal: "30"))])
    try allowing.file.record([.scoreCleared(key, Act.ScoreCleared(criterion: a1))], by: e01)
    #expect(try allowing.file.sheet(key)?.marks == [:])
  }

  /// 60 % of `A1` is 36; of the range of `A2`, 10 to 40, it is 28.
  @Test(arguments: [
    ("36", "28", "", TestScheme.opinion, [String]()),
    ("35.5", "28", "", TestScheme.opinion, ["A1 35.5 is under 60 %, a reason is due"]),
    ("35.5", "28", "配套弱", TestScheme.opinion, []),
    ("35.5", "28", " \n", TestScheme.opinion, ["A1 35.5 is under 60 %, a reason is due"]),
    ("36", "27", "", TestScheme.opinion, ["A2 27.0 is under 60 %, a reason is due"]),
    ("", "28", "", TestScheme.opinion, ["A1 has no mark"]),
    (
      "", "", "", "",
      ["A1 has no mark", "A2 has no mark", "the opinion has 0 words, 10 are due"]
    ),
    ("60", "40", "", "方案可行、数据可核", ["the opinion has 9 words, 10 are due"]),
    ("60", "40", "", "方案 可行、\n数据可核\u{3000}", ["the opinion has 9 words, 10 are due"]),
    ("60", "40", "", "方案可行、数据可核𠮷", []),
    ("0", "10", "全无", TestScheme.opinion, ["A2 10.0 is under 60 %, a reason is due"]),
  ])
  func `5.3 a sheet owes marks, reasons under 60 % and an opinion`(
    a1: String, a2: String, reason: String, opinion: String, debts: [String]
  ) throws {
    var acts: [Act] = []
    if !a1.isEmpty { acts.append(try TestRound.mark(key, "A1", a1)) }
    if !a2.isEmpty { acts.append(try TestRound.mark(key, "A2", a2)) }
    if !reason.isEmpty { acts.append(try TestRound.comment(key, reason, on: "A1")) }
    if !opinion.isEmpty { acts.append(try TestRound.comment(key, opinion)) }
    try round.file.record(acts, by: e01)
    let scheme = try round.file.round().scheme
    let sheet = try #require(try round.file.sheet(key))
    #expect(sheet.debts(under: scheme).map(\.text.en) == debts)
    let submission = try round.submission(of: key)
    if debts.isEmpty {
      try round.file.record([submission], by: e01)
    } else {
      #expect(throws: Refusal.debts(key, sheet.debts(under: scheme))) {
        try round.file.record([submission], by: e01)
      }
    }
    #expect(try round.file.sheet(key)?.status == (debts.isEmpty ? .submitted : .open))
  }

  @Test func `3 a defense sheet owes marks only`() throws {
    let round = try TestRound(.defense)
    let key = try TestRound.key("A01", "e01", .defense)
    let scheme = try round.file.round().scheme
    #expect(
      try round.file.sheet(key)?.debts(under: scheme).map(\.text.en) == ["D1 has no mark"])
    try round.file.record([TestRound.mark(key, "D1", "60")], by: e01)
    try round.submit(key)
    #expect(try round.file.sheet(key)?.status == .submitted)
  }

  @Test func `3 a submission carries the hash of lines that anyone can write again`() throws {
    let reason = "配套弱，\n“用电”紧张 𠮷"
    try round.file.record(
      [
        TestRound.mark(key, "A1", "20.5"), TestRound.mark(key, "A2", "30"),
        TestRound.comment(key, reason, on: "A1"), TestRound.comment(key, TestScheme.opinion),
      ], by: e01)
    try round.submit(key)
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let text = [
      "pingyi-sheet-1", "A01/e01/preliminary/1",
      try Shell.sha256sum(String(decoding: TestScheme.bytes(), as: UTF8.self)),
      "A1=20.50", try Shell.sha256sum(reason), "A2=30.00", empty,
      try Shell.sha256sum(TestScheme.opinion),
    ].joined(separator: "\n")
    let sheet = try #require(try round.file.sheet(key))
    #expect(try sheet.digest == Shell.sha256sum(text))
    let entry = try #require(try round.file.history(of: .sheet(key)).last)
    #expect(
      try Act(entry)
        == .sheetSubmitted(
          key, Act.SheetSubmitted(sha256: try #require(sheet.digest), total: "101/2")))
    #expect(ScoreSheet.shortCode(of: "7c1e90abcd") == "7C1E-90AB")
  }

  @Test func `3 a submission with the hash of another sheet is refused`() throws {
    try round.fill(key)
    let stale = try round.submission(of: key)
    try round.file.record([TestRound.mark(key, "A2", "28")], by: e01)
    #expect(throws: Refusal.digestDiffers(key)) { try round.file.record([stale], by: e01) }
    guard case .sheetSubmitted(_, let body) = try round.submission(of: key) else { return }
    #expect(throws: Refusal.digestDiffers(key)) {
      try round.file.record(
        [
          .sheetSubmitted(key, Act.SheetSubmitted(sha256: body.sha256, total: "100/1"))
        ], by: e01)
    }
    #expect(try round.file.sheet(key)?.status == .open)
  }

  @Test func `5 the total that a submission carries is the one that counts`() throws {
    let weighted = try TestRound(
      scheme: TestScheme.bytes(
        (
          #""mode": "points", "allowNotApplicable": false"#,
          #""mode": "weighted", "allowNotApplicable": true"#
        ),
        (#""step": "0.5"}"#, #""step": "0.5", "weight": "0.25"}"#),
        (#""step": "1"}"#, #""step": "1", "weight": "0.75"}"#),
        (
          #""max": "100", "min": "0", "step": "0.5", "weight": "0.25"}"#,
          #""max": "100", "min": "0", "step": "0.5"}"#
        )))
    // 45 of 0 to 60 is three quarters, 30 of 10 to 40 two thirds: 100 x (3/4 x 1/4 + 2/3 x 3/4).
    try weighted.file.record(
      [
        TestRound.mark(key, "A1", "45"), TestRound.mark(key, "A2", "30"),
        TestRound.comment(key, TestScheme.opinion),
      ], by: e01)
    guard case .sheetSubmitted(_, let body) = try weighted.submission(of: key) else { return }
    #expect(body.total == "275/4")
    try weighted.submit(key)
    #expect(try weighted.file.sheet(key)?.status == .submitted)
  }
}
