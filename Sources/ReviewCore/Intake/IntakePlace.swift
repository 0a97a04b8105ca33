/// Where in a file something stands.
package enum IntakePlace: Hashable, Sendable {
  case file
  case line(Int)
  /// An entry of a document, such as `word/document.xml`, and a line of it if known.
  case entry(String, line: Int?)
  /// Counted from 0.
  case byte(Int)
}

extension IntakePlace: Worded {
  package var text: Text {
    switch self {
    case .file: Text(zh: "整个文件", en: "the whole file")
    case .line(let line): Text(zh: "第 \(line) 行", en: "line \(line)")
    case .entry(let name, nil): Text(zh: name, en: name)
    case .entry(let name, let line?): Text(zh: "\(name) 第 \(line) 行", en: "\(name) line \(line)")
    case .byte(let offset): Text(zh: "第 \(offset) 字节", en: "byte \(offset)")
    }
  }
}

extension IntakePlace {
  /// A message that begins with its file and place.
  func text(in file: String, _ message: Text) -> Text {
    Text(
      zh: "\(file)：\(text.zh)：\(message.zh)", en: "\(file): \(text.en): \(message.en)")
  }
}
