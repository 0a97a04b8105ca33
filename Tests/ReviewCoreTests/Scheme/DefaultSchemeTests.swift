import Foundation
import ReviewCore
import Testing

@Suite struct DefaultSchemeTests {
  let scheme: Scheme
  init() throws { scheme = try Scheme(json: Scheme.defaultBytes, file: "DefaultScheme.json") }

  @Test func `4 the default scheme is the table of the design`() {
    let points = scheme.preliminary.leaves.map { "\($0.code) \($0.leaf.maximum)" }
    #expect(
      points == [
        "A1 5", "A2 10", "B1 6", "B2 8", "B3 6", "C1 5", "C2 10", "D1 5", "D2 5", "D3 5", "D4 5",
        "D5 5", "D6 5", "E1 6", "E2 6", "F1 4", "F2 4",
      ])
    let groups = scheme.preliminary.criteria.map { group in
      "\(group.code) \(group.name.zh) \(group.leaves.map(\.leaf.maximum).reduce(.zero, +))"
    }
    #expect(
      groups == [
        "A 基础环境 15", "B 创建基础 20", "C 创建目标 15", "D 创建内容 30", "E 保障措施 12",
        "F 实施计划 8",
      ])
    #expect(
      scheme.defense.leaves.map { "\($0.name.zh) \($0.leaf.maximum)" } == [
        "汇报 30", "答问 40", "方案可行 30",
      ])
    #expect(
      (scheme.preliminary.leaves + scheme.defense.leaves).allSatisfy { $0.leaf.levels.count == 4 })
  }

  @Test func `4 the default settings are those of the design`() {
    #expect((scheme.places, scheme.reserves) == (66, 10))
    #expect((scheme.panel.size, scheme.panel.minimum) == (7, 5))
    #expect(scheme.utcOffset == 8 * 3600)
    #expect(scheme.preliminary.weight.description == "0.6")
    #expect(scheme.defense.weight.description == "0.4")
    #expect(scheme.preliminary.mode == .points && !scheme.preliminary.allowNotApplicable)
    #expect((scheme.aggregation.method, scheme.aggregation.scope) == (.trimmed, .total))
    #expect((scheme.aggregation.trimFrom, scheme.aggregation.minimumSheets) == (5, 3))
    #expect(scheme.rounding == Rounding(digits: 2, mode: .halfUp))
    #expect((scheme.carry, scheme.tieAt, scheme.proxyEntry) == (.published, .exact, .counts))
    #expect(scheme.beforeReading == [.pledge, .recusals])
    #expect(
      scheme.ties.map(\.name) == [
        "defense", "untrimmed", "criterion:D", "criterion:B", "criterion:C", "criterion:A",
        "criterion:E", "criterion:F", "vote", "lot",
      ])
    #expect(scheme.passLine.minimum == Points(hundredths: 60_00) && scheme.passLine.invite == nil)
    #expect(scheme.caps.isEmpty)
    #expect(scheme.comments.opinionMinimum == 50 && scheme.comments.reasonBelow == Rational(3, 5))
    #expect(scheme.recusal.sameProvince && scheme.recusal.sameUnit)
    #expect(scheme.calendar.submissionDeadline == Day(year: 2015, month: 2, day: 28))
    #expect(scheme.calendar.referenceDate == Day(year: 2015, month: 2, day: 28))
    #expect(scheme.calendar.preliminaryDeadline == "2015-03-18T17:30")
    #expect(scheme.calendar.countPublicationDay)
  }

  @Test func `notice 一 every condition has its rule, with its comparator and limit`() {
    let rules = scheme.eligibility.map { rule in
      "\(rule.rule) \(rule.comparator.rawValue) \(rule.limit?.description ?? "-") \(rule.isVeto)"
    }
    #expect(
      rules == [
        "operatingYear >= 1 true", "floorArea > 20000 true", "infrastructure present - false",
        "services >= 7 false", "coordination present - true", "localPlan present - true",
        "supportPolicy present - true", "operator present - true",
        "deadline <= 2015-02-28 true", "paperCopies >= 2 false", "disc >= 1 false",
        "summaryLength <= 3500 false", "planSections >= 12 false", "existingBase judge - true",
        "quota <= - false", "companyList present - false",
      ])
  }

  @Test func `4 the scheme of the sample round differs in size and in what is on paper`() throws {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../../sample-data/scheme.json").standardizedFileURL
    var sample = try Scheme(json: Array(Data(contentsOf: file)), file: "scheme.json")
    #expect((sample.places, sample.panel.size) == (12, 9))
    #expect(sample.frozenDifferences(from: scheme, stage: .preliminary).isEmpty)
    (sample.title, sample.places, sample.reserves) = (
      scheme.title, scheme.places, scheme.reserves
    )
    (sample.panel, sample.comments) = (scheme.panel, scheme.comments)
    sample.passLine.invite = scheme.passLine.invite
    // The sample's panel has pledged and stated its recusals on paper.
    sample.beforeReading = scheme.beforeReading
    #expect(sample == scheme)
  }
}
