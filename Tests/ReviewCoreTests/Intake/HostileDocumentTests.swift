import Foundation
import ReviewCore
import Testing

/// Source: design 9 "All input is hostile".
@Suite struct HostileDocumentTests {
  private static let head =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
  private static let tail = "</w:body></w:document>"

  private func error(_ bytes: [UInt8]) -> DocumentError? {
    #expect(throws: DocumentError.self) {
      try DocumentReader.read(bytes, fileName: "plan.docx")
    }
  }

  private func document(_ xml: String, _ change: (inout ZipMaker) -> Void = { _ in }) -> [UInt8] {
    var zip = ZipMaker()
    zip.add("word/document.xml", xml)
    change(&zip)
    return zip.bytes
  }

  @Test func `the hand-made file is sound without the mischief`() throws {
    let xml = Self.head + "<w:p><w:r><w:t>一、摘要</w:t></w:r></w:p>" + Self.tail
    let plan = try DocumentReader.read(document(xml), fileName: "plan.DOCX").plan
    #expect(plan.sketch == ["1 # 一、摘要"])
  }

  @Test func `an entry that claims a gigabyte is refused before it is unpacked`() {
    var zip = ZipMaker()
    zip.add("word/document.xml", [1, 2, 3], size: 1 << 30, deflated: true)
    #expect(error(zip.bytes) == .unpacksTooFar(entry: "word/document.xml"))
  }

  @Test func `an entry that unpacks to more than it claims is stopped`() {
    var zip = ZipMaker()
    zip.add("word/document.xml", ZipMaker.zeros(repeats: 300_000), size: 1000, deflated: true)
    #expect(error(zip.bytes) == .unpacksTooFar(entry: "word/document.xml"))
  }

  @Test func `an entry that unpacks beyond the limit is stopped`() {
    var zip = ZipMaker()
    zip.add(
      "word/document.xml", ZipMaker.zeros(repeats: 300_000), size: 77_400_516, deflated: true)
    #expect(error(zip.bytes) == .unpacksTooFar(entry: "word/document.xml"))
  }

  @Test(arguments: ["../evil.xml", "/etc/passwd", "word/../../x", "C:evil", "a\u{1B}b"])
  func `an entry that leads out of the document refuses it`(name: String) {
    #expect(
      error(document(Self.head + Self.tail) { $0.add(name, "x") }) == .unsafeName(entry: name))
  }

  @Test func `a link refuses the document`() {
    let bytes = document(Self.head + Self.tail) {
      $0.add("word/media/x", Array("/etc/passwd".utf8), mode: 0o120777)
    }
    #expect(error(bytes) == .unsafeName(entry: "word/media/x"))
  }

  @Test func `two entries of one name refuse the document`() {
    let bytes = document(Self.head + Self.tail) { $0.add("word/document.xml", "<a/>") }
    #expect(error(bytes) == .repeatedName(entry: "word/document.xml"))
  }

  @Test func `an encrypted entry is named`() {
    var zip = ZipMaker()
    zip.add("word/document.xml", Array(Self.head.utf8), encrypted: true)
    #expect(error(zip.bytes) == .locked(entry: "word/document.xml"))
  }

  @Test func `a document without its main part says which is missing`() {
    var zip = ZipMaker()
    zip.add("word/styles.xml", "<a/>")
    #expect(error(zip.bytes) == .missing(entry: "word/document.xml"))
  }

  @Test(arguments: [4, 30, 1000, 5000])
  func `a truncated file is damaged`(length: Int) throws {
    let bytes = try DocumentFixture.bytes("word.docx")
    #expect(error(Array(bytes.prefix(length))) == .damagedArchive(entry: nil))
  }

  @Test func `damage within an entry names the entry`() throws {
    var bytes = try DocumentFixture.bytes("word.docx")
    let name = Array("word/document.xml".utf8)
    let start = try #require(bytes.firstRange(of: name)).upperBound
    for index in start + 40..<start + 80 { bytes[index] ^= 0xFF }
    #expect(error(bytes) == .damagedArchive(entry: "word/document.xml"))
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- x --> <!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
    "\u{FEFF}<!DOCTYPE a>",
  ])
  func `entities are refused, not expanded`(prolog: String) {
    let bytes = document(prolog + Self.head + Self.tail)
    #expect(error(bytes) == .declaresEntities(entry: "word/document.xml"))
  }

  @Test(arguments: ["<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "x", ""])
  func `a part that is not XML in UTF-8 is refused`(prolog: String) {
    let rest = prolog.isEmpty ? "" : Self.head + Self.tail
    #expect(error(document(prolog + rest)) == .notUTF8XML(entry: "word/document.xml"))
  }

  @Test func `malformed XML names the entry and the line`() {
    let bytes = document(Self.head + "\n\n<w:p></w:r>" + Self.tail)
    #expect(error(bytes) == .malformedXML(entry: "word/document.xml", line: 3))
    let cut = document(Self.head + "\n<w:p>")
    #expect(error(cut)?.place == .entry("word/document.xml", line: 2))
  }

  @Test func `elements nested too deep are refused`() {
    let bytes = document(Self.head + String(repeating: "<w:sdt>", count: 250))
    #expect(error(bytes) == .tooDeep(entry: "word/document.xml", line: 1))
  }

  @Test func `a table of a million cells is refused`() {
    let row =
      "<w:tr>"
      + String(
        repeating: "<w:tc><w:tcPr><w:gridSpan w:val=\"63\"/></w:tcPr><w:p/></w:tc>", count: 60)
      + "</w:tr>"
    let bytes = document(
      Self.head + "<w:tbl>" + String(repeating: row, count: 120) + "</w:tbl>" + Self.tail)
    #expect(error(bytes) == .tooManyBlocks(entry: "word/document.xml", line: 1))
  }

  @Test func `a cell that spans a billion columns spans what a table has`() throws {
    let xml =
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000000\"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    let plan = try DocumentReader.read(
      document(Self.head + xml + Self.tail), fileName: "plan.docx"
    ).plan
    guard case .table(let rows) = plan.blocks.first else { return }
    #expect(rows.map(\.count) == [63])
  }

  @Test func `closing elements without opening ones do no harm`() {
    let xml = "<w:tc/><w:tr/><w:txbxContent/><w:footnote w:id=\"1\"/><w:sdt/><w:t>x</w:t>"
    #expect(throws: Never.self) {
      try DocumentReader.read(document(Self.head + xml + Self.tail), fileName: "plan.docx")
    }
  }

  @Test(arguments: [
    ("plan.docx", [], DocumentError.empty),
    ("plan.docx", Array("<html>".utf8), .notAnArchive),
    ("plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], .legacyOrLocked),
    ("plan.doc", [1], .unknownKind(".doc")),
    ("plan", [1], .unknownKind("plan")),
    ("a.pdf", [1], .unknownKind(".pdf")),
  ])
  func `a file of another kind says what to do`(
    name: String, bytes: [UInt8], expected: DocumentError
  ) {
    #expect(throws: expected) { try DocumentReader.read(bytes, fileName: name) }
    #expect(expected.text.zh.contains("请") && expected.place == .file)
  }
}
