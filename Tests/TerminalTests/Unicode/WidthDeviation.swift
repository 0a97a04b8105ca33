/// Code points whose columns are others than the files of Unicode 15.0 say, and why.
struct WidthDeviation {
  let ranges: [ClosedRange<UInt32>]
  /// What they take with us, whether ambiguous characters are narrow or wide.
  let columns: Int
  let reason: String
}

extension WidthDeviation {
  static let all: [WidthDeviation] = [
    .init(
      ranges: [0x61C...0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069], columns: -1,
      reason: "Controls of bidirectional text are never sent; what they say would reorder a row."),
    .init(
      ranges: [0xAD...0xAD], columns: 1,
      reason: "Terminals show the soft hyphen. We leave it out before it gets there."),
    .init(
      ranges: [
        0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2,
        0x110BD...0x110BD, 0x110CD...0x110CD,
      ], columns: 1,
      reason: "Arabic, Syriac and Kaithi number signs are format characters that are visible."),
    .init(
      ranges: [0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB], columns: 0,
      reason:
        "Vowels and finals of Hangul are drawn into the syllable that its first letter begins."),
    .init(
      ranges: [
        0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF, 0x1D300...0x1D356, 0x1D360...0x1D376,
      ], columns: 2,
      reason: "Unicode 16 made the signs of the Yijing and the counting rods wide."),
    .init(
      ranges: [0x1171E...0x1171E], columns: 1,
      reason: "Unicode 16 made this Ahom consonant sign a spacing mark."),
  ]
}
