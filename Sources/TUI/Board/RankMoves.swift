internal import ReviewCore

/// What has moved since the board was last read.
struct RankMoves: Sendable {
  private let sequence: Int
  private let ranks: [ApplicationCode: Int]
  private let stage: Ranking.Stage

  init(_ ranking: Ranking, sequence: Int) {
    self.sequence = sequence
    stage = ranking.stage
    ranks = Dictionary(
      ranking.entries.compactMap { entry in entry.rank.map { (entry.candidate.code, $0) } }
    ) { first, _ in first }
  }

  /// The largest move, in words; nil if nothing was recorded since, or another stage is ranked now.
  func text(to ranking: Ranking, sequence: Int) -> Text? {
    guard sequence != self.sequence, ranking.stage == stage else { return nil }
    let moves = ranking.entries.compactMap { entry -> (entry: Ranking.Entry, from: Int, to: Int)? in
      guard let to = entry.rank, let from = ranks[entry.candidate.code], from != to else {
        return nil
      }
      return (entry, from, to)
    }
    guard
      let move = moves.max(by: { abs($0.from - $0.to) < abs($1.from - $1.to) })
    else { return nil }
    let name = move.entry.candidate.name
    let isUp = move.to < move.from
    let others = moves.count - 1
    let rest =
      others > 0
      ? Text(zh: "；另有 \(others) 家名次有变", en: "; \(others) others moved")
      : Text(zh: "", en: "")
    return Text(
      zh: "\(name) 由第 \(move.from) 名\(isUp ? "升" : "降")到第 \(move.to) 名\(rest.zh)",
      en: "\(name) moved \(isUp ? "up" : "down") from rank \(move.from) to \(move.to)\(rest.en)")
  }
}
