internal import CTerminal
internal import Glibc

/// The signals that have arrived, as bytes in a pipe, so that one `poll` waits for all there is.
struct SignalPipe {
  let descriptor: CInt

  /// Installs the handlers; nil if they are installed already.
  init?() {
    descriptor = term_signals_start()
    guard descriptor >= 0 else { return nil }
  }

  func close() { term_signals_stop() }

  /// The signals since the last call, each once.
  func take() -> Set<CInt> {
    var numbers: Set<CInt> = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return numbers }
      numbers.formUnion(buffer[..<count].map(CInt.init))
    }
  }
}
