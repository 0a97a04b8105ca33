/// What a member of the panel gives before the file of an application opens to them.
///
/// Until then they see who applies, which is what a recusal is stated on, and nothing of what was
/// handed in. Source: walks.md 2.1, peers.md "undeclared conflict: cannot open the file".
struct ReadingGate {
  private let member: ExpertCode?
  private let queries: RoundQueries
  private let duties: [Scheme.Duty]
  private let hasPledged: Bool

  init(viewer: Viewer, queries: RoundQueries, scheme: Scheme?) throws {
    let isMember = viewer.role.isPanelMember
    self.queries = queries
    member = isMember ? viewer.code : nil
    duties = scheme?.beforeReading ?? []
    hasPledged = try member.map { try queries.hasPledged($0) } ?? true
  }

  /// Whether the viewer may read what was handed in.
  func isOpen(_ application: ApplicationCode) throws -> Bool {
    guard let member, !duties.isEmpty else { return true }
    if duties.contains(.pledge), !hasPledged { return false }
    guard duties.contains(.recusals) else { return true }
    return try queries.recusalState(RecusedPair(application: application, expert: member)) == .clear
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
