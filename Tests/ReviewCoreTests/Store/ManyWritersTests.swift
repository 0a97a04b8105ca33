import Foundation
import Synchronization
import Testing

@testable import ReviewCore

/// Several programs at one file, and programs that are killed.
///
/// Source: design 2 "Writers queue in the kernel", "A dropped line or `kill -9` loses nothing
/// acknowledged".
@Suite struct ManyWritersTests {
  let round: TestRound

  init() throws {
    round = try TestRound()
  }

  /// A program that writes opinions of one expert's sheet and prints each sequence once recorded.
  private func writer(_ expert: String, count: Int, output: Pipe) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "round-writer")
    process.arguments = [round.path, expert, "\(count)"]
    process.standardOutput = output
    try process.run()
    return process
  }

  private func sequences(_ output: Pipe) throws -> [Int] {
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    // A line that was cut by the kill was not acknowledged.
    return String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .compactMap { Int($0) }
  }

  private func texts(of expert: String) throws -> [Int: String] {
    var texts: [Int: String] = [:]
    for entry in try round.file.ledger() where entry.actor == expert {
      guard case .commentWritten(_, let body) = try Act(entry) else { continue }
      texts[entry.sequence] = body.text
    }
    return texts
  }

  @Test func `2 two programs that record at the same time lose and double nothing`() throws {
    let before = try round.file.head().sequence
    let outputs = [Pipe(), Pipe()]
    let processes = try zip(["e01", "e02"], outputs).map { expert, output in
      try writer(expert, count: 200, output: output)
    }
    let acknowledged = try outputs.map { try sequences($0) }
    for process in processes { process.waitUntilExit() }
    #expect(processes.map(\.terminationStatus) == [0, 0])
    #expect(acknowledged.map(\.count) == [200, 200])
    #expect(
      acknowledged.flatMap(\.self).sorted() == Array(before + 1...before + 400))
    for (expert, numbers) in zip(["e01", "e02"], acknowledged) {
      let texts = try texts(of: expert)
      #expect(numbers.map { texts[$0] } == (1...200).map { "第 \($0) 条" })
    }
    #expect(try round.file.verifyLedger() == [])
    #expect(try round.file.diagnose() == [])
  }

  /// `KILLS=1000` does it a thousand times.
  private static let kills =
    ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 50

  @Test func `2 kills lose nothing that was acknowledged`() throws {
    var generator = SplitMix(seed: 20_150_318)
    var acknowledged: [Int] = []
    for _ in 1...Self.kills {
      let output = Pipe()
      let process = try writer("e01", count: 1_000_000, output: output)
      // From before it has opened the file until well into its writing.
      usleep(useconds_t(5_000 + generator.next() % 120_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      acknowledged += try sequences(output)
    }
    let recorded = try texts(of: "e01")
    #expect(acknowledged.count > Self.kills)
    #expect(acknowledged.filter { recorded[$0] == nil } == [])
    #expect(Set(acknowledged).count == acknowledged.count)
    // At most one act of each program was recorded and not yet said.
    #expect(recorded.count - acknowledged.count <= Self.kills)
    #expect(try round.file.verifyLedger() == [])
    #expect(try round.file.diagnose() == [])
    let last = try #require(recorded.max { $0.key < $1.key })
    #expect(try round.file.sheet(TestRound.key("A01", "e01"))?.opinion == last.value)
  }

  @Test func `2 two desks take turns on one file and see each other's acts`() throws {
    let (first, second) = (
      try round.open(as: "e01", .expert), try round.open(as: "e02", .expert)
    )
    var sequence = try round.file.lastSequence()
    for turn in 1...10 {
      for (file, code) in [(first, "e01"), (second, "e02")] {
        let key = try TestRound.key("A01", code)
        try file.record([TestRound.comment(key, "\(turn)")], by: TestRound.person(code))
        sequence += 1
        #expect(try first.lastSequence() == sequence && second.lastSequence() == sequence)
      }
    }
    try first.close()
    try second.close()
    #expect(try round.file.verifyLedger() == [])
  }

  @Test func `2 two desks open on one sheet: the second save is refused`() throws {
    let key = try TestRound.key("A01", "e01")
    let (first, second) = (
      try round.open(as: "e01", .expert), try round.open(as: "e01", .expert)
    )
    let e01 = try TestRound.person("e01")
    let base = try #require(try second.sheet(key)?.revision)
    let since = try first.record(
      [TestRound.mark(key, "A1", "30")], by: e01, expecting: [.sheet(key): base])
    #expect(throws: StaleRevision(subject: .sheet(key), expected: base, since: since)) {
      try second.record([TestRound.mark(key, "A1", "40")], by: e01, expecting: [.sheet(key): base])
    }
    #expect(try second.sheet(key)?.marks == [try Code("A1"): .points(try Points(decimal: "30"))])
    try first.close()
    try second.close()
  }

  /// The file is replaced while a writer waits in the queue, as a rebuild does.
  @Test func `2 a writer that waited while the file was replaced does not write to the old one`()
    throws
  {
    let (path, clock) = (round.path, round.clock)
    let copy = round.folder.appending(path: "copy.pingyi").path()
    _ = try round.file.backup(to: copy)
    let act = try TestRound.mark(TestRound.key("A01", "e01"), "A1", "30")
    let e01 = try TestRound.person("e01")
    let (isOpen, isDone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let outcome = Mutex<RoundError?>(nil)
    try WriterQueue(path: path + "-queue").run {
      Thread.detachNewThread {
        defer { isDone.signal() }
        guard let desk = try? RoundFile(path: path, clock: clock) else { return }
        defer { try? desk.close() }
        isOpen.signal()
        do {
          try desk.record([act], by: e01)
        } catch {
          outcome.withLock { $0 = error as? RoundError }
        }
      }
      isOpen.wait()
      // Until it stands in the queue.
      usleep(50_000)
      #expect(rename(copy, path) == 0)
    }
    isDone.wait()
    #expect(outcome.withLock { $0 } == .changedWhileOpen(path: path))
  }

  @Test func `2 a queue that cannot be entered says so`() throws {
    let queue = WriterQueue(path: round.folder.appending(path: "none/queue").path())
    #expect(throws: RoundError.self) { try queue.run {} }
  }

  @Test func `2 an expert's desk reads anew for what may be seen, and passes over the rest`() throws
  {
    let round = try TestRound(.preliminary)
    let desk = try round.open(as: "e01", .expert)
    let secretary = try round.open(as: "s01", .secretary)
    let (e01, e02) = (try TestRound.person("e01"), try TestRound.person("e02"))
    func concerned(_ act: Act, by actor: Actor) throws -> [Bool] {
      let before = try desk.lastSequence()
      try round.file.record([act], by: actor)
      return try [desk, secretary].map { try $0.concernsViewer(after: before) }
    }
    let (own, others) = (try TestRound.key("A01", "e01"), try TestRound.key("A01", "e02"))
    #expect(try concerned(TestRound.mark(others, "A1", "40"), by: e02) == [false, true])
    #expect(try concerned(TestRound.mark(own, "A1", "40"), by: e01) == [true, true])
    let tie = Act.recusalClaimed(
      RecusedPair(application: own.application, expert: own.expert),
      Act.RecusalClaimed(ground: .other, note: "", claimedBy: "来函"))
    #expect(try concerned(tie, by: TestRound.owner) == [true, true])
    #expect(try !desk.concernsViewer(after: desk.lastSequence()))
  }
}
