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
}
