/// What must be settled before the list is sealed (封存前要办的).
package enum SealDebt: Hashable, Sendable {
  /// Eligibility was closed by force over applications that nobody has concluded on.
  case notConcluded([ApplicationCode])
  case sheetOpen(SheetKey)
  case undecided([ApplicationCode])
  case noOutcome(ApplicationCode)
  /// The departures leave more or fewer on the list than there are places.
  case placesUnequal(selected: Int, places: Int)
}

extension SealDebt: Worded {
  package var text: Text {
    switch self {
    case .notConcluded(let codes):
      Text(
        zh: "\(Self.list(codes)) 的资格还没有结论",
        en: "eligibility of \(Self.list(codes)) is not concluded")
    case .sheetOpen(let key):
      Text(
        zh: "\(key.application) 的评分表还没有交（\(key.expert)）",
        en: "the sheet of \(key.expert) for \(key.application) is not submitted")
    case .undecided(let codes):
      Text(
        zh: "\(Self.list(codes)) 在入选线上并列，要由专家组表决",
        en: "\(Self.list(codes)) tie at the cut; the panel must vote")
    case .noOutcome(let code):
      Text(zh: "\(code) 的答辩没有结论", en: "\(code) has no defense outcome")
    case .placesUnequal(let selected, let places):
      Text(
        zh: "入选 \(selected) 家，名额 \(places) 个，调整以后要相等",
        en: "\(selected) are selected for \(places.counted("place")); departures must balance")
    }
  }

  private static func list(_ codes: [ApplicationCode]) -> String {
    codes.map(\.rawValue).joined(separator: " ")
  }

  /// The application to go to; nil where it is the list itself.
  package var application: ApplicationCode? {
    switch self {
    case .sheetOpen(let key): key.application
    case .notConcluded(let codes), .undecided(let codes): codes.first
    case .noOutcome(let code): code
    case .placesUnequal: nil
    }
  }
}
