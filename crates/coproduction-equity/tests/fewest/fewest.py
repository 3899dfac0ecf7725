"""The fewest gaps that protect each of three times 60 random tables, by an exact solver: what `tests/it/disclosure/fewest.rs` compares with.

    python3 -m venv target/fewest && target/fewest/bin/pip install highspy==1.15.1
    target/fewest/bin/python crates/coproduction-equity/tests/fewest/fewest.py

writes `tables.json` beside itself, always the same. It shares no code with the library.

Each table has 5 by 5 to 7 by 8 cells: of a hundred, about 8, 15 or 30 (`small`) are from 1 to 4, 5 are 0, and the others from 5 to 60. The
threshold is 5, a count of nobody may be shown, nothing is rounded, and totals may be hidden as cells may; each hidden figure counts as one.

The least is searched for as Fischetti and Salazar do: a program of one choice per figure, solved again with the cuts that what it
proposes breaks, until what it proposes is protected. `fewest` is by the library's rule, that of every hidden figure each small
count stays possible or none does: which figures, counted row by row with the totals last. `fewestOfSmall` says how many by the rule
that asks this only of counts that are small.
"""

import collections
import json
import pathlib
import random

import highspy

THRESHOLD, LEAST, TABLES, DENSITIES = 5, 1, 60, [8, 15, 30]


def with_totals(cells):
    rows = [row + [sum(row)] for row in cells]
    return rows + [[sum(column) for column in zip(*rows)]]


class Table:
    """Figures as arcs from rows to columns and totals back, so that what flows into a node flows out of it."""

    def __init__(self, cells):
        figures = with_totals(cells)
        height, width = len(figures), len(figures[0])
        self.people = [people for row in figures for people in row]
        self.arcs = []
        for row in range(height):
            for column in range(width):
                ends = (row, height + column)
                self.arcs.append(ends if (row == height - 1) == (column == width - 1) else ends[::-1])
        self.small = {at for at, people in enumerate(self.people) if 0 < people < THRESHOLD}

    def flow(self, at, rise, hidden, most):
        """How far a figure can move, up to so much: the amount, the figures that moved, and the cut that stopped it."""
        start, end = self.arcs[at][::-1] if rise else self.arcs[at]
        moved = collections.Counter()
        room_of = {}
        for other in hidden - {at}:
            tail, head = self.arcs[other]
            room_of.setdefault(tail, []).append((head, other, 1))
            room_of.setdefault(head, []).append((tail, other, -1))
        flowed = 0
        while True:
            came = {start: None}
            waiting = collections.deque([start])
            while waiting and end not in came:
                node = waiting.popleft()
                for following, other, sign in room_of.get(node, []):
                    if following not in came and (sign == 1 or self.people[other] + moved[other] > 0):
                        came[following] = (node, other, sign)
                        waiting.append(following)
            if end not in came or flowed >= most:
                return flowed, {other for other in moved if moved[other]}, set(came)
            way, node = [], end
            while came[node]:
                node, other, sign = came[node]
                way.append((other, sign))
            room = min([most - flowed] + [self.people[other] + moved[other] for other, sign in way if sign == -1])
            for other, sign in way:
                moved[other] += sign * room
            flowed += room

    def room_out(self, reached, at, wanted):
        """How much each figure, were it hidden, could let out of the nodes that are reached."""
        room = {}
        for other, (tail, head) in enumerate(self.arcs):
            if other != at and (tail in reached) != (head in reached):
                room[other] = wanted if tail in reached else min(self.people[other], wanted)
        return {other: most for other, most in room.items() if most}


class Fewest:
    """Chooses figures to hide (the first variables), and of each whether it can be as small as any small count (the next)."""

    def __init__(self, table, all_figures):
        self.table, self.all_figures = table, all_figures
        many = len(table.people)
        self.highs = highspy.Highs()
        self.highs.setOptionValue("output_flag", False)
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.highs.setOptionValue("threads", 1)
        for at in range(2 * many):
            self.highs.addVar(1.0 if at in table.small else 0.0, 1.0)
            self.highs.changeColIntegrality(at, highspy.HighsVarType.kInteger)
            self.highs.changeColCost(at, float(at < many and at not in table.small))
        # A line with one gap alone shows it, which the cuts below would find one by one.
        for at in table.small:
            for node in table.arcs[at]:
                line = [other for other, ends in enumerate(table.arcs) if node in ends and other != at]
                self.at_least(1, {other: 1 for other in line})

    def at_least(self, bound, weights):
        self.highs.addRow(float(bound), highspy.kHighsInf, len(weights), list(weights), [float(w) for w in weights.values()])

    def cuts(self, hidden):
        """Adds what the choice breaks; whether it broke anything."""
        table, many, broken = self.table, len(self.table.people), 0
        for at in sorted(hidden):
            people, small = table.people[at], at in table.small
            if small or (self.all_figures and people == 0):
                wanted = THRESHOLD - 1 - people
                risen, moved, reached = table.flow(at, True, hidden, wanted)
                # An empty figure may rise to every small count, or not at all.
                if risen < wanted and (small or risen > 0):
                    broken += 1
                    self.either(at, small, table.room_out(reached, at, wanted), wanted, table.flow(at, True, hidden, 1)[1])
            if people > LEAST and (small or self.all_figures):
                wanted = people - LEAST
                fallen, moved, reached = table.flow(at, False, hidden, wanted)
                # One that is not small may fall to the least, or stay above every small count.
                if fallen < wanted and (small or people - fallen < THRESHOLD):
                    broken += 1
                    down = people - THRESHOLD + 1
                    used = set() if small else table.flow(at, False, hidden, down)[1]
                    self.either(at, small, table.room_out(reached, at, wanted), wanted, used)
        return broken > 0

    def either(self, at, small, room, wanted, used):
        if small:
            self.at_least(wanted, room)
            return
        free = at + len(self.table.people)
        # Shown, or not free, or with enough room; and shown, or free, or one of those that it moves with shown.
        row = {**room, at: -wanted, free: -wanted}
        self.at_least(-wanted, row)
        row = {other: -1 for other in used}
        self.at_least(-len(used), {**row, at: -1, free: 1})

    def solve(self):
        many = len(self.table.people)
        while True:
            self.highs.run()
            assert self.highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
            chosen = list(self.highs.getSolution().col_value)
            hidden = {at for at in range(many) if chosen[at] > 0.5}
            if not self.cuts(hidden):
                return sorted(hidden - self.table.small)


def tables(small):
    number = random.Random(small)
    while True:
        height, width = number.randint(5, 7), number.randint(5, 8)
        draw = lambda: number.choices([0, number.randint(1, 4), number.randint(5, 60)], [5, small, 95 - small])[0]
        cells = [[draw() for _ in range(width)] for _ in range(height)]
        if any(0 < people < THRESHOLD for row in cells for people in row):
            yield cells


lines = []
for small in DENSITIES:
    for cells, _ in zip(tables(small), range(TABLES)):
        table = Table(cells)
        found = {"small": small, "fewest": Fewest(table, True).solve(), "fewestOfSmall": len(Fewest(table, False).solve())}
        print(len(lines) + 1, len(cells), "by", len(cells[0]), found, flush=True)
        lines.append(json.dumps({**found, "counts": cells}, separators=(",", ":")))
path = pathlib.Path(__file__).with_name("tables.json")
path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
