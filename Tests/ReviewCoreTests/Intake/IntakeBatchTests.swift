import Foundation
import ReviewCore
import Testing

@Suite final class IntakeBatchTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "intake-\(UUID().uuidString)")
  private let units: RecommendingUnits

  init() throws {
    units = try .embedded()
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  private func write(_ path: String, _ text: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func form(_ code: String, _ more: String = "") -> String {
    """
    {"code": "\(code)", "name": "青石园", "applicant": "青石市", "unit": "浙江省",
     "plan": "plan.txt"\(more)}
    """
  }

  private func application(_ folder: String, _ code: String, _ more: String = "") throws {
    try write(folder + "/application.json", form(code, more))
    try write(folder + "/plan.txt", "一、摘要\n文字。")
  }

  private func read(_ path: String = "") throws -> IntakeReport {
    try IntakeBatch.read([self.path(path)], units: units)
  }

  private func path(_ name: String) -> String {
    root.appending(path: name).path(percentEncoded: false)
  }

  /// Problems without the folder of the test, in English.
  private func problems(_ report: IntakeReport) -> [String] {
    report.problems.map { String($0.text.en.dropFirst(path("").count)) }
  }

  @Test func `a folder of one and a folder of many are read alike`() throws {
    try application("A1", "A1")
    try application("B1", "B1")
    #expect(try read().submissions.map(\.code.rawValue) == ["A1", "B1"])
    let one = try read("A1")
    #expect(one.submissions.first?.facts.unit == "浙江")
    #expect(one.submissions.first?.plan?.outline.summaryLength == 3)
    #expect(one.problems == [])
    let both = try IntakeBatch.read([path(""), path("A1")], units: units)
    #expect(both.submissions.count == 2 && both.problems == [])
  }

  @Test func `every fact is read`() throws {
    try application(
      "A", "A",
      """
      , "operator": "公司", "operatingSince": "2013-06", "areaSquareMetres": "20000.01",
      "parkKind": "工业园区", "infrastructure": ["光纤", "机房"], "enterprises": 236,
      "revenueWanYuan": 3950.5, "employment": 10, "services": ["logistics", "金融服务"],
      "receivedOn": "2015-02-28", "paperCopies": 2, "discs": 1,
      "attachments": [{"kind": "已入驻电子商务企业名单及经营情况简表", "file": "附件/名单.csv"}],
      "coversExistingBase": false
      """)
    try write("A/附件/名单.csv", "abc")
    let submission = try #require(try read().submissions.first)
    let facts = ApplicationFacts(
      code: try Code("A"), name: "青石园", applicant: "青石市", unit: "浙江", operator: "公司",
      operatingSince: Day(year: 2013, month: 6, day: 1),
      areaSquareMetres: try Amount(decimal: "20000.01"), parkKind: .industrial,
      infrastructure: ["光纤", "机房"], enterprises: 236,
      revenueWanYuan: try Amount(decimal: "3950.5"), employment: 10,
      services: [.finance, .logistics], receivedOn: Day(year: 2015, month: 2, day: 28),
      paperCopies: 2, discs: 1, plan: "plan.txt",
      attachments: [.init(kind: .companyList, file: "附件/名单.csv")])
    #expect(submission.facts == facts)
    let sha = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(submission.attachments.map(\.file?.sha256) == [sha])
    #expect(submission.attachments.map(\.file?.byteCount) == [3])
    #expect(submission.pinyin.initials == "qsy")
  }

  @Test func `a bad application names file, line and path, and the rest loads`() throws {
    try application("A", "A")
    try write("B/application.json", "{\n \"code\": \"B B\",\n \"name\": \"\", \"unit\": \"火星\",\n")
    try write("C/application.json", "{\n \"code\": \"C C\",\n \"name\": \"x\", \"unit\": \"火星\"}")
    try write("D/readme.txt", "x")
    let report = try read()
    #expect(report.submissions.map(\.code.rawValue) == ["A"])
    #expect(
      problems(report) == [
        "B/application.json: line 4: column 1: the text ends too early",
        "C/application.json: line 1: applicant: is missing",
        "C/application.json: line 2: code: The code \"C C\" cannot be used. Use 1 to 32 letters, digits or . _ -",
        "C/application.json: line 3: unit: \"火星\" is no recommending unit. Write the name or code of one of the 37",
        "D/application.json: the whole file: has no application.json. Add it, or move the folder away",
      ])
  }

  @Test func `a plan that cannot be read leaves the application without one`() throws {
    try application("A", "A")
    try write("B/application.json", form("B"))
    try write("C/application.json", form("C").replacing("plan.txt", with: "plan.docx"))
    try write("C/plan.docx", "PK")
    let report = try read()
    #expect(report.submissions.map { $0.plan == nil } == [false, true, true])
    #expect(report.submissions.map { $0.planFile?.byteCount } == [22, nil, 2])
    #expect(
      problems(report) == [
        "B/plan.txt: the whole file: is missing. Ask for it, or correct its name in application.json",
        "C/plan.docx: the whole file: is damaged or incomplete. Copy it again or ask for it again",
      ])
  }

  @Test func `codes that differ only in case are problems that name both folders`() throws {
    try application("one", "a1")
    try application("two", "A1")
    try application("three", "A2")
    let report = try read()
    #expect(report.submissions.map(\.code.rawValue) == ["A2"])
    #expect(report.problems.count == 2)
    let texts = problems(report)
    #expect(texts.allSatisfy { $0.contains("one") && $0.contains("two") })
  }

  @Test(arguments: ["../x", "/etc/passwd", "a/../../x", "..", "a//b", "a\\\\b", "C:x", "./x", "x/"])
  func `a file name that leads elsewhere is refused at its path`(name: String) throws {
    try application(
      "A", "A", ", \"attachments\": [{\"kind\": \"companyList\", \"file\": \"\(name)\"}]")
    let report = try read()
    #expect(report.submissions.isEmpty)
    #expect(
      problems(report).first?.hasPrefix(
        "A/application.json: line 2: attachments[0].file: is no plain") == true)
  }

  @Test func `links out of the folder are not followed, links within it are`() throws {
    try write("secret.txt", "x")
    try application(
      "batch/A", "A",
      ", \"attachments\": [{\"kind\": \"companyList\", \"file\": \"out\"}, {\"kind\": \"companyList\", \"file\": \"in\"}]"
    )
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: path("batch/A/out"), withDestinationPath: "../../secret.txt")
    try manager.createSymbolicLink(atPath: path("batch/A/in"), withDestinationPath: "plan.txt")
    try application("elsewhere", "B")
    try manager.createSymbolicLink(atPath: path("batch/B"), withDestinationPath: "../elsewhere")
    try manager.createSymbolicLink(atPath: path("batch/C"), withDestinationPath: "nowhere")
    let report = try read("batch")
    #expect(report.submissions.map(\.code.rawValue) == ["A"])
    #expect(report.submissions.first?.attachments.map { $0.file == nil } == [true, false])
    #expect(
      problems(report) == [
        "batch/A/out: the whole file: is a link that leads out of the folder, so it is not read. "
          + "Put the file itself there",
        "batch/B: the whole file: is a link that leads out of the folder, so it is not read. "
          + "Put the file itself there",
        "batch/C: the whole file: cannot be opened. Check its permissions and the disc",
      ])
  }

  @Test func `an attachment that is no regular file is refused and does not block`() throws {
    try application(
      "A", "A",
      ", \"attachments\": [{\"kind\": \"companyList\", \"file\": \"pipe\"}, {\"kind\": \"companyList\", \"file\": \"dir\"}]"
    )
    #expect(mkfifo(path("A/pipe"), 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: path("A/dir"), withIntermediateDirectories: true)
    let report = try read()
    #expect(problems(report).map { $0.contains("no regular file") } == [true, true])
    #expect(report.submissions.count == 1)
  }

  @Test func `unknown keys and files that nobody names are noticed, not dropped`() throws {
    try application("A", "A", ",\n \"remark\": 1")
    try write("A/其他.txt", "x")
    try write("A/Thumbs.db", "x")
    let report = try read()
    #expect(report.submissions.count == 1 && report.problems.isEmpty)
    let notices = report.notices.map { String($0.text.en.dropFirst(path("").count)) }
    #expect(notices.count == 2)
    #expect(notices.first?.hasPrefix("A/application.json: line 3: remark: is no known key") == true)
    #expect(notices.last?.hasPrefix("A/其他.txt: the whole file: is not named") == true)
  }

  @Test func `escape sequences in names reach no message`() throws {
    try write("A\u{1B}[31m/application.json", "{")
    let text = try #require(try read().problems.first).text
    #expect(!text.en.unicodeScalars.contains("\u{1B}") && text.zh.contains("\\u{1B}"))
  }

  @Test func `a folder whose name is not UTF-8 is a problem, not a crash`() throws {
    var name = Array(path("").utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xB9)]
    name += [CChar(bitPattern: 0xA4), 0]
    #expect(mkdir(name, 0o700) == 0)
    #expect(try read().problems.first?.text.en.contains("not UTF-8") == true)
    rmdir(name)
  }

  @Test func `only an unreadable path throws`() throws {
    #expect(throws: IntakeError.notFound(path("nothing"))) { try read("nothing") }
    try write("file", "x")
    #expect(throws: IntakeError.notAFolder(path("file"))) { try read("file") }
    #expect(problems(try read()).first?.contains("holds no folder of an application") == true)
  }
}
