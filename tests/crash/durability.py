# SPDX-License-Identifier: MIT
"""Reads from a trace whether all was on the disk before the command said so: what a loss of power would spare."""
import re
from pathlib import PurePosixPath

DESCRIPTOR = re.compile(r"^\d+<([^>]*)>")
FOLDER_AND_NAME = re.compile(r'(?:\d+<([^>]*)>|AT_FDCWD<[^>]*>), "([^"]*)"')
NAME = re.compile(r'^"([^"]*)"')


def places(text):
    """The full paths that the call names."""
    full = [str(PurePosixPath(folder or "/") / name) for folder, name in FOLDER_AND_NAME.findall(text)]
    return full or NAME.findall(text)


def unsynced(calls, journal, existing):
    """What is not on the disk by the end. `existing` holds the paths that were there before."""
    waiting = set()
    folder_of = lambda path: str(PurePosixPath(path).parent)
    concerns = lambda path: path == journal or path.startswith(journal + "/")
    for call in calls:
        if " = -1 " in call.text:
            continue
        descriptor = DESCRIPTOR.match(call.text)
        on = descriptor.group(1) if descriptor else ""
        named = [path for path in places(call.text) if concerns(path)]
        if call.name in ("write", "ftruncate") and concerns(on):
            waiting.add(on)
        elif call.name in ("fsync", "fdatasync"):
            waiting.discard(on)
        elif call.name in ("open", "openat") and "O_CREAT" in call.text and named and named[0] not in existing:
            waiting.add(folder_of(named[0]))
        elif call.name in ("mkdir", "mkdirat") and named:
            waiting.add(folder_of(named[0]))
        elif call.name.startswith("unlink") and named:
            waiting.add(folder_of(named[0]))
        elif call.name.startswith("rename") and len(named) == 2:
            if named[0] in waiting:
                return [f"{named[0]} is renamed before it is on the disk"]
            waiting.add(folder_of(named[1]))
        elif call.is_speech and call.text.startswith("2<") and waiting:
            return sorted(waiting)
    return sorted(waiting)
