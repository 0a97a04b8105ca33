#!/usr/bin/env python3
"""Makes the documents of this folder and, with other programs, the text that they hold.

    python3 make.py

Needs python-docx, docx2txt, pandoc and LibreOffice, and only if the documents are to be made again. Each
NAME.docx has a NAME.txt beside it, taken from it by docx2txt, or by LibreOffice where numbers are automatic.
"""
import datetime
import io
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

import docx
import docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

HERE = Path(__file__).resolve().parent
W = nsdecls("w")
WHEN = datetime.datetime(2015, 2, 10, 9, 0, 0)
PROFILE = tempfile.TemporaryDirectory()

PLAN = [
    ("1", "一、摘要"), "园区位于青石新区，入驻企业２３６家，经理𠮷野任主任。", "创建目标是三年内达到３００家。",
    ("1", "二、基础环境情况"), ("2", "（一）当地经济社会发展现状与战略定位"), "全市生产总值 512.6 亿元，增长 9.1%。",
    ("2", "(二) 当地电子商务发展现状"), "网络零售额 48.6 亿元。",
    ("1", "三、示范基地创建工作实施方案"), "本章分五节。",
    ("2", "（一）创建基础"), "总体办公建筑面积 2.5 万平方米。", "已入驻企业见下表。", "TABLE",
    ("2", "（二）创建目标"), "到 2017 年，入驻企业 300 家。",
    ("2", "（三）创建内容"), ("3", "1.规章政策与认定标准"), "出台入驻企业认定办法。",
    ("3", "２．基础配套与支撑体系"), "建设 B2B 支撑体系。",
    ("3", "3.公共服务平台与统计"), "建设统计直报系统。", ("3", "4.投融资、孵化与产学研用"), "设立孵化基金。",
    ("3", "5.服务地方市场体系"), "服务社区。", ("3", "6.人才与课题"), "每年培训 1200 人。",
    ("2", "（四）保障措施"), "成立领导小组。", ("2", "（五）创建工作实施计划及阶段目标"), "分三步实施。",
    ("1", "四、相关文件"), "附后。",
]
ROWS = [["企业", "主营业务", "营收（万元）"], ["青石网络", "网络零售\n跨境电商", "1200"], ["望江物流", "现代物流", "860"]]


def table(document):
    grid = document.add_table(rows=len(ROWS) + 1, cols=3)
    for i, row in enumerate(ROWS):
        for j, cell in enumerate(row):
            grid.cell(i, j).text = cell
    grid.cell(3, 0).merge(grid.cell(3, 1)).text = "合计"
    grid.cell(3, 2).text = "2060"
    grid.cell(1, 0).merge(grid.cell(2, 0))


UNUSED = ("docProps/thumbnail.jpeg", "word/theme/theme1.xml", "word/stylesWithEffects.xml", "customXml/")


def save(document, name):
    """Without the parts of python-docx's template that say nothing, so that the file stays small."""
    document.core_properties.author = "示例"
    document.core_properties.created = document.core_properties.modified = WHEN
    latent = document.styles.element.find(qn("w:latentStyles"))
    document.styles.element.remove(latent)
    used = {p.style.style_id for p in document.paragraphs} | {"Heading1", "Heading2", "Heading3"}
    for style in list(document.styles):
        if style.type == 3 or style.style_id not in used and not style.element.get(qn("w:default")):
            style.element.getparent().remove(style.element)
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            if entry.filename.startswith(UNUSED):
                continue
            text = source.read(entry.filename).decode()
            for part in UNUSED:
                text = re.sub(rf'<(Relationship|Override)[^>]*"[^"]*{part.removeprefix("word/")}[^>]*/>', "", text)
            target.writestr(zipfile.ZipInfo(entry.filename, WHEN.timetuple()[:6]), text, zipfile.ZIP_DEFLATED, 9)


def word():
    """Heading styles, merged cells, words cut into runs, a tab and a soft line break."""
    document = docx.Document()
    for line in PLAN:
        if line == "TABLE":
            table(document)
        elif isinstance(line, tuple):
            document.add_paragraph(line[1], style="Heading " + line[0])
        else:
            paragraph = document.add_paragraph("\t")
            for at in range(0, len(line), 7):
                paragraph.add_run(line[at:at + 7])
    document.paragraphs[1].add_run().add_break()
    document.paragraphs[1].add_run("园区由市政府主办。")
    save(document, "word.docx")


def wps():
    """Style ids that are numbers, as WPS and Chinese Word write them; sections only by their numbers."""
    document = docx.Document()
    ids = {"Normal": "a", "Heading 1": "1", "Title": "a3"}
    for name, identifier in ids.items():
        document.styles[name].element.set(qn("w:styleId"), identifier)
    document.add_paragraph().style = document.styles["Title"]
    document.paragraphs[0].add_run("青石市创建国家电子商务示范基地工作方案")
    for line in PLAN:
        if line == "TABLE":
            table(document)
        elif isinstance(line, tuple):
            paragraph = document.add_paragraph()
            paragraph.add_run(line[1]).bold = True
            if line[0] == "1":
                paragraph.style = document.styles["Heading 1"]
        else:
            document.add_paragraph("　　" + line)
    save(document, "wps.docx")


LEVELS = [("chineseCounting", "第%1章", "space"), ("chineseCounting", "（%2）", "nothing"),
          ("decimal", "%3．", "nothing"), ("decimalEnclosedCircle", "%4", "nothing")]


