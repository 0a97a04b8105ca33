import ReviewCore
import Testing

@Suite struct SchemeReaderTests {
  private static let a1 = "stages.preliminary.criteria[0].children[0]"

  /// What stands first in the default text is the leaf A1, from 0 to 5 by 0.5, with levels from
  /// 4.5, 4, 3 and 0.
  @Test(arguments: [
    (#""places": 66"#, #""places": 0"#, "places: 0 must be between 1 and 1000000"),
    (#""places": 66"#, #""places": "66""#, "places: must be a number, but is a string"),
    (#""reserves": 10"#, #""reserves": -1"#, "reserves: -1 must be between 0 and 1000000"),
    (#""size": 7"#, #""size": 8"#, "panel.size: the size of the panel must be odd, not 8"),
    (#""size": 7"#, #""size": 65"#, "panel.size: 65 must be between 1 and 64"),
    (
      #""minimum": 5"#, #""minimum": 9"#,
      "panel.minimum: the minimum must not be above the size of the panel, 7"
    ),
    (#""minimum": 5"#, #""minimum": 0"#, "panel.minimum: 0 must be between 1 and 1000000"),
    (
      #""+08:00""#, #""+8""#, "utcOffset: \"+8\" is no offset. Write it as +08:00"
    ),
    (
      #""+08:00""#, #""+08:60""#, "utcOffset: \"+08:60\" is no offset. Write it as +08:00"
    ),
    (#""title": "第二批国家电子商务示范基地评审","#, "", "title: is missing"),
    (#""title""#, #""extra": 1, "title""#, "extra: is no known key. Known here: title places"),
    (
      #""weight": "0.6""#, #""weight": "0.7""#,
      "stages: the weights of the stages must add up to 1, not 1.1"
    ),
    (#""mode": "points""#, #""mode": "sum""#, "stages.preliminary.mode: \"sum\" is not one of"),
    (#""id": "A2""#, #""id": "a1""#, "stages.preliminary.criteria[0].children[1].id: the code A1"),
    (#""id": "A1""#, #""id": "A 1""#, "\(a1).id: The code \"A 1\" cannot be used."),
    (
      #""max": "5""#, #""max": "4.5""#,
      "stages.preliminary.criteria: in points mode the maxima must add up to 100, not 99.5"
    ),
    (#""max": "5""#, #""max": 5.125"#, "\(a1).max: \"5.125\" is too fine"),
    (#""max": "5""#, #""max": "10001""#, "\(a1).max: \"10001\" is too large"),
    (#""min": "0""#, #""min": "-1""#, "\(a1).min: the minimum must not be below 0"),
    (#""min": "0""#, #""min": "5""#, "\(a1).min: the minimum must be below the maximum"),
    (#""step": "0.5""#, #""step": "0""#, "\(a1).step: the step must be above 0"),
    (#""step": "0.5""#, #""step": "0.3""#, "\(a1).step: the step must divide the range"),
    (#""weight": null"#, #""weight": "1""#, "\(a1).weight: a weight has no effect in points mode"),
    (#""from": "4.5", "to": "5""#, #""from": "4.5", "to": "4.5""#, "\(a1).levels[0].to: must be 5"),
    (#""from": "4", "to": "4""#, #""from": "3.5", "to": "4""#, "\(a1).levels[2].to: must be 3"),
    (#""from": "4", "to": "4""#, #""from": "4", "to": "4.5""#, "\(a1).levels[1].to: must be 4"),
    (
      #""from": "0", "to": "2.5""#, #""from": "0.5", "to": "2.5""#,
      "\(a1).levels[3].from: must be 0"
    ),
    (
      #""sections": ["2.1"]"#, #""sections": ["2.9"]"#,
      "\(a1).sections[0]: \"2.9\" is not one of: 1"
    ),
    (
      #""sections": ["2.1"]"#, #""sections": ["2.1", "2.1"]"#,
      "\(a1).sections[1]: \"2.1\" stands twice"
    ),
    (#""method": "trimmed""#, #""method": "mode""#, "aggregation.method: \"mode\" is not one of"),
    (#""trimFrom": 5"#, #""trimFrom": 2"#, "aggregation.trimFrom: 2 must be between 3 and"),
    (#""minimumSheets": 3"#, #""minimumSheets": 0"#, "aggregation.minimumSheets: 0 must be"),
    (#""digits": 2"#, #""digits": 5"#, "rounding.digits: 5 must be between 0 and 4"),
    (
      #""mode": "halfUp""#, #""mode": "up""#, "rounding.mode: \"up\" is not one of: halfUp halfEven"
    ),
    (#""carry": "published""#, #""carry": "no""#, "carry: \"no\" is not one of: published exact"),
    (#""tieAt": "exact""#, #""tieAt": null"#, "tieAt: must be a string, but is null"),
    (#""vote""#, #""name""#, "ties[3]: \"name\" is not one of: defense untrimmed criteria:D,B"),
    (#"criteria:D,B"#, #"criteria:D,G"#, "ties[2]: there is no criterion \"G\""),
    (#"criteria:D,B"#, #"criteria:d,B"#, "ties[2]: there is no criterion \"d\""),
    (#"criteria:D,B"#, #"criteria:D,,B"#, "ties[2]: there is no criterion \"\""),
    (#"criteria:D,B"#, #"criteria:D,D"#, "ties[2]: \"criterion:D\" stands twice"),
    (#""vote""#, #""defense""#, "ties[3]: \"defense\" stands twice"),
    (#""minimum": "60""#, #""minimum": "101""#, "passLine.minimum: must be between 0 and 100"),
    (#""invite": null"#, #""invite": 0"#, "passLine.invite: 0 must be between 1 and 1000000"),
    (
      #""caps": []"#, #""caps": [{"units": ["江苏", "苏州"], "max": 4}]"#,
      "caps[0].units[1]: there is no recommending unit \"苏州\""
    ),
    (
      #""caps": []"#, #""caps": [{"units": ["江苏", "江苏省"], "max": 4}]"#,
      "caps[0].units[1]: \"江苏省\" stands twice"
    ),
    (
      #""caps": []"#, #""caps": [{"units": ["江苏"], "max": -1}]"#,
      "caps[0].max: -1 must be between 0 and 1000000"
    ),
    (#""caps": []"#, #""caps": [{"units": [], "max": 1}]"#, "caps[0].units: must not be empty"),
    (
      #""caps": []"#,
      #""caps": [{"units": ["江苏", "浙江"], "max": 4}, {"units": ["浙江", "安徽"], "max": 3}]"#,
      "caps[1]: caps[0] and caps[1] overlap in part."
    ),
    (#""opinionMinimum": 50"#, #""opinionMinimum": -1"#, "comments.opinionMinimum: -1 must be"),
    (
      #""reasonBelow": "0.6""#, #""reasonBelow": "1.1""#,
      "comments.reasonBelow: must be between 0 and 1"
    ),
    (#""proxyEntry": "counts""#, #""proxyEntry": "x""#, "proxyEntry: \"x\" is not one of: counts"),
    (
      #""sameUnit": true"#, #""sameUnit": 1"#,
      "recusal.sameUnit: must be true or false, but is a number"
    ),
    (
      #""submission": "2015-02-28""#, #""submission": "2015-02-29""#, "deadlines.submission: \"2015"
    ),
    (
      #""preliminary": "2015-03-18T17:30""#, #""preliminary": "2015-03-18T24:00""#,
      "deadlines.preliminary: \"2015-03-18T24:00\" is no time. Write it as 2015-03-18T17:30"
    ),
    (
      #""referenceDate": "2015-02-28""#, #""referenceDate": "28.2.2015""#,
      "referenceDate: \"28.2.2015\""
    ),
    (#""rule": "floorArea""#, #""rule": "area""#, "eligibility[1].rule: \"area\" is not one of"),
    (#""rule": "floorArea""#, #""rule": "disc""#, "eligibility[10].rule: \"disc\" stands twice"),
    (#""limit": "20000""#, #""limit": "2万""#, "eligibility[1].limit: \"2万\" is no number."),
    (#""limit": "20000""#, #""limit": null"#, "eligibility[1].limit: this rule needs a limit"),
    (#""limit": "7""#, #""limit": "6.5""#, "eligibility[3].limit: \"6.5\" is too fine"),
    (#""limit": "7""#, #""limit": "-7""#, "eligibility[3].limit: \"-7\" is no whole number from 0"),
    (#""limit": "2015-02-28""#, #""limit": "2015-02-30""#, "eligibility[8].limit: \"2015-02-30\""),
    (
      #""present", "limit": null"#, #""present", "limit": "1""#,
      "eligibility[2].limit: this rule takes no limit. Write null"
    ),
    (
      #""comparator": ">", "limit": "20000""#, #""comparator": "<=", "limit": "20000""#,
      "eligibility[1].comparator: does not fit this rule. Use one of: >= >"
    ),
    (
      #""comparator": ">""#, #""comparator": "over""#,
      "eligibility[1].comparator: \"over\" is not one"
    ),
  ])
  func `4 a broken rule is named by its path`(old: String, new: String, message: String) {
    let problems = SchemeText.problems(of: SchemeText.edited((old, new)))
    #expect(problems.contains { $0.hasPrefix(message) }, "\(problems)")
  }

  @Test func `4 all problems come at once, with their lines`() {
    let bytes = SchemeText.edited(
      (#""places": 66"#, #""places": 0"#), (#""step": "0.5""#, #""step": "0.3""#),
      (#""vote""#, #""name""#), (#""limit": "20000""#, #""limit": "x""#))
    let error = #expect(throws: JSONProblems.self) { try Scheme(json: bytes, file: "s.json") }
    #expect(
      error?.problems.map(\.path).map { String($0.prefix(6)) } == [
        "places", "stages", "ties[3", "eligib",
      ])
    #expect(error?.problems.first?.line == 2)
    #expect(
      error?.description.split(separator: "\n").allSatisfy { $0.hasPrefix("s.json:") } == true)
  }

  @Test(arguments: [
    #""caps": [{"units": ["江苏"], "max": 0}]"#,
    #""caps": [{"units": ["江苏", "320000省"], "max": 4}]"#,
    #""caps": [{"units": ["江苏", "浙江"], "max": 4}, {"units": ["浙江省"], "max": 3}]"#,
    #""caps": [{"units": ["浙江"], "max": 3}, {"units": ["江苏", "浙江", "安徽"], "max": 4}]"#,
    #""caps": [{"units": ["330000"], "max": 4}, {"units": ["宁波市"], "max": 3}]"#,
  ])
  func `7 caps may be nested or apart`(caps: String) throws {
    let bytes = SchemeText.edited((#""caps": []"#, caps))
    let isKnown = !caps.contains("320000省")
    #expect(SchemeText.problems(of: bytes).isEmpty == isKnown)
  }

  @Test func `caps keep the short names of their units`() throws {
    let bytes = SchemeText.edited(
      (#""caps": []"#, #""caps": [{"units": ["３３００００", "内蒙古自治区", "宁波市"], "max": 4}]"#))
    let cap = try #require(try Scheme(json: bytes).caps.first)
    #expect((cap.units, cap.maximum) == (["浙江", "内蒙古", "宁波"], 4))
  }

  @Test(arguments: [("+08:00", 28_800), ("-03:30", -12_600), ("+00:00", 0), ("+14:00", 50_400)])
  func `an offset is read in seconds`(text: String, seconds: Int) throws {
    let bytes = SchemeText.edited((#""+08:00""#, "\"\(text)\""))
    #expect(try Scheme(json: bytes).utcOffset == seconds)
  }

  @Test func `what may be left out has its default`() throws {
    let bytes = SchemeText.edited(
      (#""proxyEntry": "counts","#, ""), (#", "preliminary": "2015-03-18T17:30""#, ""),
      (#""levels""#, #""unread""#), (#""unread""#, #""levels""#))
    let scheme = try Scheme(json: bytes)
    #expect(scheme.proxyEntry == .counts)
    #expect(scheme.calendar.preliminaryDeadline == nil)
  }
}
