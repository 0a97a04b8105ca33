import GRDB

@testable import ReviewCore

extension RoundFile {
  /// The tables of a round file, empty, without a file.
  static func inMemory() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    let database = try DatabaseQueue(configuration: configuration)
    try layOut(database)
    return database
  }
}
