/// What the application form states (申报事实), as `application.json` gives it.
///
/// Nil and empty mean that the form does not say. Source: design 7, notice 一.
package struct ApplicationFacts: Hashable, Sendable, Codable {
  package var code: ApplicationCode
  package var name: String
  /// 申报单位: who submits the plan.
  package var applicant: String
  /// The recommending unit's short name, such as `江苏`.
  package var unit: String
  /// The body that runs the park (经营管理主体).
  package var `operator`: String?
  /// A month alone counts from its first day.
  package var operatingSince: Day?
  /// Floor area used for e-commerce (总体办公建筑面积), in square metres.
  package var areaSquareMetres: Amount?
  package var parkKind: ParkKind?
  /// What the form lists; a single text is a list of one.
  package var infrastructure: [String]
  /// How many enterprises have moved in.
  package var enterprises: Int?
  package var revenueWanYuan: Amount?
  package var employment: Int?
  /// In the order of the notice, each once.
  package private(set) var services: [PublicService]
  package var receivedOn: Day?
  package var paperCopies: Int?
  package var discs: Int?
  /// The plan's file, as the form names it.
  package var plan: String?
  package var attachments: [Attachment]
  /// What the form says of an existing base whose area it covers; nil if it says that there is none.
  package var coversExistingBase: String?

  /// Who stands behind the application: the applicant and the operating body.
  package var applicants: [String] { [applicant] + (self.operator.map { [$0] } ?? []) }

  /// What tells the application from others and nothing more, for those who may not read it yet.
  package var identityOnly: ApplicationFacts {
    ApplicationFacts(
      code: code, name: name, applicant: applicant, unit: unit, operator: self.operator)
  }

  package init(
    code: ApplicationCode, name: String, applicant: String, unit: String,
    operator: String? = nil, operatingSince: Day? = nil, areaSquareMetres: Amount? = nil,
    parkKind: ParkKind? = nil, infrastructure: [String] = [], enterprises: Int? = nil,
    revenueWanYuan: Amount? = nil, employment: Int? = nil, services: Set<PublicService> = [],
    receivedOn: Day? = nil, paperCopies: Int? = nil, discs: Int? = nil, plan: String? = nil,
    attachments: [Attachment] = [], coversExistingBase: String? = nil
  ) {
    self.code = code
    self.name = name
    self.applicant = applicant
    self.unit = unit
    self.operator = `operator`
    self.operatingSince = operatingSince
    self.areaSquareMetres = areaSquareMetres
    self.parkKind = parkKind
    self.infrastructure = infrastructure
    self.enterprises = enterprises
    self.revenueWanYuan = revenueWanYuan
    self.employment = employment
    self.services = PublicService.allCases.filter(services.contains)
    self.receivedOn = receivedOn
    self.paperCopies = paperCopies
    self.discs = discs
    self.plan = plan
    self.attachments = attachments
    self.coversExistingBase = coversExistingBase
  }

  /// A file that comes with the plan.
  package struct Attachment: Hashable, Sendable, Codable {
    package let kind: AttachmentKind
    package let file: String

    package init(kind: AttachmentKind, file: String) {
      self.kind = kind
      self.file = file
    }
  }
}
