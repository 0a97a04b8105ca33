internal import ReviewCore

/// The people of a demonstration, to go on as one of them (换人).
enum RoleDialog {
  static let title = Text(zh: "换人：以谁的身份看", en: "Switch role: go on as")

  static func choices(_ app: AppView) -> [ChoiceDialog.Choice] {
    let people = app.world.experts.map { expert in
      choice(expert.code, Text(zh: expert.name, en: expert.name), expert.role, app)
    }
    let owner = choice(nil, Text(zh: "评审文件的主人", en: "owner of the file"), .secretary, app)
    return people + [owner]
  }

  private static func choice(
    _ person: ExpertCode?, _ name: Text, _ role: Role, _ app: AppView
  ) -> ChoiceDialog.Choice {
    let code = person.map { "\($0)  " } ?? ""
    let isMe = app.world.viewer.code == person
    let note =
      isMe ? Text(zh: "现在", en: "now") : role.text
    return ChoiceDialog.Choice(
      name: Text(zh: code + name.zh, en: code + name.en), note: note,
      effects: isMe
        ? [.say(Text(zh: "您现在就是 \(app.world.who(.zh))", en: "You are \(app.world.who(.en))"))]
        : [.switchRole(person)])
  }
}
