/// The minutes and outcomes of defenses as a CSV table: `application,kind,expert,text`.
///
/// One row for each thing recorded, in the order of the meeting: `question` and `answer` with their
/// words, `condition` with the condition of a conditional pass or the reason of a fail, `outcome`
/// with `pass`, `conditional`, `fail` or `absent`.
package enum DefenseTable {
  private enum Kind: String, CaseIterable { case question, answer, condition, outcome }

  /// - Throws: `CSVError` with file, line and column.
  package static func acts(_ text: String, file: String) throws(CSVError) -> [Act] {
    let table = try CSVTable(
      text, file: file, required: ["application", "kind", "text"], optional: ["expert"])
    var reasons: [ApplicationCode: String] = [:]
    for row in table.rows where row["kind"] == Kind.condition.rawValue {
      reasons[try table.code(row, "application")] = row["text"]
    }
    var acts: [Act] = []
    for row in table.rows {
      let application: ApplicationCode = try table.code(row, "application")
      let expert: ExpertCode? = row["expert"].isEmpty ? nil : try table.code(row, "expert")
      switch try table.value(row, "kind", as: Kind.self) {
      case .question:
        acts.append(
          .minuteTaken(
            application, Act.MinuteTaken(kind: .question, expert: expert, text: row["text"])))
      case .answer:
        acts.append(
          .minuteTaken(
            application, Act.MinuteTaken(kind: .answer, expert: expert, text: row["text"])))
      case .condition: continue
      case .outcome:
        let outcome: OutcomeKind = try table.value(row, "text")
        if outcome.needsReason, (reasons[application] ?? "").isEmpty {
          throw table.error(
            row, "text",
            Text(
              zh: "\(outcome.text.zh)要写原因：给 \(application) 加一行 condition",
              en: "\(outcome.text.en) needs a reason: add a condition row for \(application)"))
        }
        acts.append(
          .outcomeRecorded(
            application,
            Act.OutcomeRecorded(outcome: outcome, reason: reasons[application] ?? "")))
      }
    }
    return acts
  }
}
