internal import ReviewCore

/// Where a command belongs, as 按键 and 全部命令 name it.
extension Context {
  var text: Text {
    switch self {
    case .all, .list: Text(zh: "到处", en: "everywhere")
    case .overviewExpert, .overviewSecretary: ScreenName.overview.text
    case .applications: ScreenName.applications.text
    case .desk: ScreenName.desk.text
    case .read: Text(zh: "放大原文", en: "Plan")
    case .cite: Text(zh: "引用", en: "Citing")
    case .editor: Text(zh: "评语", en: "Comment")
    case .catch: Text(zh: "评语", en: "Comment")
    case .submit: Text(zh: "提交", en: "Submit")
    case .submitAll: Text(zh: "一并提交", en: "Submit all")
    case .defense: Text(zh: "答辩记录", en: "Defense")
    case .board: ScreenName.board.text
    case .explain: Text(zh: "名次由来", en: "Explained")
    case .compare: Text(zh: "两份对照", en: "Side by side")
    case .table: Text(zh: "表格", en: "Table")
    case .charts: Text(zh: "分布", en: "Charts")
    case .shortlist: ScreenName.shortlist.text
    case .ledger: ScreenName.ledger.text
    case .menu: Text(zh: "菜单", en: "Menu")
    case .dialog: Text(zh: "选择", en: "Choice")
    case .find: Text(zh: "查找", en: "Find")
    case .welcome: Text(zh: "导览", en: "Tour")
    case .recusal: Text(zh: "申报回避", en: "Recusals")
    }
  }
}
