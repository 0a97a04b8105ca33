internal import ArgumentParser
internal import Foundation
internal import ReviewCore

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Text(
      zh: "做一轮全新的、完整的、虚构的评审，供试用", en: "Make a fresh, complete, fictional round to try things on."
    ).here)

  @Argument(
    help: .words(
      zh: "做在哪个文件夹；里面不能已有 demo.pingyi",
      en: "A folder to make the round in; DIR/demo.pingyi must not exist."))
  var folder: String

  @Option(
    help: .words(
      zh: "样例数据的文件夹；不写就在程序旁边和上级里找",
      en: "The sample data; else it is looked for beside the program and above it."))
  var sample: String?

  func run() throws {
    guard let sample = sample ?? SampleData.folder else {
      throw CommandError.noSampleData
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandError.cannotMakeFolder(path: folder)
    }
    let path = "\(folder)/demo.pingyi"
    try DemoRound(sample: sample).make(at: path) { step in Console.complain(step.here) }
    Console.say(
      Text(
        zh: "演示评审在 \(path)。打开：pingyi desk \(path) --as e01",
        en: "The demonstration is \(path). Open it: pingyi desk \(path) --as e01"))
  }
}

/// Where the sample data lies.
enum SampleData {
  /// `sample-data` in the folder of the program or one above it, or `share/pingyi/sample-data`.
  static var folder: String? {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    var place = program.deletingLastPathComponent()
    while place.path().count > 1 {
      for name in ["sample-data", "share/pingyi/sample-data"] {
        let candidate = place.appending(path: name)
        let mark = candidate.appending(path: "experts.csv")
        if FileManager.default.fileExists(atPath: mark.path()) { return candidate.path() }
      }
      place = place.deletingLastPathComponent()
    }
    return nil
  }
}
