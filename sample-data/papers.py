"""Plans and attachments, written with python-docx, pandoc and LibreOffice. 工作方案和附件。"""
import csv
import datetime
import html
import io
import os
import random
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

import prose

WHEN = datetime.datetime(2015, 2, 10, 9, 0, 0)
AUTHOR = "示例"
HAN = "零一二三四五六七八九十"

# How each plan was made. The rest of the plans are Markdown or plain text.
KIND = {
    "A01": "pandoc", "A02": "styles", "A03": "html", "A04": "plain", "A05": "pandoc", "A06": "odt",
    "A07": "styles", "A08": "plain", "A09": "numbered", "A10": "pandoc", "A11": "html", "A13": "plain", "A14": "odt",
    "A15": "styles", "A16": "plain", "A17": "pandoc", "A19": "html", "A20": "plain", "A21": "styles", "A22": "odt",
    "A24": "plain", "A25": "pandoc", "A26": "styles", "A27": "plain", "A28": "html", "A29": "plain", "A30": "styles",
    "A31": "plain", "A32": "pandoc", "A33": "styles", "A12": "md", "A23": "md", "A18": "txt",
}
TABLES = {"A07", "A16", "A17", "A19", "A22", "A25", "A26", "A12", "A30"}
TABS = {"A08", "A24", "A16"}
SPLIT = {"A02", "A07", "A15", "A21", "A26", "A33", "A08"}
BREAKS = {"A16", "A20", "A21"}
RUN_IN = {"A27"}
# Brackets and digits as people type them: opening and closing of level two, then the mark of level three.
MARKS = {"A08": "().", "A11": "()、", "A13": "（）．", "A16": "(）.", "A20": "（）．", "A24": "().", "A27": "（）."}
FULL_WIDTH_DIGITS = {"A20", "A13"}
MISSING = {"A31": {"3.5"}}


# ---------------------------------------------------------------- content


def values(a):
    r = random.Random(f"plan {a.code}")
    n, rev, emp = a.enterprises, float(a.revenue), a.employment
    grow = r.uniform(1.35, 1.7)
    fund = r.randrange(36, 120) * 100
    year, month, _ = a.since.split("-")
    rings = ["望江", "青石", "东塘", "新桥", "文昌", "站前", "云台", "长堤", "北辰", "南浦", "和平里", "柳荫"]
    r.shuffle(rings)
    v = dict(
        name=a.name, place=a.place, operator=a.operator, a=a.products[0], b=a.products[1], c=a.products[2],
        opened=a.opened, area=a.area, n=n, rev=a.revenue, emp=emp, side=r.choice(["城东", "城西", "站前片区", "新区", "港区南侧"]),
        openedFull="2014 年 3 月 1 日" if a.code == "A29" else a.opened,
        areaText="20000 平方米" if a.code == "A29" else a.area + " 万平方米",
        n15=round(n * 1.1), n17=round(n * r.uniform(1.3, 1.5)), rev15=f"{rev * 1.15:.1f}", rev17=f"{rev * grow:.1f}",
        n16=round(n * 1.2), rev16=f"{rev * (1 + (grow - 1) * 0.6):.1f}", emp15=round(emp * 1.08), emp16=round(emp * 1.18),
        emp17=round(emp * r.uniform(1.28, 1.5) / 10) * 10, plat=r.randrange(3, 7), rd=r.randrange(2, 6),
        fund=fund, fin=fund * 4 // 10, own=fund * 35 // 100, soc=fund - fund * 4 // 10 - fund * 35 // 100,
        pop=f"{r.uniform(28, 260):.1f}", gdp=f"{r.uniform(110, 760):.1f}", growth=f"{r.uniform(7.2, 11.5):.1f}",
        work=f"{r.uniform(1.2, 9.5):.1f}", gain=f"{r.uniform(1.5, 8):.1f}", trade=f"{rev * r.uniform(1.8, 3):.1f}",
        retail=f"{rev * r.uniform(0.7, 1.2):.1f}", shops=r.randrange(12, 70) * 100, member=r.randrange(60, 260),
        complaint=r.randrange(180, 1900), plat2=r.randrange(2, 6), agent=r.randrange(8, 46), r1=rings[0], r2=rings[1],
        r3=rings[2], r4=rings[3], staff=r.randrange(4, 13), nretail=n * 6 // 10, nservice=n * 25 // 100,
        plan=f"{r.uniform(0.3, 1.4):.2f}", big=r.randrange(2, 12), infra=a.infrastructure, cases=r.randrange(400, 4200),
        flats=r.randrange(8, 70) * 10, paid=r.randrange(30, 240) * 10, year=r.choice([2012, 2013, 2014]),
        grad=r.randrange(40, 160), sub=r.choice([1, 2, 3, 5]), store=r.randrange(30, 140) * 100, inv=r.randrange(8, 52) * 100,
        cold=r.randrange(8, 60) * 100, ind=r.randrange(9, 24), risk=r.choice([300, 500, 800, 1000]),
        inc=r.randrange(12, 60) * 100, gradYear=r.randrange(12, 40), tutor=r.randrange(6, 24), comm=r.randrange(12, 48),
        station=r.randrange(20, 160), shopOn=r.randrange(120, 900), train=r.randrange(12, 60) * 100, cls=r.randrange(30, 120),
        topic=r.choice([20, 30, 45, 60]))
    if a.place.endswith("团场"):
        v.update(pop=f"{r.uniform(2, 5):.1f}", gdp=f"{r.uniform(22, 48):.1f}", work="0.9")
    return v, r


