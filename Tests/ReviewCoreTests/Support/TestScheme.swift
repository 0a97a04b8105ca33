import ReviewCore

/// A small scheme, so that a table of marks can be worked by hand.
///
/// Preliminary: `A1` of 60 by 0.5 from 0, `A2` of 40 by 1 from 10. Defense: `D1` of 100 by 0.5.
/// Opinions have at least ten characters, marks under 60 % owe a reason. Two places, one reserve;
/// 60 points invite, at most three.
enum TestScheme {
  static let original = """
    {
      "title": "试评一轮", "places": 2, "reserves": 1,
      "panel": {"size": 3, "minimum": 3}, "utcOffset": "+08:00",
      "stages": {
        "preliminary": {
          "weight": "0.6", "mode": "points", "allowNotApplicable": false,
          "criteria": [
            {"id": "A", "zh": "基础", "en": "Base", "children": [
              {"id": "A1", "zh": "园区", "en": "Park", "max": "60", "min": "0", "step": "0.5"},
              {"id": "A2", "zh": "企业", "en": "Firms", "max": "40", "min": "10", "step": "1"}]}]
        },
        "defense": {
          "weight": "0.4",
          "criteria": [
            {"id": "D1", "zh": "答辩", "en": "Defense", "max": "100", "min": "0", "step": "0.5"}]
        }
      },
      "aggregation": {
        "method": "mean", "scope": "total", "trimFrom": 5, "minimumSheets": 2},
      "rounding": {"digits": 2, "mode": "halfUp"}, "carry": "published",
      "ties": ["defense", "untrimmed"], "tieAt": "exact",
      "passLine": {"minimum": "60", "invite": 3}, "caps": [],
      "comments": {"opinionMinimum": 10, "reasonBelow": "0.6"}, "proxyEntry": "counts",
      "recusal": {"sameProvince": true, "sameUnit": true}, "countPublicationDay": true,
      "deadlines": {"submission": "2015-02-28", "preliminary": null},
      "referenceDate": "2015-02-28", "eligibility": []
    }
    """

  /// The scheme's bytes, each old part replaced wherever it stands.
  static func bytes(_ edits: (old: String, new: String)...) -> [UInt8] {
    var text = original
    for (old, new) in edits { text = text.replacing(old, with: new) }
    return Array(text.utf8)
  }

  /// Ten characters, no more.
  static let opinion = "方案可行、数据可核。"
}
