/// A fact of the application form that a criterion may be read against.
package enum FactKey: String, Codable, Sendable, CaseIterable, Hashable {
  case operatingSince, areaSquareMetres, parkKind, infrastructure, enterprises, revenueWanYuan
  case employment, services, `operator`, receivedOn, paperCopies, discs
}
