package import ReviewCore
package import Terminal

/// A screen, or a layer over one: a value that takes input and draws itself.
///
/// It changes only itself; everything else it asks for by effects. Source: design 8.
package protocol Screen: Sendable {
  /// Where its keys are looked up.
  func context(_ app: AppView) -> Context

  /// Whether it hides everything below it at every size, so that nothing there need be drawn.
  var isWholePage: Bool { get }

  /// Whether characters that are no command are text for it.
  func takesText(_ app: AppView) -> Bool

  /// Whether it is told of every key, whatever the key map says of it.
  var readsEveryKey: Bool { get }

  /// What is being written in it; nil where characters are keys.
  func writing(_ app: AppView) -> Writing?

  /// Whether something half done must not be disturbed by other desks' changes.
  func isComposing(_ app: AppView) -> Bool

  /// Takes an input; nil leaves it to the screen's surroundings.
  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]?

  /// Puts its cursor on an application, if it lists them.
  mutating func choose(_ application: ApplicationCode, _ app: AppView)

  /// The application that its cursor stands on; nil where it lists none.
  func chosen(_ app: AppView) -> ApplicationCode?

  /// How its list is filtered and sorted now; nil where it is always shown alike.
  func listView(_ app: AppView) -> DeskMemory.SavedView?

  /// What an order is called.
  func orderName(_ order: String, _ app: AppView) -> Text

  /// Filters and sorts its list as it was kept.
  mutating func show(_ view: DeskMemory.SavedView, _ app: AppView)

  /// Draws over what is below it; a main screen gets an empty frame.
  func draw(on frame: inout Frame, _ app: AppView)

  /// The tables that stand on it, for someone who hears it.
  func tables(_ app: AppView) -> [TableInView]

  /// What the message line says while nothing has just happened; nil where nothing is to say.
  func standingMessage(_ app: AppView) -> Text?

  /// The next keys, the most needed first; as many are shown as fit.
  func hints(_ app: AppView) -> [Hint]

  /// Why a command cannot be done now; nil if it can.
  func refusal(of command: Command, _ app: AppView) -> Text?
}

extension Screen {
  package var isWholePage: Bool { false }
  package func takesText(_ app: AppView) -> Bool { false }
  package var readsEveryKey: Bool { false }
  package func writing(_ app: AppView) -> Writing? { nil }
  package func isComposing(_ app: AppView) -> Bool { false }
  package mutating func choose(_ application: ApplicationCode, _ app: AppView) {}
  package func chosen(_ app: AppView) -> ApplicationCode? { nil }
  package func listView(_ app: AppView) -> DeskMemory.SavedView? { nil }
  package func orderName(_ order: String, _ app: AppView) -> Text { Text(zh: order, en: order) }
  package mutating func show(_ view: DeskMemory.SavedView, _ app: AppView) {}
  package func tables(_ app: AppView) -> [TableInView] { [] }
  package func standingMessage(_ app: AppView) -> Text? { nil }
  package func refusal(of command: Command, _ app: AppView) -> Text? { nil }
}

/// What a screen is given.
package enum ScreenInput: Sendable {
  case command(Command, Key)
  /// Typed or pasted text; `isPaste` may hold line breaks.
  case text(String, isPaste: Bool)
  /// Han text where commands are expected: an input method is on.
  case han(String)
  /// What a find field over it holds; `isDone` once the field has closed.
  case found(String, isDone: Bool)
  /// A section was chosen in the outline over it.
  case section(block: Int)
  /// A reason was written in a line over it.
  case reason(ReasonPurpose, String)
  /// It has come to the front, or its data has been read anew.
  case shown
  /// What it asked to record is in the ledger; the world has been read anew.
  case recorded(Receipt, [LedgerEntry])
  /// What it asked to record was refused; nothing has changed.
  case refused(Receipt, Text)
  /// About once a second, and before any exit: keep what is half typed.
  case keepDraft
}

/// What the screens may look at besides themselves.
package struct AppView: Sendable {
  package let world: World
  package let language: Language
  package let size: Size
  package let theme: Theme
  /// How wide this terminal draws characters of ambiguous width.
  package let ambiguous: AmbiguousWidth
  /// Keys that the viewer has added.
  package let ownKeys: OwnKeys
  /// Plans that have been read, by application.
  package let plans: [ApplicationCode: PlanText]
  /// What is known of defenses that have been opened.
  package let defenses: [ApplicationCode: DefenseNotes]
  /// What the formal check says; nil before it has been asked for.
  package let eligibility: EligibilityNotes?
  /// The stretch of the ledger that was read last; nil before it has been asked for.
  package let ledger: LedgerPage?
  /// Only in a demonstration.
  package let tour: Tour?
  /// How the keys of undo are written here.
  package var undoKey: String { world.isLocal ? "u" : "Ctrl-Z" }

  package func callAsFunction(_ zh: String, _ en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  package func callAsFunction(_ text: Text) -> String { text[language] }
}

/// A pair of the bottom line: keys, and what they do now.
package struct Hint: Hashable, Sendable {
  package let keys: String
  package let label: String

  package init(_ keys: String, _ label: String) {
    self.keys = keys
    self.label = label
  }
}
