internal import Terminal

/// Where the parts of the record stand: a page, or a window over the screen below.
struct DefenseLayout {
  let isWindow: Bool
  /// The border's columns and rows; the whole frame for a page.
  let columns: Range<Int>
  let rows: Range<Int>
  /// Where the content begins and ends.
  let left: Int
  let right: Int
  let heading: Int
  let firstMember: Int
  let members: Int
  let minutesHeading: Int
  let firstMinute: Int
  let minutes: Int
  let outcome: Int
  /// Of the line that asks for a reason or for the number.
  let question: Int

  /// - Parameters:
  ///   - size: Of the screen.
  ///   - members: How many rows there are.
  ///   - minutes: How many lines of minutes there are, with the one that is being written.
  ///   - isAsking: A line below the outcome asks for something.
  init(_ size: Size, members: Int, minutes: Int, isAsking: Bool) {
    isWindow = Self.isWindow(size)
    if isWindow {
      let top = 5
      let end = size.rows - 3
      columns = (size.columns - 78) / 2..<(size.columns - 78) / 2 + 78
      (left, right) = (columns.lowerBound + 1, columns.upperBound - 1)
      heading = top + 1
      firstMember = heading + 1
      self.members = min(members, end - firstMember - 8)
      minutesHeading = firstMember + self.members + 2
      firstMinute = minutesHeading + 1
      self.minutes = max(0, min(minutes, end - firstMinute - 4))
      outcome = firstMinute + self.minutes + 1
      question = outcome + 1
      rows = top..<outcome + (isAsking ? 3 : 2)
    } else {
      columns = 0..<size.columns
      rows = 0..<size.rows
      (left, right) = (0, size.columns)
      heading = 2
      firstMember = 3
      self.members = min(members, max(1, size.rows - 11))
      minutesHeading = firstMember + self.members + (size.rows >= 24 ? 2 : 1)
      firstMinute = minutesHeading + 1
      self.minutes = max(0, min(minutes, size.rows - (isAsking ? 5 : 4) - firstMinute))
      outcome = firstMinute + self.minutes + 1
      question = outcome + 1
    }
  }

  static func isWindow(_ size: Size) -> Bool { size.columns >= 112 && size.rows >= 30 }

  /// How wide a row of the minutes is.
  static func minuteColumns(_ size: Size) -> Int { (isWindow(size) ? 76 : size.columns) - 4 }

  /// How many rows the minutes have beside the line that is being written.
  func minuteRoom(isWriting: Bool) -> Int { max(0, minutes - (isWriting ? 1 : 0)) }

  /// Of the line that counts the sheets.
  var summary: Int { firstMember + members }
}

/// The columns of the table of marks.
struct DefenseColumns {
  /// Where each mark ends.
  let marks: [Int]
  /// From the end of one mark to the end of the next.
  let pitch: Int
  let total: Int
  let words: Int

  init(_ layout: DefenseLayout, criteria: Int) {
    let room = layout.right - layout.left
    let isNarrow = room < 76
    let width = max(7, min(isNarrow ? 9 : 11, (room - 36) / max(1, criteria)))
    pitch = width
    marks = (0..<criteria).map { layout.left + 5 + width * ($0 + 1) }
    total = (marks.last ?? layout.left + 5) + (isNarrow ? 8 : 9)
    words = total + (isNarrow ? 3 : 4)
  }
}
