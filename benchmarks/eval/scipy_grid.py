#!/usr/bin/env python3
"""The scoring core once more, by SciPy: points for tests/Cadence.Tests/Assessment/SciPyTests.cs to hold the library against.

  scipy_grid.py N            N points of each kind, a line each; one in ten is at the ends of its ranges
  scipy_grid.py N --csharp   the same as SciPyTable.cs, the small table that is checked in

  return,Scale,Silence,Activity,Touch,Unanswered,Shape,s,a,t,n,H,P(heard),P(not heard)
  interest,Scale,Silence,Activity,Shape,s,a,interest
  tempo,Centre,Weight,Certainty,Spread,p,posterior centre,half of the 80 % interval (log),quantile p (days),gaps (seconds)…

Nothing here shares a line with the library: chances are scipy.stats.fisk's (its name for the log-logistic), the interval is
Student's t. Needs SciPy (Debian: python3-scipy, run with /usr/bin/python3).
"""
import math
import random
import sys

from scipy import special, stats

from student import student90

DAY = 86400
LONGEST = 3650
LEAST, MOST = special.expit(-20), special.expit(20)


def clip(value, least, most):
    return min(max(value, least), most)


class Points:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.extreme = False

    def between(self, least, most):
        return self.random.choice((least, most)) if self.extreme else self.random.uniform(least, most)

    def ratio(self, least, most):
        return math.exp(self.between(math.log(least), math.log(most)))

    def returned(self):
        scale, silence, activity = self.between(-10, 15), self.between(0, 3), self.between(0, 3)
        touch, unanswered, shape = self.between(-1, 1), self.between(-1, 1), self.between(0.1, 3)
        s, a, t, h = self.ratio(1e-6, 1e5), self.ratio(1e-9, 120), self.ratio(1e-6, 1e5), self.ratio(1 / 24, LONGEST)
        n = int(self.between(0, 200))
        median = math.exp(
            scale
            + silence * math.log(clip(s, 1 / 24, LONGEST))
            - activity * math.log1p(a)
            + touch * math.log(clip(t, 1 / 24, LONGEST))
            - unanswered * math.log1p(min(n, 100))
        )
        back = stats.fisk(shape, scale=median)
        return [
            "return", scale, silence, activity, touch, unanswered, shape, s, a, t, n, h,
            clip(back.cdf(h), LEAST, MOST), clip(back.sf(h), LEAST, MOST),
        ]  # fmt: skip

    def interest(self):
        scale, silence, activity = self.between(-10, 15), self.between(0, 3), self.between(0, 3)
        shape, s, a = self.between(0.1, 3), self.ratio(1e-6, 1e5), self.ratio(1e-9, 120)
        median = math.exp(scale + silence * math.log(clip(s, 1, LONGEST)) - activity * math.log1p(a))
        chance = clip(stats.fisk.cdf(90, shape, scale=median), LEAST, MOST)
        return ["interest", scale, silence, activity, shape, s, a, chance]

    def tempo(self):
        centre, weight = self.between(-5, 6), self.ratio(0.01, 1000)
        certainty, spread, p = self.between(2, 50), self.between(0.05, 5), self.between(0.01, 0.99)
        gaps = [round(self.ratio(1, 4e8)) for _ in range(self.random.randrange(12))]
        logs = [math.log(clip(gap / DAY, 1 / 1440, LONGEST)) for gap in gaps]
        n = len(logs)
        mean = math.fsum(logs) / n if n else 0
        squares = math.fsum((x - mean) ** 2 for x in logs)
        k, alpha = weight + n, certainty + n / 2
        m = (weight * centre + n * mean) / k
        beta = certainty * spread**2 + squares / 2 + weight * n * (mean - centre) ** 2 / (2 * k)
        half = math.sqrt(beta * (k + 1) / (alpha * k)) * student90(2 * alpha)
        quantile = clip(stats.fisk.ppf(p, math.log(9) / half, scale=math.exp(m)), math.exp(-8), math.exp(9))
        return ["tempo", centre, weight, certainty, spread, p, m, half, quantile, *gaps]


def lines(count):
    points = Points(11)
    for kind in (Points.returned, Points.interest, Points.tempo):
        for i in range(count):
            points.extreme = i % 10 == 0
            yield ",".join(x if isinstance(x, str) else repr(float(x)) for x in kind(points))


def main():
    rows = lines(int(sys.argv[1]))
    if "--csharp" in sys.argv:
        print("namespace Cadence.Tests;\n")
        print("/// <summary>Points by SciPy, written by benchmarks/eval/scipy_grid.py.</summary>")
        print('internal static class SciPyTable\n{\n    public const string Rows = """')
        for row in rows:
            print(f"        {row}")
        print('        """;\n}')
    else:
        print("\n".join(rows))


if __name__ == "__main__":
    main()
