/// The steps of the tie chain that compare numbers, up to the first that people have to take.
struct TieChain {
  let tieAt: Scheme.TieAt
  let steps: [Scheme.TieStep]
  /// The vote or the lot that the chain comes to; nil if it ends before.
  let needs: Scheme.TieStep?

  init(_ scheme: Scheme, for stages: ScoredStages?) {
    let computed = scheme.ties.prefix { step in
      switch step {
      case .defense, .untrimmed, .criterion: true
      case .vote, .lot: false
      }
    }
    tieAt = scheme.tieAt
    steps = computed.filter { stages?.value(of: $0, scheme) != nil }
    needs = scheme.ties.dropFirst(computed.count).first
  }

  /// The step behind a position in the keys; nil for the score itself.
  func step(at position: Int) -> Scheme.TieStep? {
    let first = scoreKeys
    return position < first ? nil : steps[position - first]
  }

  private var scoreKeys: Int {
    switch tieAt {
    case .exact: 2
    case .published: 1
    }
  }
}
