#!/usr/bin/env python3
"""Holds `heardWithin` against what came, on a log of messages between people.

  landmarks.py train LOG [options] > train.ndjson      the book as it stood at the split, for `cadence fit`
  landmarks.py ask   LOG [options] > questions.ndjson  what to ask of `cadence assess`
  landmarks.py score LOG [options] < answers.ndjson    what the answers are worth
  landmarks.py curve LOG [options]                     the plain recency curve, scored the same way
  landmarks.py interest LOG --horizon 90 [options] < answers.ndjson   the same for `interest`: all, and with the buyer to move

A LOG has one message a line: who, to whom, when (Unix seconds), in the columns that --columns names. Every ordered pair of
people who wrote to each other is a relationship: the first is the buyer (each message a reply), the second the seller (each
message a touch). At every --step days, from --start to --end, it is asked whether the buyer writes within --horizon days,
provided that they had taken three turns (messages within an hour are one), that the seller had written, and that they had
been silent for at least a day and at most --longest days. Answers are scored from --split on; a book ends there, and a
curve is fitted where the horizon had passed by then. All days count from the first message of the log.
"""
import argparse
import bisect
import collections
import datetime
import json
import math
import sys

DAY = 86400
EPOCH = datetime.datetime(1970, 1, 1)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["train", "ask", "score", "interest", "curve"])
    parser.add_argument("log")
    parser.add_argument("--columns", default="0,1,2", help="from, to, seconds (default 0,1,2)")
    for name, days in dict(horizon=7, step=3.5, start=14, split=60, end=193, longest=45).items():
        parser.add_argument(f"--{name}", type=float, default=days, help=f"days (default {days})")
    return parser.parse_args()


def text(seconds):
    return (EPOCH + datetime.timedelta(seconds=seconds)).isoformat() + "Z"


class Pair:
    def __init__(self, name, buyer, seller):
        self.name, self.buyer, self.seller = name, buyer, seller
        self.turns = [t for i, t in enumerate(buyer) if i == 0 or t - buyer[i - 1] > 3600]

    def landmarks(self, origin, o):
        """(instant, days of silence, whether they wrote in time, whether it is scored)"""
        for k in range(int((o.end - o.horizon - o.start) / o.step) + 1):
            day = o.start + k * o.step
            at = origin + round(day * DAY)
            if bisect.bisect_right(self.turns, at) < 3 or self.seller[0] >= at:
                continue
            seen = bisect.bisect_right(self.buyer, at)
            silence = (at - self.buyer[seen - 1]) / DAY
            if 1 <= silence <= o.longest and (day >= o.split or day + o.horizon <= o.split):
                came = seen < len(self.buyer) and self.buyer[seen] <= at + o.horizon * DAY
                yield at, silence, came, day >= o.split

    def unanswered(self, at):
        last = self.buyer[bisect.bisect_right(self.buyer, at) - 1]
        return bisect.bisect_right(self.seller, at) > bisect.bisect_right(self.seller, last)

    def line(self, until, at, o):
        events = sorted([(t, "reply") for t in self.buyer if t <= until] + [(t, "touch") for t in self.seller if t <= until])
        history = [{"id": f"i{i}", "at": text(t), "type": kind} for i, (t, kind) in enumerate(events)]
        return json.dumps(
            {"relationship": self.name, "zone": "UTC", "at": at, "horizon": f"P{o.horizon:g}D", "history": history}
        )


def pairs(o):
    who, whom, when = (int(c) for c in o.columns.split(","))
    sent = collections.defaultdict(set)
    for line in open(o.log, encoding="utf-8-sig"):
        fields = line.replace(",", " ").split()
        if len(fields) > when and fields[who] != fields[whom]:
            sent[fields[who], fields[whom]].add(int(float(fields[when])))
    origin = min(min(times) for times in sent.values())
    found = [
        Pair(f"{a}-{b}", sorted(times), sorted(sent[b, a])) for (a, b), times in sorted(sent.items()) if (b, a) in sent
    ]
    return origin, found


def area(chances, came):
    """The area under the ROC curve and the number of pairs it averages."""
    places = collections.defaultdict(lambda: [0, 0])
    for p, y in zip(chances, came):
        places[p][y] += 1
    below = won = 0
    for p in sorted(places):
        no, yes = places[p]
        won += yes * (below + no / 2)
        below += no
    compared = below * sum(came)
    return (won / compared if compared else math.nan), compared


def report(label, answers):
    """answers: (chance, silence, whether they came)"""
    chances, silences, came = zip(*answers)
    n = len(answers)
    width = n // 8
    cuts = sorted(silences)[width::width][:7] if width else []
    bands = collections.defaultdict(list)
    for p, s, y in answers:
        bands[bisect.bisect_right(cuts, s)].append((p, y))
    areas = [a for a in (area(*zip(*band)) for band in bands.values()) if a[1]]
    within = sum(a * w for a, w in areas) / sum(w for _, w in areas)
    loss = -sum(math.log(max(1e-6, p if y else 1 - p)) for p, _, y in answers) / n
    ranked = sorted((p, y) for p, _, y in answers)
    tenths = [ranked[n * i // 10 : n * (i + 1) // 10] for i in range(10)]
    calibration = sum(abs(sum(p for p, _ in t) - sum(y for _, y in t)) for t in tenths) / n
    print(
        f"{label}: {n} questions, {sum(came) / n:.3f} came; AUC {area(chances, came)[0]:.3f}, "
        f"AUC|silence {within:.3f}, log-loss {loss:.4f}, calibration {calibration:.3f}"
    )


def curve(o, origin, found):
    """The share that came, by silence: twenty equally large groups of the training part, ends held."""
    known, asked = [], []
    for pair in found:
        for _, silence, came, scored in pair.landmarks(origin, o):
            (asked if scored else known).append((silence, came))
    known.sort()
    groups = [known[len(known) * i // 20 : len(known) * (i + 1) // 20] for i in range(20)]
    edges = [group[-1][0] for group in groups[:-1]]
    share = [(sum(came for _, came in group) + 0.5) / (len(group) + 1) for group in groups]
    report("recency curve", [(share[bisect.bisect_left(edges, silence)], silence, came) for silence, came in asked])


def main():
    o = arguments()
    origin, found = pairs(o)
    if o.verb == "curve":
        return curve(o, origin, found)
    truth = {}
    for pair in found:
        if o.verb == "train":
            until = origin + o.split * DAY
            if min(pair.buyer[0], pair.seller[0]) <= until and len(pair.turns) > 0:
                print(pair.line(until, text(until), o))
            continue
        asked = {
            text(at): (silence, came, pair.unanswered(at)) for at, silence, came, scored in pair.landmarks(origin, o) if scored
        }
        if o.verb == "ask" and asked:
            last = max(at for at, _, _, scored in pair.landmarks(origin, o) if scored)
            print(pair.line(last, list(asked), o))
        truth.update({(pair.name, at): what for at, what in asked.items()})
    if o.verb in ("score", "interest"):
        figure = "heardWithin" if o.verb == "score" else "interest"
        answers, to_move = [], []
        for line in sys.stdin:
            answer = json.loads(line)
            silence, came, asked = truth.pop((answer["relationship"], answer["at"]))
            answers.append((answer["assessment"][figure], silence, came))
            if asked:
                to_move.append(answers[-1])
        if truth:
            sys.exit(f"{len(truth)} questions were not answered, {next(iter(truth))} among them")
        report(f"{o.horizon:g} days", answers)
        if o.verb == "interest":
            report("the buyer to move", to_move)


if __name__ == "__main__":
    main()
