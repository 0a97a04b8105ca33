internal import ReviewCore
internal import Terminal

/// Lays out a plan for a width, only as far as it is looked at.
struct PlanLayout {
  let plan: PlanText
  /// Columns of the text.
  let columns: Int
  let ambiguous: AmbiguousWidth

  private var blocks: [Plan.Block] { plan.plan.blocks }

  /// The rows of one block.
  func rows(ofBlock index: Int) -> [PlanRow] {
    guard blocks.indices.contains(index) else { return [] }
    let number = plan.outline.places[index].paragraph
    switch blocks[index] {
    case .heading(_, let text):
      return lines(of: text, block: index, kind: .heading, number: nil)
    case .paragraph(let text):
      let indented = text.hasPrefix("　") ? text : "　　" + text
      return lines(of: indented, block: index, kind: .text, number: number)
    case .table(let rows):
      return table(rows, block: index, number: number)
    }
  }

  private func lines(of text: String, block: Int, kind: PlanRow.Kind, number: Int?) -> [PlanRow] {
    let ranges = LineBreaker(columns: columns, ambiguous: ambiguous).lines(of: text)
    return ranges.enumerated().map { index, range in
      PlanRow(
        place: PlanPlace(
          block: block, offset: text.distance(from: text.startIndex, to: range.lowerBound)),
        text: String(text[range]), kind: kind, number: index == 0 ? number : nil)
    }
  }

  /// Cells side by side, each wrapped within its column; the widest columns give way first.
  private func table(_ rows: [[String]], block: Int, number: Int?) -> [PlanRow] {
    let widths = tableWidths(rows)
    var laidOut: [PlanRow] = []
    for (index, cells) in rows.enumerated() {
      let wrapped = zip(cells, widths).map { cell, width in
        LineBreaker(columns: width, ambiguous: ambiguous).lines(of: cell).map { String(cell[$0]) }
      }
      let height = max(1, wrapped.map(\.count).max() ?? 1)
      for line in 0..<height {
        let parts = zip(wrapped, widths).map { lines, width in
          (line < lines.count ? lines[line] : "")
            .padded(toColumns: width, ambiguous: ambiguous)
        }
        laidOut.append(
          PlanRow(
            place: PlanPlace(block: block, offset: laidOut.count),
            text: parts.joined(separator: "  "),
            kind: index == 0 ? .tableHeading : .table(row: index),
            number: laidOut.isEmpty ? number : nil))
      }
    }
    return laidOut
  }

  private func tableWidths(_ rows: [[String]]) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      max(
        2,
        rows.map { row in
          column < row.count ? Width.columns(of: row[column], ambiguous: ambiguous) : 0
        }.max() ?? 2)
    }
    let room = max(count * 2, columns - 2 * max(0, count - 1))
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 2,
      let place = widths.firstIndex(of: widest)
    {
      widths[place] -= 1
    }
    return widths
  }
}

extension PlanLayout {
  /// As many rows as fit, from a place on; fewer at the end of the plan.
  func rows(from place: PlanPlace, count: Int) -> [PlanRow] {
    var rows: [PlanRow] = []
    var block = place.block
    while rows.count < count, block < blocks.count {
      let own = self.rows(ofBlock: block)
      rows += block == place.block ? own.filter { $0.place.offset >= start(place, own) } : own
      block += 1
    }
    return Array(rows.prefix(count))
  }

  /// The offset of the row that holds a place, whatever width it was noted at.
  private func start(_ place: PlanPlace, _ rows: [PlanRow]) -> Int {
    rows.last { $0.place.offset <= place.offset }?.place.offset ?? 0
  }

  /// The place of the row so many rows before another one, or the top.
  func place(_ count: Int, before place: PlanPlace) -> PlanPlace {
    var rest = count
    var block = place.block
    let own = rows(ofBlock: block)
    var above = own.filter { $0.place.offset < start(place, own) }
    while rest > above.count, block > 0 {
      rest -= above.count
      block -= 1
      above = rows(ofBlock: block)
    }
    guard rest <= above.count, rest > 0 else { return above.first?.place ?? .top }
    return above[above.count - rest].place
  }

  /// The last place from which the plan still fills so many rows.
  func lastPlace(rows count: Int) -> PlanPlace {
    place(count, before: PlanPlace(block: blocks.count))
  }

  /// One page on, with two rows of overlap, never past the end.
  func next(after place: PlanPlace, rows count: Int) -> PlanPlace {
    let page = rows(from: place, count: count)
    guard page.count == count, count > 2 else { return place }
    return min(page[count - 2].place, max(lastPlace(rows: count), place))
  }

  /// One page back, with two rows of overlap.
  func previous(before place: PlanPlace, rows count: Int) -> PlanPlace {
    self.place(max(1, count - 2), before: place)
  }
}
