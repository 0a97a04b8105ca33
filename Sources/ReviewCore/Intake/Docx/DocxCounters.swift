/// Counts automatic numbers through a document and renders them as the word processor shows them.
struct DocxCounters {
  private let numbering: DocxNumbering
  /// By definition and level: the number given last.
  private var counts: [Int: [Int: Int]] = [:]
  /// Uses that have restarted their counters already.
  private var restarted: Set<Use> = []

  private struct Use: Hashable {
    let number: Int
    let level: Int
  }

  init(_ numbering: DocxNumbering) {
    self.numbering = numbering
  }

  /// The level that a style has in a numbering.
  func level(ofStyle style: String?, in number: Int) -> Int? {
    numbering.scheme(number)?.level(ofStyle: style)
  }

  /// Counts one paragraph and gives its number with what separates it from the text.
  mutating func label(_ number: Int, level: Int) -> String {
    guard let scheme = numbering.scheme(number), let shown = scheme.levels[level] else { return "" }
    var counts = self.counts[scheme.definition] ?? [:]
    for (index, start) in scheme.starts
    where restarted.insert(Use(number: number, level: index)).inserted {
      counts[index] = start - 1
    }
    counts[level] = min((counts[level] ?? shown.start - 1) + 1, Int(Int32.max))
    for deeper in counts.keys where deeper > level {
      if scheme.levels[deeper]?.neverRestarts != true { counts[deeper] = nil }
    }
    self.counts[scheme.definition] = counts
    return label(shown, level: level, counts: counts, scheme: scheme)
  }

  private func label(
    _ shown: DocxNumbering.Level, level: Int, counts: [Int: Int], scheme: DocxNumbering.Scheme
  ) -> String {
    guard shown.format != "bullet" else { return "• " }
    guard shown.format != "none" else { return "" }
    var label = ""
    var rest = shown.text[...]
    while let sign = rest.firstIndex(of: "%") {
      label += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else { continue }
      rest = rest.dropFirst()
      let part = scheme.levels[digit - 1] ?? shown
      let format = shown.isDecimalThroughout ? "decimal" : part.format
      label += DocxNumberFormat.text(counts[digit - 1] ?? part.start, format: format)
    }
    label += rest
    guard let last = label.last else { return "" }
    return shown.suffix == "nothing" || "、）)】．".contains(last) ? label : label + " "
  }
}
