#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What closer prints as JSON keeps to the schemas in share/schema, its formats say the same numbers, and reading leaves the
journal as it was, to the byte and the second. Needs Debian's python3-jsonschema."""
import argparse
import csv
import io
import json
import os
import re
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from jsonschema import Draft202012Validator, RefResolver, ValidationError

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from journals import Journal  # pylint: disable=wrong-import-position
SCHEMAS = {path.name: json.loads(path.read_text()) for path in sorted((ROOT / "share/schema").glob("*.schema.json"))}
STORE = {schema["$id"]: schema for schema in SCHEMAS.values()}

READING = [["review"], ["review", "--all"], ["list", "--all", "--format", "csv"], ["list", "--on-this-day"],
           ["review", "2026", "--format", "md"], ["review", "--format", "html"], ["review", "--all", "--format", "html"], ["review", "--format", "svg"],
           ["idea"], ["idea", "list"], ["idea", "-n", "3", "--why"], ["hobby", "list"],
           ["listen", "question"], ["listen", "--print"], ["check"], ["help"], ["remind"], ["remind", "--ics"], ["rhythm"], ["day", "list"],
           ["series"], ["series", "show", "visit"]]


# Those that nobody's secret may be in.
REVIEWS = [(*what, "--format", form) for form in ("json", "jsonl", "csv", "tsv", "md", "html")
           for what in (("review",), ("review", "--all"), ("list",), ("find", "the"))] + [
    ("review", "--format", "svg"), ("review", "--all", "--format", "svg"), ("review", "2026", "--format", "html"),
    ("review",), ("list",), ("remind",), ("remind", "--format", "json"), ("remind", "--ics"),
    ("idea", "--why"), ("idea", "-n", "5"), ("hobby", "list")]


def validate(value, name):
    schema = SCHEMAS[name]
    Draft202012Validator(schema, resolver=RefResolver(schema["$id"], schema, store=STORE)).validate(value)


def refuses(value, name):
    try:
        validate(value, name)
    except ValidationError:
        return
    raise AssertionError(f"{name} lets through {value}")


def outputs_keep_to_the_schemas(journal):
    for window in ([], ["--all"], ["2025"], ["--way", "little"], ["--mine"], ["2027"], ["--tag", "none"]):
        validate(json.loads(journal.run("review", *window, "--format", "json")), "review.schema.json")
    lines = journal.run("list", "--all", "--format", "jsonl").splitlines()
    array = json.loads(journal.run("list", "--all", "--format", "json"))
    assert lines and [json.loads(line) for line in lines] == array
    for entry in array:
        validate(entry, "entry.schema.json")
    for words in (["series"], ["series", "show", "get-close-again"]):
        validate(json.loads(journal.run(*words, "--json")), "series.schema.json")
    for words in (["idea"], ["idea", "-n", "9"], ["idea", "list"], ["idea", "show", "bowling"], ["idea", "hobby"]):
        validate(json.loads(journal.run(*words, "--format", "json")), "idea.schema.json")
    for words in ([], ["--way", "little"]):
        validate(json.loads(journal.run("remind", *words, "--format", "json")), "remind.schema.json")
    for words in ([], ["--way", "little"], ["--mine"]):
        validate(json.loads(journal.run("tags", *words, "--json")), "tags.schema.json")
    for words in ([], ["--for", "ana"]):
        validate(json.loads(journal.run("today", *words, "--json")), "today.schema.json")
    for words, name in ((["hobby", "list"], "hobbies"), (["rhythm"], "rhythm"), (["day", "list"], "days"), (["listen", "question"], "question")):
        validate(json.loads(journal.run(*words, "--json")), f"{name}.schema.json")
    for entry in json.loads(journal.run("find", "a", "--json")):
        validate(entry, "entry.schema.json")
    validate(json.loads(journal.run("show", array[0]["id"], "--json")), "entry.schema.json")


