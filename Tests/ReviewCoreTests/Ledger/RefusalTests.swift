import Testing

@testable import ReviewCore

@Suite struct RefusalTests {
  private static var all: [Refusal] {
    get throws {
      let (a01, e01) = (try ApplicationCode("A01"), try ExpertCode("e01"))
      let key = SheetKey(application: a01, expert: e01, stage: .preliminary)
      let pair = RecusedPair(application: a01, expert: e01)
      let a1 = try CriterionCode("A1")
      let given = try Points(decimal: "4.3")
      return [
        .notYourRight(.stageOpened, .expert), .unknownPerson("x"), .stageNotOpen(.defense),
        .panel(.dutiesOwed(e01, [.pledge, .recusals])),
        .panel(.tieLapsed(.advisory, ended: try #require(Day(iso: "2011-01-31")))),
        .panel(.tooManyObjections(a01, limit: 3)), .panel(.recusalNotOpen(pair, .clear)),
        .panel(.recusalNotWaivable(pair)), .panel(.noVacancy(pair, .defense)),
        .panel(.hasSeat(pair, .defense)), .panel(.nobodyLeft(a01)),
        .sealed, .alreadyCreated, .nothingChanges(.scheme), .unknownApplication("x"),
        .unknownExpert("x"), .codeTaken("a01", by: "A01"),
        .keyTaken(e01, by: try Code("e02")), .versionPassed(a01), .notYourSheet(e01), .noSheet(key),
        .sheetNotOpen(key, .submitted), .sheetNotSubmitted(key),
        .recused(RecusedPair(application: a01, expert: e01)), .unknownCriterion("x"),
        .mark(a1, .over(maximum: given), given: given),
        .mark(a1, .under(minimum: given), given: given),
        .mark(a1, .offStep(below: given, above: given, step: given), given: given),
        .notApplicableNotAllowed(a1), .reasonMissing, .debts(key, [.noMark(a1)]),
        .digestDiffers(key), .proxyMayNotSubmit(e01), .notAPanelMember(e01),
        .alreadyAssigned(.preliminary), .applicationNotInScoring(a01), .namedTwice("A01"),
        .stageAlreadyOpen(.defense), .stageAlreadyClosed(.defense),
        .guards([.previousNotClosed(.intake)]), .frozen([Text(zh: "甲", en: "a")]),
        .notInvited(a01), .sealDebts([.undecided([a01])]), .listDiffers,
      ]
    }
  }

  @Test func `6 every refusal is a sentence of its own in both languages`() throws {
    let texts = try Self.all.map(\.text)
    #expect(texts.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
    #expect(Set(texts.map(\.zh)).count == texts.count)
    #expect(Set(texts.map(\.en)).count == texts.count)
    #expect(
      texts.allSatisfy { text in text.zh.contains { $0.unicodeScalars.first?.value ?? 0 > 0x2E80 } }
    )
    #expect(texts.allSatisfy { text in text.en.contains("a") || text.en.contains("e") })
    #expect(try Self.all.map(\.description) == texts.map(\.en))
  }

  @Test func `6 every guard, debt and kind has its words in both languages`() throws {
    let (a01, e01) = (try ApplicationCode("A01"), try ExpertCode("e01"))
    let key = SheetKey(application: a01, expert: e01, stage: .preliminary)
    let words: [[any Worded]] = [
      [
        StageGuard.previousNotClosed(.intake), StageGuard.wasClosed(.intake),
        StageGuard.panelTooSmall(members: 3, minimum: 5), StageGuard.panelEven(members: 4),
        StageGuard.notAssigned(.preliminary), StageGuard.notConcluded([a01]),
        StageGuard.sheetsOwed([key]), StageGuard.noOutcome([a01]), StageGuard.undecided([a01]),
        StageGuard.notSealed, StageGuard.pledgesOwed([e01]),
        StageGuard.recusalsOpen([RecusedPair(application: a01, expert: e01)]),
        StageGuard.substitutesOwed([a01]),
      ],
      [
        SealDebt.sheetOpen(key), SealDebt.undecided([a01]), SealDebt.noOutcome(a01),
        SealDebt.placesUnequal(selected: 3, places: 2),
      ],
      [
        SheetDebt.noMark(try Code("A1")), SheetDebt.noReason(try Code("A1"), .zero),
        SheetDebt.opinionShort(length: 1, minimum: 2),
      ],
      ActKind.allCases, StageName.allCases, StageState.allCases, SheetStatus.allCases,
      Role.allCases, OutcomeKind.allCases,
    ]
    for words in words {
      #expect(Set(words.map(\.text.zh)).count == words.count)
      #expect(Set(words.map(\.text.en)).count == words.count)
    }
  }
}
