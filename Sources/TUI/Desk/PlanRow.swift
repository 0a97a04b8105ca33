internal import ReviewCore

/// One row of a plan as it is laid out.
struct PlanRow: Hashable, Sendable {
  /// Where it begins.
  let place: PlanPlace
  let text: String
  let kind: Kind
  /// The paragraph's number within its section, on its first row.
  let number: Int?

  enum Kind: Hashable, Sendable {
    case heading, text, tableHeading
    /// A line of a row of cells; the heading is row 0.
    case table(row: Int)
  }
}
