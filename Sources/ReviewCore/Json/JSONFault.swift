/// Why a JSON value is not the one that its reader asks for.
package enum JSONFault: Worded, Hashable, Sendable {
  case wrongKind(expected: [JSONValue.Kind], found: JSONValue.Kind)
  case missing
  case unknownKey(known: [String])
  case duplicateKey(firstLine: Int)
  case empty
  case tooMany(Int, limit: Int)
  case controlCharacter
  case notOneOf(given: String, allowed: [String])
  case repeated(String)
  case notWhole(String)
  case outOfRange(String, ClosedRange<Int>)
  case decimal(DecimalError)
  case code(CodeError)
  case notADay(String)

  package var text: Text {
    switch self {
    case .wrongKind(let expected, let found):
      Text(
        zh: "应为\(expected.map(\.text.zh).joined(separator: "或"))，却是\(found.text.zh)",
        en: "must be \(expected.map(\.text.en).joined(separator: " or ")), "
          + "but is \(found.text.en)")
    case .missing: Text(zh: "缺少这一项", en: "is missing")
    case .unknownKey(let known):
      Text(
        zh: "没有这一项。可用：\(known.joined(separator: " "))",
        en: "is no known key. Known here: \(known.joined(separator: " "))")
    case .duplicateKey(let firstLine):
      Text(zh: "重复，第 \(firstLine) 行已有", en: "stands twice, first in line \(firstLine)")
    case .empty: Text(zh: "不能为空", en: "must not be empty")
    case .tooMany(let count, let limit):
      Text(zh: "有 \(count) 项，最多 \(limit) 项", en: "has \(count) elements; at most \(limit)")
    case .controlCharacter:
      Text(zh: "含有控制字符", en: "holds a control character")
    case .notOneOf(let given, let allowed):
      Text(
        zh: "「\(given.excerpt)」不能用。可用：\(allowed.joined(separator: " "))",
        en: "\"\(given.excerpt)\" is not one of: \(allowed.joined(separator: " "))")
    case .repeated(let given):
      Text(zh: "「\(given.excerpt)」重复", en: "\"\(given.excerpt)\" stands twice")
    case .notWhole(let given):
      Text(zh: "「\(given.excerpt)」不是整数", en: "\"\(given.excerpt)\" is no whole number")
    case .outOfRange(let given, let range): Self.text(given, outside: range)
    case .decimal(let error): error.text
    case .code(let error): error.text
    case .notADay(let given):
      Text(
        zh: "「\(given.excerpt)」不是日期。请写成 2015-02-28",
        en: "\"\(given.excerpt)\" is no day. Write it as 2015-02-28")
    }
  }

  private static func text(_ given: String, outside range: ClosedRange<Int>) -> Text {
    switch (range.lowerBound == .min, range.upperBound == .max) {
    case (false, true):
      Text(
        zh: "\(given) 太小，至少 \(range.lowerBound)",
        en: "\(given) is too small; at least \(range.lowerBound)")
    case (true, false):
      Text(
        zh: "\(given) 太大，至多 \(range.upperBound)",
        en: "\(given) is too large; at most \(range.upperBound)")
    case (_, _):
      Text(
        zh: "\(given) 应在 \(range.lowerBound) 与 \(range.upperBound) 之间",
        en: "\(given) must be between \(range.lowerBound) and \(range.upperBound)")
    }
  }
}
