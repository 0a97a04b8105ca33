/// The numbering definitions of a document.
///
/// Source: ECMA-376 part 1, 17.9.
struct DocxNumbering: XMLPartReader {
  private var definitions: [Int: Definition] = [:]
  private var instances: [Int: Instance] = [:]

  private var definition: (id: Int, value: Definition)?
  private var instance: (id: Int, value: Instance)?
  private var level: (index: Int, value: Level)?
  private var overridden: Int?

  /// `abstractNum`: levels, or a link to the style whose numbering has them.
  private struct Definition {
    var levels: [Int: Level] = [:]
    var styleLink: String?
    var numStyleLink: String?
  }

  /// `num`: one use of a definition, with its own starts and levels.
  private struct Instance {
    var definition = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  struct Level {
    var start = 1
    var format = "decimal"
    /// Such as `第%1章` or `%1.%2`; `%1` is the highest level.
    var text = ""
    var isDecimalThroughout = false
    var neverRestarts = false
    /// `tab`, `space` or `nothing`.
    var suffix = "tab"
    var style: String?
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch name.word {
    case "abstractNum": definition = attributes.int("abstractNumId").map { ($0, Definition()) }
    case "num": instance = attributes.int("numId").map { ($0, Instance()) }
    case "abstractNumId": instance?.value.definition = attributes.int("val") ?? 0
    case "lvlOverride": overridden = attributes.int("ilvl")
    case "startOverride":
      if let overridden { instance?.value.starts[overridden] = attributes.int("val") }
    case "lvl": level = attributes.int("ilvl").map { ($0, Level()) }
    case "styleLink": definition?.value.styleLink = value
    case "numStyleLink": definition?.value.numStyleLink = value
    case "start": level?.value.start = attributes.int("val") ?? 1
    case "numFmt": level?.value.format = value ?? "decimal"
    case "lvlText": level?.value.text = value ?? ""
    case "isLgl": level?.value.isDecimalThroughout = attributes.isOn
    case "lvlRestart": level?.value.neverRestarts = attributes.int("val") == 0
    case "suff": level?.value.suffix = value ?? "tab"
    case "pStyle": level?.value.style = value
    case _: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name.word {
    case "lvl":
      guard let (index, value) = level else { return }
      if instance != nil {
        instance?.value.levels[index] = value
      } else {
        definition?.value.levels[index] = value
      }
      level = nil
    case "lvlOverride": overridden = nil
    case "abstractNum":
      if let (id, value) = definition { definitions[id] = value }
      definition = nil
    case "num":
      if let (id, value) = instance { instances[id] = value }
      instance = nil
    case _: break
    }
  }
}

extension DocxNumbering {
  /// What `DocxCounters` needs of one `num`: all uses of a definition share its counters.
  struct Scheme {
    let definition: Int
    let levels: [Int: Level]
    let starts: [Int: Int]

    /// The level whose paragraphs have this style.
    func level(ofStyle style: String?) -> Int? {
      guard let style else { return nil }
      return levels.filter { $0.value.style == style }.keys.min()
    }
  }

  func scheme(_ number: Int) -> Scheme? {
    guard let instance = instances[number], var definition = definitions[instance.definition]
    else { return nil }
    var id = instance.definition
    if definition.levels.isEmpty, let link = definition.numStyleLink,
      let linked = definitions.filter({ $0.value.styleLink == link }).min(by: { $0.key < $1.key })
    {
      (id, definition) = linked
    }
    return Scheme(
      definition: id, levels: definition.levels.merging(instance.levels) { $1 },
      starts: instance.starts)
  }
}
