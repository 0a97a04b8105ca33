/// The paragraph styles of a document: which are headings, contents or numbered.
///
/// A style is known by its name, `heading 1` in every language, since its id may be anything
/// (`1`, `2`, `Heading1`, `标题1`). What it does not say, it takes from the style it is based on.
struct DocxStyles: XMLPartReader {
  private var styles: [String: Style] = [:]
  private var open: (id: String, style: Style)?
  private(set) var defaultStyle: String?

  struct Style {
    var name = ""
    var basedOn: String?
    var outlineLevel: Int?
    var numbering: Int?
    var numberingLevel: Int?
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.word {
    case "style":
      guard attributes["type"] ?? "paragraph" == "paragraph", let id = attributes["styleId"]
      else { return }
      open = (id, Style())
      if let flag = attributes["default"], flag == "1" || flag == "true" { defaultStyle = id }
    case "name": open?.style.name = attributes["val"]?.lowercased() ?? ""
    case "basedOn": open?.style.basedOn = attributes["val"]
    case "outlineLvl": open?.style.outlineLevel = attributes.int("val")
    case "numId": open?.style.numbering = attributes.int("val")
    case "ilvl": open?.style.numberingLevel = attributes.int("val")
    case _: break
    }
  }

  mutating func end(_ name: XMLName) {
    guard name.word == "style", let (id, style) = open else { return }
    styles[id] = style
    open = nil
  }
}

extension DocxStyles {
  /// The style and those it is based on, nearest first.
  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var seen: Set<String> = []
    var next = id ?? defaultStyle
    while let id = next, seen.insert(id).inserted, let style = styles[id] {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }

  /// The level of a heading style, from 1; nil if it is none.
  func headingLevel(_ id: String?) -> Int? {
    for style in chain(id) {
      if let level = style.outlineLevel { return level < 9 ? level + 1 : nil }
      if let level = Self.level(named: style.name) { return level }
    }
    return nil
  }

  private static func level(named name: String) -> Int? {
    let name = name.filter { !$0.isWhitespace }
    if name == "title" { return 1 }
    for prefix in ["heading", "标题", "überschrift", "titre"] where name.hasPrefix(prefix) {
      if let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) { return level }
    }
    let order = Array("一二三四五六七八九")
    guard name.hasSuffix("级标题"), let first = name.first else { return nil }
    return order.firstIndex(of: first).map { $0 + 1 }
  }

  /// Whether paragraphs of this style are lines of the table of contents (目录).
  func isContents(_ id: String?) -> Bool {
    chain(id).contains { style in
      let name = style.name.filter { !$0.isWhitespace }
      return ["toc", "contents", "目录"].contains { prefix in
        name.hasPrefix(prefix) && name.dropFirst(prefix.count).first?.isNumber != false
      }
    }
  }

  /// The numbering that a style brings, and its level if the style says.
  func numbering(_ id: String?) -> (id: Int, level: Int?)? {
    let chain = chain(id)
    guard let number = chain.lazy.compactMap(\.numbering).first else { return nil }
    return (number, chain.lazy.compactMap(\.numberingLevel).first)
  }
}
