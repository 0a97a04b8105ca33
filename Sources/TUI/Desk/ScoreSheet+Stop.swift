internal import ReviewCore

extension ScoreSheet {
  /// Where its author stopped: the first item without a mark, else what is due first; nil if nothing
  /// is.
  func stop(under scheme: Scheme) -> SheetDebt? {
    let debts = debts(under: scheme)
    let gap = debts.first { if case .noMark = $0 { true } else { false } }
    return gap ?? debts.first
  }
}
