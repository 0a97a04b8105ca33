internal import ReviewCore
internal import Terminal

/// What is said to someone who works line by line, and nowhere else.
enum PlainWords {
  /// How it works, once at the start.
  static let welcome = Text(
    zh: "一行一行用：写一行，按回车。空行就是回车键；键名、命令的名字都行，如 Esc 或 返回。"
      + "? 列出这里能做的，. 再读一遍整屏",
    en:
      "Line by line: write a line, press Enter. An empty line is the Enter key; write the name of "
      + "a key or of a command, such as Esc or back. ? lists what can be done here, . reads the "
      + "screen again")

  /// What a screen shows at the right of row 1: said once, and when it changes.
  static func you(are who: String) -> Text {
    Text(zh: "您是 \(who)", en: "You are \(who)")
  }

  /// Before anything else where nobody asked for lines.
  static func chosen(for terminal: String) -> Text {
    terminal.isEmpty
      ? Text(zh: "没有设 TERM，就一行一行用", en: "TERM is not set, so this works line by line")
      : Text(
        zh: "\(terminal) 终端显示不了整屏，就一行一行用",
        en: "A terminal of type \(terminal) shows no screens, so this works line by line")
  }

  /// The rules of the editor, once.
  static let linesRules = Text(
    zh: "一行一行写，接在已有的后面。单独一个 . 写完；: 开头的是命令，如 :撤销，:? 列出能用的，:. 再读一遍；"
      + "正文要以 : 开头，就写 ::，只有一个 . 的行写 ..；这一行重写用 :Home Ctrl-K",
    en: "Write line after line, they follow what is there. A line with a single . finishes. A line "
      + "that begins with : is a command, such as :undo; :? lists them, :. reads it again. For text write :: for a "
      + "first : and .. for a single dot. :Home Ctrl-K empties the line for writing it anew")

  static let linesReminder = Text(
    zh: "接着写；单独一个 . 写完，:? 列出命令", en: "Write on; a single . finishes, :? lists commands")

  static func lineRules(holds text: String) -> Text {
    text.isEmpty
      ? Text(zh: "写一行，回车就交；不写就 :Esc", en: "Write one line; :Esc leaves it")
      : Text(
        zh: "现在是「\(text)」。空行就用它，另写一行就换掉；不动就 :Esc",
        en: "It holds: \(text). An empty line takes it, another replaces it; :Esc leaves it")
  }

  static let number = Text(zh: "直接写数字就行", en: "Just write the number")

  static let repaired = Text(
    zh: "这一行里有不是 UTF-8 的字节，换成了 \u{FFFD}", en: "Bytes that are no UTF-8 became \u{FFFD}")

  static let cut = Text(
    zh: "这一行太长，200 KB 以后的没有收", en: "The line was too long; what follows 200 KB was left out")

  static func ambiguous(_ line: String, _ found: [KnownCommands.Entry]) -> Text {
    func names(_ language: Language) -> String {
      found.map { entry in
        let key = entry.keys.first?.label(language) ?? ""
        return "\(entry.name[language]) (\(key), \(entry.command.rawValue))"
      }
      .joined(separator: language == .zh ? "，" : ", ")
    }
    return Text(
      zh: "「\(line)」不止一个：\(names(.zh))", en: "\(line) may be: \(names(.en))")
  }

  static func unknown(_ line: String, near: [MenuEntry]) -> Text {
    guard !near.isEmpty else {
      return Text(
        zh: "这里没有叫「\(line)」的命令。? 列出能做的", en: "No command here is called \(line); ? lists them")
    }
    func names(_ language: Language) -> String {
      near.map { entry in
        let keys = entry.keys[language]
        return keys.isEmpty ? entry.name[language] : "\(entry.name[language]) (\(keys))"
      }
      .joined(separator: language == .zh ? "，" : ", ")
    }
    return Text(
      zh: "没有叫「\(line)」的命令。相近的：\(names(.zh))",
      en: "No command is called \(line). Near to it: \(names(.en))")
  }
}

extension PlainWords {
  /// In place of a long text beside the focus that has turned.
  static let unread = Text(zh: "这里的字换了，写 . 读一遍", en: "This text has turned; . reads it")

  /// Where the next line is read.
  static func prompt(of workstation: Workstation) -> Text {
    let name =
      switch workstation.top?.writing(workstation.view) {
      case .line: Text(zh: "填写", en: "Fill in")
      case .lines, nil: name(of: workstation)
      }
    return Text(zh: "\(name.zh)：", en: "\(name.en): ")
  }

  /// What a screen calls itself in its first row; its modes and small windows have names of their own.
  private static func name(of workstation: Workstation) -> Text {
    let context = workstation.top?.context(workstation.view) ?? .all
    switch context {
    case .read, .cite, .editor, .dialog: return context.text
    case .catch: return Context.dialog.text
    case .all, .list, .overviewExpert, .overviewSecretary, .applications, .desk, .submit,
      .submitAll,
      .defense, .board, .explain, .compare, .charts, .table, .shortlist, .ledger, .menu, .find,
      .welcome, .recusal:
      let title = PlainPage(workstation).whole.first?.split(separator: "  ").first.map(String.init)
      return title.map { Text(zh: $0, en: $0) } ?? context.text
    }
  }
}
