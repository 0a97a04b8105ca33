internal import ReviewCore
internal import Terminal

/// A line of the minutes with its number.
struct MinuteLine {
  let minute: Minute
  let number: Int

  /// Questions are numbered; an answer bears the number of its question.
  static func lines(_ minutes: [Minute]) -> [MinuteLine] {
    var questions = 0
    return minutes.map { minute in
      if minute.kind == .question { questions += 1 }
      return MinuteLine(minute: minute, number: questions)
    }
  }

  /// The line broken into rows, those after the first under its text.
  func rows(columns: Int, _ app: AppView) -> [String] {
    let head = head(app)
    let indent = Width.columns(of: head, ambiguous: app.ambiguous)
    let breaker = LineBreaker(columns: max(8, columns - indent), ambiguous: app.ambiguous)
    return breaker.lines(of: minute.text).enumerated().map { number, range in
      (number == 0 ? head : String(repeating: " ", count: indent)) + minute.text[range]
    }
  }

  private func head(_ app: AppView) -> String {
    let mark =
      switch minute.kind {
      case .question: app("问\(number)", "Q\(number)")
      case .answer: app("答\(number)", "A\(number)")
      }
    let code = minute.expert?.rawValue ?? ""
    let who = code.padded(toColumns: max(3, code.count))
    return "\(mark)  \(who)  "
  }
}
