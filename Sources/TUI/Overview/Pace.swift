package import ReviewCore

/// How long the complete sheets took, as a guess for the others.
///
/// Only pauses under a limit count as work, so that lunch and the night do not; sheets that were
/// imported have no times of their own.
package struct Pace: Hashable, Sendable {
  package let sheets: Int
  /// A sheet's, on average.
  package let seconds: Int

  /// A longer pause between two acts is no work on a sheet.
  package static let longestPause = 20 * 60
  private static let fewestSheets = 3

  /// Nil before three sheets have been completed act by act.
  ///
  /// - Parameters:
  ///   - acts: The viewer's own acts on sheets, oldest first.
  ///   - complete: The sheets that count.
  package init?(_ acts: [SheetActTime], complete: Set<SheetKey>) {
    var seconds: [SheetKey: Int] = [:]
    for (earlier, later) in zip(acts, acts.dropFirst()) {
      let pause = later.time.secondsSince1970 - earlier.time.secondsSince1970
      guard complete.contains(later.sheet), (0...Self.longestPause).contains(pause) else {
        continue
      }
      seconds[later.sheet, default: 0] += pause
    }
    let total = seconds.values.reduce(0, +)
    guard seconds.count >= Self.fewestSheets, total > 0 else { return nil }
    sheets = seconds.count
    self.seconds = total / seconds.count
  }

  /// Says `前 6 份平均每份 14 分钟，余下 9 份约需 2 小时`.
  func text(remaining: Int) -> Text {
    let minutes = max(1, (seconds + 30) / 60)
    let each = Text(
      zh: "前 \(sheets) 份平均每份 \(minutes) 分钟",
      en: "The first \(sheets) took \(minutes) min each")
    guard remaining > 0 else { return each }
    let rest = Self.rounded(minutes: minutes * remaining)
    return Text(
      zh: "\(each.zh)，余下 \(remaining) 份约需 \(rest.zh)",
      en: "\(each.en); the other \(remaining) need about \(rest.en)")
  }

  /// Ten minutes under an hour and a half, half hours above.
  private static func rounded(minutes: Int) -> Text {
    guard minutes >= 90 else {
      let tens = max(10, (minutes + 5) / 10 * 10)
      return Text(zh: "\(tens) 分钟", en: "\(tens) min")
    }
    let halves = (minutes + 15) / 30
    let hours = halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"
    return Text(zh: "\(hours) 小时", en: "\(hours) h")
  }
}
