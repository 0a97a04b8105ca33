internal import Foundation

/// A score sheet (评分表) as it stands: marks, comments, status.
package struct ScoreSheet: Hashable, Sendable {
  package let key: SheetKey
  package var status: SheetStatus
  package var marks: [CriterionCode: Mark]
  /// By leaf; nil is the overall opinion (综合意见).
  package var comments: [CriterionCode?: String]
  /// Whether any of it was entered by someone else (代录).
  package var isProxy: Bool
  /// Of the canonical text, once submitted.
  package var digest: String?
  /// Sequence of the last act that named the sheet.
  package var revision: Int

  package init(
    key: SheetKey, status: SheetStatus = .open, marks: [CriterionCode: Mark] = [:],
    comments: [CriterionCode?: String] = [:], isProxy: Bool = false, digest: String? = nil,
    revision: Int = 0
  ) {
    self.key = key
    self.status = status
    self.marks = marks
    self.comments = comments
    self.isProxy = isProxy
    self.digest = digest
    self.revision = revision
  }

  package var opinion: String { comments[nil] ?? "" }

  /// The sum of the marks given so far.
  package var given: Points {
    marks.values.reduce(.zero) { sum, mark in
      switch mark {
      case .points(let points): sum + points
      case .notApplicable: sum
      }
    }
  }

  /// The eight digits of the digest that papers and messages carry, as `7C1E-90AB`.
  package static func shortCode(of digest: String) -> String {
    let digits = digest.prefix(8).uppercased()
    return "\(digits.prefix(4))-\(digits.suffix(4))"
  }
}

extension ScoreSheet {
  /// What must be settled before it can be submitted, in the order of the sheet.
  ///
  /// Source: domain.md 5.3 "comment": a mark under 60 % owes a reason, the opinion a minimum length.
  package func debts(under scheme: Scheme) -> [SheetDebt] {
    let rule = scheme.rule(key.stage)
    let owed = rule.leaves.compactMap { criterion -> SheetDebt? in
      guard marks[criterion.code] != nil else { return .noMark(criterion.code) }
      return reasonOwed(for: criterion, under: scheme).map { .noReason(criterion.code, $0) }
    }
    let minimum = key.stage == .preliminary ? scheme.comments.opinionMinimum : 0
    let length = TextLength.count(opinion)
    return owed + (length < minimum ? [.opinionShort(length: length, minimum: minimum)] : [])
  }

  /// The mark of a criterion that is so low that it still owes a reason; nil if none is owed.
  package func reasonOwed(for criterion: ScoredCriterion, under scheme: Scheme) -> Points? {
    guard case .points(let points) = marks[criterion.code],
      scheme.comments.owesReason(points, of: criterion.leaf),
      (comments[criterion.code] ?? "").isBlank
    else { return nil }
    return points
  }

  /// The lines whose SHA-256 a submission carries: anyone with the marks can write them again.
  ///
  /// Source: design 3 "Submit is an act that carries the sheet's SHA-256".
  package func canonicalText(under scheme: Scheme, schemeDigest: String) -> String {
    var lines = ["pingyi-sheet-1", key.description, schemeDigest]
    for criterion in scheme.rule(key.stage).leaves {
      let mark =
        switch marks[criterion.code] {
        case .points(let points): points.text(digits: 2)
        case .notApplicable: "NA"
        case nil: ""
        }
      lines.append("\(criterion.code)=\(mark)")
      lines.append(Digest.hex(of: Array((comments[criterion.code] ?? "").utf8)))
    }
    lines.append(Digest.hex(of: Array(opinion.utf8)))
    return lines.joined(separator: "\n")
  }
}

extension Scheme.CommentRule {
  /// Whether a mark is so low that the sheet owes a reason for it.
  package func owesReason(_ mark: Points, of leaf: Leaf) -> Bool {
    Rational(mark - leaf.minimum) < reasonBelow * Rational(leaf.maximum - leaf.minimum)
  }
}

extension String {
  /// Whether nothing but white space stands in it.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
