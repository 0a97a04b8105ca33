internal import CTerminal

extension Style.Attributes {
  /// The bits as the drawing functions want them.
  var curses: UInt32 {
    let bits: [(Style.Attributes, term_attribute)] = [
      (.bold, TERM_BOLD), (.dim, TERM_DIM), (.reverse, TERM_REVERSE),
      (.underline, TERM_UNDERLINE), (.italic, TERM_ITALIC),
    ]
    return bits.reduce(0) { contains($1.0) ? $0 | $1.1.rawValue : $0 }
  }
}
