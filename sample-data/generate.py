#!/usr/bin/env python3
"""Makes everything in this folder that a person did not write. 生成演示数据（全部虚构）。

    python3 generate.py [papers] [scores]

Needs python-docx, openpyxl, pandoc and LibreOffice (soffice). The same input gives the same files.
"""
import base64
import csv
import hashlib
import io
import json
import random
import re
import sys
from pathlib import Path

import make_scores
import papers
from facts import (APPLICATIONS, EXPERTS, INFRASTRUCTURE, LATE_RECUSALS, NO_COMPANY_LIST, OPERATORS, RECUSALS, SERVICES,
                   SHORT_LISTS)

HERE = Path(__file__).resolve().parent
KINDS = {
    "coordinationFile": "协调管理机制文件", "developmentPlan": "电子商务发展规划", "supportPolicy": "扶持政策和管理办法",
    "parkApproval": "批准基地建设的文件", "companyList": "已入驻电子商务企业名单及经营情况简表",
}


class Application:
    def __init__(self, row):
        (self.code, self.name, self.unit, self.place, area, since, self.enterprises, revenue, self.employment,
         self.paper, self.discs, received, products) = row
        self.area, self.revenue = area, revenue
        self.square_metres = round(float(area) * 10000)
        self.revenue_wan = round(float(revenue) * 10000)
        self.since = since + "-01"
        self.received = "2015-" + received
        self.products = products.split()
        # 𠮷 is one letter outside the basic plane: two UTF-16 units, one name.
        self.brand = re.sub("(团场|市|区|县|旗)$", "", self.place) if len(self.place) > 2 else self.place
        self.operator = OPERATORS.get(self.code, self.brand + "园区管理有限公司")
        self.listed = self.enterprises - SHORT_LISTS.get(self.code, 0)
        r = random.Random(f"infrastructure {self.code}")
        self.infrastructure = INFRASTRUCTURE.get(self.code) or (
            f"双回路供电，出口带宽 {r.choice([10, 20, 40])}G，公共机房机柜 {r.randrange(4, 20) * 10} 个，"
            + r.choice(["无线网络全覆盖", "仓储配送中心一座", "公共信息平台一个"]))
        self.plan_file = "工作方案." + {"md": "md", "txt": "txt"}.get(papers.KIND[self.code], "docx")
        self.attachments = attachments(self)

    @property
    def opened(self):
        year, month, _ = self.since.split("-")
        return f"{year} 年 {int(month)} 月"


def write(path, text, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))


def table(path, header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write(path, out.getvalue())


# ---------------------------------------------------------------- panel


def public_key(expert):
    """A well-formed key that nobody holds: the point is a hash, so there is no private half."""
    if expert == "j01":
        return ""
    def field(data):
        return len(data).to_bytes(4, "big") + data
    blob = field(b"ssh-ed25519") + field(hashlib.sha256(f"pingyi sample {expert}".encode()).digest())
    return f"ssh-ed25519 {base64.b64encode(blob).decode()} {expert}@example"


def panel():
    table(HERE / "experts.csv", "id name role unit province organisation expertise publicKey".split(),
          [row + (public_key(row[0]),) for row in EXPERTS])
    header = "expert application ground note".split()
    table(HERE / "recusals.csv", header, RECUSALS)
    table(HERE / "recusals-late.csv", header, LATE_RECUSALS)


# ---------------------------------------------------------------- applications

def attachments(application):
    """Which files the disc holds. 光盘里的附件。"""
    code = application.code
    files = [("coordinationFile", "附件1 协调机制.txt"),
             ("developmentPlan", "附件2 发展规划." + ("docx" if int(code[1:]) % 2 else "txt")),
             ("supportPolicy", "附件3 扶持政策.txt"),
             ("parkApproval", "附件4 批复.txt")]
    if code in ("A02", "A07", "A14"):
        files.insert(3, ("supportPolicy", "附件3-2 管理办法.txt"))
    if code not in NO_COMPANY_LIST:
        sheet = "xlsx" if code in ("A02", "A05", "A09", "A14", "A20", "A27") else "csv"
        files.append(("companyList", "附件5 企业名单." + sheet))
    return files


def application_json(application):
    services = list(SERVICES)
    if application.code == "A29":
        services.remove("finance")
    content = {
        "code": application.code, "name": application.name,
        "applicant": application.place + "人民政府", "unit": application.unit, "operator": application.operator,
        "operatingSince": application.since, "areaSquareMetres": application.square_metres,
        "parkKind": "industrial" if application.code in ("A06", "A19", "A29", "A31") else "ecommerce",
        "infrastructure": application.infrastructure,
        "enterprises": application.enterprises, "revenueWanYuan": application.revenue_wan,
        "employment": application.employment, "services": services,
        "receivedOn": application.received, "paperCopies": application.paper, "discs": application.discs,
        "plan": application.plan_file,
        "attachments": [{"kind": kind, "file": file} for kind, file in application.attachments],
        "coversExistingBase": False,
    }
    if application.code == "A20":  # Chinese kinds and a full unit name are accepted too.
        content["unit"] = "山西省"
        for attachment in content["attachments"]:
            attachment["kind"] = KINDS[attachment["kind"]]
    if application.code == "A24":  # a code instead of a name
        content["unit"] = "520000"
    write(HERE / "applications" / application.code / "application.json",
          json.dumps(content, ensure_ascii=False, indent=2) + "\n")


def scores(applications):
    header = "application expert stage criterion points comment".split()
    table(HERE / "scores.csv", header, make_scores.preliminary(applications))
    table(HERE / "defense-scores.csv", header, make_scores.defense_scores(applications))
    table(HERE / "defense.csv", "application kind expert text".split(), make_scores.meeting(applications))


def main():
    parts = sys.argv[1:] or ["papers", "scores"]
    panel()
    applications = [Application(row) for row in APPLICATIONS]
    for application in applications:
        application_json(application)
    if "papers" in parts:
        papers.plans(applications, HERE)
        for application in applications:
            papers.attach(application, HERE)
    if "scores" in parts:
        scores(applications)


main()
