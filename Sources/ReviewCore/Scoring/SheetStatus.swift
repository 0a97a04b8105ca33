/// The life of a score sheet; a submitted one never changes.
///
/// Source: design 3.
package enum SheetStatus: String, Codable, Sendable, CaseIterable {
  case open, submitted, returned, voided
}

extension SheetStatus: Worded {
  package var text: Text {
    switch self {
    case .open: Text(zh: "在评", en: "open")
    case .submitted: Text(zh: "已交", en: "submitted")
    case .returned: Text(zh: "已退回", en: "sent back")
    case .voided: Text(zh: "已作废", en: "voided")
    }
  }
}
