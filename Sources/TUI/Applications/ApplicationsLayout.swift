internal import Terminal

/// Where the parts of the table stand.
struct ApplicationsLayout {
  let size: Size

  init(_ size: Size) {
    self.size = size
  }

  let heading = 2
  let firstRow = 3
  let name = 7
  let nameWidth = 20
  let unit = 28
  let unitWidth = 6

  /// How many applications are in view.
  var rows: Int { max(1, size.rows - 6) }
  /// Of the rule that names the order.
  var footer: Int { size.rows - 3 }

  /// The columns from one on that fit beside the verdict and the words.
  func columns(from first: Int) -> [(column: ApplicationColumn, end: Int)] {
    ApplicationColumn.shown(from: first, between: unit + unitWidth, and: size.columns - 20)
  }

  func verdict(after columns: [(column: ApplicationColumn, end: Int)]) -> Int {
    (columns.last?.end ?? unit + unitWidth) + 2
  }

  func words(after columns: [(column: ApplicationColumn, end: Int)]) -> Int {
    verdict(after: columns) + 6
  }
}
