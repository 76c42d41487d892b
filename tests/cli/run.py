#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the command-line cases: a file of cases/ each, see README.md beside this file."""
import argparse
import difflib
import os
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD_ID = re.compile(r"\b(\d{4}-\d\d-\d\d-[a-z][a-z0-9]{0,15}-)([0-9a-hjkmnp-tv-z]{5})\b")
FIRST_IDEA = re.compile(r"(?<=^An idea for today:\n)(?!  closer idea\n).*?(?=^When you've done something)", re.MULTILINE | re.DOTALL)
TIME_LIMIT = 300  # seconds, only to end a case that hangs: sanitizers and a busy machine make each several times slower
TITLE = re.compile(r"((?:journal|before|after|gone) .+?|env|cmd|in|keys|out|err|status -?\d+)( \(escaped\))?")
INPUTS = ["journal", "before", "env", "cmd", "in", "keys"]
# What reads badly in a file, and what would begin another section.
ODD = r"[\0-\x08\x0b-\x1f\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]|^=(?=== )"


def section(title, text=""):
    if re.search(ODD, text, re.MULTILINE) or text[-1:] not in ("", "\n"):
        title += " (escaped)"
        text = re.sub(rf"\\|{ODD}", lambda odd: odd[0].encode("unicode_escape").decode().replace("=", r"\x3d"), text, flags=re.MULTILINE)
        text += "" if text.endswith("\n") else "\\\n"
    return f"=== {title}\n{text}"


def read_case(path):
    """The sections of a case, each a title and a text."""
    sections = {}
    line = 1
    try:
        for part in re.split(b"(?<=\n)=== ", path.read_bytes().removeprefix(b"=== ")):
            title, newline, text = part.decode().partition("\n")
            match = TITLE.fullmatch(title)
            wrong = ("isn't a section" if not match
                     else "isn't in journals/" if title.startswith("journal ") and not (HERE / "journals" / title[8:]).is_dir()
                     else "comes twice" if match[1] in sections
                     else "has no newline at its end" if not newline or text[-1:] not in ("", "\n")
                     else "can't have a text" if text and re.match("journal |status |gone |.* -> ", title) else "")
            if wrong:
                raise ValueError(f"{title!r} {wrong}")
            sections[match[1]] = text.encode("latin-1", "backslashreplace").decode("unicode_escape") if match[2] else text
            line += 1 + text.count("\n")
        if "cmd" not in sections:
            raise ValueError("there is no 'cmd'")
    except ValueError as error:
        raise ValueError(f"{path.relative_to(HERE)}:{line}: {error}\n") from None
    return sections


def environment(work, closer, changes):
    variables = {
        "PATH": f"{closer.parent}:/usr/bin:/bin",
        "HOME": str(work / "home"),
        "CLOSER_NOW": "2026-11-22T21:04:13+01:00",
        "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
        "TERM": "dumb",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
    }
    for line in changes.splitlines():
        name, _, value = line.partition("=")
        variables[name] = value.replace("$WORK", str(work))
    return {name: value for name, value in variables.items() if value}


def tree(folder):
    """What a journal holds, by path, a link as 'PATH -> TARGET'; git's own files aren't closer's."""
    files = {}
    for path in sorted(folder.rglob("*"), key=lambda path: (path.name[0] == ".", path)):
        name = str(path.relative_to(folder))
        if name.split("/")[0] == ".git":
            continue
        if path.is_symlink():
            files[f"{name} -> {os.readlink(path)}"] = ""
        elif path.is_file():
            files[name] = path.read_bytes().decode("utf-8", "surrogateescape")
    return files


def write_tree(files, folder):
    for name, text in files.items():
        name, _, target = name.partition(" -> ")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if target:
            (folder / name).symlink_to(target)
        else:
            (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))


