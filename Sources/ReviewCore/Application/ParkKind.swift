/// How the enterprises are gathered (产业集聚形式).
///
/// Source: notice 一(二).
package enum ParkKind: String, Codable, Sendable, CaseIterable {
  case ecommerce, industrial
}

extension ParkKind: Worded {
  package var text: Text {
    switch self {
    case .ecommerce: Text(zh: "电子商务产业专属园区", en: "Dedicated e-commerce park")
    case .industrial: Text(zh: "具备电子商务要素的工业园区", en: "Industrial park with e-commerce")
    }
  }
}
