package import ReviewCore

/// A plan that has been read, with its outline, ready to be laid out.
package struct PlanText: Sendable {
  package let plan: Plan
  package let outline: PlanOutline
  /// SHA-256 of the plan, which evidence cites.
  package let digest: String

  package init(plan: Plan, digest: String) {
    self.plan = plan
    self.digest = digest
    outline = plan.outline
  }
}

/// A place in a plan that survives another width: a block and a character of its text.
package struct PlanPlace: Hashable, Sendable {
  package var block: Int
  package var offset: Int

  package static let top = PlanPlace(block: 0, offset: 0)

  package init(block: Int, offset: Int = 0) {
    self.block = block
    self.offset = offset
  }
}

extension PlanPlace: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.block, lhs.offset) < (rhs.block, rhs.offset)
  }
}
