import TerminalHarness
import Testing

extension PseudoTerminal {
  /// Sends keys and waits until the screen is as it should be; a second without keys draws too.
  @discardableResult
  func press(
    _ keys: String, upTo limit: Duration = .seconds(20),
    sourceLocation: SourceLocation = #_sourceLocation, until isDone: ([String]) -> Bool
  ) throws -> [String] {
    write(keys.utf8)
    let isThere = waits(upTo: limit) { frames.last.map { isDone($0.text) } ?? false }
    let screen = frames.last?.text ?? []
    try #require(
      isThere, "\(screen.joined(separator: "\n"))\n\(text.suffix(300))",
      sourceLocation: sourceLocation)
    return screen
  }
}
