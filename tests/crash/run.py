#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kills, starves and crowds closer, and looks whether anything is lost: see README.md beside this file."""
import argparse
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True  # the source folder stays as it is

from cases import CASES
from crowds import crowd, full_disk, full_streams, other_environments, vanishing_folder
from disturbances import Disturber
from tracing import Tracer
from world import World


class Tally:
    def __init__(self):
        self.lock = threading.Lock()
        self.passed = 0
        self.counts = Counter()
        self.calls = Counter()
        self.failures = Counter()  # by what and how, so that one mistake met a hundred times is shown once

    def count(self, what, number=1):
        with self.lock:
            self.counts[what] += number

    def count_calls(self, names):
        with self.lock:
            self.calls.update(names)

    def check(self, what, problem, at="", detail=""):
        """A problem is a sentence, or ''."""
        with self.lock:
            if not problem:
                self.passed += 1
                return
            self.failures[what, problem] += 1
            if self.failures[what, problem] == 1:
                lines = [line for line in f"{at}\n{detail}".splitlines() if line]
                print(f"FAILED {what}: {problem}", *(f"    {line}" for line in lines), sep="\n", flush=True)

    def show(self):
        if self.calls:
            print("system calls: " + ", ".join(f"{name} {count}" for name, count in sorted(self.calls.items())))
        print(", ".join(f"{name}: {count}" for name, count in sorted(self.counts.items())))
        for (what, problem), count in self.failures.items():
            if count > 1:
                print(f"failed {count} times: {what}: {problem}")
        failed = sum(self.failures.values())
        print(f"crash: {self.passed} passed, {failed} failed")
        return failed == 0 and self.passed > 0


def disturb_all(closer, root, tally, options):
    why_not = Tracer(World(closer, root)).why_not()
    if why_not:
        print(f"skipped: crashes and faults; {why_not}")
        return
    cases = [case for case in CASES if not options.words or any(word in case.name for word in options.words)]

    def disturb(case):
        start = time.monotonic()
        with tempfile.TemporaryDirectory(dir=root, prefix="case-") as name:
            Disturber(Tracer(World(closer, Path(name))), tally, options.long).disturb(case)
        if options.long:
            print(f"{case.name}: {time.monotonic() - start:.0f} s", flush=True)

    with ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(disturb, cases))


def main():
    os.umask(0o077)  # as what closer makes
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("--long", action="store_true", help="every call and every error, and a greater crowd")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many commands to disturb at a time")
    parser.add_argument("words", nargs="*", help="only commands whose name holds one of these words; crowd is all the rest")
    options = parser.parse_args()
    closer = options.closer.resolve()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="closer-crash-") as name:
        root = Path(name).resolve()
        disturb_all(closer, root, tally, options)
        if not options.words or "crowd" in options.words:
            world = World(closer, root)
            crowd(world, tally, options.long)
            other_environments(world, tally, options.long)
            vanishing_folder(world, tally, options.long)
            full_disk(world, tally)
            full_streams(world, tally)
    return 0 if tally.show() else 1


if __name__ == "__main__":
    sys.exit(main())
