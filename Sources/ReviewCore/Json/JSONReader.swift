/// Reads a JSON text into typed values and notes every problem on the way.
///
/// Each method takes a node and returns its value, or notes what is wrong and returns nil; a nil
/// node is passed through silently, because whoever looked it up has noted that it is missing.
/// `finish` then gives the whole value or all the problems at once. Source: design 4.
package struct JSONReader {
  package let file: String
  package let root: JSONNode
  package private(set) var problems: [JSONProblem] = []

  /// - Throws: `JSONProblems` with the one place where the bytes stop being JSON.
  package init(_ bytes: [UInt8], file: String) throws(JSONProblems) {
    self.file = file.excerpt
    do throws(JSONSyntaxError) {
      root = JSONNode(value: try JSONParser.parse(bytes))
    } catch {
      let problem = JSONProblem(path: "", line: error.line, problem: error)
      throw JSONProblems(file: file.excerpt, problems: [problem])
    }
  }

  /// Notes a problem of a value.
  package mutating func report(_ problem: any Worded & Sendable, at node: JSONNode) {
    report(problem, path: node.path, line: node.line)
  }

  package mutating func report(_ problem: any Worded & Sendable, path: String, line: Int) {
    guard problems.count < JSONLimits.problems else { return }
    problems.append(JSONProblem(path: path, line: line, problem: problem))
  }

  /// Gives what was read, if nothing was wrong with it.
  ///
  /// - Throws: `JSONProblems` with every problem, in the order of the lines.
  package func finish<Value>(_ value: Value?) throws(JSONProblems) -> Value {
    guard let value, problems.isEmpty else {
      let sorted = problems.enumerated().sorted { first, second in
        (first.element.line, first.offset) < (second.element.line, second.offset)
      }
      throw JSONProblems(file: file, problems: sorted.map(\.element))
    }
    return value
  }
}

extension JSONReader {
  /// Reads an object and checks its keys; an optional key that is null counts as absent.
  package mutating func object(
    _ node: JSONNode?, required: [String], optional: [String] = []
  ) -> JSONObject? {
    guard let node else { return nil }
    guard case .object(let members) = node.value.content else {
      return refuse(node, expected: .object)
    }
    var lines: [String: Int] = [:]
    var nodes: [String: JSONNode] = [:]
    for member in members {
      let path = node.path(of: member.name)
      if let line = lines[member.name] {
        report(JSONFault.duplicateKey(firstLine: line), path: path, line: member.line)
        continue
      }
      lines[member.name] = member.line
      let isOptional = optional.contains(member.name)
      guard isOptional || required.contains(member.name) else {
        report(JSONFault.unknownKey(known: required + optional), path: path, line: member.line)
        continue
      }
      if isOptional, member.value.content == .null { continue }
      nodes[member.name] = JSONNode(value: member.value, path: path)
    }
    for name in required where lines[name] == nil {
      report(JSONFault.missing, path: node.path(of: name), line: node.line)
    }
    return JSONObject(node: node, members: nodes)
  }

  /// Reads a list; its elements' paths end in `[0]`, `[1]` and so on.
  package mutating func array(
    _ node: JSONNode?, allowsEmpty: Bool = true, atMost limit: Int = JSONLimits.elements
  ) -> [JSONNode]? {
    guard let node else { return nil }
    guard case .array(let elements) = node.value.content else {
      return refuse(node, expected: .array)
    }
    if elements.isEmpty, !allowsEmpty { return refuse(node, JSONFault.empty) }
    if elements.count > limit {
      return refuse(node, JSONFault.tooMany(elements.count, limit: limit))
    }
    return elements.enumerated().map { node.element($0.offset, $0.element) }
  }

  /// Notes a problem and gives nil.
  package mutating func refuse<Value>(
    _ node: JSONNode, _ problem: any Worded & Sendable
  ) -> Value? {
    report(problem, at: node)
    return nil
  }

  mutating func refuse<Value>(_ node: JSONNode, expected: JSONValue.Kind...) -> Value? {
    refuse(node, JSONFault.wrongKind(expected: expected, found: node.value.kind))
  }
}
