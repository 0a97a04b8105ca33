/// What is wrong with a table from outside, and where.
package enum CSVError: WordedError, Equatable {
  case empty(file: String)
  case openQuote(file: String, line: Int)
  case unknownColumn(file: String, column: String, known: [String])
  case missingColumn(file: String, column: String)
  case duplicateColumn(file: String)
  case fieldCount(file: String, line: Int, found: Int, expected: Int)
  /// A field that cannot be used, with the reason.
  case field(file: String, line: Int, column: String, reason: Text)

  package var text: Text {
    switch self {
    case .empty(let file): Text(zh: "\(file) 是空的", en: "\(file) is empty")
    case .openQuote(let file, let line):
      Text(zh: "\(file) 第 \(line) 行：引号没有合上", en: "\(file):\(line): a quotation mark is not closed")
    case .unknownColumn(let file, let column, let known):
      Text(
        zh: "\(file)：不认识「\(column)」这一列，可用的是 \(known.joined(separator: "、"))",
        en: "\(file): unknown column \"\(column)\"; known are \(known.joined(separator: ", "))")
    case .missingColumn(let file, let column):
      Text(zh: "\(file)：缺「\(column)」这一列", en: "\(file): the column \"\(column)\" is missing")
    case .duplicateColumn(let file):
      Text(zh: "\(file)：有两列同名", en: "\(file): two columns have the same name")
    case .fieldCount(let file, let line, let found, let expected):
      Text(
        zh: "\(file) 第 \(line) 行：有 \(found) 格，应当 \(expected) 格",
        en: "\(file):\(line): \(found) fields where \(expected) are due")
    case .field(let file, let line, let column, let reason):
      Text(
        zh: "\(file) 第 \(line) 行「\(column)」：\(reason.zh)",
        en: "\(file):\(line): \(column): \(reason.en)")
    }
  }
}

extension CSVTable {
  /// An error of one field, worded by what refused it.
  package func error(_ row: Row, _ column: String, _ reason: Text) -> CSVError {
    .field(file: file, line: row.line, column: column, reason: reason)
  }

  /// Reads a field as a code.
  package func code<Entity>(_ row: Row, _ column: String) throws(CSVError) -> Code<Entity> {
    do {
      return try Code(row[column])
    } catch {
      throw self.error(row, column, error.text)
    }
  }

  /// Reads a field as one of an enum's raw values.
  package func value<Value: RawRepresentable & CaseIterable>(
    _ row: Row, _ column: String, as type: Value.Type = Value.self
  ) throws(CSVError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: row[column]) else {
      let known = Value.allCases.map(\.rawValue)
      throw error(
        row, column,
        Text(
          zh: "「\(row[column])」不在 \(known.joined(separator: "、")) 之内",
          en: "\"\(row[column])\" is none of \(known.joined(separator: ", "))"))
    }
    return value
  }
}
