internal import Foundation

extension ApplicationFacts {
  /// One line of JSON with its keys in order.
  package func encodedLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Reads back what `encodedLine` wrote.
  package init(encodedLine: String) throws {
    self = try JSONDecoder().decode(ApplicationFacts.self, from: Data(encodedLine.utf8))
  }
}
