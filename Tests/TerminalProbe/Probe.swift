internal import Foundation
internal import Terminal

/// A small program on a real terminal, for the tests: it shows what it receives and obeys some keys.
@main struct Probe {
  static func main() throws {
    let settings = SessionSettings(environment: ProcessInfo.processInfo.environment)
    do {
      var session = try TerminalSession(settings: settings)
      var screen = ProbeScreen(ambiguous: session.measureAmbiguousWidth())
      repeat {
        session.present(screen.frame(size: session.size))
      } while session.wait().allSatisfy { obey($0, &session, &screen) }
    } catch {
      print(error)
      exit(1)
    }
    print("bye")
  }

  /// Returns false for what ends the program.
  private static func obey(
    _ event: SessionEvent, _ session: inout TerminalSession, _ screen: inout ProbeScreen
  ) -> Bool {
    switch event {
    case .hangUp, .terminate: return false
    case .resized: screen.record("resized")
    case .resumed: screen.record("resumed")
    case .input(.key(.character("q"))): return false
    case .input(.key(.character("s"))):
      let none: [Int] = []
      screen.record("\(none[CommandLine.arguments.count])")
    case .input(.key(.character("x"))): exit(3)
    case .input(.key(.character("e"))):
      FileHandle.standardError.write(Data("a note on standard error\n".utf8))
    case .input(.key(.character("z"))):
      if let event = session.suspend() { return obey(event, &session, &screen) }
      screen.record("no shell")
    case .input(.key(.character("w"))): session.setWheelScrolling(true)
    case .input(.key(.character("r"))): session.repaint()
    case .input(.key(.character("i"))): break
    case .input(.key(.character("p"))): screen.popUp()
    case .input(.key(.character("d"))): screen.offset += 1
    case .input(.key(.character("c"))): screen.text = "before\u{9B}31m\u{1B}[31mafter\u{202E}"
    case .input(let input): screen.record(input)
    }
    return true
  }
}
