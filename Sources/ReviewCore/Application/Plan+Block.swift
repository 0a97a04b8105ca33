extension Plan {
  /// One block of a plan.
  ///
  /// Texts hold no line break; cells may hold `\n`.
  package enum Block: Hashable, Sendable {
    /// Level 1 is the highest. The number that a word processor shows is part of the text.
    case heading(level: Int, text: String)
    case paragraph(String)
    /// Every row has as many cells; a cell that another one covers is empty.
    case table(rows: [[String]])

    /// The length (字数) of the block, counted as `TextLength` does.
    package var characters: Int {
      switch self {
      case .heading(_, let text), .paragraph(let text): TextLength.count(text)
      case .table(let rows): rows.joined().reduce(0) { $0 + TextLength.count($1) }
      }
    }
  }
}

/// `{"heading":"一、摘要","level":1}`, `{"paragraph":"…"}` or `{"table":[["…"]]}`.
extension Plan.Block: Codable {
  private enum CodingKeys: String, CodingKey {
    case heading, level, paragraph, table
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let text = try container.decodeIfPresent(String.self, forKey: .heading) {
      self = .heading(level: try container.decode(Int.self, forKey: .level), text: text)
    } else if let text = try container.decodeIfPresent(String.self, forKey: .paragraph) {
      self = .paragraph(text)
    } else {
      self = .table(rows: try container.decode([[String]].self, forKey: .table))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .heading(let level, let text):
      try container.encode(text, forKey: .heading)
      try container.encode(level, forKey: .level)
    case .paragraph(let text): try container.encode(text, forKey: .paragraph)
    case .table(let rows): try container.encode(rows, forKey: .table)
    }
  }
}
