internal import Terminal

/// Where the parts of the secretary's overview stand.
struct StagesLayout {
  let size: Size

  init(_ size: Size) {
    self.size = size
  }

  var isWide: Bool { size.columns >= 112 && size.rows >= 30 }
  var isNarrow: Bool { size.columns < 80 }

  /// Of the first stage; the heading stands above it.
  let firstStage = 3
  let membersRule = 13

  var firstMember: Int { isWide ? membersRule + 2 : membersRule + 1 }

  /// The row after the last that the list may take, with its line of how many more there are.
  private var membersEnd: Int {
    if isWide { return max(size.rows - 11, min(size.rows - 6, membersRule + 12)) }
    return size.rows >= 24 ? size.rows - 4 : size.rows - 2
  }

  /// How many members are shown at once of so many; a line below says that there are more.
  func members(of count: Int) -> Int {
    let room = max(1, membersEnd - firstMember)
    return count <= room ? room : max(1, room - 1)
  }

  /// Of the rule over the progress by day, wide only.
  var daysRule: Int { membersEnd }
}
