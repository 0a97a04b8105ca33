/// The walk down the order: who is seated, who waits, and what stops whom (名额与候补).
///
/// Source: design 5, scoring.md 7. With nested caps a tie never changes what comes after it, so
/// only those who compete for the same seat are undecided.
struct Selection {
  private(set) var verdicts: [ApplicationCode: Verdict] = [:]
  private var count: SeatCount
  /// How many are ahead on the list of those who wait.
  private var waiting = 0
  private let capsCross: Bool
  /// Under crossing caps, whether a tie above leaves open what is free.
  private var hangsOnTie = false

  enum Verdict: Hashable {
    case seated
    /// In the order of the list, with a number that those in one tie share.
    case waiting(number: Int, stoppedBy: SeatCount.Obstacle)
    case undecided
  }

  /// - Parameters:
  ///   - groups: In order, each with those whom the chain does not separate; without anyone who may
  ///     not be seated at all.
  ///   - places: Nil is no limit.
  ///   - caps: At most so many of some units.
  init(_ groups: [[ReviewRecord.Candidate]], places: Int?, caps: [Scheme.Cap]) {
    count = SeatCount(places: places, caps: caps)
    capsCross = caps.cross
    for group in groups { walk(group) }
  }

  private mutating func walk(_ group: [ReviewRecord.Candidate]) {
    var seatable: [ReviewRecord.Candidate] = []
    for candidate in group {
      if let obstacle = count.obstacle(to: candidate.unit) {
        verdicts[candidate.code] = .waiting(number: waiting + 1, stoppedBy: obstacle)
      } else {
        seatable.append(candidate)
      }
    }
    waiting += group.count - seatable.count
    guard !hangsOnTie else {
      for candidate in seatable { verdicts[candidate.code] = .undecided }
      return
    }
    seat(seatable)
  }

  private mutating func seat(_ group: [ReviewRecord.Candidate]) {
    let rank = fitting(group)
    guard rank < group.count else {
      for candidate in group { take(candidate) }
      return
    }
    let certain =
      capsCross
      ? []
      : group.filter { candidate in
        fitting(group.filter { $0 != candidate }) < rank
      }
    for candidate in certain { take(candidate) }
    let open = group.filter { !certain.contains($0) }
    for candidate in open { verdicts[candidate.code] = .undecided }
    // Which of them take the seats is not known; how many, and what is full afterwards, is.
    waiting += open.count - count.seat(asManyAsFit: open.map(\.unit))
    hangsOnTie = capsCross
  }

  private mutating func take(_ candidate: ReviewRecord.Candidate) {
    verdicts[candidate.code] = .seated
    count.seat(candidate.unit)
  }

  private func fitting(_ group: [ReviewRecord.Candidate]) -> Int {
    var trial = count
    return trial.seat(asManyAsFit: group.map(\.unit))
  }
}
