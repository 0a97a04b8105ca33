/// Which parts a part of a document refers to, by the last word of the relation's type.
struct DocxRelationships: XMLPartReader {
  /// Such as `styles` to `styles.xml`, as written; the first of each type.
  private(set) var targets: [String: String] = [:]

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.local == "Relationship", attributes["TargetMode"] != "External",
      let type = attributes["Type"]?.split(separator: "/").last, let target = attributes["Target"]
    else { return }
    if targets[String(type)] == nil { targets[String(type)] = target }
  }

  /// The name of the entry that a relation of `part` points to; nil if it leads out of the document.
  func entry(_ type: String, from part: String) -> String? {
    guard let target = targets[type] else { return nil }
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      case _: folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }

  /// Where the relations of a part are written: `word/_rels/document.xml.rels`.
  static func entry(of part: String) -> String {
    var steps = part.split(separator: "/").map(String.init)
    let file = steps.popLast() ?? ""
    return (steps + ["_rels", file + ".rels"]).joined(separator: "/")
  }
}
