internal import Foundation

/// The text of a plan (创建工作方案) as a list of blocks, with the sections that they belong to.
///
/// A plan is content: it is stored under the SHA-256 of `canonicalBytes`, and evidence cites that
/// hash and the number of a block. Sections are part of it, so that a better matcher makes a new
/// version and never moves an old citation. Source: design 9.
package struct Plan: Hashable, Sendable, Codable {
  package let blocks: [Block]
  /// Where a section begins, in the order of the blocks; a section may begin again.
  package let starts: [SectionStart]

  package init(blocks: [Block], starts: [SectionStart]) {
    self.blocks = blocks
    self.starts = starts
  }

  /// From block `block` on, the text belongs to `section`; nil if to none of the annex.
  package struct SectionStart: Hashable, Sendable, Codable {
    package let block: Int
    package let section: PlanSection?

    package init(block: Int, section: PlanSection?) {
      self.block = block
      self.section = section
    }
  }
}

extension Plan {
  /// JSON with sorted keys and no white space: equal plans have equal bytes.
  package var canonicalBytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try [UInt8](encoder.encode(self))
    }
  }

  package init(canonicalBytes bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Plan.self, from: Data(bytes))
  }

  /// The length (字数) of the whole text, counted as `TextLength` does.
  package var characters: Int {
    blocks.reduce(0) { $0 + $1.characters }
  }
}
