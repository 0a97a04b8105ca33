internal import ReviewCore

/// How one sheet moved its application: its rank without the sheet, and with it.
struct RankMovement: Hashable, Sendable {
  let name: String
  let before: Int?
  let after: Int?

  /// Ranks once more with the sheet left out.
  init(of sheet: SheetKey, in ranked: World.Ranked) {
    var record = ranked.record
    record.sheets.removeAll {
      $0.application == sheet.application && $0.expert == sheet.expert && $0.stage == sheet.stage
    }
    let entry = ranked.ranking[sheet.application]
    name = entry?.candidate.name ?? sheet.application.rawValue
    before = Ranking(record, stage: ranked.ranking.stage)[sheet.application]?.rank
    after = entry?.rank
  }
}

extension RankMovement: Worded {
  var text: Text {
    switch (before, after) {
    case (let before?, let after?) where after < before:
      Text(
        zh: "\(name) 由第 \(before) 名升到第 \(after) 名",
        en: "\(name) rose from rank \(before) to rank \(after)")
    case (let before?, let after?) where after > before:
      Text(
        zh: "\(name) 由第 \(before) 名降到第 \(after) 名",
        en: "\(name) fell from rank \(before) to rank \(after)")
    case (_?, let after?):
      Text(zh: "\(name) 仍是第 \(after) 名", en: "\(name) keeps rank \(after)")
    case (nil, let after?):
      Text(
        zh: "\(name) 有了这一份才有名次：第 \(after) 名",
        en: "\(name) has a rank with this sheet: \(after)")
    case (_, nil):
      Text(zh: "\(name) 的份数还不够，没有名次", en: "\(name) has too few sheets for a rank")
    }
  }
}
