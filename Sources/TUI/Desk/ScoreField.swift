package import ReviewCore
internal import Terminal

/// The field that a mark is typed into: a small machine in which digits only ever enter numbers.
///
/// A refused number stays visible and holds the cursor. Source: screens.md 2.1.
package struct ScoreField: Hashable, Sendable {
  package let leaf: Leaf
  package let stored: Points?
  /// What has been typed since the item was entered; nil while nothing has.
  package private(set) var typed: String?

  package init(leaf: Leaf, stored: Points?) {
    self.leaf = leaf
    self.stored = stored
  }

  private static let limit = 5

  /// What leaving the item does.
  package enum Leaving: Hashable, Sendable {
    case unchanged
    case store(Points)
    case refused(MarkRefusal, given: Points)
    /// More digits than a mark can have after the point.
    case unreadable(String)
  }
}

extension ScoreField {
  package mutating func type(_ character: Character) {
    switch (character, typed) {
    case (".", nil): typed = "0."
    case (".", let text?):
      guard !text.contains("."), text.count < Self.limit else { return }
      typed = (text.isEmpty ? "0" : text) + "."
    case (_, let text):
      let next = (text ?? "") + String(character)
      if next.count <= Self.limit { typed = next }
    }
  }

  /// One step down or up, from what is typed, else stored, else from the top.
  package mutating func step(up: Bool) {
    let base = value ?? stored
    let next: Points
    if let base {
      let onGrid = leaf.refusal(of: base).map { Self.nearest(to: base, $0, leaf) } ?? base
      next = up ? onGrid + leaf.step : onGrid - leaf.step
    } else {
      next = up ? leaf.maximum : leaf.maximum - leaf.step
    }
    typed = min(max(next, leaf.minimum), leaf.maximum).text()
  }

  private static func nearest(to points: Points, _ refusal: MarkRefusal, _ leaf: Leaf) -> Points {
    switch refusal {
    case .over: leaf.maximum
    case .under: leaf.minimum
    case .offStep(let below, _, _): below
    }
  }

  /// Shortens what is typed; on a stored mark empties the field for retyping.
  package mutating func rubOut() {
    typed = typed.map { String($0.dropLast()) } ?? (stored == nil ? nil : "")
  }

  /// Takes back what is typed.
  package mutating func takeBack() { typed = nil }

  /// Whether a point stands at the end and completes to a half.
  package var isHalf: Bool { typed?.hasSuffix(".") == true && leaf.step.hundredths == 50 }

  /// What is typed, as a number; nil where it is none yet.
  package var value: Points? {
    guard let typed, !typed.isEmpty else { return nil }
    let text = typed.hasSuffix(".") ? typed + (isHalf ? "5" : "0") : typed
    return try? Points(decimal: text)
  }

  package var leaving: Leaving {
    guard let typed, !typed.isEmpty else { return .unchanged }
    guard let value else { return .unreadable(typed) }
    if let refusal = leaf.refusal(of: value) { return .refused(refusal, given: value) }
    return value == stored ? .unchanged : .store(value)
  }

  /// Whether what is typed could not be stored as it stands.
  package var isRefused: Bool {
    switch leaving {
    case .refused, .unreadable: true
    case .unchanged, .store: false
    }
  }

  /// The level that the number reaches.
  package var reached: Leaf.Level? {
    guard let mark = value ?? (typed == nil ? stored : nil) else { return nil }
    return leaf.levels.first { $0.from <= mark && mark <= $0.to }
  }

  /// Six columns: in `[ ]` what is not recorded, without them what is.
  package var text: String {
    guard let typed else {
      return stored.map { " \($0.text())".padded(toColumns: 6) } ?? "[    ]"
    }
    let shown = isHalf ? typed + "5" : typed
    return "[\(shown.padded(toColumns: max(4, shown.count)))]"
  }

  /// Where the caret stands within `text`.
  package var caret: Int { 1 + (typed?.count ?? 0) }
}
