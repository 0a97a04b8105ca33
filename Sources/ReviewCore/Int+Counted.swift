extension Int {
  /// The number with its English noun: `1 sheet`, `2 sheets`, `2 entries`.
  package func counted(_ noun: String) -> String {
    guard self != 1 else { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(self) \(noun.dropLast())ies" : "\(self) \(noun)s"
  }
}
