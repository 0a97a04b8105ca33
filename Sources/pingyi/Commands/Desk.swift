internal import ReviewCore
internal import TUI

/// The workstation at whatever this terminal is, from its opening to its end.
struct Desk {
  let gateway: Gateway
  /// As asked for; nil takes what the person chose before, else the locale's.
  let language: Language?
  /// Whether lines were asked for.
  let isPlain: Bool

  /// Works, gives the terminal back, and says what is left to say.
  func work() throws {
    let environment = Console.environment
    let chosen = SettingsPlace(environment: environment).settings(at: gateway).language
    let language = language ?? chosen ?? Console.language
    let farewell = try farewell(language, environment)
    if let farewell { print(farewell[language]) }
  }

  private func farewell(_ language: Language, _ environment: [String: String]) throws -> Text? {
    guard !isPlain, !PlainDesk.isNeeded(environment: environment) else {
      var desk = try PlainDesk(
        gateway: gateway, language: language, environment: environment, isAsked: isPlain)
      return try desk.work()
    }
    var desk = try TerminalDesk(gateway: gateway, language: language, environment: environment)
    return try desk.work()
  }
}
