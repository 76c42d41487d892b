#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the command-line cases: a folder of cases/ each, see README.md beside this file."""
import argparse
import difflib
import os
import pty
import re
import select
import shutil
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


def read(path):
    return path.read_bytes().decode("utf-8", "surrogateescape")


def environment(work, closer, case):
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
    if (case / "env").exists():
        for line in read(case / "env").splitlines():
            name, _, value = line.partition("=")
            if value:
                variables[name] = value.replace("$WORK", str(work))
            else:
                variables.pop(name, None)
    return variables


def copy_journal(source, target):
    """A folder, or a file that names one of journals/."""
    if source.is_file():
        source = HERE / "journals" / read(source).strip()
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
    for path in list(target.rglob("dot-*")):
        path.rename(path.with_name(path.name.replace("dot-", ".", 1)))
    for path in [target, *target.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o700 if path.is_dir() else 0o600)


def tree(folder):
    """What a journal holds, by path; git's own files aren't closer's."""
    files = {}
    for path in sorted(folder.rglob("*")):
        name = re.sub(r"(^|/)dot-", r"\1.", str(path.relative_to(folder)))
        if name.split("/")[0] == ".git":
            continue
        if path.is_symlink():
            files[name] = f"-> {os.readlink(path)}\n"
        elif path.is_file():
            files[name] = read(path)
    return files


def run_in_terminal(command, work, variables, keys):
    """Types `keys` into a terminal of the command's own; standard output and error arrive together."""
    pid, master = pty.fork()
    if pid == 0:
        os.chdir(work / "here")
        os.execve("/bin/sh", ["sh", str(command)], variables)
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
    done = subprocess.run(["/bin/sh", str(command)], cwd=work / "here", env=variables, timeout=TIME_LIMIT,
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


def difference(name, wanted, got):
    lines = difflib.unified_diff(wanted.splitlines(True), got.splitlines(True), f"{name} (wanted)", f"{name} (got)")
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def compare(case, folder, wanted_files, got_files):
    problems = ""
    for name in sorted(set(wanted_files) | set(got_files)):
        if wanted_files.get(name) != got_files.get(name):
            problems += difference(f"{folder}/{name}", wanted_files.get(name, ""), got_files.get(name, "")) or f"{folder}/{name}\n"
    return problems


def run_case(case, closer, accept):
    with tempfile.TemporaryDirectory(prefix="closer-cli-") as name:
        work = Path(name).resolve()
        (work / "home").mkdir()
        (work / "here").mkdir()
        journal = work / "us"
        if (case / "before").exists():
            copy_journal(case / "before", journal)
        before = tree(journal)
        variables = environment(work, closer, case)
        if (case / "keys").exists():
            status, out, err = run_in_terminal(case / "cmd", work, variables, read(case / "keys"))
        else:
            status, out, err = run_in_pipes(case / "cmd", work, variables, read(case / "in") if (case / "in").exists() else "")
        after = tree(journal)
        names = Names(work, before, after)
        got = {"out": names(out), "err": names(err), "status": f"{status}\n"}
        after = {path: names(text) for path, text in after.items()}
        unchanged = after == {path: names(text) for path, text in before.items()}
        if accept:
            write_expectations(case, got, after, unchanged)
            return ""
        defaults = {"out": "", "err": "", "status": "0\n"}
        problems = ""
        for stream, default in defaults.items():
            wanted = read(case / stream) if (case / stream).exists() else default
            if got[stream] != wanted:
                problems += difference(stream, wanted, got[stream])
        wanted_after = tree(case / "after") if (case / "after").exists() else {path: names(text) for path, text in before.items()}
        return problems + compare(case, "journal", wanted_after, after)


def write_expectations(case, got, after, unchanged):
    defaults = {"out": "", "err": "", "status": "0\n"}
    for stream, default in defaults.items():
        (case / stream).unlink(missing_ok=True)
        if got[stream] != default:
            (case / stream).write_bytes(got[stream].encode("utf-8", "surrogateescape"))
    shutil.rmtree(case / "after", ignore_errors=True)
    if not unchanged:
        for name, text in after.items():
            path = re.sub(r"(^|/)\.", r"\1dot-", name)
            (case / "after" / path).parent.mkdir(parents=True, exist_ok=True)
            (case / "after" / path).write_bytes(text.encode("utf-8", "surrogateescape"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("--accept", action="store_true", help="write down what comes out as what is wanted; then read the diff")
    parser.add_argument("cases", nargs="*", help="only cases whose path holds one of these words")
    options = parser.parse_args()
    if options.closer.name != "closer":
        parser.error("the cases run 'closer' from PATH: the binary must have that name")
    os.umask(0o077)  # what the cases make is nobody else's, as what closer makes
    cases = sorted(path.parent for path in (HERE / "cases").rglob("cmd"))
    cases = [case for case in cases if not options.cases or any(word in str(case) for word in options.cases)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda case: run_case(case, options.closer.resolve(), options.accept), cases))
    failed = 0
    for case, problems in zip(cases, results):
        if problems:
            failed += 1
            print(f"FAILED {case.relative_to(HERE)}\n{problems}")
    print(f"cli: {len(cases) - failed} passed, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
