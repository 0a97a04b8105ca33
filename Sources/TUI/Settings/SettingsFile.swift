internal import Foundation
package import ReviewCore

/// The settings of the person at this computer, in `$XDG_CONFIG_HOME/pingyi/settings.json`.
package struct SettingsFile: Sendable {
  private let url: URL

  package var path: String { url.path() }

  /// Nil where the environment names no home.
  package init?(environment: [String: String]) {
    let configured = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.config" }
    guard let folder = configured ?? home else { return nil }
    url = URL(filePath: folder).appending(path: "pingyi/settings.json")
  }

  /// What is stored; a file that cannot be read is as if nothing had been chosen.
  package func settings() -> Settings {
    guard let content = try? Data(contentsOf: url) else { return Settings() }
    return (try? JSONDecoder().decode(Settings.self, from: content)) ?? Settings()
  }

  /// Keeps a choice, or says that it holds for this session only.
  package func keep(_ change: (inout Settings) -> Void) -> Text? {
    var settings = settings()
    change(&settings)
    do {
      try keep(settings)
      return nil
    } catch {
      return Text(zh: "这次换了，但存不进 \(path)", en: "Changed for now; \(path) cannot be written")
    }
  }

  /// Replaces the file as a whole, so that it is never half written.
  package func keep(_ settings: Settings) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(settings).write(to: url, options: .atomic)
  }
}
