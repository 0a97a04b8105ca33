internal import ReviewCore

/// How far a sheet of one's own has come, in the words of the screens (待交 在评 未评 已交 退回 作废).
///
/// An open sheet is one of three things here. Source: screens.md 2.3.
enum SheetStanding: Sendable, CaseIterable {
  case submitted
  /// Sent back by the secretary and not touched since.
  case sentBack
  /// Complete, and still one's own (待交).
  case complete
  case begun
  case untouched
  case voided

  /// Whether there is still something to do before it can be submitted.
  var isUnfinished: Bool {
    switch self {
    case .sentBack, .begun, .untouched: true
    case .submitted, .complete, .voided: false
    }
  }
}

extension SheetStanding: Worded {
  var text: Text {
    switch self {
    case .submitted: Text(zh: "已交", en: "submitted")
    case .sentBack: Text(zh: "退回", en: "sent back")
    case .complete: Text(zh: "待交", en: "complete")
    case .begun: Text(zh: "在评", en: "begun")
    case .untouched: Text(zh: "未评", en: "not begun")
    case .voided: Text(zh: "作废", en: "voided")
    }
  }
}
