internal import ReviewCore

extension LedgerWords {
  /// Everything that the screen says of one line, a paragraph each, the most needed first.
  ///
  /// The schemes of the round say which one was in force.
  func detail(_ line: LedgerLine, schemes: [LedgerPage.SchemeAdoption]) -> [String] {
    switch line {
    case .access: return [sentence(line), session(line)]
    case .entry(let entry):
      let reason = why(line)
      let why =
        reason.isEmpty ? [] : [text(Text(zh: "原因：\(reason)", en: "Reason: \(reason)"))]
      let content = content(entry.entry).map { [text($0)] } ?? []
      return [sentence(line)] + why + content + [
        hashes(entry, schemes), code(entry), session(line),
      ]
    }
  }

  private func text(_ text: Text) -> String { text[language] }

  private func sentence(_ line: LedgerLine) -> String {
    let act: String =
      switch line {
      case .access: what(line)
      case .entry(let entry): kind(entry.entry)
      }
    let whom = object(line)
    let moment = moment(line, seconds: true)
    return text(
      Text(
        zh: "\(whoInFull(line)) \(moment) \(act)：\(whom)",
        en: "\(whoInFull(line)), \(moment), \(act): \(whom)"))
  }

  /// Whom, with the stage and the number of a sheet.
  private func object(_ line: LedgerLine) -> String {
    guard case .entry(let entry) = line,
      case .sheet(let key) = try? Subject(ledgerText: entry.entry.subject)
    else { return whom(line) }
    let stage = key.stage.stage.text
    return whom(line)
      + text(Text(zh: "（\(stage.zh)第 \(key.number) 张）", en: " (\(stage.en), sheet \(key.number))"))
  }

  /// What was given or written; nil where the act carries nothing of the kind.
  private func content(_ entry: LedgerEntry) -> Text? {
    let isSheet = entry.subject.hasPrefix("sheet:")
    guard let act = try? Act(entry) else {
      guard isSheet, entry.body == "{}" else { return nil }
      return Text(zh: "写了什么、打了几分，打开分数以后才显示", en: "What it says is shown once scores are open")
    }
    switch act {
    case .scoreGiven(_, let body):
      return Text(
        zh: "\(body.criterion) 打 \(body.points) 分", en: "\(body.criterion): \(body.points)")
    case .scoreCleared(_, let body):
      return Text(zh: "\(body.criterion) 没有分了", en: "\(body.criterion) has no mark now")
    case .notApplicableMarked(_, let body):
      return Text(zh: "\(body.criterion) 不适用", en: "\(body.criterion) does not apply")
    case .commentWritten(_, let body):
      let place = body.criterion?.rawValue
      return Text(
        zh: "\(place ?? "综合意见")：\(body.text)", en: "\(place ?? "Opinion"): \(body.text)")
    case .sheetSubmitted(_, let body):
      return Text(zh: "合计 \(body.total)", en: "Total \(body.total)")
    case .stageOpened(_, let body), .stageClosed(_, let body):
      guard let missing = body.missing, !missing.isEmpty else { return nil }
      return Text(
        zh: "当时缺：\(missing.joined(separator: "；"))",
        en: "Missing then: \(missing.joined(separator: "; "))")
    case .outcomeRecorded(_, let body): return body.outcome.text
    case .minuteTaken(_, let body): return Text(zh: body.text, en: body.text)
    case .reminderSent(_, let body): return Text(zh: body.text, en: body.text)
    case .recusalDecided(_, let body): return (body.isRecused ? RecusalState.recused : .clear).text
    case .substituteAssigned(_, let body):
      return Text(
        zh: "\(body.substitute) 接替 \(body.recused)，抽签次序第 \(body.place)，种子 \(body.seed)",
        en:
          "\(body.substitute) for \(body.recused), place \(body.place) of the draw, seed \(body.seed)"
      )
    case .deputyNamed(let body): return Text(zh: body.expert.rawValue, en: body.expert.rawValue)
    case .roundCreated, .schemeAdopted, .applicationReceived, .applicationConcluded,
      .applicationWithdrawn, .expertEnlisted, .pledgeGiven, .recusalDeclared, .recusalsStated,
      .recusalClaimed, .recusalWithdrawn, .sheetsAssigned, .sheetImported,
      .sheetReturned, .sheetVoided, .applicationsInvited, .departureRecorded, .listSealed:
      return nil
    }
  }

  /// `方案第 3 版 7c1e90ab    前一条 5d02c1aa    本条 c4410e7b`.
  private func hashes(_ line: LedgerLine.Entry, _ schemes: [LedgerPage.SchemeAdoption]) -> String {
    let known = schemes.prefix { $0.sequence <= line.entry.sequence }
    let scheme = known.last.map { adoption in
      Text(
        zh: "方案第 \(known.count) 版 \(adoption.sha256.prefix(8))    ",
        en: "scheme \(known.count) \(adoption.sha256.prefix(8)), ")
    }
    let (before, own) = (line.previous.prefix(8), line.entry.hash.prefix(8))
    return text(
      Text(
        zh: "\(scheme?.zh ?? "")前一条 \(before)    本条 \(own)",
        en: "\(scheme?.en ?? "")before it \(before), this \(own)"))
  }

  private func code(_ line: LedgerLine.Entry) -> String {
    let code = ScoreSheet.shortCode(of: line.paper)
    let isOnPaper = [ActKind.sheetSubmitted, .listSealed].map(\.rawValue).contains(line.entry.kind)
    return text(
      isOnPaper
        ? Text(
          zh: "纸质件上印的短码是 \(code)；按 / 键入短码也能找到这一条。",
          en: "The code on its paper is \(code); / and the code find it too.")
        : Text(
          zh: "短码 \(code)；按 / 键入短码也能找到这一条。", en: "Short code \(code); / and the code find it too."))
  }

  private func session(_ line: LedgerLine) -> String {
    text(Text(zh: "来自 \(line.session)", en: "From \(line.session)"))
  }
}
