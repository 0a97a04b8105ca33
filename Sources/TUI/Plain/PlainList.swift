internal import ReviewCore
internal import Terminal

/// 按键 and 全部命令 as lines: a command, the keys that it has, or why it cannot be done.
enum PlainList {
  /// The commands of the place where the workstation stands, what is refused last.
  static func keys(of workstation: Workstation) -> [String] {
    let context = workstation.top?.context(workstation.view) ?? .all
    let menu = ContextMenu(of: context, screen: workstation.top, workstation.view).entries
    return lines(
      of: menu.filter { $0.refusal == nil } + menu.filter { $0.refusal != nil }, workstation)
  }

  /// Everything that can be done, here or elsewhere.
  static func commands(of workstation: Workstation) -> [String] {
    let context = workstation.top?.context(workstation.view) ?? .all
    return lines(
      of: PaletteEntries(over: context, screen: workstation.top, workstation.view).all, workstation)
  }

  private static func lines(of entries: [MenuEntry], _ workstation: Workstation) -> [String] {
    let language = workstation.language
    let colon = language == .zh ? "：" : ": "
    return entries.map { entry in
      let keys = entry.keys[language]
      let note = entry.refusal?[language] ?? entry.note?[language] ?? ""
      let rest = [entry.refusal == nil ? keys : "", note].filter { !$0.isEmpty }
      return ([entry.name[language]] + rest).joined(separator: colon).printable
    }
  }
}
