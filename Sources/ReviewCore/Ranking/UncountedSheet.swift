/// A submitted sheet that is kept and shown, but does not count.
package struct UncountedSheet: Hashable, Sendable {
  package let application: ApplicationCode
  package let expert: ExpertCode
  package let why: Why

  package enum Why: Hashable, Sendable {
    case recused
    case flaw(SheetFlaw)
  }
}
