import Foundation
import Testing

/// Application folders on the way into a round.
@Suite struct IntakeTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    for code in ["A01", "A08", "A09"] {
      try folder.take(
        Rounds.sample.appending(path: "applications/\(code)"), as: "disc/\(code)")
    }
    #expect(try folder.run("new", "r.pingyi").status == 0)
  }

  @Test func `2 loading a folder twice changes nothing`() throws {
    let first = try folder.run("intake", "r.pingyi", "disc")
    #expect(first.status == 0, "\(first.complaint)")
    #expect(first.output.contains("收到 3 份，更新 0 份"))
    let head = try folder.run("ledger", "verify", "r.pingyi").output
    let second = try folder.run("intake", "r.pingyi", "disc/A01", "disc/A08", "disc/A09")
    #expect(second.status == 0)
    #expect(second.output.contains("收到 0 份，更新 0 份，没有变化 3 份"))
    #expect(try folder.run("ledger", "verify", "r.pingyi").output == head)
  }

  @Test func `2 a changed application makes version 2`() throws {
    try #require(try folder.run("intake", "r.pingyi", "disc").status == 0)
    let form = try folder.text(of: "disc/A08/application.json")
    let changed = form.replacing(#/"paperCopies": \d+/#, with: "\"paperCopies\": 7")
    try #require(changed != form)
    try folder.write(changed, to: "disc/A08/application.json")
    let outcome = try folder.run("intake", "r.pingyi", "disc")
    #expect(outcome.output.contains("收到 0 份，更新 1 份，没有变化 2 份"))
    let entries = try #require(
      try folder.json("ledger", "show", "r.pingyi", "--json") as? [[String: Any]])
    let last = try #require(entries.last)
    #expect(last["subject"] as? String == "application:A08")
    #expect((last["body"] as? String)?.contains("\"version\":2") == true)
    #expect(try folder.run("doctor", "r.pingyi").status == 0)
  }

  @Test func `9 bad folders are named with their file, and the rest is loaded`() throws {
    try folder.write("{\"code\": \"A50\", \"name\": }", to: "disc/A50/application.json")
    try folder.write("只有这一个文件", to: "disc/A51/说明.txt")
    try folder.write(
      try folder.text(of: "disc/A01/application.json").replacing("\"A01\"", with: "\"A 52\""),
      to: "disc/A52/application.json")
    let outcome = try folder.run("intake", "r.pingyi", "disc")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("收到 3 份"))
    for place in ["A50/application.json", "A51", "A52/application.json"] {
      #expect(outcome.complaint.contains(place), "\(outcome.complaint)")
    }
    let english = try folder.run("intake", "r.pingyi", "disc", locale: "en_US.UTF-8")
    #expect(english.status == 1)
    #expect(english.output.contains("unchanged 3"))
  }
}
