/// Reads the lines of a form one by one.
struct FormParser {
  let file: String
  private(set) var heads: [DraftHead] = []
  private(set) var reviews: [ReviewForm.Review] = []
  private(set) var faults: [FormFault] = []
  private var line = 0
  private var section = Section.outside
  /// The comment under way; nil outside one.
  private var comment: (line: Int, lines: [String])?
  private var hasEnded = false
  /// One message for each run of lines that are in no field.
  private var isStray = false

  private enum Section {
    case outside
    case head
    /// Of an application; nil before its first criterion.
    case review(SheetField?)
    /// Behind a marker that cannot be read.
    case lost
  }

  /// A head whose lines are still coming.
  struct DraftHead {
    let line: Int
    var values: [FormLabel: String] = [:]

    func head(file: String) throws(FormFault) -> ReviewForm.Head {
      func value(_ label: FormLabel) throws(FormFault) -> String {
        guard let value = values[label], !value.isEmpty else {
          throw FormFault(file: file, line: line, reason: .missing(label.name))
        }
        return value
      }
      return ReviewForm.Head(
        line: line, round: try value(.round), scheme: try value(.scheme),
        expert: try value(.expert))
    }
  }

  init(file: String) { self.file = file }

  mutating func read(_ text: String) {
    line += 1
    if let marker = FormMarker(text) {
      endComment()
      isStray = false
      return begin(marker)
    }
    if comment != nil {
      comment?.lines.append(text.withoutMarkerGuard)
      return
    }
    let rest = text.trimmed
    guard !rest.isEmpty, !rest.hasPrefix("#"), !rest.hasPrefix("＃") else { return }
    guard let (label, value) = FormLabel.split(text) else { return report(stray: rest) }
    take(label, value, of: rest)
  }

  mutating func finish() {
    endComment()
    guard !hasEnded, !heads.isEmpty else { return }
    fault(.cut, at: line)
  }
}

extension FormParser {
  private mutating func begin(_ marker: FormMarker) {
    hasEnded = false
    switch (marker, section) {
    case (.head, _):
      heads.append(DraftHead(line: line))
      section = .head
    case (.review(let words), _): beginReview(words)
    case (.end, _):
      hasEnded = true
      section = .outside
    case (.criterion(let words), .review):
      guard words.count == 1, let code = try? CriterionCode(words[0]) else {
        return lose(.malformedCriterion)
      }
      section = .review(.mark(code))
    case (.opinion, .review): section = .review(.comment(nil))
    case (.criterion, .lost), (.opinion, .lost): break
    case (.criterion, _), (.opinion, _):
      lose(.outsideReview)
    case (.unknown, _): lose(.unknownMarker)
    }
  }

  private mutating func beginReview(_ words: [String]) {
    section = .lost
    guard words.count == 5, let code = try? ApplicationCode(words[0]),
      let stage = ScoringStage(rawValue: words[1]), let number = Int(words[2]), number > 0,
      let version = Int(words[4]), version >= 0
    else { return faults.append(FormFault(file: file, line: line, reason: .malformedReview)) }
    let first = reviews.first { $0.application == code && $0.stage == stage }
    reviews.append(
      ReviewForm.Review(
        application: code, stage: stage, number: number, version: version, line: line))
    section = .review(nil)
    if let first { fault(.twice(firstLine: first.line), at: line) }
  }

  private mutating func take(_ label: FormLabel, _ value: String, of text: String) {
    switch (label, section) {
    case (.round, .head), (.scheme, .head), (.expert, .head):
      heads[heads.count - 1].values[label] = value.halfWidth.trimmed
    case (.score, .review(.mark(let code))): takeScore(value, .mark(code))
    case (.comment, .review(.some)): comment = (line, [value.leadingBlankRemoved])
    case (_, .lost): break
    case _: report(stray: text)
    }
  }

  private mutating func takeScore(_ value: String, _ field: SheetField) {
    let text = value.halfWidth.replacing("。", with: ".").trimmed
    guard !text.isEmpty else { return }
    for name in ["NA", "N/A", "不适用"] where text.uppercased().hasPrefix(name) {
      let reason = String(value.trimmed.dropFirst(name.count)).trimmed
      guard !reason.isEmpty else { return fault(.noReason(field), at: line) }
      return add(field, line, .notApplicable(reason: reason))
    }
    do {
      add(field, line, .points(try Points(decimal: text)))
    } catch {
      fault(.number(field, error), at: line)
    }
  }

  private mutating func endComment() {
    guard let (start, lines) = comment, case .review(.some(let field)) = section else { return }
    comment = nil
    let text = lines.joined(separator: "\n").withoutBlankEnds
    guard !text.isEmpty else { return }
    switch field {
    case .mark(let code): add(.comment(code), start, .comment(text))
    case .comment: add(field, start, .comment(text))
    }
  }

  private mutating func add(
    _ field: SheetField, _ line: Int, _ content: ReviewForm.Answer.Content
  ) {
    let answers = reviews[reviews.count - 1].answers
    if let first = answers.first(where: { $0.field == field }) {
      return fault(.twice(firstLine: first.line), at: line)
    }
    reviews[reviews.count - 1].answers.append(
      ReviewForm.Answer(field: field, line: line, content: content))
  }

  /// Reports a marker, and leaves out what follows: nobody can tell where it belongs.
  private mutating func lose(_ reason: FormFault.Reason) {
    fault(reason, at: line)
    section = .lost
  }

  private mutating func report(stray text: String) {
    if case .lost = section { return }
    guard !isStray else { return }
    isStray = true
    fault(.stray(text), at: line)
  }

  /// Of the review that the line is in, or of the whole file.
  private mutating func fault(_ reason: FormFault.Reason, at line: Int) {
    let fault = FormFault(file: file, line: line, reason: reason)
    switch section {
    case .review: reviews[reviews.count - 1].faults.append(fault)
    case .outside, .head, .lost: faults.append(fault)
    }
  }
}
