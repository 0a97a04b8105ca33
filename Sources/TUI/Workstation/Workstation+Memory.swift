internal import ReviewCore

/// Marks, and ways of showing a list, that a desk remembers for its person.
extension Workstation {
  /// Marks the application under the cursor, or takes the mark away.
  func flag() -> [Effect] {
    guard let code = top?.chosen(view), let application = world.application(code) else {
      return [.say(Text(zh: "光标不在一份申报上", en: "The cursor is on no application"))]
    }
    let isMarked = !world.memory.flags.contains(code)
    let zh = world.role.flagName.zh
    return [
      .remember(.flag(code, isMarked)),
      .say(
        isMarked
          ? Text(
            zh: "\(application.name)标了\(zh)，行上有 +；/ 打 标记:\(zh) 就只看标了的",
            en:
              "\(application.name) is marked with +; / and flag:\(world.role.flagName.en) lists those"
          )
          : Text(
            zh: "\(application.name)不再标\(zh)", en: "\(application.name) is no longer marked")),
    ]
  }

  /// The kept views of the list on top, and keeping the present one.
  func views() -> [Effect] {
    guard let top, let now = top.listView(view) else {
      return [.say(Text(zh: "这张表只有一种看法", en: "This table has one view only"))]
    }
    let kept = world.memory.views.filter { $0.screen == now.screen }
    var choices = kept.map { saved in
      ChoiceDialog.Choice(
        name: name(of: saved, on: top),
        note: saved == now ? Text(zh: "现在", en: "now") : Text(zh: "", en: ""),
        effects: [.showView(saved)])
    }
    let present = name(of: now, on: top)
    choices.append(
      kept.contains(now)
        ? ChoiceDialog.Choice(
          name: Text(zh: "删掉现在这个视图", en: "delete the present view"),
          effects: [
            .remember(.view(now, false)),
            .say(Text(zh: "删掉了「\(present.zh)」", en: "Deleted: \(present.en)")),
          ])
        : ChoiceDialog.Choice(
          name: Text(zh: "留下现在的样子：\(present.zh)", en: "keep the present view: \(present.en)"),
          effects: [
            .remember(.view(now, true)),
            .say(
              Text(zh: "留下了「\(present.zh)」，按 = 取用", en: "Kept: \(present.en); = takes it again")),
          ]))
    return [.push(ChoiceDialog(Text(zh: "视图", en: "Views"), choices))]
  }

  /// `单位:浙江 未评，按合计`.
  private func name(of saved: DeskMemory.SavedView, on screen: any Screen) -> Text {
    let order = screen.orderName(saved.order, view)
    return saved.filter.isEmpty
      ? Text(zh: "全部，\(order.zh)", en: "all, \(order.en)")
      : Text(zh: "\(saved.filter)，\(order.zh)", en: "\(saved.filter), \(order.en)")
  }
}

extension AppView {
  /// `+` before the name of an application that the viewer has marked; else nothing.
  func flagMark(_ code: ApplicationCode) -> String {
    world.memory.flags.contains(code) ? "+" : ""
  }
}

extension Role {
  /// What a mark on an application is called: an expert's own is for looking again.
  var flagName: Text {
    switch self {
    case .expert: Text(zh: "回看", en: "again")
    case .chair, .secretary, .supervisor: Text(zh: "讨论", en: "discuss")
    }
  }
}
