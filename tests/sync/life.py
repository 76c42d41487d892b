# SPDX-License-Identifier: MIT
"""Two people on four machines, a clock that all have in common, and a ledger of the words that they write."""
import shutil
from datetime import datetime, timedelta, timezone

from carrying import FolderProgram, files_of
from deeds import Deeds, PARTNER
from ledger import Ledger, lines_of, words_of
from world import Machine

BEGIN = datetime(2026, 11, 27, 21, 4, 13, tzinfo=timezone(timedelta(hours=1)))  # a month ends in the middle of it
STEPS = 50


class Life(Deeds):
    def __init__(self, world, random, with_git):
        self.random = random
        self.world = world
        self.with_git = with_git
        self.ledger = Ledger()
        self.now = BEGIN
        self.machines = self.make_machines()
        self.folders = FolderProgram(random, self.machines)
        self.pair = random.sample(self.machines, 2)  # of those that git carries, two that a program keeps the same as well
        self.surprises = {}  # the day of each word
        self.answers = []  # machine, round, seal, word
        self.deeds = 0
        self.story = []  # machine, deed, words
        self.commands = 0
        self.syncs = 0
        self.tick(0)

    def make_machines(self):
        if self.with_git:
            return [self.world.first(), *(self.world.joined(*each) for each in (("sam2", "sam"), ("ana1", "ana"), ("ana2", "ana")))]
        sam = Machine(self.world, "sam1", "sam")
        sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana", "--no-git")
        others = [Machine(self.world, *each) for each in (("sam2", "sam"), ("ana1", "ana"), ("ana2", "ana"))]
        for machine in others:
            shutil.copytree(sam.folder, machine.folder)
            machine.closer("-q", "init", str(machine.folder), "--as", machine.person)
        return [sam, *others]

    def tick(self, hours):
        self.now += timedelta(hours=hours, seconds=1)
        for machine in self.machines:
            machine.more["CLOSER_NOW"] = self.now.isoformat()

    def day(self, days):
        return (self.now + timedelta(days=days)).date().isoformat()

    def live(self):
        carriers = [self.sync, self.sync, self.merge, self.rebase, self.copy] if self.with_git else [self.copy, self.copy, self.fix]
        deeds = [self.log, self.rhythm, self.marked_day, self.series, self.pause, self.hobby, self.hobby, self.unhobby, self.vote, self.plan, self.plan,
                 self.own_idea, self.edit, self.edit, self.move, self.remove, self.undo, self.key, self.key, self.table, self.table,
                 self.ignore, self.delete_kept, self.answer, self.answer, self.surprise, self.surprise, self.surprise, self.fix]
        for _ in range(STEPS):
            self.tick(self.random.choice((0, 1, 3, 7)))
            deed = self.random.choice(self.random.choice((deeds, deeds, carriers)))
            self.do(deed, self.random.choice(self.machines))

    def do(self, deed, machine):
        """And looks whether a word went."""
        self.deeds += 1
        written = self.ledger.count
        private = words_of(self.private_of(machine))
        here = files_of(machine)
        deed(machine)
        files = files_of(machine)
        self.story.append((machine.name, deed.__name__, range(written + 1, self.ledger.count + 1)))
        self.ledger.see(files)
        moved = private - words_of(self.private_of(machine))
        if deed in (self.edit, self.remove, self.undo, self.plan):
            self.ledger.release(moved - words_of(files))
        else:
            assert moved <= words_of(files), f"{machine.name}: {deed.__name__}: {moved - words_of(files)} left this machine for nowhere"
        if deed in (self.key, self.table, self.delete_kept):
            self.ledger.release(words_of(here) - words_of(files))
        today = self.now.date().isoformat()
        early = [word for word, day in self.surprises.items() if day > today and word in words_of(files)]
        assert not early, f"{machine.name}: {early} came before the day"

    @staticmethod
    def private_of(machine):
        return {str(path): path.read_text() for path in (machine.home / ".local/share/closer").glob("*/private.toml")}

    def counts(self):
        return {"deeds": self.deeds, "commands": self.commands, "syncs": self.syncs, "words": self.ledger.count,
                "answers": len(self.answers), "surprises": len(self.surprises)}

    def run(self, machine, *words, wanted=(0,)):
        self.commands += 1
        ended = machine.run("closer", "-C", str(machine.folder), "--as", machine.person, *words)
        assert ended.status in wanted, f"{machine.name}: closer {' '.join(words)}: {ended}"
        return ended

    def deeds_of(self, words):
        return [(machine, deed, f"word{number}") for machine, deed, numbers in self.story for number in numbers if f"word{number}" in words]

    def has_opened(self, machine):
        """What wrote here has opened the answers of this machine that both have given, as far as this machine can know."""
        lines = lines_of(files_of(machine), ("log",))
        opened = {line.fields["opens"] for line in lines if line.kind == "opening"}
        seals = sorted((line for line in lines if line.kind == "seal"), key=lambda line: (line.at, line.key))
        for where, of, seal, word in self.answers:
            if where != machine or seal in opened:
                continue
            mine = [line.key for line in seals if line.fields["of"] == of and f"-{machine.person}-" in line.key]
            theirs = [line.key for line in seals if line.fields["of"] == of and f"-{PARTNER[machine.person]}-" in line.key]
            assert not theirs or mine[0] != seal, f"{machine.name}: {word}, the answer to {of}, is not open"
