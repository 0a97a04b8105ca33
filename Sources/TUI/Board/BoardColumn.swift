internal import ReviewCore

/// A column of the ranking.
enum BoardColumn: Hashable, Sendable {
  case rank, name, unit, score, preliminary, defense, untrimmed, count, spread, strip, status
  /// The step that settled a tie, or why someone was passed over.
  case note

  var isNumber: Bool {
    switch self {
    case .rank, .score, .preliminary, .defense, .untrimmed, .count, .spread: true
    case .name, .unit, .strip, .status, .note: false
    }
  }
}

/// Where the columns of the ranking stand at a width; what does not fit is on the second page.
///
/// Source: drawings board-80 and board-120.
struct BoardLayout: Sendable {
  struct Place: Sendable {
    let column: BoardColumn
    let start: Int
    let width: Int

    var end: Int { start + width }
  }

  let places: [Place]
  let columns: Int

  /// - Parameters:
  ///   - columns: Of the screen.
  ///   - page: 0, or 1 for the further columns of a screen under 112 columns.
  ///   - stage: A single stage has one score.
  init(columns: Int, page: Int, stage: Ranking.Stage) {
    self.columns = columns
    let isSingle = stage != .final
    var specs: [(BoardColumn, width: Int, gap: Int)]
    switch columns {
    case ..<80:
      specs = [(.rank, 2, 2), (.name, 18, 2), (.score, 5, 2)]
      specs +=
        page == 0
        ? [(.preliminary, 5, 2), (.defense, 5, 2), (.status, 6, 2), (.count, 2, 2)]
        : [(.untrimmed, 8, 2), (.status, 6, 2), (.note, 8, 2)]
    case ..<112:
      specs = [(.rank, 2, 2), (.name, 18, 2), (.unit, 6, 1), (.score, 5, 1)]
      specs +=
        page == 0
        ? [
          (.preliminary, 5, 2), (.defense, 5, 2), (.strip, 16, 2), (.count, 2, 1), (.status, 6, 2),
        ]
        : [(.untrimmed, 8, 2), (.count, 2, 2), (.spread, 4, 2), (.status, 6, 2), (.note, 13, 2)]
      if page == 0, columns >= 94 { specs.append((.note, columns - 82, 2)) }
    default:
      specs = [
        (.rank, 4, 2), (.name, columns < 160 ? 20 : 30, 2), (.unit, 6, 1), (.score, 5, 2),
        (.preliminary, 5, 2), (.defense, 5, 2), (.untrimmed, 8, 2), (.count, 2, 2),
        (.spread, 4, 2), (.strip, SheetStrip.cells, 2), (.status, 6, 2), (.note, 16, 2),
      ]
    }
    if isSingle { specs.removeAll { $0.0 == .preliminary || $0.0 == .defense } }
    var places: [Place] = []
    var next = 0
    for (column, width, gap) in specs {
      let start = next + gap
      let room = column == .note ? max(width, columns - start) : width
      places.append(Place(column: column, start: start, width: room))
      next = start + room
    }
    self.places = places
  }

  subscript(column: BoardColumn) -> Place? { places.first { $0.column == column } }

  /// Whether the further columns are on a page of their own.
  static func hasPages(columns: Int) -> Bool { columns < 112 }
}
