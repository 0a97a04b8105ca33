/// What this terminal makes of the characters that old East Asian fonts draw two columns wide.
///
/// These are, among others, `“ ” … —` and the line-drawing characters. No terminal says which it
/// does; it is measured at the start, or the user says it.
package enum AmbiguousWidth: Int, Hashable, Sendable {
  case narrow = 1
  case wide = 2
}
