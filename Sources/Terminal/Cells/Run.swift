/// A piece of a row that has one style.
package struct Run: Hashable, Sendable {
  package var text: String
  package let style: Style

  package init(text: String, style: Style) {
    self.text = text
    self.style = style
  }
}
