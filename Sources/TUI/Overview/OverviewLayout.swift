internal import Terminal

/// Where the parts of the expert's 总览 stand.
///
/// Source: drawings overview-expert-80 and overview-expert-120.
struct OverviewLayout {
  /// Whether the totals and the rest have a pane of their own at the right.
  let isWide: Bool
  /// Whether there is room for blank rows in the list.
  let isAiry: Bool
  let topRule: Int
  let heading: Int
  /// The rows of the list.
  let rows: Range<Int>
  let bottomRule: Int
  /// The columns of the list.
  let list: Range<Int>

  /// - Parameters:
  ///   - size: Of the screen.
  ///   - count: How many rows the list has.
  ///   - hasPace: Whether row 3 says how long a sheet takes.
  init(_ size: Size, rows count: Int, hasPace: Bool) {
    isWide = size.columns >= 112 && size.rows >= 30
    topRule = hasPace ? 3 : 2
    bottomRule = size.rows - (isWide ? 4 : 3)
    isAiry = isWide && topRule + 4 + count + 1 <= bottomRule
    heading = topRule + (isAiry ? 2 : 1)
    let first = heading + (isAiry ? 2 : 1)
    rows = first..<max(first + 1, bottomRule)
    list = 0..<(isWide ? size.columns - OverviewSide.columns : size.columns)
  }
}
