#!/usr/bin/env python3
"""Repeats a book under other ids until it has so many megabytes: large-book.py BOOK MEGABYTES > large.ndjson"""
import json
import sys

book = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
left = float(sys.argv[2]) * 1e6
turn = 0
while left > 0:
    for line in book:
        again = dict(line, relationship=f"{line['relationship']}-{turn}")
        if "account" in again:
            again["account"] = f"{line['account']}-{turn}"
        text = json.dumps(again, separators=(",", ":"), ensure_ascii=False) + "\n"
        sys.stdout.write(text)
        left -= len(text.encode())
    turn += 1
