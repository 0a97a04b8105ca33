internal import GRDB

/// What stood on a sheet at some time, from the ledger.
extension RoundQueries {
  /// What stood on a sheet after the first so many acts that named it.
  func fields(of key: SheetKey, atVersion version: Int = .max) throws -> SheetFields {
    let entries = try entries(of: .sheet(key), after: 0)
    return try fields(of: key, after: entries.prefix(version))
  }

  /// What stood on a sheet at a sequence of the ledger.
  func fields(of key: SheetKey, atSequence sequence: Int) throws -> SheetFields {
    let entries = try entries(of: .sheet(key), after: 0)
    return try fields(of: key, after: entries.prefix { $0.sequence <= sequence })
  }

  /// A sheet's own revision (版本): how many acts have named it.
  func version(of key: SheetKey) throws -> Int {
    try entries(of: .sheet(key), after: 0).count
  }

  /// A number after the first begins with what stood on the one before.
  private func fields(of key: SheetKey, after entries: ArraySlice<LedgerEntry>) throws
    -> SheetFields
  {
    var fields = SheetFields()
    if key.number > 1 {
      fields = try self.fields(
        of: SheetKey(
          application: key.application, expert: key.expert, stage: key.stage,
          number: key.number - 1))
    }
    for entry in entries { fields.apply(try Act(entry)) }
    return fields
  }
}
