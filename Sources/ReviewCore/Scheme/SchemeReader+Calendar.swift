extension SchemeReader {
  /// Reads `deadlines`, `referenceDate` and `countPublicationDay` of the whole scheme.
  mutating func calendar(_ scheme: JSONObject) -> Scheme.CalendarRule? {
    let deadlines = json.object(
      scheme["deadlines"], required: ["submission"], optional: ["preliminary"])
    let submission = json.day(deadlines?["submission"])
    let preliminary = localTime(deadlines?["preliminary"])
    let referenceDate = json.day(scheme["referenceDate"])
    let countPublicationDay = json.bool(scheme["countPublicationDay"])
    guard let submission, let referenceDate, let countPublicationDay else { return nil }
    return Scheme.CalendarRule(
      submissionDeadline: submission, referenceDate: referenceDate,
      countPublicationDay: countPublicationDay, preliminaryDeadline: preliminary)
  }

  private mutating func localTime(_ node: JSONNode?) -> String? {
    guard let node, let text = json.string(node) else { return nil }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, Day(iso: String(parts[0])) != nil,
      Self.minutes(parts[1], hours: 0...23) != nil
    else { return json.refuse(node, SchemeFault.malformedTime(text)) }
    return text
  }

  /// Reads `+08:00` as seconds east of UTC.
  mutating func utcOffset(_ node: JSONNode?) -> Int? {
    guard let node, let text = json.string(node) else { return nil }
    guard let sign = text.first, sign == "+" || sign == "-",
      let minutes = Self.minutes(text.dropFirst(), hours: 0...14)
    else { return json.refuse(node, SchemeFault.malformedOffset(text)) }
    return (sign == "-" ? -60 : 60) * minutes
  }

  /// Reads `HH:MM` as minutes.
  private static func minutes(_ text: Substring, hours: ClosedRange<Int>) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      part.utf8.count == 2 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard parts.count == 2, isDigits, let hour = Int(parts[0]), let minute = Int(parts[1]),
      hours.contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
