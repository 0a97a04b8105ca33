internal import ReviewCore
internal import Terminal

/// Going from item to item and from application to application; the plan turns by four rules.
///
/// Source: screens.md 1.4.
extension DeskScreen {
  /// The item before or after; the ends stay.
  func neighbour(_ step: Int, _ app: AppView) -> DeskItem {
    let items = items(app)
    guard let index = items.firstIndex(of: item) else { return items.first ?? item }
    let next = index + step
    return items.indices.contains(next) ? items[next] : item
  }

  /// The next application of mine that is not complete, or the one before, round the list.
  func nextApplication(_ step: Int, _ app: AppView) -> DeskMove {
    let mine = app.world.myApplications.map(\.code)
    let all = mine.isEmpty ? app.world.applications.map(\.code) : mine
    guard let application, let index = all.firstIndex(of: application), all.count > 1 else {
      return .stay
    }
    let order = (1..<all.count).map { offset in
      all[(index + step * offset + all.count * offset) % all.count]
    }
    guard step > 0 else { return .application(order[0]) }
    let unfinished = order.first { code in
      guard let sheet = app.world.mySheet(code), sheet.status == .open else { return false }
      return !sheet.debts(under: app.world.scheme).isEmpty
    }
    return .application(unfinished ?? order[0])
  }

  /// Carries out a move once nothing is half typed.
  mutating func go(_ move: DeskMove, _ app: AppView, keepsMessage: Bool = false) -> [Effect] {
    switch move {
    case .stay: return []
    case .to(let target):
      let isStaying = target == item
      moveItem(to: target, app)
      if isStaying, !keepsMessage {
        return [.say(Text(zh: "到头了", en: "This is the end"))]
      }
      return []
    case .comment: return beginEditing(app)
    case .enlarge:
      mode = .reading
      return [.wheel(true)]
    case .application(let code):
      open(code, at: nil, app)
      return [.pass(.shown)]
    case .screen(let name):
      leave()
      return [.go(name)]
    case .submit:
      guard let application, sheet(app) != nil else {
        return [.say(Text(zh: "您没有这一份的评分表", en: "You have no sheet for this one"))]
      }
      leave()
      return [.push(SubmitPage(application: application))]
    case .back:
      leave()
      return [.leaveDesk]
    }
  }

  mutating func moveItem(to target: DeskItem, _ app: AppView) {
    guard let application else { return }
    places[PlaceKey(application: application, item: item)] = place
    item = target
    lastItems[application] = target
    field = freshField(app)
    turn(to: target, app)
  }

  /// Shows the text that belongs to an item: where it was left, else its first section, unless what
  /// is in view belongs to it already.
  mutating func turn(to target: DeskItem, _ app: AppView) {
    guard let application, let plan = plan(app), !mode.isReading else { return }
    if let left = places[PlaceKey(application: application, item: target)] {
      place = left
      return
    }
    guard let criterion = criterion(app), case .criterion = target else { return }
    let sections = criterion.leaf.sections
    let inView =
      plan.outline.places.indices.contains(place.block)
      ? plan.outline.places[place.block].section : nil
    if let inView, sections.contains(inView) { return }
    guard let section = sections.lazy.compactMap({ plan.outline.nearest(to: $0) }).first,
      let block = plan.outline.blocks(in: section).first
    else { return }
    place = PlanPlace(block: block)
  }

  /// Turns the plan by a page.
  mutating func scrollPage(down: Bool, _ app: AppView) -> [Effect] {
    guard let layout = layout(app) else { return [] }
    let rows = planRows(app)
    let before = place
    place =
      down
      ? layout.next(after: place, rows: rows) : layout.previous(before: place, rows: rows)
    guard place == before else { return [] }
    return [
      .say(
        down
          ? Text(zh: "原文到底了", en: "The end of the plan")
          : Text(zh: "原文到顶了", en: "The top of the plan"))
    ]
  }
}
