import Foundation
import ReviewCore
import Synchronization

/// A small invented round in a temporary folder: fifteen applications, seven experts, a secretary.
///
/// e01 has six sheets complete and the seventh begun, as in the drawings of the desk.
final class FixtureRound {
  let folder: URL
  let path: String
  private let clock = Clock()

  /// A clock that a test can set; screens show it in the scheme's offset.
  final class Clock: Sendable {
    private let time = Mutex(Timestamp(secondsSince1970: 1_426_646_527))

    var now: Timestamp {
      get { time.withLock { $0 } }
      set { time.withLock { $0 = newValue } }
    }
  }

  static let owner = Actor.owner(session: "local:0/test")

  /// The applications as the drawings list them, by 序.
  static let applications: [(code: String, name: String, unit: String)] = [
    ("A01", "澜汀电子商务产业园", "浙江"), ("A02", "鹤洲跨境电商园", "广东"),
    ("A03", "柘台电商产业园", "山东"), ("A04", "棠岭电商谷", "安徽"),
    ("A05", "𠮷禾电商城", "湖南"), ("A06", "栗川电子商务园", "四川"),
    ("A07", "岫云电商城", "江西"), ("A08", "鹭汀跨境园", "厦门"),
    ("A09", "琅台电商港", "青岛"), ("A10", "乌陌电商园", "内蒙古"),
    ("A11", "砚湖电子商务园", "重庆"), ("A12", "桐浦云商园", "上海"),
    ("A13", "蓼桥电商园", "河北"), ("A14", "松陌电商园", "吉林"),
    ("A15", "茶渡电商园", "云南"),
  ]

  static let panel = ["c01", "e01", "e02", "e03", "e04", "e05", "e06"]

