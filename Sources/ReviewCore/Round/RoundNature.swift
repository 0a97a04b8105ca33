/// Whether a round counts, or only shows or rehearses.
package enum RoundNature: String, Codable, Sendable, CaseIterable {
  case official, demonstration
}
