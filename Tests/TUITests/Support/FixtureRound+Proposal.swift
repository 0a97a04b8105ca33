import Foundation
import ReviewCore

/// A round at its end: 28 applications, all sheets submitted, the defense held, the proposal open.
///
/// Twelve places and three reserves; rank 12 and 13 have the same final score and the defense score
/// tells them apart, as in the drawings of the board and of the list.
extension FixtureRound {
  /// An own copy of the round, as its secretary left it at 15:40:02.
  static func proposal() throws -> FixtureRound { try copy(of: proposalBytes) }

  /// The same round before it: the preliminary stage closed, nobody invited yet.
  static func preliminaryEnd() throws -> FixtureRound { try copy(of: preliminaryBytes) }

  private static func copy(of bytes: Result<Data, any Error>) throws -> FixtureRound {
    let round = try FixtureRound()
    try bytes.get().write(to: URL(filePath: round.path))
    round.setTime("15:40:02")
    return round
  }

  private static let preliminaryBytes = Result<Data, any Error> {
    let round = try FixtureRound()
    try round.change { file in
      try round.adoptScheme(file)
      try round.receiveTheOthers(file)
      try round.submit(.preliminary, file)
      try file.close(.preliminary, by: owner)
    }
    return try Data(contentsOf: URL(filePath: round.path))
  }

  private static let proposalBytes = Result<Data, any Error> {
    let round = try preliminaryEnd()
    try round.change { file in
      try file.open(.shortlisting, by: owner)
      try file.close(.shortlisting, by: owner)
      try round.holdDefense(file)
      round.setTime("15:40:02")
      try file.open(.proposal, by: owner)
    }
    return try Data(contentsOf: URL(filePath: round.path))
  }

  /// Adopts the scheme with texts in it replaced.
  func amendScheme(_ changes: [(String, String)], because reason: String = "试") throws {
    try change { file in
      var text = String(decoding: try file.schemeBytes(), as: UTF8.self)
      for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
      let digest = try file.store(content: Array(text.utf8))
      try file.record(
        [.schemeAdopted(Act.SchemeAdopted(sha256: digest, reason: reason))], by: Self.owner)
    }
  }

  /// Sends a defense sheet back, with the stage opened again for it.
  func returnDefenseSheet(_ application: String, _ expert: String) throws {
    try change { file in
      let key = SheetKey(
        application: try Code(application), expert: try Code(expert), stage: .defense)
      try file.record(
        [
          .stageOpened(.defense, Act.StagePassage(forced: "补交")),
          .sheetReturned(key, Act.Reason(reason: "合计与分项不符")),
        ], by: Self.owner)
    }
  }

  /// An application with the panel scores that its sheets are to come to, in hundredths.
  struct Ranked {
    let code: String
    let name: String
    let unit: String
    let preliminary: Int
    let defense: Int
    /// Who is recused; nil for nobody.
    var recused: String?
  }

