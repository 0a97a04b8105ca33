/// The submitted sheets of a stage, those that count apart from those that do not.
///
/// Source: scoring.md 1 "A sheet is valid iff"; a recused sheet is ignored even if present.
struct SortedSheets {
  /// In the panel's order; an expert who has left the panel follows it, in the order of codes.
  private(set) var valid: [ApplicationCode: [SheetTotal]] = [:]
  private(set) var uncounted: [UncountedSheet] = []

  init(_ record: ReviewRecord, stage: ScoringStage) {
    let rule = record.scheme.rule(stage)
    let seats = Dictionary(zip(record.panel, record.panel.indices)) { first, _ in first }
    let latest = Dictionary(
      record.sheets.filter { $0.stage == stage }.map {
        (RecusedPair(application: $0.application, expert: $0.expert), $0)
      }
    ) { _, later in later }
    let sheets = latest.values.sorted { lhs, rhs in
      (lhs.application, seats[lhs.expert] ?? .max, lhs.expert)
        < (rhs.application, seats[rhs.expert] ?? .max, rhs.expert)
    }
    for sheet in sheets {
      let pair = RecusedPair(application: sheet.application, expert: sheet.expert)
      if record.recusals.contains(pair) {
        leaveOut(sheet, .recused)
        continue
      }
      do {
        let total = try SheetTotal(sheet, by: rule)
        valid[sheet.application, default: []].append(total)
      } catch {
        leaveOut(sheet, .flaw(error))
      }
    }
  }

  private mutating func leaveOut(_ sheet: SubmittedSheet, _ why: UncountedSheet.Why) {
    uncounted.append(
      UncountedSheet(application: sheet.application, expert: sheet.expert, why: why))
  }
}
