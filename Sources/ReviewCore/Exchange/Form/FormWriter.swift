/// Writes the form of one expert, to be filled in with any editor.
struct FormWriter {
  let round: RoundOverview
  let expert: ExpertCode
  let language: Language
  let sheets: [Sheet]

  /// A sheet as the form shows it.
  struct Sheet {
    let application: Application
    let key: SheetKey
    /// Its own revision, which guards against overwriting what has been stored since.
    let version: Int
    let fields: SheetFields
  }

  var text: String {
    (head + sheets.flatMap(lines) + [marker(FormMarker.endName)]).map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    [marker(FormMarker.headName)] + notes(Self.rules)
      + [
        note(round.title),
        line(.round, round.id), line(.scheme, round.schemeDigest), line(.expert, expert.rawValue),
        "",
      ]
  }

  /// How a form is filled in, for the person who does it.
  private static let rules = Text(
    zh: """
      评分表单。用任何文本编辑器填好存下，再运行 pingyi form in 评审文件 本文件 --as 专家代码
      - 分数写在「分数:」后面，如 4 或 4.5。
      - 评语从「评语:」后面写起，可以写多行，到下一个以 @@ 开头的行为止；其间每一行都算，以 # 开头的也算。
        评语里有一行要以 @@ 开头，就写成 \\@@。
      - 别处以 # 开头的行只是说明，空行不管。以 @@ 开头的行请留着不改。
      - 空着的栏不动表上原来的内容；要删掉原来的，请到工作台里删。
      """,
    en: """
      A review form. Fill it in with any editor, then run: pingyi form in ROUND THIS-FILE --as CODE
      - Write the score after "Score:", such as 4 or 4.5.
      - A comment begins after "Comment:" and may have many lines, up to the next line that begins
        with @@; every line in between belongs to it, also one that begins with #.
        Where a line of a comment begins with @@, write \\@@.
      - Elsewhere lines that begin with # are notes, and empty lines do not matter. Keep the lines
        that begin with @@ as they are.
      - An empty field leaves what the sheet has; to remove that, use the desk.
      """)

  private func lines(_ sheet: Sheet) -> [String] {
    let (rule, key) = (round.scheme.rule(sheet.key.stage), sheet.key)
    let version = FormMarker.versionName[language]
    let title = "\(key.application) \(key.stage.rawValue) \(key.number) \(version) \(sheet.version)"
    return [
      marker(FormMarker.reviewName, title), note(sheet.application.facts.name),
      note("\(key.stage.stage.text[language]), \(sheet.application.unit)"), "",
    ]
      + rule.leaves.flatMap { criterion in
        [marker(FormMarker.criterionName, criterion.code.rawValue)]
          + notes(about(criterion, allowsNotApplicable: rule.allowNotApplicable))
          + [line(.score, sheet.fields[.mark(criterion.code)])]
          + comment(sheet.fields[.comment(criterion.code)])
      }
      + [marker(FormMarker.opinionName)] + notes(aboutOpinion(key.stage))
      + comment(sheet.fields[.comment(nil)])
  }

  private func about(_ criterion: ScoredCriterion, allowsNotApplicable: Bool) -> Text {
    let leaf = criterion.leaf
    let range = Text(
      zh: "\(criterion.name.zh)：满分 \(leaf.maximum)，最低 \(leaf.minimum)，\(leaf.step) 分一档"
        + (allowsNotApplicable ? "；不适用写 NA 和原因" : ""),
      en: "\(criterion.name.en): maximum \(leaf.maximum), minimum \(leaf.minimum), "
        + "step \(leaf.step)" + (allowsNotApplicable ? "; NA and the reason if not applicable" : "")
    )
    let levels = leaf.levels.map { level in
      let band = level.from == level.to ? "\(level.to)" : "\(level.from)-\(level.to)"
      return Text(
        zh: "\(level.name.zh) \(band)：\(level.description.zh)",
        en: "\(level.name.en) \(band): \(level.description.en)")
    }
    let all = [range] + (leaf.guidance.map { [$0] } ?? []) + levels
    return Text(
      zh: all.map(\.zh).joined(separator: "\n"), en: all.map(\.en).joined(separator: "\n"))
  }

  private func aboutOpinion(_ stage: ScoringStage) -> Text {
    let minimum = stage == .preliminary ? round.scheme.comments.opinionMinimum : 0
    guard minimum > 0 else { return Text(zh: "可以不写", en: "May be left empty") }
    return Text(zh: "至少 \(minimum) 字", en: "At least \(minimum.counted("word"))")
  }

  private func comment(_ text: String) -> [String] {
    let label = line(.comment, "")
    let body = text.visible.formComment
    return (body.isEmpty ? [label] : [label, body]) + [""]
  }

  private func line(_ label: FormLabel, _ value: String) -> String {
    let name = label.name[language] + ":"
    return value.isEmpty ? name : "\(name) \(value.visible.replacing("\n", with: " "))"
  }

  private func marker(_ name: Text, _ rest: String = "") -> String {
    "\(FormMarker.sign) \(name[language])" + (rest.isEmpty ? "" : " \(rest)")
  }

  private func notes(_ text: Text) -> [String] {
    text[language].split(separator: "\n").map { note(String($0)) }
  }

  private func note(_ text: String) -> String { "# " + text.printable }
}
