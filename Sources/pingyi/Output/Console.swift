internal import Foundation
internal import ReviewCore

/// Standard output and standard error of the commands.
enum Console {
  /// Read once: every word of every command asks for the language.
  static let environment = ProcessInfo.processInfo.environment

  /// English when the locale begins with `en`, else Chinese.
  ///
  /// Source: design 1 "Words".
  static let language: Language = {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .zh
  }()

  static func complain(_ message: String) {
    FileHandle.standardError.write(Data((message.printable + "\n").utf8))
  }

  /// Prints a line; nothing that a file brought can steer the terminal.
  static func say(_ line: String) {
    print(line.printable)
  }

  static func say(_ text: Text) { say(text[language]) }

  /// Prints a value as JSON with its keys in order.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}

extension String {
  /// Without control characters, which a terminal would obey; line breaks stay.
  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isControl = scalar.properties.generalCategory == .control
          return isControl && scalar != "\n" ? "?" : scalar
        }))
  }
}
