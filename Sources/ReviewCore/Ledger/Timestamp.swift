/// A point in time in UTC, in whole seconds since 1970.
///
/// It informs only: the order of the ledger is its sequence. The clock that gives it is passed in.
package struct Timestamp: Hashable, Sendable {
  package let secondsSince1970: Int

  package init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads `2015-03-18T09:30:00Z`; nil if it is no such time.
  package init?(iso text: String) {
    guard text.utf8.count == 20, text.hasSuffix("Z"), let day = Day(iso: String(text.prefix(10)))
    else { return nil }
    let parts = text.dropFirst(11).dropLast().split(separator: ":").map { Int($0) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    self.init(
      secondsSince1970: day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
  }

  /// The civil day at so many seconds east of UTC.
  package func day(utcOffset: Int) -> Day {
    Day(daysSince1970: (secondsSince1970 + utcOffset).flooredQuotient(86_400))
  }

  /// The time of day at so many seconds east of UTC, as `09:30:00`.
  package func timeOfDay(utcOffset: Int) -> String {
    let local = secondsSince1970 + utcOffset
    let seconds = local - local.flooredQuotient(86_400) * 86_400
    return [seconds / 3_600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}

extension Timestamp: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.secondsSince1970 < rhs.secondsSince1970
  }
}

extension Timestamp: CustomStringConvertible {
  package var description: String { "\(day(utcOffset: 0))T\(timeOfDay(utcOffset: 0))Z" }
}

extension Day {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01.
  package init(daysSince1970: Int) {
    let shifted = daysSince1970 + 719_468
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      verifiedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Int {
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
