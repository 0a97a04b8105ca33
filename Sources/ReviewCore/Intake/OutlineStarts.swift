/// Turns matched headings into the places where sections begin.
struct OutlineStarts {
  private(set) var starts: [Plan.SectionStart] = []

  init(_ candidates: [OutlineCandidate], _ parts: [Int: OutlinePart]) {
    /// The headings that are open around the place, each with what its own text belongs to.
    var open: [(level: Int, section: PlanSection?)] = []
    for candidate in candidates {
      guard let part = parts[candidate.index] else {
        guard candidate.isHeading else { continue }
        let closed = open.filter { $0.level >= candidate.level }
        open.removeAll { $0.level >= candidate.level }
        // A heading within a section stays in it; one beside or above it does not.
        if !closed.isEmpty { begin(open.last?.section, at: candidate.block) }
        continue
      }
      open.removeAll { $0.level >= candidate.level }
      let section = Self.section(part, candidate, candidates, parts)
      let isChapter = part == .environment || part == .programme
      open.append((candidate.level, isChapter ? nil : section))
      begin(section, at: candidate.block)
      // What is appended to a plan may look like another one.
      if section == .documents { return }
    }
  }

  private mutating func begin(_ section: PlanSection?, at block: Int) {
    guard (starts.last?.section ?? nil) != section else { return }
    starts.append(Plan.SectionStart(block: block, section: section))
  }

  /// A chapter opens the first section found in it, or the first that it should have.
  private static func section(
    _ part: OutlinePart, _ candidate: OutlineCandidate, _ candidates: [OutlineCandidate],
    _ parts: [Int: OutlinePart]
  ) -> PlanSection? {
    guard part == .environment || part == .programme else {
      guard case .section(let section) = part else { return nil }
      return section
    }
    for next in candidates[(candidate.index + 1)...] {
      guard let part = parts[next.index] else { continue }
      guard case .section(let section) = part, section.chapter == candidate.chapter(parts) else {
        break
      }
      return section
    }
    return OutlinePart.sections.first { $0.chapter == part.chapter }
  }
}

extension OutlineCandidate {
  fileprivate func chapter(_ parts: [Int: OutlinePart]) -> Int {
    parts[index]?.chapter ?? 0
  }
}
