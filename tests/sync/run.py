#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Syncs journals with real git, one test after another of each file beside this one."""
import argparse
import os
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import answers
import carriers
import faults
import histories
import hostile
import inbox
import months
import repositories
import silent
import usual
import world as worlds
import writers

PARTS = (months, silent, histories, usual, answers, repositories, hostile, faults, carriers, inbox, writers)
TESTS = [test for part in PARTS for test in part.TESTS]

LONGER = months.LONGER + histories.LONGER + faults.LONGER + writers.LONGER


def run(test, options):
    started = time.monotonic()
    problem = outcome_of(test, options)
    if options.times:
        print(f"{time.monotonic() - started:6.1f} s  {test.__name__.replace('_', ' ')}")
    return problem


def outcome_of(test, options):
    with tempfile.TemporaryDirectory(prefix="closer-sync-") as work:
        try:
            test(worlds.World(Path(work).resolve(), options.closer, options.other_closer), *([options.long] if test in LONGER else []))
            return ""
        except AssertionError as problem:
            return f"{problem}\n" + "".join(traceback.format_tb(problem.__traceback__)[-2:])
        except Exception:  # a test that breaks has failed, and the others still run
            return traceback.format_exc()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("--other-closer", type=Path, help="the binary on Ana's machines (default: the same)")
    parser.add_argument("--long", action="store_true",
                        help="every fault, 200 rounds of the race, more histories, and five couples for four months")
    parser.add_argument("--times", action="store_true", help="say how long each test took")
    parser.add_argument("words", nargs="*", help="only tests whose name holds one of these")
    options = parser.parse_args()
    worlds.umask()
    tests = [test for test in TESTS if not options.words or any(word in test.__name__ for word in options.words)]
    failed = 0
    with ThreadPoolExecutor(2 * os.cpu_count()) as pool:  # some only wait
        for test, problem in zip(tests, pool.map(lambda each: run(each, options), tests)):
            if problem:
                failed += 1
                print(f"FAILED {test.__name__.replace('_', ' ')}\n{problem}")
    print(f"sync: {len(tests) - failed} passed, {failed} failed")
    return 1 if failed or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
