extension RecommendingUnit {
  /// Finds one of the program's 37 units by code, full name or short name.
  package static func named(_ text: String) -> RecommendingUnit? {
    try? RecommendingUnits.embedded().unit(named: text)
  }

  /// Whether the unit lies in a province, which may be written with or without 省 市 自治区.
  ///
  /// A separately planned city lies in its province, the corps in Xinjiang.
  package func isIn(province text: String) -> Bool {
    let province = Self.named(text)?.short.zh ?? text.folded
    return province == self.province
  }
}
