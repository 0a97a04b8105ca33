/// One of the eight colours that every terminal has.
///
/// The user's palette decides what they look like, so nothing may depend on colour alone.
package enum Color: Int, Hashable, Sendable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
}
