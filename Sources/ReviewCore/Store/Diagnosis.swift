/// A difference between the file and what its ledger means, found by `doctor`.
package enum Diagnosis: Hashable, Sendable {
  case changed(Place, column: String, file: String, ledger: String)
  case added(Place)
  case removed(Place)
  case content(sha256: String)
  /// The ledger names it, and the file does not have it.
  case contentMissing(sha256: String)
  /// A table, index, view or trigger that is not as this program makes it.
  case schema(type: String, name: String)
  /// From this entry on the ledger cannot be replayed, so that nothing else was compared.
  case unreadable(sequence: Int, detail: String)
  /// What SQLite's own check says.
  case database(String)

  /// A row of a projection.
  package struct Place: Hashable, Sendable {
    package let table: String
    package let key: [String]
  }
}

extension Diagnosis: Worded {
  package var text: Text {
    switch self {
    case .changed(let place, let column, let file, let ledger):
      Text(
        zh: "\(place) 的 \(column)：文件里是 \(file)，台账说是 \(ledger)",
        en: "\(place) \(column): the file says \(file), the ledger says \(ledger)")
    case .added(let place):
      Text(zh: "\(place)：台账里没有这一行", en: "\(place): not in the ledger")
    case .removed(let place):
      Text(zh: "\(place)：台账里有，文件里没有了", en: "\(place): in the ledger, gone from the file")
    case .content(let sha256):
      Text(
        zh: "内容 \(sha256.prefix(8)) 被改动过", en: "The content \(sha256.prefix(8)) was changed")
    case .contentMissing(let sha256):
      Text(
        zh: "内容 \(sha256.prefix(8)) 不见了，台账里有",
        en: "The content \(sha256.prefix(8)) is gone; the ledger names it")
    case .schema(let type, let name):
      Text(
        zh: "\(type) \(name)：不是本程序建的样子", en: "\(type) \(name): not as this program made it")
    case .unreadable(let sequence, let detail):
      Text(
        zh: "第 \(sequence) 号重放不了：\(detail)", en: "Entry \(sequence) cannot be replayed: \(detail)")
    case .database(let message):
      Text(zh: "数据库自检：\(message)", en: "SQLite's check: \(message)")
    }
  }
}

extension Diagnosis.Place: CustomStringConvertible {
  package var description: String { "\(table) \(key.joined(separator: "/"))" }
}
