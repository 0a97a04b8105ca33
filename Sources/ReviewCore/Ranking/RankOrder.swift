/// Applications in their order, with ranks and ties.
///
/// By the published score, then by the exact one unless the scheme looks for ties at the published
/// digits, then by the steps of the chain. Never by code, name or time: those who are equal in all
/// of it share a rank, and only stand in the order of their codes.
///
/// Source: design 5, scoring.md 6.
struct RankOrder {
  private(set) var placings: [Placing] = []

  struct Placing {
    let contender: Contender
    let rank: Int
    let tie: Ranking.Tie?
  }

  struct Contender {
    let candidate: ReviewRecord.Candidate
    let stages: ScoredStages
    let score: Ranking.Score
  }

  /// - Parameters:
  ///   - contenders: With scores of the same stages, in any order.
  ///   - scheme: Says where a tie begins and which steps settle it.
  ///   - offset: How many ranks are taken above.
  init(_ contenders: [Contender], _ scheme: Scheme, after offset: Int = 0) {
    let chain = TieChain(scheme, for: contenders.first?.stages)
    let sorted =
      contenders
      .map { Keyed(contender: $0, keys: $0.keys(chain, scheme)) }
      .sorted { lhs, rhs in
        (lhs.firstDifference(from: rhs)).map { lhs.keys[$0] > rhs.keys[$0] }
          ?? (lhs.contender.candidate.code < rhs.contender.candidate.code)
      }
    let groups = sorted.reduce(into: [[Keyed]]()) { groups, next in
      if let last = groups.last?.last, last.firstDifference(from: next) == nil {
        groups[groups.count - 1].append(next)
      } else {
        groups.append([next])
      }
    }
    var rank = offset + 1
    var above: (keyed: Keyed, rank: Int)?
    for (index, group) in groups.enumerated() {
      let below = groups.indices.contains(index + 1) ? groups[index + 1].first : nil
      for keyed in group {
        let tie =
          Ranking.Tie(keyed, sharing: group, rank: rank, chain)
          ?? above.flatMap { Ranking.Tie(keyed, beside: $0.keyed, rank: $0.rank, chain) }
          ?? below.flatMap { Ranking.Tie(keyed, beside: $0, rank: rank + group.count, chain) }
        placings.append(Placing(contender: keyed.contender, rank: rank, tie: tie))
      }
      above = group.last.map { ($0, rank) }
      rank += group.count
    }
  }

  /// A contender with everything that orders it, the higher the better.
  struct Keyed {
    let contender: Contender
    let keys: [Rational]

    func firstDifference(from other: Self) -> Int? {
      zip(keys, other.keys).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    }
  }
}

extension RankOrder.Contender {
  fileprivate func keys(_ chain: TieChain, _ scheme: Scheme) -> [Rational] {
    let scores =
      switch chain.tieAt {
      case .exact: [score.published, score.exact]
      case .published: [score.published]
      }
    return scores + chain.steps.map { stages.value(of: $0, scheme) ?? .zero }
  }
}

extension Ranking.Tie {
  /// Nil if the rank is not shared.
  fileprivate init?(
    _ keyed: RankOrder.Keyed, sharing group: [RankOrder.Keyed], rank: Int, _ chain: TieChain
  ) {
    guard group.count > 1 else { return nil }
    let code = keyed.contender.candidate.code
    let others = group.map(\.contender.candidate.code).filter { $0 != code }
    self = .unsettled(with: others, rank: rank, needs: chain.needs)
  }

  /// Nil if the scores of the two differ.
  fileprivate init?(
    _ keyed: RankOrder.Keyed, beside other: RankOrder.Keyed, rank: Int, _ chain: TieChain
  ) {
    guard let step = keyed.firstDifference(from: other).flatMap(chain.step(at:)) else { return nil }
    self = .settled(by: step, neighbour: other.contender.candidate.code, rank: rank)
  }
}
