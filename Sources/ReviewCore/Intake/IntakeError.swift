/// Why a path given for intake cannot be looked at.
package enum IntakeError: WordedError, Hashable {
  case notFound(String)
  case notAFolder(String)
  case unreadable(String)

  package var text: Text {
    switch self {
    case .notFound(let path):
      Text(
        zh: "\(path.printable)：没有这个文件夹。请检查路径",
        en: "\(path.printable): there is no such folder. Check the path")
    case .notAFolder(let path):
      Text(
        zh: "\(path.printable)：不是文件夹。请给出申报材料的文件夹",
        en: "\(path.printable): is no folder. Give the folder of an application or of many")
    case .unreadable(let path):
      Text(
        zh: "\(path.printable)：打不开。请检查权限和光盘",
        en: "\(path.printable): cannot be opened. Check its permissions and the disc")
    }
  }
}
