# SPDX-License-Identifier: MIT
#
# Reads answers in JSON, CSV and TSV with Python's own readers. Standard input holds a JSON array of
# [format, text]; what is printed is a JSON array with, for each, all the texts in it. A table whose
# rows are not as long as its header is null.
import csv
import io
import json
import sys


def strings(value):
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return set(value) | set().union(*map(strings, value.values()))
    return set().union(*map(strings, value)) if isinstance(value, list) else set()


def read(form, text):
    if form == "json":
        return sorted(strings(json.loads(text)))
    options = {} if form == "csv" else {"delimiter": "\t", "quoting": csv.QUOTE_NONE}
    rows = list(csv.reader(io.StringIO(text, newline=""), **options))
    if any(len(row) != len(rows[0]) for row in rows):
        return None
    return sorted({cell for row in rows for cell in row})


print(json.dumps([read(form, text) for form, text in json.load(sys.stdin.buffer)]))
