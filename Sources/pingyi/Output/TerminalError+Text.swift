internal import ReviewCore
internal import Terminal

extension TerminalError {
  /// The description in both languages; Terminal itself knows English only.
  var text: Text {
    switch self {
    case .notATerminal:
      Text(
        zh: "工作台要在终端里开，不能接管道；用 ssh 的话加 -t，要接管道就加 --plain。只要名单，用 pingyi shortlist",
        en: description)
    case .alreadyOpen: Text(zh: "这个终端已经由本程序占用，先关掉那一处", en: description)
    case .unknownType(let type):
      Text(zh: "这里不认识终端类型 \(type)。设 TERM=xterm-256color 再开", en: description)
    case .tooSimple(let type):
      Text(zh: "\(type) 这种终端显示不了屏幕。请换一个终端，或用命令", en: description)
    case .foreignWidths: Text(zh: "程序没有装好，汉字会错位。请重新安装", en: description)
    }
  }
}