  static let ranked: [Ranked] = [
    Ranked(
      code: "A16", name: "苇渡电子商务园", unit: "江苏", preliminary: 91125, defense: 91625, recused: "e05"),
    Ranked(code: "A01", name: "澜汀电子商务产业园", unit: "浙江", preliminary: 89800, defense: 92500),
    Ranked(code: "A07", name: "岫云电商城", unit: "江西", preliminary: 90800, defense: 90900),
    Ranked(code: "A03", name: "柘台电商产业园", unit: "山东", preliminary: 90400, defense: 89800),
    Ranked(code: "A02", name: "鹤洲跨境电商园", unit: "广东", preliminary: 88800, defense: 91100),
    Ranked(
      code: "A17", name: "禾曲农产品电商园", unit: "河南", preliminary: 86625, defense: 92500, recused: "e02"),
    Ranked(code: "A18", name: "霁州电子商务园", unit: "宁波", preliminary: 87000, defense: 90300),
    Ranked(code: "A19", name: "雁渚数字商贸园", unit: "湖北", preliminary: 87400, defense: 87800),
    Ranked(code: "A04", name: "棠岭电商谷", unit: "安徽", preliminary: 87200, defense: 88000),
    Ranked(code: "A05", name: "𠮷禾电商城", unit: "湖南", preliminary: 86800, defense: 88000),
    Ranked(code: "A06", name: "栗川电子商务园", unit: "四川", preliminary: 86500, defense: 84700),
    Ranked(code: "A11", name: "砚湖电子商务园", unit: "重庆", preliminary: 84200, defense: 88000),
    Ranked(code: "A10", name: "乌陌电商园", unit: "内蒙古", preliminary: 85000, defense: 86800),
    Ranked(code: "A09", name: "琅台电商港", unit: "青岛", preliminary: 86100, defense: 84800),
    Ranked(code: "A20", name: "望溪电商物流园", unit: "福建", preliminary: 84600, defense: 86300),
    Ranked(code: "A12", name: "桐浦云商园", unit: "上海", preliminary: 84000, defense: 86500),
    Ranked(code: "A08", name: "鹭汀跨境园", unit: "厦门", preliminary: 84200, defense: 85600),
    Ranked(code: "A13", name: "蓼桥电商园", unit: "河北", preliminary: 82100, defense: 83200),
    Ranked(code: "A14", name: "松陌电商园", unit: "吉林", preliminary: 80400, defense: 81800),
    Ranked(code: "A21", name: "前渚电商港", unit: "深圳", preliminary: 79800, defense: 80600),
    Ranked(code: "A22", name: "汾沚电商园", unit: "山西", preliminary: 78900, defense: 81600),
    Ranked(code: "A23", name: "桂屿电商园", unit: "广西", preliminary: 79700, defense: 80400),
    Ranked(code: "A15", name: "茶渡电商园", unit: "云南", preliminary: 79500, defense: 80600),
    Ranked(code: "A24", name: "椰汀电商园", unit: "海南", preliminary: 79000, defense: 80500),
    Ranked(code: "A25", name: "榆渡电商园", unit: "兵团", preliminary: 78800, defense: 80400),
    Ranked(code: "A26", name: "霜浦云商城", unit: "辽宁", preliminary: 77400, defense: 79200),
    Ranked(code: "A27", name: "槐汀电商园", unit: "陕西", preliminary: 76200, defense: 78400),
    Ranked(code: "A28", name: "苔溪电商谷", unit: "贵州", preliminary: 75000, defense: 77000),
  ]

  /// The sheets of the two that the drawing of the explanation compares, by the panel's order.
  private static let drawn: [String: (preliminary: [Int], defense: [Int])] = [
    "A11": (
      [8450, 8250, 7900, 8500, 9050, 8300, 8600], [8800, 8600, 8300, 8900, 9300, 8700, 9000]
    ),
    "A10": (
      [8500, 8350, 8000, 8700, 8900, 8400, 8550], [8650, 8400, 8200, 8800, 9200, 8600, 8950]
    ),
  ]

  private func adoptScheme(_ file: RoundFile) throws {
    let text = Self.scheme
      .replacingOccurrences(of: "\"places\": 66", with: "\"places\": 12")
      .replacingOccurrences(of: "\"reserves\": 10", with: "\"reserves\": 3")
    let digest = try file.store(content: Array(text.utf8))
    try file.record(
      [.schemeAdopted(Act.SchemeAdopted(sha256: digest, reason: "定名额"))], by: Self.owner)
  }

  private func receiveTheOthers(_ file: RoundFile) throws {
    let known = Set(Self.applications.map(\.code))
    let others = Self.ranked.filter { !known.contains($0.code) }
    var acts: [Act] = [.stageOpened(.eligibility, Act.StagePassage(forced: "补收"))]
    for other in others {
      let facts = ApplicationFacts(
        code: try Code(other.code), name: other.name, applicant: "虚构市人民政府",
        unit: other.unit, operator: "虚构园区管理有限公司", operatingSince: Day(iso: "2013-06-01"),
        areaSquareMetres: try Amount(decimal: "46000"), parkKind: .ecommerce,
        infrastructure: ["双回路供电"], enterprises: 236,
        revenueWanYuan: try Amount(decimal: "486000"), employment: 5_120,
        services: Set(PublicService.allCases), receivedOn: Day(iso: "2015-02-21"),
        paperCopies: 2, discs: 1, plan: "工作方案.docx")
      let code = try ApplicationCode(other.code)
      acts.append(
        .applicationReceived(
          code,
          Act.ApplicationReceived(version: 1, facts: facts, files: [], pinyin: "", initials: "")))
      acts.append(
        .applicationConcluded(
          code, Act.ApplicationConcluded(conclusion: .accepted, reason: "")))
    }
    acts.append(.stageClosed(.eligibility, Act.StagePassage()))
    let experts = try Self.panel.map { try ExpertCode($0) }
    acts.append(
      .sheetsAssigned(
        .preliminary,
        Act.SheetsAssigned(
          sheets: try others.map { other in
            Act.SheetsAssigned.Assigned(application: try Code(other.code), experts: experts)
          })))
    for ranked in Self.ranked {
      guard let expert = ranked.recused else { continue }
      let pair = RecusedPair(application: try Code(ranked.code), expert: try Code(expert))
      acts.append(
        .recusalDeclared(pair, Act.RecusalDeclared(ground: .advisory, note: "曾任顾问")))
    }
    try file.record(acts, by: Self.owner)
  }

