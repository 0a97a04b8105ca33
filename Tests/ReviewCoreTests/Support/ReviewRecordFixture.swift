@testable import ReviewCore

extension ReviewRecord {
  /// Applications `A1`, `A2`… with the totals that experts `E1`, `E2`… gave them; nil is no sheet.
  ///
  /// The schemes' stages have the one leaf `T`. A row of `preliminary` or `defense` is one
  /// application; an empty row is no sheet. Without `units` each has a unit of its own.
  static func fixture(
    _ scheme: Scheme, preliminary: [[String?]], defense: [[String?]] = [], units: [String] = []
  ) throws -> ReviewRecord {
    let size = (preliminary + defense).map(\.count).max() ?? 0
    var sheets: [SubmittedSheet] = []
    for (stage, rows) in [(ScoringStage.preliminary, preliminary), (.defense, defense)] {
      for (row, totals) in rows.enumerated() {
        for (expert, total) in totals.enumerated() {
          guard let total else { continue }
          sheets.append(
            SubmittedSheet(
              application: try Code("A\(row + 1)"), expert: try Code("E\(expert + 1)"),
              stage: stage, marks: [try Code("T"): .points(try Points(decimal: total))]))
        }
      }
    }
    let codes = try preliminary.indices.map { try ApplicationCode("A\($0 + 1)") }
    return ReviewRecord(
      scheme: scheme,
      candidates: codes.enumerated().map { index, code in
        Candidate(
          code: code, name: "\(code) 园", unit: units.isEmpty ? "U\(index)" : units[index])
      },
      panel: try (0..<size).map { try Code("E\($0 + 1)") }, sheets: sheets)
  }
}

extension Ranking {
  /// `A1 A2=A3` in order: `=` joins those who share a rank; those without one follow after `|`.
  var line: String {
    var line = ""
    var last: Int?
    for entry in entries {
      let separator =
        switch entry.rank {
        case nil: last == nil ? " " : " | "
        case last?: "="
        case _?: " "
        }
      line +=
        line.isEmpty ? entry.candidate.code.rawValue : separator + entry.candidate.code.rawValue
      last = entry.rank
    }
    return line
  }

  /// The statuses as JSON names them, reserves with their number, in order.
  var statuses: [String] {
    entries.map { entry in
      switch entry.status {
      case .reserve(let number): "\(entry.candidate.code) reserve \(number)"
      case .selected, .notSelected, .excluded, .held, .insufficient, .undecided:
        "\(entry.candidate.code) \(entry.status.name)"
      }
    }
  }
}
