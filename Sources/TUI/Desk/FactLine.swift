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
    case .paperCopies: facts.paperCopies.map { app("纸质 \($0) 份", $0.counted("paper copy")) }
    case .discs: facts.discs.map { app("光盘 \($0) 张", $0.counted("disc")) }
    }
  }
}

extension FactKey {
  var label: Text {
    switch self {
    case .operatingSince: Text(zh: "开业", en: "open since")
    case .areaSquareMetres: Text(zh: "建筑面积", en: "floor area")
    case .parkKind: Text(zh: "类型", en: "kind")
    case .infrastructure: Text(zh: "信息设施", en: "infrastructure")
    case .enterprises: Text(zh: "企业", en: "firms")
    case .revenueWanYuan: Text(zh: "营收", en: "revenue")
    case .employment: Text(zh: "就业", en: "jobs")
    case .services: Text(zh: "公共服务", en: "services")
    case .operator: Text(zh: "经营主体", en: "operator")
    case .receivedOn: Text(zh: "收到", en: "received")
    case .paperCopies: Text(zh: "纸质", en: "paper copies")
    case .discs: Text(zh: "光盘", en: "discs")
    }
  }

  /// The whole fact beside its label; nil where the form does not say.
  func value(in facts: ApplicationFacts, _ app: AppView) -> String? {
    switch self {
    case .operatingSince: facts.operatingSince.map { "\($0)" }
    case .areaSquareMetres:
      facts.areaSquareMetres.map {
        app("\($0) 平方米（\($0.inTenThousands) 万平方米）", "\($0) m2")
      }
    case .parkKind: facts.parkKind.map { app($0.text) }
    case .infrastructure:
      facts.infrastructure.isEmpty
        ? nil : facts.infrastructure.joined(separator: app("、", ", "))
    case .enterprises: facts.enterprises.map { app("\($0) 家", "\($0)") }
    case .revenueWanYuan:
      facts.revenueWanYuan.map {
        app(
          "\($0) 万元（\($0.inTenThousands) 亿元）",
          "\($0) x 10,000 yuan (\($0.inHundredThousands) bn yuan)")
      }
    case .employment: facts.employment.map { app("\($0) 人", "\($0)") }
    case .services:
      facts.services.isEmpty
        ? nil
        : "\(facts.services.count)/\(PublicService.allCases.count)  "
          + facts.services.map { app($0.text) }.joined(separator: app("、", ", "))
    case .operator: facts.operator
    case .receivedOn: facts.receivedOn.map { "\($0)" }
    case .paperCopies: facts.paperCopies.map { app("\($0) 份", "\($0)") }
    case .discs: facts.discs.map { app("\($0) 张", "\($0)") }
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

  /// Billions of yuan, of an amount in 万元, with the two digits that one digit of 亿 has.
  var inHundredThousands: String {
    let hundredths = (tenThousandths / 10_000 + 500) / 1_000
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }
}
