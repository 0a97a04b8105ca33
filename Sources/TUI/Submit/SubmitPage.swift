internal import ReviewCore
internal import Terminal

/// 提交整份: the whole sheet, its total typed again, or what it still owes.
///
/// Source: drawings submit-80 and submit-80-debts, screens.md 2.3.
struct SubmitPage: Screen {
  let application: ApplicationCode
  /// An item of the sheet, or a debt; nil is the field, or the first debt.
  var chosen: Int?
  var field = ConfirmField(columns: 6)
  var window = ListWindow()
  /// The page of the comments; nil shows the marks.
  var commentPage: Int?

  init(application: ApplicationCode) {
    self.application = application
  }

  func context(_ app: AppView) -> Context { .submit }
  func isComposing(_ app: AppView) -> Bool { !field.isEmpty }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    let sheets = OwnSheets(app.world)
    switch input {
    case .command(let command, let key):
      guard let sheet = sheets[application] else { return nil }
      return run(command, key, sheet, sheets, app)
    case .recorded(.submitted, _):
      guard let sheet = sheets[application] else { return [.pop] }
      return [.go(.overview), .say(Self.submitted(sheet))]
    case .recorded, .refused, .shown, .text, .han, .found, .section, .reason, .keepDraft:
      return nil
    }
  }

  private mutating func run(
    _ command: Command, _ key: Key, _ sheet: OwnSheet, _ sheets: OwnSheets, _ app: AppView
  ) -> [Effect]? {
    switch command {
    case .confirmType: return type(key, sheet, app)
    case .rubout: field.rubout()
    case .rowPrevious: move(-1, sheet, app)
    case .rowNext: move(1, sheet, app)
    case .pageDown: turn(1, sheet, app)
    case .pageUp: turn(-1, sheet, app)
    case .applicationNext: return next(sheets)
    case .go: return go(sheet, sheets, app)
    case .back: return back()
    default: return nil
    }
    return []
  }

  /// Whether the total may be typed here and now.
  func isSubmittable(_ sheet: OwnSheet, _ app: AppView) -> Bool {
    sheet.sheet.status == .open && sheet.debts.isEmpty && !sheet.hasDraft
      && app.world.overview.state(of: .preliminary) == .open
  }

  /// Whether what is owed is listed instead of the field.
  func showsDebts(_ sheet: OwnSheet) -> Bool {
    sheet.sheet.status == .open && !sheet.debts.isEmpty
  }
}
