/// What JSON from outside may be at most.
package enum JSONLimits {
  /// Bytes of one text; larger ones are refused unread.
  package static let size = 16 << 20
  /// Arrays and objects within one another.
  package static let depth = 64
  /// Elements of one list, unless its reader says otherwise.
  package static let elements = 100_000
  /// Problems that are kept; a text with more is not worth reading on.
  package static let problems = 10_000
  /// Problems that one description lists before it only counts the rest.
  package static let listedProblems = 200
}
