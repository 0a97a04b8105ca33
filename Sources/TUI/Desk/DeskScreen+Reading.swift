internal import ReviewCore
internal import Terminal

/// 放大原文: the plan alone, the focused item kept on one row.
extension DeskScreen {
  mutating func read(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .go, .scoreBack, .focusNext, .focusPrevious:
      guard sheet(app) != nil else {
        // Who only reads goes on reading.
        return key == .enter
          ? scrollPage(down: true, app)
          : [.say(refusalToScore(app) ?? Text(zh: "您只读这一份", en: "You only read this one"))]
      }
      let isFirst = places[here] == nil
      mode = .scoring
      if isFirst { turn(to: item, app) }
      return [.wheel(false)]
    case .lineUp, .lineDown: return scrollLine(down: command == .lineDown, app)
    case .pageUp, .pageDown: return scrollPage(down: command == .pageDown, app)
    case .sectionPrevious, .sectionNext: return section(next: command == .sectionNext, app)
    case .first: return jump(to: .top)
    case .last: return layout(app).map { jump(to: $0.lastPlace(rows: planRows(app))) } ?? []
    case .jumpBack:
      guard let back = jumps.popLast() else {
        return [.say(Text(zh: "没有更早的位置了", en: "No earlier place"))]
      }
      place = back
      return []
    case .scoreType, .outline, .facts, .cite, .citation, .table, .comment, .applicationNext,
      .applicationPrevious,
      .submit:
      return score(command, key, app)
    case .back:
      leave()
      return [.leaveDesk]
    case .undo, .redo, .find, .findNext, .findPrevious: return score(command, key, app)
    case .goOverview, .goApplications, .goDesk, .goMeeting, .goBoard, .goVerification,
      .goShortlist, .goLedger:
      leave()
      return nil
    default: return nil
    }
  }

  private var here: PlaceKey {
    PlaceKey(application: application, item: item)
  }

  private mutating func scrollLine(down: Bool, _ app: AppView) -> [Effect] {
    guard let layout = layout(app) else { return [] }
    let rows = layout.rows(from: place, count: planRows(app) + 1)
    if down {
      if rows.count > planRows(app) { place = rows[1].place }
    } else {
      place = layout.place(1, before: place)
    }
    return []
  }

  mutating func jump(to target: PlanPlace) -> [Effect] {
    jumps.append(place)
    place = target
    return []
  }

  private mutating func section(next isNext: Bool, _ app: AppView) -> [Effect] {
    guard let plan = plan(app) else { return [] }
    let starts = plan.plan.starts.filter { $0.section != nil }.map { PlanPlace(block: $0.block) }
    let target = isNext ? starts.first { $0 > place } : starts.last { $0 < place }
    guard let target else {
      return [
        .say(
          isNext
            ? Text(zh: "后面没有章节了", en: "No section after this")
            : Text(zh: "前面没有章节了", en: "No section before this"))
      ]
    }
    place = target
    return []
  }
}
