internal import ReviewCore
internal import Terminal

/// What the overview says of one stage: how far it is, and what closing or opening it lacks.
struct StageRow {
  let stage: StageName
  let app: AppView

  private var world: World { app.world }
  private var state: StageState { world.overview.state(of: stage) }
  private var progress: RoundProgress? { world.progress }
  private var guards: [StageGuard] { progress?.guards[stage] ?? [] }

  /// How far it has come, in the longest words that fit; empty where there is nothing to count.
  func reached(columns: Int) -> String {
    let choices = choices
    return choices.first { Width.columns(of: $0, ambiguous: app.ambiguous) <= columns }
      ?? choices.last ?? ""
  }

  /// The longest first.
  private var choices: [String] {
    guard let progress else { return [] }
    switch stage {
    case .intake:
      let all = progress.conclusions.all
      return [
        app("收到 \(all) 份，\(progress.units) 个单位", "\(all) from \(progress.units.counted("unit"))"),
        app("收到 \(all) 份", "\(all) received"),
      ]
    case .eligibility: return concluded(progress.conclusions)
    case .preliminary: return sheets(progress.sheets[.preliminary])
    case .shortlisting:
      let count = world.invitations.count
      return state == .closed ? [app("入围 \(count) 家", "\(count) invited")] : []
    case .defense:
      let ended = app("结论 \(world.outcomes.count)", "\(world.outcomes.count) concluded")
      let sheets = sheets(progress.sheets[.defense])
      return sheets.prefix(1).map { "\($0)  \(ended)" } + sheets
    case .proposal: return world.overview.isSealed ? [app("名单已封存", "list sealed")] : []
    case .verification, .notice, .announcement, .archive: return []
    }
  }

  private func concluded(_ counts: RoundProgress.Conclusions) -> [String] {
    guard counts.all > 0, state != .notOpened else { return [] }
    let parts = [
      (app("合格", "pass"), counts.accepted), (app("补正", "fix"), counts.rectify),
      (app("待定", "open"), counts.undecided), (app("不受理", "fail"), counts.refused),
      (app("撤回", "gone"), counts.withdrawn),
    ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    let accepted = app("合格 \(counts.accepted)", "pass \(counts.accepted)")
    let rest = counts.all - counts.accepted
    return [
      parts.joined(separator: "  "), parts.joined(separator: " "),
      accepted + app("  其余 \(rest)", "  others \(rest)"), accepted,
    ]
  }

  /// `评分表 486 / 735`, and without its name; empty where there is none.
  private func sheets(_ count: RoundProgress.SheetCount?) -> [String] {
    guard let count, count.submitted + count.owed > 0 else { return [] }
    let reached = "\(count.submitted) / \(count.submitted + count.owed)"
    return [app("评分表 \(reached)", "sheets \(reached)"), reached]
  }

  /// What closing an open stage lacks, what the next one to open waits for, or when one closed.
  func lacks(isWide: Bool) -> String {
    switch state {
    case .closed:
      guard isWide else { return isForced ? app("强制关的", "forced") : "" }
      return closing
    case .open:
      return guards.isEmpty ? app("可以关", "may be closed") : words(guards, isWide: isWide)
    case .notOpened:
      let isNext = StageName.allCases.first { world.overview.state(of: $0) == .notOpened } == stage
      if guards.isEmpty { return app("可以开", "may be opened") }
      let line = isWide && stage == .shortlisting ? passLine : []
      return ((isNext ? [words(guards, isWide: isWide)] : []) + line)
        .joined(separator: app("；", "; "))
    }
  }

  private var isForced: Bool { world.overview.stages[stage]?.forced != nil }

  private var closing: String {
    guard let status = world.overview.stages[stage], let closed = status.closedAt else { return "" }
    let time = app.moment(closed)
    let reason = status.forced.map { app("，强制：\($0)", ", forced: \($0)") } ?? ""
    return app("\(time) 关", "closed \(time)") + reason
  }

  private var passLine: [String] {
    world.scheme.passLine.minimum.map { app("入围线 \($0) 分", "pass line \($0)") }.map { [$0] } ?? []
  }

  private func words(_ guards: [StageGuard], isWide: Bool) -> String {
    let steps = guards.compactMap { stage -> Int? in
      if case .previousNotClosed(let name) = stage { name.number } else { nil }
    }
    let numbers = steps.map(String.init)
    let previous =
      steps.isEmpty
      ? []
      : [
        app(
          "先关第 \(numbers.joined(separator: "、")) 步",
          "after step \(numbers.joined(separator: ", "))")
      ]
    return (previous + guards.compactMap { $0.short(app) }).joined(separator: app("；", "; "))
  }
}

extension StageGuard {
  /// The guard as a count; nil for an earlier stage, which the table names by its number.
  fileprivate func short(_ app: AppView) -> String? {
    switch self {
    case .previousNotClosed: nil
    case .wasClosed, .panelTooSmall, .panelEven: app(text)
    case .notSealed: app("名单还没有封存", "not sealed")
    case .notAssigned: app("评分表还没有分派", "sheets not assigned")
    case .notConcluded(let codes):
      app("还有 \(codes.count) 份没有结论", "\(codes.count) not concluded")
    case .sheetsOwed(let keys): app("还欠 \(keys.count) 张", "\(keys.count.counted("sheet")) owed")
    case .pledgesOwed(let codes): app("欠承诺 \(codes.count) 人", "\(codes.count) pledges owed")
    case .recusalsOpen(let pairs):
      app("回避待定 \(pairs.count) 件", "\(pairs.count.counted("recusal")) open")
    case .substitutesOwed(let codes):
      app("\(codes.count) 份要补派专家", "\(codes.count) need a substitute")
    case .noOutcome(let codes): app("\(codes.count) 家没有结论", "\(codes.count) no outcome")
    case .undecided(let codes): app("\(codes.count) 家并列未定", "\(codes.count) tied, undecided")
    }
  }
}

extension AppView {
  /// A day without its year: `3月18日`.
  func dayOfYear(_ day: Day) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let name = names.indices.contains(day.month - 1) ? names[day.month - 1] : "\(day.month)"
    return self("\(day.month)月\(day.day)日", "\(name) \(day.day)")
  }

  /// A moment to the minute, always with its day, so that it stays true overnight.
  func moment(_ time: Timestamp) -> String {
    let offset = world.scheme.utcOffset
    return dayOfYear(time.day(utcOffset: offset)) + " "
      + time.timeOfDay(utcOffset: offset).prefix(5)
  }
}
