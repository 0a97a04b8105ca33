internal import ReviewCore

/// Where the settings of the person at this desk are kept.
package enum SettingsPlace: Sendable {
  /// At one's own computer: for every round.
  case file(SettingsFile)
  /// Over ssh, where many people share one account: in the round file, for its person.
  case round
  case nowhere

  package init(environment: [String: String]) {
    if environment["SSH_CONNECTION"] != nil {
      self = .round
    } else {
      self = SettingsFile(environment: environment).map(SettingsPlace.file) ?? .nowhere
    }
  }

  /// What is kept; what cannot be read is as if nothing had been chosen.
  package func settings(at gateway: Gateway) -> Settings {
    switch self {
    case .file(let file): file.settings()
    case .round: (try? gateway.memory()).map(Settings.init) ?? Settings()
    case .nowhere: Settings()
    }
  }

  /// Keeps a choice as far as this can be done here.
  ///
  /// - Returns: What is still to be asked for: that the round remembers it, or that it is said why it
  ///   holds for this session only.
  func keep(_ choice: Settings.Choice) -> Effect? {
    switch self {
    case .round: return .remember(choice.change)
    case .nowhere: return nil
    case .file(let file):
      do {
        try file.keep(file.settings().with(choice))
        return nil
      } catch {
        return .say(
          Text(zh: "这次换了，但存不进 \(file.path)", en: "Changed for now; \(file.path) cannot be written"))
      }
    }
  }
}