def spaced(text):
    """A blank between Han and digits, as the long plans have it."""
    han = "[\u3400-\u9fff\U00020000-\U0002ffff]"
    text = re.sub(f"({han})([0-9A-Za-z])", r"\1 \2", text)
    return re.sub(f"([0-9A-Za-z%])({han})", r"\1 \2", text)


def blocks(a):
    """The short plan: a list of ("heading", section, level) | ("text", string) | ("table", rows)."""
    v, r = values(a)
    pick = lambda key: spaced(r.choice(prose.TEXT[key]).format(**v))
    out = [("title", f"{a.name}创建国家电子商务示范基地工作方案")]
    for section, title in prose.TITLES.items():
        if section in MISSING.get(a.code, ()):
            continue
        out.append(("heading", section, section.count(".") + 1))
        if section == "1" and a.code == "A30":
            out += [("text", paragraph) for paragraph in long_summary(v)]
        elif section == "3.1" and a.code == "A29":
            out.append(("text", "园区位于栎口高新区，建成区用于电子商务相关产业的总体办公建筑面积 20000 平方米，另有仓储用房 1.1 万平方米、在建二期 3.4 万平方米，二期计划 2016 年 5 月交付。"))
            out.append(("text", f"园区自 2014 年 3 月 1 日正式投入运营，经营管理主体为{a.operator}。截至 2014 年 12 月底，入驻企业及上下游相关企业 {a.enterprises} 家，全年营收 {a.revenue} 亿元，就业 {a.employment} 人。"))
            out.append(("text", pick("3.1+")))
        elif section == "3.1":
            out += [("text", pick("3.1")), ("text", pick("3.1+"))]
        elif section in prose.TEXT:
            out.append(("text", pick(section)))
        if section == "3.2" and a.code in TABLES:
            out.append(("table", [["指标", "单位", "2014 年", "2015 年", "2016 年", "2017 年"],
                                  ["入驻企业", "家", v["n"], v["n15"], v["n16"], v["n17"]],
                                  ["年营收", "亿元", v["rev"], v["rev15"], v["rev16"], v["rev17"]],
                                  ["带动就业", "人", v["emp"], v["emp15"], v["emp16"], v["emp17"]],
                                  ["省级以上研发机构", "家", 0, 1, v["rd"] - 1, v["rd"]]]))
    return out


