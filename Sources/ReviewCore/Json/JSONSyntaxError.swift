/// The first place where a text stops being JSON.
package struct JSONSyntaxError: WordedError, Hashable {
  package let line: Int
  package let column: Int
  package let fault: Fault

  package init(line: Int, column: Int, fault: Fault) {
    self.line = line
    self.column = column
    self.fault = fault
  }

  package enum Fault: Hashable, Sendable {
    case tooLarge(bytes: Int)
    case tooDeep
    case endsEarly
    case unexpected(String)
    case afterTheEnd
    case malformedNumber
    case notUTF8
    case controlCharacter
    case malformedEscape
    case loneSurrogate
  }

  package var text: Text {
    let message = fault.text
    return Text(zh: "第 \(column) 列：\(message.zh)", en: "column \(column): \(message.en)")
  }
}

extension JSONSyntaxError.Fault: Worded {
  package var text: Text {
    switch self {
    case .tooLarge(let bytes):
      Text(
        zh: "文件有 \(bytes) 字节，最多 \(JSONLimits.size) 字节",
        en: "the text has \(bytes) bytes; at most \(JSONLimits.size) are read")
    case .tooDeep:
      Text(
        zh: "嵌套超过 \(JSONLimits.depth) 层",
        en: "lists and objects are nested more than \(JSONLimits.depth) deep")
    case .endsEarly: Text(zh: "文件没有写完", en: "the text ends too early")
    case .unexpected(let found):
      Text(zh: "这里不该是「\(found)」", en: "\"\(found)\" is not expected here")
    case .afterTheEnd:
      Text(zh: "结尾之后还有内容", en: "something follows after the end")
    case .malformedNumber:
      Text(zh: "数写得不对。请写成 4 或 4.5", en: "the number is malformed. Write 4 or 4.5")
    case .notUTF8: Text(zh: "不是 UTF-8 文字", en: "the text is not UTF-8")
    case .controlCharacter:
      Text(
        zh: "文字中有控制字符。换行请写成 \\n",
        en: "a string holds a control character. Write a line break as \\n")
    case .malformedEscape:
      Text(zh: "\\ 后面写得不对", en: "what follows the \\ is no escape")
    case .loneSurrogate:
      Text(zh: "\\u 只有半个字符", en: "the \\u escape is half of a character")
    }
  }
}
