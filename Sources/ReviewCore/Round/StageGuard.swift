/// What must hold before a stage opens or closes; a forced passage names what was missing.
///
/// Source: design 6.
package enum StageGuard: Hashable, Sendable {
  case previousNotClosed(StageName)
  /// It has been closed before; nothing goes back silently.
  case wasClosed(StageName)
  case panelTooSmall(members: Int, minimum: Int)
  case panelEven(members: Int)
  case notAssigned(ScoringStage)
  case notConcluded([ApplicationCode])
  case sheetsOwed([SheetKey])
  case pledgesOwed([ExpertCode])
  case recusalsOpen([RecusedPair])
  /// Recusals have left too few members for these.
  case substitutesOwed([ApplicationCode])
  case noOutcome([ApplicationCode])
  /// Whether they are invited hangs on a tie.
  case undecided([ApplicationCode])
  case notSealed
}

extension StageGuard: Worded {
  package var text: Text {
    switch self {
    case .previousNotClosed(let stage):
      Text(zh: "先关\(stage.text.zh)", en: "close \(stage.text.en) first")
    case .wasClosed(let stage):
      Text(
        zh: "\(stage.text.zh)已经关过，再开要写原因",
        en: "\(stage.text.en) was closed; reopening needs a reason")
    case .panelTooSmall(let members, let minimum):
      Text(
        zh: "专家 \(members) 位，至少要 \(minimum) 位",
        en: "the panel has \(members.counted("member")), at least \(minimum) are needed")
    case .panelEven(let members):
      Text(
        zh: "专家 \(members) 位，不是单数", en: "the panel has \(members.counted("member")), an even number"
      )
    case .notAssigned(let stage):
      Text(
        zh: "\(stage.stage.text.zh)的评分表还没有分派，用 pingyi assign",
        en: "no sheets of \(stage.stage.text.en) are assigned; use pingyi assign")
    case .notConcluded(let codes):
      Text(
        zh: "资格还没有结论：\(Self.list(codes.map(\.rawValue)))",
        en: "eligibility not concluded: \(Self.list(codes.map(\.rawValue)))")
    case .sheetsOwed(let keys):
      Text(
        zh: "还欠 \(keys.count) 张评分表：\(Self.list(keys.map(Self.name)))",
        en: "sheets owed (\(keys.count)): \(Self.list(keys.map(Self.name)))")
    case .pledgesOwed(let codes):
      Text(
        zh: "欠承诺 \(codes.count) 人：\(Self.list(codes.map(\.rawValue)))",
        en: "pledges owed (\(codes.count)): \(Self.list(codes.map(\.rawValue)))")
    case .recusalsOpen(let pairs):
      Text(
        zh: "回避待定 \(pairs.count) 件：\(Self.list(pairs.map(Self.name)))",
        en: "recusals to settle (\(pairs.count)): \(Self.list(pairs.map(Self.name)))")
    case .substitutesOwed(let codes):
      Text(
        zh: "回避后专家不够，要补派：\(Self.list(codes.map(\.rawValue)))",
        en: "too few members after recusals, substitutes due: \(Self.list(codes.map(\.rawValue)))")
    case .noOutcome(let codes):
      Text(
        zh: "答辩还没有结论：\(Self.list(codes.map(\.rawValue)))",
        en: "no outcome recorded: \(Self.list(codes.map(\.rawValue)))")
    case .undecided(let codes):
      Text(
        zh: "入围线上并列，还没有定：\(Self.list(codes.map(\.rawValue)))",
        en: "tied at the line of invitations, not decided: \(Self.list(codes.map(\.rawValue)))")
    case .notSealed: Text(zh: "名单还没有封存", en: "the list is not sealed")
    }
  }

  private static func name(_ key: SheetKey) -> String { "\(key.application)/\(key.expert)" }

  private static func name(_ pair: RecusedPair) -> String { "\(pair.application)/\(pair.expert)" }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: " ")
    return names.count > 8 ? "\(shown) +\(names.count - 8)" : shown
  }
}
