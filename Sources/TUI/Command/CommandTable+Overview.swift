internal import ReviewCore
internal import Terminal

extension CommandTable {
  static let overview: [Binding] = [
    Binding(
      .overviewExpert, [.character("s")], .submitAll,
      Text(zh: "一并提交", en: "submit all")),
    Binding(
      .overviewExpert, [.character("v")], .compare,
      Text(zh: "两份对照", en: "compare two")),
    Binding(
      .overviewExpert, [.character("q")], .quit,
      Text(zh: "退出", en: "quit")),
    Binding(
      .overviewSecretary, [.character("a")], .remind,
      Text(zh: "催办", en: "remind")),
    Binding(
      .overviewSecretary, [.character("q")], .quit,
      Text(zh: "退出", en: "quit")),
    Binding(
      .applications, [.character("a")], .register,
      Text(zh: "登记下一份", en: "register")),
    Binding(
      .applications, [.character("v")], .compare,
      Text(zh: "两份对照", en: "compare two")),
  ]
}
