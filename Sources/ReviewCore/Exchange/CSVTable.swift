/// A table from a CSV file: a header and rows that know their line.
///
/// Quoted fields may hold commas, quotes and line breaks; lines without any text are skipped. Our own reader,
/// since an error must name the line and the column that it is in.
package struct CSVTable: Sendable {
  /// The file's name, for messages.
  package let file: String
  package let columns: [String]
  package let rows: [Row]

  package struct Row: Sendable {
    /// 1-based line that the row begins on.
    package let line: Int
    let fields: [String: String]

    /// The field, without surrounding white space; empty where the row has none.
    package subscript(column: String) -> String { fields[column] ?? "" }
  }

  /// - Parameters:
  ///   - text: Decoded, with or without a byte-order mark.
  ///   - file: The file's name, for messages.
  ///   - required: Columns that must be there.
  ///   - optional: Columns that may be; any other is a problem.
  /// - Throws: `CSVError` with the first problem.
  package init(
    _ text: String, file: String, required: [String], optional: [String] = []
  ) throws(CSVError) {
    self.file = file
    var records = try CSVParser(text: text, file: file).records()
    guard !records.isEmpty else { throw .empty(file: file) }
    let header = records.removeFirst()
    columns = header.fields.map(\.trimmed)
    for name in columns where !required.contains(name) && !optional.contains(name) {
      throw .unknownColumn(file: file, column: name, known: required + optional)
    }
    for name in required where !columns.contains(name) {
      throw .missingColumn(file: file, column: name)
    }
    guard Set(columns).count == columns.count else { throw .duplicateColumn(file: file) }
    var rows: [Row] = []
    for record in records where record.fields.contains(where: { !$0.trimmed.isEmpty }) {
      guard record.fields.count == columns.count else {
        throw .fieldCount(
          file: file, line: record.line, found: record.fields.count, expected: columns.count)
      }
      let pairs = zip(columns, record.fields.map(\.trimmed))
      rows.append(Row(line: record.line, fields: Dictionary(uniqueKeysWithValues: pairs)))
    }
    self.rows = rows
  }
}

extension String {
  /// The text of a field that a spreadsheet must not take for a formula, as `csvField` writes it.
  var withoutFormulaGuard: String {
    let rest = drop { $0 == "'" }
    return first == "'" && rest.startsFormula ? String(dropFirst()) : self
  }
}

extension StringProtocol {
  /// Whether a spreadsheet would compute a field that begins so; wide signs count in some locales.
  var startsFormula: Bool {
    unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}

extension String {
  /// The text without white space around it, as a table keeps it.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// Splits CSV text into records.
struct CSVParser {
  let text: String
  let file: String

  struct Record {
    let line: Int
    let fields: [String]
  }

  func records() throws(CSVError) -> [Record] {
    var records: [Record] = []
    var (fields, field) = ([String](), "")
    var (line, start, quoteLine) = (1, 1, 1)
    var isQuoted = false
    var characters = text.unicodeScalars.drop { $0 == "\u{FEFF}" }[...]
    while let scalar = characters.popFirst() {
      if scalar == "\n" || scalar == "\r" && characters.first != "\n" { line += 1 }
      switch (scalar, isQuoted) {
      case ("\"", true):
        if characters.first == "\"" {
          field.unicodeScalars.append("\"")
          characters.removeFirst()
        } else {
          isQuoted = false
        }
      case ("\"", false) where field.isEmpty:
        (isQuoted, quoteLine) = (true, line)
      case (",", false):
        fields.append(field)
        field = ""
      case ("\r", false) where characters.first == "\n": continue
      case ("\n", false), ("\r", false):
        if !(fields.isEmpty && field.isEmpty) {
          records.append(Record(line: start, fields: fields + [field]))
        }
        (fields, field, start) = ([], "", line)
      default: field.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else { throw .openQuote(file: file, line: quoteLine) }
    if !(fields.isEmpty && field.isEmpty) {
      records.append(Record(line: start, fields: fields + [field]))
    }
    return records
  }
}