def long_summary(v):
    """3,501 characters exactly, all of them Han or full-width: one over the limit however one counts."""
    wanted = 3501
    sentences = [s.format(**v) for s in prose.LONG]
    missing = wanted - sum(map(len, sentences))
    reach = {0: []}
    for pad in prose.PAD:
        for total, used in list(reach.items()):
            reach.setdefault(total + len(pad), used + [pad])
    sentences += reach[missing]
    paragraphs, now = [], ""
    for s in sentences:
        now += s
        if len(now) > 170:
            paragraphs.append(now)
            now = ""
    paragraphs.append(now)
    paragraphs = [p for p in paragraphs if p]
    assert sum(map(len, paragraphs)) == wanted and not re.search(r"[\s!-~]", "".join(paragraphs))
    return paragraphs


def from_markdown(text):
    """The six long plans, as blocks."""
    out, rows, inverse = [], [], {title: key for key, title in prose.TITLES.items()}
    for line in text.splitlines():
        if rows and not line.startswith("|"):
            out.append(("table", rows))
            rows = []
        if line.startswith("|"):
            cells = [c.strip() for c in line.strip("|").split("|")]
            if not all(re.fullmatch(r":?-+:?", c) for c in cells):
                rows.append(cells)
        elif line.startswith("# "):
            out.append(("title", line[2:].strip()))
        elif line.startswith("#"):
            title = re.sub(r"^#+\s*(（.+?）|[一二三四五六七八九十]+、|\d+\.)\s*", "", line)
            out.append(("heading", inverse[title], len(line) - len(line.lstrip("#")) - 1))
        elif line.strip():
            out.append(("text", re.sub(r"^- ", "", line.strip())))
    if rows:
        out.append(("table", rows))
    return out


def numbered_title(section, code):
    parts = section.split(".")
    last = int(parts[-1])
    title = prose.TITLES[section]
    marks = MARKS.get(code, "（）.")
    if len(parts) == 1:
        return f"{HAN[last]}、{title}"
    if len(parts) == 2:
        # One heading of a mixed file is typed the other way round, as happens.
        opening, closing = ("（", "）") if section == "3.2" and code in MARKS else (marks[0], marks[1])
        gap = "\t" if code in TABS and last % 2 == 0 else ""
        return f"{opening}{HAN[last]}{closing}{gap}{title}"
    digit = chr(0xFF10 + last) if code in FULL_WIDTH_DIGITS else str(last)
    return f"{digit}{marks[-1]}{' ' if code in ('A24', 'A11') else ''}{title}"


# ---------------------------------------------------------------- python-docx


