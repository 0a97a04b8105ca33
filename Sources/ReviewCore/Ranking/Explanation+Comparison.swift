extension Explanation {
  /// An application with the same published score, and what told the two apart.
  package struct Comparison: Sendable {
    package let neighbour: ReviewRecord.Candidate
    package let rank: Int
    /// In the order of the rules, up to the one in which the two differ.
    package let steps: [Step]
    package let outcome: Outcome
    let score: String
    let rounding: Rounding

    package struct Step: Hashable, Sendable {
      package let what: What
      package let own: Rational
      package let neighbour: Rational
    }

    package enum What: Hashable, Sendable {
      /// The score before rounding, digit by digit (顺延小数位).
      case exactScore
      case step(Scheme.TieStep)
    }

    package enum Outcome: Hashable, Sendable {
      case ahead, behind
      /// `needs` is the step that people have to take; nil if none is left.
      case equal(needs: Scheme.TieStep?)
    }
  }
}

extension Explanation.Comparison {
  /// Compares with the entries directly above and below, where their published score is the same.
  static func beside(
    _ entry: Ranking.Entry, in ordered: [Ranking.Entry], stage: Ranking.Stage, _ scheme: Scheme
  ) -> [Self] {
    guard let place = ordered.firstIndex(where: { $0.candidate.code == entry.candidate.code })
    else { return [] }
    return [place - 1, place + 1].filter(ordered.indices.contains).compactMap { index in
      Self(entry, with: ordered[index], stage: stage, scheme)
    }
  }

  private init?(
    _ entry: Ranking.Entry, with other: Ranking.Entry, stage: Ranking.Stage, _ scheme: Scheme
  ) {
    guard let own = entry.score, let theirs = other.score, own.published == theirs.published,
      let stages = entry.stages(stage), let otherStages = other.stages(stage), let rank = other.rank
    else { return nil }
    let chain = TieChain(scheme, for: stages)
    let exact =
      switch scheme.tieAt {
      case .exact: [Step(what: .exactScore, own: own.exact, neighbour: theirs.exact)]
      case .published: [Step]()
      }
    let all =
      exact
      + chain.steps.compactMap { step in
        guard let mine = stages.value(of: step, scheme),
          let their = otherStages.value(of: step, scheme)
        else { return nil }
        return Step(what: .step(step), own: mine, neighbour: their)
      }
    let deciding = all.firstIndex { $0.own != $0.neighbour }
    steps = deciding.map { Array(all[...$0]) } ?? all
    outcome =
      deciding.map { all[$0].own > all[$0].neighbour ? .ahead : .behind }
      ?? .equal(needs: chain.needs)
    neighbour = other.candidate
    self.rank = rank
    score = own.text
    rounding = scheme.rounding
  }
}

extension Ranking.Entry {
  fileprivate func stages(_ stage: Ranking.Stage) -> ScoredStages? {
    switch stage {
    case .preliminary: preliminary.map { .preliminary($0.panel) }
    case .defense: defense.map { .defense($0.panel) }
    case .final:
      preliminary.flatMap { first in
        defense.map { .both(preliminary: first.panel, defense: $0.panel) }
      }
    }
  }
}
