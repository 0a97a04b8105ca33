internal import ReviewCore

extension Recording {
  /// Submits sheets as they are shown, all or none: one that has changed elsewhere stops it.
  static func submitting(_ sheets: [OwnSheet], _ world: World) -> Recording {
    Recording(
      sheets.map { owned in
        owned.sheet.submission(
          under: world.scheme, schemeDigest: world.overview.schemeDigest)
      },
      expecting: Dictionary(
        sheets.map { (Subject.sheet($0.sheet.key), $0.sheet.revision) },
        uniquingKeysWith: { first, _ in first }),
      receipt: .submitted(sheets.map(\.sheet.key)))
  }
}

extension SheetDebt {
  /// Where on the desk it is settled.
  var item: DeskItem { criterion.map(DeskItem.criterion) ?? .opinion }
}
