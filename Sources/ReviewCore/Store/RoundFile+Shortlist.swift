internal import GRDB

/// The proposed list (拟定名单) and its sealing (封存).
extension RoundFile {
  /// The ranking that is computed now.
  ///
  /// - Parameter stage: Nil is the final once the defense has opened, else the preliminary.
  /// - Returns: The same for anyone who computes it from the same record.
  /// - Throws: `RankingNotOpen` for a viewer who may not see it yet.
  package func ranking(_ stage: Ranking.Stage? = nil) throws -> Ranking {
    Ranking(try reviewRecord(), stage: try stage ?? round().currentRanking)
  }

  /// The list as it would be sealed now: the ranking and the ministry's departures from it.
  package func proposedList() throws -> ProposedList {
    try database.read { db in
      guard
        ReadingRight.shortlist.isGranted(
          to: viewer.role, scoresAreOpen: try Self.scoresAreOpen(db))
      else { throw RankingNotOpen(role: viewer.role) }
      return try proposedList(RoundQueries(db: db))
    }
  }

  private func proposedList(_ queries: RoundQueries) throws -> ProposedList {
    let record = try record(queries)
    let hasDefense = try queries.state(of: .defense) != .notOpened
    let ranking = Ranking(record, stage: hasDefense ? .final : .preliminary)
    let owed = try ScoringStage.allCases.flatMap { try queries.owedSheets($0) }
    return ProposedList(
      ranking: ranking, departures: try queries.departures(),
      notConcluded: try queries.withoutConclusion(), owedSheets: owed,
      withoutOutcome: try queries.invitedWithoutOutcome())
  }

  /// Seals the list: from then on a change needs a departure with reason and name.
  ///
  /// - Throws: `Refusal.sealDebts` naming everything that must be settled first.
  @discardableResult
  package func seal(by actor: Actor) throws -> [LedgerEntry] {
    try record { queries in
      [Motion(.listSealed(try sealing(of: proposedList(queries), queries)), by: actor)]
    }
  }

  private func sealing(of list: ProposedList, _ queries: RoundQueries) throws -> Act.ListSealed {
    guard let head = try queries.head(), let scheme = try queries.schemeDigest() else {
      throw RoundError.noRoundYet(path: path)
    }
    return Act.ListSealed(
      scheme: scheme, head: head.description, entries: list.entries.map(\.sealed))
  }

  /// Only the list that is computed now is sealed, and only once nothing is owed.
  ///
  /// A sealed list is sealed again only after a departure.
  func requireSealable(_ body: Act.ListSealed, queries: RoundQueries) throws {
    let list = try proposedList(queries)
    guard list.debts.isEmpty else { throw Refusal.sealDebts(list.debts) }
    guard try sealing(of: list, queries) == body else { throw Refusal.listDiffers }
    let last = try queries.entries(of: .shortlist, after: 0).last
    guard last?.kind != ActKind.listSealed.rawValue else {
      throw Refusal.nothingChanges(.shortlist)
    }
  }

  /// The sealed list; empty before it has been sealed.
  package func sealedList() throws -> [SealedEntry] {
    try database.read { db in
      guard
        ReadingRight.shortlist.isGranted(
          to: viewer.role, scoresAreOpen: try Self.scoresAreOpen(db))
      else { throw RankingNotOpen(role: viewer.role) }
      return try Row.fetchAll(db, sql: "SELECT * FROM shortlistEntry ORDER BY position")
        .map { row in
          SealedEntry(
            rank: row["rank"], code: try Code(row["code"]), name: row["name"],
            unit: row["unit"], score: row["score"], status: row["status"],
            reasons: row["reasons"])
        }
    }
  }
}

/// A row of the sealed list, as it was sealed.
package struct SealedEntry: Hashable, Sendable {
  package let rank: Int?
  package let code: ApplicationCode
  package let name: String
  package let unit: String
  package let score: String?
  package let status: String
  package let reasons: String
}

extension RoundQueries {
  func departures() throws -> [Departure] {
    try Row.fetchAll(db, sql: "SELECT * FROM departure ORDER BY application").compactMap { row in
      guard let place = ListPlace(rawValue: row["place"]) else { return nil }
      return Departure(
        application: try Code(row["application"]), place: place, reason: row["reason"],
        decidedBy: row["decidedBy"])
    }
  }
}
