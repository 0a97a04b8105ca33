import ReviewCore
import Testing

@Suite struct JSONReaderTests {
  /// Reads one value of every kind, as a reader of a whole thing does.
  private func problems(_ json: String) throws -> [String] {
    var reader = try JSONReader(Array(json.utf8), file: "thing.json")
    let object = reader.object(
      reader.root, required: ["name", "points", "count", "kind"],
      optional: ["yes", "day", "code", "text", "list", "kinds"])
    _ = reader.string(object?["name"])
    _ = reader.decimal(object?["points"], as: Points.init(decimal:))
    _ = reader.integer(object?["count"], in: 1...9)
    _ = reader.choice(object?["kind"], of: ParkKind.self) { [$0.text.zh] }
    _ = reader.bool(object?["yes"])
    _ = reader.day(object?["day"])
    _ = reader.code(object?["code"], of: Criterion.self)
    _ = reader.text(object?["text"])
    for element in reader.array(object?["list"], allowsEmpty: false) ?? [] {
      _ = reader.integer(element)
    }
    _ = reader.choices(object?["kinds"], of: ParkKind.self)
    do throws(JSONProblems) {
      try reader.finish(())
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  /// An object that is right but for some members, which are given as they stand in the text.
  private func thing(_ members: String...) -> String {
    let defaults = [
      ("name", "\"x\""), ("points", "\"4.5\""), ("count", "3"), ("kind", "\"industrial\""),
    ]
    let rest = defaults.filter { name, _ in !members.contains { $0.hasPrefix("\"\(name)\"") } }
    return "{\((rest.map { "\"\($0)\": \($1)" } + members).joined(separator: ",\n"))}"
  }

  @Test(arguments: [
    "\"points\": 4.5", "\"points\": \"4.50\"", "\"kind\": \"电子商务产业专属园区\"", "\"day\": null",
    "\"day\": \"2016-02-29\"", "\"list\": [1, -2]", "\"text\": {\"zh\": \"评\", \"en\": \"review\"}",
    "\"kinds\": [\"ecommerce\", \"industrial\"]", "\"code\": \"D-1\"", "\"yes\": false",
    "\"name\": \"two\\nlines\"",
  ])
  func `a right member is read`(member: String) throws {
    #expect(try problems(thing(member)) == [])
  }

  @Test(arguments: [
    ("\"name\": 1", "name: must be a string, but is a number"),
    ("\"name\": \" \"", "name: must not be empty"),
    ("\"name\": \"\\u001b[2J\"", "name: holds a control character"),
    ("\"name\": \"\\u202e\"", "name: holds a control character"),
    ("\"name\": null", "name: must be a string, but is null"),
    ("\"points\": \"4.555\"", "points: \"4.555\" is too fine; at most 2 digits after the point"),
    ("\"points\": 1e2", "points: \"1e2\" is no number. Write 4 or 4.5"),
    ("\"points\": []", "points: must be a string or a number, but is a list"),
    ("\"count\": 0", "count: 0 must be between 1 and 9"),
    ("\"count\": 10", "count: 10 must be between 1 and 9"),
    ("\"count\": 3.0", "count: \"3.0\" is no whole number"),
    ("\"count\": \"3\"", "count: must be a number, but is a string"),
    ("\"count\": 99999999999999999999", "count: \"99999999999999999999\" is no whole number"),
    ("\"kind\": \"port\"", "kind: \"port\" is not one of: ecommerce industrial"),
    ("\"kind\": true", "kind: must be a string, but is true or false"),
    ("\"yes\": \"true\"", "yes: must be true or false, but is a string"),
    ("\"day\": \"2015-02-29\"", "day: \"2015-02-29\" is no day. Write it as 2015-02-28"),
    (
      "\"code\": \"a b\"",
      "code: The code \"a b\" cannot be used. Use 1 to 32 letters, digits or . _ -"
    ),
    ("\"text\": {\"zh\": \"评\"}", "text.en: is missing"),
    ("\"text\": \"评\"", "text: must be an object, but is a string"),
    ("\"list\": []", "list: must not be empty"),
    ("\"list\": {}", "list: must be a list, but is an object"),
    ("\"list\": [1, 2, true]", "list[2]: must be a number, but is true or false"),
    ("\"kinds\": [\"industrial\", \"industrial\"]", "kinds[1]: \"industrial\" stands twice"),
    ("\"yes\": true,\n\"yes\": true", "yes: stands twice, first in line 5"),
    (
      "\"other\": 1",
      "other: is no known key. Known here: name points count kind yes day code text list kinds"
    ),
    (
      "\"a\\u001b b\": 1",
      "[\"a\\u{1B} b\"]: is no known key. Known here: name points count kind yes day code text "
        + "list kinds"
    ),
  ])
  func `each problem is named by its path`(member: String, message: String) throws {
    let found = try problems(thing(member))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("thing.json:") == true)
    #expect(found.first?.hasSuffix(": " + message) == true, "\(found)")
  }

  @Test func `all problems come at once, in the order of the lines`() throws {
    let json = """
      {"name": "",
       "count": 12,
       "kind": "port",
       "more": [],
       "day": "yesterday"}
      """
    #expect(
      try problems(json) == [
        "thing.json:1: points: is missing",
        "thing.json:1: name: must not be empty",
        "thing.json:2: count: 12 must be between 1 and 9",
        "thing.json:3: kind: \"port\" is not one of: ecommerce industrial",
        "thing.json:4: more: is no known key. "
          + "Known here: name points count kind yes day code text list kinds",
        "thing.json:5: day: \"yesterday\" is no day. Write it as 2015-02-28",
      ])
  }

  @Test func `what is not JSON is one problem with its line and column`() {
    let error = #expect(throws: JSONProblems.self) {
      try JSONReader(Array("{\n \"a\": tru}".utf8), file: "thing.json")
    }
    #expect(error?.description == "thing.json:2: column 10: \"}\" is not expected here")
    #expect(error?.text.zh == "thing.json:2: 第 10 列：这里不该是「}」")
  }

  @Test func `a description lists 200 problems and counts the rest`() throws {
    var reader = try JSONReader(Array("[]".utf8), file: "thing.json")
    for _ in 0..<203 { reader.report(JSONFault.empty, at: reader.root) }
    let error = #expect(throws: JSONProblems.self) { try reader.finish(1) }
    let lines = error?.description.split(separator: "\n") ?? []
    #expect(lines.count == 201)
    #expect(lines.last == "thing.json: and 3 more")
  }

  @Test func `a list over its limit is refused whole`() throws {
    var reader = try JSONReader(Array("[1, 2, 3]".utf8), file: "thing.json")
    #expect(reader.array(reader.root, atMost: 3)?.count == 3)
    #expect(reader.array(reader.root, atMost: 2) == nil)
    #expect(reader.problems.map(\.text.en) == ["has 3 elements; at most 2"])
  }

  @Test func `an excerpt is one short line`() {
    #expect("a\nb\u{202E}".excerpt == "a\\u{A}b\\u{202E}")
    #expect(String(repeating: "评", count: 41).excerpt == String(repeating: "评", count: 40) + "…")
  }
}
