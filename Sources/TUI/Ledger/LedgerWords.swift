internal import ReviewCore

/// What the lines of the ledger say to people: who did what to whom, and why.
struct LedgerWords {
  private let world: World
  let language: Language
  private let names: [ApplicationCode: String]
  private let people: [String: Expert]

  init(_ world: World, _ language: Language) {
    self.world = world
    self.language = language
    names = Dictionary(
      world.applications.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    people = Dictionary(
      world.experts.map { ($0.code.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// `e07`, or `代e07` where someone else acts in that name.
  func who(_ line: LedgerLine) -> String {
    let behalf = line.actor.behalf
    return behalf.isEmpty ? actor(line) : word("代\(behalf)", "for \(behalf)")
  }

  /// Who really acted; the owner of the file acts as the secretary.
  private func actor(_ line: LedgerLine) -> String {
    let (actor, _) = line.actor
    return actor == Actor.Identity.owner.description ? word("秘书", "owner") : actor
  }

  /// `e07（专家甲，评审专家）`, and in whose name.
  func whoInFull(_ line: LedgerLine) -> String {
    let (actor, behalf) = line.actor
    let role =
      people[actor].map { person in
        let title = person.role.text[language]
        return person.name.isEmpty ? title : person.name + word("，", ", ") + title
      } ?? word("文件主人", "owner of the file")
    let name = self.actor(line) + word("（\(role)）", " (\(role))")
    return behalf.isEmpty ? name : name + word("代 \(behalf)", " for \(behalf)")
  }

  func what(_ line: LedgerLine) -> String {
    switch line {
    case .access(let access, _): access.what.text[language]
    case .entry(let entry): exceptional(entry) ?? kind(entry.entry)
    }
  }

  /// The act itself, whatever makes it an exception.
  func kind(_ entry: LedgerEntry) -> String {
    ActKind(rawValue: entry.kind)?.text[language] ?? entry.kind
  }

  private func exceptional(_ line: LedgerLine.Entry) -> String? {
    switch line.exception {
    case .returned: word("退回", "sent back")
    case .voided: word("作废", "voided")
    case .forced:
      line.entry.kind == ActKind.stageOpened.rawValue
        ? word("强制开启", "forced open") : word("强制关闭", "forced shut")
    case .schemeChanged: word("改方案", "scheme changed")
    case .departed: word("调整", "departed")
    case .substituted: word("补派", "substituted")
    case .withdrawn: word("撤回", "withdrawn")
    case .proxy: word("代录", "entered for")
    case .clockBack: word("时钟回拨", "clock set back")
    case nil: nil
    }
  }

  func whom(_ line: LedgerLine) -> String {
    switch line {
    case .access(let access, _): subject(access.subject)
    case .entry(let line):
      if case .clockBack = line.exception {
        word("服务器", "the server")
      } else if case .departureRecorded(let body) = try? Act(line.entry) {
        name(body.application)
      } else {
        subject(line.entry.subject)
      }
    }
  }

  /// What a subject of the ledger, or of the access log, is called.
  private func subject(_ text: String) -> String {
    guard let subject = try? Subject(ledgerText: text) else { return table(text) }
    return switch subject {
    case .round: word("本轮", "the round")
    case .scheme: word("方案", "the scheme")
    case .application(let code), .defense(let code): name(code)
    case .expert(let code):
      [code.rawValue, people[code.rawValue]?.name ?? ""].joined(separator: " ")
    case .recusal(let pair): "\(pair.expert) \(name(pair.application))"
    case .pledge(let code), .statement(let code), .reminder(let code):
      [code.rawValue, people[code.rawValue]?.name ?? ""].joined(separator: " ")
    case .deputy: Role.chair.text[language]
    case .assignment(let stage): stage.stage.text[language]
    case .stage(let stage): stage.text[language]
    case .sheet(let key): "\(key.expert) \(name(key.application))"
    case .shortlist: word("名单", "the list")
    }
  }

  /// What was opened or exported and is no subject of the ledger; charts and the like keep their names.
  private func table(_ name: String) -> String {
    switch name {
    case "ledger": ScreenName.ledger.text[language]
    case "applications": ScreenName.applications.text[language]
    case "scores": word("评分表", "sheets")
    case Ranking.Stage.preliminary.rawValue, Ranking.Stage.defense.rawValue,
      Ranking.Stage.final.rawValue:
      ScreenName.board.text[language]
    default: name
    }
  }

  private func name(_ code: ApplicationCode) -> String { names[code] ?? code.rawValue }

  /// The reason that the act carries; empty where it has none or the viewer may not know it.
  func why(_ line: LedgerLine) -> String {
    guard case .entry(let line) = line else { return "" }
    if case .clockBack(let seconds) = line.exception {
      return word("\(seconds) 秒", seconds.counted("second"))
    }
    guard let act = try? Act(line.entry) else { return "" }
    switch act {
    case .schemeAdopted(let body): return body.reason ?? ""
    case .applicationConcluded(_, let body): return body.reason
    case .applicationWithdrawn(_, let body), .sheetReturned(_, let body), .sheetVoided(_, let body):
      return body.reason
    case .recusalDeclared(_, let body):
      return [body.ground.text[language], body.note].filter { !$0.isEmpty }
        .joined(separator: word("，", ", "))
    case .recusalClaimed(_, let body):
      return [body.ground.text[language], body.note, body.claimedBy].filter { !$0.isEmpty }
        .joined(separator: word("，", ", "))
    case .recusalDecided(_, let body): return body.reason
    case .recusalWithdrawn(_, let body): return body.reason
    case .stageOpened(_, let body), .stageClosed(_, let body): return body.forced ?? ""
    case .notApplicableMarked(_, let body): return body.reason
    case .outcomeRecorded(_, let body): return body.reason
    case .departureRecorded(let body):
      return body.reason + word("（\(body.decidedBy)）", " (\(body.decidedBy))")
    case .sheetImported(_, let body): return body.source
    case .roundCreated, .applicationReceived, .expertEnlisted, .sheetsAssigned, .scoreGiven,
      .scoreCleared, .commentWritten, .sheetSubmitted, .applicationsInvited, .minuteTaken,
      .listSealed, .pledgeGiven, .recusalsStated, .substituteAssigned, .deputyNamed, .reminderSent:
      return ""
    }
  }

  /// `3月11日 09:15`, in the scheme's offset; with seconds where they are asked for.
  func moment(_ line: LedgerLine, seconds: Bool = false) -> String {
    guard let time = Timestamp(iso: line.time) else { return line.time }
    let day = time.day(utcOffset: world.scheme.utcOffset)
    let clock = time.timeOfDay(utcOffset: world.scheme.utcOffset)
    let shown = seconds ? clock : String(clock.prefix(5))
    return word("\(day.month)月\(day.day)日 \(shown)", "\(day.description.dropFirst(5)) \(shown)")
  }
}

extension LedgerLine {
  fileprivate var time: String {
    switch self {
    case .entry(let line): line.entry.time
    case .access(let access, _): access.time
    }
  }

  /// Who acted, and in whose name.
  fileprivate var actor: (String, behalf: String) {
    switch self {
    case .entry(let line): (line.entry.actor, line.entry.onBehalfOf)
    case .access(let access, _): (access.actor, access.onBehalfOf)
    }
  }

  /// How it is known who acted.
  var session: String {
    switch self {
    case .entry(let line): line.entry.session
    case .access(let access, _): access.session
    }
  }
}
