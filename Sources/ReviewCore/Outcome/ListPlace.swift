/// A part of the proposed list.
package enum ListPlace: String, Codable, Sendable, CaseIterable {
  case selected, reserve, notSelected
}
