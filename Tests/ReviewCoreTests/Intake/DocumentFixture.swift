import Foundation
import ReviewCore

/// The documents that stand beside the tests, each with the text that another program found in it.
enum DocumentFixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  static func plan(_ name: String) throws -> Plan {
    try DocumentReader.read(bytes(name), fileName: name).plan
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Documents")
}

extension Plan {
  /// One line a block: its section, its paragraph number or level, and its text.
  var sketch: [String] {
    zip(blocks, outline.places).map { block, place in
      let section = place.section?.rawValue ?? "-"
      switch block {
      case .heading(let level, let text):
        return "\(section) \(String(repeating: "#", count: level)) \(text)"
      case .paragraph(let text): return "\(section) \(place.paragraph ?? 0) \(text)"
      case .table(let rows):
        let cells = rows.map { $0.joined(separator: "|") }.joined(separator: "/")
        return "\(section) \(place.paragraph ?? 0) \(cells.replacing("\n", with: "⏎"))"
      }
    }
  }

  /// All that can be read, without white space.
  var bareText: String {
    blocks.map { block in
      switch block {
      case .heading(_, let text), .paragraph(let text): text
      case .table(let rows): rows.joined().joined()
      }
    }.joined().bare
  }
}

extension String {
  var bare: String { filter { !$0.isWhitespace } }
}
