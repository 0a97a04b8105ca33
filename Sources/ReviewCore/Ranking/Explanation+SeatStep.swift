extension Explanation {
  /// Which seat an application has, or why it has none.
  package struct SeatStep: Sendable {
    package let seats: Seats
    package let status: Ranking.Status
    /// The seats that it and those it is tied with take, counted from 1; nil without one.
    package let numbers: ClosedRange<Int>?
    /// Those above it that were passed over, with the reason.
    package let passedOver: [PassedOver]
    let reasons: [Ranking.Reason]

    package struct PassedOver: Hashable, Sendable {
      package let candidate: ReviewRecord.Candidate
      package let reason: Ranking.Reason
    }

    init(_ entry: Ranking.Entry, in ordered: [Ranking.Entry], seats: Seats) {
      let rank = entry.rank ?? .max
      let above = ordered.filter { ($0.rank ?? .max) < rank }
      self.seats = seats
      status = entry.status
      reasons = entry.reasons
      passedOver = above.compactMap { other in
        other.passing.map { PassedOver(candidate: other.candidate, reason: $0) }
      }
      let taken = above.filter { $0.status == .selected }.count
      let sharing = ordered.filter { $0.rank == entry.rank && $0.status == .selected }.count
      numbers = entry.status == .selected ? taken + 1...taken + sharing : nil
    }
  }
}

extension Ranking.Entry {
  /// What made the walk pass it over though seats were free; nil if nothing did.
  fileprivate var passing: Ranking.Reason? {
    guard status != .selected else { return nil }
    return reasons.first { reason in
      switch reason {
      case .cap, .held, .passLine, .notInvited: true
      case .rankOrder, .invited, .tie, .condition, .refused, .withdrawn, .failed, .absent,
        .notDefended, .tooFewSheets, .beyond, .awaitsTie:
        false
      }
    }
  }
}
