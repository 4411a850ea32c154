#!/usr/bin/env python3
"""What answers to the questions of landmarks.py are worth, beside those that know nothing but the silence, or nothing.

  scores.py LOG [options of landmarks.py] --answers fitted=FILE default=FILE    as `cadence assess --format json` gave them

AUC|silence compares only buyers who were silent about equally long: those of one of eight equally large bands of silence. A
band is not a point, so silence itself scores above a half within it; its line says how much, and the finer figure, in 128
bands, leaves it next to nothing. Calibration is the mean gap between said and came in ten equal groups by what was said;
where many were told the same, each counts as the mean of them, or the order within a tie would decide.

The curve is the share that came, by silence: twenty equally large groups of the training part, ends held. The constant is the
share of that part. With --figure interest the questions where it was for the buyer to move are scored apart, curve and all.
With --resample N, pairs of people are drawn anew N times with replacement, all questions to both of a pair together, as they
are not independent; printed is where 95 % of the figures fell, and of their differences from the curve.
"""
import argparse
import bisect
import collections
import itertools
import json
import math
import random

import landmarks

BANDS, FINER = 8, 128
Row = collections.namedtuple("Row", "chance came people band finer")


def tied(rows):
    for chance, same in itertools.groupby(rows, key=lambda row: row.chance):
        came = [row.came for row in same]
        yield chance, len(came), sum(came)


def area(rows):
    """The area under the ROC curve and the number of pairs it averages, of rows in the order of their chances."""
    below = won = all_came = 0
    for _, n, came in tied(rows):
        won += came * (below + (n - came) / 2)
        below += n - came
        all_came += came
    compared = below * all_came
    return (won / compared if compared else math.nan), compared


def within(rows, band):
    bands = collections.defaultdict(list)
    for row in rows:
        bands[band(row)].append(row)
    areas = [found for found in map(area, bands.values()) if found[1]]
    return sum(a * n for a, n in areas) / sum(n for _, n in areas)


def calibration(rows):
    n = len(rows)
    off = [chance - came / k for chance, k, came in tied(rows) for _ in range(k)]
    return sum(abs(sum(off[n * i // 10 : n * (i + 1) // 10])) for i in range(10)) / n


def loss(rows):
    return -sum(math.log(max(1e-6, row.chance if row.came else 1 - row.chance)) for row in rows) / len(rows)


FIGURES = {
    "AUC": lambda rows: area(rows)[0],
    "AUC|silence": lambda rows: within(rows, lambda row: row.band),
    "finer": lambda rows: within(rows, lambda row: row.finer),
    "log-loss": loss,
    "calibration": calibration,
}
RANKING = ("AUC", "AUC|silence", "finer")


def curve(known):
    """From what is known, (silence, came), what is said after a silence; nothing where little is known."""
    known = sorted(known)
    if len(known) < 20:
        return {}
    groups = [known[len(known) * i // 20 : len(known) * (i + 1) // 20] for i in range(20)]
    edges = [group[-1][0] for group in groups[:-1]]
    share = [(sum(came for _, came in group) + 0.5) / (len(group) + 1) for group in groups]
    mean = sum(came for _, came in known) / len(known)
    return {"curve": lambda silence: share[bisect.bisect_left(edges, silence)], "constant": lambda silence: mean}


def report(title, asked, known, answers, times):
    """asked: (silence, came, people) by question; answers: what was said to each, by name"""
    silences = sorted(silence for silence, _, _ in asked.values())
    cuts = {count: [silences[len(silences) * i // count] for i in range(1, count)] for count in (BANDS, FINER)}
    said = {name: given.__getitem__ for name, given in answers.items()}
    said |= {name: lambda q, f=f: f(asked[q][0]) for name, f in curve(known).items()}
    said["silence"] = lambda q: -asked[q][0]
    models = {
        name: sorted(
            Row(chance(q), came, people, *(bisect.bisect_right(cuts[count], silence) for count in (BANDS, FINER)))
            for q, (silence, came, people) in asked.items()
        )
        for name, chance in said.items()
    }
    print(f"{title}: {len(asked)} questions, {sum(came for _, came, _ in asked.values()) / len(asked):.3f} came")
    for name, rows in models.items():
        line(name, {key: shown(key, f(rows)) for key, f in FIGURES.items() if name != "silence" or key in RANKING})
    if times:
        intervals({name: rows for name, rows in models.items() if name not in ("silence", "constant")}, times)


def shown(key, value):
    return f"{value:.{4 if key == 'log-loss' else 3}f}"


def line(name, figures):
    print(f"  {name:<15} " + ", ".join(f"{key} {value}" for key, value in figures.items()))


def intervals(models, times):
    people = sorted({row.people for row in models["curve"]})
    dice = random.Random(1)
    drawn = collections.defaultdict(list)
    for _ in range(times):
        draws = collections.Counter(dice.choices(people, k=len(people)))
        again = {name: [row for row in rows for _ in range(draws[row.people])] for name, rows in models.items()}
        found = {(name, key): f(rows) for name, rows in again.items() for key, f in FIGURES.items() if key != "finer"}
        for (name, key), value in found.items():
            drawn[name, key].append(value)
            if name != "curve":
                drawn[f"{name} - curve", key].append(value - found["curve", key])
    print(f"  95 % of {times} draws of {len(people)} pairs of people:")
    for name in dict.fromkeys(name for name, _ in drawn):
        ranges = {key: sorted(drawn[name, key]) for key in FIGURES if key != "finer"}
        ends = {key: (r[times // 40], r[times - 1 - times // 40]) for key, r in ranges.items()}
        line(name, {key: " to ".join(shown(key, end) for end in two) for key, two in ends.items()})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", nargs="+", default=[], help="NAME=FILE")
    o = landmarks.options(parser).parse_args()
    origin, found = landmarks.pairs(o)
    known, asked = [], {}
    for pair in found:
        for at, silence, came, scored in pair.landmarks(origin, o):
            if scored:
                asked[pair.name, landmarks.text(at)] = (silence, came, pair.people), pair.unanswered(at)
            else:
                known.append(((silence, came), pair.unanswered(at)))
    answers = {}
    for name, file in (given.split("=", 1) for given in o.answers):
        given = (json.loads(answer) for answer in open(file))
        answers[name] = {(a["relationship"], a["at"]): a["assessment"][o.figure] for a in given}
        if answers[name].keys() != asked.keys():
            raise SystemExit(f"{file} does not answer what is asked")
    scopes = {f"{o.figure}, {o.horizon:g} days": False}
    if o.figure == "interest":
        scopes["the buyer to move"] = True
    for title, moving in scopes.items():
        some = {q: what for q, (what, waits) in asked.items() if waits or not moving}
        report(title, some, [what for what, waits in known if waits or not moving], answers, o.resample)


if __name__ == "__main__":
    main()
