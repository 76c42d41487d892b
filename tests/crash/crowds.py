# SPDX-License-Identifier: MIT
"""Many at once in one journal; a journal that goes away under a command; a disk that fills up."""
import json
import shutil
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

from world import PAIR, World

# One process: logs COUNT records and ends at the first that fails.
LOGGING = """
i=0
while [ "$i" -lt "$COUNT" ]; do
    i=$((i + 1))
    "$CLOSER" -q -C "$FOLDER" --as "$WHO" log little "$NAME $i" || exit
done
"""
# One process: writes an entry, and then changes it again and again.
EDITING = """
"$CLOSER" -C "$FOLDER" --as "$WHO" log little "$NAME 0" 2>"$NAME.said" || exit
id=$(sed -n 's/^Logged.*(\\(.....\\))\\.*$/\\1/p' "$NAME.said")
i=0
while [ "$i" -lt "$COUNT" ]; do
    i=$((i + 1))
    "$CLOSER" -q -C "$FOLDER" --as "$WHO" edit "$id" "$NAME $i" || exit
done
"""


class Reader(threading.Thread):
    """Reads for as long as the others write: nothing that it has seen goes away again, and no read ever complains."""

    def __init__(self, world, is_over):
        super().__init__()
        self.world = world
        self.is_over = is_over
        self.reads = 0
        self.problem = ""

    def run(self):
        seen = set()
        while not self.problem and not (self.is_over.is_set() and self.reads):
            status, out, err = self.world.run("-C", str(self.world.journal), "list", "--all", "--format", "jsonl")
            self.reads += 1
            ids = {json.loads(line)["id"] for line in out.splitlines()} if status == 0 else set()
            if status != 0 or err:
                self.problem = f"reading ends with {status}: {err}"
            elif not seen <= ids:
                self.problem = f"{len(seen - ids)} entries that were there are not"
            seen = ids


