extension Explanation.SeatStep: Worded {
  /// `共 12 个，这一家用第 12 个；前面没有人因上限、否决或暂缓被跳过`.
  package var text: Text {
    switch (status, numbers) {
    case (.selected, let numbers?):
      Text(joining: [
        Text(joining: [total, taken(numbers)], separator: Text(zh: "，", en: ", ")), passing,
      ])
    case (.reserve(let number), _):
      Text(joining: [
        total, Text(zh: "排候补第 \(number)", en: "reserve \(number)"),
        Text(joining: reasons.map(\.text)),
      ])
    case (.selected, nil), (.notSelected, _), (.excluded, _), (.held, _), (.insufficient, _),
      (.undecided, _):
      Text(joining: [total, Text(joining: reasons.map(\.text))])
    }
  }

  private var total: Text {
    switch seats {
    case .list(let places, _, _): Text(zh: "共 \(places) 个", en: "places: \(places)")
    case .invitations(let limit?): Text(zh: "入围 \(limit) 家", en: "\(limit) are invited")
    case .invitations(nil):
      Text(zh: "入围不限家数", en: "as many are invited as pass")
    case .invited(let invited):
      Text(zh: "入围已定 \(invited.count) 家", en: "the \(invited.count) invited are decided")
    }
  }

  private func taken(_ numbers: ClosedRange<Int>) -> Text {
    numbers.count == 1
      ? Text(zh: "这一家用第 \(numbers.lowerBound) 个", en: "this one takes place \(numbers.lowerBound)")
      : Text(
        zh: "并列的 \(numbers.count) 家用第 \(numbers.lowerBound) 到第 \(numbers.upperBound) 个",
        en: "the \(numbers.count) tied take places \(numbers.lowerBound) to \(numbers.upperBound)")
  }

  private var passing: Text {
    guard !passedOver.isEmpty else {
      return Text(
        zh: "前面没有人因上限、否决或暂缓被跳过",
        en: "nobody above was passed over for a cap, a veto or a hold")
    }
    let list = Text(
      joining: passedOver.map { passed in
        Text(
          zh: "\(passed.candidate.name)（\(passed.reason.text.zh)）",
          en: "\(passed.candidate.name) (\(passed.reason.text.en))")
      }, separator: Text(zh: "、", en: ", "))
    return Text(
      zh: "前面跳过 \(passedOver.count) 家：\(list.zh)",
      en: "\(passedOver.count) above were passed over: \(list.en)")
  }
}
