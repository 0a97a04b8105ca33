import Testing

@testable import ReviewCore

@Suite struct ExplanationTests {
  private func page(
    _ application: String, _ record: ReviewRecord, _ stage: Ranking.Stage = .final,
    _ language: Language = .zh
  ) throws -> [String] {
    let ranking = Ranking(record, stage: stage)
    let explanation = try #require(
      Explanation(of: try Code(application), in: ranking, record: record))
    return explanation.sections.flatMap { section in
      ["# \(section.heading[language])"] + section.lines.map { $0[language] }
    }
  }

  /// The drawing explain-80: rank 1 and 2 with the same 85.72, of a panel of seven.
  private func drawing() throws -> ReviewRecord {
    var scheme = try Scheme.fixture(places: 1)
    scheme.preliminary = try .total(weight: "0.6", step: "0.5")
    return try .fixture(
      scheme,
      preliminary: [
        ["84.5", "82.5", "79.0", "85.0", "90.5", "83.0", "86.0"],
        ["85.0", "83.5", "80.0", "87.0", "89.0", "84.0", "85.5"],
      ],
      defense: [
        ["88.0", "86.0", "83.0", "89.0", "93.0", "87.0", "90.0"],
        ["86.5", "84.0", "82.0", "88.0", "92.0", "86.0", "89.5"],
      ])
  }

  @Test func `8 a rank is explained as drawn`() throws {
    #expect(
      try page("A1", drawing()) == [
        "# 初评", "7 份，去掉最高和最低各一份",
        "E1 84.5  E2 82.5  E3 79.0低  E4 85.0  E5 90.5高  E6 83.0  E7 86.0",
        "84.5 + 82.5 + 85.0 + 83.0 + 86.0 = 421.0，除以 5 得 84.20",
        "# 答辩", "7 份，去掉最高和最低各一份",
        "E1 88.0  E2 86.0  E3 83.0低  E4 89.0  E5 93.0高  E6 87.0  E7 90.0",
        "88.0 + 86.0 + 89.0 + 87.0 + 90.0 = 440.0，除以 5 得 88.00",
        "# 最终", "0.6 x 84.20 + 0.4 x 88.00 = 50.52 + 35.20 = 85.72，没有再舍入",
        "# 并列", "与第 2 名A2 园同为 85.72，逐位比也相同；再比答辩分，88.00 高于 86.80",
        "# 名额", "共 1 个，这一家用第 1 个；前面没有人因上限、否决或暂缓被跳过",
        "# 舍入", "每阶段的平均保留 2 位，四舍五入一次；没有舍去什么", "按精确值结转，名单也不变",
      ])
  }

  @Test func `8 the neighbour is explained from its own side, in English too`() throws {
    #expect(
      try page("A2", drawing(), .final, .en).suffix(8)
        == [
          "0.6 x 85.00 + 0.4 x 86.80 = 51.00 + 34.72 = 85.72, not rounded again", "# Tie",
          "85.72 as A1 园, rank 1, equal digit by digit too; then by defense score, "
            + "86.80 is under 88.00",
          "# Places", "places: 1; reserve 1; tied with rank 1, by defense score", "# Rounding",
          "each stage mean keeps 2 digits, rounded half up, once; nothing was dropped",
          "carrying exact scores would not change the list",
        ])
  }

  /// 80 and 266/3 at half each: what is dropped is named where it is dropped.
  @Test func `8 every rounding is named`() throws {
    var scheme = try Scheme.fixture()
    scheme.preliminary.weight = try Weight(decimal: "1")
    scheme.defense.weight = try Weight(decimal: "1")
    let record = try ReviewRecord.fixture(
      scheme, preliminary: [["80", "80", "80"]], defense: [["88", "89", "89"]])
    #expect(
      try page("A1", record) == [
        "# 初评", "3 份，全部取平均；有申报份数不够，这一阶段都不去高低", "E1 80.0  E2 80.0  E3 80.0",
        "80.0 + 80.0 + 80.0 = 240.0，除以 3 得 80.00",
        "# 答辩", "3 份，全部取平均；有申报份数不够，这一阶段都不去高低", "E1 88.0  E2 89.0  E3 89.0",
        "88.0 + 89.0 + 89.0 = 266.0，除以 3 得 266/3，四舍五入为 88.67",
        "# 最终",
        "(1 x 80.00 + 1 x 88.67) / 2 = (80.00 + 88.67) / 2 = 84.335，四舍五入得 84.34",
        "# 名额", "共 3 个，这一家用第 1 个；前面没有人因上限、否决或暂缓被跳过",
        "# 舍入", "每阶段的平均保留 2 位，四舍五入一次；答辩 266/3 记 88.67", "按精确值结转，名单也不变",
      ])
  }

  @Test func `8 a recused sheet and one with a flaw are shown, and not counted`() throws {
    var record = try ReviewRecord.fixture(
      .fixture(), preliminary: [["80", "81", "82", "83", "84", "85", "86"]])
    record.recusals = [RecusedPair(application: try Code("A1"), expert: try Code("E7"))]
    record.sheets[0].marks = [:]
    #expect(
      try page("A1", record, .preliminary).prefix(6) == [
        "# 初评", "5 份，去掉最高和最低各一份", "E2 81.0低  E3 82.0  E4 83.0  E5 84.0  E6 85.0高",
        "E1 不计：T 没有打分", "E7 回避，不计", "82.0 + 83.0 + 84.0 = 249.0，除以 3 得 83.00",
      ])
  }

  @Test(arguments: [
    (["80", "90", "84"], "从低到高 80.0 84.0 90.0，中间是 84.0，得 84.00"),
    (["80", "90", "84", "85"], "从低到高 80.0 84.0 85.0 90.0，中间两个 84.0 + 85.0 = 169.0，除以 2 得 84.50"),
  ])
  func `8 a median is explained by the order`(totals: [String], line: String) throws {
    var scheme = try Scheme.fixture()
    scheme.aggregation.method = .median
    let record = try ReviewRecord.fixture(scheme, preliminary: [totals])
    #expect(try page("A1", record, .preliminary)[3] == line)
  }

  @Test func `8 averages by criterion are explained leaf by leaf`() throws {
    var scheme = try Scheme.fixture(
      preliminary: .points([.leaf("B", maximum: "40"), .leaf("D", maximum: "60")]))
    scheme.aggregation.scope = .criterion
    var record = try ReviewRecord.fixture(scheme, preliminary: [["1", "1", "1", "1", "1"]])
    let marks = [("30", "60"), ("40", "35"), ("25", "55"), ("30", "55"), ("0", "50")]
    for (index, marks) in marks.enumerated() {
      record.sheets[index].marks = [
        try Code("B"): .points(try Points(decimal: marks.0)),
        try Code("D"): .points(try Points(decimal: marks.1)),
      ]
    }
    #expect(
      try page("A1", record, .preliminary)[1...5] == [
        "5 份，每项去掉最高和最低各一个", "E1 90.0  E2 75.0  E3 80.0  E4 85.0  E5 50.0",
        "B  30.0 40.0高 25.0 30.0 0.0低，平均 85/3", "D  60.0高 35.0低 55.0 55.0 50.0，平均 160/3",
        "85/3 + 160/3 = 245/3，四舍五入为 81.67",
      ])
  }

  /// 100 x (3 x 1/2 + 5 x 3/4) / 8.
  @Test func `8 in weighted mode the formula is written out`() throws {
    var scheme = try Scheme.fixture(
      preliminary: .weighted([
        .leaf("B", maximum: "100", minimum: "40", weight: "3"),
        .leaf("D", maximum: "5", minimum: "1", weight: "5"),
      ]))
    scheme.aggregation = Scheme.Aggregation(
      method: .mean, scope: .criterion, trimFrom: 5, minimumSheets: 1)
    var record = try ReviewRecord.fixture(scheme, preliminary: [["1"]])
    record.sheets[0].marks = [
      try Code("B"): .points(try Points(decimal: "70")),
      try Code("D"): .points(try Points(decimal: "4")),
    ]
    #expect(
      try page("A1", record, .preliminary)[3...5] == [
        "B  70.0，平均 70.0, 3 x (70.0 - 40) / (100 - 40) = 1.5",
        "D  4.0，平均 4.0, 5 x (4.0 - 1) / (5 - 1) = 3.75",
        "1.5 + 3.75 = 5.25，乘 100 除以 8 得 65.625，四舍五入为 65.63",
      ])
  }

  @Test func `8 who was passed over before is named with the reason`() throws {
    var scheme = try Scheme.fixture(places: 2)
    scheme.defense.weight = try Weight(decimal: "0")
    scheme.caps = [Scheme.Cap(units: ["广东"], maximum: 1)]
    var record = try ReviewRecord.fixture(
      scheme, preliminary: ["90", "85", "80", "70"].map { Array(repeating: $0, count: 5) },
      units: ["广东", "广东", "浙江", "福建"])
    record.candidates[2].standing = .held(reason: "消防材料待核")
    func places(_ application: String) throws -> String? {
      let page = try page(application, record, .preliminary)
      return page.firstIndex(of: "# 名额").map { page[$0 + 1] }
    }
    #expect(
      try places("A4") == "共 2 个，这一家用第 2 个；前面跳过 2 家：A2 园（跳过：广东已满 1 家）、"
        + "A3 园（暂缓：消防材料待核）")
    #expect(try places("A2") == "共 2 个；排候补第 1；跳过：广东已满 1 家")
    #expect(try places("A3") == "共 2 个；暂缓：消防材料待核")
  }

  @Test func `8 an open tie says what it awaits, and who has no rank why`() throws {
    var record = try ReviewRecord.fixture(
      .fixture(places: 1), preliminary: [["80", "80", "80"], ["80", "80", "80"], ["90"]])
    record.scheme.defense.weight = try Weight(decimal: "0")
    let tied = try page("A1", record, .preliminary)
    #expect(
      tied.contains("与并列第 1 名A2 园同为 80.00，逐位比也相同；再比不去高低的平均分，都是 80.00；分不出，待专家组表决"))
    #expect(tied.contains("共 1 个；并列第 1 名，待专家组表决"))
    #expect(
      try page("A3", record, .preliminary) == ["# 名额", "有效评审意见不足：初评 1 份，至少 3 份"])
    #expect(
      Explanation(of: try Code("A9"), in: Ranking(record, stage: .preliminary), record: record)
        == nil)
  }
}
