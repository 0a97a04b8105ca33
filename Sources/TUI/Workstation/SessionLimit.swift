internal import ReviewCore

/// What a desk over ssh does not do, where a local one would.
///
/// Source: design 9 "no path from the user".
enum SessionLimit: WordedError {
  case export
  case switchRole

  var text: Text {
    switch self {
    case .export:
      Text(
        zh: "经 ssh 不能导出文件，要表请找秘书；屏幕上的字可以选中复制",
        en: "No files over ssh: ask the secretary for the table, or select and copy the text")
    case .switchRole:
      Text(
        zh: "经 ssh 登录的人由钥匙认定，不能换人",
        en: "Over ssh your key says who you are; roles cannot be switched")
    }
  }
}
