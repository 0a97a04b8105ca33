internal import ReviewCore

extension Ranking.Reason {
  /// In few words, where the whole sentence has no room; nil where it is short, or someone's words.
  var brief: Text? {
    switch self {
    case .tooFewSheets: Text(zh: "评审意见不足", en: "too few sheets")
    case .beyond: Text(zh: "名额之外", en: "no place left")
    case .passLine: Text(zh: "不到入围线", en: "under the line")
    case .absent: Text(zh: "缺席", en: "absent")
    case .awaitsTie: Text(zh: "等并列先定", en: "awaits a tie")
    case .notDefended: Text(zh: "没有答辩", en: "no defense")
    case .rankOrder, .invited, .tie, .condition, .cap, .held, .refused, .withdrawn, .failed,
      .notInvited:
      nil
    }
  }
}
