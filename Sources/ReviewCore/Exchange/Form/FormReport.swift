/// What a form did to each of the sheets that it names.
package struct FormReport: Hashable, Sendable {
  package let reviews: [Review]
  /// What stands in the file outside any review and cannot be read.
  package let faults: [FormFault]

  package struct Review: Hashable, Sendable {
    package let application: ApplicationCode
    package let stage: ScoringStage
    /// The fields that were stored.
    package var taken: [SheetField] = []
    package var conflicts: [Conflict] = []
    /// Of what was taken, where a comment begun at a desk still waits.
    package var drafts: [SheetField] = []
    /// Why nothing of it was taken; empty otherwise.
    package var faults: [FormFault] = []
    package var submission: Submission?
  }

  package enum Submission: Hashable, Sendable {
    case submitted
    case owes([SheetDebt])
    case refused(Refusal)
    /// Fields stand in conflict.
    case contested
  }

  /// A field that form and sheet both changed since the form was written.
  package struct Conflict: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let field: SheetField
    package let version: Int
    package let base: String
    package let form: String
    package let sheet: String
  }

  /// Something in a file was not as it has to be.
  package var hasFaults: Bool { !faults.isEmpty || reviews.contains { !$0.faults.isEmpty } }

  /// Something waits for a person, though the files are in order.
  package var isContested: Bool {
    reviews.contains { review in
      guard review.conflicts.isEmpty else { return true }
      switch review.submission {
      case nil, .submitted: return false
      case .owes, .refused, .contested: return true
      }
    }
  }
}

extension FormReport.Conflict: Worded {
  package var text: Text {
    let (form, sheet) = (form.excerpt(beside: sheet), sheet.excerpt(beside: form))
    let (zh, en) =
      base.isEmpty
      ? ("第 \(version) 版时还空着", "it was empty in version \(version)")
      : ("第 \(version) 版时是「\(base.excerpt)」", "it was \"\(base.excerpt)\" in version \(version)")
    return Text(
      zh: "\(file) 第 \(line) 行：\(field.text.zh)表单写「\(form)」，表上现在是「\(sheet)」，"
        + "\(zh)。没有动表，请看哪个对，到工作台里改",
      en: "\(file):\(line): \(field.text.en): the form says \"\(form)\", the sheet \"\(sheet)\", "
        + "\(en). The sheet is as it was; see which is right and change it at the desk")
  }
}

extension FormReport.Review {
  /// What is to be said about it, line by line; the first says what happened.
  package var lines: [Text] {
    let name = "\(application) \(stage.stage.text.zh)"
    let english = "\(application) \(stage.stage.text.en)"
    let first =
      if !faults.isEmpty {
        Text(zh: "\(name)：没有收", en: "\(english): not taken")
      } else if taken.isEmpty {
        Text(zh: "\(name)：没有变化", en: "\(english): nothing changed")
      } else {
        Text(
          zh: "\(name)：收下 \(taken.count) 处，\(taken.map(\.text.zh).joined(separator: "、"))",
          en: "\(english): took \(taken.count): \(taken.map(\.text.en).joined(separator: ", "))")
      }
    return [first] + faults.map(\.text) + conflicts.map(\.text) + drafts.map(Self.waiting)
      + (submission.map { [$0.text(name, english)] } ?? [])
  }

  private static func waiting(_ field: SheetField) -> Text {
    Text(
      zh: "\(field.text.zh)在工作台里还有没写完的一稿，留着没有动",
      en: "\(field.text.en) also has a draft begun at the desk; it is kept")
  }
}

extension FormReport.Submission {
  fileprivate func text(_ name: String, _ english: String) -> Text {
    switch self {
    case .submitted: Text(zh: "\(name)：已提交", en: "\(english): submitted")
    case .owes(let debts):
      Text(
        zh: "\(name)：没有提交，还差 \(debts.map(\.text.zh).joined(separator: "；"))",
        en: "\(english): not submitted, owes \(debts.map(\.text.en).joined(separator: "; "))")
    case .refused(let refusal):
      Text(
        zh: "\(name)：没有提交，\(refusal.text.zh)",
        en: "\(english): not submitted: \(refusal.text.en)")
    case .contested:
      Text(
        zh: "\(name)：没有提交，上面的先定下来", en: "\(english): not submitted; settle the above first")
    }
  }
}
