/// What is wrong with a form, where, and what to do.
package struct FormFault: WordedError, Hashable {
  package let file: String
  /// From 1.
  package let line: Int
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case notAForm
    case missing(Text)
    case otherRound
    case otherExpert(form: String, expert: ExpertCode)
    case otherScheme
    case unknownMarker
    case stray(String)
    case malformedReview
    case malformedCriterion
    case outsideReview
    case twice(firstLine: Int)
    case number(SheetField, DecimalError)
    case noReason(SheetField)
    case refused(Refusal)
    /// The form was written from a later state than the sheet has reached here.
    case laterVersion(form: Int, sheet: Int)
    /// The file ends before its last line `@@`.
    case cut
  }

  package init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  package var text: Text {
    let reason = reason.text
    return Text(zh: "\(file) 第 \(line) 行：\(reason.zh)", en: "\(file):\(line): \(reason.en)")
  }
}

extension FormFault.Reason: Worded {
  package var text: Text {
    switch self {
    case .notAForm:
      Text(
        zh: "这不是评分表单。表单用 pingyi form out 写出，第一行是「@@ 表单」",
        en: "this is no review form. pingyi form out writes one; its first line is \"@@ form\"")
    case .missing(let label):
      Text(
        zh: "表头缺「\(label.zh):」。请用 form out 重新写出表单",
        en: "the head lacks \"\(label.en):\". Write the form anew with form out")
    case .otherRound:
      Text(
        zh: "这是另一轮评审的表单。请核对评审文件，或用 form out 重新写出",
        en: "the form is of another round. Check the round file, or write it anew with form out")
    case .otherExpert(let form, let expert):
      Text(
        zh: "这是 \(form.excerpt) 的表单，这里是 \(expert)。请改 --as，或换成本人的表单",
        en: "the form is of \(form.excerpt), and this is \(expert). Change --as, or take their form"
      )
    case .otherScheme:
      Text(
        zh: "写出表单以后方案的指标换过。请用 form out 重新写出，把分数抄过去",
        en: "the criteria have changed since. Write the form anew with form out and copy the scores"
      )
    case .unknownMarker:
      Text(
        zh: "@@ 开头的这一行看不懂。请照原样改回；评语里要写 @@，行首写成 \\@@",
        en: "this line with @@ cannot be read. Restore it; in a comment begin the line with \\@@")
    case .stray(let text):
      Text(
        zh: "「\(text.excerpt)」不在任何一栏里。请写到「分数:」或「评语:」后面，说明文字以 # 开头",
        en:
          "\"\(text.excerpt)\" is in no field. Write it after \"Score:\" or \"Comment:\"; begin notes with #"
      )
    case .malformedReview:
      Text(
        zh: "请照原样写成「@@ 申报 代码 阶段 第几张 版本 几」",
        en: "restore it as \"@@ application CODE STAGE NUMBER version VERSION\"")
    case .malformedCriterion:
      Text(zh: "请照原样写成「@@ 指标 代码」", en: "restore it as \"@@ criterion CODE\"")
    case .outsideReview:
      Text(
        zh: "不知道是哪份申报的。前面缺「@@ 申报」那一行",
        en: "it belongs to no application: the line \"@@ application\" before it is missing")
    case .twice(let first):
      Text(
        zh: "第 \(first) 行已经有了。请只留一处", en: "line \(first) has it already. Keep one of the two")
    case .number(let field, let error):
      Text(zh: "\(field.text.zh)：\(error.text.zh)", en: "\(field.text.en): \(error.text.en)")
    case .noReason(let field):
      Text(
        zh: "\(field.text.zh)：不适用要写原因，如 NA 园区不涉及",
        en: "\(field.text.en): give the reason after NA")
    case .refused(let refusal): refusal.text
    case .laterVersion(let form, let sheet):
      Text(
        zh: "表单从第 \(form) 版写出，这里的表只到第 \(sheet) 版，不是同一份评审文件。请重新 form out",
        en:
          "the form was written from version \(form), the sheet here is at \(sheet): another copy of the round. Write it anew"
      )
    case .cut:
      Text(
        zh: "文件在这里断了，最后的「@@ 完」没有了。请看最后一份全不全，全就补上这一行",
        en:
          "the file breaks off here without its \"@@ end\". If the last review is whole, add that line"
      )
    }
  }
}
