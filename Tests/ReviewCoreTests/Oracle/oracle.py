#!/usr/bin/env python3
"""Ranks review rounds from the definitions, with fractions and by brute force.

Reads a JSON list of rounds on standard input and writes a JSON list of results. It shares nothing
with the program: ties are decided by trying every order of those who are equal, caps by counting.
"""
import itertools
import json
import sys
from fractions import Fraction


def leaves_of(nodes):
    for node in nodes:
        if "children" in node:
            yield from leaves_of(node["children"])
        else:
            yield node


def nodes_of(nodes):
    for node in nodes:
        yield node
        yield from nodes_of(node.get("children", []))


def total_of(values, stage, only=None):
    """The total of one value a leaf (missing: not applicable), or the part of some leaves in it."""
    leaves = list(leaves_of(stage["criteria"]))
    applicable = [leaf for leaf in leaves if leaf["id"] in values]
    wanted = [leaf for leaf in applicable if only is None or leaf["id"] in only]
    if stage["mode"] == "points":
        total = sum((values[leaf["id"]] for leaf in wanted), Fraction(0))
        if len(applicable) == len(leaves):
            return total
        return 100 * total / sum(Fraction(leaf["max"]) for leaf in applicable)
    weights = sum(Fraction(leaf["weight"]) for leaf in applicable)
    return sum((100 * Fraction(leaf["weight"]) / weights * (values[leaf["id"]] - Fraction(leaf["min"]))
                / (Fraction(leaf["max"]) - Fraction(leaf["min"])) for leaf in wanted), Fraction(0))


def valid_values(marks, stage):
    """The marks of a sheet by leaf, or None if the sheet does not count."""
    values = {}
    for leaf in leaves_of(stage["criteria"]):
        if leaf["id"] not in marks:
            return None
        mark = marks[leaf["id"]]
        if mark == "NA":
            if not stage["allowNotApplicable"]:
                return None
            continue
        mark = Fraction(mark)
        grid = (mark - Fraction(leaf["min"])) / Fraction(leaf["step"])
        if not Fraction(leaf["min"]) <= mark <= Fraction(leaf["max"]) or grid.denominator != 1:
            return None
        values[leaf["id"]] = mark
    return values or None


def mean(values):
    return sum(values, Fraction(0)) / len(values)


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def without_extremes(pairs):
    """Pairs (who, value) less the first lowest, then less the first highest of the rest."""
    low = min(pairs, key=lambda pair: pair[1])
    rest = [pair for pair in pairs if pair[0] != low[0]]
    high = max(rest, key=lambda pair: pair[1])
    return low[0], high[0], [pair for pair in rest if pair[0] != high[0]]


class Panel:
    def __init__(self, sheets, stage, method, scope):
        totals = [(who, total_of(values, stage)) for who, values in sheets]
        self.n = len(sheets)
        self.untrimmed = mean([value for _, value in totals])
        self.dropped = []
        self.parts = {}
        under = {node["id"]: {leaf["id"] for leaf in leaves_of([node])} for node in nodes_of(stage["criteria"])}
        if scope == "criterion":
            averages = {}
            for leaf in leaves_of(stage["criteria"]):
                marks = [(who, values[leaf["id"]]) for who, values in sheets if leaf["id"] in values]
                if not marks:
                    continue
                if method == "trimmed":
                    marks = without_extremes(marks)[2]
                average = median if method == "median" else mean
                averages[leaf["id"]] = average([value for _, value in marks])
            self.exact = total_of(averages, stage)
            self.parts = {code: total_of(averages, stage, below) for code, below in under.items()}
            return
        kept = [who for who, _ in totals]
        if method == "trimmed":
            low, high, rest = without_extremes(totals)
            self.dropped = [low, high]
            kept = [who for who, _ in rest]
        average = median if method == "median" else mean
        self.exact = average([value for who, value in totals if who in kept])
        for code, below in under.items():
            self.parts[code] = average([total_of(values, stage, below) for who, values in sheets if who in kept])


def stage_panels(round_, name):
    stage = round_["stages"][name]
    rule = round_["aggregation"]
    recused = {tuple(pair) for pair in round_["recusals"]}
    order = {who: index for index, who in enumerate(round_["panel"])}
    sheets = {}
    for sheet in round_["sheets"]:
        if sheet["stage"] != name or (sheet["application"], sheet["expert"]) in recused:
            continue
        values = valid_values(sheet["marks"], stage)
        if values:
            sheets.setdefault(sheet["application"], []).append((sheet["expert"], values))
    for given in sheets.values():
        given.sort(key=lambda pair: order[pair[0]])
    counts = {code: len(given) for code, given in sheets.items()}

    def compared(candidate):
        code = candidate["code"]
        if candidate["standing"] in ("refused", "withdrawn") or counts.get(code, 0) < rule["minimumSheets"]:
            return False
        if name == "preliminary":
            return True
        invited = round_.get("invited") is None or code in round_.get("invited")
        return invited and round_["outcomes"].get(code) != "absent"

    group = [candidate["code"] for candidate in round_["candidates"] if compared(candidate)]
    method = rule["method"]
    if method == "trimmed":
        for code in group:
            numbers = [counts[code]]
            if rule["scope"] == "criterion":
                given = [sum(leaf["id"] in values for _, values in sheets[code]) for leaf in leaves_of(stage["criteria"])]
                numbers = [number for number in given if number]
            if min(numbers) < rule["trimFrom"]:
                method = "mean"
    return {code: Panel(sheets[code], stage, method, rule["scope"]) for code in group}, counts, method


