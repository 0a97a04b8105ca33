extension JSONReader {
  /// Reads a string without control characters; line breaks and tabs are allowed.
  package mutating func string(_ node: JSONNode?, allowsEmpty: Bool = false) -> String? {
    guard let node else { return nil }
    guard case .string(let text) = node.value.content else {
      return refuse(node, expected: .string)
    }
    if text.allSatisfy(\.isWhitespace), !allowsEmpty { return refuse(node, JSONFault.empty) }
    let hasControl = text.unicodeScalars.contains { scalar in
      scalar.isControl && scalar != "\n" && scalar != "\t"
    }
    if hasControl { return refuse(node, JSONFault.controlCharacter) }
    return text
  }

  package mutating func bool(_ node: JSONNode?) -> Bool? {
    guard let node else { return nil }
    guard case .bool(let value) = node.value.content else { return refuse(node, expected: .bool) }
    return value
  }

  /// Reads a whole number, written as a JSON number without point or exponent.
  package mutating func integer(
    _ node: JSONNode?, in range: ClosedRange<Int> = Int.min...Int.max
  ) -> Int? {
    guard let node else { return nil }
    guard case .number(let text) = node.value.content else {
      return refuse(node, expected: .number)
    }
    guard let value = Int(text) else { return refuse(node, JSONFault.notWhole(text)) }
    guard range.contains(value) else {
      return refuse(node, JSONFault.outOfRange(text, range))
    }
    return value
  }

  /// Reads a decimal, written as a string or as a JSON number, from its digits.
  ///
  /// What makes the value comes as `read`, such as `Points.init(decimal:)`.
  package mutating func decimal<Value>(
    _ node: JSONNode?, as read: (String) throws(DecimalError) -> Value
  ) -> Value? {
    guard let node else { return nil }
    let text: String
    switch node.value.content {
    case .string(let given), .number(let given): text = given
    case .null, .bool, .array, .object: return refuse(node, expected: .string, .number)
    }
    do throws(DecimalError) {
      return try read(text)
    } catch {
      return refuse(node, JSONFault.decimal(error))
    }
  }

  /// Reads one of an enum's raw values, or another of its `names`, such as the Chinese one.
  package mutating func choice<Choice>(
    _ node: JSONNode?, of type: Choice.Type, names: (Choice) -> [String] = { _ in [] }
  ) -> Choice? where Choice: CaseIterable & RawRepresentable<String> {
    guard let node else { return nil }
    guard case .string(let text) = node.value.content else {
      return refuse(node, expected: .string)
    }
    let found = Choice.allCases.first { $0.rawValue == text || names($0).contains(text) }
    guard let found else {
      let allowed = Choice.allCases.map(\.rawValue)
      return refuse(node, JSONFault.notOneOf(given: text, allowed: allowed))
    }
    return found
  }

  /// Reads a list of an enum's raw values in which none stands twice.
  package mutating func choices<Choice>(
    _ node: JSONNode?, of type: Choice.Type, names: (Choice) -> [String] = { _ in [] }
  ) -> [Choice]? where Choice: CaseIterable & RawRepresentable<String> & Equatable {
    guard let elements = array(node) else { return nil }
    var choices: [Choice] = []
    for element in elements {
      guard let choice = choice(element, of: type, names: names) else { continue }
      if choices.contains(choice) {
        report(JSONFault.repeated(choice.rawValue), at: element)
      } else {
        choices.append(choice)
      }
    }
    return choices
  }

  /// Reads a text in both languages, `{"zh": "...", "en": "..."}`.
  package mutating func text(_ node: JSONNode?) -> Text? {
    guard let object = object(node, required: ["zh", "en"]) else { return nil }
    return text(in: object)
  }

  /// Reads the members `zh` and `en` of an object that has others as well.
  package mutating func text(in object: JSONObject) -> Text? {
    let (zh, en) = (string(object["zh"]), string(object["en"]))
    guard let zh, let en else { return nil }
    return Text(zh: zh, en: en)
  }

  /// Reads the code of an application, expert or criterion.
  package mutating func code<Entity>(
    _ node: JSONNode?, of entity: Entity.Type = Entity.self
  ) -> Code<Entity>? {
    guard let node, let text = string(node, allowsEmpty: true) else { return nil }
    do throws(CodeError) {
      return try Code<Entity>(text)
    } catch {
      return refuse(node, JSONFault.code(error))
    }
  }

  /// Reads a day that exists, written as `2015-02-28`.
  package mutating func day(_ node: JSONNode?) -> Day? {
    guard let node, let text = string(node, allowsEmpty: true) else { return nil }
    return Day(iso: text) ?? refuse(node, JSONFault.notADay(text))
  }
}
