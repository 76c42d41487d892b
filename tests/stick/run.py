#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A journal's whole life on the file systems of sticks, shares and other systems, which shim.c plays: everything works, or is
refused once with what to do; nothing is lost, whenever a command is killed; and no command nags. The binary has to be linked
dynamically, as tests/CMakeLists.txt does for closer-stick. WORDS choose the file systems with one of them in the name."""
import argparse
import errno
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "cli" / "run.py"
NOW = "2026-11-22T21:04:13+01:00"
TIME_LIMIT = 60  # seconds: only there to end a command that hangs
NAGGING = re.compile(r"chmod|\bmode\b|other users|not permitted|not supported|not implemented", re.IGNORECASE)
WORD = "depends on how it's mounted"  # what init and check say of a folder that can't be closed


@dataclass
class System:
    """A file system, in shim.c's words."""
    words: str
    is_loose: bool = True        # everybody can read what is on it
    has_git: bool = True         # git itself can make a repository there
    takes_pushes: bool = True    # and move a branch in one
    is_home: bool = False        # the home is on it, too
    is_linux: bool = False       # no other system has it


def trait(name, code):
    return f"{name}={getattr(errno, code)}"


FUSE, FAT, PLAN_9, SMB = "type=0x65735546", "type=0x4d44", "type=0x01021997", "type=0xfe534d42"
SYSTEMS = {
    "FAT": System(f"loose chmod=0 no-links no-case two-seconds {FAT}"),
    "FAT of another owner": System(f"loose {trait('chmod', 'EPERM')} no-links no-case two-seconds {FAT}", has_git=False),
    "fusefat": System(f"loose {trait('chmod', 'ENOSYS')} no-replace no-links {trait('flags', 'EINVAL')} "
                      f"{trait('fsync-dir', 'EINVAL')} no-case two-seconds {FUSE}", has_git=False, takes_pushes=False),
    "exfat-fuse": System(f"loose {trait('chmod', 'EPERM')} no-links flags=0 no-case {FUSE}", has_git=False),
    "NTFS": System(f"loose chmod=0 no-case {trait('flags', 'EINVAL')} {FUSE}"),
    "gvfs": System(f"loose {trait('chmod', 'EOPNOTSUPP')} no-links {trait('flags', 'EOPNOTSUPP')} {FUSE}", has_git=False),
    "WSL": System(f"loose {trait('chmod', 'EPERM')} no-case {trait('flags', 'EINVAL')} {trait('fsync-dir', 'EIO')} {PLAN_9}",
                  has_git=False, is_linux=True),
    "SMB share": System(f"loose {trait('chmod', 'EOPNOTSUPP')} no-links {trait('flags', 'EXDEV')} {trait('fsync-dir', 'EBADF')} "
                        f"{trait('flock', 'ENOLCK')} no-case {SMB}", has_git=False),
    "HFS+": System(f"decompose no-case {trait('flags', 'ENOTSUP')}", is_loose=False),
    "home without locks": System(f"{trait('flock', 'ENOSYS')} {trait('flags', 'EPERM')}", is_loose=False, is_home=True),
    "home with locks refused": System(f"{trait('flock', 'ENOLCK')} {trait('chmod', 'ENOSYS')} {trait('flags', 'ENOSYS')}",
                                      is_loose=False, is_home=True, has_git=False),
}


