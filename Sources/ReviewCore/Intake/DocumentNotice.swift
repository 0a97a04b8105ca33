/// What a reader left out of a document or did to it.
package enum DocumentNotice: Worded, Hashable, Sendable {
  case pictures(Int)
  case diagrams(Int)
  case embedded(Int)
  case textBoxes(Int)
  case notes(Int)
  case contents(lines: Int)
  case deletions(Int)
  case unknownSymbols(Int)
  case controlCharacters(Int)
  case frontMatter(lines: Int)
  case comments(Int)

  package var text: Text {
    switch self {
    case .pictures(let count):
      Text(zh: "有 \(count) 幅图片，不显示，请看原件", en: "\(count) pictures are not shown; see the original")
    case .diagrams(let count):
      Text(
        zh: "有 \(count) 个图表或图示，其中的文字没有读入，请看原件",
        en: "the text of \(count) charts or diagrams is not read; see the original")
    case .embedded(let count):
      Text(
        zh: "嵌有 \(count) 个其他文件，没有读入，请看原件",
        en: "\(count) embedded files are not read; see the original")
    case .textBoxes(let count):
      Text(
        zh: "有 \(count) 个文本框，文字接在所在段落之后",
        en: "the text of \(count) text boxes follows the paragraphs that they hang on")
    case .notes(let count):
      Text(
        zh: "有 \(count) 条脚注或尾注，接在所在段落之后",
        en: "\(count) footnotes or endnotes follow the paragraphs that they belong to")
    case .contents(let lines):
      Text(
        zh: "目录 \(lines) 行没有读入，标题取自正文",
        en: "\(lines) lines of the table of contents are left out; headings come from the text")
    case .deletions(let count):
      Text(
        zh: "有 \(count) 处修订删除的文字没有读入",
        en: "\(count) passages that tracked changes delete are left out")
    case .unknownSymbols(let count):
      Text(
        zh: "有 \(count) 个符号不认识，显示为 �", en: "\(count) symbols are not known and shown as �")
    case .controlCharacters(let count):
      Text(
        zh: "去掉了 \(count) 个控制字符", en: "\(count) control characters were taken out")
    case .frontMatter(let lines):
      Text(zh: "开头的元数据 \(lines) 行没有读入", en: "\(lines) lines of metadata at the top are left out")
    case .comments(let count):
      Text(zh: "有 \(count) 处注释没有读入", en: "\(count) comments are left out")
    }
  }
}
