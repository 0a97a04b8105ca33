internal import ReviewCore
internal import Terminal

/// Which record the numbers of a screen were computed from.
extension AppView {
  /// `方案第 3 版 7c1e90ab`.
  func schemeCaption(_ digest: String? = nil) -> String {
    let hash = (digest ?? world.overview.schemeDigest).prefix(8)
    guard let version = world.ranked?.schemeVersion else {
      return self("方案 \(hash)", "scheme \(hash)")
    }
    return self("方案第 \(version) 版 \(hash)", "scheme \(version), \(hash)")
  }

  /// `方案 7c1e90ab`.
  var shortScheme: String {
    let hash = world.overview.schemeDigest.prefix(8)
    return self("方案 \(hash)", "scheme \(hash)")
  }

  /// `台账至 3412 号 90ab44d0`.
  var headCaption: String {
    let head = world.overview.head
    return self(
      "台账至 \(head.sequence) 号 \(head.hash.prefix(8))",
      "ledger to \(head.sequence), \(head.hash.prefix(8))")
  }

  /// The last row of a table that is written to a file: how far the ledger had come.
  ///
  /// Empty for experts, who see no sequence of the whole round.
  var headFooting: [[String]] {
    switch world.role {
    case .secretary, .chair, .supervisor: [[headCaption]]
    case .expert: []
    }
  }

  /// Whether there is room for what screens show from 112 x 30 on.
  var isWide: Bool { size.columns >= 112 && size.rows >= 30 }

  /// Opens an application for reading, or says why it cannot be read.
  func reading(_ code: ApplicationCode) -> [Effect] {
    guard world.application(code) != nil else {
      return [
        .say(Text(zh: "您回避这一家，看不到它的材料", en: "You are recused from this application"))
      ]
    }
    return [.openDesk(code, at: nil)]
  }
}

extension AppView {
  /// Whether an application is one that a filter asks for: by name, unit, code, pinyin or initials.
  func matches(_ candidate: ReviewRecord.Candidate, _ filter: String) -> Bool {
    guard !filter.isEmpty else { return true }
    if let application = world.application(candidate.code) {
      return ApplicationFilter(filter).matches(
        application, nil, isFlagged: world.memory.flags.contains(candidate.code))
    }
    let wanted = filter.folded
    return [candidate.name, candidate.unit, candidate.code.rawValue]
      .contains { $0.folded.contains(wanted) }
  }
}
