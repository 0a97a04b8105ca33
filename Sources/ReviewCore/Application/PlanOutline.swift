/// Where each block of a plan stands: its section, and its number within the section.
///
/// Paragraphs and tables are numbered from 1 within their section, headings are not. Screens show
/// `段 4-5 / 9` and comments cite `[三(一) 段5]`.
package struct PlanOutline: Hashable, Sendable {
  /// One place for each block of the plan.
  package let places: [Place]
  /// The length (字数) of the summary without its own heading; nil if the plan has none.
  package let summaryLength: Int?
  private let blocksBySection: [PlanSection: [Int]]

  package init(_ plan: Plan) {
    let sections = Self.sections(of: plan)
    var counts: [PlanSection: Int] = [:]
    places = zip(plan.blocks, sections).map { block, section in
      guard let section, !block.isHeading else { return Place(section: section, paragraph: nil) }
      counts[section, default: 0] += 1
      return Place(section: section, paragraph: counts[section])
    }
    var blocksBySection: [PlanSection: [Int]] = [:]
    for (index, section) in sections.enumerated() {
      if let section { blocksBySection[section, default: []].append(index) }
    }
    self.blocksBySection = blocksBySection
    let headings = Set(plan.starts.map(\.block)).filter {
      plan.blocks.indices.contains($0) && plan.blocks[$0].isHeading
    }
    summaryLength = blocksBySection[.summary].map { indices in
      indices.reduce(0) { $0 + (headings.contains($1) ? 0 : plan.blocks[$1].characters) }
    }
  }

  /// The section and paragraph number of a block; the number is nil for a heading.
  package struct Place: Hashable, Sendable {
    package let section: PlanSection?
    package let paragraph: Int?
  }

  private static func sections(of plan: Plan) -> [PlanSection?] {
    var sections: [PlanSection?] = []
    var starts = plan.starts[...]
    var current: PlanSection?
    for index in plan.blocks.indices {
      while let start = starts.first, start.block <= index {
        current = start.section
        starts.removeFirst()
      }
      sections.append(current)
    }
    return sections
  }
}

extension PlanOutline {
  /// The blocks of a section in reading order, with its headings; not those of sections within it.
  package func blocks(in section: PlanSection) -> [Int] {
    blocksBySection[section] ?? []
  }

  /// How many numbered paragraphs a section has: the 9 of `段 4-5 / 9`.
  package func paragraphCount(in section: PlanSection) -> Int {
    blocks(in: section).lazy.compactMap { places[$0].paragraph }.max() ?? 0
  }

  /// The block that a citation such as `三(一) 段5` means.
  package func block(_ section: PlanSection, paragraph: Int) -> Int? {
    blocks(in: section).first { places[$0].paragraph == paragraph }
  }

  /// The mark that a comment carries for a block, such as `[三(一) 段5]`; nil if it has none.
  package func citation(of block: Int) -> String? {
    guard places.indices.contains(block), let section = places[block].section,
      let paragraph = places[block].paragraph
    else { return nil }
    return "[\(section.mark) 段\(paragraph)]"
  }

  /// The sections that have text of their own.
  package var sections: Set<PlanSection> { Set(blocksBySection.keys) }

  /// Sections of the annex that the plan does not have, in order.
  ///
  /// A section counts as there if one within it is.
  package var missing: [PlanSection] {
    PlanSection.allCases.filter { section in
      blocksBySection[section] == nil
        && !section.subsections.contains { blocksBySection[$0] != nil }
    }
  }

  /// Where to read on a section that the plan may lack: itself, a section within it, the one around
  /// it, or the last one before it in the same chapter; nil if the plan has none of them.
  package func nearest(to section: PlanSection) -> PlanSection? {
    let before = PlanSection.allCases.prefix { $0 != section }.reversed()
    let order = [section] + section.subsections + [section.parent].compactMap(\.self) + before
    return order.first { blocksBySection[$0] != nil && $0.chapter == section.chapter }
  }
}

extension Plan {
  package var outline: PlanOutline { PlanOutline(self) }
}

extension Plan.Block {
  package var isHeading: Bool {
    switch self {
    case .heading: true
    case .paragraph, .table: false
    }
  }
}
