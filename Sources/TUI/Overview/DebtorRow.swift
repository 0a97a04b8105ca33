internal import ReviewCore
internal import Terminal

/// A member who owes sheets, in the words of the list.
struct DebtorRow {
  let member: RoundProgress.Member
  let app: AppView

  static func headings(_ app: AppView) -> [String] {
    [
      app("专家", "who"), app("已交", "given"), app("还欠", "owed"), app("最近", "last stored"),
      app("最近在评", "last worked on"), app("另欠", "besides"),
    ]
  }

  var cells: [String] {
    [
      member.code.rawValue, String(member.submitted), String(member.owed), last, working,
      [ready, besides].filter { !$0.isEmpty }.joined(separator: app("，", ", ")),
    ]
  }

  /// When something was last stored in this name; whether the desk is open.
  var last: String {
    if let presence {
      let time = [member.lastStored, presence.since].compactMap(\.self).max() ?? presence.since
      return app.world.timeOfDay(time).prefix(5) + " " + app("在线", "online")
    }
    return member.lastStored.map(app.moment) ?? app("没有存过", "nothing yet")
  }

  private var presence: Presence? { app.world.presence[member.code] }

  /// Where an open desk stands, else the sheet that was worked on last; without its name for those
  /// who do not see the application.
  var working: String {
    switch presence?.place {
    case .submitting: return app("一并提交页", "submitting all")
    case .scoring(let application, _) where application != member.latest?.application:
      return app.world.application(application)?.name ?? ""
    case .scoring, .elsewhere, nil: break
    }
    guard let latest = member.latest else { return "" }
    let name = app.world.application(latest.application)?.name
    return [name, "\(latest.marked)/\(latest.leaves)"].compactMap(\.self).joined(separator: " ")
  }

  /// Sheets that are complete and wait to be submitted (待交).
  var ready: String {
    member.ready == 0 ? "" : app("待交 \(member.ready) 份", "\(member.ready) to submit")
  }

  /// What else is owed: opinions, reasons.
  var besides: String {
    let parts = [
      (
        member.opinionsShort,
        app("综合意见不足 \(member.opinionsShort) 份", "\(member.opinionsShort) opinions short")
      ),
      (
        member.reasonsOwed,
        app("理由 \(member.reasonsOwed) 处", member.reasonsOwed.counted("reason"))
      ),
    ]
    return parts.filter { $0.0 > 0 }.map(\.1).joined(separator: app("，", ", "))
  }

  /// Which sheets are owed, of those applications that the viewer sees.
  var sheets: Text {
    let keys = (app.world.progress?.guards ?? [:]).values.joined().flatMap { stage -> [SheetKey] in
      if case .sheetsOwed(let keys) = stage { keys } else { [] }
    }
    let codes = keys.filter { $0.expert == member.code }.map(\.application)
      .filter { app.world.application($0) != nil }.map(\.rawValue).sorted()
    let list = Self.list(codes, columns: app.size.columns - 24)
    return Text(
      zh: "\(member.code) 还欠 \(member.owed) 张：\(list)",
      en: "\(member.code) owes \(member.owed): \(list)")
  }

  private static func list(_ codes: [String], columns: Int) -> String {
    var shown: [String] = []
    for code in codes {
      guard (shown + [code]).joined(separator: " ").count <= columns else {
        return shown.joined(separator: " ") + " +\(codes.count - shown.count)"
      }
      shown.append(code)
    }
    return shown.joined(separator: " ")
  }
}
