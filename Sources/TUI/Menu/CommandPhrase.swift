internal import ReviewCore

/// What a command is called in a menu, where the short name of the key map says too little.
enum CommandPhrase {
  static func phrase(of command: Command, in context: Context) -> Text? {
    switch (context, command) {
    case (.desk, .scoreType): Text(zh: "打分，半分按 .", en: "score, . is a half")
    case (.desk, .itemNext): Text(zh: "存分，到下一项", en: "save, next item")
    case (.desk, .itemPrevious): Text(zh: "回到上一项", en: "item before")
    case (.desk, .itemFirst): Text(zh: "到第一项", en: "first item")
    case (.desk, .itemOpinion): Text(zh: "写综合意见", en: "write the opinion")
    case (.desk, .scoreRetype): Text(zh: "退格重打", en: "retype")
    case (.desk, .focusNext), (.desk, .focusPrevious):
      Text(zh: "放大原文 回来", en: "plan alone, back")
    case (.read, .focusNext), (.read, .focusPrevious):
      Text(zh: "回到打分", en: "back to scoring")
    case (.read, .scoreBack): Text(zh: "回到打分", en: "back to scoring")
    case (.desk, .comment), (.read, .comment): Text(zh: "写本项评语", en: "comment on item")
    case (.desk, .submit), (.read, .submit): Text(zh: "提交整份", en: "submit the sheet")
    case (.desk, .cite), (.read, .cite): Text(zh: "标一段作引文", en: "cite a paragraph")
    case (.desk, .applicationNext), (.read, .applicationNext): Text(zh: "下一份", en: "next sheet")
    case (.desk, .applicationPrevious), (.read, .applicationPrevious):
      Text(zh: "上一份", en: "sheet before")
    case (.editor, .done): Text(zh: "写完返回，字都留着", en: "done, text is kept")
    case (.editor, .phrases): Text(zh: "常用语和写过的评语", en: "phrases, earlier")
    case (.charts, .focusNext), (.charts, .focusPrevious):
      Text(zh: "换一种图", en: "another chart")
    case (.overviewExpert, .flag): Text(zh: "标记回看", en: "mark to look again")
    case (.applications, .flag), (.board, .flag): Text(zh: "标记", en: "mark")
    case (.welcome, .language): Text(zh: "English", en: "Chinese")
    default: nil
    }
  }
}
