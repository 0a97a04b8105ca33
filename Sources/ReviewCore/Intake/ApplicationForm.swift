/// Reads `application.json` into facts.
///
/// Keys that nobody knows are noticed and left aside; everything else that is wrong is a problem with
/// its line and path. Source: design 7 "Formats".
struct ApplicationForm {
  let facts: ApplicationFacts
  /// Unknown keys.
  let remarks: [JSONProblem]

  /// - Throws: `JSONProblems` with every problem at once.
  init(_ bytes: [UInt8], file: String, units: RecommendingUnits) throws(JSONProblems) {
    var reader = try JSONReader(bytes, file: file)
    let facts = reader.applicationFacts(units: units)
    let isRemark = { (problem: JSONProblem) in
      if case .unknownKey = problem.problem as? JSONFault { true } else { false }
    }
    remarks = reader.problems.filter(isRemark)
    let problems = reader.problems.filter { !isRemark($0) }
    guard let facts, problems.isEmpty else {
      throw JSONProblems(file: file, problems: problems.sorted { $0.line < $1.line })
    }
    self.facts = facts
  }
}

extension JSONReader {
  fileprivate mutating func applicationFacts(units: RecommendingUnits) -> ApplicationFacts? {
    let object = self.object(
      root, required: ["code", "name", "applicant", "unit"],
      optional: [
        "operator", "operatingSince", "areaSquareMetres", "parkKind", "infrastructure",
        "enterprises", "revenueWanYuan", "employment", "services", "receivedOn", "paperCopies",
        "discs", "plan", "attachments", "coversExistingBase",
      ])
    guard let object else { return nil }
    // Everything is read before anything is missed, so that every problem is named at once.
    let code = code(object["code"], of: Application.self)
    let (name, applicant) = (string(object["name"]), string(object["applicant"]))
    let unit = unit(object["unit"], of: units)
    let body = string(object["operator"])
    let operatingSince = month(object["operatingSince"])
    let area = amount(object["areaSquareMetres"])
    let parkKind = choice(object["parkKind"], of: ParkKind.self) { $0.writings }
    let infrastructure = strings(object["infrastructure"])
    let (enterprises, revenue) = (count(object["enterprises"]), amount(object["revenueWanYuan"]))
    let employment = count(object["employment"])
    let services = choices(object["services"], of: PublicService.self) { [$0.text.zh, $0.text.en] }
    let receivedOn = day(object["receivedOn"])
    let (paperCopies, discs) = (count(object["paperCopies"]), count(object["discs"]))
    let plan = fileName(object["plan"])
    let attachments = attachments(object["attachments"])
    let existingBase = existingBase(object["coversExistingBase"])
    guard let code, let name, let applicant, let unit else { return nil }
    return ApplicationFacts(
      code: code, name: name, applicant: applicant, unit: unit, operator: body,
      operatingSince: operatingSince, areaSquareMetres: area, parkKind: parkKind,
      infrastructure: infrastructure, enterprises: enterprises, revenueWanYuan: revenue,
      employment: employment, services: Set(services ?? []), receivedOn: receivedOn,
      paperCopies: paperCopies, discs: discs, plan: plan, attachments: attachments,
      coversExistingBase: existingBase)
  }
}
