#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts the instructions that seven commands take (callgrind) on a seeded journal of ten years, against the budget in
budget.json: more than 10 % over it fails. Time on a shared machine says little; this says the same every time.

    tests/bench/instructions.py --closer BINARY --sample BINARY [--record]

--record writes what was counted as the new budget: do that with a change that is worth its instructions, and say so.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

BUDGET = pathlib.Path(__file__).with_name("budget.json")
SLACK = 1.10
CHANGES_REMEMBERED = 50  # as many as undo ever undoes, and every command that writes reads them
COMMANDS = {
    "version": ["--version"],
    "log": ["log", "little", "coffee in bed"],
    "remind": ["remind"],
    "idea": ["idea"],
    "weeks": ["review"],
    "review": ["review", "--all", "--format", "json"],
    "complete": ["--complete", "fish", "log", "note", "--tag", ""],  # which reads the most of all that is completed
}


def environment(folder):
    """Nothing of the machine's: the clock doesn't move, and all names are equally long every time."""
    return {"PATH": "/usr/bin:/bin", "HOME": f"{folder}/home", "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "80",
            "CLOSER_NOW": "2026-11-22T21:00:00Z", "CLOSER_DIR": f"{folder}/journal", "CLOSER_AS": "sam"}


def count(closer, arguments, folder):
    counted = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", closer, *arguments],
                             env=environment(folder), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                             check=False)
    found = re.search(r"Collected : (\d+)", counted.stderr)
    if counted.returncode != 0 or found is None:
        sys.exit(f"instructions: {' '.join(arguments)} ended with {counted.returncode}:\n{counted.stderr}")
    return int(found.group(1))


def main():
    parser = argparse.ArgumentParser(description="counts instructions against a budget")
    parser.add_argument("--closer", required=True)
    parser.add_argument("--sample", required=True)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="closer-count-", dir="/tmp") as folder:
        pathlib.Path(folder, "home").mkdir()
        subprocess.run([options.sample, "--seed", "1", "--until", "2026-11-22", "--days", "3653", "--per-day", "10",
                        f"{folder}/journal"], check=True)
        for _ in range(CHANGES_REMEMBERED):
            subprocess.run([options.closer, "--quiet", *COMMANDS["log"]], env=environment(folder), check=True)
        counts = {name: count(options.closer, arguments, folder) for name, arguments in COMMANDS.items()}
    if options.record:
        BUDGET.write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")
    budget = json.loads(BUDGET.read_text(encoding="utf-8"))
    if budget.keys() != COMMANDS.keys():
        sys.exit("instructions: budget.json is about other commands; --record writes it")
    over = [name for name in COMMANDS if counts[name] > budget[name] * SLACK]
    for name in COMMANDS:
        print(f"{name:8} {counts[name]:>12,} of {budget[name]:>12,} instructions ({counts[name] / budget[name]:.0%})")
    if over:
        sys.exit(f"instructions: over the budget by more than 10 %: {', '.join(over)}")


if __name__ == "__main__":
    main()
