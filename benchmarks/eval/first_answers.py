#!/usr/bin/env python3
"""First answers: of those whom somebody wrote to first and who had not answered days later, how many did within a week.

  first_answers.py LOG [options of landmarks.py]      before the split, and before the end

Beside it, what the default prior says of them on the mean: the formula of docs/model.md, with no activity, the silence since
thirty days before the first message, and every message so far an unanswered touch.
"""
import argparse
import bisect
import math

import landmarks

SCALE, SILENCE, TOUCH, UNANSWERED, NEVER_HEARD, WEEK = 3.5, 0.5, 0.15, 0.15, 30, 7


def said(days, since_touch, touches):
    touch = max(since_touch, 1 / 24)
    median = SCALE + SILENCE * math.log(NEVER_HEARD + days) + TOUCH * math.log(touch) - UNANSWERED * math.log1p(min(touches, 100))
    return 1 / (1 + math.exp(median - math.log(WEEK)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o = landmarks.options(parser).parse_args()
    origin, sent = landmarks.messages(o)
    for part, end in (("before the split", o.split), ("before the end", o.end)):
        for days in (1, 7, 30):
            asked = came = chances = 0
            for (seller, buyer), times in sent.items():
                touches = sorted(times)
                answer = min(sent.get((buyer, seller), ()), default=math.inf)
                at = touches[0] + days * landmarks.DAY
                if answer > at and at + WEEK * landmarks.DAY <= origin + end * landmarks.DAY:
                    made = bisect.bisect_right(touches, at)
                    asked += 1
                    came += answer <= at + WEEK * landmarks.DAY
                    chances += said(days, (at - touches[made - 1]) / landmarks.DAY, made)
            print(f"{part}, after {days:2} days: {asked} unanswered, {came / asked:.3f} came, the default says {chances / asked:.3f}")


if __name__ == "__main__":
    main()