def broken_ones_are_refused(journal):
    review = json.loads(journal.run("review", "--format", "json"))
    entry = json.loads(journal.run("list", "--all", "--format", "jsonl").splitlines()[0])
    for field in SCHEMAS["review.schema.json"]["required"]:
        refuses({name: value for name, value in review.items() if name != field}, "review.schema.json")
    refuses({**review, "noticed": [{}]}, "review.schema.json")
    refuses({**entry, "id": "nobody"}, "entry.schema.json")
    refuses({**entry, "minutes": "five"}, "entry.schema.json")
    ideas = json.loads(journal.run("idea", "--format", "json"))
    refuses({**ideas, "ideas": [{**ideas["ideas"][0], "cost": 4}]}, "idea.schema.json")
    for reminder in ({"about": "way", "next": "closer idea little"}, {"about": "plan", "next": "closer review"}, {"about": "closeness"}):
        refuses({"v": 1, "day": "2026-11-22", "reminders": [reminder]}, "remind.schema.json")
    refuses({**ideas, "ideas": [{**ideas["ideas"][0], "hobby": "chess", "whose": None}]}, "idea.schema.json")


class Tables(HTMLParser):
    """The cells of a page's tables, by the table's id, a list a row."""

    def __init__(self, page):
        super().__init__()
        self.rows, self.table, self.is_cell = {}, None, False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.table = self.rows.setdefault(dict(attrs)["id"], [])
        elif tag == "tr":
            self.table.append([])
        elif tag in ("th", "td"):
            self.table[-1].append("")
        self.is_cell = tag in ("th", "td")

    def handle_endtag(self, tag):
        self.is_cell = False

    def handle_data(self, data):
        if self.is_cell:
            self.table[-1][-1] += data


def the_page_says_the_same_numbers(digest, page):
    tables = Tables(page).rows
    for way, row in zip(digest["ways"], tables["numbers"][1:], strict=True):
        assert row[1:4] == [str(way["count"]), str(way["minutes"]), way["last"] or ""], row
        for number, said in ((way["agreed"], row[5]), (way["usual"], row[6])):
            assert said == "" if number is None else abs(float(said) - number) <= 0.051, row
    counts = re.findall(r'<p class="count">([\d,]+) times?\b', page)
    assert counts == [f'{way["count"]:,}' for way in digest["ways"]], counts
    if len(digest["weeks"]) > 1:
        columns = list(zip(*tables["weeks"][1:], strict=True))
        assert list(columns[0]) == digest["weeks"]
        for way, column in zip(digest["ways"], columns[1:-1], strict=True):
            assert list(column) == [str(count) for count in way["weeks"]]
        assert list(columns[-1]) == [str(minutes) for minutes in digest["new_weeks"]]
    for name, count in (("noticed", len(digest["noticed"])), ("earlier", len(digest["earlier_years"])),
                        ("plans", len(digest["plans"])), ("close", len(digest["closeness"]))):
        part = re.search(rf'<h2 id="{name}">.*?</section>', page, re.S)
        assert len(re.findall(r"<blockquote>|<li>|<br>", part[0] if part else "")) == count, name
    for days in re.findall(r'-calendar-.*?</desc>', page):
        assert int(re.search(r": (\d+) days? with entries", days)[1]) <= len(digest["days"])


def the_year_says_the_same_numbers(digest, entries, page):
    columns = list(zip(*Tables(page).rows["numbers"][1:], strict=True))
    ways = [way for way in digest["ways"] if way["count"] != 0]
    assert re.findall(r'<figure class="(\w+)">\n<figcaption>', page) == [way["way"] for way in ways]
    for way, column in zip(ways, columns[1:], strict=True):
        assert sum(int(count) for count in column) == way["count"], way["way"]
        assert f', {way["count"]:,} time' in re.search(rf'<figure class="{way["way"]}">.*?</figcaption>', page, re.S)[0]
    everything = re.search(r'<h2 id="everything">.*?</section>', page, re.S)[0]
    names = len(re.findall(r"<i><bdi>", everything))
    assert len(re.findall(r"<bdi>", everything)) - names == len(entries)
    card = re.search(r'aria-labelledby="card-title card-desc">.*?</svg>', page, re.S)[0]
    assert re.findall(r'big" [^>]*>([\d,]+)<', card) == [f'{way["count"]:,}' for way in ways], card


