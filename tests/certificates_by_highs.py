"""Attacks certificates of published tables by linear programming.

    cargo run -p coproduction-equity --example certificates -- 3000 | python3 tests/certificates_by_highs.py

Needs the package `highspy`, and shares no code with the library: what a stranger knows is written here again. Of each figure that a
certificate hides or rounds, the least and the most are looked for among all tables that agree with what is published. They have to be what
the certificate says, each reached by whole numbers that add up; and each hidden figure has to keep every small count, or none.
"""

import collections
import json
import multiprocessing
import sys

import highspy

HIDDEN = "hidden"


def bounds(figure, profile):
    """What is known of a figure by itself."""
    threshold, base = profile["threshold"], profile.get("roundingBase", 1)
    if figure == HIDDEN:
        return 0, highspy.kHighsInf
    if figure == 0 and profile["zeros"] == "shown":
        return 0, 0
    return max(threshold, figure - base // 2), figure + (base - 1) // 2


class Stranger:
    """A program whose variables are all figures, and whose rows say that each line adds up to its total."""

    def __init__(self, figures, profile):
        # A table of one way is one line, whose total is its last.
        self.width = len(figures[0])
        self.known = [bounds(figure, profile) for row in figures for figure in row]
        self.lines = [self.line(row * self.width + at for at in range(self.width)) for row in range(len(figures))]
        if len(figures) > 1:
            self.lines += [self.line(row * self.width + at for row in range(len(figures))) for at in range(self.width)]
        self.highs = highspy.Highs()
        for option, value in [("output_flag", False), ("threads", 1), ("presolve", "off")]:
            self.highs.setOptionValue(option, value)
        for least, most in self.known:
            self.highs.addVar(float(least), float(most))
        for line in self.lines:
            self.highs.addRow(0.0, 0.0, len(line), list(line), [float(sign) for sign in line.values()])

    @staticmethod
    def line(places):
        *parts, total = places
        return {**{part: 1 for part in parts}, total: -1}

    def end(self, at, sign):
        """The least (by 1) or the most (by -1) of a figure; none where nothing bounds it."""
        self.highs.changeColCost(at, float(sign))
        self.highs.run()
        status = self.highs.getModelStatus()
        self.highs.changeColCost(at, 0.0)
        if status in {highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
            return None
        assert status == highspy.HighsModelStatus.kOptimal, status
        found = self.highs.getSolution().col_value
        people = [round(value) for value in found]
        assert all(abs(value - whole) < 1e-6 for value, whole in zip(found, people)), "no whole numbers"
        assert all(least <= whole <= most for whole, (least, most) in zip(people, self.known))
        assert all(sum(sign * people[part] for part, sign in line.items()) == 0 for line in self.lines)
        return people[at]


def true_figures(counts, lines):
    rows = [row + [sum(row)] for row in counts]
    return rows if lines == 1 else rows + [[sum(column) for column in zip(*rows)]]


def attack(text):
    case = json.loads(text)
    certificate = case["certificate"]
    profile, figures = certificate["profile"], certificate["table"]["figures"]
    threshold, smallest = profile["threshold"], 1 if profile["zeros"] == "shown" else 0
    truth = true_figures(case["counts"], len(figures))
    stranger = Stranger(figures, profile)
    places = [(row, column) for row in range(len(figures)) for column in range(stranger.width)]
    unknown = [place for place in places if figures[place[0]][place[1]] == HIDDEN]
    known = dict(zip(places, stranger.known))
    loose = [place for place in places if place not in unknown and len(set(known[place])) > 1]
    seen = collections.Counter(tables=1, hidden=len(unknown), rounded=len(loose))
    for stated, expected in [(certificate["hidden"], unknown), (certificate["rounded"], loose)]:
        assert [(cell["row"], cell["column"]) for cell in stated] == expected
        for cell in stated:
            row, column = cell["row"], cell["column"]
            low, high = (stranger.end(row * stranger.width + column, sign) for sign in (1, -1))
            assert (low, high) == (cell["low"], cell.get("high")), (cell, low, high)
            high = float("inf") if high is None else high
            assert low <= truth[row][column] <= high
            if figures[row][column] == HIDDEN:
                every = low <= smallest and high >= threshold - 1
                assert every or low >= threshold or high < smallest, cell
                # A small count keeps every small count.
                assert every or not smallest <= truth[row][column] < threshold, cell
            else:
                assert low < high, cell
    for row, column in places:
        assert figures[row][column] == HIDDEN or not smallest <= truth[row][column] < threshold
    return profile["name"], seen


def notices():
    """Whether an attack that succeeds is seen: two gaps are 2 together, so that neither can be 3 or 4."""
    profile = {"name": "threshold-5", "threshold": 5, "zeros": "shown"}
    hidden = [{"row": 0, "column": column, "low": 0, "high": 2} for column in (0, 2)]
    table = {"figures": [[HIDDEN, 12, HIDDEN, 14]]}
    case = {"counts": [[1, 12, 1]], "certificate": {"profile": profile, "table": table, "hidden": hidden, "rounded": []}}
    try:
        attack(json.dumps(case))
    except AssertionError:
        return True
    return False


def main():
    assert notices()
    seen = collections.defaultdict(collections.Counter)
    with multiprocessing.Pool() as pool:
        for name, counted in pool.imap_unordered(attack, sys.stdin, chunksize=20):
            seen[name] += counted
    assert seen, "nothing to attack"
    for name, counted in [*sorted(seen.items()), ("all", sum(seen.values(), collections.Counter()))]:
        print(f"{name}: {counted['tables']} tables, {counted['hidden']} hidden and {counted['rounded']} rounded figures, none told")


if __name__ == "__main__":
    main()
