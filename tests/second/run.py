#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds closer, and the second reader and writer beside this file, to the vectors, to the grammar and to each other."""
import argparse
import difflib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import abnf
import journal
from journal_toml import Literal
from random_records import random_record

ROOT = Path(__file__).resolve().parent.parent.parent
VECTORS = ROOT / "share/journal-vectors"
LIST = ("list", "--all", "--format", "jsonl")  # prints the entries
MONTH = "log/2026-11.sam.toml"
CLOSER_TOML = 'format = 1\nid = "j7k2m9x4qd0tvw"\npeople.ana.name = "Ana"\npeople.sam.name = "Sam"\nrhythm.little = "1 day"\n'


class Home:
    """A journal of Sam's in a home of its own, with the clock and the zone fixed."""

    def __init__(self, closer, root):
        self.closer, self.folder = str(Path(closer).resolve()), root / "us"
        self.environment = {"HOME": str(root), "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
                            "CLOSER_NOW": "2026-11-22T21:04:13+01:00", "CLOSER_AS": "sam"}
        self.folder.mkdir(mode=0o700)
        self.reset()
        self.run("init", str(self.folder), "--as", "sam", "--with", "ana", "--no-git")

    def reset(self, files=()):
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name, content in {"closer.toml": CLOSER_TOML, **dict(files)}.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def run(self, *arguments, stdin=""):
        return subprocess.run([self.closer, *arguments], cwd=self.folder, env=self.environment,
                              input=stdin.encode("utf-8"), capture_output=True, check=False)

    def logs(self):
        """All lines, those of the month first."""
        paths = sorted((self.folder / "log").glob("*.toml"), key=lambda path: (path.name != Path(MONTH).name, path.name))
        return b"".join(path.read_bytes() for path in paths).decode("utf-8")

    def entries(self):
        return as_lines(map(json.loads, self.run(*LIST).stdout.splitlines()))


def my_entries(home):
    found = journal.entries(journal.read_journal(home.folder))
    return as_lines(journal.entry_json(*entry) for entry in found)


def as_lines(entries):
    """As text, because the order of fields counts."""
    return "".join(json.dumps(entry) + "\n" for entry in entries)


def grammar_of_page():
    """The literal display that closer-journal(5) marks as the grammar."""
    page = (ROOT / "man/closer-journal.5").read_text(encoding="utf-8")
    text = page.partition('.\\" grammar\n.Bd -literal\n')[2].partition("\n.Ed")[0]
    return abnf.Grammar(text.replace("\\-", "-").replace("\\e", "\\"))


def parse_line(line):
    """The id and the fields of one line."""
    (record_id, raw), = journal.parse_toml(line).items()
    return record_id, journal.read_record(record_id, raw)


def month_of(record_id):
    return f"log/{record_id[:7]}.sam.toml"


# Each check below yields what was checked, what was expected, and what came out.

def check_lines(home, vectors):
    grammar = grammar_of_page()
    whole = []
    for number, vector in enumerate(vectors):
        name, line, record_id = vector["name"], vector["line"], vector["id"]
        text = f"{record_id} = {{ {', '.join(vector['input'])} }}"
        fields = parse_line(text)[1]
        yield f"read, {name}", json.dumps(vector["record"]), json.dumps(journal.to_json(fields))
        yield f"written, {name}", line, journal.write_line(record_id, fields)
        yield f"read again, {name}", line, journal.write_line(*parse_line(line))
        yield f"grammar, {name}", True, grammar.matches("record-line", line)
        for other in (line.replace(" = ", "=", 1), line.replace("{ ", "{", 1), line + " "):
            yield f"no line, {name}", False, grammar.matches("record-line", other)
        if not vector.get("wrong_type"):
            of_its_own = f"{record_id[:-5]}{number:05}"
            whole.append((of_its_own, vector["input"], of_its_own + line[len(record_id):]))
            continue
        home.reset({MONTH: text + "\n"})  # check --fix leaves these alone, and an edit doesn't
        home.run("edit", record_id, "--new")
        (_, edited), = journal.changed(record_id, fields, {"new": True}, {})
        yield f"edited, {name}", journal.write_line(record_id, edited) + "\n", home.logs()
    home.reset({MONTH: "".join(f"[{record_id}]\n" + "".join(part + "\n" for part in fields) for record_id, fields, _ in whole)})
    home.run("check", "--fix", "--yes")
    yield "written by closer", sorted(line for _, _, line in whole), sorted(home.logs().split("\n")[:-1])
    yield "read by closer", my_entries(home), home.entries()


