import Foundation
import Testing

/// The real desk in two emulators that nobody here wrote, pyte and tmux: after every key they show
/// the frame that the program drew, and their cursor is where it should be.
///
/// Source: issue "A desk that people love"; tui.md 7, item 4. All 180 combinations, in both
/// emulators, are a matter of ten minutes: `EMULATORS=all` runs them.
@Suite struct EmulatorTests {
  @Test(arguments: EmulatorCase.Emulator.allCases, EmulatorWalk.allCases)
  func `the screen is the frame after every key`(
    emulator: EmulatorCase.Emulator, walk: EmulatorWalk
  ) throws {
    let isWhole = ProcessInfo.processInfo.environment["EMULATORS"] == "all"
    let cases =
      isWhole ? EmulatorCase.all(emulator) : walk.cases.filter { $0.emulator == emulator }
    let results = try Emulators.follow(walk, cases)
    #expect(results.count == cases.count)
    for result in results {
      #expect(result.differences == [], "\(result)")
      #expect(result.compared == walk.keys.count + 1, "\(result)")
    }
  }

  @Test func `every pair of values is among the cases of an expert`() {
    let cases = EmulatorWalk.expert.cases.map(\.values)
    let all = EmulatorCase.Emulator.allCases.flatMap(EmulatorCase.all).map(\.values)
    for first in 0..<5 {
      for second in 0..<first {
        let pairs = Set(cases.map { [$0[first], $0[second]] })
        #expect(pairs == Set(all.map { [$0[first], $0[second]] }))
      }
    }
  }

  /// What finds nothing wrong must be able to.
  @Test(arguments: EmulatorCase.Emulator.allCases)
  func `a screen that is not the frame is noticed`(emulator: EmulatorCase.Emulator) throws {
    let wrong = EmulatorCase(
      emulator: emulator, term: "xterm-256color", locale: "C.UTF-8", ambiguous: 2, columns: 80,
      rows: 24, said: 1)
    let results = try Emulators.follow(.start, [wrong])
    #expect(results.first?.differences.isEmpty == false)
  }
}
