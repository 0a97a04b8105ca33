internal import ReviewCore
internal import Terminal

/// A line of two applications side by side.
struct CompareRow {
  let name: String
  let left: String
  let right: String
  /// With its sign; empty where there is nothing to subtract.
  let difference: String
  /// The item of the sheet that it is about; nil for a fact.
  let item: DeskItem?
  /// The name where it has no room: with the criterion's short form.
  var short: String?

  /// The viewer's marks, their total and the length of the opinion, then the facts of both forms.
  static func all(
    _ left: ApplicationCode, _ right: ApplicationCode, _ app: AppView
  ) -> [CompareRow] {
    marks(left, right, app) + facts(left, right, app)
  }

  private static func marks(
    _ left: ApplicationCode, _ right: ApplicationCode, _ app: AppView
  ) -> [CompareRow] {
    guard let first = app.world.mySheet(left), let second = app.world.mySheet(right) else {
      return []
    }
    let items = app.world.scheme.preliminary.leaves.map { criterion in
      let marks = [first, second].map { $0.marks[criterion.code] }
      return CompareRow(
        name: "\(criterion.code) \(app(criterion.name))", left: marks[0].shown,
        right: marks[1].shown, difference: difference(marks[0]?.given, marks[1]?.given),
        item: .criterion(criterion.code),
        short: criterion.short.map { "\(criterion.code) \(app($0))" })
    }
    // A sum of some items against a sum of all says nothing.
    let isWhole = [first, second].allSatisfy { sheet in
      app.world.scheme.preliminary.leaves.allSatisfy { sheet.marks[$0.code] != nil }
    }
    let lengths = [first, second].map { TextLength.count($0.opinion) }
    return items + [
      CompareRow(
        name: app("合计", "Total"), left: first.given.text(), right: second.given.text(),
        difference: isWhole ? difference(first.given, second.given) : "--", item: .submission),
      CompareRow(
        name: app("综合意见，字", "Opinion, words"), left: String(lengths[0]),
        right: String(lengths[1]), difference: "", item: .opinion),
    ]
  }

  private static func difference(_ left: Points?, _ right: Points?) -> String {
    guard let left, let right else { return "" }
    let points = left - right
    return points == .zero ? "=" : (points > .zero ? "+" : "") + points.text()
  }

  private static func facts(
    _ left: ApplicationCode, _ right: ApplicationCode, _ app: AppView
  ) -> [CompareRow] {
    guard let first = app.world.application(left)?.facts,
      let second = app.world.application(right)?.facts
    else { return [] }
    return FactKey.allCases.compactMap { key in
      let values = [first, second].map { key.brief(in: $0, app) }
      guard values.contains(where: { $0 != nil }) else { return nil }
      return CompareRow(
        name: app(key.label), left: values[0] ?? "--", right: values[1] ?? "--", difference: "",
        item: nil)
    }
  }
}

extension FactKey {
  /// The fact in a narrow column; nil where the form does not say, or it is a list of words.
  fileprivate func brief(in facts: ApplicationFacts, _ app: AppView) -> String? {
    switch self {
    case .operatingSince: facts.operatingSince?.yearAndMonth
    case .areaSquareMetres: facts.areaSquareMetres.map { app("\($0) 平方米", "\($0) m2") }
    case .revenueWanYuan:
      facts.revenueWanYuan.map {
        app("\($0.inTenThousands) 亿元", "\($0.inHundredThousands) bn yuan")
      }
    case .enterprises: facts.enterprises.map(String.init)
    case .employment: facts.employment.map(String.init)
    case .services: "\(facts.services.count)/\(PublicService.allCases.count)"
    case .parkKind, .infrastructure, .operator, .receivedOn, .paperCopies, .discs: nil
    }
  }
}

extension DeskItem {
  var title: Text {
    switch self {
    case .criterion(let code): Text(zh: code.rawValue, en: code.rawValue)
    case .opinion: Text(zh: "综合意见", en: "the opinion")
    case .submission: Text(zh: "提交整份", en: "the whole sheet")
    }
  }
}
