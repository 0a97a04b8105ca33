/// What Ctrl-W takes in one stroke: a run of characters of one kind.
enum RunKind {
  case space, mark, word, han

  init(_ character: Character) {
    self =
      switch character {
      case _ where character.isWhitespace: .space
      case _ where character.isLatinLetterOrDigit: .word
      case _ where character.isLetter || character.isNumber: .han
      default: .mark
      }
  }

  /// Where the run before `offset` begins, over the white space in between.
  static func startOfRun(before offset: Int, in line: [Character]) -> Int {
    let end = line[..<offset].lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? 0
    guard end > 0 else { return 0 }
    let kind = RunKind(line[end - 1])
    return line[..<end].lastIndex { RunKind($0) != kind }.map { $0 + 1 } ?? 0
  }
}