def fill(paragraph, text, a, r):
    """Puts text into runs: some cut in the middle of a word, some with a soft line break or a tab."""
    if a.code in BREAKS and len(text) > 80 and r.random() < 0.4:
        cut = text.find("。") + 1
        paragraph.add_run(text[:cut]).add_break()
        text = text[cut:]
    pieces = [text]
    if a.code in SPLIT and len(text) > 6:
        cuts = sorted(r.sample(range(1, len(text)), min(len(text) // 30 + 1, 6)))
        word = text.find("电子商务")
        if word >= 0:
            cuts = sorted(set(cuts + [word + 2]))
        pieces = [text[i:j] for i, j in zip([0] + cuts, cuts + [len(text)])]
    for piece in pieces:
        run = paragraph.add_run(piece)
        if len(pieces) > 1 and r.random() < 0.3:
            run.font.name = "Times New Roman"


NUMBERING = """<w:abstractNum {ns} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum>"""


def write_docx(path, content, a, kind):
    r = random.Random(f"docx {a.code}")
    document = docx.Document()
    document.styles["Normal"].font.name = "宋体"
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    if kind == "numbered":
        numbering = document.part.numbering_part.element
        numbering.insert(0, parse_xml(NUMBERING.format(ns=nsdecls("w"))))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    run_in = None
    for block in content:
        if block[0] == "title":
            paragraph = document.add_paragraph(style="Title" if kind == "styles" else None)
            run = paragraph.add_run(block[1])
            if kind != "styles":
                run.bold = True
                run.font.size = Pt(18)
                paragraph.alignment = 1
        elif block[0] == "heading":
            section, level = block[1], block[2]
            if kind == "plain":
                title = numbered_title(section, a.code)
                if a.code in RUN_IN and level == 3:
                    run_in = title + "。"
                    continue
                document.add_paragraph().add_run(title).bold = level < 3
            elif kind == "numbered":
                paragraph = document.add_paragraph(prose.TITLES[section], style=f"Heading {level}")
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = level - 1
                properties.get_or_add_numId().val = 90
            else:
                paragraph = document.add_paragraph(style=f"Heading {level}")
                fill(paragraph, numbered_title(section, a.code), a, r)
        elif block[0] == "text":
            paragraph = document.add_paragraph()
            text = block[1]
            if run_in:
                text, run_in = run_in + text, None
            if a.code in TABS:
                text = "\t" + text
            elif kind == "plain":
                text = "　　" + text
            fill(paragraph, text, a, r)
        else:
            rows = block[1]
            table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
            for i, row in enumerate(rows):
                for j, cell in enumerate(row):
                    table.cell(i, j).text = str(cell)
    properties = document.core_properties
    properties.author = properties.last_modified_by = AUTHOR
    properties.created = properties.modified = WHEN
    properties.title, properties.comments = a.name, "虚构示例"
    document.save(path)
    normalise(path)


def normalise(path):
    """Fixed times and author, so that the same input gives the same bytes."""
    with zipfile.ZipFile(path) as source:
        entries = [(i.filename, source.read(i.filename)) for i in source.infolist()]
    stamp = WHEN.strftime("%Y-%m-%dT%H:%M:%SZ")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in entries:
            if name == "docProps/core.xml":
                text = content.decode()
                text = re.sub(r"(<dcterms:(created|modified)[^>]*>)[^<]*", lambda m: m[1] + stamp, text)
                text = re.sub(r"(<(dc:creator|cp:lastModifiedBy)>)[^<]*", lambda m: m[1] + AUTHOR, text)
                text = text.replace("<dc:creator/>", f"<dc:creator>{AUTHOR}</dc:creator>")
                text = text.replace("<dc:creator></dc:creator>", f"<dc:creator>{AUTHOR}</dc:creator>")
                content = text.encode()
            info = zipfile.ZipInfo(name, WHEN.timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            target.writestr(info, content)
    path.write_bytes(out.getvalue())


# ---------------------------------------------------------------- pandoc, LibreOffice


def markdown(content, a):
    out = []
    for block in content:
        if block[0] == "title":
            out.append("# " + block[1])
        elif block[0] == "heading":
            out.append("#" * (block[2] + 1) + " " + numbered_title(block[1], a.code).replace("\t", " "))
        elif block[0] == "text":
            out.append(block[1])
        else:
            rows = block[1]
            lines = ["| " + " | ".join(map(str, row)) + " |" for row in rows]
            lines.insert(1, "|" + "---|" * len(rows[0]))
            out.append("\n".join(lines))
    return "\n\n".join(out) + "\n"


def web_page(content, a):
    out = [f'<html><head><meta charset="utf-8"><meta name="author" content="{AUTHOR}"><title>{a.name}</title></head><body>']
    for block in content:
        if block[0] == "title":
            out.append(f"<h1>{html.escape(block[1])}</h1>")
        elif block[0] == "heading":
            out.append(f"<h{block[2] + 1}>{html.escape(numbered_title(block[1], a.code))}</h{block[2] + 1}>")
        elif block[0] == "text":
            text = html.escape(block[1])
            out.append(f"<p>{text.replace('；', '；<br>', 1) if len(text) > 90 else text}</p>")
        else:
            cells = ["<tr>" + "".join(f"<td>{html.escape(str(c))}</td>" for c in row) + "</tr>" for row in block[1]]
            out.append("<table border=1>" + "".join(cells) + "</table>")
    return "\n".join(out) + "</body></html>\n"


def pandoc(source, text, target):
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(int(WHEN.replace(tzinfo=datetime.timezone.utc).timestamp())))
    subprocess.run(["pandoc", "-f", source, "-o", str(target), "--metadata", f"author={AUTHOR}"], input=text.encode(),
                   env=environment, check=True)


def office(sources, filter_name, folder):
    """One run of LibreOffice for all files of a kind."""
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    if filter_name:
        command.append("--infilter=" + filter_name)
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out")] + [str(s) for s in sources]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def plans(applications, here):
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        waiting = {"html": [], "odt": []}
        for a in applications:
            kind = KIND[a.code]
            long = here / "plans" / f"{a.code}.md"
            if long.exists():
                content = from_markdown(long.read_text(encoding="utf-8"))
            else:
                content = blocks(a)
            target = here / "applications" / a.code / a.plan_file
            if kind in ("styles", "plain", "numbered"):
                write_docx(target, content, a, kind)
            elif kind == "pandoc":
                pandoc("gfm", markdown(content, a), target)
                normalise(target)
            elif kind == "md":
                target.write_text(markdown(content, a), encoding="utf-8")
            elif kind == "txt":
                lines = []
                for block in content:
                    lines.append(numbered_title(block[1], a.code) if block[0] == "heading" else
                                 block[1] if block[0] == "title" else "　　" + block[1])
                # As saved by Notepad: GB18030 and CRLF.
                target.write_bytes("\r\n".join(lines + [""]).encode("gb18030"))
            elif kind == "html":
                (folder / f"{a.code}.html").write_text(web_page(content, a), encoding="utf-8")
                waiting["html"].append(a)
            else:
                pandoc("gfm", markdown(content, a), folder / f"{a.code}.odt")
                waiting["odt"].append(a)
        office([folder / f"{a.code}.html" for a in waiting["html"]], "HTML (StarWriter)", folder)
        office([folder / f"{a.code}.odt" for a in waiting["odt"]], "", folder)
        for a in waiting["html"] + waiting["odt"]:
            target = here / "applications" / a.code / a.plan_file
            target.write_bytes((folder / "out" / f"{a.code}.docx").read_bytes())
            normalise(target)


# ---------------------------------------------------------------- attachments

FIRST = "云鹿 山禾 明渡 青栈 北岚 拾穗 锦汀 沐川 启栎 梧里 谷雨 远帆 果满 棉朵 一舟 白鹭 松针 丰垄 小满 暖冬 知味 田歌 百巷 晴川 石磨 竹里 新茂 和畅 星桥 海棠".split()
LAST = "商贸 电子商务 网络科技 供应链 食品 家居 服饰 文化传媒 物流 包装 信息技术 农业".split()
FORM = ["有限公司"] * 8 + ["经营部", "工作室"]
BUSINESS = {"商贸": "网络零售", "电子商务": "网络零售", "网络科技": "代运营", "供应链": "供货分销", "食品": "食品加工和网销", "家居": "家居网销",
            "服饰": "服饰网销", "文化传媒": "摄影设计", "物流": "快递物流", "包装": "包装服务", "信息技术": "软件服务", "农业": "农产品供货"}


def shares(total, count, r):
    """Whole numbers of at least one that add up to `total`, a few of them large."""
    weights = [r.lognormvariate(0, 1.15) for _ in range(count)]
    spare, whole = total - count, sum(weights)
    found = [1 + int(spare * w / whole) for w in weights]
    for i in range(total - sum(found)):
        found[i % count] += 1
    return found


def companies(a):
    r = random.Random(f"companies {a.code}")
    names = set()
    while len(names) < a.enterprises:
        names.add((r.choice(FIRST), r.choice(LAST), r.choice(FORM)))
    names = sorted(names)
    r.shuffle(names)
    revenue = sorted(shares(a.revenue_wan, a.enterprises, r), reverse=True)
    people = shares(a.employment, a.enterprises, r)
    rows = []
    for i, (first, last, form) in enumerate(names):
        honour = r.choice(["市级电子商务示范企业", "市级龙头企业"]) if i < 40 and r.random() < 0.2 else ""
        rows.append([i + 1, f"{a.brand}{first}{last}{form}", BUSINESS[last], revenue[i], people[i], honour])
    return rows[:a.listed]


LIST_HEADER = ["序号", "企业名称", "主营业务", "2014年营收（万元）", "就业人员", "市级以上示范称号"]


def company_list(path, a):
    rows = companies(a)
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "企业名单"
        if a.code in ("A09", "A20"):
            sheet.append(["已入驻电子商务企业名单及经营情况简表"])
            sheet.merge_cells("A1:F1")
        sheet.append(LIST_HEADER)
        for row in rows:
            sheet.append(row)
        book.properties.creator = AUTHOR
        book.properties.created = book.properties.modified = WHEN
        book.save(path)
        normalise(path)
        return
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(LIST_HEADER)
    writer.writerows(rows)
    encoding = {"A10": "gb18030", "A13": "gb18030", "A03": "utf-8-sig", "A08": "utf-8-sig"}.get(a.code, "utf-8")
    path.write_bytes(out.getvalue().encode(encoding))


def letter(kind, a):
    year = int(a.since[:4])
    heads = {
        "coordinationFile": (f"关于建立{a.place}电子商务工作协调管理机制的通知", f"{a.brand}政办发〔{year}〕{11 + len(a.name)}号",
            [f"为统筹{a.place}电子商务发展，决定建立电子商务工作协调管理机制。召集人由政府分管负责人担任，成员单位为商务、发展改革、财政、工商、质监、统计等部门。",
             "联席会议每季度召开一次，日常工作由商务主管部门承担。会议纪要发各成员单位执行。"]),
        "developmentPlan": (f"{a.place}电子商务发展规划（2013—2017年）", f"{a.brand}政发〔2013〕{3 + len(a.operator)}号",
            [f"发展重点：{a.products[0]}、{a.products[1]}网上销售和配套服务，以{a.name}为集聚区。",
             "到2017年，网络零售额比2013年翻一番，培育骨干企业，完善物流、支付、信用、统计支撑体系。"]),
        "supportPolicy": (f"关于促进{a.place}电子商务发展的若干意见", f"{a.brand}政发〔2013〕{21 + a.enterprises % 30}号",
            ["对入驻园区的电子商务企业给予场地、检测、设计、物流四项支持，具体标准由商务、财政部门制定。",
             "补贴资金专账管理，每年公布兑现情况。本意见自印发之日起施行，有效期五年。"]),
        "parkApproval": (f"关于同意建设{a.name}的批复", f"{a.brand}政函〔{year - 1}〕{5 + a.employment % 40}号",
            [f"同意建设{a.name}，由{a.operator}负责经营管理。建设应符合土地利用总体规划和城市规划。", "请按程序办理有关手续。"]),
    }
    return heads[kind]


def attach(a, here):
    seen = set()
    for kind, file in a.attachments:
        path = here / "applications" / a.code / file
        if kind == "companyList":
            company_list(path, a)
            continue
        title, number, body = letter(kind, a)
        if kind in seen:
            title, body = f"{a.name}管理办法", ["园区实行入驻认定和退出制度，认定标准看订单、社保和供货合同。", "管理机构每月公布空置房源和服务收费。"]
        seen.add(kind)
        lines = [title, number, "", *body, "", f"{a.place}人民政府", "（虚构示例，仅供演示）"]
        if path.suffix == ".docx":
            pandoc("gfm", "\n\n".join(["# " + title] + lines[1:]), path)
            normalise(path)
        else:
            path.write_bytes(("\r\n".join(lines) + "\r\n").encode("gb18030" if a.code in ("A13", "A21") else "utf-8"))
