import ReviewCore

/// A demonstration as the program makes one: e01 has one sheet left that lacks three marks, the rest
/// of the panel has submitted, and the ranking is open to the chair.
extension FixtureRound {
  /// The marks that e01's last sheet lacks.
  static let lacking = ["E2", "F1", "F2"]

  static func touring() throws -> FixtureRound {
    let round = try FixtureRound(nature: .demonstration)
    let file = try round.open()
    try round.complete(file)
    try file.open(.shortlisting, forcedBecause: "演示", by: owner)
    try file.close()
    return round
  }

  /// The sheet that the tour is about.
  static func tourSheet() throws -> SheetKey {
    SheetKey(application: try Code("A07"), expert: try Code("e01"), stage: .preliminary)
  }

  /// What that sheet adds up to once 4 has been given for each of the lacking marks.
  static func tourTotal() throws -> String {
    let round = try touring()
    try round.walk(1)
    let file = try round.open()
    defer { try? file.close() }
    let key = try tourSheet()
    let sheet = try file.sheets(.preliminary).first {
      $0.key.application == key.application && $0.key.expert == key.expert
    }
    return sheet?.given.text() ?? ""
  }

  private func complete(_ file: RoundFile) throws {
    let overview = try file.round()
    for (seat, code) in Self.panel.enumerated() {
      let expert = try ExpertCode(code)
      let actor = Actor(.person(expert), session: "ssh:SHA256:test")
      for (number, application) in Self.applications.enumerated() {
        let key = SheetKey(
          application: try Code(application.code), expert: expert, stage: .preliminary)
        let isLast = try key == Self.tourSheet()
        let total = 6_500 + (number * 37 + seat * 53) % 40 * 50
        let marks = Self.marks(total: total, overview.scheme)
        let text = String(repeating: "园区方案具体可行，数据可核。", count: 5)
        let comments = isLast ? [] : [Act.CommentWritten(criterion: nil, text: text)]
        try file.record(
          [
            .sheetImported(
              key,
              Act.SheetImported(
                source: "fixture",
                scores: marks.filter { !isLast || !Self.lacking.contains($0.criterion.rawValue) },
                notApplicable: nil, comments: comments))
          ], by: actor)
        if !isLast { try submit(key, in: file, by: actor) }
      }
    }
  }

  /// Submits a sheet as it stands.
  func submit(_ key: SheetKey, in file: RoundFile, by actor: Actor) throws {
    let overview = try file.round()
    let sheets = try file.sheets(key.stage).filter {
      $0.key.application == key.application && $0.key.expert == key.expert
    }
    for sheet in sheets where sheet.status == .open {
      try file.record(
        [sheet.submission(under: overview.scheme, schemeDigest: overview.schemeDigest)], by: actor)
    }
  }

  /// Does a part of the tour's work behind the desk's back.
  func walk(_ steps: Int) throws {
    let file = try open()
    let key = try Self.tourSheet()
    let actor = Actor(.person(key.expert), session: "ssh:SHA256:test")
    if steps >= 1 {
      try file.record(
        try Self.lacking.map { code in
          .scoreGiven(
            key, Act.ScoreGiven(criterion: try Code(code), points: try Points(decimal: "4")))
        }, by: actor)
    }
    if steps >= 2 {
      let text = String(repeating: "园区方案具体可行，数据可核。", count: 5)
      try file.record(
        [.commentWritten(key, Act.CommentWritten(criterion: nil, text: text))], by: actor)
    }
    if steps >= 3 { try submit(key, in: file, by: actor) }
    try file.close()
  }
}
