internal import Foundation

extension Act {
  /// The body as one line of JSON, keys in order, as the ledger stores it.
  package func encodedBody() throws -> String {
    switch self {
    case .roundCreated(let body): try Self.line(body)
    case .schemeAdopted(let body): try Self.line(body)
    case .applicationReceived(_, let body): try Self.line(body)
    case .applicationConcluded(_, let body): try Self.line(body)
    case .applicationWithdrawn(_, let body): try Self.line(body)
    case .expertEnlisted(_, let body): try Self.line(body)
    case .pledgeGiven(_, let body): try Self.line(body)
    case .recusalDeclared(_, let body): try Self.line(body)
    case .recusalsStated(_, let body): try Self.line(body)
    case .recusalClaimed(_, let body): try Self.line(body)
    case .recusalDecided(_, let body): try Self.line(body)
    case .recusalWithdrawn(_, let body): try Self.line(body)
    case .deputyNamed(let body): try Self.line(body)
    case .reminderSent(_, let body): try Self.line(body)
    case .sheetsAssigned(_, let body): try Self.line(body)
    case .substituteAssigned(_, let body): try Self.line(body)
    case .stageOpened(_, let body), .stageClosed(_, let body): try Self.line(body)
    case .scoreGiven(_, let body): try Self.line(body)
    case .scoreCleared(_, let body): try Self.line(body)
    case .notApplicableMarked(_, let body): try Self.line(body)
    case .commentWritten(_, let body): try Self.line(body)
    case .sheetImported(_, let body): try Self.line(body)
    case .sheetSubmitted(_, let body): try Self.line(body)
    case .sheetReturned(_, let body), .sheetVoided(_, let body): try Self.line(body)
    case .applicationsInvited(let body): try Self.line(body)
    case .outcomeRecorded(_, let body): try Self.line(body)
    case .minuteTaken(_, let body): try Self.line(body)
    case .departureRecorded(let body): try Self.line(body)
    case .listSealed(let body): try Self.line(body)
    }
  }

  /// Reads an entry back.
  ///
  /// - Throws: `LedgerError` if the kind, the subject or the body is not one that this version knows.
  package init(_ entry: LedgerEntry) throws {
    guard let kind = ActKind(rawValue: entry.kind) else {
      throw LedgerError.unknownKind(entry.kind)
    }
    let subject = try Subject(ledgerText: entry.subject)
    guard let act = try Self.act(kind, subject, body: entry.body) else {
      throw LedgerError.unreadableSubject(entry.subject)
    }
    self = act
  }

  /// Nil if the subject is none that this kind of act has.
  private static func act(_ kind: ActKind, _ subject: Subject, body: String) throws -> Act? {
    func read<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
      do {
        return try JSONDecoder().decode(Body.self, from: Data(body.utf8))
      } catch {
        throw LedgerError.unreadableBody(kind: kind.rawValue, detail: "\(error)")
      }
    }
    switch (kind, subject) {
    case (.roundCreated, .round): return .roundCreated(try read())
    case (.schemeAdopted, .scheme): return .schemeAdopted(try read())
    case (.applicationReceived, .application(let code)):
      return .applicationReceived(code, try read())
    case (.applicationConcluded, .application(let code)):
      return .applicationConcluded(code, try read())
    case (.applicationWithdrawn, .application(let code)):
      return .applicationWithdrawn(code, try read())
    case (.expertEnlisted, .expert(let code)): return .expertEnlisted(code, try read())
    case (.pledgeGiven, .pledge(let code)): return .pledgeGiven(code, try read())
    case (.recusalDeclared, .recusal(let pair)): return .recusalDeclared(pair, try read())
    case (.recusalsStated, .statement(let code)): return .recusalsStated(code, try read())
    case (.recusalClaimed, .recusal(let pair)): return .recusalClaimed(pair, try read())
    case (.recusalDecided, .recusal(let pair)): return .recusalDecided(pair, try read())
    case (.recusalWithdrawn, .recusal(let pair)): return .recusalWithdrawn(pair, try read())
    case (.deputyNamed, .deputy): return .deputyNamed(try read())
    case (.reminderSent, .reminder(let code)): return .reminderSent(code, try read())
    case (.substituteAssigned, .assignment(let stage)):
      return .substituteAssigned(stage, try read())
    case (.sheetsAssigned, .assignment(let stage)): return .sheetsAssigned(stage, try read())
    case (.stageOpened, .stage(let stage)): return .stageOpened(stage, try read())
    case (.stageClosed, .stage(let stage)): return .stageClosed(stage, try read())
    case (.scoreGiven, .sheet(let key)): return .scoreGiven(key, try read())
    case (.scoreCleared, .sheet(let key)): return .scoreCleared(key, try read())
    case (.notApplicableMarked, .sheet(let key)): return .notApplicableMarked(key, try read())
    case (.commentWritten, .sheet(let key)): return .commentWritten(key, try read())
    case (.sheetImported, .sheet(let key)): return .sheetImported(key, try read())
    case (.sheetSubmitted, .sheet(let key)): return .sheetSubmitted(key, try read())
    case (.sheetReturned, .sheet(let key)): return .sheetReturned(key, try read())
    case (.sheetVoided, .sheet(let key)): return .sheetVoided(key, try read())
    case (.applicationsInvited, .stage(.shortlisting)): return .applicationsInvited(try read())
    case (.outcomeRecorded, .defense(let code)): return .outcomeRecorded(code, try read())
    case (.minuteTaken, .defense(let code)): return .minuteTaken(code, try read())
    case (.departureRecorded, .shortlist): return .departureRecorded(try read())
    case (.listSealed, .shortlist): return .listSealed(try read())
    default: return nil
    }
  }

  private static func line(_ body: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(body), as: UTF8.self)
  }
}
