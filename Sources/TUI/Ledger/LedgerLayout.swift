internal import ReviewCore
internal import Terminal

/// Where the rows and columns of the ledger stand at a size.
///
/// Source: drawing ledger-80.
struct LedgerLayout {
  static let firstRow = 3
  let numberEnd = 8
  let time = 9
  let who: Int
  let what: Int
  let whom: Int
  /// Nil on a narrow screen; the reason stands below the table there.
  let why: Int?
  let columns: Int
  /// Whether times have their seconds.
  let hasSeconds: Bool
  /// Rows that the table may take.
  let room: Int
  /// Rows of what is said of the chosen line.
  let detailRows: Int

  init(_ size: Size, _ language: Language) {
    columns = size.columns
    hasSeconds = size.columns >= 112
    let isChinese = language == .zh
    who = time + (isChinese ? 15 : 12) + (hasSeconds ? 3 : 0)
    what = who + (isChinese ? 6 : 9)
    whom = what + (isChinese ? 11 : 15)
    why = size.columns < 80 ? nil : whom + (hasSeconds ? 30 : (isChinese ? 20 : 17))
    detailRows = size.rows < 24 ? 5 : (size.rows < 30 ? 6 : 9)
    room = max(1, size.rows - Self.firstRow - 3 - detailRows)
  }

  var whatWidth: Int { whom - what - 1 }
  var whomWidth: Int { (why.map { $0 - 1 } ?? columns) - whom }
  var whyWidth: Int { why.map { columns - $0 } ?? 0 }
}
