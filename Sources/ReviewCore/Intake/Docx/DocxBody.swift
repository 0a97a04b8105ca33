/// Reads the text of `word/document.xml`, or of a part of notes, into blocks.
///
/// Inserted text and the results of fields are kept; deleted and moved-away text, field codes and the
/// older of two renderings of a shape are not.
struct DocxBody: XMLPartReader {
  let styles: DocxStyles
  /// The texts of the notes by kind and id, such as `footnote 2`.
  let notes: [String: String]
  var counters: DocxCounters
  var tally = DocxTally()

  /// The notes that this part holds itself.
  private(set) var ownNotes: [String: String] = [:]
  private var note: String?

  /// Names of the open elements; empty for those of other vocabularies.
  private var path: [String] = []
  /// How many open elements are not read.
  private var ignored = 0
  /// For each open content control whether it is the table of contents.
  private var controls: [Bool] = []
  /// For each open choice between renderings whether one is read.
  private var choices: [Bool] = []

  var containers = [DocxContainer()]
  var paragraphs: [DocxParagraph] = []
  var tables: [DocxTable] = []
  var blockCount = 0
  var cellCount = 0

  init(styles: DocxStyles, numbering: DocxNumbering, notes: [String: String] = [:]) {
    self.styles = styles
    self.notes = notes
    counters = DocxCounters(numbering)
  }

  var hasRoom: Bool {
    blockCount <= IntakeLimits.blocks && cellCount <= IntakeLimits.cells
  }

  /// The blocks of the body, once the part is read.
  var blocks: [DraftBlock] { containers.first?.blocks ?? [] }

  var isInContents: Bool { controls.contains(true) }
  var parent: String { path.last ?? "" }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard ignored == 0, !isIgnored(name) else {
      ignored += 1
      return
    }
    switch name.space {
    case .word:
      startBlock(name.local, attributes)
      startProperty(name.local, attributes)
      startInline(name.local, attributes)
    case .compatibility: if name.local == "AlternateContent" { choices.append(false) }
    case .math: break
    case .other: countShape(name.local)
    }
    path.append(name.space == .word || name.space == .math ? name.local : "")
  }

  mutating func end(_ name: XMLName) {
    guard ignored == 0 else {
      ignored -= 1
      return
    }
    path.removeLast()
    switch name.space {
    case .word: endBlock(name.local)
    case .compatibility: if name.local == "AlternateContent" { choices.removeLast() }
    case .math, .other: break
    }
  }

  mutating func characters(_ text: String) {
    if ignored == 0, parent == "t" { append(text) }
  }

  mutating func append(_ text: String) {
    guard !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].text += text
  }
}

extension DocxBody {
  private mutating func isIgnored(_ name: XMLName) -> Bool {
    switch (name.space, name.local) {
    case (.compatibility, "Choice"), (.compatibility, "Fallback"):
      guard let isRead = choices.last, !isRead else { return true }
      choices[choices.count - 1] = true
      return false
    case (.word, "del"), (.word, "moveFrom"):
      guard parent != "rPr", parent != "trPr" else { return false }
      tally.deletions += 1
      return true
    case (.word, "delText"), (.word, "instrText"), (.word, "delInstrText"), (.word, "rt"),
      (.word, "sectPr"), (.word, "pPrChange"), (.word, "rPrChange"), (.word, "tblPrChange"),
      (.word, "trPrChange"), (.word, "tcPrChange"), (.word, "sectPrChange"), (.word, "tblPr"):
      return true
    case (.word, "object"), (.word, "altChunk"), (.word, "subDoc"):
      tally.embedded += 1
      return true
    case (_, _): return false
    }
  }

  private mutating func startBlock(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p": paragraphs.append(DocxParagraph())
    case "tbl": tables.append(DocxTable())
    case "tc": containers.append(DocxContainer())
    case "txbxContent":
      tally.textBoxes += 1
      containers.append(DocxContainer())
    case "sdt": controls.append(false)
    case "docPartGallery":
      if !controls.isEmpty, attributes["val"]?.hasPrefix("Table of Contents") == true {
        controls[controls.count - 1] = true
      }
    case "footnote", "endnote":
      note = attributes["id"].map { "\(name) \($0)" }
      containers.append(DocxContainer())
    case _: break
    }
  }

  private mutating func endBlock(_ name: String) {
    switch name {
    case "p": closeParagraph()
    case "tc": closeCell()
    case "tr": if !tables.isEmpty { tables[tables.count - 1].closeRow() }
    case "tbl": closeTable()
    case "txbxContent": closeTextBox()
    case "sdt": controls.removeLast()
    case "footnote", "endnote":
      if let note, containers.count > 1 { ownNotes[note] = containers.removeLast().text }
      note = nil
    case _: break
    }
  }
}
