internal import ReviewCore
internal import Terminal

extension Workstation {
  /// What every screen does with a command that it does not take itself.
  func common(_ command: Command, _ key: Key) -> [Effect] {
    switch command {
    case .help:
      return [.push(HelpPage(over: top?.context(view) ?? .all, screen: top, view))]
    case .commands:
      return [.push(CommandPalette(over: top?.context(view) ?? .all, screen: top, view))]
    case .goPrefix:
      return [.push(GoMenu.dialog(over: top?.context(view) ?? .all, view))]
    case .goOverview: return [.go(.overview)]
    case .goApplications: return [.go(.applications)]
    case .goDesk: return [.go(.desk)]
    case .goMeeting: return [.go(.meeting)]
    case .goBoard: return [.go(.board)]
    case .goVerification: return [.go(.verification)]
    case .goShortlist: return [.go(.shortlist)]
    case .goLedger: return [.go(.ledger)]
    case .goScreen:
      guard case .function(let number) = key, let name = ScreenName(rawValue: number) else {
        return []
      }
      return [.go(name)]
    case .redraw: return [.redraw]
    case .interrupt:
      return [
        .say(
          Text(
            zh: "选中就是复制；退出在总览按 q，直接关窗口也行",
            en: "Select to copy; quit with q at Overview, or close the window"))
      ]
    case .flag: return flag()
    case .views: return views()
    case .undo:
      return key == .control("z") && world.isLocal
        ? [.suspend] : [.say(Text(zh: "没有可撤销的了", en: "Nothing left to undo"))]
    case .redo: return [.say(Text(zh: "没有可重做的了", en: "Nothing left to redo"))]
    case .back:
      if !layers.isEmpty { return [.pop] }
      guard current == .overview else { return [.go(.overview)] }
      return [
        .say(
          Text(
            zh: "已在总览。退出按 q，直接关窗口也行，什么都不会丢",
            en: "This is Overview. q quits; closing the window is safe too"))
      ]
    case .quit: return [.quit]
    default: return [.say(command.uselessHere(in: top?.context(view) ?? .all))]
    }
  }
}
