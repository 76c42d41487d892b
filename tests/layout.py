#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The rooms of the sources, from their includes alone, against the table of rooms in ARCHITECTURE.md and the CMake targets.

A unit is a header with its source; a room is a folder of units. With --table, prints the rooms with units and lines.
In the rooms of the command, only those in MACHINE name what reaches the terminal, the clock or the environment.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_UNITS = 16
MOST_LINES = 300
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
MACHINE = ("cmd", "cmd/shell")
REACHES = re.compile(r"\b(secure_getenv|getenv|setenv|environ|isatty|ioctl|tcgetattr|std::(cin|cout|cerr|clog|getchar|puts|fputs|printf)|"
                     r"std(in|out|err)|STD(IN|OUT|ERR)_FILENO|(system|steady)_clock|clock_gettime|localtime_r|std::time|fmt::print|execvp?e?)\b")
TEXT_OR_COMMENT = re.compile(r'"(\\.|[^"\\\n])*"|//[^\n]*')
RAW_TEXT = re.compile(r'R"\(.*?\)"', re.DOTALL)


def sources():
    """Every source file, by the path that an include names it with."""
    return {str(path.relative_to(base)): path
            for base in (ROOT / "lib", ROOT) for top in ([base] if base != ROOT else [ROOT / "cmd"])
            for path in sorted(top.rglob("*.[ch]pp"))}


def room_of(name):
    return str(Path(name).parent)


def unit_of(name):
    return name[:-len(".hpp")]


def circle_in(graph):
    """The nodes of one circle, or nothing."""
    done, path = set(), []

    def visit(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        done.add(node)
        path.append(node)
        for successor in sorted(graph[node]):
            if found := visit(successor):
                return found
        path.pop()
        return None

    for node in sorted(graph):
        if found := visit(node):
            return found
    return None


def rooms_in_the_map():
    """What each room may see directly, from the table of ARCHITECTURE.md."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z/]+)` \| [^|]+ \|([^|]*)\|$", text, re.MULTILINE)
    return {room: set(re.findall(r"`([a-z/]+)`", seen)) for room, seen in rows}


def rooms_in_cmake():
    text = "".join((ROOT / folder / "CMakeLists.txt").read_text(encoding="utf-8") for folder in ("lib", "cmd"))
    rows = re.findall(r"^closer_room\(([a-z/]+)(?: COLD)?(?: SEES ([a-z/ ]+?))?(?: USES [^)]*)?\)", text, re.MULTILINE)
    return {room: set(seen.split()) for room, seen in rows}


def all_seen(room, rooms):
    seen = set()
    left = [room]
    while left:
        for each in rooms.get(left.pop(), ()):
            if each not in seen:
                seen.add(each)
                left.append(each)
    return seen


def main():
    files = sources()
    lines = {name: path.read_text(encoding="utf-8").count("\n") for name, path in files.items()}
    units = {unit_of(name): set() for name in files}
    rooms = {room_of(name): set() for name in files}
    faults = []
    allowed = rooms_in_the_map()
    for name, path in files.items():
        if name.startswith("cmd/") and room_of(name) not in MACHINE:
            code = TEXT_OR_COMMENT.sub("", path.read_text(encoding="utf-8"))
            faults += [f"{name}: {found[0]} is for cmd/shell alone" for found in REACHES.finditer(code)]
        for include in INCLUDE.findall(RAW_TEXT.sub("", path.read_text(encoding="utf-8"))):
            include = include if include in files else f"{room_of(name)}/{include}"
            if include not in files:
                faults.append(f"{name}: there is no {include}")
                continue
            if unit_of(include) != unit_of(name):
                units[unit_of(name)].add(unit_of(include))
            if room_of(include) != room_of(name):
                rooms[room_of(name)].add(room_of(include))
                if room_of(include) not in all_seen(room_of(name), allowed):
                    faults.append(f"{name}: ARCHITECTURE.md lets no {room_of(name)} see {include}")
    for what, graph in (("units", units), ("rooms", rooms)):
        if circle := circle_in(graph):
            faults.append(f"a circle of {what}: {' -> '.join(circle)}")
    of_room = {room: sorted({unit for unit in units if room_of(unit) == room}) for room in rooms}
    faults += [f"{room}: {len(of_room[room])} units, more than {MOST_UNITS}" for room in sorted(rooms)
               if len(of_room[room]) > MOST_UNITS]
    faults += [f"{name}: {count} lines, more than {MOST_LINES}" for name, count in sorted(lines.items()) if count > MOST_LINES]
    faults += [f"ARCHITECTURE.md has no room {room}" for room in sorted(set(rooms) - set(allowed))]
    faults += [f"ARCHITECTURE.md has a room {room}, which is not there" for room in sorted(set(allowed) - set(rooms))]
    built = rooms_in_cmake()
    faults += [f"{room} sees {sorted(seen)} by CMake, and {sorted(allowed.get(room, ()))} by ARCHITECTURE.md"
               for room, seen in sorted(built.items()) if seen != allowed.get(room)]
    if "--table" in sys.argv:
        for room in sorted(rooms):
            count = sum(lines[name] for name in files if room_of(name) == room)
            print(f"{room:18} {len(of_room[room]):3} units {count:6} lines")
    print("\n".join(faults) or f"{len(units)} units in {len(rooms)} rooms: no circle, and no include that the map doesn't allow; {sum(lines.values())} lines")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
