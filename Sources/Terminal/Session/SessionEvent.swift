/// What a terminal session has to tell.
package enum SessionEvent: Hashable, Sendable {
  case input(InputEvent)
  case resized(Size)
  /// The program was stopped and goes on; the screen is blank until the next frame.
  case resumed(Size)
  /// The line is down. Store, then end: nothing is sent any more.
  case hangUp
  /// The system or an operator asks the program to end.
  case terminate
}
