"""The invented score sheets, made so that the round shows what a panel must be able to settle. 虚构的评分表。"""
import json
import random
from pathlib import Path

import remarks
from facts import EXPERTS, LATE_RECUSALS, RECUSALS

HERE = Path(__file__).resolve().parent
PANEL = [row[0] for row in EXPERTS if row[2] in ("chair", "expert")]
SEVERITY = dict(c01=0.0, e01=-0.6, e02=-2.6, e03=0.6, e04=2.8, e05=-0.9, e06=1.0, e07=-1.6, e08=1.3)

# Trimmed means to reach, preliminary and defense, as half points summed over the sheets that count (9 sheets: 7
# count; 8 sheets: 6 count) so that the outcome is exact.
#   A06 just above A02, whose preliminary lacks e01's sheet: finishing it turns the two round.
#   A10, A08: equal when published, not when exact (the defense alone would turn them round).   A16, A15: equal in both, settled by the defense.
PRELIMINARY = {
    "A03": 637.5, "A01": 628.5, "A06": 633, "A02": None, "A04": 621.5, "A05": 520, "A07": 609, "A09": 524.5,
    "A08": 522, "A10": 609.5, "A13": 608.5, "A11": 605.5, "A16": 588, "A15": 595, "A14": 602.5, "A12": 507.5,
    "A17": 504, "A19": 492.5, "A21": 570.5, "A27": 564, "A25": 558, "A23": 556.5, "A26": 553, "A20": 552,
    "A18": 551.5, "A22": 540.5, "A24": 452.5, "A28": 437,
}
# How far apart the panel is on an application, where not ordinary.
SPREAD = {"A09": 3.4, "A20": 3.2, "A22": 3.0, "A04": 1.2}
DEFENSE = {
    "A03": 641, "A01": 647.5, "A06": 611, "A02": 647.5, "A04": 617.5, "A05": 541.5, "A07": 622.5, "A09": 524,
    "A08": 526, "A10": 613, "A13": 593.5, "A11": 593, "A16": 616, "A15": 605.5, "A14": 590, "A12": 515.5,
    "A17": 516, "A19": 499, "A21": 563.5,
}
A02_TOTALS = dict(c01=87.0, e02=84.0, e03=88.0, e04=91.5, e05=86.0, e06=87.5, e07=85.5, e08=87.5)
A02_E01 = {"A1": 5, "A2": 9, "B1": 5.5, "B2": 7.5, "B3": 5.5, "C1": 4.5, "C2": 9.5, "D1": 4.5, "D2": 4.5, "D4": 4.5,
           "D5": 4.5, "D6": 4.5, "E1": 5.5, "F1": 4}
ABSENT = "A27"
OUTCOMES = {"A05": "conditional", "A13": "fail", ABSENT: "absent"}
CONDITIONS = {"A05": "冷链仓环评批复后", "A13": "在建的二期计入了面积，建成部分不足 2 万平方米"}
REMARKS = {
    ("A02", "e07", "B2"): "申报 236 家，名单 231 家，差的五家请说明。", ("A02", "c01", "B2"): "名单少五家，其余抽查无误，[三(一) 段4]。",
    ("A02", "e01", "A2"): "支撑体系逐项有数，冷库与产量不相称也写明了。", ("A02", "e03", "D2"): "冷链补得对，8000 吨与旺季货量相称。",
    ("A05", "e04", "B2"): "名单 169 家，与申报 171 家差两家，会上请问。", ("A05", "e05", "D2"): "冷链是主线，环评没有批复，要跟踪。",
    ("A03", "e05", "C2"): "单位物流成本作考核指标，抓住了要害。", ("A06", "e02", "B1"): "办公用房由商铺改成，2.1 万平方米口径要核。",
}
FAIL_QUESTION = ("申报面积里，在建的二期算了多少？", "二期在建约零点九万平方米，合同已签，申报时一并计入了。")


def leaves(stage):
    found = []
    def walk(node):
        for child in node.get("children", []):
            walk(child)
        if "children" not in node:
            found.append((node["id"], node["zh"], float(node["max"])))
    for node in json.loads((HERE / "scheme.json").read_text())["stages"][stage]["criteria"]:
        walk(node)
    return found


def trimmed_sum(values):
    return sum(values) - min(values) - max(values)


def totals(experts, target, spread, r):
    """Totals on the half-point grid whose trimmed sum is exactly `target`."""
    counted = len(experts) - 2
    while True:
        values = {e: round(2 * (target / counted + SEVERITY[e] * r.uniform(0.5, 1.2) + r.gauss(0, spread))) / 2 for e in experts}
        for _ in range(400):
            gap = target - trimmed_sum(values.values())
            if gap == 0:
                break
            e = r.choice(experts)
            low, high = min(values.values()), max(values.values())
            step = 0.5 if gap > 0 else -0.5
            if low < values[e] < high and low <= values[e] + step <= high:
                values[e] += step
        if trimmed_sum(values.values()) == target and max(values.values()) <= 98.5:
            return values


def split(total, parts, lean, r):
    """Marks for the leaves, on the half-point grid, that add up to `total`."""
    whole = sum(maximum for _, _, maximum in parts)
    wish = {i: maximum * (total / whole + lean.get(i, 0) + r.gauss(0, 0.05)) for i, _, maximum in parts}
    marks = {i: min(maximum, max(maximum * 0.4, wish[i])) for i, _, maximum in parts}
    marks = {i: round(2 * m) / 2 for i, m in marks.items()}
    top = {i: maximum for i, _, maximum in parts}
    while (gap := total - sum(marks.values())) != 0:
        step = 0.5 if gap > 0 else -0.5
        able = [i for i in marks if 0 <= marks[i] + step <= top[i]]
        i = max(able, key=lambda i: ((wish[i] - marks[i]) * (1 if step > 0 else -1) / top[i] ** 0.5, i))
        marks[i] += step
    return marks


