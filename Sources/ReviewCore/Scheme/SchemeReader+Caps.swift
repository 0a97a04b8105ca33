extension SchemeReader {
  /// Reads the caps; the units are kept by their short names.
  mutating func caps(_ node: JSONNode?) -> [Scheme.Cap]? {
    guard let elements = json.array(node, atMost: 200) else { return nil }
    var caps: [(index: Int, cap: Scheme.Cap)] = []
    for (index, element) in elements.enumerated() {
      guard let cap = cap(element) else { continue }
      for earlier in caps where earlier.cap.crosses(cap) {
        json.report(SchemeFault.capsCross(earlier.index, index), at: element)
      }
      caps.append((index, cap))
    }
    return caps.map(\.cap)
  }

  private mutating func cap(_ node: JSONNode) -> Scheme.Cap? {
    let object = json.object(node, required: ["units", "max"])
    let units = capUnits(object?["units"])
    let maximum = json.integer(object?["max"], in: 0...Self.counts)
    guard let units, let maximum else { return nil }
    return Scheme.Cap(units: units, maximum: maximum)
  }

  private mutating func capUnits(_ node: JSONNode?) -> [String]? {
    guard let elements = json.array(node, allowsEmpty: false) else { return nil }
    var names: [String] = []
    for element in elements {
      guard let given = json.string(element) else { continue }
      guard let unit = RecommendingUnit.named(given) else {
        json.report(SchemeFault.unknownUnit(given), at: element)
        continue
      }
      if names.contains(unit.short.zh) {
        json.report(JSONFault.repeated(given), at: element)
      } else {
        names.append(unit.short.zh)
      }
    }
    return names
  }
}

extension Scheme.Cap {
  /// Whether the two share units, and neither holds all of the other's.
  fileprivate func crosses(_ other: Self) -> Bool {
    let (mine, theirs) = (Set(units), Set(other.units))
    return !mine.isDisjoint(with: theirs) && !mine.isSubset(of: theirs)
      && !theirs.isSubset(of: mine)
  }
}
