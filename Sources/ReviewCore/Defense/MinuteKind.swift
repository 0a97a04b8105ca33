/// What a line of the defense minutes records.
package enum MinuteKind: String, Codable, Sendable, CaseIterable {
  case question, answer
}
