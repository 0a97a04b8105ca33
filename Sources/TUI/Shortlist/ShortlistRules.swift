internal import ReviewCore

/// What may be done with the list now, and what is said of it.
enum ShortlistRules {
  /// Why a command cannot be done now; nil if it can.
  static func refusal(of command: Command, _ app: AppView) -> Text? {
    switch command {
    case .depart: changing(app, Text(zh: "调整", en: "a departure"))
    case .seal: changing(app, Text(zh: "封存", en: "sealing")) ?? resealing(app)
    case .views: Text(zh: "名单只有一种看法", en: "The list has one view only")
    case .flag: Text(zh: "要讨论的在排名里标", en: "Mark what to discuss in Ranking")
    default: nil
    }
  }

  private static func changing(_ app: AppView, _ what: Text) -> Text? {
    guard app.world.role == .secretary else {
      return Text(
        zh: "\(what.zh)由秘书做，您在这里只读", en: "Only the secretary may do \(what.en); you read here")
    }
    guard app.world.overview.state(of: .proposal) == .open else {
      return Text(
        zh: "拟定名单这一阶段没有开着，不能\(what.zh)",
        en: "The proposal stage is not open, so \(what.en) is not possible")
    }
    return nil
  }

  /// A sealed list is sealed anew only after a departure.
  private static func resealing(_ app: AppView) -> Text? {
    guard app.world.overview.isSealed, let ranked = app.world.ranked,
      !ShortlistList(ranked, isSealed: true).isOutdated
    else { return nil }
    let code = ranked.sealing?.shortCode ?? ""
    return Text(
      zh: "已经封存了，短码 \(code)。再改要走调整，写原因和姓名",
      en: "Sealed already, code \(code). A change needs a departure with reason and name")
  }

  /// What the message line says while nothing has just happened.
  static func standing(_ list: ShortlistList, _ app: AppView) -> Text {
    if list.isOutdated {
      return Text(
        zh: "封存后有调整；按 s 重新封存，名单才跟着改",
        en: "There are departures since the sealing; s seals the list anew")
    }
    if list.isSealed {
      return Text(
        zh: "名单封存了。再改要走调整，写原因和姓名",
        en: "The list is sealed. A change needs a departure with reason and name")
    }
    if !list.debts.isEmpty {
      return Text(
        zh: "还有 \(list.debts.count) 件要办，Tab 到那里，回车去办",
        en: "Still to do before sealing: \(list.debts.count); Tab goes there, Enter does one")
    }
    return Text(
      zh: "都办好了。封存后再改要走调整，写原因和姓名",
      en: "All is done. After sealing a change needs a departure with reason and name")
  }
}

extension SealDebt {
  /// Where it is settled.
  func way(_ app: AppView) -> [Effect] {
    switch self {
    case .notConcluded(let codes):
      let code = codes.first?.rawValue ?? ""
      return [
        .say(
          Text(
            zh: "先在总览重开形式审查，再用 pingyi conclude 给 \(code) 下结论",
            en: "Reopen eligibility in Overview, then conclude on \(code) by pingyi conclude"))
      ]
    case .sheetOpen(let key):
      guard key.expert == app.world.viewer.code else {
        return [
          .go(.overview),
          .say(
            Text(
              zh: "\(key.application) 的评分表在 \(key.expert) 手里，请告诉本人来交",
              en: "\(key.expert) has the sheet of \(key.application); please tell them")),
        ]
      }
      return [.openDesk(key.application, at: nil)]
    case .undecided: return [.go(.board)]
    case .noOutcome(let code):
      return [
        .go(.applications),
        .say(
          Text(
            zh: "在 \(code) 上按回车，打开答辩记录，写结论",
            en: "Enter on \(code) opens its defense record; give the outcome there")),
      ]
    case .placesUnequal:
      return [
        .say(
          Text(
            zh: "选一家按 x 调整，到入选和名额相等为止",
            en: "Choose one and press x until those selected equal the places"))
      ]
    }
  }
}
