package import ReviewCore
package import Terminal

/// What happens to the workstation.
package enum AppEvent: Sendable {
  case key(Key)
  case paste(String, isTruncated: Bool)
  /// Bytes that are no UTF-8.
  case invalidBytes([UInt8])
  case resized(Size)
  /// About once a second.
  case tick
  /// The line is down or the system asks to end.
  case ending
  /// The round has been read anew.
  case worldRead(World)
  case recorded(Receipt, [LedgerEntry], World)
  /// The world comes with it where it had moved on.
  case refused(Receipt, Text, World?)
  case planRead(ApplicationCode, PlanText)
  case defenseRead(ApplicationCode, DefenseNotes)
  case eligibilityChecked(EligibilityNotes)
  case ledgerRead(LedgerPage)
  case exported(path: String)
  /// What desks of this person remember now.
  case remembered(DeskMemory)
  /// Whose desks are open now.
  case presenceRead([ExpertCode: Presence])
  /// An effect that comes from outside a screen.
  case asked(Effect)
  /// Something outside could not be done.
  case failed(Text)
}
