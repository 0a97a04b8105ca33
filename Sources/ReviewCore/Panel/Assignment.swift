/// Who scores what: everyone everything unless recused, or a fixed number for each application.
package enum Assignment: Hashable, Sendable {
  case everyone
  /// So many experts for each application, in turn.
  case perApplication(Int)

  /// Gives each application its experts; nobody is given one that they are recused from.
  ///
  /// In turn: whoever has the fewest sheets so far comes first, of equals whoever stands first.
  /// An application with too few experts left gets those that there are.
  ///
  /// - Parameters:
  ///   - applications: By code.
  ///   - experts: In the order of the panel, or of a draw.
  ///   - recusals: Whom to leave out where.
  /// - Returns: One element for each application, in their order.
  package func sheets(
    applications: [ApplicationCode], experts: [ExpertCode], recusals: Set<RecusedPair>
  ) -> [Act.SheetsAssigned.Assigned] {
    var load: [ExpertCode: Int] = [:]
    return applications.map { application in
      let free = experts.filter { expert in
        !recusals.contains(RecusedPair(application: application, expert: expert))
      }
      let chosen: [ExpertCode]
      switch self {
      case .everyone: chosen = free
      case .perApplication(let count):
        let byLoad = free.enumerated().sorted { first, second in
          (load[first.element] ?? 0, first.offset) < (load[second.element] ?? 0, second.offset)
        }
        chosen = byLoad.prefix(max(count, 0)).map(\.element)
      }
      for expert in chosen { load[expert, default: 0] += 1 }
      return Act.SheetsAssigned.Assigned(application: application, experts: chosen)
    }
  }

  /// The order of a draw: by SHA-256 of `seed|code`, smallest first, so that anyone can check it.
  ///
  /// Source: scoring.md 8.1; `printf '%s' 'seed|code' | sha256sum` gives a ticket.
  package static func drawn(_ experts: [ExpertCode], seed: UInt64) -> [ExpertCode] {
    experts
      .map { expert in (ticket: Digest.hex(of: Array("\(seed)|\(expert)".utf8)), expert: expert) }
      .sorted { $0.ticket < $1.ticket }
      .map(\.expert)
  }
}
