/// Which score sheet (评分表): one application, one expert, one stage, and its number.
///
/// A sheet that was sent back or voided stays; the next one has the next number. Source: design 3.
package struct SheetKey: Hashable, Sendable {
  package let application: ApplicationCode
  package let expert: ExpertCode
  package let stage: ScoringStage
  /// From 1.
  package let number: Int

  package init(
    application: ApplicationCode, expert: ExpertCode, stage: ScoringStage, number: Int = 1
  ) {
    self.application = application
    self.expert = expert
    self.stage = stage
    self.number = number
  }
}

/// As subjects write it: `A01/e07/preliminary/1`.
extension SheetKey: CustomStringConvertible {
  package var description: String { "\(application)/\(expert)/\(stage.rawValue)/\(number)" }
}
