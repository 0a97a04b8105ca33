/// One press of a key, whatever bytes the terminal made of it.
///
/// Modifiers that a terminal reports with a cursor or function key are left out.
package enum Key: Hashable, Sendable {
  /// A letter, digit, mark or space, with the marks that combine with it.
  case character(Character)
  /// Enter of the keypad too, and Ctrl-M and Ctrl-J, which terminals send as the same byte.
  case enter
  /// Ctrl-[ too.
  case escape
  /// Ctrl-I too.
  case tab
  case backTab
  case up, down, left, right
  case home, end, pageUp, pageDown
  case insert, delete
  /// Ctrl-H too.
  case backspace
  /// F1 is 1.
  case function(Int)
  /// A lower-case letter, or one of `@ \ ] ^ _`.
  case control(Character)
}
