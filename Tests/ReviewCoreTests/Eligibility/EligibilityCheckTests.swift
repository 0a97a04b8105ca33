import ReviewCore
import Testing

@Suite struct EligibilityCheckTests {
  let check: EligibilityCheck
  init() throws { check = try .standard() }

  @Test func `an application that meets every condition is accepted`() throws {
    let result = try #require(check.report(on: [try Submissions.submission()]).applications.first)
    #expect(result.verdict == .accepted)
    #expect(result.findings.map(\.rule) == RuleName.allCases)
    #expect(result.findings.allSatisfy { $0.verdict == .pass })
  }

  @Test(arguments: [("20000", Finding.Verdict.fail), ("20000.01", .pass), ("19999.99", .fail)])
  func `一(二) the area must be above 20000, not equal`(
    area: String, verdict: Finding.Verdict
  ) throws {
    let submission = try Submissions.submission { $0.areaSquareMetres = try Amount(decimal: area) }
    let finding = try check.finding(.floorArea, submission)
    #expect((finding.verdict, finding.value, finding.limit) == (verdict, area, "20000"))
    #expect(finding.evidence == [.init(file: "application.json", place: "areaSquareMetres")])
    #expect(finding.clause == "一(二)" && finding.isVeto)
  }

  @Test(arguments: [
    ("2014-02-28", Finding.Verdict.pass), ("2014-03-01", .fail), ("2013-06-01", .pass),
  ])
  func `一(一) a year of operation includes the boundary day`(
    since: String, verdict: Finding.Verdict
  ) throws {
    let submission = try Submissions.submission { $0.operatingSince = Day(iso: since) }
    #expect(try check.finding(.operatingYear, submission).verdict == verdict)
  }

  @Test(arguments: [(3500, Finding.Verdict.pass), (3501, .fail)])
  func `附件一 a summary has at most 3500 characters`(
    length: Int, verdict: Finding.Verdict
  ) throws {
    let plan = Submissions.plan(summaryLength: length)
    let finding = try check.finding(.summaryLength, try Submissions.submission(plan: plan))
    #expect(finding.verdict == verdict)
    #expect(finding.evidence == [.init(file: "工作方案.docx", place: "一")])
  }

  @Test(arguments: [
    ("2015-02-28", Finding.Verdict.pass), ("2015-03-01", .fail), ("2015-03-02", .fail),
  ])
  func `二 what comes after the deadline is late, without rolling to Monday`(
    received: String, verdict: Finding.Verdict
  ) throws {
    let submission = try Submissions.submission { $0.receivedOn = Day(iso: received) }
    #expect(try check.finding(.deadline, submission).verdict == verdict)
  }

  @Test(arguments: [
    (2, 1, Finding.Verdict.pass, Finding.Verdict.pass), (1, 0, .fail, .fail), (3, 2, .pass, .pass),
  ])
  func `二 two paper copies and a disc`(
    papers: Int, discs: Int, paper: Finding.Verdict, disc: Finding.Verdict
  ) throws {
    let submission = try Submissions.submission { ($0.paperCopies, $0.discs) = (papers, discs) }
    #expect(try check.finding(.paperCopies, submission).verdict == paper)
    #expect(try check.finding(.disc, submission).verdict == disc)
  }

  @Test(arguments: [
    (AttachmentKind.coordinationFile, RuleName.coordination), (.developmentPlan, .localPlan),
    (.supportPolicy, .supportPolicy), (.companyList, .companyList),
  ])
  func `附件四 a missing file is named`(kind: AttachmentKind, rule: RuleName) throws {
    let submission = try Submissions.submission { $0.attachments.removeAll { $0.kind == kind } }
    let finding = try check.finding(rule, submission)
    #expect(finding.verdict == .fail && finding.evidence.isEmpty)
    #expect(finding.text.zh == "没有附\(kind.text.zh)")
    let whole = try check.finding(rule, try Submissions.submission())
    #expect(whole.evidence == [.init(file: "\(kind.rawValue).pdf")])
  }

