internal import ReviewCore
internal import Terminal

/// A column between the unit and the verdict; as many as fit are shown.
enum ApplicationColumn: Hashable, Sendable, CaseIterable {
  case area, opened, enterprises, revenue, employment, summary, paper, disc, received

  var width: Int {
    switch self {
    case .area, .enterprises, .revenue, .summary: 4
    case .opened, .received: 7
    case .employment: 5
    case .paper, .disc: 2
    }
  }

  /// Blank columns before it.
  var gap: Int {
    switch self {
    case .area, .disc: 1
    case .opened, .enterprises, .revenue, .employment, .summary, .paper, .received: 2
    }
  }

  private var isNumber: Bool {
    switch self {
    case .area, .enterprises, .revenue, .employment, .summary, .paper, .disc: true
    case .opened, .received: false
    }
  }

  var heading: Text {
    switch self {
    case .area: Text(zh: "面积", en: "area")
    case .opened: Text(zh: "开业", en: "opened")
    case .enterprises: Text(zh: "企业", en: "firms")
    case .revenue: Text(zh: "营收", en: "rev.")
    case .employment: Text(zh: "就业", en: "jobs")
    case .summary: Text(zh: "摘要", en: "sum.")
    case .paper: Text(zh: "纸", en: "pp")
    case .disc: Text(zh: "盘", en: "d")
    case .received: Text(zh: "收到", en: "came")
    }
  }

  /// The unit that the caption names; nil where none is needed.
  var unit: Text? {
    switch self {
    case .area: Text(zh: "面积 万平方米", en: "area 10,000 m2")
    case .revenue: Text(zh: "营收 亿元", en: "revenue 100m yuan")
    case .summary: Text(zh: "摘要 字", en: "summary words")
    case .opened, .enterprises, .employment, .paper, .disc, .received: nil
    }
  }

  func value(_ application: Application, _ app: AppView) -> String {
    let facts = application.facts
    switch self {
    case .area: return facts.areaSquareMetres?.inTenThousands ?? "--"
    case .opened: return facts.operatingSince.map { String("\($0)".prefix(7)) } ?? "--"
    case .enterprises: return facts.enterprises.map(String.init) ?? "--"
    case .revenue: return facts.revenueWanYuan?.inTenThousands ?? "--"
    case .employment: return facts.employment.map(String.init) ?? "--"
    case .summary: return app.eligibility?.summaryLengths[application.code].map(String.init) ?? "--"
    case .paper: return facts.paperCopies.map(String.init) ?? "--"
    case .disc: return facts.discs.map(String.init) ?? "--"
    case .received: return facts.receivedOn.map { app.dayOfYear($0) } ?? "--"
    }
  }

  func put(_ text: String, on frame: inout Frame, row: Int, endingAt end: Int) {
    if isNumber {
      frame.putRight(text, row: row, endingAt: end)
    } else {
      frame.put(text, row: row, column: end - width, limit: width + 1)
    }
  }

  /// Those that fit between two columns from the one at `first` on, and where each ends.
  static func shown(from first: Int, between start: Int, and end: Int)
    -> [(column: ApplicationColumn, end: Int)]
  {
    var place = start
    var shown: [(column: ApplicationColumn, end: Int)] = []
    for column in allCases.dropFirst(first) {
      let next = place + column.gap + column.width
      guard next <= end else { break }
      shown.append((column, next))
      place = next
    }
    return shown
  }
}
