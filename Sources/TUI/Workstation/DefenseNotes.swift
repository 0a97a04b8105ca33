package import ReviewCore

/// What a defense is led with besides the sheets: its minutes, and the score before it.
package struct DefenseNotes: Hashable, Sendable {
  /// Which one of those invited it is, from 1; nil if it is not.
  package let number: Int?
  package let minutes: [Minute]
  /// As published; nil where there is none, or where the viewer may not see it.
  package let preliminary: String?

  init(of application: ApplicationCode, in file: RoundFile) throws {
    number = try file.defenseNumber(of: application)
    minutes = try file.minutes(of: application)
    guard try file.mayRead(.ranking) else {
      preliminary = nil
      return
    }
    let ranking = try Ranking(file.reviewRecord(), stage: .preliminary)
    preliminary = ranking.entries.first { $0.candidate.code == application }?.score?.text
  }
}
