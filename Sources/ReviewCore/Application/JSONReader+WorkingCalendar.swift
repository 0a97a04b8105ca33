extension JSONReader {
  /// Reads a table of holidays and make-up working days.
  mutating func workingCalendar(_ node: JSONNode?) -> WorkingCalendar? {
    let object = self.object(
      node, required: ["from", "to", "sources", "days"], optional: ["notes"])
    let from = day(object?["from"])
    let to = day(object?["to"])
    var exceptions: [WorkingCalendar.Exception] = []
    for element in array(object?["days"]) ?? [] {
      guard let exception = exception(element, sources: object?["sources"]) else { continue }
      if exceptions.contains(where: { $0.day == exception.day }) {
        report(JSONFault.repeated(exception.day.description), at: element)
      }
      exceptions.append(exception)
    }
    guard let from, let to else { return nil }
    return WorkingCalendar(from: from, to: to, exceptions: exceptions)
  }

  private mutating func exception(
    _ node: JSONNode, sources: JSONNode?
  ) -> WorkingCalendar.Exception? {
    let object = self.object(node, required: ["date", "working", "zh", "source", "verified"])
    let date = day(object?["date"])
    let isWorking = bool(object?["working"])
    let name = string(object?["zh"])
    let source = string(object?["source"])
    let isVerified = bool(object?["verified"])
    if let source, let node = object?["source"], sources?.value.has(source) == false {
      report(JSONFault.notOneOf(given: source, allowed: ["sources"]), at: node)
    }
    guard let date, let isWorking, let name, let source, let isVerified else { return nil }
    return WorkingCalendar.Exception(
      day: date, isWorking: isWorking, name: name, source: source, isVerified: isVerified)
  }
}
