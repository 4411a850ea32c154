#!/usr/bin/env python3
"""Writes a book of relationships that are all of one account: one-account.py RELATIONSHIPS > account.ndjson"""
import datetime
import json
import sys

START = datetime.datetime(2026, 2, 1, 9)
TOUCHES = 3
FOUR_WEEKS = 40_000  # minutes


def at(minutes):
    return (START + datetime.timedelta(minutes=minutes)).isoformat() + "Z"


for person in range(int(sys.argv[1])):
    history = []
    for turn in range(TOUCHES):
        minute = (person * 37 + turn * 9001) % FOUR_WEEKS
        history.append({"id": f"t{turn}", "at": at(minute), "type": "touch", "channel": "email"})
        if (person + turn) % 5 == 0:
            history.append({"id": f"r{turn}", "at": at(minute + 300), "type": "reply", "channel": "email"})
    line = {"relationship": f"p-{person}", "account": "all", "zone": "Europe/Berlin", "history": history}
    print(json.dumps(line, separators=(",", ":")))
