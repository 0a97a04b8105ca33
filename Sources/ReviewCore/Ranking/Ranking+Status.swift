extension Ranking {
  /// What the order means for an application.
  package enum Status: Hashable, Sendable {
    /// 入选; in the preliminary ranking of a round with a defense 入围.
    case selected
    /// 候补: the place on the list of reserves, shared by those whom the chain does not separate.
    case reserve(number: Int)
    case notSelected
    /// Refused, withdrawn or failed.
    case excluded
    /// Keeps its rank, but is passed over until the hold is lifted.
    case held
    /// 有效评审意见不足.
    case insufficient
    /// Whether it is selected hangs on a tie that the chain does not settle.
    case undecided

    /// As `status` writes it in JSON.
    package var name: String {
      switch self {
      case .selected: "selected"
      case .reserve: "reserve"
      case .notSelected: "notSelected"
      case .excluded: "excluded"
      case .held: "held"
      case .insufficient: "insufficient"
      case .undecided: "undecided"
      }
    }
  }
}

extension Ranking.Status {
  /// As the board shows it, where the order is walked down for `seats`.
  package func text(for seats: Seats) -> Text {
    switch (self, seats) {
    case (.selected, .list): Text(zh: "入选", en: "selected")
    case (.selected, .invitations), (.selected, .invited): Text(zh: "入围", en: "invited")
    case (.reserve(let number), _): Text(zh: "候补\(number)", en: "reserve \(number)")
    case (.notSelected, .list): Text(zh: "未入选", en: "not selected")
    case (.notSelected, .invitations), (.notSelected, .invited):
      Text(zh: "未入围", en: "not invited")
    case (.excluded, _): Text(zh: "不参加", en: "excluded")
    case (.held, _): Text(zh: "暂缓", en: "held")
    case (.insufficient, _): Text(zh: "意见不足", en: "insufficient")
    case (.undecided, _): Text(zh: "未定", en: "undecided")
    }
  }
}
