/// One thing that is wrong with a JSON text, and where.
package struct JSONProblem: Sendable {
  /// Such as `stages.preliminary.criteria[2].children[0].max`; empty for the whole text.
  package let path: String
  package let line: Int
  /// A `JSONSyntaxError`, a `JSONFault`, or what the rules of the thing read say.
  package let problem: any Worded & Sendable

  package init(path: String, line: Int, problem: any Worded & Sendable) {
    self.path = path
    self.line = line
    self.problem = problem
  }
}

extension JSONProblem: Worded {
  /// The message with its path.
  package var text: Text {
    let message = problem.text
    guard !path.isEmpty else { return message }
    return Text(zh: "\(path)：\(message.zh)", en: "\(path): \(message.en)")
  }
}

extension JSONProblem: Hashable {
  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.line == rhs.line && lhs.text == rhs.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(text)
  }
}
