import ReviewCore
import Testing

@Suite struct QuotaTests {
  private static let jiangsu = ["南京", "苏州", "常州"]

  private func city(_ name: String, unit: String = "江苏", named: String = "2014-03-25") throws
    -> DemonstrationCity
  {
    DemonstrationCity(
      name: name, unit: unit, named: try #require(Day(iso: named)), document: "虚构",
      isVerified: false)
  }

  private func batch(
    _ count: Int, unit: String, received: Day? = Day(iso: "2015-02-20"), from first: Int = 1
  ) throws -> [EligibilityCheck.Submission] {
    try (first..<first + count).map { number in
      .init(
        facts: try Submissions.facts("A\(number)", unit: unit, received: received),
        plan: Submissions.plan())
    }
  }

  @Test func `6.5 five from Jiangsu with three cities are over its four`() throws {
    let check = try EligibilityCheck.standard(cities: try Self.jiangsu.map { try city($0) })
    let report = check.report(on: try batch(5, unit: "江苏"))
    let standing = try #require(report.quotas.first)
    #expect((standing.unit, standing.limit, standing.nominated) == ("江苏", 4, 5))
    #expect(standing.text.zh == "江苏上限 4，实际 5")
    #expect(standing.exceptions == [.cities(["南京", "苏州", "常州"], extra: 1)])
    #expect(standing.exceptions.map(\.text.zh) == ["示范城市 3 个（南京、苏州、常州），加 1 个"])
    #expect(report.applications.allSatisfy { $0.verdict == .undecided })
    let quota = try #require(report.applications.first?.findings.first { $0.rule == .quota })
    #expect((quota.verdict, quota.value, quota.limit) == (.judge, "5", "4"))
    #expect(quota.text.zh == "江苏上限 4，实际 5；超出须记明理由")
  }

  @Test func `6.5 a recorded reason lets one more through`() throws {
    let check = try EligibilityCheck.standard(
      cities: try Self.jiangsu.map { try city($0) },
      decisions: ["江苏": [.recorded(reason: "经批准", extra: 1)]])
    let report = check.report(on: try batch(5, unit: "江苏"))
    #expect(report.quotas.map(\.limit) == [5])
    #expect(report.applications.allSatisfy { $0.verdict == .accepted })
  }

  @Test func `6.5 Guangdong and Shenzhen are counted apart`() throws {
    let check = try EligibilityCheck.standard()
    let submissions = try batch(3, unit: "广东") + batch(2, unit: "深圳", from: 4)
    let report = check.report(on: submissions)
    #expect(report.quotas.map { "\($0.unit) \($0.nominated)/\($0.limit)" } == ["广东 3/3", "深圳 2/2"])
    #expect(report.applications.allSatisfy { $0.verdict == .accepted })
  }

  @Test(arguments: [
    (["2009-09-01", "2011-11-11", "2014-12-31"], 4),
    (["2009-09-01", "2011-11-11", "2015-01-01"], 3),
    (["2011-11-11", "2014-03-25", "2016-12-16"], 3), (["2011-11-11", "2014-03-25"], 3),
  ])
  func `6.11 a city named after the notice adds nothing`(days: [String], limit: Int) throws {
    let cities = try days.enumerated().map { index, day in
      try city("城\(index)", unit: "辽宁", named: day)
    }
    let check = try EligibilityCheck.standard(cities: cities)
    #expect(check.report(on: try batch(1, unit: "辽宁")).quotas.map(\.limit) == [limit])
  }

  @Test(arguments: ["深圳", "上海", "兵团"])
  func `notice 一 only a province may recommend one more`(unit: String) throws {
    let cities = try (1...3).map { try city("城\($0)", unit: unit) }
    let check = try EligibilityCheck.standard(cities: cities)
    #expect(check.report(on: try batch(1, unit: unit)).quotas.map(\.limit) == [2])
  }

  @Test func `二 a late application uses no place of its unit`() throws {
    let check = try EligibilityCheck.standard()
    let late = try batch(1, unit: "宁波", received: Day(iso: "2015-03-02"), from: 3)
    let report = check.report(on: try batch(2, unit: "宁波") + late)
    #expect(report.quotas.map { "\($0.nominated)/\($0.limit)" } == ["2/2"])
    #expect(report.applications.map(\.verdict) == [.accepted, .accepted, .refused])
  }

  @Test func `an unknown unit is left to a person`() throws {
    let report = try EligibilityCheck.standard().report(on: try batch(1, unit: "苏州"))
    #expect(report.quotas.isEmpty)
    #expect(report.applications.map(\.verdict) == [.undecided])
  }
}
