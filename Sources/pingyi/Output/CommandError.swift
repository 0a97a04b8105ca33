internal import ReviewCore

/// Why a command cannot do what it was asked, beyond what the rules and the files say.
enum CommandError: WordedError {
  case noSampleData
  case cannotMakeFolder(path: String)
  case ledgerNotReadable(Role)

  var text: Text {
    switch self {
    case .noSampleData:
      Text(
        zh: "没有找到样例数据。请用 --sample 写明它的文件夹",
        en: "The sample data is not found. Name its folder with --sample")
    case .cannotMakeFolder(let path):
      Text(
        zh: "建不了文件夹 \(path)。请换个地方", en: "Cannot make the folder \(path). Choose another place")
    case .ledgerNotReadable(let role):
      Text(zh: "\(role.text.zh)不能看台账", en: "A \(role.text.en) may not read the ledger")
    }
  }

  /// Whether a rule refuses, rather than something being amiss with what was given.
  var isRefusal: Bool {
    switch self {
    case .ledgerNotReadable: true
    case .noSampleData, .cannotMakeFolder: false
    }
  }
}
