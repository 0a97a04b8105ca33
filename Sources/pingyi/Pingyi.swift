internal import ArgumentParser
internal import Foundation
internal import ReviewCore

/// The program: a noun, a verb, the round file, the rest.
///
/// Exit 0 fine; 1 findings, or refused by a rule; 2 usage or bad input; 3 the round file cannot be
/// opened. Source: design 7.
@main
struct Pingyi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pingyi",
    abstract: Text(
      zh: "评议台：专家评审的键盘工作台，从申报材料到排定名单",
      en: "评议台: a keyboard-driven reviewer workstation for expert panels"
    ).here,
    subcommands: [
      DeskCommand.self, DemoCommand.self, NewCommand.self, SchemeCommand.self,
      IntakeCommand.self, CheckCommand.self, ConcludeCommand.self, PanelCommand.self,
      AssignCommand.self, ScoresCommand.self, StageCommand.self, DefenseCommand.self,
      FormCommand.self, PacketCommand.self, OutcomeCommand.self, RankCommand.self,
      ExplainCommand.self, SealCommand.self,
      ShortlistCommand.self, AuthorityCommand.self, RecusalCommand.self, PledgeCommand.self,
      SubstituteCommand.self, DeputyCommand.self, RemindCommand.self, LedgerCommand.self,
      DoctorCommand.self, BackupCommand.self, KeysCommand.self, SessionCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Foundation.exit(Failure(error).report())
    }
  }
}
