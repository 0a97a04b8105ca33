/// A part of the annex's outline that a heading may open: a section, or a chapter of sections.
enum OutlinePart: Hashable {
  case section(PlanSection)
  /// 二、基础环境情况
  case environment
  /// 三、示范基地创建工作实施方案
  case programme

  static let chapters: [OutlinePart] = [
    .section(.summary), .environment, .programme, .section(.documents),
  ]
  static let sections: [PlanSection] = [
    .localEconomy, .localECommerce, .foundation, .goals, .content, .safeguards, .schedule,
  ]

  /// The number of the chapter in the annex, or of the chapter that the section lies in.
  var chapter: Int {
    switch self {
    case .section(let section): section.chapter
    case .environment: 2
    case .programme: 3
    }
  }

  /// The number of a section within its chapter, or of a task within 三(三).
  static func number(of section: PlanSection) -> Int {
    section.rawValue.last?.wholeNumberValue ?? 0
  }

  /// The part whose name a line is, without number and whatever its width; tasks have no such name.
  static func named(exactly text: String) -> OutlinePart? {
    let key = text.matchingKey
    let parts = chapters + sections.map { .section($0) }
    return parts.first { $0.names.contains(key) }
  }
}
