import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

/// A picture of `docs/screens`: whose desk it is, how it is reached, and what readers are told.
struct ScreenPicture: Sendable {
  /// The name of its file, without `.svg`.
  let name: String
  let title: Text
  /// What a person does there, in a sentence.
  let purpose: Text
  var size = Size(columns: 80, rows: 24)
  var language = Language.zh
  var theme = ThemeName.dark
  let round: @Sendable () throws -> FixtureRound
  /// Whose desk it is.
  var person = "e01"
  /// What is pressed after the desk has been opened, as `TestDesk.press` takes it.
  var keys = ""

  static let wide = Size(columns: 120, rows: 36)
}

extension ScreenPicture {
  /// The picture as the program draws the screen now.
  func svg() throws -> String {
    let desk = try TestDesk(
      round(), as: person, language: language, theme: theme, columns: size.columns,
      rows: size.rows)
    desk.press(keys)
    let picture = Picture(
      frame: desk.frame, ground: Ground(for: theme), language: language == .zh ? "zh-CN" : "en",
      title: label, summary: purpose[language])
    return picture.svg
  }

  var fileName: String { "\(name).svg" }

  /// What stands for the picture where it cannot be seen, in the language that it shows.
  var label: String { title[language] }
}

extension ScreenPicture: CustomTestStringConvertible {
  var testDescription: String { name }
}
