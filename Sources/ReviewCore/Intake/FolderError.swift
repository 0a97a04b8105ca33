/// What may be wrong with the files of an application or of a batch.
enum FolderError: WordedError, Hashable {
  case noForm
  case empty
  case unreadable
  case missing
  case noPlan
  case leadsOutside
  case notAFile
  case tooLarge(limit: Int)
  case notPlain
  case repeatedCode(ApplicationCode, other: String)
  case unknownUnit(String)
  case notNamed
  case nameNotUTF8

  var text: Text {
    switch self {
    case .noForm:
      Text(
        zh: "没有 application.json。请补上，或移走这个文件夹",
        en: "has no application.json. Add it, or move the folder away")
    case .empty:
      Text(
        zh: "里面没有申报材料的文件夹。请检查路径",
        en: "holds no folder of an application. Check the path")
    case .unreadable:
      Text(zh: "打不开。请检查权限和光盘", en: "cannot be opened. Check its permissions and the disc")
    case .missing:
      Text(
        zh: "没有这个文件。请补交，或改正 application.json 里的文件名",
        en: "is missing. Ask for it, or correct its name in application.json")
    case .noPlan:
      Text(
        zh: "没有写工作方案的文件名（plan）。请补上",
        en: "names no plan. Add the key plan with the name of its file")
    case .leadsOutside:
      Text(
        zh: "是指向文件夹之外的链接，不读取。请换成文件本身",
        en: "is a link that leads out of the folder, so it is not read. Put the file itself there")
    case .notAFile:
      Text(zh: "不是普通文件。请换成文件本身", en: "is no regular file. Put the file itself there")
    case .tooLarge(let limit):
      Text(
        zh: "超过 \(limit >> 20) MB。请压缩或拆分后重新提交",
        en: "is larger than \(limit >> 20) MB. Ask for a smaller one")
    case .notPlain:
      Text(
        zh: "文件名不能用。请写文件夹内的相对路径，不含 .. \\ 和控制字符",
        en:
          "is no plain file name. Write a path within the folder, without .. \\ or control characters"
      )
    case .repeatedCode(let code, let other):
      Text(
        zh: "代码 \(code) 与 \(other.printable) 重复（不分大小写），两份都没有读入。请改正其中一份",
        en: "has the code \(code), as has \(other.printable), ignoring case. Neither is loaded; "
          + "correct one of them")
    case .unknownUnit(let name):
      Text(
        zh: "「\(name.excerpt)」不是推荐单位。请写 37 个单位之一的名称或代码",
        en: "\"\(name.excerpt)\" is no recommending unit. Write the name or code of one of the 37")
    case .notNamed:
      Text(
        zh: "application.json 没有提到这个文件，没有读入",
        en: "is not named in application.json and is left aside")
    case .nameNotUTF8:
      Text(
        zh: "文件夹名不是 UTF-8（可能是 GBK）。请改名后再读",
        en: "has a name that is not UTF-8, perhaps GBK. Rename the folder and load it again")
    }
  }
}