def check_files(home, vectors):
    for vector in vectors:
        home.reset({name: bytes.fromhex(content["hex"]) if isinstance(content, dict) else content
                    for name, content in vector["files"].items()})
        yield vector["name"], as_lines(vector["entries"]), my_entries(home)
        yield f"closer, {vector['name']}", as_lines(vector["entries"]), home.entries()


def check_limits(home, vectors):
    for vector in vectors:
        home.reset({MONTH: "".join(part * count for part, count in vector["parts"])})
        yield vector["name"], vector["entries"], my_entries(home).count("\n")
        yield f"closer, {vector['name']}", vector["entries"], home.entries().count("\n")


def apply_step(data, removed, step):
    """The file after a change; `removed` keeps what undo needs."""
    records = journal.merge((key, journal.read_record(key, raw)) for key, raw in journal.read_file(data))
    record_id, operation = step.get("id"), step["op"]
    fields = records.get(record_id)
    if operation == "edit":
        pairs = journal.changed(record_id, fields, journal.from_json(step["changes"]), records)
    elif operation == "remove":
        pairs = [(record_id, journal.removal(fields))]
    elif operation == "undo add":
        pairs = [(record_id, journal.undone_addition(fields))]
    elif operation == "undo remove":
        pairs = [journal.undone_removal(record_id, removed[record_id], fields)]
    elif operation == "import":
        entry = {key: value for key, value in step["entry"].items() if key not in ("v", "id", "by")}
        new_id = journal.import_id(step["entry"]["id"], entry, records)
        pairs = [(new_id, journal.read_record(new_id, entry | {"at": Literal(entry["at"])}))] if new_id else []
    else:
        new_id = journal.jrnl_id(step["day"], "sam", step["seconds"], step["text"])
        pairs = [(new_id, {"kind": "note", "at": journal.from_json(step["at"]), "text": step["text"]})]
    for changed_id, changed_fields in pairs:
        if changed_fields.get("gone"):
            removed[changed_id] = records[changed_id]
        data = journal.replace_line(data, changed_id, journal.write_line(changed_id, changed_fields))
    return data


def sorted_tail(text):
    """Lines that a change adds come in any order, so a file of plain lines is sorted."""
    *lines, end = text.split("\n")
    plain = not end and all(journal.RECORD_ID.match(line) and line.endswith("}") for line in lines)
    return "\n".join(sorted(lines)) if plain else text


def check_changes(home, vectors):
    for vector in vectors:
        data, removed = vector["before"].encode("utf-8"), {}
        for step in vector["steps"]:
            data = apply_step(data, removed, step)
        yield vector["name"], sorted_tail(vector["after"]), sorted_tail(data.decode("utf-8"))
        home.reset({MONTH: vector["before"]})
        for command in vector["commands"]:
            words = [word for word in command if isinstance(word, str)]
            home.run(*words, stdin="".join(json.dumps(word) + "\n" for word in command if isinstance(word, dict)))
        yield f"closer, {vector['name']}", sorted_tail(vector["after"]), sorted_tail(home.logs())


def check_latest(home, vectors):
    for vector in vectors:
        kind, records, said = vector["kind"], {}, {}
        for number, record in enumerate(vector["records"], 2):
            extra = {"rhythm": {"way": "little", "every": f"{number} days"},
                     "vote": {"hobby": "choir", "whose": "ana", "vote": record.get("vote", "yes" if number % 2 else "no")},
                     "pause": {"until": Literal(f"2026-12-{number:02}")}}[kind]
            said[record["id"]] = str(list(extra.values())[-1])
            raw = {"kind": kind, "at": Literal(record["at"]), "rev": record["rev"]} | extra
            records[record["id"]] = journal.read_record(record["id"], raw)
        expected = vector["expected"]
        yield vector["name"], expected, journal.latest(records)[0]
        lines = "".join(journal.write_line(*item) + "\n" for item in records.items())
        home.reset({"log/standing.sam.toml": lines, "hobbies/ana.toml": 'choir = { name = "Choir" }\n'})
        if kind == "vote":
            got = home.run("hobby", "list").stdout.decode("utf-8").strip().rpartition("you said ")[2]
        else:
            review = json.loads(home.run("review", "--format", "json").stdout)
            every = {way["way"]: way["every"] for way in review["ways"]}["little"]
            got = every if kind == "rhythm" else (review["pause"] or {}).get("until")
        yield f"closer, {vector['name']}", said[expected], got


