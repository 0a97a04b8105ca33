import Foundation
import Testing

/// The program ended by force in the middle of its work.
@Suite(.serialized) struct KillTests {
  @Test func `2 an import that is killed leaves all of the file or nothing`() throws {
    let scores = Rounds.sample.appending(path: "scores.csv").path()
    let arguments = ["scores", "import", "round.pingyi", scores, "--submit"]
    let whole = try Rounds.beforeScores()
    let empty = try whole.run("scores", "export", "round.pingyi").output
    let start = ContinuousClock.now
    try Program.run(arguments, in: whole)
    let duration = ContinuousClock.now - start
    let full = try whole.run("scores", "export", "round.pingyi").output
    try #require(full.count > 100_000)

    for share in stride(from: 0.1, through: 1.0, by: 0.1) {
      let folder = try Rounds.beforeScores()
      let process = try Program.start(arguments, in: folder)
      let moment = duration * (share * Double.random(in: 0.8...1.1))
      usleep(UInt32(moment / .microseconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let sound = try folder.run("doctor", "round.pingyi")
      #expect(sound.status == 0, "killed after \(moment): \(sound.output)\(sound.complaint)")
      let found = try folder.run("scores", "export", "round.pingyi").output
      #expect(found == empty || found == full, "killed after \(moment)")
      let again = try Program.run(arguments, in: folder)
      #expect(again.complaint.contains("A02/e01/preliminary/1"), "\(again.complaint)")
      #expect(try folder.run("scores", "export", "round.pingyi").output == full)
    }
  }
}
