extension SchemeReader {
  /// Reads the bands of marks of a leaf, from the highest to the lowest.
  mutating func levels(_ node: JSONNode) -> [Leaf.Level]? {
    guard let elements = json.array(node) else { return nil }
    var levels: [Leaf.Level?] = []
    for element in elements { levels.append(level(element)) }
    let read = levels.compactMap(\.self)
    return read.count == levels.count ? read : nil
  }

  private mutating func level(_ node: JSONNode) -> Leaf.Level? {
    guard
      let object = json.object(
        node, required: ["zh", "en", "from", "to", "text"], optional: ["short"])
    else { return nil }
    let name = json.text(in: object)
    let short = json.text(object["short"])
    let from = points(object["from"])
    let to = points(object["to"])
    let description = json.text(object["text"])
    guard let name, let from, let to, let description else { return nil }
    return Leaf.Level(name: name, short: short, from: from, to: to, description: description)
  }

  /// Checks that every mark of the grid is in exactly one level.
  mutating func checkLevels(of leaf: Leaf, at node: JSONNode) {
    guard case .array(let elements) = node.value.content else { return }
    var top = leaf.maximum
    for (index, level) in leaf.levels.enumerated() {
      let line = elements[index].line
      func report(_ fault: CriterionFault, _ key: String) {
        json.report(fault, path: "\(node.path)[\(index)].\(key)", line: line)
      }
      if level.from > level.to { report(.levelReversed, "from") }
      if level.to != top { report(.levelDoesNotReach(top), "to") }
      let isLast = index == leaf.levels.count - 1
      if isLast, level.from != leaf.minimum {
        report(.levelDoesNotReach(leaf.minimum), "from")
      } else if leaf.refusal(of: level.from) != nil {
        report(.levelOffTheGrid(level.from), "from")
      }
      top = level.from - leaf.step
    }
  }
}
