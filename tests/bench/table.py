#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints what hyperfine measured as a table: each file's commands against its first one. tests/bench/table.py FILE..."""
import json
import os
import sys


def shown(command):
    """Without the folders of this machine."""
    return " ".join(os.path.basename(word) if word.startswith("/") else word for word in command.split(" "))


def processor(result):
    """Seconds of processor time, which a busy machine changes less than the time on the wall."""
    return result["user"] + result["system"]


def main():
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            results = json.load(file)["results"]
        first = results[0]
        print("\n| command | median, ms | times the first | processor, ms | times the first |\n|---|---|---|---|---|")
        for result in results:
            print(f"| `{shown(result['command'])}` | {result['median'] * 1000:.2f} | "
                  f"{result['median'] / first['median']:.1f} | {processor(result) * 1000:.2f} | "
                  f"{processor(result) / processor(first):.1f} |")
    print()


if __name__ == "__main__":
    main()
