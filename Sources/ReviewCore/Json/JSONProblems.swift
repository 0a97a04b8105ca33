/// Everything that is wrong with one JSON text, in the order of its lines.
package struct JSONProblems: WordedError, Hashable {
  /// The name of the file, for messages.
  package let file: String
  package let problems: [JSONProblem]

  package init(file: String, problems: [JSONProblem]) {
    self.file = file
    self.problems = problems
  }

  /// One line for each problem: `file:line: path: message`.
  package var text: Text {
    let listed = problems.prefix(JSONLimits.listedProblems)
    let rest = problems.count - listed.count
    var zh = listed.map { "\(file):\($0.line): \($0.text.zh)" }
    var en = listed.map { "\(file):\($0.line): \($0.text.en)" }
    if rest > 0 {
      zh.append("\(file): 另有 \(rest) 个问题")
      en.append("\(file): and \(rest) more")
    }
    return Text(zh: zh.joined(separator: "\n"), en: en.joined(separator: "\n"))
  }
}