  @Test func `一(四) the services that are missing are named`() throws {
    var facts = try Submissions.facts()
    facts = ApplicationFacts(
      code: facts.code, name: facts.name, applicant: facts.applicant, unit: facts.unit,
      services: Set(PublicService.allCases).subtracting([.finance, .logistics]))
    let finding = try check.finding(.services, .init(facts: facts, plan: nil))
    #expect((finding.verdict, finding.value, finding.limit) == (.fail, "5/7", "7"))
    #expect(finding.text.zh == "缺：金融服务、现代物流")
  }

  @Test func `附件二、三 the sections that the plan lacks are named`() throws {
    let plan = Submissions.plan(without: [.schedule, .policy, .content, .summary])
    let finding = try check.finding(.planSections, try Submissions.submission(plan: plan))
    #expect((finding.verdict, finding.value, finding.limit) == (.fail, "10/12", "12"))
    #expect(finding.text.zh == "方案缺：三(三)1 政策与认定、三(五) 实施计划")
  }

  @Test func `一 a claim to an existing base is left to a person`() throws {
    let submission = try Submissions.submission { $0.coversExistingBase = "与首批某基地相邻" }
    let finding = try check.finding(.existingBase, submission)
    #expect((finding.verdict, finding.value) == (.judge, "与首批某基地相邻"))
  }

  @Test func `what the form does not say is left to a person, with the place to look`() throws {
    let submission = try Submissions.submission(plan: nil) { facts in
      (facts.operatingSince, facts.areaSquareMetres, facts.receivedOn) = (nil, nil, nil)
      (facts.paperCopies, facts.discs) = (nil, nil)
    }
    for rule in [
      RuleName.operatingYear, .floorArea, .deadline, .paperCopies, .disc, .summaryLength,
      .planSections,
    ] {
      let finding = try check.finding(rule, submission)
      #expect((finding.verdict, finding.value) == (.judge, ""))
      #expect(finding.reason == .notStated && finding.evidence.count == 1)
    }
  }

  @Test(arguments: [
    (RuleName.operator, "", EligibilityResult.Verdict.refused), (.infrastructure, " ", .rectify),
  ])
  func `what has to be named fails when it is not`(
    rule: RuleName, given: String, verdict: EligibilityResult.Verdict
  ) throws {
    let submission = try Submissions.submission { facts in
      if rule == .operator { facts.operator = given } else { facts.infrastructure = [given] }
    }
    #expect(try check.finding(rule, submission).verdict == .fail)
    #expect(check.report(on: [submission]).applications.map(\.verdict) == [verdict])
  }

  @Test func `a veto refuses before anything else, a failure goes before a judgement`() throws {
    let judged = try Submissions.submission { $0.coversExistingBase = "相邻" }
    let rectified = try Submissions.submission { facts in
      (facts.coversExistingBase, facts.discs) = ("相邻", 0)
    }
    let refused = try Submissions.submission { facts in
      (facts.coversExistingBase, facts.discs, facts.operator) = ("相邻", 0, nil)
    }
    let verdicts = [judged, rectified, refused].map { submission in
      check.report(on: [submission]).applications.map(\.verdict)
    }
    #expect(verdicts == [[.undecided], [.rectify], [.refused]])
  }

  @Test func `a scheme may leave any present condition to judgement`() throws {
    let bytes = SchemeText.edited(
      (#""infrastructure", "comparator": "present""#, #""infrastructure", "comparator": "judge""#))
    let check = EligibilityCheck(scheme: try Scheme(json: bytes), quotas: self.check.quotas)
    let finding = try check.finding(.infrastructure, try Submissions.submission())
    #expect((finding.verdict, finding.value) == (.judge, "出口带宽 20G"))
  }

  @Test func `0.3 a comparator is data`() throws {
    let bytes = SchemeText.edited(
      (#""comparator": ">", "limit": "20000""#, #""comparator": ">=", "limit": "20000""#))
    let check = EligibilityCheck(scheme: try Scheme(json: bytes), quotas: self.check.quotas)
    let submission = try Submissions.submission {
      $0.areaSquareMetres = try Amount(decimal: "20000")
    }
    #expect(try check.finding(.floorArea, submission).verdict == .pass)
  }
}
