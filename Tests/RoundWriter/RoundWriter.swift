import Foundation
import ReviewCore

/// Records one expert's opinions of A01, one act after the other, for tests that kill it.
///
/// `round-writer FILE EXPERT COUNT` prints the sequence of each act once it is recorded.
@main
enum RoundWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else { exit(2) }
    let expert = try ExpertCode(arguments[2])
    let file = try RoundFile(
      path: arguments[1], person: expert,
      clock: { Timestamp(secondsSince1970: 1_426_646_527) })
    let key = SheetKey(application: try Code("A01"), expert: expert, stage: .preliminary)
    let actor = Actor(.person(expert), session: "ssh:SHA256:writer")
    for number in 1...count {
      let act = Act.commentWritten(key, Act.CommentWritten(text: "第 \(number) 条"))
      for entry in try file.record([act], by: actor) {
        try FileHandle.standardOutput.write(contentsOf: Data("\(entry.sequence)\n".utf8))
      }
    }
    try file.close()
  }
}
