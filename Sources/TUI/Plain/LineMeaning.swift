package import ReviewCore
package import Terminal

/// What a line of someone who works line by line asks for.
package enum LineMeaning: Sendable {
  /// To press keys, one after another.
  case keys([Key])
  /// To type a number anew; Enter follows where it is an answer and was taken.
  case number([Key], isAnswer: Bool)
  /// To write a line.
  case text(String)
  /// Han text where commands are read.
  case han(String)
  /// The effects of a command that no key of this place has.
  case effects([Effect])
  /// To name the keys of this place, or every command.
  case keyList, commandList
  /// To say the whole screen again.
  case again
  /// Nothing that can be done; why.
  case unclear(Text)
}
