# SPDX-License-Identifier: MIT
"""A remote, and machines of two people that sync with it: each with a home, a clone and a clock of its own."""
import os
import re
import subprocess
from pathlib import Path

NOW = "2026-11-22T21:04:13+01:00"
RECORD = re.compile(r"^\d{4}-\d\d-\d\d-[a-z]+-[0-9a-z]{5} = \{.*\}$", re.M)


class Ended:
    """What came of a command."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8", "replace")
        self.err = done.stderr.decode("utf-8", "replace")

    def __repr__(self):
        return f"status {self.status}\n{self.out}{self.err}"


class World:
    def __init__(self, work, closer, other_closer=None):
        self.work = Path(work)
        self.closer = Path(closer).resolve()
        self.other_closer = Path(other_closer or closer).resolve()  # on Ana's machines
        self.remote = self.work / "shared.git"
        (self.work / "gitconfig").write_text(
            "[user]\nname = x\nemail = x@example.org\n[init]\ndefaultBranch = main\n[advice]\ndetachedHead = false\n")
        (self.work / "tmp").mkdir()
        self.git(self.work, "init", "-q", "--bare", str(self.remote))

    def another(self, name):
        """One more, with a remote and machines of its own."""
        (self.work / name).mkdir()
        return World(self.work / name, self.closer, self.other_closer)

    def environment(self, home, **more):
        closer = self.other_closer if Path(home).name.startswith("ana") else self.closer
        variables = {"PATH": f"{closer.parent}:/usr/bin:/bin:/usr/lib/git-core", "HOME": str(home), "CLOSER_NOW": NOW,
                     "TZ": "CET-1CEST,M3.5.0,M10.5.0/3", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TERM": "dumb",
                     "TMPDIR": str(self.work / "tmp"), "GIT_CONFIG_GLOBAL": str(self.work / "gitconfig"),
                     "GIT_CONFIG_SYSTEM": "/dev/null"}
        variables.update(more)
        return variables

    def git(self, folder, *words, home=None, check=True, **more):
        done = Ended(subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False,
                                    stdin=subprocess.DEVNULL, env=self.environment(home or self.work, **more)))
        assert done.status == 0 or not check, f"git {' '.join(words)}: {done}"
        return done.out

    def first(self, name="sam1", person="sam", other="ana"):
        """The machine of whoever makes the journal and shares it."""
        machine = Machine(self, name, person)
        machine.closer("-q", "init", str(machine.folder), "--as", person, "--with", other)
        self.git(machine.folder, "remote", "add", "origin", str(self.remote))
        machine.log("the first of all")
        machine.sync()
        return machine

    def joined(self, name, person):
        machine = Machine(self, name, person)
        machine.closer("-q", "init", "--clone", str(self.remote), str(machine.folder), "--as", person)
        return machine


class Machine:
    def __init__(self, world, name, person):
        self.world = world
        self.name = name
        self.person = person
        self.home = world.work / name
        self.folder = self.home / "us"
        self.home.mkdir()
        self.more = {}  # variables of its own
        self.logged = []

    def run(self, *words, cwd=None, **more):
        return Ended(subprocess.run(words, capture_output=True, check=False, stdin=subprocess.DEVNULL, cwd=cwd or self.home,
                                    env=self.world.environment(self.home, **{**self.more, **more})))

    def closer(self, *words, wanted=0, **more):
        ended = self.run("closer", *words, **more)
        assert ended.status == wanted, f"{self.name}: closer {' '.join(words)}: {ended}"
        return ended

    def log(self, text, kind="note"):
        self.closer("-q", "-C", str(self.folder), "--as", self.person, "log", kind, text)
        self.logged.append(text)

    def sync(self, wanted=0, **more):
        return self.closer("-C", str(self.folder), "--as", self.person, "sync", wanted=wanted, **more)

    def git(self, *words, **more):
        return self.world.git(self.folder, *words, home=self.home, **more)

    def shard(self, person=None):
        return self.folder / "log" / f"2026-11.{person or self.person}.toml"

    def records(self):
        """The texts of the shards, a list so that doubles show."""
        lines = []
        for path in sorted((self.folder / "log").glob("*.toml")):
            lines += RECORD.findall(path.read_text())
        return sorted(lines)

    def state(self):
        """All that a sync may not change where it does nothing: files, index, branch."""
        files = {str(path.relative_to(self.folder)): path.read_bytes() for path in self.folder.rglob("*")
                 if path.is_file() and ".git" not in path.relative_to(self.folder).parts}
        return files, self.git("status", "--porcelain"), self.git("ls-files", "--stage"), self.git("rev-parse", "HEAD")

    def has_nothing_half_done(self):
        """No merge or rebase under way, and no lock left."""
        folder = Path(self.git("rev-parse", "--absolute-git-dir").strip())
        left = [name for name in ("MERGE_HEAD", "rebase-merge", "rebase-apply", "index.lock", "CHERRY_PICK_HEAD")
                if (folder / name).exists()]
        assert not left, f"{self.name}: {left} left"

    def is_at_rest(self):
        """And nothing of closer's own that isn't committed."""
        self.has_nothing_half_done()
        status = self.git("status", "--porcelain", "--", "log", "hobbies", "closer.toml", ".gitattributes")
        assert status == "", f"{self.name}: {status}"


def all_agree(machines):
    """After syncs of all of them, everybody has every record, each once."""
    for _ in range(2):
        for machine in machines:
            machine.sync()
    wanted = sorted(text for machine in machines for text in machine.logged)
    for machine in machines:
        machine.is_at_rest()
        records = machine.records()
        assert records == machines[0].records(), f"{machine.name} and {machines[0].name} differ"
        texts = sorted(re.search(r'text = "([^"]*)"', line).group(1) for line in records)
        assert texts == wanted, f"{machine.name} has {texts}, not {wanted}"


def listening(port):
    """A port on loopback that nobody has."""
    import socket
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        return taken.getsockname()[1]


def answers(port):
    import socket
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def until(holds, what, process=None):
    """Waits for what another program does; the limit is only there to end a test that hangs."""
    import time
    end = time.monotonic() + 120
    while not holds():
        assert process is None or process.poll() is None, f"{what}: the program ended"
        assert time.monotonic() < end, f"{what} never came"
        time.sleep(0.02)


def umask():
    os.umask(0o077)
