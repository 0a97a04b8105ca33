/// Something of an application that was loaded otherwise than it stands, or left aside.
package struct IntakeNotice: Hashable, Sendable {
  /// The path as given on the command line and below, fit to print.
  package let file: String
  package let place: IntakePlace
  package let remark: Text

  package init(file: String, place: IntakePlace, remark: Text) {
    self.file = file.printable
    self.place = place
    self.remark = remark
  }
}

extension IntakeNotice: Worded {
  package var text: Text { place.text(in: file, remark) }
}
