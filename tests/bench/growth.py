#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Doubles what a partner can put into the folder, or somebody types, and looks at what that does to each command.

    tests/bench/growth.py --closer BINARY [--long] [WORD]…

It fails where a command takes more than 3 times as long for twice as much, more than 2 seconds of the processor's
time, or more than 512 MiB. --long makes the inputs as large as the documented limits let them be. WORDs choose cases.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import typing

import growing as make

MOST_RATIO = 3.0
MOST_SECONDS = 2.0
MOST_MEBIBYTES = 512
TOO_SHORT_TO_TELL = 0.12  # seconds; what grows with the square is beyond it soon enough


class Case(typing.NamedTuple):
    """`make(place, n)` writes what grows into the folder `place`: of the journal, or "private" for the private side.
    What it returns is the standard input of the commands, which run one after the other in the same journal."""
    name: str
    make: typing.Callable
    size: int
    long_size: int
    commands: list
    place: str = "journal"
    statuses: tuple = (0,)


TODAY_TAIL = make.tail(0)
CASES = [
    Case("marks typed", make.marks, 50_000, 250_000, [["log", "note", "-"]]),
    Case("marks in a name", make.named_with_marks, 50_000, 250_000, [["review"]]),
    Case("marks in an entry", make.text_with_marks, 50_000, 250_000, [["list"], ["find", "a"]]),
    Case("one long word", make.one_word, 25_000, 150_000, [["list"], ["find", "a"]]),
    Case("own ideas", make.ideas, 5_000, 32_000, [["idea"], ["idea", "list"], ["check"], ["log", "little", "x", "--idea", "own-1"],
                                                  ["--complete", "fish", "idea", "show", ""]]),
    Case("own ideas turned off", make.ideas_off, 5_000, 32_000, [["idea", "list"]], statuses=(3,)),
    Case("own ideas added, and votes", make.standing_ideas, 5_000, 60_000, [["idea"], ["idea", "list"]]),
    Case("own questions", make.questions, 5_000, 32_000, [["listen", "question"], ["--complete", "fish", "listen", "question", "--deck", ""]]),
    Case("inbox lines and hobbies", make.inbox, 5_000, 15_000, [["inbox", "--dry-run"], ["inbox"]]),
    Case("tags of an inbox line", make.inbox_of_tags, 15_000, 60_000, [["inbox"]]),
    Case("hobbies", make.hobbies, 5_000, 15_000, [["--complete", "fish", "log", "hobby", "--hobby", ""], ["hobby", "list"], ["hobby", "yes", "ana", "1"],
                                                ["hobby", "add", "Chess"], ["idea"]]),
    Case("tags", make.tags, 25_000, 250_000, [["--complete", "fish", "log", "note", "--tag", ""]]),
    Case("tags of one entry", make.tags_of_one, 20_000, 80_000, [["list"], ["review", "--tag", "t1"], ["check"], ["edit", make.tail(1), "--tag", "new"]]),
    Case("comments in a copy", make.comments, 7_500, 30_000, [["check"], ["check", "--fix", "--yes"]], statuses=(0, 3)),
    Case("lines of one id", make.lines_of_one_id, 5_000, 30_000, [["check"], ["review"]], statuses=(0, 3)),
    Case("one long line and short ones of its id", make.long_against_short, 2_500, 20_000, [["review"], ["check"]], statuses=(0, 3)),
    Case("unknown fields", make.unknown_fields, 5_000, 40_000, [["check"], ["review"]]),
    Case("slips of the hand", make.slips, 5_000, 30_000, [["idea"]], statuses=(0, 3)),
    Case("number signs", make.hashes, 50_000, 500_000, [["check"]]),
    Case("broken blocks", make.broken_blocks, 10_000, 60_000, [["review"]], statuses=(3,)),
    Case("lines that lost", make.doubled_lines, 5_000, 30_000, [["check", "--fix", "--yes"]], statuses=(0, 3)),
    Case("long lines", make.long_lines, 12_500, 100_000, [["check", "--fix", "--yes"]], statuses=(0, 3)),
    Case("copies", make.copies, 10_000, 100_000, [["check"], ["check", "--fix", "--yes"]], statuses=(0, 3)),
    Case("import, and undo", make.imported, 1_000, 20_000, [["import", "-"], ["undo"]]),
    Case("newlines of an import", make.import_of_newlines, 50_000, 250_000, [["import", "-"]]),
    Case("entries", make.months, 20_000, 500_000, [["review", "--all"], ["idea"], ["hobby", "list"], ["idea", "list"], ["check"],
                                                  ["edit", TODAY_TAIL, "changed"], ["remove", TODAY_TAIL], ["undo"], ["leave", "-"],
                                                  ["remove", "--erase", make.tail(1)]], statuses=(0, 3)),
    Case("entries in full", make.months, 15_000, 99_000, [["list", "--all"], ["find", "a"], ["tags"], ["today"]]),
    Case("entries and hobbies", make.months_and_hobbies, 10_000, 99_000, [["hobby", "list"], ["list", "--all"]]),
    Case("hobbies done, and votes on them", make.hobbies_done, 4_000, 16_000, [["idea"], ["hobby", "list"]]),
    Case("entries of the season", make.season, 10_000, 120_000, [["idea"], ["review"]]),
    Case("moved from day to day", make.moved, 2_500, 40_000, [["remove", "--erase", make.tail(0)]], statuses=(1,)),
    Case("standing and a month", make.standing_and_month, 10_000, 60_000, [["review"], ["remind"]]),
    Case("plans and pauses", make.plans, 5_000, 60_000, [["remind", "--ics"], ["review"], ["idea"]]),
    Case("private", make.kept, 20_000, 60_000, [["log", "note", "x", "--private"], ["edit", make.tail(1), "y"]], "private"),
    Case("surprises whose day has come", make.surprises, 300, 3_000, [["log", "note", "x"]], "private"),
]


