#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Replays closer-tutorial(7): two homes and a bare repository between them. What each command prints has to be what the page shows.

A session is a literal display below a comment like '.\\" at: 2026-11-23T08:10:00+01:00', which sets the clock. Its lines begin with
'sam$ ' or 'ana$ ' where one of the two types a command; the lines after that are its output. --accept writes down what comes out."""
import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "man" / "closer-tutorial.7"
SESSION = re.compile(r'(^\.\\" at: (\S+)\n\.Bd [^\n]*\n)(.*?)(?=^\.Ed)', re.M | re.S)
COMMAND = re.compile(r"^(sam|ana)\$ (.*)$")
# Ids are random: what the page calls an entry is looked up in what was really printed.
ID = re.compile(r"(?<=\()[0-9a-hjkmnp-tv-z]{5}(?=\))|(?<=  )[0-9a-hjkmnp-tv-z]{5}(?=  )")
ESCAPES = (("\\", "\\e"), ("-", "\\-"), ("'", "\\(aq"), ("`", "\\(ga"), ("^", "\\(ha"), ("~", "\\(ti"))
TIME_LIMIT = 60  # seconds: only there to end a command that hangs


def roff(text):
    for plain, escaped in ESCAPES:
        text = text.replace(plain, escaped)
    return re.sub(r"^(?=\.)", r"\\&", text)


def plain(text):
    for shown, escaped in reversed(ESCAPES):
        text = text.replace(escaped, shown)
    return text.removeprefix("\\&")


class World:
    """The homes of Sam and Ana, and a server that is a folder."""

    def __init__(self, closer, work):
        self.work, self.closer, self.names = work, closer, {}
        self.folders = {person: str(work / "home" / person) for person in ("sam", "ana")}
        subprocess.run(["git", "init", "-q", "--bare", str(work / "remote" / "us.git")], check=True)
        for person, folder in self.folders.items():
            Path(folder).mkdir(parents=True)
            config = f'[url "{work}/remote/"]\n\tinsteadOf = "git@example.org:"\n[init]\n\tdefaultBranch = main\n'
            (Path(folder) / ".gitconfig").write_text(config, encoding="utf-8")

    def run(self, person, command, now):
        """What a terminal would show."""
        home = self.work / "home" / person
        variables = {"PATH": f"{self.closer.parent}:/usr/bin:/bin", "HOME": str(home), "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",
                     "CLOSER_NOW": now, "CLOSER_PACE": "100000", "LC_ALL": "C.UTF-8", "COLUMNS": "70", "GIT_CONFIG_SYSTEM": "/dev/null"}
        script = f"{command}\npwd >\"$HOME/pwd\""
        done = subprocess.run(["/bin/sh", "-c", script], cwd=self.folders[person], env=variables, timeout=TIME_LIMIT, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        self.folders[person] = (home / "pwd").read_text(encoding="utf-8").strip()
        self.fix_journal_id(home)
        rested = datetime.fromisoformat(now).timestamp() - 600  # what a phone wrote is ten minutes old
        for path in home.glob("us/inbox/*/*"):
            os.utime(path, (rested, rested))
        return done.stdout.decode().replace(f"{self.work}/home", "/home").replace(f"{self.work}/remote/", "git@example.org:")

    @staticmethod
    def fix_journal_id(home):
        """Ideas and questions follow from the journal's id, so this journal gets one that isn't random."""
        for file in [*home.glob("us/closer.toml"), *home.glob(".config/closer/config.toml")]:
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(r'^id = "[0-9a-z]{14}"', 'id = "0readme0readme"', text, flags=re.M), encoding="utf-8")

    def replay(self, session, now):
        """The session with what really comes out, under the ids that the page has."""
        lines, result = [plain(line) for line in session.splitlines()], []
        starts = [index for index, line in enumerate(lines) if COMMAND.match(line)] + [len(lines)]
        for start, end in zip(starts, starts[1:]):
            person, command = COMMAND.match(lines[start]).groups()
            real = re.sub(r"\b[0-9a-hjkmnp-tv-z]{5}\b", lambda match: self.names.get(match[0], match[0]), command)
            output = "\n".join(line.rstrip() for line in self.run(person, real, now).splitlines())
            shown = {name: page for page, name in self.names.items()}
            for page, name in zip(ID.findall("\n".join(lines[start + 1:end])), ID.findall(output)):
                if name not in shown:
                    self.names[page], shown[name] = name, page
            output = ID.sub(lambda match, shown=shown: shown.get(match[0], match[0]), output)
            result += [lines[start], *output.splitlines()]
        return "".join(f"{roff(line)}\n" for line in result)


def main():
    os.umask(0o077)  # as what closer makes
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("--accept", action="store_true", help="write down what comes out")
    options = parser.parse_args()
    wanted = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        world = World(options.closer.resolve(), Path(name).resolve())
        got = SESSION.sub(lambda match: match[1] + world.replay(match[3], match[2]), wanted)
    if options.accept:
        PAGE.write_text(got, encoding="utf-8")
        return 0
    difference = "".join(difflib.unified_diff(wanted.splitlines(True), got.splitlines(True), PAGE.name, "what comes out"))
    print(difference or f"the tutorial's {len(SESSION.findall(wanted))} sessions are real")
    return 1 if difference else 0


if __name__ == "__main__":
    sys.exit(main())
