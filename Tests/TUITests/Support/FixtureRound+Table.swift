import ReviewCore

extension FixtureRound {
  /// A plan with one table under 三(一), longer than a screen; cells that are empty, and one that is
  /// long.
  static let planWithTable: Plan = {
    let plan = FixtureRound.plan
    let place = plan.blocks.firstIndex(of: .paragraph(foundation[4])) ?? 0
    var rows = [
      ["指标", "单位", "2013 年", "2014 年", "说明", "出处"],
      ["入驻企业", "家", "187", "236", "", ""],
      [
        "冷链仓", "", "", "在建，环评批复后动工，预计下一年六月投入使用，与铁路货场的装卸线相接，旺季不再向省城调车",
        "批复文件和总平面图见附件三，装卸线协议见附件四", "第四部分：附件三、附件四，以及铁路货场的复函",
      ],
    ]
    rows += (1...30).map { ["品类 \($0)", "万元", "\($0 * 3)", "\($0 * 4)", "", ""] }
    var blocks = plan.blocks
    blocks.insert(.table(rows: rows), at: place)
    return Plan(
      blocks: blocks,
      starts: plan.starts.map { start in
        Plan.SectionStart(
          block: start.block >= place ? start.block + 1 : start.block, section: start.section)
      })
  }()
}
