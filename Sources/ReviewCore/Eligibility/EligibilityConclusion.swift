/// The secretary's conclusion of the formal check (受理, 补正, 不予受理).
package enum EligibilityConclusion: String, Codable, Sendable, CaseIterable {
  case accepted, rectify, refused
}
