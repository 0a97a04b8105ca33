/// A criterion (评价指标) of a scoring stage: a group of criteria, or a leaf that takes a mark.
package struct Criterion: Hashable, Sendable {
  package let code: CriterionCode
  package let name: Text
  /// For a narrow column; nil if the name is short enough.
  package let short: Text?
  package let content: Content

  package enum Content: Hashable, Sendable {
    case group([Criterion])
    case leaf(Leaf)
  }

  package init(code: CriterionCode, name: Text, short: Text? = nil, content: Content) {
    self.code = code
    self.name = name
    self.short = short
    self.content = content
  }

  /// The leaves under it, in order; a leaf's own list is itself.
  package var leaves: [ScoredCriterion] {
    switch content {
    case .group(let children): children.flatMap(\.leaves)
    case .leaf(let leaf): [ScoredCriterion(code: code, name: name, short: short, leaf: leaf)]
    }
  }
}

/// What a leaf asks of an expert.
package struct Leaf: Hashable, Sendable {
  package let maximum: Points
  package let minimum: Points
  /// The grid of marks, counted from the minimum.
  package let step: Points
  /// Nil in points mode.
  package let weight: Weight?
  package let guidance: Text?
  /// From the highest to the lowest.
  package let levels: [Level]
  /// Sections of the plan that it is read against, such as `3.1`.
  package let sections: [PlanSection]
  /// Keys of the application's facts shown beside it.
  package let facts: [FactKey]

  package init(
    maximum: Points, minimum: Points, step: Points, weight: Weight? = nil, guidance: Text? = nil,
    levels: [Level] = [], sections: [PlanSection] = [], facts: [FactKey] = []
  ) {
    self.maximum = maximum
    self.minimum = minimum
    self.step = step
    self.weight = weight
    self.guidance = guidance
    self.levels = levels
    self.sections = sections
    self.facts = facts
  }

  /// A band of marks with its description (优 良 中 差).
  package struct Level: Hashable, Sendable {
    package let name: Text
    /// For a narrow column; nil if the name is short enough.
    package let short: Text?
    package let from: Points
    package let to: Points
    package let description: Text

    package init(
      name: Text, short: Text? = nil, from: Points, to: Points, description: Text
    ) {
      self.name = name
      self.short = short
      self.from = from
      self.to = to
      self.description = description
    }
  }

  /// Why a mark cannot be given; nil if it can.
  package func refusal(of mark: Points) -> MarkRefusal? {
    if mark > maximum { return .over(maximum: maximum) }
    if mark < minimum { return .under(minimum: minimum) }
    let offset = (mark - minimum).hundredths % step.hundredths
    guard offset == 0 else {
      let below = Points(hundredths: mark.hundredths - offset)
      return .offStep(below: below, above: min(below + step, maximum), step: step)
    }
    return nil
  }
}

/// Why a mark is not one that a leaf takes.
package enum MarkRefusal: Hashable, Sendable {
  case over(maximum: Points)
  case under(minimum: Points)
  case offStep(below: Points, above: Points, step: Points)
}

/// A leaf with its code and name, as sheets list them.
package struct ScoredCriterion: Hashable, Sendable {
  package let code: CriterionCode
  package let name: Text
  package let short: Text?
  package let leaf: Leaf

  package init(code: CriterionCode, name: Text, short: Text? = nil, leaf: Leaf) {
    self.code = code
    self.name = name
    self.short = short
    self.leaf = leaf
  }
}
