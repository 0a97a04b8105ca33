internal import Foundation

/// A folder by its real path, with all links followed.
struct FolderPath: Hashable {
  /// Without a slash at its end, unless it is the root.
  let path: String

  init(_ path: String) {
    let url = URL(filePath: path, directoryHint: .isDirectory).resolvingSymlinksInPath()
    let real = url.path(percentEncoded: false)
    self.path = real.count > 1 && real.hasSuffix("/") ? String(real.dropLast()) : real
  }

  /// Whether a real path lies in the folder or is the folder.
  func contains(_ other: String) -> Bool {
    other == path || other.hasPrefix(path.hasSuffix("/") ? path : path + "/")
  }

  /// The real path of something in the folder, with all links followed.
  func resolve(_ name: String) -> String {
    FolderPath("\(path)/\(name)").path
  }

  /// What stands at a real path; nil if nothing, if it cannot be looked at or if a link leads nowhere.
  static func kind(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let kind = attributes?[.type] as? FileAttributeType
    return kind == .typeSymbolicLink ? nil : kind
  }
}
