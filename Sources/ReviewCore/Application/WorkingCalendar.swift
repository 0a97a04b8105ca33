/// Which days are working days (工作日): Monday to Friday, but for the days that a table names.
package struct WorkingCalendar: Hashable, Sendable {
  /// The table speaks for the days from here...
  package let from: Day
  /// ...to here; outside, only weekends are known.
  package let to: Day
  private let exceptions: [Day: Exception]

  /// A holiday in the week, or a weekend day that is worked (调休).
  package struct Exception: Hashable, Sendable {
    package let day: Day
    package let isWorking: Bool
    package let name: String
    package let source: String
    package let isVerified: Bool
  }

  package init(from: Day, to: Day, exceptions: [Exception]) {
    self.from = from
    self.to = to
    self.exceptions = Dictionary(exceptions.map { ($0.day, $0) }) { first, _ in first }
  }

  package func isWorking(_ day: Day) -> Bool {
    exceptions[day]?.isWorking ?? (day.weekday < 5)
  }

  /// Counts the working days of a window, its first and last day included.
  package func workingDays(from first: Day, through last: Day) -> Int {
    first.days(through: last).count(where: isWorking)
  }

  /// Whether the table speaks for the whole window, with verified entries only.
  package func isVerified(from first: Day, through last: Day) -> Bool {
    guard from <= first, last <= to else { return false }
    return exceptions.values.allSatisfy { exception in
      exception.isVerified || !(first...max(first, last)).contains(exception.day)
    }
  }

  /// That of the program.
  package static func embedded() throws(JSONProblems) -> Self {
    try ReferenceTables.embedded().calendar
  }
}

extension Day {
  /// 0 on Monday to 6 on Sunday.
  fileprivate var weekday: Int {
    // Zeller's congruence, with January and February as months 13 and 14 of the year before.
    let (month, year) = month < 3 ? (month + 12, year - 1) : (month, year)
    return (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400 + 5) % 7
  }

  fileprivate var next: Day? {
    Day(year: year, month: month, day: day + 1)
      ?? Day(year: year, month: month + 1, day: 1)
      ?? Day(year: year + 1, month: 1, day: 1)
  }

  fileprivate func days(through last: Day) -> [Day] {
    guard self <= last else { return [] }
    return Array(sequence(first: self) { day in day < last ? day.next : nil })
  }
}
