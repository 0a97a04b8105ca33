/// Where keys are read: a screen, a layer over it, or a field.
///
/// A context inherits its parent's keys.
///
/// The raw values are the names in the key map. Source: screens.md 3.
package enum Context: String, Sendable, CaseIterable {
  case all
  case list
  case overviewExpert = "overview.expert"
  case overviewSecretary = "overview.secretary"
  case applications
  case desk
  case read
  case cite
  case editor
  case `catch`
  case submit
  case submitAll
  case defense
  case board
  case explain
  case compare
  case charts
  case table
  case shortlist
  case ledger
  case menu
  case dialog
  case find
  case welcome
  case recusal

  /// Nil for a context that stands alone.
  package var parent: Context? {
    switch self {
    case .all, .cite, .editor, .catch, .menu, .dialog, .find, .welcome, .recusal: nil
    case .list, .desk, .read, .submit, .submitAll, .defense, .explain, .compare, .charts, .table:
      .all
    case .overviewExpert, .overviewSecretary, .applications, .board, .shortlist, .ledger: .list
    }
  }
}
