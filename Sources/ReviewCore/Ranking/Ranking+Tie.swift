extension Ranking {
  /// A score that was not enough to give an application a place of its own (并列).
  package enum Tie: Hashable, Sendable {
    /// A step of the chain put the two in order.
    ///
    /// The neighbour is the one above if that was equal, else the one below; `rank` is its rank.
    case settled(by: Scheme.TieStep, neighbour: ApplicationCode, rank: Int)
    /// The chain came to its end, or to a step that people have to take first.
    ///
    /// `rank` is the shared one; `needs` is nil where no step is left.
    case unsettled(with: [ApplicationCode], rank: Int, needs: Scheme.TieStep?)
  }
}

extension Scheme.TieStep: Worded {
  /// What is compared, or has to be done.
  package var text: Text {
    switch self {
    case .defense: Text(zh: "答辩分", en: "defense score")
    case .untrimmed: Text(zh: "不去高低的平均分", en: "untrimmed mean")
    case .criterion(let code): Text(zh: "\(code) 项得分", en: "points for \(code)")
    case .vote: Text(zh: "专家组表决", en: "vote of the panel")
    case .lot: Text(zh: "抽签", en: "lot")
    }
  }
}
