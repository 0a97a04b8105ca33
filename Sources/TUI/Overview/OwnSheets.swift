internal import ReviewCore

/// A preliminary sheet of the viewer's own, with everything that lists say of it.
struct OwnSheet: Sendable {
  /// The place in the viewer's own order (序), from 1.
  let number: Int
  let application: Application
  let sheet: ScoreSheet
  let debts: [SheetDebt]
  let standing: SheetStanding

  var code: ApplicationCode { application.code }

  /// The sum so far; nil before the first mark.
  var total: Points? { sheet.marks.isEmpty ? nil : sheet.given }

  /// Whether its total says something about the whole application.
  var hasWholeTotal: Bool {
    switch standing {
    case .submitted, .complete: true
    case .sentBack: debts.isEmpty
    case .begun, .untouched, .voided: false
    }
  }

  /// Whether a comment on it was typed and not finished.
  let hasDraft: Bool

  /// Whether the viewer wants to look at it again.
  let isFlagged: Bool

  /// What it was sent back for; nil unless it was and nobody has touched it since.
  let reason: String?
}

/// The viewer's preliminary sheets in the viewer's order.
struct OwnSheets: Sendable {
  let all: [OwnSheet]

  init(_ world: World) {
    all = world.myApplications.enumerated().compactMap { index, application in
      guard let sheet = world.mySheet(application.code) else { return nil }
      let debts = sheet.debts(under: world.scheme)
      let reason = world.sentBack[sheet.key]
      let hasDraft = world.drafts.contains(sheet.key)
      return OwnSheet(
        number: index + 1, application: application, sheet: sheet, debts: debts,
        standing: Self.standing(
          sheet, isComplete: debts.isEmpty && !hasDraft, isSentBack: reason != nil),
        hasDraft: hasDraft,
        isFlagged: world.memory.flags.contains(application.code), reason: reason)
    }
  }

  private static func standing(
    _ sheet: ScoreSheet, isComplete: Bool, isSentBack: Bool
  ) -> SheetStanding {
    switch sheet.status {
    case .submitted: .submitted
    case .returned: .sentBack
    case .voided: .voided
    case .open where isSentBack: .sentBack
    case .open where isComplete: .complete
    case .open: sheet.isBlank ? .untouched : .begun
    }
  }

  subscript(code: ApplicationCode) -> OwnSheet? { all.first { $0.code == code } }

  func count(_ standing: SheetStanding) -> Int {
    all.count { $0.standing == standing }
  }

  /// What 一并提交 would submit.
  var complete: [OwnSheet] { all.filter { $0.standing == .complete } }

  var unfinished: [OwnSheet] { all.filter(\.standing.isUnfinished) }

  /// The next one with something to do after an application, round the end of the list.
  func nextUnfinished(after code: ApplicationCode) -> OwnSheet? {
    let number = self[code]?.number ?? 0
    return all.first { $0.number > number && $0.standing.isUnfinished }
      ?? all.first { $0.number < number && $0.standing.isUnfinished }
  }

  /// The sheet that something was stored on last.
  var latest: OwnSheet? {
    all.filter { !$0.sheet.isBlank }.max { $0.sheet.revision < $1.sheet.revision }
  }
}

extension ScoreSheet {
  /// Whether nothing has been given or written on it yet.
  var isBlank: Bool { marks.isEmpty && comments.values.allSatisfy(\.isEmpty) }

  /// Comments on single criteria, without the opinion.
  var remarkCount: Int { comments.count { $0.key != nil && !$0.value.isEmpty } }
}
