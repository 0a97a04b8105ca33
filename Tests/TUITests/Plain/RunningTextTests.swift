import TUI
import Testing

/// Sentences that a screen of 79 columns broke are read in one; tables are left as they are.
@Suite struct RunningTextTests {
  @Test(arguments: [
    (
      "  1 　　岫云电商城位于江西省岫云市城区西侧，2013 年 6 月投入运营，用于电子商务",
      "    相关产业的总体办公建筑面积 4.6 万平方米"
    ),
    (
      "    台，2014 年交易额分别为 6.2 亿元、1.1 亿元和 9.8 亿元。山里油坊注册用户",
      "    3.6 万人，复购率不到 9%"
    ),
    (
      "  5 A long comment that was written in English until the screen had no more",
      "    columns for it"
    ),
  ])
  func `a text goes on`(row: String, next: String) {
    #expect(RunningText(row).goesOn(in: next, columns: 79))
  }

  @Test(arguments: [
    ("    二、基础环境情况", "    （一）当地经济社会发展现状与战略定位"),
    ("  1 　　园区位于市区东部。", "  2 　　园区东至望溪路，南至站前大道。"),
    ("  Rest assured", "  Each mark is saved at once; a cut line loses nothing."),
    (
      "    优  4.5-5.0  平台模式清楚有创新，功能实用，统计口径和制度完备，又说了许多许多许多",
      "    良  4.0      平台功能明确"
    ),
    (
      " >  1  澜汀电子商务产业园            浙江    17/17     35    87.5                已交",
      "    2  岫云电商城                    江西    14/17     --    78.5                在评"
    ),
  ])
  func `a row stands alone`(row: String, next: String) {
    #expect(!RunningText(row).goesOn(in: next, columns: 79))
  }

  @Test func `words keep their distance, Han characters have none`() {
    #expect(RunningText.joined("用于电子商务", "相关产业") == "用于电子商务相关产业")
    #expect(RunningText.joined("in", "English") == "in English")
    #expect(RunningText.joined("相距 3", "公里") == "相距 3 公里")
    #expect(RunningText.joined("亿元，", "2014 年") == "亿元，2014 年")
  }
}