def environment(folder):
    return {"PATH": "/usr/bin:/bin", "HOME": f"{folder}/home", "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "80",
            "CLOSER_NOW": "2026-11-22T21:00:00Z", "CLOSER_DIR": f"{folder}/journal", "CLOSER_AS": "sam",
            "XDG_DATA_HOME": f"{folder}/data", "XDG_STATE_HOME": f"{folder}/state"}


def measure(closer, arguments, folder, typed, statuses):
    """Seconds of the processor's time, and mebibytes at most."""
    source = pathlib.Path(folder, "in")
    source.write_text(typed, encoding="utf-8")
    # Not above twice the bound: what is far beyond it ends rather than wears the machine down.
    limits = ((resource.RLIMIT_CPU, 10), (resource.RLIMIT_AS, 4 << 30))
    with source.open("rb") as standard_input, open(f"{folder}/err", "w+b") as errors:
        child = subprocess.Popen([closer, *arguments], env=environment(folder), stdin=standard_input,
                                 stdout=subprocess.DEVNULL, stderr=errors,
                                 preexec_fn=lambda: [resource.setrlimit(what, (most, most)) for what, most in limits])
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    trouble = "" if child.returncode in statuses else f"ended with {child.returncode}: {said[:200]!r}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, trouble


def run_case(closer, case, size):
    """The measures of each of the case's commands at a size."""
    with tempfile.TemporaryDirectory(prefix="closer-growth-", dir="/tmp") as folder:
        journal = pathlib.Path(folder, "journal")
        make.couple(journal)
        journal.chmod(0o700)
        place = pathlib.Path(folder, "data", "closer", "j7k2m9x4qd0tvw") if case.place == "private" else journal
        if case.place == "private":
            place.mkdir(parents=True)
            place.chmod(0o700)
        typed = case.make(place, size) or ""
        return [measure(closer, arguments, folder, typed, case.statuses) for arguments in case.commands]


def judge(closer, case, size):
    """Prints a line for each command, and returns those that fail."""
    failures = []
    once, twice = (run_case(closer, case, count) for count in (size, 2 * size))
    for arguments, (time_once, _, trouble_once), (time_twice, memory, trouble) in zip(case.commands, once, twice):
        ratio = time_twice / max(time_once, 0.001)
        name = f"{case.name}: {' '.join(arguments)}"
        problems = [each for each in (trouble_once, trouble) if each]
        if time_twice > MOST_SECONDS:
            problems.append(f"over {MOST_SECONDS} s")
        if memory > MOST_MEBIBYTES:
            problems.append(f"over {MOST_MEBIBYTES} MiB")
        if ratio > MOST_RATIO and time_twice > TOO_SHORT_TO_TELL:
            problems.append(f"grows faster than what it reads")
        print(f"{name:72.72} {2 * size:>9,} {time_twice:>7.2f} s {memory:>6.0f} MiB {ratio:>6.1f} x  {'; '.join(problems)}",
              flush=True)
        failures += [f"{name}: {problem}" for problem in problems]
    return failures


def main():
    parser = argparse.ArgumentParser(description="doubles inputs and looks at what that takes")
    parser.add_argument("--closer", required=True)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    closer = str(pathlib.Path(options.closer).resolve())
    chosen = [case for case in CASES if all(word in case.name for word in options.words)]
    failures = []
    for case in chosen:
        for _ in range(3):  # a busy machine makes one of two runs slower; what grows too fast does so each time
            problems = judge(closer, case, case.long_size if options.long else case.size)
            if not problems:
                break
        failures += problems
    for failure in failures:
        print(f"growth: {failure}", file=sys.stderr)
    sys.exit(1 if failures or not chosen else 0)


if __name__ == "__main__":
    main()
