internal import ReviewCore
internal import Terminal

/// The facts of the application form that an item is read against.
struct FactLine {
  private let facts: [String]

  init(_ criterion: ScoredCriterion?, application: ApplicationCode?, _ app: AppView) {
    guard let criterion, let facts = application.flatMap({ app.world.application($0) })?.facts
    else {
      self.facts = []
      return
    }
    self.facts = criterion.leaf.facts.compactMap { $0.shown(in: facts, app) }
  }

  /// As many as fit whole.
  func text(columns: Int) -> String {
    var text = ""
    for fact in facts {
      let next = text.isEmpty ? fact : "\(text)  \(fact)"
      guard Width.columns(of: next) <= columns else { break }
      text = next
    }
    return text
  }
}

extension FactKey {
  /// The fact in words; nil where the form does not say.
  func shown(in facts: ApplicationFacts, _ app: AppView) -> String? {
    switch self {
    case .operatingSince:
      facts.operatingSince.map { day in
        app("\(day.yearAndMonth) 运营", "open since \(day.yearAndMonth)")
      }
    case .areaSquareMetres:
      facts.areaSquareMetres.map { area in
        app("面积 \(area.inTenThousands) 万平方米", "area \(area) m2")
      }
    case .parkKind: facts.parkKind.map { app($0.text) }
    case .infrastructure: facts.infrastructure.first
    case .enterprises: facts.enterprises.map { app("申报 \($0) 家", "claimed \($0)") }
    case .revenueWanYuan:
      facts.revenueWanYuan.map { revenue in
        app("营收 \(revenue.inTenThousands) 亿", "revenue \(revenue.inHundredThousands) bn")
      }
    case .employment: facts.employment.map { app("就业 \($0) 人", "\($0) employed") }
    case .services:
      app("公共服务 \(facts.services.count)/7 类", "services \(facts.services.count)/7")
    case .operator: facts.operator.map { app("主体 \($0)", "operator \($0)") }
    case .receivedOn: facts.receivedOn.map { app("\($0) 收到", "received \($0)") }
    case .paperCopies: facts.paperCopies.map { app("纸质 \($0) 份", "\($0) paper copies") }
    case .discs: facts.discs.map { app("光盘 \($0) 张", "\($0) discs") }
    }
  }
}

extension Day {
  /// `2013-06`.
  var yearAndMonth: String { String(description.prefix(7)) }
}

extension Amount {
  /// In units of ten thousand, with one digit: 万平方米 of square metres, 亿 of 万元.
  ///
  /// For a column to look at; rules compare the exact amount.
  var inTenThousands: String {
    let tenths = (tenThousandths / 10_000 + 500) / 1_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Billions of yuan, of an amount in 万元, with one digit.
  var inHundredThousands: String {
    let tenths = (tenThousandths / 10_000 + 5_000) / 10_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
