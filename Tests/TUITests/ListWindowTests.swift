import Testing

@testable import TUI

@Suite struct ListWindowTests {
  @Test func `it moves as little as it must`() {
    var window = ListWindow()
    window.show(12, of: 30, rows: 10)
    #expect(window.range(showing: 12, of: 30, rows: 10) == 3..<13)
    #expect(window.range(showing: 5, of: 30, rows: 10) == 3..<13)
    #expect(window.range(showing: 2, of: 30, rows: 10) == 2..<12)
    #expect(window.range(showing: 29, of: 30, rows: 10) == 20..<30)
  }

  @Test func `it fits a list that has become shorter, and a window that has`() {
    var window = ListWindow()
    window.show(29, of: 30, rows: 10)
    #expect(window.range(showing: 3, of: 5, rows: 10) == 0..<5)
    #expect(window.range(showing: nil, of: 0, rows: 10) == 0..<0)
    #expect(window.range(showing: 29, of: 30, rows: 0) == 29..<30)
  }
}
