/// A language that screens and messages are shown in.
package enum Language: String, Sendable, CaseIterable {
  case zh, en
}

/// One message in both languages of the program.
///
/// Written beside the enum that it describes, so that the compiler proves both languages complete.
package struct Text: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// Something that a person may read in either language.
package protocol Worded {
  var text: Text { get }
}

/// An error whose description is its English sentence.
package protocol WordedError: Error, Worded, CustomStringConvertible {}

extension WordedError {
  package var description: String { text.en }
}
