#!/usr/bin/env python3
"""What the nth contact of a campaign yields: the evidence behind stopping after three follow-ups.

  contacts.py bank-full.csv

The file is that of Moro, Cortez and Rita, A data-driven approach to predict the success of bank telemarketing (2014): one
client a line, the number of contacts in this campaign and whether they subscribed, which only the last contact can have
brought about.
"""
import collections
import csv
import sys

calls, wins = collections.Counter(), collections.Counter()
for row in csv.DictReader(open(sys.argv[1], newline=""), delimiter=";"):
    n = int(row["campaign"])
    wins[n] += row["y"] == "yes"
    for contact in range(1, n + 1):
        calls[contact] += 1
print(f"{sum(1 for _ in open(sys.argv[1])) - 1} clients, {sum(calls.values())} contacts, {sum(wins.values())} wins")
won = made = 0
for contact in range(1, 8):
    won += wins[contact]
    made += calls[contact]
    print(
        f"contact {contact}: {100 * wins[contact] / calls[contact]:.2f} % yield; stopping after it keeps "
        f"{100 * won / sum(wins.values()):.1f} % of the wins for {100 * made / sum(calls.values()):.1f} % of the contacts"
    )
