internal import ReviewCore

/// A step of the five-minute tour through the demonstration, in its order.
package enum TourStep: Int, Sendable, CaseIterable {
  /// Give the marks that a sheet still lacks.
  case marks = 1
  case opinion, submission
  /// Become the chair and see how the application moved.
  case board
  case explanation
}

extension TourStep {
  /// What it is, on the welcome page; `missing` marks were lacking when the tour began.
  func name(missing: Int) -> Text {
    switch self {
    case .marks where missing > 0:
      Text(zh: "给一份申报补完最后 \(missing) 项", en: "Give the last \(missing.counted("mark"))")
    case .marks: Text(zh: "给一份申报打分", en: "Give marks")
    case .opinion: Text(zh: "写一句综合意见", en: "Write an opinion")
    case .submission: Text(zh: "提交", en: "Submit")
    case .board: Text(zh: "换成组长，看名次变化", en: "Be the chair, see it move")
    case .explanation: Text(zh: "问一问名次怎么来的", en: "Ask where a rank is from")
    }
  }

  /// How it is done, beside its name.
  var manner: Text {
    switch self {
    case .marks: Text(zh: "数字打分，回车到下一项", en: "digits, Enter goes on")
    case .opinion: Text(zh: "按 ; 再打汉字，Esc 写完", en: "; opens it, Esc finishes")
    case .submission: Text(zh: "把合计分再键入一遍", en: "type the total once more")
    case .board: Text(zh: "顶上一行写着您现在是谁", en: "row 1 says who you are")
    case .explanation: Text(zh: "光标停在一家，按 e", en: "choose one, press e")
    }
  }

  /// What to do now, on the message line when the step begins; nil where what it did says enough.
  ///
  /// So many marks are `missing` now, and the opinion needs a `minimum` of characters.
  func guidance(missing: Int, minimum: Int) -> Text? {
    switch self {
    case .marks where missing > 0:
      Text(
        zh: "第 1 步：还差 \(missing) 项。数字打分，回车存入并到下一项；Esc 回导览",
        en: "Step 1: \(missing) to go. Digits score, Enter saves and goes on; Esc: the tour")
    case .marks: Text(zh: "第 1 步：分都打好了。Esc 回导览", en: "Step 1: all marks are given. Esc: the tour")
    case .opinion:
      Text(
        zh: "第 2 步：按回车（或 ;）写，至少 \(minimum) 字，Esc 写完。再按 Esc 回导览",
        en: "Step 2: Enter (or ;) writes, \(minimum.counted("word")) or more, Esc finishes")
    case .submission:
      Text(
        zh: "第 3 步：把上面的合计键入一遍，按回车。Esc 回导览",
        en: "Step 3: type the total that you see, then Enter. Esc: the tour")
    case .board, .explanation: nil
    }
  }

  /// What to do next, on the message line when the step has just been done.
  var completion: Text {
    switch self {
    case .marks:
      Text(
        zh: "第 1 步完成，分都存好了。按 Esc 回导览，走第 2 步",
        en: "Step 1 done, all is saved. Esc for the tour, then Enter for step 2")
    case .opinion:
      Text(
        zh: "第 2 步完成，意见存好了。按 Esc 回导览，走第 3 步",
        en: "Step 2 done, the opinion is saved. Esc for the tour, then Enter for step 3")
    case .submission:
      Text(
        zh: "第 3 步完成，这一份交了。按 Esc 回导览，走第 4 步",
        en: "Step 3 done, it is submitted. Esc for the tour, then Enter for step 4")
    case .board: Text(zh: "第 4 步完成。按 Esc 回导览", en: "Step 4 done. Esc for the tour")
    case .explanation:
      Text(
        zh: "五步走完了。Esc 返回；要再看导览或换人，按 F10 选",
        en: "That was the tour. Esc back; F10 has it again, and other roles")
    }
  }
}
