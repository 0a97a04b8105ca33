/// Why an expert takes no part (回避事由).
///
/// Source: domain.md 1.3.
package enum RecusalGround: String, Codable, Sendable, CaseIterable {
  case sameProvince, sameUnit, employment, advisory, kinship, other
}