class World:
    """A stick, a home, and what is run with them."""

    def __init__(self, system, closer, shim, base):
        self.system, self.closer_path, self.shim = system, closer, shim
        self.stick, self.home, self.beside = base / "stick", base / "home", base / "beside"
        for folder in (base, self.stick, self.home, self.beside):
            folder.mkdir(exist_ok=True)
            folder.chmod(0o755)
        folders = [self.stick] + ([self.home] if system.is_home else [])
        self.plain = {"PATH": os.environ["PATH"], "HOME": str(self.home), "CLOSER_NOW": NOW, "TZ": "Europe/Berlin",
                      "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Sam", "GIT_AUTHOR_EMAIL": "sam@example.org",
                      "GIT_COMMITTER_NAME": "Sam", "GIT_COMMITTER_EMAIL": "sam@example.org"}
        self.there = {**self.plain, "LD_PRELOAD": str(shim), "STICK_FOLDERS": ":".join(map(str, folders))}

    def run(self, *words, also="", status=0, nags=False, home=None):
        env = {**self.there, "STICK": f"{self.system.words} {also}".strip()}
        if home:
            env["HOME"] = str(home)
        done = subprocess.run([str(self.closer_path), *map(str, words)], env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
        said = f"closer {' '.join(map(str, words))}: {done.returncode}\n{done.stdout}{done.stderr}"
        require(status is None or done.returncode == status, said)
        require(nags or not NAGGING.search(done.stderr), f"nags: {said}")
        return done

    def git(self, *words):
        subprocess.run(["git", *map(str, words)], env=self.plain, check=True, capture_output=True, timeout=TIME_LIMIT)

    def texts(self, journal):
        """The texts of all entries, sorted."""
        lines = self.run("-C", journal, "list", "2026", "--format", "jsonl").stdout.splitlines()
        return sorted(entry["text"] for entry in map(json.loads, lines))


class Failure(Exception):
    """What wasn't as it should be."""


def require(condition, what):
    if not condition:
        raise Failure(what)


def begin(world):
    """init, with one word about the modes, and no half repository."""
    journal = world.stick / "us"
    said = world.run("init", journal, "--as", "sam", "--with", "ana", nags=True).stderr
    require(said.count(WORD) == (1 if world.system.is_loose else 0), said)
    require("chmod go" not in said, said)
    require((journal / ".git").exists() == world.system.has_git, f".git: {said}")
    require(("git couldn't make a repository" in said) != world.system.has_git, said)
    return journal


def live(world, journal):
    """Everything one does, and what must be there after it."""
    run = lambda *words, **more: world.run("-C", journal, *words, **more)
    run("log", "little", "coffee in bed")
    entry = json.loads(run("list", "--format", "jsonl").stdout)["id"]
    run("edit", entry, "coffee and a roll in bed")
    require(world.texts(journal) == ["coffee and a roll in bed"], "the edit isn't there")
    run("undo")
    require(world.texts(journal) == ["coffee in bed"], "the edit isn't undone")
    run("hobby", "add", "Bouldering", "--share")
    run("log", "hobby", "the wall", "--hobby", "bouldering")
    run("rhythm", "little", "2 days")
    run("edit", entry, "--tag", "morning")
    run("remove", entry)
    run("undo")
    require(world.texts(journal) == ["coffee in bed", "the wall"], "an entry is missing")
    run("remind", status=None)
    require("2 days" in run("rhythm").stdout, "the rhythm isn't there")

    shard = journal / "log" / "2026-11.sam.toml"
    copy = journal / "log" / "2026-11.sam.sync-conflict-20261122-210413-ABCDEFG.toml"
    copy.write_text(shard.read_text() + '2026-11-20-sam-0aaa1 = { kind = "note", at = 2026-11-20, text = "from the copy" }\n')
    run("check", nags=True, status=None)
    run("check", "--fix", "--yes", nags=True)
    require(not copy.exists(), "the conflict copy is still there")
    require("from the copy" in world.texts(journal), "what the copy had isn't there")
    said = run("check", nags=True).stderr
    require(said.count(WORD) == (1 if world.system.is_loose else 0) and "chmod go" not in said, said)

    note = journal / "inbox" / "Sam" / "Notes.txt"
    note.parent.mkdir(parents=True)
    note.write_text("little: tea on the balcony\n")
    long_ago = time.time() - 10_000_000
    os.utime(note, (long_ago, long_ago))
    run("inbox")
    require("tea on the balcony" in world.texts(journal), "the inbox isn't imported")
    require(not note.exists() or note.read_text() == "", "the line is still in the inbox")
    require_tidy(journal)


def require_tidy(journal):
    left = [str(path) for path in journal.rglob("*") if ".git" not in path.parts and path.name.startswith(".closer-")]
    require(not left, f"left: {left}")


def be_killed(world, journal):
    """Killed before and after each rename of a command that replaces files, the journal has what it had, or what was asked for."""
    before = world.texts(journal)
    entry = json.loads(world.run("-C", journal, "list", "--format", "jsonl", "-n", "1").stdout.splitlines()[0])
    for moment in ("kill", "end"):
        for at in range(1, 20):
            text = f"{entry['text']}, {moment} {at}"
            done = world.run("-C", journal, "edit", entry["id"], text, also=f"{moment}={at}", status=None)
            world.run("-C", journal, "log", "note", "next")
            now = world.texts(journal)
            world.run("-C", journal, "undo")
            now.remove("next")
            require(now in (before, sorted([*[each for each in before if each != entry["text"]], text])),
                    f"killed at rename {at}: {now}, and not {before}")
            world.run("-C", journal, "edit", entry["id"], entry["text"], status=None)
            require(world.texts(journal) == before, "the edit isn't undone")
            world.run("-C", journal, "check", "--fix", "--yes", nags=True)
            require(world.texts(journal) == before, "fixing lost something")
            require(len(list((journal / "log").glob("2026-11.sam*.toml"))) == 1, "a copy is left")
            if done.returncode == 0:
                break
    require_tidy(journal)


def be_crowded(world, journal):
    """Commands that change one file at once wait for each other, whatever locks there are."""
    run = lambda *words: world.run("-C", journal, *words)
    texts = [f"of a crowd {i}" for i in range(8)]
    for text in texts:
        run("log", "note", text)
    entries = [json.loads(line) for line in run("list", "--format", "jsonl").stdout.splitlines()]
    ids = [entry["id"] for entry in entries if entry["text"] in texts]
    with ThreadPoolExecutor(len(ids)) as pool:
        list(pool.map(lambda entry: run("edit", entry, "--tag", "together"), ids))
    tagged = [entry for entry in map(json.loads, run("list", "--format", "jsonl").stdout.splitlines()) if "together" in entry.get("tags", [])]
    require(len(tagged) == len(texts), f"{len(tagged)} of {len(texts)} edits are there")


def sync(world):
    """Two homes, with a repository on the stick between them."""
    remote = world.stick / "us.git"
    world.git("init", "--bare", "--initial-branch=main", remote)
    first, second, other = world.beside / "us", world.beside / "of-ana", world.beside / "home"
    other.mkdir()
    world.run("init", first, "--as", "sam", "--with", "ana", nags=True)
    world.git("-C", first, "remote", "add", "origin", remote)
    world.run("-C", first, "log", "little", "coffee in bed")
    world.run("-C", first, "sync")
    world.run("-C", first, "log", "note", "rain")
    done = world.run("-C", first, "sync", status=None, nags=True)
    if not world.system.takes_pushes:
        require(done.returncode == 1 and "origin/master refused it" in done.stderr, f"sync: {done.stdout}{done.stderr}")
        require(world.texts(first) == ["coffee in bed", "rain"], "the entry is lost")
        return
    require(done.returncode == 0, f"sync: {done.stdout}{done.stderr}")
    world.run("init", second, "--clone", remote, "--as", "ana", home=other, nags=True)
    world.run("-C", second, "log", "noticed", "the coffee", home=other)
    world.run("-C", second, "sync", home=other)
    for _ in range(2):
        world.run("-C", first, "sync")
        world.run("-C", second, "sync", home=other)
    require(world.texts(first) == world.texts(second) == ["coffee in bed", "rain", "the coffee"], "the two don't agree")
    if not world.system.has_git:
        clone = world.stick / "clone"
        done = world.run("init", clone, "--clone", remote, "--as", "ana", home=other, status=1, nags=True)
        require("Clone it to another disk" in done.stderr and not clone.exists(), f"a clone: {done.stderr}")


def on_stick_with_git(world, journal):
    """The journal on the stick is a repository as well, and syncs with another one there."""
    remote = world.stick / "second.git"
    world.git("init", "--bare", "--initial-branch=main", remote)
    world.git("-C", journal, "remote", "add", "origin", remote)
    world.run("-C", journal, "sync")
    world.run("-C", journal, "log", "note", "after the sync")
    before = world.texts(journal)
    world.run("-C", journal, "sync")
    require(world.texts(journal) == before, "a sync lost something")


def be_spelled(world):
    """A folder and a file are the same as they're typed and as they're stored."""
    typed = world.stick / "für uns"
    world.run("init", typed, "--as", "sam", "--with", "ana", nags=True)
    stored = next(world.stick.glob("f*r uns"))
    config = world.home / ".config" / "closer" / "config.toml"
    before = config.read_text()
    world.run("init", stored, "--as", "sam", nags=True)
    require(config.read_text() == before, f"one folder is known twice: {config.read_text()}")
    world.run("-C", typed, "log", "note", "as typed")
    world.run("-C", stored, "log", "note", "as stored")
    require(world.texts(typed) == world.texts(stored) == ["as stored", "as typed"], "the spellings are two journals")
    shard = stored / "log" / "2026-11.sam.toml"
    shard.rename(shard.with_name(f"2026-11.sam ({stored.name}).toml"))
    world.run("-C", typed, "check", "--fix", "--yes", nags=True)
    require(shard.exists(), "the copy isn't merged")
    world.run("-C", typed, "leave", world.beside / "für mich.toml", "--forget")
    require("für uns" not in config.read_text(), "the folder is still known")


def not_for(system):
    """What a command-line case has in its text that can't be as it says on such a file system; life() has what is there instead."""
    needs = {r"ln -s| -> ": "no-links" in system.words, r"chmod [0-7]|stat -c": system.is_loose,
             r"\binit\b|git -C \.\./us|cd \.\./us && git|-C \.\./us sync": not system.has_git}
    return "|".join(need for need, is_missing in needs.items() if is_missing) or "(?!)"


def do_all_that_writes(world):
    """The command-line cases that change a journal end as they do on a disk of Linux's."""
    system = world.system
    folders = "$WORK/us" + (":$WORK/home" if system.is_home else "")
    done = subprocess.run([sys.executable, CASES, "--closer", world.closer_path, "--with", "^=== (after|gone) ", "--without", not_for(system),
                           "--env", f"LD_PRELOAD={world.shim}", "--env", f"STICK_FOLDERS={folders}", "--env", f"STICK={system.words}"],
                          capture_output=True, text=True, check=False)
    require(done.returncode == 0, done.stdout + done.stderr)


def substitute_locks():
    """What closer locks if nothing in the home can be locked."""
    return Path("/tmp").glob(f"closer-{os.getuid()}-*.lock")


def try_system(name, closer, shim):
    base = Path(tempfile.mkdtemp(prefix="closer-stick-"))
    locks = set(substitute_locks())
    try:
        world = World(SYSTEMS[name], closer, shim, base)
        journal = begin(world)
        live(world, journal)
        be_killed(world, journal)
        be_crowded(world, journal)
        be_spelled(world)
        if world.system.has_git:
            on_stick_with_git(world, journal)
        sync(world)
        do_all_that_writes(world)
        return None
    except (Failure, subprocess.SubprocessError) as failure:
        return str(failure)
    finally:
        shutil.rmtree(base, ignore_errors=True)
        for lock in set(substitute_locks()) - locks:
            lock.unlink(missing_ok=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", required=True, type=Path)
    parser.add_argument("--portable", action="store_true", help="the binary is as on other systems than Linux")
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        shim = Path(folder) / "shim.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-o", shim, HERE / "shim.c", "-ldl"], check=True)
        for name in SYSTEMS:
            if options.words and not any(word.lower() in name.lower() for word in options.words):
                continue
            if options.portable and SYSTEMS[name].is_linux:
                continue
            begun = time.monotonic()
            fault = try_system(name, options.closer.resolve(), shim)
            failed += fault is not None
            print(f"{name}: {fault or 'a whole life'} ({time.monotonic() - begun:.1f} s)", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