def text(template, application):
    a, b = application.products[0], application.products[1]
    return template.format(a=a, b=b, place=application.place, n=application.enterprises, rev=application.revenue,
                           emp=application.employment, area=application.area, leaf="{leaf}")


def number(value):
    return f"{value:.1f}"


def opinion(application, expert, marks, parts, r):
    names = {i: name for i, name, _ in parts}
    share = {i: marks[i] / maximum for i, _, maximum in parts}
    total = sum(marks.values())
    band = "high" if total >= 87 else "middle" if total >= 79 else "low"
    order = sorted(share, key=lambda i: (share[i], r.random()))
    pieces = [r.choice(remarks.LEAD[band])]
    if r.random() < 0.8:
        pieces.append(r.choice(remarks.STRENGTH).format(leaf=names[order[-1]]))
    if r.random() < 0.75 or len(pieces) == 1:
        pieces.append(r.choice(remarks.WEAKNESS).format(leaf=names[order[0]]))
    if r.random() < 0.5:
        pieces.append(r.choice(remarks.ADVICE[expert]))
    return text("".join(pieces), application)


def preliminary(applications):
    parts = leaves("preliminary")
    recused = {(e, a) for e, a, _, _ in RECUSALS}
    late = {(e, a) for e, a, _, _ in LATE_RECUSALS}
    rows = []
    for application in applications:
        code = application.code
        if code not in PRELIMINARY:
            continue
        r = random.Random(f"preliminary {code}")
        experts = [e for e in PANEL if (e, code) not in recused]
        counting = [e for e in experts if (e, code) not in late]
        if code == "A02":
            sums = dict(A02_TOTALS)
        else:
            sums = totals(counting, PRELIMINARY[code], SPREAD.get(code, 1.9), r)
        for e in experts:
            if (e, code) in late:
                sums[e] = 97.0  # what the recused expert had given: it would be the highest
        lean = {i: r.gauss(0, 0.07) for i, _, _ in parts}
        used = set()
        for e in experts:
            s = random.Random(f"sheet {code} {e}")
            unfinished = (code, e) == ("A02", "e01")
            marks = A02_E01 if unfinished else split(sums[e], parts, lean, s)
            for i, _, maximum in parts:
                if i not in marks:
                    continue
                low = marks[i] < 0.6 * maximum
                good = marks[i] >= 0.85 * maximum and s.random() < 0.24
                comment = ""
                if low or good:
                    pool = (remarks.LOW if low else remarks.GOOD)[i]
                    fresh = [t for t in pool if t not in used] or pool
                    chosen = s.choice(fresh)
                    used.add(chosen)
                    comment = text(chosen, application)
                comment = REMARKS.get((code, e, i), comment)
                rows.append((code, e, "preliminary", i, number(marks[i]), comment))
            if not unfinished:
                rows.append((code, e, "preliminary", "opinion", "", opinion(application, e, marks, parts, s)))
    return rows


def defense_scores(applications):
    parts = leaves("defense")
    recused = {(e, a) for e, a, _, _ in RECUSALS + LATE_RECUSALS}
    rows = []
    for application in applications:
        code = application.code
        if code not in DEFENSE:
            continue
        r = random.Random(f"defense {code}")
        experts = [e for e in PANEL if (e, code) not in recused]
        sums = totals(experts, DEFENSE[code], 1.7, r)
        lean = {i: r.gauss(0, 0.015) for i, _, _ in parts}
        for e in experts:
            s = random.Random(f"defense {code} {e}")
            marks = split(sums[e], parts, lean, s)
            for i, _, maximum in parts:
                comment = text(s.choice(remarks.DEFENSE[i]), application) if s.random() < 0.25 else ""
                rows.append((code, e, "defense", i, number(marks[i]), comment))
            rows.append((code, e, "defense", "opinion", "", text(s.choice(remarks.DEFENSE_OPINION), application)))
    return rows


def meeting(applications):
    """The defense meeting in the order of the draw. 答辩记录，按抽签次序。"""
    recused = {(e, a) for e, a, _, _ in RECUSALS + LATE_RECUSALS}
    r = random.Random("order of the defense")
    invited = [a for a in applications if a.code in DEFENSE or a.code == ABSENT]
    r.shuffle(invited)
    rows = []
    for application in invited:
        code = application.code
        if code != ABSENT:
            asked = r.sample(remarks.QUESTIONS, r.choice([2, 2, 3]))
            if code == "A05":
                asked = [("二期与现有物流园的边界怎么划？", "以铁路货场为界，二期只做产地分拣和预冷，不做干线仓。"),
                         ("冷链仓的环评到哪一步了？", "环评报告已公示，批复预计五月取得，批复前不动工。"),
                         ("名单比申报少两家，是哪两家？", "两家合作社去年十二月合并，名单按合并后列，申报数没有改过来。")]
            if code == "A13":
                asked[0] = FAIL_QUESTION
            if code == "A02":
                asked[0] = ("名单 231 家，申报 236 家，差的五家呢？", "五家去年底迁出，名单按年末实有列，申报数按全年列，我们以 231 家为准。")
            panel = [e for e in PANEL if (e, code) not in recused]
            for (question, answer), e in zip(asked, r.sample(panel, len(asked))):
                rows.append((code, "question", e, text(question, application)))
                rows.append((code, "answer", "", text(answer, application)))
        rows.append((code, "outcome", "", OUTCOMES.get(code, "pass")))
        if code in CONDITIONS:
            rows.append((code, "condition", "", CONDITIONS[code]))
    return rows
