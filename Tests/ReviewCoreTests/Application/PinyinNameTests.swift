import ReviewCore
import Testing

@Suite struct PinyinNameTests {
  @Test(arguments: [
    ("杭州电子商务产业园", "hangzhoudianzishangwuchanyeyuan", "hzdzswcyy"),
    ("重庆两江", "chongqingliangjiang", "cqlj"), ("厦门跨境园", "xiamenkuajingyuan", "xmkjy"),
    ("长沙", "changsha", "cs"), ("成都", "chengdu", "cd"), ("西藏", "xizang", "xz"),
    ("𠮷禾电商城", "jihedianshangcheng", "jhdsc"), ("绿女", "lvnv", "ln"),
    ("Ｂ2B园区（东）", "b2byuanqudong", "b2byqd"), ("", "", ""),
  ])
  func `names have pinyin and initials`(name: String, full: String, initials: String) {
    #expect(PinyinName(name).full == full)
    #expect(PinyinName(name).initials == initials)
  }

  @Test func `a filter matches full pinyin and initials, case ignored`() {
    let name = PinyinName("杭州电子商务产业园")
    #expect(name.matches("hzdz") && name.matches("HangZhou") && name.matches("swcyy"))
    #expect(!name.matches("hzzd") && !name.matches(""))
  }
}
