# SPDX-License-Identifier: MIT
"""A journal, a home and a working folder of a test's own, and what can be seen of them from outside."""
import hashlib
import json
import shutil
import subprocess
import tomllib

NOW = "2026-11-22T21:04:13+01:00"
TIME_LIMIT = 120  # seconds: only there to end a command that hangs

COUPLE = """\
format = 1
id = "j7k2m9x4qd0tvw"
language = "en"

[people.sam]
name = "Sam"
[people.ana]
name = "Ana"

[rhythm]                         # what the two of you agreed on
hobby = "2 weeks"
little = "1 day"
"""

# Files of the journal that most cases begin with, by path.
PAIR = {
    "closer.toml": COUPLE,
    ".gitattributes": "log/*.toml merge=union text eol=lf\nhobbies/*.toml merge=union text eol=lf\n"
                      "inbox/*/*.txt merge=union text eol=lf\ninbox/*/*.md merge=union text eol=lf\n",
    ".gitignore": ".closer-*.tmp\npages/\n",
    "log/2026-10.ana.toml":
        '2026-10-04-ana-0ccc1 = { kind = "outing", at = 2026-10-04, text = "Along the canal", minutes = 300 }\n',
    "log/2026-11.sam.toml":
        '2026-11-20-sam-0aaa1 = { kind = "little", at = 2026-11-20T07:30:00+01:00, text = "Coffee in bed" }\n'
        '2026-11-21-sam-0aaa2 = { kind = "hobby", at = 2026-11-21, text = "First overhang", hobby = "bouldering", whose = "sam" }\n',
    "log/2026-11.ana.toml":
        '2026-11-20-ana-0bbb1 = { kind = "noticed", at = 2026-11-20T08:05:00+01:00, text = "Coffee was there" }\n',
    "hobbies/sam.toml": 'bouldering = { name = "Bouldering", share = "share" }\n'
                       'chess = { gone = true, rev = 4 }\n',
    "hobbies/ana.toml": 'choir = { name = "Choir", share = "open" }\n',
}


def record(key, text, more=""):
    return f'{key} = {{ kind = "note", at = {key[:10]}, text = "{text}"{more} }}\n'


# What syncs, merges and editors leave behind; all of it can be read, and closer can fix all of it.
MESSY = {
    **{path: text for path, text in PAIR.items() if path != ".gitattributes"},
    "log/2026-09.sam.toml": '[2026-09-01-sam-0ddd1]\nkind = "note"\nat = 2026-09-01\ntext = "laid out by hand"\n',
    "log/2026-10.sam.toml": record("2026-10-01-sam-0ddd2", "in its place")
                            + record("2026-11-02-sam-0ddd3", "of a later month"),
    "log/2026-11.sam.toml": record("2026-11-03-sam-0ddd4", "first") + "<<<<<<< HEAD\n"
                            + record("2026-11-03-sam-0ddd4", "second", ", rev = 2") + "=======\n"
                            + record("2026-11-04-sam-0ddd5", "of the other side") + ">>>>>>> theirs\n"
                            + record("2026-10-02-sam-0ddd6", "of an earlier month")
                            + record("2026-11-05-sam-0ddd7", "no end of line").rstrip("\n"),
    "log/2026-11.sam.sync-conflict-20261122-101010-ABCDEFG.toml":
        record("2026-11-06-sam-0ddd8", "only in the copy") + record("2026-10-03-sam-0ddd9", "only in the copy, earlier"),
    "hobbies/sam.toml": 'bouldering = { name = "Bouldering", share = "share" }\r\n',
    "hobbies/sam 2.toml": 'chess = { name = "Chess", share = "open" }\n',
}


def arrived(entry):
    """An entry as it is in the journal, if it is a surprise whose day has come and that still waits on the private side."""
    day = entry.get("surprise_until", "")
    if not entry["at"][:10] < day <= NOW[:10]:
        return entry
    digits = "0123456789abcdefghjkmnpqrstvwxyz"
    tail = "".join(digits[byte % 32] for byte in hashlib.blake2b(f"{entry['id']} 0".encode(), digest_size=32).digest()[:5])
    return {**entry, "id": f"{day}-{entry['by']}-{tail}", "at": day, "written": entry["at"]}


