/// Something that keeps an application, or a part of it, from being loaded.
package struct IntakeProblem: Hashable, Sendable {
  /// The path as given on the command line and below, fit to print.
  package let file: String
  package let place: IntakePlace
  /// What is wrong and what to do.
  package let reason: Text

  package init(file: String, place: IntakePlace, reason: Text) {
    self.file = file.printable
    self.place = place
    self.reason = reason
  }
}

extension IntakeProblem: Worded {
  package var text: Text { place.text(in: file, reason) }
}