def numbered():
    """Automatic numbers: from the styles, in a second list of the same kind, and started again."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{f}"/>'
        + (f'<w:pStyle w:val="Heading{i + 1}"/>' if i < 3 else "")
        + f'<w:suff w:val="{s}"/><w:lvlText w:val="{t}"/></w:lvl>' for i, (f, t, s) in enumerate(LEVELS))
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="91"><w:abstractNumId w:val="90"/>'
                               '<w:lvlOverride w:ilvl="3"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'))
    for level in (1, 2, 3):
        properties = document.styles[f"Heading {level}"].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {W}>' + (f'<w:ilvl w:val="{level - 1}"/>' if level > 1 else "")
                                    + '<w:numId w:val="90"/></w:numPr>'))
    for line in PLAN:
        if line == "TABLE":
            for number, text in ((90, "零售"), (90, "物流"), (91, "培训"), (91, "孵化")):
                paragraph = document.add_paragraph(text)
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = 3
                properties.get_or_add_numId().val = number
        elif isinstance(line, tuple):
            title = re.sub(r"^(.、|[（(].[）)] ?|.[.．])", "", line[1])
            document.add_paragraph(title, style="Heading " + line[0])
        else:
            document.add_paragraph(line)
    save(document, "numbered.docx")


REVISED = f"""<w:body {W} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>一、摘要</w:t></w:r></w:p>
<w:p><w:r><w:t>保留</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>新增</w:t></w:r></w:ins>
<w:del w:id="2" w:author="a"><w:r><w:delText>删除</w:delText></w:r></w:del><w:r><w:t>的话。</w:t></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr><w:r><w:t>这一段</w:t></w:r></w:p>
<w:p><w:r><w:t>接上一段。</w:t></w:r></w:p>
<w:p><w:moveFrom w:id="4" w:author="a"><w:r><w:t>移走的话</w:t></w:r></w:moveFrom><w:moveTo w:id="5" w:author="a"><w:r><w:t>移来的话</w:t></w:r></w:moveTo></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
<w:r><w:t>第12页</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" DATE "><w:r><w:t>今天</w:t></w:r></w:fldSimple></w:p>
<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>
<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:t>已建</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>在用</w:t></w:r></w:p>
<w:p><w:ruby><w:rt><w:r><w:t>ji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>𠮷</w:t></w:r></w:rubyBase></w:ruby><w:r><w:t xml:space="preserve"> &lt;园&amp;区&gt; </w:t></w:r></w:p>
<w:p><w:r><w:t>嵌套表：</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外一</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内一</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>内二</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>
<w:tc><w:p><w:r><w:t>外二</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:id="6" w:author="a"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
</w:body>"""


def revised():
    """Tracked changes, fields, a text box in both renderings, symbols, a table in a table."""
    document = docx.Document()
    body = parse_xml(REVISED)
    old = document.element.body
    for child in list(old):
        if child.tag != qn("w:sectPr"):
            old.remove(child)
    for at, child in enumerate(list(body)):
        old.insert(at, child)
    save(document, "revised.docx")


MARKDOWN = """# 青石市创建国家电子商务示范基地工作方案

## 一、摘要

园区由**青石公司**运营，见[网站](http://example.com)。[^1]

[^1]: 公司成立于 2012 年。

## 三、实施方案

### （一）创建基础

1. 面积 2.5 万平方米；
2. 企业 236 家。

| 指标 | 2014 年 | 2017 年 |
|---|---|---|
| 企业 | 236 | 300 |
"""


def pandoc():
    """A list with automatic numbers, a footnote and a table of pandoc's."""
    subprocess.run(["pandoc", "-f", "markdown", "-o", HERE / "pandoc.docx"], input=MARKDOWN.encode(), check=True)


def libreoffice():
    """From a web page; LibreOffice writes the styles, the contents and the table."""
    lines = []
    for line in PLAN:
        if line == "TABLE":
            cells = ["<tr>" + "".join(f"<td>{c.replace(chr(10), '<br>')}</td>" for c in row) + "</tr>" for row in ROWS]
            lines.append("<table border=1>" + "".join(cells) + "</table>")
        elif isinstance(line, tuple):
            lines.append(f"<h{line[0]}>{line[1]}</h{line[0]}>")
        else:
            lines.append(f"<p>{line}</p>")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "libreoffice.html")
        page.write_text('<html><head><meta charset="utf-8"></head><body>' + "\n".join(lines) + "</body></html>")
        office(page, "docx:MS Word 2007 XML", HERE, "--infilter=HTML (StarWriter)")


def office(source, target, folder, *more):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{PROFILE.name}", *more, "--convert-to", target,
                    "--outdir", folder, source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


for make in (word, wps, numbered, revised, pandoc, libreoffice):
    make()
for path in sorted(HERE.glob("*.docx")):
    if path.stem == "revised":  # docx2txt knows neither text boxes nor ruby: its text is written in the test.
        continue
    if path.stem in ("numbered", "pandoc"):
        office(path, "txt:Text (encoded):UTF8", HERE)
        text = path.with_suffix(".txt").read_text("utf-8-sig")
    else:
        text = docx2txt.process(str(path))
    path.with_suffix(".txt").write_text(re.sub(r"\n\s*\n+", "\n", text).strip() + "\n", "utf-8")