def start(world, script, who, name, folder, count, home=""):
    # Each of the two has a machine, and so a home, of their own; the folder stands for what both of them share.
    home = world.home / (home or who)
    variables = {**world.variables, "HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "CLOSER": str(world.closer), "FOLDER": str(folder), "WHO": who, "NAME": name, "COUNT": str(count)}
    return subprocess.Popen(["/bin/sh", "-c", script], cwd=world.here, env=variables, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def crowd(world, tally, is_long):
    writers, count, readers = (32, 200, 3) if is_long else (8, 25, 2)
    world.make(PAIR)
    (before, _), problem = world.look()
    tally.check("a crowd, before", problem)
    link = world.world / "link"
    link.symlink_to(world.journal)
    is_over = threading.Event()
    reading = [Reader(world, is_over) for _ in range(readers)]
    wanted = []
    processes = []
    for number in range(writers):
        who = ("sam", "ana")[number % 2]
        folder = link if number in (2, 3) else world.journal
        processes.append(start(world, LOGGING, who, f"w{number}", folder, count))
        wanted += [(who, f"w{number} {i}") for i in range(1, count + 1)]
    for who in ("sam", "ana"):
        processes.append(start(world, EDITING, who, f"edits-{who}", world.journal, count))
        wanted.append((who, f"edits-{who} {count}"))
    for reader in reading:
        reader.start()
    for process in processes:
        said, _ = process.communicate()
        tally.check("a crowd, a process that writes", "" if process.returncode == 0 and not said
                    else f"status {process.returncode}: {said}")
    is_over.set()
    for reader in reading:
        reader.join()
        tally.check("a crowd, a reader", reader.problem)
    (after, _), problem = world.look()
    new = [(entry["by"], entry["text"]) for key, entry in after.items() if key not in before]
    tally.check("a crowd, its records", problem or world.torn() or ("" if sorted(new) == sorted(wanted) else
                f"{len(wanted)} were written, and {len(new)} are there"))
    tally.check("a crowd, what was there before", "" if before.items() <= after.items() else "not all of it is there")
    temporary = list(world.journal.rglob(".closer-*"))
    tally.check("a crowd, temporary files", f"{len(temporary)} are left" if temporary else "")
    tally.count("processes at once", len(processes) + readers)
    tally.count("records", len(wanted))
    tally.count("reads meanwhile", sum(reader.reads for reader in reading))


def other_environments(world, tally, is_long):
    """One person's shell, cron and containers: each has a home of its own, and all change the same file."""
    writers, count = (8, 50) if is_long else (4, 15)
    world.make(PAIR)
    (before, _), problem = world.look()
    tally.check("other environments, before", problem)
    processes = [start(world, EDITING, "sam", f"env{number}", world.journal, count, home=f"home{number}")
                 for number in range(writers)]
    for process in processes:
        said, _ = process.communicate()
        tally.check("other environments, a process that edits", "" if process.returncode == 0 and not said
                    else f"status {process.returncode}: {said}")
    (after, _), problem = world.look()
    new = sorted(entry["text"] for key, entry in after.items() if key not in before)
    wanted = [f"env{number} {count}" for number in range(writers)]
    tally.check("other environments, the entries", problem or world.torn() or ("" if new == wanted else f"{new} are there"))
    tally.count("edits from other environments", writers * (count + 1))


def remove_while_written(folder):
    """As rm -rf would, again where a file was made meanwhile."""
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


def what_is_wrong(result, path):
    """Of a command that may fail and must say why."""
    status, _, err = result
    if status == 0:
        return ""
    if status not in (1, 3) or not err or "should not" in err:
        return f"status {status}: {err}"
    return "" if str(path) in err or "no journal" in err else f"the message names no path: {err}"


def vanishing_folder(world, tally, is_long):
    for round_number in range(20 if is_long else 5):
        world.make(PAIR)
        has_begun = threading.Event()

        def write_until_it_fails():
            results = []
            while True:
                results.append(world.run("-C", str(world.journal), "--as", "sam", "log", "note", "while it lasts"))
                if len(results) > round_number % 4:
                    has_begun.set()
                if results[-1][0] != 0:
                    has_begun.set()
                    return results

        with ThreadPoolExecutor(1) as pool:
            writing = pool.submit(write_until_it_fails)
            has_begun.wait()
            remove_while_written(world.journal)
            results = writing.result()
        for result in results:
            tally.check("a folder that vanishes", what_is_wrong(result, world.journal))
        tally.check("a folder that vanished", what_is_wrong(
            world.run("-C", str(world.journal), "list"), world.journal))
        tally.count("folders vanished")


def full_streams(world, tally):
    """Where nobody can be told, the status still says how it went."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        for command, output, wanted in ((("log", "note", "unheard"), "stderr", 0), (("log", "nonsense"), "stderr", 2),
                                        (("edit", "0bbb1", "of the other"), "stderr", 1),
                                        (("list",), "stdout", 1)):
            world.make(PAIR)
            streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, output: full}
            done = subprocess.run([str(world.closer), *command], cwd=world.here, env=world.variables, check=False,
                                  stdin=subprocess.DEVNULL, **streams)
            (entries, _), problem = world.look()
            is_there = any(entry["text"] == "unheard" for entry in entries.values())
            tally.check(f"a full {output}, {' '.join(command)}", problem
                        or ("" if done.returncode == wanted else f"status {done.returncode}, not {wanted}")
                        or ("" if is_there == (command[-1] == "unheard") else "the record is not as the status says"))


def mount(folder):
    folder.mkdir()
    return subprocess.run(["mount", "-t", "tmpfs", "-o", "size=192k", "none", str(folder)], capture_output=True,
                          check=False).returncode == 0


def full_disk(world, tally):
    disk = world.root / "disk"
    try:
        is_mounted = mount(disk)
    except FileNotFoundError:
        is_mounted = False
    if not is_mounted:
        print("skipped: a full disk; no tmpfs can be mounted here")
        return
    try:
        fill(World(world.closer, disk), tally)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(small, tally):
    """The journal, the home and all on a disk of a few dozen pages."""
    small.make(PAIR)
    (known, hobbies), problem = small.look()
    tally.check("a disk before it is full", problem)
    ballast = small.root / "ballast"
    ballast.write_bytes(b"." * 65536)
    written = 0
    while True:
        before = small.tree()
        status, _, err = small.run("log", "note", f"{written} " + "and so on " * 150)
        (now, _), problem = small.look()
        if status != 0:
            break
        written += 1
        tally.check("a disk that fills, a log", problem or ("" if len(now) == len(known) + 1 else "it is not there"))
        known = now
    tally.check("a full disk, a log", problem or ("" if now == known and small.tree() == before else "the journal has changed"))
    commands = (("log", "note", "more " * 2000), ("edit", "0aaa1", "longer " * 2000), ("remove", "0aaa1"),
                ("hobby", "add", "Old radios", "--note", "longer " * 2000))
    for command in commands:
        status, _, err = small.run(*command)
        (now, now_hobbies), problem = small.look()
        if status == 0 and command[0] == "remove" and "0aaa1" not in str(now.keys()):  # it leaves less than was there
            known, before = now, small.tree()
            continue
        is_clear = status == 1 and "No space left on device; nothing was written" in err and str(small.world) in err
        is_same = now == known and now_hobbies == hobbies and small.tree() == before
        tally.check(f"a full disk, {' '.join(command)[:20]}", problem or ("" if is_clear else f"status {status}: {err}")
                    or ("" if is_same else "the journal has changed"))
    ballast.unlink()
    status, _, err = small.run("log", "note", "room again")
    (now, _), problem = small.look()
    tally.check("a disk with room again", problem or ("" if status == 0 and known.items() < now.items() else err or "lost"))
    tally.count("records until the disk was full", written)
