import Foundation
import Testing

/// Forms and packets through the program, as a secretary and an expert use them.
@Suite struct PacketTests {
  let folder: Folder

  init() throws { folder = try Rounds.demonstration() }

  private func shell(_ line: String) throws -> Program.Outcome {
    try Program.run(URL(filePath: "/bin/bash"), ["-c", line], in: folder)
  }

  /// The sample's experts have registered keys that nobody holds.
  private func takeIn(_ packet: String, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["packet", "in", "demo.pingyi", packet, "--unsigned", "本人当面交来"] + more, in: folder)
  }

  @Test func `9 a packet goes out, is scored in, and comes back once`() throws {
    let out = try folder.run("packet", "out", "demo.pingyi", "--as", "e01", "--out", "e01.pingyi")
    #expect(out.status == 0, "\(out.complaint)")
    #expect(out.output.contains("pingyi packet in demo.pingyi e01.pingyi"))
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "e01.files").path())
    #expect(kept.count > 10)
    #expect(try folder.run("doctor", "e01.pingyi").status == 0)
    try folder.write(Rounds.missingMarks, to: "rest.csv")
    #expect(try folder.run("scores", "import", "e01.pingyi", "rest.csv", "--submit").status == 0)
    let trial = try takeIn("e01.pingyi", "--dry-run")
    #expect(trial.status == 0 && trial.output.contains("收下 2 步"), "\(trial)")
    #expect(try folder.sheetStatus() == "open")
    let first = try takeIn("e01.pingyi")
    #expect(first.status == 0, "\(first.complaint)")
    #expect(first.output.contains("提交 1 张"))
    #expect(try folder.sheetStatus() == "submitted" && folder.hundredths("E2") == 450)
    let again = try takeIn("e01.pingyi")
    #expect(again.status == 0 && again.output.contains("没有新的"))
    #expect(try folder.run("doctor", "demo.pingyi").status == 0)
    #expect(try folder.run("ledger", "verify", "demo.pingyi").status == 0)
  }

  @Test func `9 its desk works for the expert in person, without the round`() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "away"), withIntermediateDirectories: true)
    let out = try folder.run(
      "packet", "out", "demo.pingyi", "--as", "e01", "--out", "away/e01.pingyi")
    #expect(out.status == 0, "\(out.complaint)")
    let desk = try shell(
      """
      cd away && printf '%s\\n' Esc '' 4 4.5 3 '' '数据扎实，目标可考核，建议入选。' . '' 90.0 q |
        pingyi desk e01.pingyi --as e01 --plain
      """)
    #expect(desk.status == 0, "\(desk.output)")
    let taken = try takeIn("away/e01.pingyi")
    #expect(taken.status == 0, "\(taken.complaint)")
    #expect(try folder.sheetStatus() == "submitted")
    #expect(
      try folder.sqlite(
        "SELECT DISTINCT actor || onBehalfOf FROM ledger WHERE session LIKE 'packet:%'") == "e01\n")
  }

  @Test func `9 a signed packet is taken, a wrong signature and none are not`() throws {
    let keys = try shell(
      """
      for name in own other; do ssh-keygen -q -t ed25519 -N '' -C e01 -f $name; done
      printf 'id,name,role,publicKey\\ne01,%s,expert,"%s"\\n' \
        "$(sqlite3 demo.pingyi "SELECT name FROM expert WHERE code = 'e01'")" "$(cat own.pub)" >k.csv
      pingyi panel demo.pingyi k.csv && pingyi packet out demo.pingyi --as e01 --out e01.pingyi
      """)
    #expect(keys.status == 0, "\(keys.complaint)")
    try folder.write(Rounds.missingMarks, to: "rest.csv")
    _ = try folder.run("scores", "import", "e01.pingyi", "rest.csv", "--submit")
    for (line, status, part) in [
      ("true", Int32(2), "却没有签名"),
      ("ssh-keygen -q -Y sign -n pingyi-packet -f other e01.pingyi", 2, "不是 e01 登记的钥匙"),
      ("rm e01.pingyi.sig; ssh-keygen -q -Y sign -n pingyi-packet -f own e01.pingyi", 0, "签名核对无误"),
    ] {
      let outcome = try shell(line + "; pingyi packet in demo.pingyi e01.pingyi")
      #expect(outcome.status == status)
      #expect((outcome.output + outcome.complaint).contains(part), "\(outcome)")
      #expect(try folder.sheetStatus() == (status == 0 ? "submitted" : "open"))
    }
  }

  @Test func `9 nothing of others is in the packet of a whole round`() throws {
    _ = try folder.run("packet", "out", "demo.pingyi", "--as", "e01", "--out", "e01.pingyi")
    let bytes = try Data(contentsOf: folder.url.appending(path: "e01.pingyi"))
    let others = try folder.sqlite(
      """
      SELECT name FROM expert WHERE code <> 'e01'
      UNION SELECT text FROM comment WHERE expert <> 'e01' AND length(text) > 6
        AND NOT EXISTS (
          SELECT 1 FROM comment AS own WHERE own.expert = 'e01' AND instr(own.text, comment.text))
      UNION SELECT '/' || code || '/' FROM expert WHERE code <> 'e01'
      UNION SELECT '"' || code || '"' FROM expert WHERE code <> 'e01'
      """
    ).split(separator: "\n")
    #expect(others.count > 100)
    for text in others { #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)") }
    #expect(bytes.range(of: Data("e01".utf8)) != nil)
  }

  @Test func `7 forms go out to a file or a pipe and come in from either, in any encoding`() throws
  {
    let filled = try shell(
      """
      set -o pipefail
      pingyi form out demo.pingyi A02 --as e01 |
        sed -e '/^@@ 指标 D3/,/^分数/s/^分数:$/分数：４/' -e '/^@@ 指标 E2/,/^分数/s/^分数:$/分数: 4.5/' \
          -e '/^@@ 指标 F2/,/^分数/s/^分数:$/分数: 99/' \
          -e '/^@@ 综合意见/,/^评语/s/^评语:$/评语: 数据扎实，目标可考核，建议入选。/' >form.txt
      iconv -f UTF-8 -t GB18030 form.txt >gb.txt
      pingyi form in demo.pingyi gb.txt --as e01 --submit
      """)
    #expect(filled.status == 2, "\(filled.complaint)")
    #expect(filled.complaint.contains("F2 最高 4"), "\(filled.complaint)")
    #expect(try folder.hundredths("D3") == nil)
    let taken = try shell(
      "sed 's/^分数: 99$/分数: 3/' form.txt | pingyi form in demo.pingyi - --as e01 --submit")
    #expect(taken.status == 0, "\(taken.complaint)\(taken.output)")
    #expect(taken.output.contains("A02 初步评议：收下 4 处"))
    #expect(try folder.sheetStatus() == "submitted" && folder.hundredths("D3") == 400)
    #expect(try folder.run("form", "in", "demo.pingyi", "form.txt", "--as", "e02").status == 2)
    #expect(try folder.run("form", "out", "demo.pingyi").status == 2)
    let twice = try shell(
      """
      pingyi form out demo.pingyi --as e01 --out a.txt && pingyi form out demo.pingyi --as e01 --out a.txt
      """)
    #expect(twice.status == 2 && twice.complaint.contains("a.txt 已经有了"))
  }
}
