internal import ReviewCore

/// What a list is filtered by: words, and conditions such as `单位:浙江 企业>=100 分数<80 未评 标记:讨论`.
///
/// All of them must hold. A part that reads like a condition and is none is named, and filters
/// nothing. Source: issue "A desk that people love" 3.
struct ApplicationFilter: Sendable {
  private var terms: [Term] = []
  /// What is wrong with the first part that could not be read.
  private(set) var fault: Text?

  private enum Term: Sendable {
    case word(String)
    case unit(String)
    case flagged
    case figure(FilterFigure, FilterRelation, Rational)
    case standing(SheetStanding)
  }

  init(_ text: String) {
    for part in text.split(whereSeparator: \.isWhitespace) {
      let part = part.description.folded
      if let term = Self.term(part) {
        terms.append(term)
      } else {
        fault = fault ?? Self.unread(part)
      }
    }
  }

  private static func term(_ part: String) -> Term? {
    if let relation = FilterRelation.allCases.first(where: { part.contains($0.rawValue) }) {
      let sides = part.split(separator: relation.rawValue, maxSplits: 1)
      guard sides.count == 2, let figure = FilterFigure(named: sides[0]),
        let amount = try? Amount(decimal: String(sides[1]))
      else { return nil }
      return .figure(figure, relation, Rational(Int128(amount.tenThousandths), 10_000))
    }
    if let colon = part.firstIndex(of: ":") {
      let (key, value) = (part[..<colon], part[part.index(after: colon)...])
      switch key {
      case "单位", "区域", "省", "unit": return value.isEmpty ? nil : .unit(String(value))
      case "标记", "flag": return flagNames.contains(String(value)) ? .flagged : nil
      default: return nil
      }
    }
    let standing = SheetStanding.allCases.first { [$0.text.zh, $0.text.en.folded].contains(part) }
    return standing.map(Term.standing) ?? .word(part)
  }

  /// Whatever the mark is called, a person has but one kind.
  private static let flagNames: Set<String> = ["讨论", "要讨论", "回看", "discuss", "again"]

  private static func unread(_ part: String) -> Text {
    Text(
      zh: "不认识「\(part)」。能写 单位:浙江 企业>100 面积 营收 就业 分数<80 未评 标记:讨论",
      en: "\(part) is no condition. These are: unit: flag: firms>100 area revenue jobs score<80")
  }
}

extension ApplicationFilter {
  /// Whether nothing is filtered.
  var isEmpty: Bool { terms.isEmpty }

  /// Whether it lets an application through, with the viewer's own sheet where there is one, and
  /// whether the viewer has marked it.
  func matches(_ application: Application, _ sheet: OwnSheet?, isFlagged: Bool) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .word(let word): application.isFound(by: word)
      case .unit(let name):
        application.unit.folded.contains(name)
          || RecommendingUnit.named(application.unit)?.isIn(province: name) == true
      case .flagged: isFlagged
      case .figure(let figure, let relation, let limit):
        figure.value(application, sheet).map { relation.holds($0, limit) } ?? false
      case .standing(let standing): sheet?.standing == standing
      }
    }
  }
}
