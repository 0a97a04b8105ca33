/// Takes in the properties of paragraphs and cells, and what stands within a line.
extension DocxBody {
  mutating func startProperty(_ name: String, _ attributes: XMLAttributes) {
    switch (parent, name) {
    case ("pPr", "pStyle"): paragraph { $0.style = attributes["val"] }
    case ("pPr", "outlineLvl"): paragraph { $0.outlineLevel = attributes.int("val") }
    case ("numPr", "numId"): paragraph { $0.numbering = attributes.int("val") }
    case ("numPr", "ilvl"): paragraph { $0.numberingLevel = attributes.int("val") }
    case ("rPr", "del"): paragraph { $0.isMarkDeleted = true }
    case ("trPr", "del"): table { $0.isRowDeleted = true }
    case ("trPr", "gridBefore"):
      let count = max(0, min(attributes.int("val") ?? 0, IntakeLimits.columns))
      cellCount += count
      table { $0.row += Array(repeating: "", count: count) }
    case ("tcPr", "gridSpan"): table { $0.span = attributes.int("val") ?? 1 }
    case ("tcPr", "vMerge"), ("tcPr", "hMerge"):
      if attributes["val"] != "restart" { table { $0.isCovered = true } }
    case _: break
    }
  }

  private mutating func paragraph(_ change: (inout DocxParagraph) -> Void) {
    if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
  }

  private mutating func table(_ change: (inout DocxTable) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }

  mutating func startInline(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "tab" where parent == "r", "ptab": append(" ")
    case "br", "cr": append("\n")
    case "noBreakHyphen": append("-")
    case "sym": append(symbol(attributes))
    case "footnoteReference": addNote("footnote", attributes)
    case "endnoteReference": addNote("endnote", attributes)
    case "commentReference": tally.comments += 1
    case _: break
    }
  }

  private mutating func addNote(_ kind: String, _ attributes: XMLAttributes) {
    guard !paragraphs.isEmpty, let id = attributes["id"], let text = notes["\(kind) \(id)"]
    else { return }
    tally.notes += 1
    let mark = "[注\(tally.notes)]"
    append(mark)
    let lines = text.split(separator: "\n").map(String.init)
    paragraph { $0.attached.append(.text("\(mark) \(PlanText.joined(lines))", level: nil)) }
  }

  /// Symbol fonts hold their signs in the private use area.
  private mutating func symbol(_ attributes: XMLAttributes) -> String {
    guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return "" }
    let symbols: [UInt32: String] = [
      0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x75: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "□",
      0xB7: "•", 0xD8: "➢", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x52: "☑", 0xA3: "□",
    ]
    if let known = symbols[code & 0xFF], code >= 0xF000 || code <= 0xFF { return known }
    guard !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code) else {
      tally.unknownSymbols += 1
      return "\u{FFFD}"
    }
    return String(scalar)
  }

  /// Shapes of other vocabularies that hold no text which is read.
  mutating func countShape(_ name: String) {
    switch name {
    case "pic", "imagedata": tally.pictures += 1
    case "chart", "relIds": tally.diagrams += 1
    case _: break
    }
  }
}
