/// Why nothing can be written out for an expert, or taken in.
package enum ExchangeError: WordedError, Hashable {
  /// A form or a packet is one person's; the round was opened as its owner.
  case personMissing
  /// The expert has no open sheet in an open stage.
  case nothingOpen(ExpertCode)

  package var text: Text {
    switch self {
    case .personMissing:
      Text(zh: "要写是哪位专家：--as 代码", en: "Say which expert: --as CODE")
    case .nothingOpen(let expert):
      Text(
        zh: "\(expert) 现在没有要填的评分表：评分阶段没有开着，或都已经交了",
        en: "\(expert) has no sheet to fill in now: no scoring stage is open, or all are submitted")
    }
  }
}
