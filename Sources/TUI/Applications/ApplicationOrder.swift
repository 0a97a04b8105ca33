internal import ReviewCore

/// What the table is sorted by, in the order in which `t` goes through them.
enum ApplicationOrder: String, Sendable, CaseIterable {
  case need, code, name, unit, area, opened, enterprises, revenue

  var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  var caption: Text {
    switch self {
    case .need: Text(zh: "要办的在前", en: "what needs a person first")
    case .code: Text(zh: "按号", en: "by number")
    case .name: Text(zh: "按申报名称的拼音", en: "by name, in pinyin")
    case .unit: Text(zh: "按推荐单位", en: "by recommending unit")
    case .area: Text(zh: "按面积，大的在前", en: "by area, largest first")
    case .opened: Text(zh: "按开业，早的在前", en: "by opening, earliest first")
    case .enterprises: Text(zh: "按企业数，多的在前", en: "by firms, most first")
    case .revenue: Text(zh: "按营收，多的在前", en: "by revenue, most first")
    }
  }

  /// Equal ones keep the order of their codes; what is not stated comes last.
  func sorted(_ rows: [ApplicationRow]) -> [ApplicationRow] {
    switch self {
    case .need: ascending(rows) { $0.need }
    case .code: rows
    case .name: ascending(rows) { $0.application.pinyin.isEmpty ? nil : $0.application.pinyin }
    case .unit: ascending(rows) { Self.unitOrder[$0.application.unit] }
    case .area:
      ascending(rows) { row in row.application.facts.areaSquareMetres.map { -$0.tenThousandths } }
    case .opened: ascending(rows) { $0.application.facts.operatingSince }
    case .enterprises: ascending(rows) { row in row.application.facts.enterprises.map { -$0 } }
    case .revenue:
      ascending(rows) { row in row.application.facts.revenueWanYuan.map { -$0.tenThousandths } }
    }
  }

  /// The place of each recommending unit in the notice.
  private static let unitOrder: [String: Int] = {
    let units = (try? RecommendingUnits.embedded().all) ?? []
    return Dictionary(units.enumerated().map { ($1.short.zh, $0) }) { first, _ in first }
  }()

  private func ascending<Key: Comparable>(
    _ rows: [ApplicationRow], by key: (ApplicationRow) -> Key?
  ) -> [ApplicationRow] {
    rows.enumerated().map { (offset: $0, key: key($1), row: $1) }
      .sorted { first, second in
        switch (first.key, second.key) {
        case (let one?, let other?): one == other ? first.offset < second.offset : one < other
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): first.offset < second.offset
        }
      }
      .map(\.row)
  }
}