def rounded(value, rounding):
    scaled = value * 10 ** rounding["digits"]
    whole, rest = divmod(scaled, 1)
    up = rest > Fraction(1, 2) or rest == Fraction(1, 2) and (rounding["mode"] == "halfUp" or whole % 2 == 1)
    return Fraction(whole + up) / 10 ** rounding["digits"]


class Ranking:
    def __init__(self, round_, carry):
        self.round, self.carry = round_, carry
        self.rounding = round_["rounding"]
        self.stage = round_["stage"]
        self.weights = [Fraction(round_["stages"][name]["weight"]) for name in ("preliminary", "defense")]
        self.first, self.firstCounts, self.firstMethod = stage_panels(round_, "preliminary")
        self.second, self.secondCounts, self.secondMethod = stage_panels(round_, "defense")
        self.candidates = {candidate["code"]: candidate for candidate in round_["candidates"]}
        self.entries = {}
        self.sort()
        self.select()

    def final(self, first, second):
        return (self.weights[0] * first + self.weights[1] * second) / sum(self.weights)

    def scores(self, code, kind):
        """(published, exact) of an application, or None."""
        first, second = self.first.get(code), self.second.get(code)
        if kind == "final":
            if not first or not second:
                return None
            exact = self.final(first.exact, second.exact)
            carried = exact
            if self.carry == "published":
                carried = self.final(rounded(first.exact, self.rounding), rounded(second.exact, self.rounding))
            return rounded(carried, self.rounding), exact
        panel = first if kind == "preliminary" else second
        return panel and (rounded(panel.exact, self.rounding), panel.exact)

    def chain(self, code, kind):
        """The steps that compare numbers, with the numbers."""
        first, second = self.first.get(code), self.second.get(code)
        for step in self.round["ties"]:
            if step in ("vote", "lot"):
                return
            if step == "defense":
                if kind == "final":
                    yield step, second.exact
            elif step == "untrimmed":
                yield step, {"preliminary": lambda: first.untrimmed, "defense": lambda: second.untrimmed,
                             "final": lambda: self.final(first.untrimmed, second.untrimmed)}[kind]()
            else:
                name = step.split(":")[1]
                found = [panel.parts[name] for panel, used in
                         ((first, kind != "defense"), (second, kind != "preliminary")) if used and name in panel.parts]
                if found:
                    yield step, found[0]

    def below_line(self, code):
        minimum = self.round["passLine"].get("minimum")
        if minimum is None or code not in self.first:
            return False
        value = self.first[code].exact
        if self.carry == "published":
            value = rounded(value, self.rounding)
        return value < Fraction(minimum)

    def sort(self):
        ranked, follow, last = [], [], []
        minimum = self.round["aggregation"]["minimumSheets"]
        for code, candidate in self.candidates.items():
            outcome = self.round["outcomes"].get(code)
            if candidate["standing"] in ("refused", "withdrawn") or outcome == "fail" and self.stage != "preliminary":
                last.append((code, "excluded"))
            elif self.scores(code, self.stage):
                ranked.append(code)
            elif code not in self.first or self.stage == "preliminary":
                last.append((code, "insufficient"))
            elif outcome != "absent" and (self.round.get("invited") is None or code in self.round.get("invited")) \
                    and 0 < self.secondCounts.get(code, 0) < minimum:
                last.append((code, "insufficient"))
            else:
                follow.append(code)
        self.groups = self.place(ranked, self.stage, 0)
        self.place(follow, "preliminary", len(ranked))
        for code in follow:
            self.entries[code].update(status="notSelected", published=None, exact=None)
        for code, status in last:
            scores = self.scores(code, self.stage) if status == "excluded" and code in self.first | self.second else None
            if self.candidates[code]["standing"] in ("refused", "withdrawn"):
                scores = None
            self.entries[code] = dict(rank=None, status=status, tied=False, tieStep=None,
                                      published=scores and scores[0], exact=scores and scores[1])
        self.order = sorted(ranked, key=lambda c: (self.entries[c]["rank"], c)) \
            + sorted(follow, key=lambda c: (self.entries[c]["rank"], c)) + sorted(code for code, _ in last)

    def place(self, codes, kind, offset):
        """Gives ranks; returns the groups of equals, best first."""
        def base(code):
            published, exact = self.scores(code, kind)
            return [published] if self.round["tieAt"] == "published" else [published, exact]

        def everything(code):
            return base(code) + [value for _, value in self.chain(code, kind)]

        groups = []
        for code in codes:
            better = sum(everything(other) > everything(code) for other in codes)
            self.entries[code] = dict(rank=offset + 1 + better, published=base(code)[0], exact=self.scores(code, kind)[1])
        for rank in sorted({self.entries[code]["rank"] for code in codes}):
            groups.append(sorted(code for code in codes if self.entries[code]["rank"] == rank))
        for index, group in enumerate(groups):
            for code in group:
                equals = [other for other in codes if other != code and base(other) == base(code)]
                step = None
                if len(group) == 1 and equals:
                    beside = groups[index - 1][0] if index and groups[index - 1][0] in equals else groups[index + 1][0]
                    step = next(name for (name, mine), (_, other) in zip(self.chain(code, kind), self.chain(beside, kind))
                                if mine != other)
                self.entries[code].update(tied=bool(equals), tieStep=step)
        return groups

    def fits(self, code, taken):
        places, caps = self.places, self.caps
        if places is not None and len(taken) >= places:
            return False
        unit = self.candidates[code]["unit"]
        return all(sum(self.candidates[other]["unit"] in cap["units"] for other in taken) < cap["max"]
                   for cap in caps if unit in cap["units"])

    def walks(self, groups):
        """Every outcome of the walk down the order, as sets of those seated."""
        outcomes = {frozenset()}
        for group in groups:
            following = set()
            for taken in outcomes:
                for order in itertools.permutations(group):
                    now = set(taken)
                    for code in order:
                        if self.fits(code, now):
                            now.add(code)
                    following.add(frozenset(now))
            outcomes = following
        return outcomes

    def select(self):
        round_ = self.round
        inviting = self.stage == "preliminary" and Fraction(round_["stages"]["defense"]["weight"]) > 0
        self.replacements = {}
        if inviting and round_.get("invited") is not None:
            for group in self.groups:
                for code in group:
                    self.entries[code]["status"] = "selected" if code in round_.get("invited") else "notSelected"
            return
        self.places, self.caps, reserves = round_["places"], round_["caps"], round_["reserves"]
        if inviting:
            self.places, self.caps, reserves = round_["passLine"].get("invite"), [], 0
        groups = []
        for group in self.groups:
            for code in group:
                if not inviting and self.candidates[code]["standing"] == "held":
                    self.entries[code]["status"] = "held"
                elif self.below_line(code):
                    self.entries[code]["status"] = "notSelected"
            groups.append([code for code in group if "status" not in self.entries[code]])
        outcomes = self.walks(groups)
        above = []
        for group in groups:
            for code in group:
                seated = [code in outcome for outcome in outcomes]
                if all(seated):
                    status = "selected"
                elif any(seated):
                    status = "undecided"
                else:
                    ahead = {sum(other not in outcome for other in above) for outcome in outcomes}
                    assert len(ahead) == 1
                    number = ahead.pop() + 1
                    status = f"reserve {number}" if number <= reserves else "notSelected"
                self.entries[code]["status"] = status
            above += group
        if len(outcomes) > 1 or inviting:
            return
        (seated,) = outcomes
        for gone in seated:
            others = [[code for code in group if code != gone] for group in groups]
            entering = set()
            for outcome in self.walks(others):
                assert outcome >= seated - {gone} and len(outcome) <= len(seated)
                entering |= outcome - seated
            entering = {code for code in entering if self.entries[code]["status"].startswith("reserve")}
            self.replacements[gone] = sorted(entering)

    def selected(self):
        return {code for code, entry in self.entries.items() if entry["status"] == "selected"}

    def comparable(self):
        return {code: (entry["rank"], entry["tied"], entry["status"]) for code, entry in self.entries.items()}