  init(nature: RoundNature = .official) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "pingyi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "round.pingyi").path()
    let bytes = try (nature == .official ? Self.officialFile : Self.demonstrationFile).get()
    try bytes.write(to: folder.appending(path: "round.pingyi"))
    setTime("10:42:07")
  }

  /// The rounds are filled once for all tests and copied.
  private static let officialFile = Result { try made(.official) }
  private static let demonstrationFile = Result { try made(.demonstration) }

  private static func made(_ nature: RoundNature) throws -> Data {
    let round = try FixtureRound(making: nature)
    return try Data(contentsOf: round.folder.appending(path: "round.pingyi"))
  }

  /// The default scheme for a panel that has pledged and stated its recusals on paper.
  static var scheme: String {
    String(decoding: Scheme.defaultBytes, as: UTF8.self)
      .replacingOccurrences(of: "\"beforeReading\": [\"pledge\", \"recusals\"],\n  ", with: "")
  }

  /// The round once its scheme asks for the pledge and the recusals, which nobody has given.
  static func beforeReading() throws -> FixtureRound {
    let round = try FixtureRound()
    let file = try round.open()
    let digest = try file.store(content: Scheme.defaultBytes)
    try file.record(
      [.schemeAdopted(Act.SchemeAdopted(sha256: digest, reason: "先签承诺书"))], by: owner)
    try file.close()
    return round
  }

  /// A round in which every application has this plan.
  convenience init(plan: Plan) throws {
    try self.init(making: .official, plan: plan)
    setTime("10:42:07")
  }

  private init(making nature: RoundNature, plan: Plan = FixtureRound.plan) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "pingyi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "round.pingyi").path()
    let clock = clock
    let file = try RoundFile.create(
      path: path, id: String(repeating: "a", count: 32), nature: nature,
      schemeBytes: Array(Self.scheme.utf8), by: Self.owner, clock: { clock.now })
    try fill(file, plan)
    try file.close()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Opens the round as its owner, for looking or for changing it behind a desk's back.
  func open() throws -> RoundFile {
    let clock = clock
    return try RoundFile(path: path, clock: { clock.now })
  }

  /// Sets the clock to a time of 18 March 2015 in the scheme's offset, such as `10:42:07`.
  func setTime(_ text: String) {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    let midnight = 1_426_608_000
    clock.now = Timestamp(
      secondsSince1970: midnight + parts[0] * 3_600 + parts[1] * 60 + parts[2])
  }

  var clockFunction: @Sendable () -> Timestamp {
    let clock = clock
    return { clock.now }
  }

  private func fill(_ file: RoundFile, _ plan: Plan) throws {
    setTime("08:55:00")
    let plan = try file.store(content: plan.canonicalBytes)
    var acts: [Act] = []
    for application in Self.applications {
      let code = try ApplicationCode(application.code)
      let facts = ApplicationFacts(
        code: code, name: application.name, applicant: "虚构市人民政府", unit: application.unit,
        operator: "虚构园区管理有限公司", operatingSince: Day(iso: "2013-06-01"),
        areaSquareMetres: try Amount(decimal: "46000"), parkKind: .ecommerce,
        infrastructure: ["双回路供电"], enterprises: 236,
        revenueWanYuan: try Amount(decimal: "486000"), employment: 5_120,
        services: Set(PublicService.allCases), receivedOn: Day(iso: "2015-02-21"),
        paperCopies: 2, discs: 1, plan: "工作方案.docx")
      acts.append(
        .applicationReceived(
          code,
          Act.ApplicationReceived(
            version: 1, facts: facts, plan: plan, planFile: "工作方案.docx", files: [],
            pinyin: "xiuyundianshangcheng", initials: "xydsc")))
    }
    acts.append(.stageOpened(.eligibility, Act.StagePassage()))
    acts += try Self.applications.map { application in
      .applicationConcluded(
        try Code(application.code), Act.ApplicationConcluded(conclusion: .accepted, reason: ""))
    }
    acts.append(.stageClosed(.intake, Act.StagePassage()))
    acts.append(.stageClosed(.eligibility, Act.StagePassage()))
    try file.record(acts, by: Self.owner)
    let people = try Self.panel.map { code in
      Expert(code: try Code(code), name: "专家\(code)", role: code == "c01" ? .chair : .expert)
    }
    let secretary = Expert(code: try Code("s01"), name: "秘书甲", role: .secretary)
    try file.enlist(people + [secretary], by: Self.owner)
    try file.assign(.everyone, by: Self.owner)
    try file.open(.preliminary, by: Self.owner)
    try score(file)
  }

  /// Totals of e01's complete sheets, as drawn.
  private static let totals: [(code: String, tenths: Int)] = [
    ("A01", 845), ("A02", 880), ("A03", 785), ("A04", 760), ("A05", 745), ("A06", 710),
  ]

  private func score(_ file: RoundFile) throws {
    let e01 = try ExpertCode("e01")
    let actor = Actor(.person(e01), session: "ssh:SHA256:test")
    let scheme = try file.round().scheme
    for (code, tenths) in Self.totals {
      let key = SheetKey(application: try Code(code), expert: e01, stage: .preliminary)
      try file.record(
        [
          .sheetImported(
            key,
            Act.SheetImported(
              source: "fixture", scores: Self.marks(total: tenths * 10, scheme),
              notApplicable: nil,
              comments: [
                Act.CommentWritten(
                  criterion: nil, text: String(repeating: "园区方案具体可行，数据可核。", count: 5))
              ]))
        ], by: actor)
    }
    setTime("10:42:07")
    let key = SheetKey(application: try Code("A07"), expert: e01, stage: .preliminary)
    try file.record(
      [
        .scoreGiven(
          key, Act.ScoreGiven(criterion: try Code("A1"), points: try Points(decimal: "4"))),
        .scoreGiven(
          key, Act.ScoreGiven(criterion: try Code("A2"), points: try Points(decimal: "8.5"))),
        .commentWritten(
          key, Act.CommentWritten(criterion: try Code("A2"), text: "问题写得坦率。")),
        .scoreGiven(
          key, Act.ScoreGiven(criterion: try Code("B1"), points: try Points(decimal: "5"))),
      ], by: actor)
  }

  /// Marks on the grid that add up to a total, every leaf at 60 % or more.
  static func marks(total hundredths: Int, _ scheme: Scheme) -> [Act.ScoreGiven] {
    let leaves = scheme.preliminary.leaves
    var marks = leaves.map(\.leaf.maximum.hundredths)
    var excess = marks.reduce(0, +) - hundredths
    var index = 0
    while excess > 0 {
      let lowest = (leaves[index % leaves.count].leaf.maximum.hundredths * 6 + 9) / 10
      if marks[index % leaves.count] - 50 >= lowest {
        marks[index % leaves.count] -= 50
        excess -= 50
      }
      index += 1
    }
    return zip(leaves, marks).map { criterion, mark in
      Act.ScoreGiven(criterion: criterion.code, points: Points(hundredths: mark))
    }
  }

  /// The plan of the drawings: every section of the annex, 三(一) as drawn.
  static let plan: Plan = {
    var blocks: [Plan.Block] = []
    var starts: [Plan.SectionStart] = []
    for section in PlanSection.allCases {
      starts.append(Plan.SectionStart(block: blocks.count, section: section))
      blocks.append(.heading(level: 2, text: "\(section.mark) \(section.title)"))
      let paragraphs =
        section == .foundation
        ? foundation : (1...4).map { "\(section.title)第 \($0) 段。本段为虚构的示例文字，用来占满版面。" }
      blocks += paragraphs.map(Plan.Block.paragraph)
    }
    return Plan(blocks: blocks, starts: starts)
  }()

  /// 三(一) 创建基础 of the drawings, nine paragraphs.
  static let foundation = [
    "园区位于市区东部，2012 年 9 月动工，一期占地 180 亩，与铁路货场相距 3 公里。",
    "园区东至望溪路，南至站前大道，西至铁路专用线，北至岫云河。管理机构为市电子商务办公室，编制 6 人，与园区管理公司每周开一次调度会，企业诉求三个工作日内答复。",
    "园区规划面积 1.2 平方公里，建成办公楼四栋、云仓一座，用于电子商务相关产业的总体办公建筑面积 4.6 万平方米。2013 年 6 月正式投入运营，经营管理主体为岫云电商城管理有限公司，市政府派驻服务专员两名，园区内实行一窗受理。",
    "截至 2014 年 12 月底，入驻电子商务企业及上下游相关企业 236 家，其中网络零售企业 148 家，第三方交易平台 3 家，代运营、美工、摄影、培训等服务企业 61 家，快递物流企业 24 家。全年营收 48.6 亿元，营收过亿元的企业 9 家，带动就业 5120 人。",
    "上下游相对集中。园区以脐橙、茶油和小家电为主要品类，本地供货企业 83 家与园区签有长期协议，半径 30 公里内的供货约占六成。园区设有质检室、仓配中心和共享直播间，中小网店可按单付费，起步成本比园外低约三成。",
    "2014 年园区被认定为省级电子商务示范基地。市政府先后印发《关于加快电子商务发展的若干意见》《岫云电商城管理办法》等文件四份，从场地、物流、人才、融资四个方面给予支持，兑现资金 1860 万元。",
    "配套设施方面，园区双回路供电，出口带宽 20G，公共机房机柜 120 个，员工公寓 600 套；公共服务方面，设战略咨询、技术开发、人才培养、企业孵化、金融服务、市场开拓、现代物流七个窗口。",
    "存在的主要问题：本地电商人才不足，运营岗位缺口约 400 人；冷链能力偏弱，旺季要向省城调车；部分企业规模小，抗风险能力不强。对此，本方案在创建内容中逐条提出办法。",
    "以上各项均有台账可查，相关文件见第四部分。",
  ]
}
