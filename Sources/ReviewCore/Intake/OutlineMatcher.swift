/// Finds the sections of the notice's annex in a plan by numbering and wording.
///
/// Chapters first, then the sections in each, then the tasks of 三(三). Wording decides; a number
/// alone decides only in the right chapter and for a section that no wording names. A heading that
/// matches nothing ends a section unless it lies within it. What stands between the heading of a
/// chapter and its first section belongs to that section.
struct OutlineMatcher {
  let candidates: [OutlineCandidate]
  private var parts: [Int: OutlinePart] = [:]

  private init(_ blocks: [Plan.Block]) {
    candidates = OutlineCandidate.all(in: blocks)
  }

  static func plan(_ drafts: [DraftBlock]) -> Plan {
    plan(HeadingFinder.blocks(drafts))
  }

  static func plan(_ blocks: [Plan.Block]) -> Plan {
    var matcher = OutlineMatcher(blocks)
    matcher.matchChapters()
    matcher.matchSections()
    matcher.matchTasks()
    return Plan(blocks: blocks, starts: OutlineStarts(matcher.candidates, matcher.parts).starts)
  }
}

extension OutlineMatcher {
  /// One heading for each chapter; the documents come last and the programme after the summary.
  private mutating func matchChapters() {
    let summary = best(.section(.summary), after: -1)
    let environment = best(.environment, after: summary ?? -1)
    let programme = best(.programme, after: environment ?? summary ?? -1)
    let documents = best(.section(.documents), after: programme ?? environment ?? summary ?? 0)
    if let summary { parts[summary] = .section(.summary) }
    if let environment { parts[environment] = .environment }
    if let programme { parts[programme] = .programme }
    if let documents { parts[documents] = .section(.documents) }
    // With one chapter known by its words, the others are known by their numbers.
    let known = parts.filter { candidates[$0.key].number?.value == $0.value.chapter }
    guard let kind = known.keys.min().flatMap({ candidates[$0].number?.kind }) else { return }
    for part in OutlinePart.chapters where !parts.values.contains(part) {
      let index = candidates.indices.first { index in
        let candidate = candidates[index]
        return candidate.number?.kind == kind && candidate.number?.value == part.chapter
          && parts[index] == nil && candidate.isHeading && !candidate.namesSection
      }
      if let index { parts[index] = part }
    }
  }

  private func best(_ part: OutlinePart, after: Int) -> Int? {
    let fits = candidates.indices.filter { $0 > after && candidates[$0].isHeading }
      .map { (index: $0, score: candidates[$0].score(as: part)) }
    return fits.max { ($0.score, -$0.index) < ($1.score, -$1.index) }
      .flatMap { $0.score >= Self.chapterFloor ? $0.index : nil }
  }

  /// A chapter's word that is a smaller part of a heading than this says nothing.
  private static let chapterFloor = 40

  /// For each candidate the chapter around it, with the level of its heading.
  ///
  /// A heading as high as that of the chapter ends it; the documents never end.
  private func chapters() -> [(part: OutlinePart, level: Int)?] {
    var open: (part: OutlinePart, level: Int)?
    return candidates.map { candidate in
      let around = open
      guard candidate.isHeading else { return around }
      if let part = parts[candidate.index] {
        open = (part, candidate.level)
      } else if let (part, level) = open, candidate.level <= level, part != .section(.documents) {
        open = nil
      }
      return around
    }
  }

  private mutating func matchSections() {
    let chapters = chapters()
    var open: (section: PlanSection, level: Int)?
    for (index, candidate) in candidates.enumerated() where candidate.isHeading {
      if parts[index] != nil {
        open = nil
        continue
      }
      let chapter = chapters[index]
      if chapter?.part == .section(.documents) { break }
      let isInside = chapter.map { candidate.level > $0.level } ?? true
      if chapter?.part == .section(.summary), isInside { continue }
      if let open, candidate.level > open.level { continue }
      guard let section = section(of: candidate, in: isInside ? chapter?.part : nil) else {
        if let level = open?.level, candidate.level <= level { open = nil }
        continue
      }
      parts[index] = .section(section)
      open = (section, candidate.level)
    }
    matchSectionsByNumber(chapters)
  }

  private func section(of candidate: OutlineCandidate, in chapter: OutlinePart?) -> PlanSection? {
    let scores = OutlinePart.sections.map { section in
      let isHere = chapter.map { $0.chapter == section.chapter }
      let floor = isHere == true ? 1 : 60
      let score = candidate.score(as: .section(section))
      return (section: section, score: score < floor ? 0 : score + (isHere == true ? 50 : 0))
    }
    return scores.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.section : nil }
  }

  /// `（一）` to `（五）` of a chapter whose wording said nothing.
  private mutating func matchSectionsByNumber(_ chapters: [(part: OutlinePart, level: Int)?]) {
    for (index, candidate) in candidates.enumerated() {
      guard parts[index] == nil, candidate.number?.kind == .bracketedChinese, candidate.isHeading,
        let chapter = chapters[index],
        chapter.part == .environment || chapter.part == .programme,
        isDirectlyIn(chapter.level, index)
      else { continue }
      let section = OutlinePart.sections.first {
        $0.chapter == chapter.part.chapter
          && OutlinePart.number(of: $0) == candidate.number?.value
      }
      guard let section, !parts.values.contains(.section(section)) else { continue }
      parts[index] = .section(section)
    }
  }

  /// Whether no heading of a level between lies between a candidate and its chapter.
  private func isDirectlyIn(_ level: Int, _ index: Int) -> Bool {
    for before in stride(from: index - 1, through: 0, by: -1) where candidates[before].isHeading {
      let other = candidates[before].level
      if other <= level { return true }
      if other < candidates[index].level { return false }
    }
    return true
  }

  /// The tasks directly within 三(三), as headings or as paragraphs that begin with their name.
  private mutating func matchTasks() {
    guard let start = parts.first(where: { $0.value == .section(.content) })?.key else { return }
    let level = candidates[start].level
    let range = candidates[(start + 1)...].prefix {
      !$0.isHeading || ($0.level > level && parts[$0.index] == nil)
    }
    guard let top = range.map(\.level).min() else { return }
    for candidate in range where candidate.level == top {
      let tasks = PlanSection.content.subsections.map { task in
        let isNumbered = OutlinePart.number(of: task) == candidate.number?.value
        let score = candidate.score(as: .section(task))
        return (task: task, score: score == 0 ? 0 : score + (isNumbered ? 15 : 0))
      }
      if let best = tasks.max(by: { $0.score < $1.score }), best.score > 0 {
        parts[candidate.index] = .section(best.task)
      } else if candidate.isHeading {
        parts[candidate.index] = .section(.content)
      }
    }
  }
}
