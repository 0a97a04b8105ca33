package import Foundation

/// A locale that this machine need not have, made for the tests with `localedef`.
package struct MadeLocale {
  /// For `LOCPATH`.
  package let folder: URL
  package let name: String

  /// Makes it once; `characters` names a character map, such as `GB18030`, or is the path of one.
  package init(_ name: String, characters: String, in folder: URL) throws {
    self.folder = folder
    self.name = name
    let place = folder.appending(path: name)
    guard !FileManager.default.fileExists(atPath: place.path()) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Under another name first, because a test beside this one may make the same.
    let draft = folder.appending(path: "\(name)-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/localedef")
    process.arguments = ["--quiet", "-c", "-i", "zh_CN", "-f", characters, draft.path()]
    try process.run()
    process.waitUntilExit()
    guard FileManager.default.fileExists(atPath: draft.appending(path: "LC_CTYPE").path()) else {
      throw POSIXError(.ENOENT)
    }
    try? FileManager.default.moveItem(at: draft, to: place)
  }

  /// GB18030, beside the tests, so that it is made once.
  package static func gb18030() throws -> MadeLocale {
    let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "locales")
    return try MadeLocale("zh_CN.GB18030", characters: "GB18030", in: folder)
  }

  package var environment: [String: String] { ["LC_ALL": name, "LOCPATH": folder.path()] }
}
