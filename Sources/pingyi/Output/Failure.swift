internal import ArgumentParser
internal import Foundation
internal import ReviewCore
internal import Terminal

/// What a command that did not succeed prints, and its exit status.
struct Failure {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  /// Prints the reason where it belongs and says the exit status.
  func report() -> Int32 {
    if let text = (error as? any WordedError)?.text ?? (error as? TerminalError)?.text {
      Console.complain(text.here)
      return status
    }
    if let code = error as? ExitCode { return code.rawValue }
    let code = Pingyi.exitCode(for: error)
    let message = Pingyi.fullMessage(for: error)
    if code.isSuccess {
      print(message)
      return 0
    }
    let isUsage = code == .validationFailure
    let worded = Text(
      zh: "命令没有写对：" + message.trimmingPrefix("Error: "), en: message)
    Console.complain(isUsage ? worded.here : message)
    return isUsage ? 2 : status
  }

  private var status: Int32 {
    switch error {
    case RoundError.alreadyExists: 2
    case RoundError.notRepairable: 1
    case is RoundError: 3
    case is Refusal, is StaleRevision, is RankingNotOpen: 1
    case let error as SessionRefusal: error.isRule ? 1 : 2
    case let error as CommandError: error.isRefusal ? 1 : 2
    default: 2
    }
  }
}
