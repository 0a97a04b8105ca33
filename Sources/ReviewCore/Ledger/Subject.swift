/// What an act is about; each act names exactly one.
package enum Subject: Hashable, Sendable {
  case round
  case scheme
  case application(ApplicationCode)
  case expert(ExpertCode)
  case pledge(ExpertCode)
  case statement(ExpertCode)
  case reminder(ExpertCode)
  case deputy
  case recusal(RecusedPair)
  case assignment(ScoringStage)
  case stage(StageName)
  case sheet(SheetKey)
  case defense(ApplicationCode)
  case shortlist
}

/// As the ledger writes it, such as `sheet:A01/e07/preliminary/1`.
extension Subject: CustomStringConvertible {
  package var description: String {
    switch self {
    case .round: "round"
    case .scheme: "scheme"
    case .application(let code): "application:\(code)"
    case .expert(let code): "expert:\(code)"
    case .pledge(let code): "pledge:\(code)"
    case .statement(let code): "statement:\(code)"
    case .reminder(let code): "reminder:\(code)"
    case .deputy: "deputy"
    case .recusal(let pair): "recusal:\(pair.application)/\(pair.expert)"
    case .assignment(let stage): "assignment:\(stage.rawValue)"
    case .stage(let name): "stage:\(name.rawValue)"
    case .sheet(let key): "sheet:\(key)"
    case .defense(let code): "defense:\(code)"
    case .shortlist: "shortlist"
    }
  }
}

extension Subject {
  /// Reads what `description` writes.
  ///
  /// - Throws: `LedgerError.unreadableSubject`.
  package init(ledgerText text: String) throws(LedgerError) {
    guard let subject = Self.parse(text), subject.description == text else {
      throw .unreadableSubject(text)
    }
    self = subject
  }

  private static func parse(_ text: String) -> Subject? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let fields = parts.count == 2 ? parts[1].split(separator: "/").map(String.init) : []
    switch (parts.first, fields.count) {
    case ("round", 0): return .round
    case ("scheme", 0): return .scheme
    case ("shortlist", 0): return .shortlist
    case ("deputy", 0): return .deputy
    case ("pledge", 1): return (try? Code(fields[0])).map(Subject.pledge)
    case ("statement", 1): return (try? Code(fields[0])).map(Subject.statement)
    case ("reminder", 1): return (try? Code(fields[0])).map(Subject.reminder)
    case ("application", 1): return (try? Code(fields[0])).map(Subject.application)
    case ("expert", 1): return (try? Code(fields[0])).map(Subject.expert)
    case ("defense", 1): return (try? Code(fields[0])).map(Subject.defense)
    case ("assignment", 1): return ScoringStage(rawValue: fields[0]).map(Subject.assignment)
    case ("stage", 1): return StageName(rawValue: fields[0]).map(Subject.stage)
    case ("recusal", 2):
      guard let application = try? ApplicationCode(fields[0]),
        let expert = try? ExpertCode(fields[1])
      else { return nil }
      return .recusal(RecusedPair(application: application, expert: expert))
    case ("sheet", 4):
      guard let application = try? ApplicationCode(fields[0]),
        let expert = try? ExpertCode(fields[1]), let stage = ScoringStage(rawValue: fields[2]),
        let number = Int(fields[3])
      else { return nil }
      return .sheet(
        SheetKey(application: application, expert: expert, stage: stage, number: number))
    default: return nil
    }
  }
}
