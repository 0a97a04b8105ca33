internal import ReviewCore

/// The sentences of the expert's 总览.
///
/// Source: screens.md 4.
enum OverviewWords {
  /// Says `我的 15 份：待交 6  在评 1  未评 8`.
  static func counts(_ sheets: OwnSheets) -> Text {
    let shown: [SheetStanding] = [
      .submitted, .sentBack, .complete, .begun, .untouched, .voided,
    ]
    let counts = shown.filter { sheets.count($0) > 0 }
    func list(_ language: Language) -> String {
      counts.map { "\($0.text[language]) \(sheets.count($0))" }.joined(separator: "  ")
    }
    return Text(
      zh: "我的 \(sheets.all.count) 份：\(list(.zh))", en: "My \(sheets.all.count): \(list(.en))")
  }

  /// What Enter does with a row, and that nothing can get lost.
  static func standing(
    _ row: ExpertOverview.Row?, _ sheets: OwnSheets, filter: String, _ app: AppView
  ) -> Text {
    if let closed = closed(sheets, app) { return closed }
    switch row {
    case .sheet(let code): return sheets[code].map { standing($0, app) } ?? nothingHere(filter)
    case .submitAll where sheets.complete.isEmpty: return nothingToSubmit(sheets)
    case .submitAll:
      if let again = lookAgain(sheets) { return again }
      let count = sheets.complete.count
      return Text(
        zh: "回车看这 \(count) 份的合计，再键入份数一并提交",
        en: "Enter lists \(count.counted("total")); the count typed there submits")
    case nil: return nothingHere(filter)
    }
  }

  /// Before everything is submitted: those that were read first, by a measure still unsettled.
  ///
  /// Source: peers.md, "Scores anchor others".
  private static func lookAgain(_ sheets: OwnSheets) -> Text? {
    let first = sheets.all.prefix(3)
    guard sheets.all.count > 3, sheets.unfinished.isEmpty,
      first.allSatisfy({ $0.standing == .complete })
    else { return nil }
    let totals = first.compactMap { $0.total?.text() }.joined(separator: " ")
    return Text(
      zh: "交之前再看一眼头 3 份（\(totals)），先看的松紧常不一样。回车看合计",
      en: "Look again at the first 3 (\(totals)) before. Enter lists the totals")
  }

  private static func standing(_ sheet: OwnSheet, _ app: AppView) -> Text {
    let number = sheet.number
    switch sheet.standing {
    case .begun where sheet.debts.isEmpty && sheet.hasDraft:
      return Text(
        zh: "第 \(number) 份有没写完的评语。回车打开，按 ; 接着写，写完才能交",
        en: "Number \(number) has an unfinished comment: Enter opens, ; goes on with it")
    case .begun:
      let stop = sheet.sheet.stop(under: app.world.scheme)
      let place = stop.map(place) ?? Text(zh: "综合意见", en: "the opinion")
      return Text(
        zh: "回车接着评第 \(number) 份，停在 \(place.zh)。窗口可以直接关，什么都不会丢",
        en: "Enter goes on with \(number) at \(place.en). Closing the window is safe")
    case .untouched:
      return Text(
        zh: "回车评第 \(number) 份。窗口可以直接关，什么都不会丢",
        en: "Enter begins number \(number). Closing the window is safe")
    case .complete:
      return Text(
        zh: "第 \(number) 份评完了，放在待交，回车进去还能改",
        en: "Number \(number) is complete and waits; Enter opens it for changes")
    case .submitted:
      let code = ScoreSheet.shortCode(of: sheet.sheet.digest ?? "")
      return Text(
        zh: "第 \(number) 份交了，短码 \(code)。回车看，不能改",
        en: "Number \(number) is submitted, code \(code). Enter shows it")
    case .sentBack:
      let reason = sheet.reason ?? ""
      return Text(
        zh: "第 \(number) 份退回给您了：\(reason)。回车打开",
        en: "Number \(number) was sent back: \(reason). Enter opens")
    case .voided:
      return Text(zh: "第 \(number) 份作废了，不用再评", en: "Number \(number) is void")
    }
  }

