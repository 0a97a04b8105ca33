import Foundation
import ReviewCore
import Testing

/// The sample round, whose plans are written by python-docx, pandoc, LibreOffice and by hand.
@Suite struct SampleIntakeTests {
  private let report: IntakeReport

  init() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../sample-data/applications")
    report = try IntakeBatch.read(
      [folder.standardizedFileURL.path(percentEncoded: false)], units: .embedded())
  }

  private func submission(_ code: String) throws -> Submission {
    try #require(report.submissions.first { $0.code.rawValue == code })
  }

  @Test func `every application loads with all its sections`() throws {
    #expect(report.submissions.count == 33)
    #expect(report.problems == [] && report.notices == [])
    for submission in report.submissions {
      let expected: [PlanSection] = submission.code.rawValue == "A31" ? [.schedule] : []
      #expect(submission.plan?.outline.missing == expected, "\(submission.folder)")
      #expect(submission.attachments.allSatisfy { $0.file != nil })
    }
  }

  @Test func `6.7 the awkward summary has one character too many`() throws {
    #expect(try submission("A30").plan?.outline.summaryLength == 3501)
  }

  @Test func `𠮷, automatic numbers and GB18030 are read`() throws {
    #expect(try submission("A10").facts.name.contains("𠮷"))
    #expect(try submission("A10").pinyin.initials == "jhdsc")
    #expect(try submission("A09").plan?.sketch.contains { $0.hasPrefix("3.4 ## （四）") } == true)
    #expect(try submission("A18").plan?.outline.missing == [])
    #expect(try submission("A20").facts.unit == "山西")
  }
}
