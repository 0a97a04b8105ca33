/// What the environment says about the terminal.
package struct SessionSettings: Hashable, Sendable {
  /// Tried in this order.
  package let terminalTypes: [String]
  /// Nil asks the terminal.
  package let ambiguousWidth: AmbiguousWidth?
  /// How long the terminal may take to answer.
  ///
  /// 100 ms, and 300 ms over ssh; one that is silent is as most are.
  package let replyDelay: Duration
  /// How long the rest of a sequence may take before its ESC counts as a key.
  ///
  /// 25 ms, and 100 ms over ssh, where a key's bytes can come in two packets.
  package let sequenceDelay: Duration
  /// How long a paste without its end mark may pause.
  package let blockDelay = Duration.seconds(2)
  /// Where each frame is written as a line of JSON, for tests.
  package let frameLog: String?
  /// Where standard error goes while the terminal is claimed; nil keeps it until the end.
  package let errorLog: String?

  package init(environment: [String: String]) {
    var types = ["xterm-256color", "xterm", "vt100"]
    if let own = environment["TERM"], !own.isEmpty { types.insert(own, at: 0) }
    terminalTypes = types
    ambiguousWidth = environment["PINGYI_AMBIGUOUS"].flatMap(Int.init)
      .flatMap(AmbiguousWidth.init)
    let isRemote = environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
    sequenceDelay = .milliseconds(isRemote ? 100 : 25)
    replyDelay = .milliseconds(isRemote ? 300 : 100)
    frameLog = environment["PINGYI_FRAME_LOG"]
    errorLog = environment["PINGYI_ERROR_LOG"]
  }
}

extension SessionSettings {
  func delay(for pending: InputParser.Pending) -> Duration {
    switch pending {
    case .sequence: sequenceDelay
    case .block: blockDelay
    }
  }
}
