import Foundation
import Testing

/// The pictures that readers see; `make screens` draws them anew.
///
/// Source: issue "A desk that people love" 9.
@Suite struct ScreenPictureTests {
  @Test(arguments: ScreenPicture.all)
  func `a picture shows the screen as the program draws it`(picture: ScreenPicture) throws {
    let svg = try picture.svg()
    #expect(svg.utf8.count < 40_000)
    let isCurrent = isCurrent(svg, picture.fileName)
    #expect(isCurrent, "docs/screens/\(picture.fileName): make screens")
  }

  @Test func `the page of the pictures shows each of them`() {
    let isCurrent = isCurrent(ScreenGallery.page, "README.md")
    #expect(isCurrent, "docs/screens/README.md: make screens")
  }

  @Test func `no picture is left of a screen that is not drawn any more`() throws {
    let drawn = Set(ScreenPicture.all.map(\.fileName) + ["README.md"])
    #expect(drawn.count == ScreenPicture.all.count + 1)
    let folder = FileManager.default
    for name in try folder.contentsOfDirectory(atPath: ScreenGallery.folder.path())
    where !drawn.contains(name) {
      if isRecording {
        try folder.removeItem(at: ScreenGallery.folder.appending(path: name))
      } else {
        Issue.record("docs/screens/\(name): no test draws it; make screens removes it")
      }
    }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the README shows pictures that are drawn, and leads to all of them`(name: String) throws {
    let file = ScreenGallery.repository.appending(path: name)
    let readme = try String(contentsOf: file, encoding: .utf8)
    let shown = readme.matches(of: #/!\[(.+?)\]\(docs/screens/(.+?)\)/#)
    #expect(!shown.isEmpty)
    for picture in shown {
      let drawn = ScreenPicture.all.first { $0.fileName == picture.2 }
      #expect(drawn?.label == String(picture.1))
    }
    #expect(readme.contains("](docs/screens/README.md)"))
  }

  /// Whether a file of the folder holds the text; while recording it is made to.
  private func isCurrent(_ text: String, _ name: String) -> Bool {
    (try? recorded(text, in: ScreenGallery.folder.appending(path: name))) == text
  }
}
