#!/usr/bin/env python3
"""Ranks the sample round with exact fractions, independently of the program.

    python3 verify.py            print the table and write expected-rank.json
    python3 verify.py --check    compare with expected-rank.json and write nothing
    python3 verify.py --after D3=4.0 E2=4.5 F2=3.0    the list once e01 has finished the sheet of A02

独立核算：只用分数（Fraction），不用浮点。
"""
import csv
import json
import sys
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCHEME = json.loads((HERE / "scheme.json").read_text(encoding="utf-8"))
AGGREGATION = SCHEME["aggregation"]
DIGITS = SCHEME["rounding"]["digits"]
assert SCHEME["rounding"]["mode"] == "halfUp" and SCHEME["carry"] == "published" and SCHEME["tieAt"] == "exact"
assert AGGREGATION["method"] == "trimmed" and AGGREGATION["scope"] == "total" and not SCHEME["caps"]


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def leaves(stage):
    found = {}
    def walk(node, top):
        for child in node.get("children", []):
            walk(child, top)
        if "children" not in node:
            found[node["id"]] = (Fraction(node["max"]), Fraction(node["step"]), top)
    for node in SCHEME["stages"][stage]["criteria"]:
        walk(node, node["id"])
    return found


def published(value):
    """Half up to two digits, as a fraction."""
    scale = 10 ** DIGITS
    return Fraction((value * scale * 2 + 1) // 2, scale)


def shown(value):
    scaled = published(value) * 10 ** DIGITS
    return f"{scaled.numerator // 10 ** DIGITS}.{scaled.numerator % 10 ** DIGITS:0{DIGITS}d}"


def exact(value):
    return f"{value.numerator}/{value.denominator}"


def sheets(name, stage, recused, opinion_minimum, extra=()):
    """Complete sheets of experts who are not recused: {application: {expert: {leaf: points}}}."""
    parts = leaves(stage)
    marks, opinions = {}, {}
    for row in rows(name) + list(extra):
        assert row["stage"] == stage
        key = (row["application"], row["expert"])
        if row["criterion"] == "opinion":
            opinions[key] = row["comment"]
            continue
        points = Fraction(row["points"])
        maximum, step, _ = parts[row["criterion"]]
        assert 0 <= points <= maximum and points % step == 0, row
        assert row["criterion"] not in marks.setdefault(key, {}), row
        marks[key][row["criterion"]] = points
        if stage == "preliminary" and points < maximum * Fraction(SCHEME["comments"]["reasonBelow"]):
            assert row["comment"], ("no reason", row)
    result = {}
    for (application, expert), given in marks.items():
        if set(given) != set(parts) or (expert, application) in recused:
            continue
        assert len(opinions[application, expert]) >= opinion_minimum, (application, expert)
        result.setdefault(application, {})[expert] = given
    return result


class Stage:
    """One application's score in one stage."""

    def __init__(self, sheets_of_one, order, trim):
        totals = [(e, sum(sheets_of_one[e].values())) for e in order if e in sheets_of_one]
        self.n = len(totals)
        self.untrimmed = sum(t for _, t in totals) / Fraction(self.n)
        self.dropped = []
        if trim:
            low = min(totals, key=lambda item: item[1])  # min takes the first listed among equals
            high = max((item for item in totals if item != low), key=lambda item: item[1])
            self.dropped = [low[0], high[0]]
        kept = [(e, t) for e, t in totals if e not in self.dropped]
        self.exact = sum(t for _, t in kept) / Fraction(len(kept))
        self.kept = [e for e, _ in kept]
        self.totals = totals
        self.sheets = sheets_of_one

    def group(self, letter, parts):
        """The mean of one criterion group over the sheets that count."""
        sums = [sum(p for leaf, p in self.sheets[e].items() if parts[leaf][2] == letter) for e in self.kept]
        return Fraction(sum(sums)) / len(sums)

    def json(self):
        return {"score": shown(self.exact), "exact": exact(self.exact), "untrimmed": exact(self.untrimmed), "n": self.n,
                "trimmed": self.dropped}


def stage_scores(all_sheets, order, among):
    enough = {a: s for a, s in all_sheets.items() if a in among and len(s) >= AGGREGATION["minimumSheets"]}
    trim = all(len(s) >= AGGREGATION["trimFrom"] for s in enough.values())
    return {a: Stage(s, order, trim) for a, s in enough.items()}


def rank(extra=()):
    panel = [row["id"] for row in rows("experts.csv") if row["role"] in ("chair", "expert")]
    recused = {(row["expert"], row["application"]) for name in ("recusals.csv", "recusals-late.csv") for row in rows(name)}
    minimum = SCHEME["comments"]["opinionMinimum"]
    outcomes = {row["application"]: row["text"] for row in rows("defense.csv") if row["kind"] == "outcome"}
    written = sheets("scores.csv", "preliminary", recused, minimum, extra)
    spoken = sheets("defense-scores.csv", "defense", recused, minimum)

    everyone = set(written)
    absent = {a for a, outcome in outcomes.items() if outcome == "absent"}
    assert not absent & set(spoken)
    preliminary = stage_scores(written, panel, everyone)
    assert set(preliminary) == everyone
    defense = stage_scores(spoken, panel, everyone - absent)
    w1, w2 = (Fraction(SCHEME["stages"][s]["weight"]) for s in ("preliminary", "defense"))

    final_published, final_exact = {}, {}
    for a in defense:
        final_published[a] = published(w1 * published(preliminary[a].exact) + w2 * published(defense[a].exact))
        final_exact[a] = w1 * preliminary[a].exact + w2 * defense[a].exact

    parts = leaves("preliminary")
    def chain(a):
        steps = [("defense", defense[a].exact), ("untrimmed", preliminary[a].untrimmed)]
        steps += [(f"criteria:{g}", preliminary[a].group(g, parts)) for g in "DBCAEF"]
        return steps

    excluded = sorted(a for a, outcome in outcomes.items() if outcome == "fail")
    finals = [a for a in defense if a not in excluded]
    def key(a):
        return (final_published[a], final_exact[a], [value for _, value in chain(a)])
    finals.sort(key=key, reverse=True)
    for left, right in zip(finals, finals[1:]):
        assert key(left) != key(right), ("undecided", left, right)
    others = sorted(everyone - set(defense), reverse=True,
                    key=lambda a: (published(preliminary[a].exact), preliminary[a].exact, preliminary[a].untrimmed))

    places, reserves = SCHEME["places"], SCHEME["reserves"]
    entries = []
    for position, a in enumerate(finals + others + excluded):
        step = None
        if a in finals:
            for b in finals:
                if b != a and (final_published[b], final_exact[b]) == (final_published[a], final_exact[a]):
                    step = next(name for (name, x), (_, y) in zip(chain(a), chain(b)) if x != y)
            status = "selected" if position < places else "reserve" if position < places + reserves else "notSelected"
        elif a in excluded:
            status = "excluded"
        else:
            status = "notSelected"
        entries.append({
            "application": a, "rank": None if a in excluded else position + 1,
            "score": shown(final_published[a]) if a in defense else None,
            "exact": exact(final_exact[a]) if a in defense else None,
            "preliminary": preliminary[a].json(), "defense": defense[a].json() if a in defense else None,
            "status": status, "tieStep": step})
    return entries


def main():
    arguments = sys.argv[1:]
    extra = []
    if arguments[:1] == ["--after"]:
        given = dict(item.split("=") for item in arguments[1:])
        extra = [dict(application="A02", expert="e01", stage="preliminary", criterion=c, points=p, comment="后补")
                 for c, p in given.items()]
        extra.append(dict(application="A02", expert="e01", stage="preliminary", criterion="opinion", points="",
                          comment="补完三项以后写的综合意见。"))
    entries = rank(extra)
    names = {a: json.loads((HERE / "applications" / a / "application.json").read_text(encoding="utf-8"))["name"]
             for a in (e["application"] for e in entries)}
    for e in entries:
        d = e["defense"]
        print(f'{e["rank"] or "-":>3}  {e["application"]}  {e["score"] or "--":>6}  {e["preliminary"]["score"]} n{e["preliminary"]["n"]}'
              f'  {d["score"] if d else "--":>5}  {e["status"]:<12}{e["tieStep"] or "":<10}{names[e["application"]]}')
    text = "[\n" + ",\n".join("  " + json.dumps(e, ensure_ascii=False) for e in entries) + "\n]\n"
    path = HERE / "expected-rank.json"
    if arguments == ["--check"]:
        if path.read_text(encoding="utf-8") != text:
            sys.exit("expected-rank.json differs")
    elif not extra:
        path.write_text(text, encoding="utf-8")


main()
