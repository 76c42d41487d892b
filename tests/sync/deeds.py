# SPDX-License-Identifier: MIT
"""What people do in a history, each deed with what it is about drawn at random: with closer, with an editor, and with what carries the journal."""
import re

from carrying import files_of, pull_by_hand
from ledger import lines_of

WAYS = ("hobby", "outing", "little", "listen")
IDEAS = ("picnic-park", "bowling", "beach-day")
ENTRIES = ("note", "little", "hobby", "outing", "noticed")
PARTNER = {"sam": "ana", "ana": "sam"}


class Deeds:
    """Of a Life, which has the machines, the clock and the ledger."""

    # What is typed

    def log(self, machine):
        self.run(machine, "log", self.random.choice(ENTRIES), self.ledger.word())
        self.has_opened(machine)

    def rhythm(self, machine):
        way = self.random.choice((*WAYS, "check-in"))
        often = ("none", "2 days", "3 weeks", "a month", "a year") if way in WAYS else ("none", "monday", "sunday")
        self.run(machine, "rhythm", way, self.random.choice(often))

    def marked_day(self, machine):
        """Adds a day that matters, or removes the user's own."""
        name = self.random.choice(("Wedding", "Ana's birthday", "Visit"))
        mine = [line for line in lines_of(files_of(machine), ("log",)) if line.kind == "day" and f"-{machine.person}-" in line.key]
        if mine and self.random.randrange(3) == 0:
            self.run(machine, "day", "remove", name, wanted=(0, 2))
        else:
            self.run(machine, "day", "add", name, self.day(self.random.randrange(20)), *self.random.choice(((), ("--every", "month"))), wanted=(0, 2))

    def series(self, machine):
        self.run(machine, "series", *self.random.choice((("start", "first-week"), ("start", "visit"), ("stop",))), wanted=(0, 1, 2))

    def pause(self, machine):
        self.run(machine, self.random.choice(("pause", "resume")))

    def hobby(self, machine):
        self.run(machine, "hobby", "add", self.random.choice("ABC"), self.random.choice(("--share", "--open", "--solo")),
                 "--note", self.ledger.word())

    def unhobby(self, machine):
        """Removes a hobby, or says what somebody thinks of the partner's."""
        hobbies = self.hobbies_of(machine)
        mine = [line.key for line in hobbies if line.path.startswith(f"hobbies/{machine.person}")]
        theirs = [line.key for line in hobbies if line.path.startswith(f"hobbies/{PARTNER[machine.person]}")]
        if theirs and self.random.randrange(2):
            self.run(machine, "hobby", self.random.choice(("yes", "no")), f"{PARTNER[machine.person]}/{self.random.choice(theirs)}")
        elif mine:
            slug = self.random.choice(mine)
            self.run(machine, "hobby", "remove", f"{machine.person}/{slug}")

    @staticmethod
    def hobbies_of(machine):
        lines = lines_of(files_of(machine), ("hobbies",))
        last = {}
        for line in lines:
            key = (line.path[len("hobbies/"):][:3], line.key)
            if key not in last or (line.rev, line.gone) > (last[key].rev, last[key].gone):
                last[key] = line
        return [line for line in last.values() if not line.gone]

    def records_of(self, machine):
        """Those that one can change: the user's own, here, and not gone."""
        lines = [*lines_of(files_of(machine)), *lines_of({"log/private": text for text in self.private_of(machine).values()})]
        gone = {line.key for line in lines if line.gone}
        return sorted({line.key: line for line in lines if f"-{machine.person}-" in line.key and line.key not in gone
                       and line.kind in (*ENTRIES, "idea", "plan")}.items())

    def vote(self, machine):
        lines = lines_of(files_of(machine), ("log",))
        gone = {line.key for line in lines if line.gone}
        own = sorted({line.key[len("2026-11-22-"):] for line in lines if line.kind == "idea" and line.key not in gone})
        self.run(machine, "idea", self.random.choice(("yes", "no")), self.random.choice((*IDEAS, *own)))

    def plan(self, machine):
        how = self.random.choice((lambda: ("--when", self.ledger.word()), lambda: ("--on", self.day(self.random.randrange(9))),
                                  lambda: ("--when", self.secret(), "--surprise-until", self.last_secret_day)))
        written = self.ledger.count
        ended = self.run(machine, "idea", "plan", self.random.choice(IDEAS), *how(), wanted=(0, 2))
        if ended.status != 0:
            assert "is already planned in the shared journal" in ended.err, ended
            self.ledger.release({f"word{written + 1}"})

    def own_idea(self, machine):
        self.run(machine, "idea", "add", self.random.choice(("outing", "little", "listen")), self.ledger.word())

    def edit(self, machine):
        if records := self.records_of(machine):
            self.run(machine, "edit", self.random.choice(records)[0], self.ledger.word())

    def move(self, machine):
        records = [key for key, line in self.records_of(machine) if line.kind in ENTRIES]
        if records:
            self.run(machine, "edit", self.random.choice(records), "--on", self.day(-self.random.randrange(20)))

    def remove(self, machine):
        if records := self.records_of(machine):
            self.run(machine, "remove", self.random.choice(records)[0])

    def undo(self, machine):
        self.run(machine, "undo", wanted=(0, 1))

    def secret(self):
        word = self.ledger.word()
        self.last_secret_day = self.surprises[word] = self.day(self.random.randint(1, 4))
        return word

    def surprise(self, machine):
        self.run(machine, "log", "little", self.secret(), "--surprise-until", self.last_secret_day)

    def answer(self, machine):
        """Answers a question of the partner's, or today's."""
        seals = [line for line in lines_of(files_of(machine), ("log",)) if line.kind == "seal"]
        done = {line.fields["of"] for line in seals if f"-{machine.person}-" in line.key}
        waiting = [line.key for line in seals if line.fields["of"] not in done]
        word = self.ledger.word()
        if waiting and self.random.randrange(3):
            ended = self.run(machine, "listen", "answer", word, "--to", self.random.choice(waiting))
        else:
            self.run(machine, "listen", "question")
            ended = self.run(machine, "listen", "answer", word, wanted=(0, 1))
        if ended.status != 0:
            assert "already answered that" in ended.err, ended
            self.ledger.release([word])
            return
        before = {line.key for line in seals}
        new, = (line for line in lines_of(files_of(machine), ("log",)) if line.kind == "seal" and line.key not in before)
        self.answers.append((machine, new.fields["of"], new.key, word))
        self.has_opened(machine)

    # What is done in an editor or a file manager

    def change(self, machine, name, change):
        path = machine.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(change(path.read_text() if path.exists() else ""))

    def with_comment(self, text):
        lines = text.splitlines(keepends=True)
        lines.insert(self.random.randint(0, len(lines)), f"# {self.ledger.word()}\n")
        return "".join(lines)

    def key(self, machine):
        """Changes, adds or drops a key of closer.toml, or a comment in it."""
        way = self.random.choice(WAYS)
        number = self.random.randint(1, 9)

        def change(text):
            how = self.random.randrange(6)
            if how == 0:
                return re.sub(rf"^{way} = .*\n", "", text, flags=re.M)
            if how == 1:
                return re.sub(rf"^{way} = .*", f'{way} = "{number} weeks" # {self.ledger.word()}', text, flags=re.M)
            if how == 2:
                return re.sub(r"^language = .*", f'language = "l{number}"', text, flags=re.M)
            if how == 3:
                return re.sub(r'^name = "A.*', f'name = "A{number}"', text, flags=re.M)
            if how == 4 and "[wishes]" not in text:
                return f"{text}\n[wishes]\nbudget = {number % 4}\n"
            return self.with_comment(text)
        self.change(machine, "closer.toml", change)

    def table(self, machine):
        """Adds to a file of ideas or questions, changes or removes it."""
        folder = self.random.choice(("ideas", "questions"))
        name = f"{folder}/{self.random.choice(('one', 'two'))}.toml"
        if self.random.randrange(6) == 0:
            (machine.folder / name).unlink(missing_ok=True)
            return
        if self.random.randrange(3) == 0:
            self.change(machine, name, self.with_comment)
            return
        word = self.ledger.word()
        table = {"ideas": f'[{word}]\nway = "outing"\ntitle = "See {word}"\n', "questions": f'[{word}]\ntext = "What of {word}?"\n'}[folder]
        self.change(machine, name, lambda text: self.random.choice((f"{table}\n{text}", f"{text}\n{table}", table)))

    def ignore(self, machine):
        if self.with_git:
            self.change(machine, ".gitignore", lambda text: f"{text}{self.ledger.word()}\n")

    def delete_kept(self, machine):
        for path in sorted([*machine.folder.glob("*.kept-*"), *machine.folder.glob("*/*.kept-*")]):
            if self.random.randrange(2):
                path.unlink()

    # What carries the journal

    def fix(self, machine):
        self.run(machine, "check", "--fix", "--yes", wanted=(0, 3))

    def sync(self, machine):
        self.syncs += 1
        machine.sync()
        self.has_opened(machine)

    def merge(self, machine):
        pull_by_hand(machine, ("--no-rebase", "--no-edit"))

    def rebase(self, machine):
        pull_by_hand(machine, ("--rebase",))

    def copy(self, machine):
        one, other = self.pair if self.with_git else (machine, self.random.choice([each for each in self.machines if each != machine]))
        self.folders.carry(one, other)
        for each in (one, other):
            self.ledger.see(files_of(each))
