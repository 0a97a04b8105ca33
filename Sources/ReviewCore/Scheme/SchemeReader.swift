/// Reads a review scheme and checks every rule that its values must keep together.
///
/// Source: design 4 "The scheme is data".
struct SchemeReader {
  var json: JSONReader
  /// The codes met so far, in lower case, since codes are unique ignoring case.
  var codes: [String: CriterionCode] = [:]

  init(_ bytes: [UInt8], file: String) throws(JSONProblems) {
    json = try JSONReader(bytes, file: file)
  }

  mutating func finish() throws(JSONProblems) -> Scheme {
    let scheme = scheme()
    if let scheme, json.problems.isEmpty, !scheme.isExactlyComputable {
      json.report(SchemeFault.denominatorTooLarge, path: "stages", line: json.root.line)
    }
    return try json.finish(scheme)
  }

  /// More than any count of a scheme, and small enough to add.
  static let counts = 1_000_000

  /// Reads points that leave room for sums.
  mutating func points(_ node: JSONNode?) -> Points? {
    json.decimal(node) { text throws(DecimalError) in
      let points = try Points(decimal: text)
      guard points.hundredths.magnitude <= 1_000_000 else { throw .tooLarge(text) }
      return points
    }
  }

  /// Reads a weight that leaves room for sums.
  mutating func weight(_ node: JSONNode?) -> Weight? {
    json.decimal(node) { text throws(DecimalError) in
      let weight = try Weight(decimal: text)
      guard weight.tenThousandths.magnitude <= 100_000_000 else { throw .tooLarge(text) }
      return weight
    }
  }

  private mutating func scheme() -> Scheme? {
    let object = json.object(
      json.root,
      required: [
        "title", "places", "reserves", "panel", "utcOffset", "stages", "aggregation", "rounding",
        "carry", "ties", "tieAt", "passLine", "caps", "comments", "recusal",
        "countPublicationDay", "deadlines", "referenceDate", "eligibility",
      ],
      optional: ["proxyEntry", "beforeReading", "notes"])
    let title = json.string(object?["title"])
    let places = json.integer(object?["places"], in: 1...Self.counts)
    let reserves = json.integer(object?["reserves"], in: 0...Self.counts)
    let panel = panel(object?["panel"])
    let utcOffset = utcOffset(object?["utcOffset"])
    let stages = stages(object?["stages"])
    let aggregation = aggregation(object?["aggregation"])
    let rounding = rounding(object?["rounding"])
    let carry = json.choice(object?["carry"], of: Scheme.Carry.self)
    let ties = ties(object?["ties"])
    let tieAt = json.choice(object?["tieAt"], of: Scheme.TieAt.self)
    let passLine = passLine(object?["passLine"])
    let caps = caps(object?["caps"])
    let comments = comments(object?["comments"])
    let proxyEntry = json.choice(object?["proxyEntry"], of: Scheme.ProxyEntry.self)
    let recusal = recusal(object?["recusal"])
    let beforeReading = duties(object?["beforeReading"])
    let calendar = object.flatMap { self.calendar($0) }
    let eligibility = eligibility(object?["eligibility"])
    guard let title, let places, let reserves, let panel, let utcOffset, let stages,
      let aggregation, let rounding, let carry, let ties, let tieAt, let passLine, let caps,
      let comments, let recusal, let calendar, let eligibility
    else { return nil }
    return Scheme(
      title: title, places: places, reserves: reserves, panel: panel, utcOffset: utcOffset,
      preliminary: stages.preliminary, defense: stages.defense, aggregation: aggregation,
      rounding: rounding, carry: carry, ties: ties, tieAt: tieAt, passLine: passLine, caps: caps,
      comments: comments, proxyEntry: proxyEntry ?? .counts, recusal: recusal,
      beforeReading: beforeReading, calendar: calendar, eligibility: eligibility)
  }
}

extension Scheme {
  /// Reads a scheme from its bytes; those identify it by `Digest.hex(of:)`.
  ///
  /// - Throws: `JSONProblems` with every problem by its path.
  package init(json bytes: [UInt8], file: String = "scheme.json") throws(JSONProblems) {
    var reader = try SchemeReader(bytes, file: file)
    self = try reader.finish()
  }

  /// The scheme that `pingyi new` starts from; its points are this program's, not the notice's.
  package static var defaultBytes: [UInt8] { PackageResources.DefaultScheme_json }
}
