/// What a member of the panel gives before the file of an application opens to them.
///
/// Until then they see who applies, which is what a recusal is stated on, and nothing of what was
/// handed in. Source: walks.md 2.1, peers.md "undeclared conflict: cannot open the file".
struct ReadingGate {
  private let isPledgeOwed: Bool
  /// Those of which it is known whether there is a tie; nil where that is not asked for.
  private let answered: Set<ApplicationCode>?

  init(viewer: Viewer, queries: RoundQueries, scheme: Scheme?) throws {
    guard viewer.role.isPanelMember, let member = viewer.code, let duties = scheme?.beforeReading
    else {
      (isPledgeOwed, answered) = (false, nil)
      return
    }
    isPledgeOwed = try duties.contains(.pledge) && !queries.hasPledged(member)
    answered = try duties.contains(.recusals) ? queries.answeredTies(of: member) : nil
  }

  /// Whether the viewer may read what was handed in with an application of their world.
  func isOpen(_ application: ApplicationCode) -> Bool {
    !isPledgeOwed && answered?.contains(application) ?? true
  }
}

extension Application {
  /// As it is shown before it may be read.
  var unread: Application {
    Application(
      code: code, version: version, facts: facts.identityOnly, files: [], pinyin: pinyin,
      initials: initials, conclusion: conclusion, withdrawn: withdrawn)
  }
}
