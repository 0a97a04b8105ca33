import ReviewCore
import Testing

@Suite struct RecommendingUnitsTests {
  let units: RecommendingUnits
  init() throws { units = try .embedded() }

  @Test func `notice 一 the 37 units may recommend 101 applicants`() {
    #expect(units.all.count == 37)
    #expect(units.all.map(\.quota).reduce(0, +) == 101)
    #expect(Set(units.all.map(\.short.zh)).count == 37)
    #expect(units.all.map(\.code) == units.all.map(\.code).sorted())
  }

  @Test(arguments: [
    (RecommendingUnit.Kind.province, 22, 3), (.autonomousRegion, 5, 3), (.municipality, 4, 2),
    (.separatelyPlannedCity, 5, 2), (.corps, 1, 2),
  ])
  func `notice 一 each kind of unit has its quota`(
    kind: RecommendingUnit.Kind, count: Int, quota: Int
  ) {
    let ofKind = units.all.filter { $0.kind == kind }
    #expect(ofKind.count == count)
    #expect(ofKind.allSatisfy { $0.quota == quota })
  }

  @Test(arguments: [
    ("江苏", "江苏"), ("江苏省", "江苏"), ("320000", "江苏"), ("３２００００", "江苏"), (" 江 苏 ", "江苏"),
    ("Jiangsu", "江苏"), ("jiangsu province", "江苏"), ("深圳市", "深圳"), ("内蒙古", "内蒙古"),
    ("内蒙古自治区", "内蒙古"), ("广西自治区", "广西"), ("广西壮族自治区", "广西"), ("兵团", "兵团"),
    ("新疆生产建设兵团", "兵团"), ("新疆", "新疆"), ("吉林省", "吉林"), ("北京市", "北京"),
  ])
  func `a unit is found however it is written`(text: String, short: String) {
    #expect(units.unit(named: text)?.short.zh == short)
  }

  @Test(arguments: ["", "苏州", "吉林市", "台湾", "江苏市", "商务厅"])
  func `what is no unit is not guessed`(text: String) {
    #expect(units.unit(named: text) == nil)
  }

  @Test func `2.1 what is inferred or remembered is not verified and says why`() {
    let unverified = units.all.filter { !$0.isVerified }
    #expect(
      unverified.map(\.short.zh) == ["内蒙古", "青岛", "广西", "西藏", "宁夏", "新疆", "兵团"])
    #expect(unverified.allSatisfy { $0.note != nil })
    #expect(units.all.allSatisfy { $0.source.contains("767号") })
  }

  @Test(arguments: [
    ("宁波", "浙江", true), ("宁波", "浙江省", true), ("兵团", "新疆", true), ("北京", "北京市", true),
    ("江苏", "浙江", false), ("宁波", "宁波", false), ("江苏", "", false),
  ])
  func `1.3 a unit lies in its province`(unit: String, province: String, isIn: Bool) throws {
    #expect(try #require(RecommendingUnit.named(unit)).isIn(province: province) == isIn)
  }

  @Test func `a separately planned city belongs to its province`() {
    #expect(units.unit(named: "深圳")?.province == "广东")
    #expect(units.unit(named: "深圳")?.isProvince == false)
    #expect(units.unit(named: "广西")?.isProvince == true)
  }
}

@Suite struct ReferenceTablesTests {
  @Test func `a table with problems names them all`() {
    let json = """
      {"extraForDemonstrationCities":
        {"cities": 0, "extra": 1, "until": "2014-12-31", "source": "", "verified": true},
       "units": [{"code": "1", "name": {"zh": "甲", "en": "A"}, "short": {"zh": "甲", "en": "A"},
         "kind": "city", "province": "甲", "quota": 3, "source": "s", "verified": true}],
       "calendar": {"from": "2015-01-01", "to": "2015-12-31", "sources": {"a": "x"}, "days": [
         {"date": "2015-01-01", "working": false, "zh": "元旦", "source": "b", "verified": true},
         {"date": "2015-02-30", "working": false, "zh": "春节", "source": "a", "verified": true}]}}
      """
    let error = #expect(throws: JSONProblems.self) {
      try ReferenceTables(json: Array(json.utf8), file: "t.json")
    }
    #expect(
      error?.problems.map(\.path) == [
        "extraForDemonstrationCities.cities", "units[0].kind", "calendar.days[0].source",
        "calendar.days[1].date",
      ])
  }

  /// The file names the keys for whoever writes an `application.json`; the program has its enums.
  @Test func `7 the listed kinds and services are those of the program`() throws {
    let root = try JSONParser.parse(ReferenceTables.embeddedBytes)
    func listed(_ name: String) -> [[String]] {
      guard case .object(let members) = root.content,
        case .array(let terms)? = members.first(where: { $0.name == name })?.value.content
      else { return [] }
      return terms.map { term in
        guard case .object(let members) = term.content else { return [] }
        return ["key", "zh", "en"].compactMap { key in
          guard case .string(let text)? = members.first(where: { $0.name == key })?.value.content
          else { return nil }
          return text
        }
      }
    }
    #expect(
      listed("attachmentKinds")
        == AttachmentKind.allCases.map { [$0.rawValue, $0.text.zh, $0.text.en] })
    #expect(
      listed("services") == PublicService.allCases.map { [$0.rawValue, $0.text.zh, $0.text.en] })
    #expect(
      listed("parkKinds") == ParkKind.allCases.map { [$0.rawValue, $0.text.zh, $0.text.en] })
  }
}
