import Testing

@testable import ReviewCore

@Suite struct SessionRequestTests {
  @Test func `9 exactly these can be asked for`() throws {
    let (a01, a02) = (try ApplicationCode("A01"), try ApplicationCode("a-2.b_c"))
    let offered: [(String?, SessionRequest)] = [
      (nil, .desk), ("", .desk), ("plain", .plainDesk), ("packet out", .packetOut),
      ("packet in", .packetIn), ("form in", .formIn), ("form out", .formOut([])),
      ("form out A01", .formOut([a01])), ("form out A01  a-2.b_c", .formOut([a01, a02])),
    ]
    for (text, request) in offered { #expect(try SessionRequest(original: text) == request) }
  }

  @Test(arguments: [
    "id", "sh", "desk", "packet", "packet out A01", "packet in x", "form", "form in A01",
    "form out ../x", "form out A01;id", "form out $(id)", "form out 'A01'", "form out A01\nid",
    "packet\tout", "Packet out", "plain x", "plain\n", "session", "scp -t /tmp", "sftp-server",
    "packet out; id", "packet out\u{3000}", "form out \u{FF21}01",
  ])
  func `9 everything else is refused, with what can be asked`(command: String) {
    #expect(throws: SessionRefusal.notOffered) { try SessionRequest(original: command) }
    #expect(SessionRefusal.notOffered.text.zh.contains("packet out"))
    #expect(SessionRefusal.notOffered.isRule && !SessionRefusal.noTerminal.isRule)
  }
}
