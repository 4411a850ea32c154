#!/usr/bin/env python3
"""Questions to the past of a log of messages between people, to hold `heardWithin` and `interest` against what came.

  landmarks.py train LOG [options] > train.ndjson      the book as it stood at the split, for `cadence fit`
  landmarks.py ask   LOG [options] > questions.ndjson  what to ask of `cadence assess`; scores.py says what answers are worth

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

DAY = 86400
EPOCH = datetime.datetime(1970, 1, 1)


def options(parser):
    parser.add_argument("log")
    parser.add_argument("--columns", default="0,1,2", help="from, to, seconds (default 0,1,2)")
    for name, days in dict(horizon=7, step=3.5, start=14, split=60, end=193, longest=45).items():
        parser.add_argument(f"--{name}", type=float, default=days, help=f"days (default {days})")
    parser.add_argument("--figure", default="heardWithin", choices=["heardWithin", "interest"], help="which one scores.py scores")
    parser.add_argument("--resample", type=int, default=0, help="how often scores.py draws the pairs of people anew")
    return parser


def text(seconds):
    return (EPOCH + datetime.timedelta(seconds=seconds)).isoformat() + "Z"


class Pair:
    def __init__(self, buyer, seller, replies, touches):
        self.name, self.people = f"{buyer}-{seller}", "-".join(sorted((buyer, seller)))
        self.buyer, self.seller = replies, touches
        self.turns = [t for i, t in enumerate(replies) if i == 0 or t - replies[i - 1] > 3600]

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

    def events(self):
        return sorted([(t, "reply") for t in self.buyer] + [(t, "touch") for t in self.seller])

    def line(self, until, at, o):
        history = [
            {"id": f"i{i}", "at": text(t), "type": kind} for i, (t, kind) in enumerate(self.events()) if t <= until
        ]
        return json.dumps(
            {"relationship": self.name, "zone": "UTC", "at": at, "horizon": f"P{o.horizon:g}D", "history": history}
        )


def messages(o):
    """When each wrote to each, in seconds, and the first message of all."""
    who, whom, when = (int(c) for c in o.columns.split(","))
    sent = collections.defaultdict(set)
    for line in open(o.log, encoding="utf-8-sig"):
        fields = line.replace(",", " ").split()
        if len(fields) > when and fields[who] != fields[whom]:
            sent[fields[who], fields[whom]].add(int(float(fields[when])))
    return min(min(times) for times in sent.values()), sent


def pairs(o):
    origin, sent = messages(o)
    return origin, [Pair(a, b, sorted(times), sorted(sent[b, a])) for (a, b), times in sorted(sent.items()) if (b, a) in sent]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["train", "ask"])
    o = options(parser).parse_args()
    origin, found = pairs(o)
    for pair in found:
        if o.verb == "train":
            until = origin + o.split * DAY
            if min(pair.buyer[0], pair.seller[0]) <= until:
                print(pair.line(until, text(until), o))
        else:
            asked = [at for at, _, _, scored in pair.landmarks(origin, o) if scored]
            if asked:
                print(pair.line(asked[-1], [text(at) for at in asked], o))


if __name__ == "__main__":
    main()