def formats_say_the_same_numbers(journal):
    for window in ([], ["--all"], ["2026-10"]):
        digest = json.loads(journal.run("review", *window, "--format", "json"))
        text = journal.run("review", *window)
        markdown = journal.run("review", *window, "--format", "md")
        rows = list(csv.DictReader(io.StringIO(journal.run("review", *window, "--format", "csv"), newline="")))
        tsv = [line.split("\t") for line in journal.run("review", *window, "--format", "tsv").splitlines()]
        counts = [str(way["count"]) for way in digest["ways"]]
        minutes = [str(way["minutes"]) for way in digest["ways"]]
        assert [row["count"] for row in rows] == counts and [row["minutes"] for row in rows] == minutes
        assert [row[1] for row in tsv[1:]] == counts and [row[2] for row in tsv[1:]] == minutes
        said = [f'{way["count"]:,}' for way in digest["ways"]]
        assert re.findall(r"^  .*?  +([\d,]+) times?\b", text, re.M) == said, text
        assert re.findall(r"^\| [^|]* \| ([\d,]+) times? \|", markdown, re.M) == said, markdown
        page = journal.run("review", *window, "--format", "html")
        for way in digest["ways"]:
            assert sum(way["weeks"]) == way["count"] == sum(day[way["way"]] for day in digest["days"])
        entries = json.loads(journal.run("list", *window, "--format", "json"))
        assert len(entries) == digest["entries"]
        if '<body class="year">' in page:
            the_year_says_the_same_numbers(digest, entries, page)
        else:
            the_page_says_the_same_numbers(digest, page)
        assert sum(entry.get("minutes", 0) for entry in entries if entry.get("new")) == digest["new_minutes"]
        assert sum(digest["new_weeks"]) == digest["new_minutes"]


def what_is_private_counts_nowhere_and_stands_only_where_it_is_asked_for(journal):
    before = {words: journal.run(*words) for words in REVIEWS}
    journal.run("log", "little", "--minutes", "90", "--new", "--private", "herons at dawn")
    journal.run("log", "outing", "--surprise-until", "2026-12-24", "herons at dusk")
    journal.run("idea", "plan", "bowling", "--on", "2026-12-20", "--surprise-until", "2026-12-20")
    for words, output in before.items():
        assert journal.run(*words) == output, words
    digest = json.loads(before["review", "--format", "json"])
    shown = json.loads(journal.run("review", "--format", "json", "--with-private"))
    validate(shown, "review.schema.json")
    assert sorted(entry["text"] for entry in shown.pop("only_you")) == ["herons at dawn", "herons at dusk"]
    assert [plan for plan in shown.pop("plans") if "private" not in plan] == digest.pop("plans")
    assert shown == digest
    entries = json.loads(journal.run("list", "--format", "json", "--with-private"))
    for entry in entries:
        validate(entry, "entry.schema.json")
    hidden = sorted((entry for entry in entries if entry.get("private")), key=lambda entry: entry["text"])
    assert [entry.get("surprise_until") for entry in hidden] == [None, "2026-12-24"], hidden
    refuses({**hidden[0], "private": False}, "entry.schema.json")


def reading_leaves_the_folder_as_it_was(journal):
    before = journal.facts()
    for words in READING:
        journal.run(*words)
        assert journal.facts() == before, words


def main():
    os.umask(0o077)  # as what closer makes
    options = argparse.ArgumentParser()
    options.add_argument("--closer", required=True)
    options.add_argument("--sample", required=True)
    given = options.parse_args()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as work:
        for kind in ("sample", "hostile"):
            journal = Journal(str(Path(given.closer).resolve()), given.sample, Path(work) / kind, kind == "hostile")
            for check in (outputs_keep_to_the_schemas, broken_ones_are_refused, formats_say_the_same_numbers,
                          what_is_private_counts_nowhere_and_stands_only_where_it_is_asked_for, reading_leaves_the_folder_as_it_was):
                try:
                    check(journal)
                    passed += 1
                except (AssertionError, ValidationError) as problem:
                    failed += 1
                    print(f"FAILED {check.__name__} ({kind}): {problem}")
    print(f"schema: {passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
