/// An emulator, and how the desk is started in it.
struct EmulatorCase: Codable {
  enum Emulator: String, Codable, CaseIterable {
    case pyte, tmux
  }

  let emulator: Emulator
  let term: String
  let locale: String
  /// How wide the emulator draws ambiguous characters; the program has to find it out.
  let ambiguous: Int
  let columns: Int
  let rows: Int
  /// What the program is told instead.
  var said: Int?
}

extension EmulatorCase {
  private static let terms = [
    "xterm-256color", "tmux-256color", "screen", "linux", "putty", "vt100",
  ]
  private static let locales = ["C.UTF-8", "zh_CN.UTF-8", "zh_CN.GB18030"]
  private static let sizes = [(60, 18), (80, 24), (100, 30), (120, 36), (200, 60)]

  /// Every combination.
  static func all(_ emulator: Emulator) -> [EmulatorCase] {
    terms.flatMap { term in
      locales.flatMap { locale in
        (1...2).flatMap { ambiguous in
          sizes.map { size in
            EmulatorCase(
              emulator: emulator, term: term, locale: locale, ambiguous: ambiguous,
              columns: size.0, rows: size.1)
          }
        }
      }
    }
  }

  /// Thirty, among which is every pair of values.
  static let pairs: [EmulatorCase] = terms.indices.flatMap { term in
    sizes.indices.map { size in
      EmulatorCase(
        emulator: (term + size / 2) % 2 == 0 ? .pyte : .tmux, term: terms[term],
        locale: locales[(term + size) % 3], ambiguous: (term / 3 + size) % 2 + 1,
        columns: sizes[size].0, rows: sizes[size].1)
    }
  }

  var values: [String] {
    [emulator.rawValue, term, locale, "\(ambiguous)", "\(columns)x\(rows)"]
  }
}