def text(value):
    return None if value is None else f"{value.numerator}/{value.denominator}"


def panel_json(panel):
    return panel and dict(exact=text(panel.exact), untrimmed=text(panel.untrimmed), n=panel.n, trimmed=panel.dropped,
                          parts={code: text(part) for code, part in sorted(panel.parts.items())})


def result(round_):
    ranking = Ranking(round_, round_["carry"])
    other = Ranking(round_, "exact" if round_["carry"] == "published" else "published")
    warning = None
    if ranking.selected() != other.selected():
        warning = "carrySelects"
    elif ranking.comparable() != other.comparable():
        warning = "carryReorders"
    entries = []
    for code in ranking.order:
        entry = ranking.entries[code]
        out = ranking.candidates[code]["standing"] in ("refused", "withdrawn")
        entries.append(dict(
            application=code, rank=entry["rank"], published=text(entry["published"]), exact=text(entry["exact"]),
            tied=entry["tied"], tieStep=entry["tieStep"], status=entry["status"],
            preliminary=None if out else panel_json(ranking.first.get(code)),
            defense=None if out or round_["stage"] == "preliminary" else panel_json(ranking.second.get(code))))
    return dict(entries=entries, carry=warning, methods=[ranking.firstMethod, ranking.secondMethod],
                replacements=ranking.replacements)


json.dump([result(round_) for round_ in json.load(sys.stdin)], sys.stdout)
