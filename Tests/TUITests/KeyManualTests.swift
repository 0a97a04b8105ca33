import Foundation
import ReviewCore
import Testing

@testable import TUI

/// The page of keys in the manual, made from the command table; `make screens` writes it anew.
///
/// Source: issue "A desk that people love" 4.
@Suite struct KeyManualTests {
  private static let file = URL(filePath: #filePath).appending(path: "../../../docs/keys.md")
    .standardizedFileURL

  @Test func `the page of keys is that of the command table`() throws {
    let page = Self.page
    #expect(try recorded(page, in: Self.file) == page, "docs/keys.md: make screens")
  }

  @Test func `the manual leads to the page of keys, and the READMEs to the manual`() throws {
    let docs = Self.file.deletingLastPathComponent()
    let manual = try String(contentsOf: docs.appending(path: "manual.md"), encoding: .utf8)
    #expect(manual.contains("](keys.md)"))
    for name in ["README.md", "README.zh-CN.md"] {
      let readme = try String(contentsOf: docs.appending(path: "../\(name)"), encoding: .utf8)
      #expect(readme.contains("](docs/manual.md)"), "\(name)")
    }
  }

  private static var page: String {
    let head = """
      # 按键 / Keys

      由命令表生成，`make screens` 重写。每一处还管「到处」那些键；列表一类的屏还管「列表」那些。
      全角的标点和字母同半角一样管用。回到[手册](manual.md)。

      Made from the command table; `make screens` writes it anew. The keys of "everywhere" work in
      every place that names it, those of "lists" on every list. Full-width characters count as
      their narrow twins. Back to the [manual](manual.md).

      """
    return ([head] + Context.allCases.map(section)).joined(separator: "\n")
  }

  private static func section(_ context: Context) -> String {
    let above = context.parent.map { parent in
      "（另有\(title(parent).zh) / and those of \(title(parent).en)）\n\n"
    }
    let rows = CommandTable.bindings.filter { $0.context == context }.map { binding in
      let keys = [Language.zh, .en].map { language in
        binding.keys.map { "`\($0.label(language))`" }.joined(separator: " ")
      }
      let shown = keys[0] == keys[1] ? keys[0] : "\(keys[0]) / \(keys[1])"
      let name = CommandPhrase.phrase(of: binding.command, in: context) ?? binding.name
      return "| \(shown) | \(name.zh) | \(name.en) |"
    }
    let table = ["| 键 keys | 中文 | English |", "|---|---|---|"] + rows
    return "## \(title(context).zh) / \(title(context).en)\n\n\(above ?? "")"
      + table.joined(separator: "\n") + "\n"
  }

  /// Names that are the same on the screen are told apart here.
  private static func title(_ context: Context) -> Text {
    switch context {
    case .list: Text(zh: "列表", en: "lists")
    case .overviewExpert: Text(zh: "总览，专家", en: "Overview of an expert")
    case .overviewSecretary: Text(zh: "总览，秘书和组长", en: "Overview of secretary and chair")
    case .catch: Text(zh: "收到汉字", en: "Han text by itself")
    default: context.text
    }
  }
}
