internal import Foundation

/// Reads application folders (申报材料) and folders of many such folders.
///
/// Knows nothing of rounds: what it gives is the same whenever the same files are read.
package enum IntakeBatch {
  /// Reads every application below the paths; one that is bad yields problems and the rest loads.
  ///
  /// - Parameters:
  ///   - paths: Each the folder of an application, which holds `application.json`, or of many.
  ///   - units: The recommending units that forms may name.
  /// - Returns: What could be read, and every problem with its file and place.
  /// - Throws: `IntakeError` if one of the paths is no folder or cannot be opened.
  package static func read(
    _ paths: [String], units: RecommendingUnits
  ) throws(IntakeError) -> IntakeReport {
    var submissions: [Submission] = []
    var problems: [IntakeProblem] = []
    var seen: Set<FolderPath> = []
    for path in paths {
      let folders = try folders(at: path)
      if folders.isEmpty { problems.append(problem(.empty, at: path)) }
      for folder in folders where seen.insert(FolderPath(folder)).inserted {
        if let error = obstacle(to: folder, in: path) {
          problems.append(problem(error, at: folder))
          continue
        }
        let (submission, more) = ApplicationFolder.read(folder, units: units)
        problems += more
        if let submission { submissions.append(submission) }
      }
    }
    let unique = withoutRepeatedCodes(submissions, &problems)
    return IntakeReport(submissions: unique, problems: problems)
  }

  /// The folder itself if it is that of an application, else those in it, by name.
  private static func folders(at path: String) throws(IntakeError) -> [String] {
    guard let kind = FolderPath.kind(of: FolderPath(path).path) else { throw .notFound(path) }
    guard kind == .typeDirectory else { throw .notAFolder(path) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unreadable(path)
    }
    guard !names.contains(ApplicationFolder.form) else { return [path] }
    return names.sorted().filter { !$0.hasPrefix(".") && $0 != "__MACOSX" }
      .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
      .filter { FolderPath.kind(of: FolderPath($0).path) != .typeRegular }
  }

  /// Why a folder of a batch is not looked into; nil if it is.
  private static func obstacle(to folder: String, in path: String) -> FolderError? {
    let real = FolderPath(folder)
    guard FolderPath(path).contains(real.path) else { return .leadsOutside }
    switch FolderPath.kind(of: real.path) {
    case .typeDirectory?: return nil
    case nil where folder.contains("\u{FFFD}"): return .nameNotUTF8
    case nil: return .unreadable
    case _: return .notAFile
    }
  }

  /// Codes are unique ignoring case; of those that are not, none is taken.
  private static func withoutRepeatedCodes(
    _ submissions: [Submission], _ problems: inout [IntakeProblem]
  ) -> [Submission] {
    let byCode = Dictionary(grouping: submissions) { $0.code.rawValue.lowercased() }
    var unique: [Submission] = []
    for submission in submissions {
      let other = byCode[submission.code.rawValue.lowercased()]?.first {
        $0.folder != submission.folder
      }
      if let other {
        let fault = FolderError.repeatedCode(submission.code, other: other.folder)
        problems.append(problem(fault, at: submission.folder))
      } else {
        unique.append(submission)
      }
    }
    return unique
  }

  private static func problem(_ fault: FolderError, at path: String) -> IntakeProblem {
    IntakeProblem(file: path, place: .file, reason: fault.text)
  }
}
