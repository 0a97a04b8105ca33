internal import ReviewCore

extension Application {
  /// Whether a text finds it: a part of its name or unit, its code, its pinyin or initials.
  ///
  /// Source: screens.md "汉字、全拼、首字母都行".
  func isFound(by text: String) -> Bool {
    let wanted = text.folded
    guard !wanted.isEmpty else { return true }
    return [name, unit, code.rawValue, pinyin, initials].contains { $0.folded.contains(wanted) }
  }
}