def check_inbox(home, vectors):
    for vector in vectors:
        got = journal.inbox_id(*(vector[name] for name in ("day", "person", "kind", "words", "seconds", "number", "salt")))
        yield vector["name"], parse_line(vector["line"])[0], got
        home.reset({"inbox/ana/2026-11-21.txt": vector["content"],
                    "hobbies/ana.toml": 'bouldering = { name = "Bouldering", share = "share" }\n'})
        home.run("inbox")
        yield f"closer, {vector['name']}", vector["line"], home.logs().split("\n")[-2]


def check_hobbies(home, vectors):
    for vector in vectors:
        hobbies = [(key, journal.read_hobby(key, raw)) for line in vector["lines"]
                   for key, raw in journal.read_file(line.encode("utf-8"), journal.SLUG.fullmatch)]
        slug, fields = max(hobbies, key=lambda hobby: journal.hobby_winner_key(*hobby))
        yield vector["name"], vector["winner"], journal.write_line(slug, fields)
        changes = {"note": "new", "rev": journal.rev_of(fields) + 1}
        changed = journal.read_hobby(slug, ({} if journal.is_gone(fields) else fields) | changes)
        home.reset({"hobbies/sam.toml": "".join(line + "\n" for line in vector["lines"])})
        home.run("hobby", "add", slug, "--note", "new")
        lines = (home.folder / "hobbies/sam.toml").read_text(encoding="utf-8").split("\n")
        yield f"closer, {vector['name']}", [journal.write_line(slug, changed)], [line for line in lines if '"new"' in line]


def check_random(home, seed):
    """Two hundred records that closer reads, and two hundred that it writes."""
    dice, grammar = random.Random(seed), grammar_of_page()
    records, files = dict(random_record(dice, for_json=False) for _ in range(200)), {}
    for record_id, fields in records.items():
        line = journal.write_line(record_id, fields)
        files[month_of(record_id)] = journal.append_line(files.get(month_of(record_id), b""), line)
        yield "grammar", True, grammar.matches("record-line", line)
    home.reset(files)
    home.run("check", "--fix", "--yes")
    for name, data in files.items():
        yield f"nothing to fix in {name}", data.decode("utf-8"), (home.folder / name).read_bytes().decode("utf-8")
    yield "read by closer", my_entries(home), home.entries()

    records = dict(random_record(dice, for_json=True) for _ in range(200))
    home.reset()
    imported = home.run("import", "-", stdin=as_lines(journal.entry_json(*item) for item in records.items()))
    yield "imported", 0, imported.returncode
    yield "written by closer", sorted(journal.write_line(*item) for item in records.items()), sorted(home.logs().split("\n")[:-1])


def report(what, expected, got):
    """A difference as a diff, with everything but ASCII escaped."""
    print(f"FAILED {what}")
    print("\n".join(difflib.unified_diff(ascii(expected).split("\\n"), ascii(got).split("\\n"), "expected", "got", lineterm="")))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", required=True, metavar="BIN")
    parser.add_argument("--seed", type=int, default=random.randrange(1000))
    parser.add_argument("only", nargs="*", metavar="FILE", help="files of vectors, without their .json, or 'random'")
    options = parser.parse_args()
    os.umask(0o077)
    checkers = {"lines": check_lines, "files": check_files, "limits": check_limits, "changes": check_changes,
                "latest": check_latest, "inbox": check_inbox, "hobbies": check_hobbies}
    checks = failures = 0
    with tempfile.TemporaryDirectory(prefix="closer-second.") as root:
        home = Home(options.closer, Path(root))
        for name in options.only or [*checkers, "random"]:
            found = (check_random(home, options.seed) if name == "random"
                     else checkers[name](home, json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))))
            for what, expected, got in found:
                checks += 1
                if expected != got:
                    failures += 1
                    report(f"{name}: {what}", expected, got)
    print(f"{checks} checks, {failures} failed, seed {options.seed}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
