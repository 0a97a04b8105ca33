/// What takes in one XML part of a document, event by event.
protocol XMLPartReader {
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes)
  mutating func end(_ name: XMLName)
  mutating func characters(_ text: String)
  /// False once the part holds more than a plan may; reading then stops.
  var hasRoom: Bool { get }
}

extension XMLPartReader {
  mutating func end(_ name: XMLName) {}
  mutating func characters(_ text: String) {}
  var hasRoom: Bool { true }
}

/// The name of an element without its prefix, which a writer may choose.
struct XMLName {
  let space: Space
  let local: String

  /// The vocabularies that a reader tells apart.
  enum Space {
    case word, math, compatibility, other

    init(_ address: String?) {
      switch address {
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main":
        self = .word
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math":
        self = .math
      case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
      case _: self = .other
      }
    }
  }

  /// The local name of an element of the word processing vocabulary; nil for any other.
  var word: String? { space == .word ? local : nil }
}

/// The attributes of an element, found by their name without prefix.
struct XMLAttributes {
  let byName: [String: String]

  subscript(name: String) -> String? {
    byName["w:" + name] ?? byName[name]
      ?? byName.first { $0.key.hasSuffix(":" + name) }?.value
  }

  func int(_ name: String) -> Int? {
    self[name].flatMap { Int($0) }
  }

  /// An on-off value; absent means on.
  ///
  /// Source: ECMA-376 part 1, 17.17.4.
  var isOn: Bool {
    switch self["val"] {
    case "0", "false", "off": false
    case _: true
    }
  }
}