  private func holdDefense(_ file: RoundFile) throws {
    try file.open(.defense, by: Self.owner)
    try submit(.defense, file)
    try file.record(
      try Self.ranked.map { ranked in
        let isConditional = ranked.code == "A17"
        return .outcomeRecorded(
          try Code(ranked.code),
          Act.OutcomeRecorded(
            outcome: isConditional ? .conditional : .pass,
            reason: isConditional ? "冷链仓环评批复后" : ""))
      }, by: Self.owner)
    try file.close(.defense, by: Self.owner)
  }

  /// Gives in every sheet of a stage, an expert's sheets at once.
  private func submit(_ stage: ScoringStage, _ file: RoundFile) throws {
    let overview = try file.round()
    let leaves = overview.scheme.rule(stage).leaves
    for member in Self.panel {
      let expert = try ExpertCode(member)
      let actor = Actor.owner(as: expert, session: "local:0/test")
      let imports = try Self.ranked.enumerated().compactMap { place, ranked -> Act? in
        let members = Self.panel.filter { $0 != ranked.recused }
        guard let seat = members.firstIndex(of: member) else { return nil }
        let totals = Self.totals(ranked, stage, place: place, count: members.count)
        return .sheetImported(
          SheetKey(application: try Code(ranked.code), expert: expert, stage: stage),
          Act.SheetImported(
            source: "fixture", scores: Self.marks(total: totals[seat], of: leaves),
            comments: [
              Act.CommentWritten(text: String(repeating: "园区方案具体可行，数据可核。", count: 5))
            ]))
      }
      try file.record(imports, by: actor)
      let sheets = try file.sheets(stage, expert: expert).filter { sheet in
        imports.contains { $0.subject == .sheet(sheet.key) }
      }
      try file.record(
        sheets.map {
          $0.submission(under: overview.scheme, schemeDigest: overview.schemeDigest)
        }, by: actor)
    }
  }

  private static func totals(
    _ ranked: Ranked, _ stage: ScoringStage, place: Int, count: Int
  ) -> [Int] {
    switch stage {
    case .preliminary:
      drawn[ranked.code]?.preliminary ?? totals(ranked.preliminary, count: count, turn: place)
    case .defense:
      drawn[ranked.code]?.defense ?? totals(ranked.defense, count: count, turn: place + 3)
    }
  }

  /// Totals in hundredths whose trimmed mean is the one asked for, all on the half point.
  ///
  /// `turn` shuffles who gives which, and how far the extremes lie.
  private static func totals(_ thousandths: Int, count: Int, turn: Int) -> [Int] {
    let kept = count - 2
    let halves = thousandths * kept / 500
    var values = (0..<kept).map { halves / kept + ($0 < halves % kept ? 1 : 0) }
    let spread = turn % 4
    values[0] -= spread
    values[kept - 1] += spread
    values[1] += turn % 3
    values[kept - 2] -= turn % 3
    let lowest = (values.min() ?? 0) - 2 - turn * 3 % 8
    let highest = min(199, (values.max() ?? 0) + 1 + turn * 5 % 7)
    let all = [lowest] + values + [highest]
    return all.indices.map { all[($0 + turn) % all.count] * 50 }
  }

  /// Marks on the grid that add up to a total, every leaf at 60 % or more.
  static func marks(total hundredths: Int, of leaves: [ScoredCriterion]) -> [Act.ScoreGiven] {
    var marks = leaves.map(\.leaf.maximum.hundredths)
    var excess = marks.reduce(0, +) - hundredths
    var index = 0
    while excess > 0 {
      let place = index % leaves.count
      if marks[place] - 50 >= (leaves[place].leaf.maximum.hundredths * 6 + 9) / 10 {
        marks[place] -= 50
        excess -= 50
      }
      index += 1
    }
    return zip(leaves, marks).map { criterion, mark in
      Act.ScoreGiven(criterion: criterion.code, points: Points(hundredths: mark))
    }
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () throws -> Success) {
    do { self = .success(try body()) } catch { self = .failure(error) }
  }
}
