import ReviewCore
import Testing

@Suite struct WorkingCalendarTests {
  let calendar: WorkingCalendar
  init() throws { calendar = try .embedded() }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  /// Source: domain.md 6, cases 1 and 2, and the ends of the table's weeks.
  @Test(arguments: [
    ("2015-02-28", true), ("2015-02-15", true), ("2015-06-22", false), ("2015-04-06", false),
    ("2015-02-27", true), ("2015-03-01", false), ("2015-02-18", false), ("2015-02-17", true),
    ("2014-01-01", false), ("2014-01-26", true), ("2015-10-10", true), ("2015-10-08", true),
    ("2000-02-28", true), ("2000-02-29", true), ("2024-01-06", false), ("2024-03-01", true),
  ])
  func `6.2 a day is worked or not by week and table`(text: String, isWorking: Bool) throws {
    #expect(calendar.isWorking(try day(text)) == isWorking)
  }

  @Test(arguments: [
    ("2019-11-19", "2019-11-25", 5), ("2020-08-21", "2020-08-27", 5),
    ("2015-02-13", "2015-02-28", 8), ("2015-02-18", "2015-02-24", 0),
    ("2015-02-28", "2015-02-28", 1), ("2015-02-28", "2015-02-27", 0),
    ("2014-12-29", "2015-01-04", 4),
  ])
  func `6.1 both ends of a window count`(first: String, last: String, count: Int) throws {
    #expect(calendar.workingDays(from: try day(first), through: try day(last)) == count)
  }

  @Test func `a window is verified inside the table, where no entry is from memory`() throws {
    #expect(calendar.isVerified(from: try day("2015-07-01"), through: try day("2015-07-31")))
    #expect(!calendar.isVerified(from: try day("2015-08-31"), through: try day("2015-09-03")))
    #expect(!calendar.isVerified(from: try day("2015-12-31"), through: try day("2016-01-01")))
    #expect(!calendar.isVerified(from: try day("2013-12-31"), through: try day("2014-01-02")))
  }
}
