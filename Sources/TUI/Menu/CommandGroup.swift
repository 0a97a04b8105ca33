package import ReviewCore

/// Under which heading 按键 lists a command, and in which order.
package enum CommandGroup: Sendable, CaseIterable {
  case scoring, writing, choosing, deciding, switching, reading, anytime
}

extension CommandGroup: Worded {
  package var text: Text {
    switch self {
    case .scoring: Text(zh: "打分", en: "Score")
    case .writing: Text(zh: "写", en: "Write")
    case .choosing: Text(zh: "选", en: "Choose")
    case .deciding: Text(zh: "办", en: "Do")
    case .switching: Text(zh: "换", en: "Switch")
    case .reading: Text(zh: "读", en: "Read")
    case .anytime: Text(zh: "随时", en: "Any time")
    }
  }

  /// Its commands, in the order in which they are listed.
  package var commands: [Command] {
    switch self {
    case .scoring:
      [
        .scoreType, .scoreLower, .scoreRaise, .itemNext, .cellNext, .cellPrevious, .itemPrevious,
        .itemFirst, .rowPrevious, .rowNext, .cellFirst, .scoreClear, .scoreRetype, .notApplicable,
        .scoreBack, .confirmType, .undo, .redo,
      ]
    case .writing:
      [
        .comment, .itemOpinion, .minute, .submit, .done, .newline, .phrases, .keepPhrase,
        .citeInsert,
        .citeQuote, .drop, .left, .right, .lineStart, .lineEnd, .rubout, .delete, .ruboutWord,
        .deleteLine,
      ]
    case .choosing:
      [
        .up, .down, .toggle, .choose, .step, .row, .first, .last, .columnsLeft, .columnsRight,
        .sort,
        .flag, .views, .rankPrevious, .rankNext, .older, .newer,
      ]
    case .deciding:
      [
        .go, .run, .submitAll, .outcome, .sendBack, .register, .remind, .declare, .ground, .compare,
        .charts, .whatIf,
        .depart,
        .seal,
        .verify,
        .export,
      ]
    case .switching:
      [
        .applicationPrevious, .applicationNext, .goOverview, .goApplications, .goDesk,
        .goMeeting, .goBoard, .goVerification, .goShortlist, .goLedger, .goScreen, .goPrefix,
        .language, .back, .close, .skip, .quit,
      ]
    case .reading:
      [
        .exceptions, .planDown, .planUp, .pageDown, .pageUp, .lineDown, .lineUp, .sectionPrevious,
        .sectionNext, .paragraphPrevious, .paragraphNext, .focusNext, .focusPrevious, .outline,
        .find, .findNext, .findPrevious, .jumpBack, .cite, .citation, .table,
        .facts,
      ]
    case .anytime: [.explain, .privacy, .commands, .help, .redraw, .interrupt]
    }
  }
}

extension Command {
  /// Where it stands among all commands: by group, then within it.
  var place: (group: CommandGroup, index: Int) {
    for group in CommandGroup.allCases {
      if let index = group.commands.firstIndex(of: self) { return (group, index) }
    }
    return (.anytime, .max)
  }
}
