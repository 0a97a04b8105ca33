/// Why a round file cannot be opened or written.
package enum RoundError: WordedError, Hashable {
  case alreadyExists(path: String)
  case cannotOpen(path: String, detail: String)
  case notARound(path: String)
  case newerFormat(path: String, found: Int, known: Int)
  case olderFormat(path: String)
  case currentFormat(path: String)
  case changedWhileOpen(path: String)
  case queueUnavailable(path: String, detail: String)
  case diskFull(path: String)
  /// The disk or the file takes no writing.
  case notWritable(path: String, detail: String)
  case contentMissing(sha256: String)
  case contentDamaged(sha256: String)
  case noRoundYet(path: String)
  /// What replay cannot give back.
  case notRepairable(path: String, [Text])

  package var text: Text {
    switch self {
    case .alreadyExists(let path):
      Text(
        zh: "\(path) 已经有了。请换个名字，或先把它移走", en: "\(path) exists. Choose another name or move it away")
    case .cannotOpen(let path, let detail):
      Text(zh: "打不开 \(path)：\(detail)", en: "Cannot open \(path): \(detail)")
    case .notARound(let path):
      Text(
        zh: "\(path) 不是评审文件。新建用 pingyi new",
        en: "\(path) is no round file. Make one with pingyi new")
    case .newerFormat(let path, let found, let known):
      Text(
        zh: "\(path) 由更新的程序写成（\(found)，本程序 \(known)）。请换新版程序",
        en:
          "\(path) was written by a newer program (\(found), this one knows \(known)). Use that one"
      )
    case .olderFormat(let path):
      Text(
        zh: "\(path) 是旧格式。请文件主人先在本机打开一次，程序会备份后重建",
        en:
          "\(path) has an older format. Its owner must open it locally once; it is backed up and rebuilt"
      )
    case .currentFormat(let path):
      Text(zh: "\(path) 已经是现在的格式，不用重建", en: "\(path) has today's format already")
    case .changedWhileOpen(let path):
      Text(zh: "\(path) 在打开期间被换过。请重新打开", en: "\(path) was replaced while open. Open it again")
    case .queueUnavailable(let path, let detail):
      Text(zh: "排不上队（\(path)）：\(detail)", en: "Cannot queue for writing (\(path)): \(detail)")
    case .diskFull(let path):
      Text(
        zh: "存不下了：服务器磁盘满。这一步没有存，请找秘书，先别关窗口（\(path)）",
        en: "Disk full: this step is not saved. Tell the secretary, keep the window open (\(path))")
    case .notWritable(let path, let detail):
      Text(
        zh: "写不进去，这一步没有存，请找秘书（\(path)：\(detail)）",
        en: "Cannot write, this step is not saved. Tell the secretary (\(path): \(detail))")
    case .contentMissing(let hash):
      Text(zh: "文件里缺内容 \(hash.prefix(8))", en: "The file lacks the content \(hash.prefix(8))")
    case .contentDamaged(let hash):
      Text(
        zh: "内容 \(hash.prefix(8)) 和它的校验值对不上，被改动过",
        en: "The content \(hash.prefix(8)) does not match its hash; it was changed")
    case .notRepairable(let path, let lost):
      Text(
        zh: "\(path) 不能只凭台账修好，请从备份恢复：" + lost.map(\.zh).joined(separator: "；"),
        en: "\(path) cannot be repaired from its ledger, restore a backup: "
          + lost.map(\.en).joined(separator: "; "))
    case .noRoundYet(let path):
      Text(zh: "\(path) 里还没有评审", en: "\(path) holds no round yet")
    }
  }
}

/// A change that was based on a revision which is no longer the last.
package struct StaleRevision: WordedError, Hashable {
  package let subject: Subject
  package let expected: Int
  /// What has been recorded for the subject since, oldest first.
  package let since: [LedgerEntry]

  package var text: Text {
    let kinds = since.compactMap { ActKind(rawValue: $0.kind) }
    return Text(
      zh: "\(subject) 在别处改过了：\(kinds.map(\.text.zh).joined(separator: "、"))。这一步没有存",
      en: "\(subject) changed elsewhere: \(kinds.map(\.text.en).joined(separator: ", ")). Not saved"
    )
  }
}
