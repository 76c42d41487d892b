#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the README's console sessions and compares what comes out with what it says there. --accept writes it down instead.
The ideas and the question that the README quotes are compared with those in share/en."""
import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
WIDEST = 100
CATALOGUE = README.parent / "share" / "en"
QUOTED = re.compile(r"^> \*\*(.*?)\*\*\\\n((?:> .*\\\n)*)> .*\(`(\S+)`\)$", re.M)
SESSION = re.compile(r"```console\n(.*?)```", re.S)
# Ids are random: in what is compared, each is a row of x.
RANDOM = re.compile(r"(\(|\d-sam-|closer did )[0-9a-hjkmnp-tv-z]{5}(\)| |\n)")


def run(command, folder, variables):
    """What a terminal would show, and the folder that the shell is in afterwards."""
    script = f"{command}\nstatus=$?; pwd >\"$HOME/pwd\"; exit $status"
    done = subprocess.run(["/bin/sh", "-c", script], cwd=folder, env=variables, timeout=60, check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    fix_journal_id(Path(variables["HOME"]))
    return done.stdout.decode(), Path(variables["HOME"], "pwd").read_text(encoding="utf-8").strip()


def fix_journal_id(home):
    """The day's idea is drawn from the journal's id, so the session's journal gets one that is not random."""
    couples = list(home.glob("sam/*/closer.toml"))
    for file in couples + list(home.glob(".config/closer/config.toml")):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r'^id = "[0-9a-z]{14}"', 'id = "0readme0readme"', text, flags=re.M), encoding="utf-8")


def replay(text, closer, work):
    home = work / "home"
    (home / "sam").mkdir(parents=True)
    variables = {"PATH": f"{closer.parent}:/usr/bin:/bin", "HOME": str(home), "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",
                 "CLOSER_NOW": "2026-11-22T21:04:13+01:00", "LC_ALL": "C.UTF-8", "COLUMNS": "80",
                 "GIT_CONFIG_GLOBAL": "/dev/null"}
    folder = str(home / "sam")

    def session(match):
        nonlocal folder
        result = ""
        for command in re.findall(r"^\$ (.*)$", match.group(1), re.M):
            output, folder = run(command, folder, variables)
            result += f"$ {command}\n{output.replace(str(home), '/home')}"
        return f"```console\n{result}```"

    return SESSION.sub(session, text)


def misquoted(text):
    """The ideas and questions that aren't in the catalogue in these words."""
    parts = {"ideas": {}, "questions": {}}
    for part, words in parts.items():
        for file in sorted((CATALOGUE / part).glob("*.toml")):
            words |= tomllib.loads(file.read_text(encoding="utf-8"))
    if f"{len(parts['ideas'])} ideas and {len(parts['questions'])} questions" not in text:
        return [f"there are {len(parts['ideas'])} ideas and {len(parts['questions'])} questions"]
    catalogue = parts["ideas"] | parts["questions"]
    quoted = QUOTED.findall(text)
    if len(quoted) < 4:
        return ["the README quotes fewer than three ideas and a question"]
    names = {"{name}": "Ana", "{whose}": "Sam", "{other}": "Ana"}
    problems = []
    for title, rest, name in quoted:
        words = catalogue.get(name, {})
        real = [words.get("title", ""), words.get("text", "")] if "title" in words else [words.get("text", ""), ""]
        for placeholder, filled in names.items():
            real = [part.replace(placeholder, filled) for part in real]
        if [title, rest.removeprefix("> ").removesuffix("\\\n")] != real:
            problems.append(f"the README's {name} isn't what the catalogue has: {real}")
    return problems


def main():
    os.umask(0o077)  # as what closer makes
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("--accept", action="store_true", help="write down what comes out")
    options = parser.parse_args()
    wanted = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        got = replay(wanted, options.closer.resolve(), Path(name).resolve())
    if options.accept:
        README.write_text(got, encoding="utf-8")
        return 0
    lines = difflib.unified_diff(*(RANDOM.sub(r"\1xxxxx\2", text).splitlines(True) for text in (wanted, got)), "README.md", "what comes out")
    difference = "".join(lines)
    problems = misquoted(wanted) + [f"the README's line {number} has more than {WIDEST} columns"
                                    for number, line in enumerate(wanted.splitlines(), 1) if len(line) > WIDEST]
    print("\n".join([difference, *problems] if difference or problems else ["the README's sessions are real, and so are its ideas"]))
    return 1 if difference or problems else 0


if __name__ == "__main__":
    sys.exit(main())
