import ReviewCore
import TUI

extension TestDesk {
  /// The screen with the hashes of its record replaced, which change with every act of the fixture.
  var stableScreen: String {
    let overview = run.workstation.world.overview
    var text = screen
    let head = overview.head
    for (old, new) in [
      (String(head.hash.prefix(8)), "90ab44d0"),
      (String(overview.schemeDigest.prefix(8)), "7c1e90ab"),
      ("台账至 \(head.sequence) 号", "台账至 900 号"),
      ("ledger to \(head.sequence),", "ledger to 900,"),
    ] {
      text = text.replacing(old, with: new)
    }
    if let code = run.workstation.world.ranked?.sealing?.shortCode {
      text = text.replacing(code, with: "7C1E-90AB")
    }
    return text
  }

  /// The row that holds a text; empty if none does.
  func row(holding text: String) -> String { rows.first { $0.contains(text) } ?? "" }

  /// The row with the cursor, which begins with `>`.
  var focusedRow: String { rows.first { $0.hasPrefix(" >") } ?? "" }
}
