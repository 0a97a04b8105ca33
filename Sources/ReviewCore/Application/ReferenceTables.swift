/// The tables that the program brings along: recommending units and the working calendar.
///
/// Each entry names its source and whether it is verified. Source: design 4.
package struct ReferenceTables: Hashable, Sendable {
  package let units: RecommendingUnits
  package let calendar: WorkingCalendar

  /// Those of the program.
  package static func embedded() throws(JSONProblems) -> Self { try readOnce.get() }

  private static let readOnce = Result { () throws(JSONProblems) in
    try Self(json: embeddedBytes, file: "RecommendingUnits.json")
  }

  package static var embeddedBytes: [UInt8] { PackageResources.RecommendingUnits_json }

  /// - Throws: `JSONProblems` with every problem by its path.
  package init(json bytes: [UInt8], file: String) throws(JSONProblems) {
    var reader = try JSONReader(bytes, file: file)
    let object = reader.object(
      reader.root, required: ["extraForDemonstrationCities", "units", "calendar"],
      optional: ["notes", "attachmentKinds", "services", "parkKinds", "recusalGrounds"])
    let units = object.flatMap { reader.recommendingUnits($0) }
    let calendar = reader.workingCalendar(object?["calendar"])
    let tables = units.flatMap { units in calendar.map { (units, $0) } }
    (self.units, self.calendar) = try reader.finish(tables)
  }
}

extension JSONReader {
  fileprivate mutating func recommendingUnits(_ object: JSONObject) -> RecommendingUnits? {
    let extra = self.object(
      object["extraForDemonstrationCities"],
      required: ["cities", "extra", "until", "source", "verified"])
    let cities = integer(extra?["cities"], in: 1...Int.max)
    let count = integer(extra?["extra"], in: 0...1000)
    let until = day(extra?["until"])
    var units: [RecommendingUnit] = []
    for element in array(object["units"], allowsEmpty: false) ?? [] {
      guard let unit = recommendingUnit(element) else { continue }
      if units.contains(where: { $0.code == unit.code }) {
        report(JSONFault.repeated(unit.code), at: element)
      }
      units.append(unit)
    }
    guard let cities, let count, let until else { return nil }
    return RecommendingUnits(all: units, cities: cities, extra: count, citiesUntil: until)
  }

  private mutating func recommendingUnit(_ node: JSONNode) -> RecommendingUnit? {
    let object = self.object(
      node,
      required: ["code", "name", "short", "kind", "province", "quota", "source", "verified"],
      optional: ["note"])
    let code = string(object?["code"])
    let name = text(object?["name"])
    let short = text(object?["short"])
    let kind = choice(object?["kind"], of: RecommendingUnit.Kind.self)
    let province = string(object?["province"])
    let quota = integer(object?["quota"], in: 0...1000)
    let source = string(object?["source"])
    let isVerified = bool(object?["verified"])
    let note = text(object?["note"])
    guard let code, let name, let short, let kind, let province, let quota, let source,
      let isVerified
    else { return nil }
    return RecommendingUnit(
      code: code, name: name, short: short, kind: kind, province: province, quota: quota,
      source: source, isVerified: isVerified, note: note)
  }
}
