internal import ArgumentParser
internal import ReviewCore

extension Text {
  /// In the language of the person at this terminal.
  var here: String { self[Console.language] }
}

extension ArgumentHelp {
  /// A line of help in the language of the person at this terminal.
  static func words(zh: String, en: String) -> ArgumentHelp {
    ArgumentHelp(Text(zh: zh, en: en).here)
  }
}
