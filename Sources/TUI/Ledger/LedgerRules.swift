internal import ReviewCore

/// What the ledger's screen says where there is nothing to do.
enum LedgerRules {
  /// Why a command of every list does nothing here; nil leaves it to the screen's surroundings.
  static func answer(to command: Command) -> Text? {
    switch command {
    case .sort: Text(zh: "台账只按先后排", en: "The ledger stands in its order")
    case .columnsLeft, .columnsRight: Text(zh: "各列都在屏上了", en: "All columns are shown")
    case .views: Text(zh: "按 x 换一种看法", en: "x shows it another way")
    case .findNext, .findPrevious:
      Text(zh: "查到的都列出来了，上下走就行", en: "All hits are listed; Up and Down will do")
    case .explain: Text(zh: "这里没有算出来的数", en: "No number here is computed")
    default: nil
    }
  }

  /// Looks of the owner, who has the file, are not noted.
  static func standing(_ app: AppView) -> Text {
    app.world.viewer == .owner
      ? Text(zh: "这一屏没有任何会改动数据的键", en: "No key of this screen changes anything")
      : Text(
        zh: "您的查看也会记一条。这一屏没有任何会改动数据的键",
        en: "Your look is noted too. No key of this screen changes anything")
  }
}

extension AppView {
  /// Whether the viewer watches over who looked.
  var seesAccesses: Bool {
    switch world.role {
    case .secretary, .supervisor: true
    case .chair, .expert: false
    }
  }
}

extension LedgerFind {
  /// What a person means who types a short code, a name, a code or an act.
  init(typed text: String, _ world: World) {
    let wanted = text.folded
    self.init(
      hash: LedgerFind.hash(typed: wanted),
      people: world.experts.filter { person in
        [person.code.rawValue, person.name].contains { $0.folded.contains(wanted) }
      }.map(\.code.rawValue),
      applications: world.applications.filter { $0.isFound(by: text) }.map(\.code.rawValue),
      kinds: ActKind.allCases.filter { kind in
        [kind.rawValue, kind.text.zh, kind.text.en].contains { $0.folded.contains(wanted) }
      }.map(\.rawValue))
  }
}