def run_in_terminal(command, work, variables, keys):
    """Types `keys` into a terminal of the command's own; standard output and error arrive together."""
    pid, master = pty.fork()
    if pid == 0:
        os.chdir(work / "here")
        os.execve("/bin/sh", ["sh", "-c", command], variables)
    output = b""
    os.write(master, keys.encode("utf-8", "surrogateescape"))
    while select.select([master], [], [], TIME_LIMIT)[0]:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        output += chunk
    else:
        os.kill(pid, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(master)
    return status, output.decode("utf-8", "surrogateescape").replace("\r\n", "\n"), ""


def run_in_pipes(command, work, variables, stdin):
    done = subprocess.run(["/bin/sh", "-c", command], cwd=work / "here", env=variables, timeout=TIME_LIMIT,
                          input=stdin.encode("utf-8", "surrogateescape"), capture_output=True, check=False)
    return done.returncode, done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode("utf-8", "surrogateescape")


class Names:
    """Random ids become #1, #2 … in the order of the journal's lines, and the work folder becomes $WORK. So does the
    idea that a new journal proposes, which depends on its id, become $IDEA."""

    def __init__(self, work, before, after):
        known = {tail for text in before.values() for _, tail in RECORD_ID.findall(text)}
        self.replacements = {str(work): "$WORK"}
        for text in after.values():
            for _, tail in RECORD_ID.findall(text):
                if tail not in known and tail not in self.replacements:
                    self.replacements[tail] = f"#{len(self.replacements)}"
        if "closer.toml" not in before:
            for journal_id in re.findall(r'^id = "([0-9a-z]{14})"', after.get("closer.toml", ""), re.M):
                self.replacements[journal_id] = "$ID"

    def __call__(self, text):
        for name, placeholder in self.replacements.items():
            text = text.replace(name, placeholder)
        return FIRST_IDEA.sub("$IDEA\n", text)


def run_case(path, options):
    """What is wrong with a case, in words or as a diff."""
    try:
        sections = read_case(path)
    except ValueError as error:
        return str(error)
    with tempfile.TemporaryDirectory(prefix="closer-cli-") as name:
        work = Path(name).resolve()
        (work / "home").mkdir()
        (work / "here").mkdir()
        inputs = [title for kind in INPUTS for title in sections if title.split(" ")[0] == kind]
        before = {}
        for title in inputs:
            kind, _, name = title.partition(" ")
            before |= tree(HERE / "journals" / name) if kind == "journal" else {name: sections[title]} if kind == "before" else {}
        write_tree(before, work / "us")
        run, typed = (run_in_terminal, "keys") if "keys" in sections else (run_in_pipes, "in")
        variables = "\n".join([*options.env, sections.get("env", "")])
        status, out, err = run(sections["cmd"], work, environment(work, options.closer, variables), sections.get(typed, ""))
        after = tree(work / "us")
        names = Names(work, before, after)
        got = [(title, sections[title]) for title in inputs]
        got += [(title, names(text)) for title, text in (("out", out), ("err", err)) if text]
        got += [(f"status {status}", "")] if status else []
        got += [(names(f"after {name}"), names(text)) for name, text in after.items() if name not in before or names(before[name]) != names(text)]
        got += [(names(f"gone {name}"), "") for name in sorted(before.keys() - after.keys())]
    wanted, got = path.read_bytes().decode(), "".join(section(title, text) for title, text in got)
    if options.accept:
        path.write_bytes(got.encode())
        return ""
    name = path.relative_to(HERE)
    return "".join(difflib.unified_diff(wanted.splitlines(True), got.splitlines(True), f"{name} (wanted)", f"{name} (got)"))


def pattern(words):
    return re.compile(words.encode(), re.MULTILINE)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("--accept", action="store_true", help="write down what comes out as what is wanted; then read the diff")
    parser.add_argument("--env", action="append", default=[], metavar="NAME=VALUE",
                        help="a variable for all cases, which can have another; $WORK is a case's folder")
    parser.add_argument("--with", dest="wanted", type=pattern, default="", metavar="REGEX", help="only cases whose text has this")
    parser.add_argument("--without", type=pattern, default="(?!)", metavar="REGEX", help="no case whose text has this")
    parser.add_argument("cases", nargs="*", help="only cases whose path holds one of these words")
    options = parser.parse_args()
    if options.closer.name != "closer":
        parser.error("the cases run 'closer' from PATH: the binary must have that name")
    options.closer = options.closer.resolve()
    os.umask(0o077)  # what the cases make is nobody else's, as what closer makes
    cases = sorted(path for path in (HERE / "cases").rglob("*") if path.is_file())
    cases = [case for case in cases if not options.cases or any(word in str(case.relative_to(HERE)) for word in options.cases)]
    cases = [case for case in cases if options.wanted.search(case.read_bytes()) and not options.without.search(case.read_bytes())]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda case: run_case(case, options), cases))
    failed = sum(map(bool, results))
    for case, problems in zip(cases, results):
        if problems:
            print(f"FAILED {case.relative_to(HERE)}\n{problems}")
    print(f"cli: {len(cases) - failed} passed, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
