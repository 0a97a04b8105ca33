/// Review forms (评分表单) in a text file, as their expert filled them in.
///
/// Sections begin with a line `@@`: the head, an application, a criterion, the opinion, the end. A
/// comment goes on to the next such line. Source: design 7, peers.md O3.
package struct ReviewForm: Sendable {
  /// The file's name, for messages.
  package let file: String
  package let heads: [Head]
  package let reviews: [Review]
  /// What stands where nothing is expected, outside any review.
  package let faults: [FormFault]

  /// What a form says of itself; several files that were joined have several.
  package struct Head: Hashable, Sendable {
    package let line: Int
    package let round: String
    package let scheme: String
    package let expert: String
  }

  /// The part of one application.
  package struct Review: Sendable {
    package let application: ApplicationCode
    package let stage: ScoringStage
    package let number: Int
    /// The sheet's own revision that the form was written from.
    package let version: Int
    package let line: Int
    /// In the order of the file.
    package var answers: [Answer] = []
    /// What cannot be read; the review is not taken then.
    package var faults: [FormFault] = []
  }

  /// A field that was filled in; an empty one leaves what is there.
  package struct Answer: Hashable, Sendable {
    package let field: SheetField
    package let line: Int
    package let content: Content

    package enum Content: Hashable, Sendable {
      case points(Points)
      case notApplicable(reason: String)
      case comment(String)
    }

    /// As `SheetFields` holds it.
    package var text: String {
      switch content {
      case .points(let points): points.description
      case .notApplicable(let reason): SheetFields.notApplicable(reason)
      case .comment(let text): text
      }
    }
  }

  /// - Throws: `FormFault` if the file is no form.
  package init(_ text: String, file: String) throws(FormFault) {
    var parser = FormParser(file: file)
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      parser.read(index == 0 ? String(line.trimmingPrefix("\u{FEFF}")) : String(line))
    }
    parser.finish()
    guard !parser.heads.isEmpty else {
      throw FormFault(file: file, line: 1, reason: .notAForm)
    }
    self.file = file
    heads = try parser.heads.map { draft throws(FormFault) in try draft.head(file: file) }
    reviews = parser.reviews
    faults = parser.faults
  }
}
