#!/usr/bin/env python3
"""How often the 80 % interval of the tempo held the next response gap, on a log of messages between people.

  coverage.py ask   LOG [options of landmarks.py] > questions.ndjson   a second before each answer from the split on
  coverage.py score LOG [options of landmarks.py] < answers.ndjson     as `cadence assess --format json` gave them

A gap runs from the first message that the buyer has not answered to their next one; each is told beforehand from those before.
As in the model, one of under a minute counts as a minute: how many of those inside are, is printed beside.
"""
import argparse
import json
import re
import sys

import landmarks

MINUTE, MOST = 60, 3650 * landmarks.DAY


def gaps(pair, since):
    """(when it ended, how long it was in seconds) for those that ended from then on"""
    asked = None
    for at, kind in pair.events():
        if kind == "touch":
            asked = at if asked is None else asked
        elif asked is not None:
            if at >= since:
                yield at, min(at - asked, MOST)
            asked = None


def seconds(duration):
    days, hours, minutes = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", duration).groups("0")
    return int(days) * landmarks.DAY + int(hours) * 3600 + int(minutes) * 60


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["ask", "score"])
    o = landmarks.options(parser).parse_args()
    origin, found = landmarks.pairs(o)
    came = {}
    for pair in found:
        ended = {landmarks.text(at - 1): (at - 1, gap) for at, gap in gaps(pair, origin + o.split * landmarks.DAY)}
        came.update({(pair.name, at): gap for at, (_, gap) in ended.items()})
        if o.verb == "ask" and ended:
            print(pair.line(max(at for at, _ in ended.values()), list(ended), o))
    if o.verb == "score":
        counts = {group: [0] * 5 for group in ("all", "no gap yet", "ten and more")}
        for answer in map(json.loads, sys.stdin):
            gap, tempo = came[answer["relationship"], answer["at"]], answer["assessment"]["velocity"]
            low, high = seconds(tempo["low"]), seconds(tempo["high"])
            groups = ["all"] + ["no gap yet"] * (tempo["samples"] == 0) + ["ten and more"] * (tempo["samples"] >= 10)
            for count in (counts[group] for group in groups):
                inside = low <= max(gap, MINUTE) <= high
                for i, holds in enumerate((True, inside, inside and gap < MINUTE, max(gap, MINUTE) < low, gap > high)):
                    count[i] += holds
        for group, (n, inside, brief, shorter, longer) in counts.items():
            print(
                f"{group}: {n} gaps, {inside / n:.3f} inside ({brief / n:.3f} under a minute), "
                f"{shorter / n:.3f} shorter, {longer / n:.3f} longer"
            )


if __name__ == "__main__":
    main()
