/// The entries of a ranking under one way of carrying stage scores forward.
struct Standings {
  let seats: Seats
  private(set) var entries: [Ranking.Entry] = []

  init(
    _ record: ReviewRecord, stage: Ranking.Stage, carry: Scheme.Carry, preliminary: StageScores,
    defense: StageScores
  ) {
    let seats = Seats(record, stage: stage)
    let part = Participation(
      record, stage: stage, carry: carry, preliminary: preliminary, defense: defense)
    let scored = RankOrder(part.scored, record.scheme)
    let following = RankOrder(
      part.following.map(\.contender), record.scheme, after: part.scored.count)
    let blocks = Dictionary(
      part.scored.compactMap { contender in
        part.block(contender.candidate, for: seats).map { (contender.candidate.code, $0) }
      }
    ) { first, _ in first }
    let open = scored.placings.filter { blocks[$0.contender.candidate.code] == nil }
    let groups = Dictionary(grouping: open, by: \.rank).sorted { $0.key < $1.key }
      .map { $0.value.map(\.contender.candidate) }
    let selection = Selection(groups, places: seats.places, caps: seats.caps)

    self.seats = seats
    for placing in scored.placings {
      let code = placing.contender.candidate.code
      let (status, reasons) =
        blocks[code].map { ($0.status, [$0.reason]) }
        ?? seats.status(of: code, selection.verdicts[code])
      let line = reasons == [.notInvited] ? part.belowPassLine(code).map { [$0] } : nil
      entries.append(part.entry(placing, status, reasons + (line ?? []), hasScore: true))
    }
    let whys = Dictionary(part.following.map { ($0.contender.candidate.code, $0.reasons) }) {
      first, _ in first
    }
    for placing in following.placings {
      let reasons = whys[placing.contender.candidate.code] ?? []
      entries.append(part.entry(placing, .notSelected, reasons, hasScore: false))
    }
    entries += part.unranked
  }
}

extension Seats {
  /// What a verdict of the walk means here, and its reason where it has one of its own.
  fileprivate func status(
    of code: ApplicationCode, _ verdict: Selection.Verdict?
  ) -> (Ranking.Status, [Ranking.Reason]) {
    if case .invited(let invited) = self {
      return invited.contains(code) ? (.selected, [.invited]) : (.notSelected, [.notInvited])
    }
    switch verdict {
    case .seated, nil: return (.selected, [])
    case .undecided: return (.undecided, [])
    case .waiting(let number, .cap(let cap)):
      return (number <= reserves ? .reserve(number: number) : .notSelected, [.cap(cap)])
    case .waiting(let number, .places(let places)):
      return number <= reserves
        ? (.reserve(number: number), []) : (.notSelected, [.beyond(places: places)])
    }
  }
}
