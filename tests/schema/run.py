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
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator, RefResolver, ValidationError

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = {path.name: json.loads(path.read_text()) for path in sorted((ROOT / "share/schema").glob("*.schema.json"))}
STORE = {schema["$id"]: schema for schema in SCHEMAS.values()}

HOSTILE = """\
2026-11-19-sam-0hhh1 = { kind = "noticed", at = 2026-11-19, text = "<script>\\u001b[31m =cmd() \\u202e \\"x\\"", tags = ["=1+1"], \
mood = "blue", depth = { of = [1, 2.5, true, 2026-11-19] } }
2026-11-19-sam-0hhh2 = { kind = "dance", at = 2026-11-19T23:59:60.5+05:45, novel = true, minutes = 45, rev = 3 }
2025-11-22-ana-0hhh3 = { kind = "outing", at = 2025-11-22, text = "a year ago" }
"""

READING = [["review"], ["review", "--all"], ["review", "--entries", "--all", "--format", "csv"], ["review", "--on-this-day"],
           ["review", "2026", "--format", "md"], ["idea"], ["idea", "list"], ["idea", "-n", "3", "--why"], ["thing", "list"],
           ["listen", "question"], ["listen", "--print"], ["check"], ["help"]]


class Journal:
    """A sample journal, or a small hostile one, in a home of its own."""

    def __init__(self, closer, sample, folder, is_hostile):
        self.closer, self.folder = closer, folder / "us"
        self.env = {"HOME": str(folder / "home"), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "CLOSER_AS": "sam",
                    "CLOSER_NOW": "2026-11-22T21:04:13Z", "COLUMNS": "80"}
        os.makedirs(self.env["HOME"])
        if is_hostile:
            self.run("init", str(self.folder), "--as", "sam", "--with", "ana", "--no-git")
            for line in HOSTILE.splitlines(True):
                name = f"{line[:7]}.{line[11:14]}.toml"
                with open(self.folder / "log" / name, "a", encoding="utf-8") as file:
                    file.write(line)
        else:
            subprocess.run([sample, "--seed", "7", "--days", "500", "--until", "2026-11-22", str(self.folder)], check=True)

    def run(self, *words):
        done = subprocess.run([self.closer, *words], cwd=self.folder if self.folder.exists() else None, env=self.env,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode not in (0, 3):
            raise AssertionError(f"{words}: status {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()

    def facts(self):
        """Every file and folder with its bytes, mode and times but for that of access."""
        return {path: (path.stat().st_mode, path.stat().st_mtime_ns, path.stat().st_ctime_ns,
                       path.read_bytes() if path.is_file() else b"") for path in [self.folder, *self.folder.rglob("*")]}


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
    lines = journal.run("review", "--all", "--entries", "--format", "jsonl").splitlines()
    array = json.loads(journal.run("review", "--all", "--entries", "--format", "json"))
    assert lines and [json.loads(line) for line in lines] == array
    for entry in array:
        validate(entry, "entry.schema.json")


def broken_ones_are_refused(journal):
    review = json.loads(journal.run("review", "--format", "json"))
    entry = json.loads(journal.run("review", "--all", "--entries", "--format", "jsonl").splitlines()[0])
    for field in SCHEMAS["review.schema.json"]["required"]:
        refuses({name: value for name, value in review.items() if name != field}, "review.schema.json")
    refuses({**review, "noticed": [{}]}, "review.schema.json")
    refuses({**entry, "id": "nobody"}, "entry.schema.json")
    refuses({**entry, "minutes": "five"}, "entry.schema.json")


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
        assert re.findall(r"^  .*?  +(\d+) times?\b", text, re.M) == counts, text
        assert re.findall(r"^\| [^|]* \| (\d+) times? \|", markdown, re.M) == counts, markdown
        for way in digest["ways"]:
            assert sum(way["weeks"]) == way["count"] == sum(day[way["way"]] for day in digest["days"])
        entries = json.loads(journal.run("review", *window, "--entries", "--format", "json"))
        assert len(entries) == digest["entries"]
        assert sum(entry.get("minutes", 0) for entry in entries if entry.get("novel")) == digest["novel_minutes"]
        assert sum(digest["novel_weeks"]) == digest["novel_minutes"]


def reading_leaves_the_folder_as_it_was(journal):
    before = journal.facts()
    for words in READING:
        journal.run(*words)
        assert journal.facts() == before, words


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--closer", required=True)
    options.add_argument("--sample", required=True)
    given = options.parse_args()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as work:
        for kind in ("sample", "hostile"):
            journal = Journal(str(Path(given.closer).resolve()), given.sample, Path(work) / kind, kind == "hostile")
            for check in (outputs_keep_to_the_schemas, broken_ones_are_refused, formats_say_the_same_numbers,
                          reading_leaves_the_folder_as_it_was):
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