  /// The secretary's last line, until the expert has stored something after it.
  static func reminder(_ world: World) -> Text? {
    guard let reminder = world.reminder, world.lastStored.map({ $0 <= reminder.time }) ?? true,
      world.overview.state(of: .preliminary) == .open
    else { return nil }
    let time = world.timeOfDay(reminder.time).prefix(5)
    return Text(
      zh: "秘书 \(time)：\(reminder.text)", en: "The secretary, \(time): \(reminder.text)")
  }

  static func place(_ debt: SheetDebt) -> Text {
    debt.criterion.map { Text(zh: $0.rawValue, en: $0.rawValue) }
      ?? Text(zh: "综合意见", en: "the opinion")
  }

  /// What an expert is told once the stage is over, or before it began; nil while it is open.
  static func closed(_ sheets: OwnSheets, _ app: AppView) -> Text? {
    let overview = app.world.overview
    switch overview.state(of: .preliminary) {
    case .open: return nil
    case .notOpened:
      return Text(
        zh: "初步评议还没有开，开了再评", en: "The preliminary stage has not opened yet")
    case .closed:
      let time = overview.stages[.preliminary]?.closedAt.map {
        String(app.world.timeOfDay($0).prefix(5))
      }
      let owed = sheets.all.count { $0.sheet.status == .open }
      let closed = Text(
        zh: "初步评议\(time.map { " \($0) " } ?? "")关了", en: "Stage closed \(time ?? "")")
      guard owed > 0 else {
        return Text(
          zh: "\(closed.zh)。您的 \(sheets.all.count) 份都在，回车看",
          en: "\(closed.en). All your \(sheets.all.count) are kept; Enter shows one")
      }
      return Text(
        zh: "\(closed.zh)。您有 \(owed) 份没交，分都在，请找秘书",
        en: owed == 1
          ? "\(closed.en). One sheet is not submitted and kept; ask the secretary"
          : "\(closed.en). Not submitted, but kept: \(owed.counted("sheet")); ask the secretary")
    }
  }

  static func nothingToSubmit(_ sheets: OwnSheets) -> Text {
    if !sheets.all.isEmpty, sheets.unfinished.isEmpty {
      return Text(
        zh: "都交了，没有要交的了", en: "All are submitted; nothing is left to submit")
    }
    return sheets.count(.submitted) > 0
      ? Text(zh: "没有待交的，没评完的评完才能交", en: "None waits; complete what is open to submit it")
      : Text(zh: "还没有评完的，评完一份才能交", en: "None is complete yet; complete one to submit it")
  }

  static func nothingHere(_ filter: String) -> Text {
    filter.isEmpty
      ? Text(zh: "还没有分给您的申报，请找秘书", en: "No application is assigned to you; ask the secretary")
      : Text(zh: "没有找到「\(filter)」。Esc 返回", en: "No hit for \(filter). Esc returns")
  }

  static func sorted(by order: ExpertOverview.Order) -> Text {
    switch order {
    case .number: Text(zh: "按序号排", en: "By number")
    case .total: Text(zh: "按合计从高到低排；再按 t 按状态", en: "By total, highest first; t again: by status")
    case .standing: Text(zh: "按状态排，要办的在前；再按 t 按序号", en: "By status; t again: by number")
    }
  }

  /// `3月18日 17:30`; nil where the scheme sets no time.
  static func deadline(_ world: World) -> Text? {
    guard let parts = world.scheme.calendar.preliminaryDeadline?.split(separator: "T"),
      parts.count == 2, let day = Day(iso: String(parts[0]))
    else { return nil }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return Text(
      zh: "截止 \(day.month)月\(day.day)日 \(parts[1])",
      en: "due \(day.day) \(months[day.month - 1]) \(parts[1])")
  }
}

extension OwnSheets {
  /// How long a sheet takes; nil while there is nothing to go by.
  func pace(_ world: World) -> Pace? {
    let whole = all.filter { $0.standing == .complete || $0.standing == .submitted }
    return Pace(world.actTimes, complete: Set(whole.map(\.sheet.key)))
  }
}
