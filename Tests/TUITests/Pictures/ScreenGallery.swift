import Foundation
import ReviewCore

/// The folder with the pictures and the page that shows them.
enum ScreenGallery {
  static let repository = URL(filePath: #filePath).appending(path: "../../../..")
    .standardizedFileURL
  static let folder = repository.appending(path: "docs/screens")

  /// `README.md` of the folder.
  static var page: String {
    let entries = ScreenPicture.all.map { picture in
      """
      ## \(picture.title.zh) / \(picture.title.en)

      \(picture.purpose.zh)

      \(picture.purpose.en)

      ![\(picture.label)](\(picture.fileName))

      """
    }
    return ([head] + entries).joined(separator: "\n")
  }

  private static let head = """
    # 界面 / Screens

    虚构的一轮，由测试照程序画出；界面一改，`make screens` 重画本页和各图。回到[说明](../../README.zh-CN.md)。

    An invented round, drawn by the tests as the program draws it; `make screens` makes this page and
    its pictures anew when a screen has changed. Back to the [README](../../README.md).

    """
}
