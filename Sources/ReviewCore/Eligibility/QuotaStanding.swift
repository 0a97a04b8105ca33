/// How many applicants a unit has recommended, against its quota (名额).
///
/// A quota never refuses anything by itself: 原则上. Source: notice 一; domain.md 0.1.
package struct QuotaStanding: Hashable, Sendable {
  /// The unit's short name.
  package let unit: String
  /// With what the exceptions add.
  package let limit: Int
  /// Received in time; late applications are not accepted and do not count.
  package let nominated: Int
  package let exceptions: [QuotaException]

  package var isExceeded: Bool { nominated > limit }
}

extension QuotaStanding: Worded {
  package var text: Text {
    Text(
      zh: "\(unit)上限 \(limit)，实际 \(nominated)",
      en: "\(unit): limit \(limit), recommended \(nominated).")
  }
}

/// What lets a unit recommend more than its quota.
package enum QuotaException: Hashable, Sendable {
  /// Demonstration cities in the province, by name (示范城市).
  case cities([String], extra: Int)
  /// A decision that was recorded with its reason.
  case recorded(reason: String, extra: Int)

  package var extra: Int {
    switch self {
    case .cities(_, let extra), .recorded(_, let extra): extra
    }
  }
}

extension QuotaException: Worded {
  package var text: Text {
    switch self {
    case .cities(let names, let extra):
      Text(
        zh: "示范城市 \(names.count) 个（\(names.joined(separator: "、"))），加 \(extra) 个",
        en: "\(names.count) demonstration cities (\(names.joined(separator: ", "))): \(extra) more")
    case .recorded(let reason, let extra):
      Text(zh: "经批准加 \(extra) 个：\(reason)", en: "\(extra) more by decision: \(reason)")
    }
  }
}

/// A national e-commerce demonstration city (国家电子商务示范城市); the table ships empty.
package struct DemonstrationCity: Hashable, Sendable {
  package let name: String
  /// The short name of the recommending unit that it counts for.
  ///
  /// Whether a separately planned city counts for its province is for whoever fills the table.
  package let unit: String
  package let named: Day
  /// The number of the document that names it.
  package let document: String
  package let isVerified: Bool

  package init(name: String, unit: String, named: Day, document: String, isVerified: Bool) {
    self.name = name
    self.unit = unit
    self.named = named
    self.document = document
    self.isVerified = isVerified
  }
}