class World:
    """Lives in root/world; `keep` and `restore` make every run start from the same bytes at the same paths."""

    def __init__(self, closer, root):
        self.closer = closer
        self.root = root
        self.world = root / "world"
        self.journal = self.world / "us"
        self.home = self.world / "home"
        self.here = self.world / "here"
        self.variables = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "CLOSER_NOW": NOW,
            "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            "TERM": "dumb",
            "ASAN_OPTIONS": "detect_leaks=0",  # which cannot be traced; a build without sanitizers does not look at it
        }

    def make(self, files, is_known=True):
        """A journal with these files; where it is known, the configuration says where it is and that one is Sam."""
        shutil.rmtree(self.world, ignore_errors=True)
        for folder in (self.home, self.here):
            folder.mkdir(parents=True)
        for path, text in files.items():
            (self.journal / path).parent.mkdir(parents=True, exist_ok=True)
            (self.journal / path).write_bytes(text.encode())
        if is_known:
            configuration = self.home / "config" / "closer" / "config.toml"
            configuration.parent.mkdir(parents=True)
            configuration.write_text(f'[[journal]]\nid = "j7k2m9x4qd0tvw"\nfolder = "{self.journal}"\nme = "sam"\n')

    def keep(self):
        shutil.rmtree(self.root / "kept", ignore_errors=True)
        shutil.copytree(self.world, self.root / "kept", symlinks=True)

    def restore(self):
        shutil.rmtree(self.world)
        shutil.copytree(self.root / "kept", self.world, symlinks=True)

    def run(self, *arguments, through=()):
        done = subprocess.run([*through, str(self.closer), *arguments], cwd=self.here, env=self.variables,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT, check=False)
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def must(self, *arguments):
        status, out, err = self.run(*arguments)
        if status != 0:
            raise RuntimeError(f"closer {' '.join(arguments)}: status {status}\n{out}{err}")
        return err

    def is_journal(self):
        return (self.journal / "closer.toml").exists()

    def look(self):
        """(the entries by id, the hobbies' list), and what is wrong with reading them ('' for nothing)."""
        if not self.is_journal():
            return ({}, ""), ""
        status, out, err = self.run("-C", str(self.journal), "list", "--all", "--with-private", "--format", "jsonl")
        hobbies_status, hobbies, hobbies_err = self.run("-C", str(self.journal), "hobby", "list")
        problem = ""
        if status != 0 or hobbies_status != 0 or err or hobbies_err.replace(NO_HOBBIES, ""):
            problem = f"reading ends with {status} and {hobbies_status}: {err}{hobbies_err}"
        try:
            entries = [json.loads(line) for line in out.splitlines()]
        except json.JSONDecodeError as error:
            return ({}, hobbies), f"review prints what is no JSON: {error}"
        entries = [entry for entry in entries if "answers" not in entry]  # a talk is no record, and its halves come below
        entries = [arrived(entry) for entry in entries]
        where = ("id", "private", "surprise_until")  # an entry is the same one on either side
        by_id = {entry["id"]: {name: value for name, value in entry.items() if name not in where} for entry in entries}
        answers, lost = self.answers()
        by_id |= answers
        entries += answers
        problem += lost
        if len(by_id) != len(entries):
            problem += "an id is printed twice"
        return (by_id, hobbies), problem

    def answers(self):
        """(the seals and openings of the journal by id, without what is random), and what is wrong with them ('' for nothing)."""
        shared, kept = {}, {}
        for path in [*sorted(self.journal.glob("log/*.toml")), self.private()]:
            try:
                records = tomllib.loads(path.read_text()) if path.exists() else {}
            except (tomllib.TOMLDecodeError, UnicodeDecodeError):
                continue  # torn() says so, or it is laid out in a way that only closer reads
            (kept if path == self.private() else shared).update(records)
        kinds = ("seal", "opening")
        found = {key: {name: record.get(name) for name in ("kind", "of", "text")} for key, record in shared.items() if record.get("kind") in kinds}
        can_open = {record.get("opens") for record in [*shared.values(), *kept.values()]}
        shut = [key for key, record in found.items() if record["kind"] == "seal" and "-sam-" in key and key not in can_open]
        return found, f"nothing opens the seal {shut[0]}" if shut else ""

    def tree(self):
        """What the journal's files hold, by path. Folders and empty files do not count."""
        files = {}
        for path in sorted(self.journal.rglob("*")):
            if path.is_file() and path.stat().st_size:
                files[str(path.relative_to(self.journal))] = path.read_bytes()
        for path in (self.private(), self.here / "mine.toml"):
            if path.exists() and path.stat().st_size:
                files[f"beside the journal: {path.name}"] = path.read_bytes()
        return files

    def private(self):
        return self.home / "data" / "closer" / "j7k2m9x4qd0tvw" / "private.toml"

    def holds(self, text):
        """The first file of the journal's folder that has the text, or ''."""
        return next((path.name for path in sorted(self.journal.rglob("*")) if path.is_file() and text.encode() in path.read_bytes()), "")

    def torn(self):
        """The first file that is no valid TOML, or ''."""
        for path in [*sorted(self.journal.rglob("*.toml")), *sorted(self.home.rglob("private.toml"))]:
            try:
                tomllib.loads(path.read_text())
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                return f"{path.name} is no valid TOML: {error}"
        return ""


NO_HOBBIES = "No hobbies yet. To add one of yours: closer hobby add Bouldering --share\n"
