/// The people of a round and their recusals, as `experts.csv` and `recusals.csv` give them.
package enum PanelTable {
  private static let columns = [
    "id", "name", "role", "unit", "province", "organisation", "expertise", "publicKey",
  ]

  /// Reads `experts.csv`.
  ///
  /// - Throws: `CSVError` with file, line and column.
  package static func experts(_ text: String, file: String) throws(CSVError) -> [Expert] {
    let table = try CSVTable(
      text, file: file, required: ["id", "name", "role"], optional: Array(columns.dropFirst(3)))
    var seen: [String: Int] = [:]
    var keyLines: [PublicKey: Int] = [:]
    var experts: [Expert] = []
    for row in table.rows {
      let code: ExpertCode = try table.code(row, "id")
      if let line = seen.updateValue(row.line, forKey: code.rawValue.lowercased()) {
        throw table.error(
          row, "id",
          Text(zh: "\(code) 在第 \(line) 行已经有了", en: "\(code) stands in line \(line) already"))
      }
      guard !row["name"].isEmpty else {
        throw table.error(row, "name", Text(zh: "没有姓名", en: "the name is missing"))
      }
      for key in try keys(row, table) {
        guard let line = keyLines.updateValue(row.line, forKey: key) else { continue }
        throw table.error(
          row, "publicKey",
          Text(
            zh: "和第 \(line) 行是同一把钥匙。一人一把，不能共用",
            en: "The same key as in line \(line); each person needs their own"))
      }
      experts.append(
        Expert(
          code: code, name: row["name"], role: try table.value(row, "role"), unit: row["unit"],
          province: row["province"], organisation: row["organisation"],
          expertise: row["expertise"],
          publicKey: row["publicKey"].isEmpty ? nil : row["publicKey"]))
    }
    return experts
  }

  private static func keys(_ row: CSVTable.Row, _ table: CSVTable) throws(CSVError) -> [PublicKey] {
    do {
      return try PublicKey.list(row["publicKey"])
    } catch {
      throw table.error(row, "publicKey", error.text)
    }
  }

  /// Reads `recusals.csv`.
  ///
  /// - Throws: `CSVError` with file, line and column.
  package static func recusals(_ text: String, file: String) throws(CSVError) -> [Act] {
    let table = try CSVTable(
      text, file: file, required: ["expert", "application", "ground"],
      optional: ["note", "endedOn"])
    var acts: [Act] = []
    for row in table.rows {
      let pair = RecusedPair(
        application: try table.code(row, "application"), expert: try table.code(row, "expert"))
      acts.append(
        .recusalDeclared(
          pair,
          Act.RecusalDeclared(
            ground: try table.value(row, "ground"), note: row["note"],
            endedOn: try endedOn(row, table))))
    }
    return acts
  }

  /// When a tie ended; nil where the cell is empty.
  private static func endedOn(_ row: CSVTable.Row, _ table: CSVTable) throws(CSVError) -> Day? {
    let text = row["endedOn"]
    guard !text.isEmpty else { return nil }
    guard let day = Day(iso: text) else {
      throw table.error(
        row, "endedOn",
        Text(zh: "「\(text)」不是日期，要写成 2013-06-30", en: "\(text) is no day such as 2013-06-30"))
    }
    return day
  }
}
