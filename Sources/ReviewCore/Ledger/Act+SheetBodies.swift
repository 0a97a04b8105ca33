/// What the acts on a score sheet carry.
///
/// Field names are part of the ledger's format and never change.
extension Act {
  package struct ScoreGiven: Codable, Hashable, Sendable {
    package var criterion: CriterionCode
    package var points: Points

    package init(criterion: CriterionCode, points: Points) {
      self.criterion = criterion
      self.points = points
    }
  }

  package struct ScoreCleared: Codable, Hashable, Sendable {
    package var criterion: CriterionCode

    package init(criterion: CriterionCode) {
      self.criterion = criterion
    }
  }

  package struct NotApplicableMarked: Codable, Hashable, Sendable {
    package var criterion: CriterionCode
    package var reason: String

    package init(criterion: CriterionCode, reason: String) {
      self.criterion = criterion
      self.reason = reason
    }
  }

  package struct CommentWritten: Codable, Hashable, Sendable {
    /// Nil is the overall opinion (综合意见).
    package var criterion: CriterionCode?
    /// Empty removes the comment.
    package var text: String

    package init(criterion: CriterionCode? = nil, text: String) {
      self.criterion = criterion
      self.text = text
    }
  }

  /// A whole sheet at once; what it does not name stays as it was.
  package struct SheetImported: Codable, Hashable, Sendable {
    /// The file's name, without its folder.
    package var source: String
    package var scores: [ScoreGiven]
    package var notApplicable: [CriterionCode]?
    package var comments: [CommentWritten]

    package init(
      source: String, scores: [ScoreGiven], notApplicable: [CriterionCode]? = nil,
      comments: [CommentWritten]
    ) {
      self.source = source
      self.scores = scores
      self.notApplicable = notApplicable
      self.comments = comments
    }
  }

  package struct SheetSubmitted: Codable, Hashable, Sendable {
    /// Of the sheet's canonical text, printed on the paper that is signed.
    package var sha256: String
    /// The total in exact form, `num/den`.
    package var total: String

    package init(sha256: String, total: String) {
      self.sha256 = sha256
      self.total = total
    }
  }
}
