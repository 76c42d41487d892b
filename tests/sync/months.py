# SPDX-License-Identifier: MIT
"""Four months of a couple on three machines: what closer promises them holds on every day."""
import json
import random
import re
from datetime import date, datetime, timedelta, timezone

from folder import Folder
from promises import Answers, Faults, Mornings, News, month_of, waiting
from world import Machine

FIRST = date(2026, 8, 3)  # a Monday; the clocks change in October and November
DAYS = 119
SEEDS = (2, 1, 3, 4, 5)
LIVED = 17  # the short run lives so many days of the first seed, and then only looks at the mornings
WAYS = ("hobby", "outing", "little", "listen")


class Zone:
    """Two offsets and the day between them, so that no zone files are needed."""

    def __init__(self, name, before, after, change):
        self.name = name
        self.offsets = (timezone(timedelta(hours=before)), timezone(timedelta(hours=after)))
        self.change = change

    def at(self, moment):
        return moment.replace(tzinfo=self.offsets[moment.date() >= self.change])


BERLIN = Zone("CET-1CEST,M3.5.0,M10.5.0/3", 2, 1, date(2026, 10, 25))
NEW_YORK = Zone("EST5EDT,M3.2.0,M11.1.0", -4, -5, date(2026, 11, 1))
SYDNEY = Zone("AEST-10AEDT,M10.1.0,M4.1.0/3", 10, 11, date(2026, 10, 4))
OF_ANA = (SYDNEY, NEW_YORK, BERLIN)


class Computer(Machine):
    """A machine with a zone, and a clock that goes on a few seconds with each command. Now and then it is offline for days."""

    def __init__(self, world, name, person, zone):
        super().__init__(world, name, person)
        self.partner = "ana" if person == "sam" else "sam"
        self.zone = zone
        self.is_away = False
        self.days_left = 0
        self.set_clock(datetime.combine(FIRST, datetime.min.time()) + timedelta(hours=6))

    def set_clock(self, moment):
        self.now = self.zone.at(moment)
        self.more = {"CLOSER_NOW": self.now.isoformat(), "TZ": self.zone.name, "COLUMNS": "300"}

    @property
    def today(self):
        return self.now.date()

    def run_here(self, *words, **more):
        self.set_clock(self.now.replace(tzinfo=None) + timedelta(seconds=7))
        return self.run("closer", "-C", str(self.folder), "--as", self.person, *words, **more)

    def read(self):
        return Folder(self.folder)


def without_own(review):
    """A review as JSON, without the next step if that is a little thing, which is each reader's own."""
    return re.sub(r'"next":\{"idea":"[^"]*","way":"little".*', "", review)


class Life:
    def __init__(self, world, seed):
        self.world = world
        self.random = random.Random(seed)
        self.seed = seed
        self.faults = Faults()
        self.count = 0
        self.words = {}  # each that must be in the journal at the end, and what was done
        self.plans = {}
        self.secret = set()  # those that must not
        self.surprises = set()
        self.removed = set()
        self.lost = set()
        self.stops = 0
        self.syncs = 0
        self.kept = 0  # versions that gave way
        zone = OF_ANA[(seed - 1) % len(OF_ANA)]
        self.machines = [Computer(world, "sam1", "sam", BERLIN), Computer(world, "ana1", "ana", zone),
                         Computer(world, "sam2", "sam", BERLIN)]
        self.sam1, self.ana1, self.sam2 = self.machines
        self.news = News(self.faults)
        self.mornings = Mornings(self.faults, self.machines)
        self.answers = Answers(self.faults)
        self.begin()
        shown = self.do(self.sam1, "idea", "list", "--format", "tsv").out
        self.ideas = [line.split("\t")[0] for line in shown.splitlines()[1:] if "\thobby\t" not in line]

    def begin(self):
        """The journal's id follows from the seed, so that the ideas are the same in each run."""
        folder = self.sam1.folder
        (folder / "log").mkdir(parents=True)
        self.world.git(folder, "init", "-q")
        (folder / "closer.toml").write_text(
            f'format = 1\nid = "fourmonths{self.seed:04}"\nlanguage = "en"\n\n[people.ana]\nname = "Ana"\n\n[people.sam]\nname = "Sam"\n\n'
            '[rhythm]\nhobby = "2 weeks"\nouting = "1 month"\nlittle = "1 day"\nlisten = "2 days"\n')
        self.world.git(folder, "remote", "add", "origin", str(self.world.remote))
        self.sam1.closer("-q", "init", str(folder), "--as", "sam")
        self.sync(self.sam1)
        for machine in (self.ana1, self.sam2):
            machine.closer("-q", "init", "--clone", str(self.world.remote), str(machine.folder), "--as", machine.person)
            self.sync(machine)

    def word(self):
        self.count += 1
        return f"w{self.count}e"

    def chance(self, probability):
        return self.random.random() < probability

    def do(self, machine, *words, wanted=(0,), **more):
        ended = machine.run_here(*words, **more)
        if ended.status not in wanted:
            self.faults.add(f"'closer {words[0]}' ended with {ended.status}", f"{machine.name}, {machine.now}: {words}: {ended}")
        return ended

    # What they write. What is returned takes the deed out of the account again, if it is undone.

    def log(self, machine):
        word = self.word()
        kind = self.random.choice(("hobby", "outing", "little", "little", "little", "noticed", "noticed", "listen", "note"))
        words = ["log", kind, f"{word} {self.random.choice(('coffee in bed', 'the long way round', 'so kind', 'we laughed'))}"]
        if self.chance(0.25):
            back = self.random.choice((1, 1, 2, 3, 9)) if self.chance(0.95) else self.random.randint(40, 110)
            words += ["--on", (machine.today - timedelta(days=back)).isoformat()]
        if self.chance(0.3):
            words += ["--minutes", str(self.random.randint(5, 240))]
        if self.chance(0.2):
            words += ["--tag", self.random.choice(("home", "rain", "friends"))]
        if kind in ("outing", "listen") and self.chance(0.3):
            words += ["--idea", self.an_idea(machine)]
        names = [line.name for key, line in machine.read().hobbies.items() if not line.is_gone]
        if kind == "hobby" and names:
            words += ["--hobby", self.random.choice(sorted(names))]
        self.do(machine, *words)
        self.words[word] = words
        return lambda: self.words.pop(word)

    def surprise(self, machine):
        word = self.word()
        days = self.random.randint(1, 20) if self.chance(0.85) else self.random.randint(60, 100)
        until = min(machine.today + timedelta(days=days), self.last_day)
        if until > machine.today:
            words = ["log", self.random.choice(("little", "outing")), f"{word} tickets", "--surprise-until", until.isoformat()]
            self.do(machine, *words)
            self.words[word] = words
            self.surprises.add(word)
            return lambda: self.words.pop(word)
        return None

    def private(self, machine):
        word = self.word()
        self.do(machine, "log", "note", f"{word} for me", "--private")
        self.secret.add(word)
        return lambda: None

    def closeness(self, machine):
        if machine.today.day > 24:
            self.do(machine, "log", "closeness", str(self.random.randint(1, 7)), wanted=(0, 1))

    def add_hobby(self, machine):
        name = f"{self.random.choice(('Choir', 'Chess', 'Bread', 'Maps'))} {self.word()}"
        self.do(machine, "hobby", "add", name, self.random.choice(("--share", "--open", "--solo")), "--note", f"since {name.split()[1]}")
        self.words[name.split()[1]] = "a hobby"
        return lambda: self.words.pop(name.split()[1])

    def own_hobbies(self, machine, person):
        return sorted(line.name for key, line in machine.read().hobbies.items() if not line.is_gone and line.owner == person)

    def change_hobby(self, machine):
        names = self.own_hobbies(machine, machine.person)
        if names:
            self.do(machine, "hobby", "add", self.random.choice(names), self.random.choice(("--share", "--open", "--solo")))

    def remove_hobby(self, machine):
        names = self.own_hobbies(machine, machine.person)
        if len(names) > 2:
            name = self.random.choice(names)
            self.do(machine, "hobby", "remove", name)
            self.words.pop(name.split()[1], None)

    def vote_hobby(self, machine):
        names = self.own_hobbies(machine, machine.partner)
        if names:
            self.do(machine, "hobby", self.random.choice(("yes", "yes", "no")), self.random.choice(names))

    def rhythm(self, machine):
        every = self.random.choice(("2 days", "a week", "2 weeks", "3 weeks", "a month", "none"))
        self.do(machine, "rhythm", self.random.choice(WAYS), *every.split())

    def pause(self, machine):
        until = (machine.today + timedelta(days=self.random.randint(1, 6))).isoformat()
        self.do(machine, *self.random.choice((("pause", "--until", until), ("resume",))), wanted=(0, 1))

    def an_idea(self, machine):
        """That of the morning, or another that they have seen."""
        shown = self.mornings.last_of(machine)
        return shown if shown and self.chance(0.6) else self.random.choice(self.ideas)

    def vote(self, machine):
        self.do(machine, "idea", self.random.choice(("yes", "yes", "yes", "no")), self.an_idea(machine))

    def plan(self, machine):
        idea = self.random.choice(self.ideas)
        words = ["idea", "plan", idea]
        on = (machine.today + timedelta(days=self.random.randint(0, 12))).isoformat()
        word = self.word()
        if self.chance(0.6):
            words += ["--on", on]
        else:
            words += ["--when", f"if {word}, then this"]
        if self.chance(0.1):
            words.append("--private")
        self.do(machine, *words)
        before = self.words.pop(self.plans.get((machine.person, idea)), None)  # a plan of theirs that is planned again moves
        if words[-2] == "--when":
            self.words[word] = words
            self.plans[machine.person, idea] = word

        def undo():
            self.words.pop(word, None)
            if before:
                self.words[re.search(r"w\d+e", before[-1]).group()] = before
        return undo

    def add_idea(self, machine):
        word = self.word()
        self.do(machine, "idea", "add", self.random.choice(WAYS[1:]), f"Go and see {word}")
        self.words[word] = "an idea"
        return lambda: self.words.pop(word)

    def answer(self, machine):
        word = self.word()
        if self.chance(0.6):
            self.do(machine, "listen", "question")
        before = {line.key for line in machine.read().of_kind("seal")}
        said = ("listen", "answer", f"{word}, I think")
        ended = self.do(machine, *said, wanted=(0, 1, 2))
        if ended.status == 2:
            which = re.search(r"--to (\S+)", ended.err)
            if which is None:
                self.faults.add("an answer that is refused", f"{machine.name}, {machine.now}: {ended}")
                return
            ended = self.do(machine, *said, "--to", which.group(1))
        seal = next((line for line in machine.read().of_kind("seal") if line.key not in before), None)
        if seal is None:
            return
        self.answers.answered(machine, seal.of, said[-1])
        partners = self.answers.given[seal.of].get(machine.partner, (None, ""))[1]
        if partners and partners in ended.out + ended.err:
            self.news.mark(machine, seal.of)

    def let_go(self, machine):
        self.do(machine, "listen", "pass", wanted=(0, 1, 2))

    def reveal(self, machine):
        shown = self.do(machine, "listen", "reveal", wanted=(0, 5)).out
        for of, given in self.answers.given.items():
            if len(given) == 2 and all(words in shown for _, words in given.values()):
                self.news.mark(machine, of)
        for of in machine.read().rounds(are_marks=True):
            if f"1 to 7, in {month_of(of)}" in shown:
                self.news.mark(machine, of)

    def an_entry(self, machine):
        lines = [line for line in machine.read().of_kind("hobby", "outing", "little", "noticed", "listen", "note")
                 if line.owner == machine.person and (machine.today - line.day).days < 20]
        return self.random.choice(sorted(lines, key=lambda line: line.words)) if lines else None

    def edit(self, machine):
        line = self.an_entry(machine)
        if not line:
            return None
        old = line.words.split()[0]
        if self.chance(0.3):
            self.do(machine, "edit", line.key, "--on", (line.day - timedelta(days=1)).isoformat())
            return lambda: None
        word = self.word()
        self.do(machine, "edit", line.key, f"{word} and so on")
        was = self.words.pop(old, None)
        self.words[word] = ("edit", line.key, old)
        self.news.before_edits[word] = old

        def undo():
            self.words.pop(word)
            if was:
                self.words[old] = was
        return undo

    def remove(self, machine):
        line = self.an_entry(machine)
        if not line:
            return None
        self.do(machine, "remove", line.key)
        old = line.words.split()[0]
        was = self.words.pop(old, None)
        self.removed.add(old)

        def undo():
            self.removed.discard(old)
            if was:
                self.words[old] = was
        return undo

    # What they write by hand

    def by_hand(self, machine, name, block):
        path = machine.folder / name
        path.parent.mkdir(exist_ok=True, mode=0o700)
        path.write_text((path.read_text().rstrip("\n") + "\n\n" if path.exists() else "") + block)

    def couple(self, machine):
        path = machine.folder / "closer.toml"
        text = path.read_text()
        how = self.random.randrange(4)
        if how == 0:
            way = self.random.choice(WAYS)
            text = re.sub(rf"^{way} = .*", f'{way} = "{self.random.randint(1, 9)} weeks"', text, flags=re.M)
        elif how == 1:
            text = re.sub(r"^name = \"A.*", f'name = "{self.random.choice(("Ana", "Anita", "Anna"))}"', text, flags=re.M)
        elif how == 2:
            wishes = self.random.choice(("budget = 1", "budget = 2", "car = false", "children = true"))
            text = re.sub(r"\n\[wishes\]\n.*\n", "", text) + f"\n[wishes]\n{wishes}\n"
        else:
            word = self.word()
            self.words[word] = "a comment in closer.toml"
            text += f"# {word}\n"
        path.write_text(text)

    def ideas_by_hand(self, machine):
        word = self.word()
        self.words[word] = "an idea by hand"
        self.by_hand(machine, f"ideas/{self.random.choice(('ours', 'films'))}.toml",
                     f'[our-{word}]\nway = "{self.random.choice(WAYS[1:])}"\ntitle = "Watch {word}"\n')

    def questions_by_hand(self, machine):
        word = self.word()
        self.words[word] = "a question by hand"
        self.by_hand(machine, "questions/ours.toml", f'[our-{word}]\ntext = "Do you remember {word}?"\n')

    def tidy(self, machine):
        """Puts what a kept version has into the file, and deletes it, as check asks."""
        for path in [*machine.folder.glob("*.kept-*"), *machine.folder.glob("*/*.kept-*")]:
            name = path.relative_to(machine.folder).with_name(path.name.split(".kept-")[0] + ".toml")
            text = (machine.folder / name).read_text()
            if name.name == "closer.toml":
                (machine.folder / name).write_text(text + "".join(
                    f"{line}\n" for line in path.read_text().splitlines() if line.startswith("#") and line not in text))
            else:
                for block in path.read_text().strip("\n").split("\n\n"):
                    if block.split("\n")[0] not in text:
                        self.by_hand(machine, name, block + "\n")
            path.unlink()

    DEEDS = {log: 40, surprise: 6, private: 1, closeness: 4, add_hobby: 2, change_hobby: 2, remove_hobby: 1, vote_hobby: 2, rhythm: 2,
             pause: 1, vote: 8, plan: 6, add_idea: 2, answer: 16, let_go: 1, reveal: 2, edit: 6, remove: 3, couple: 3,
             ideas_by_hand: 4, questions_by_hand: 2, tidy: 5}

    # Their days

    def session(self, machine, most):
        for _ in range(self.random.randint(0, most)):
            deed = self.random.choices(list(self.DEEDS), list(self.DEEDS.values()))[0]
            took_back = deed(self, machine)
            if took_back and self.chance(0.08):
                self.do(machine, "undo")
                took_back()

    def morning(self, machine):
        if not machine.is_away and self.chance(0.3):
            self.sync(machine)
        shown = self.do(machine, "idea", "--format", "json", wanted=(0, 3))
        self.mornings.seen(machine, machine.today, shown.out)
        self.remind(machine)
        if self.chance(0.15):
            self.look_back(machine)

    def remind(self, machine):
        reminders = self.do(machine, "remind", wanted=(0, 3)).out
        if re.search(r"w\d+e|Sam|Ana|Anita|Anna", reminders):
            self.faults.add("a reminder with words or names", reminders)
        folder = machine.read()
        questions = waiting(machine, folder, machine.today)
        rounds = [*folder.rounds().values(), *folder.rounds(are_marks=True).values()]
        answers = [each for each in rounds if each.is_open and not self.news.has_told(machine, each.of)]
        for line, due in (("A question is waiting", questions), ("There's an answer to read", answers)):
            is_said = line in reminders
            if is_said != bool(due) and (is_said or reminders):  # in a pause nothing is said
                self.faults.add(f"'{line}' where that is {not is_said}",
                                f"{machine.name}, {machine.now}: {[each.of for each in due]}: {reminders}")

    def look_back(self, machine):
        self.do(machine, "review", wanted=(0, 3))
        for finding in json.loads(self.do(machine, "check", "--format", "json", wanted=(0, 3)).out)["findings"]:
            if ".kept-" not in finding["path"] and "in two places at once" not in finding["message"]:
                self.faults.add("check finds what nobody did", f"{machine.name}, {machine.now}: {finding['message']}")

    def evening(self, machine):
        self.session(machine, 4 if machine is not self.sam2 else 2)
        if not machine.is_away and self.chance(0.75):
            self.sync(machine)

    def sync(self, machine):
        ended = machine.run_here("sync")
        self.syncs += 1
        self.kept += ended.err.count("both of you changed")
        if ended.status:
            self.stops += 1
            self.faults.add(f"a sync that ends with {ended.status}", f"{machine.name}, {machine.now}: {ended}")
        machine.has_nothing_half_done()
        self.answers.synced(machine)
        for words in self.news.heard(machine, ended.err, machine.today):
            if words not in machine.run_here("list", "4w", "--format", "jsonl").out:
                self.faults.add("a surprise that the review doesn't show", f"{machine.name}, {machine.now}: {words}")

    def travel(self, machine):
        """Laptops are offline now and then; the second machine is most of the time."""
        if machine.days_left == 0:
            machine.is_away = not machine.is_away and self.chance(0.9 if machine is self.sam2 else 0.3)
            machine.days_left = self.random.randint(3, 9) if machine.is_away == (machine is self.sam2) else self.random.randint(1, 4)
        machine.days_left -= 1

    def live(self, days):
        self.last_day = FIRST + timedelta(days=days - 1)
        for number in range(days):
            day = datetime.combine(FIRST + timedelta(days=number), datetime.min.time())
            hours = []
            for index, machine in enumerate(self.machines):
                self.travel(machine)
                for part, first, last in ((self.morning, 6, 9), (self.evening, 19, 22)):
                    clock = day + timedelta(minutes=self.random.randint(60 * first, 60 * last))
                    hours.append((machine.zone.at(clock), index, clock, part))
            for _, index, clock, part in sorted(hours):
                self.machines[index].set_clock(clock)
                part(self.machines[index])
            self.mornings.compare(day.date())

    def settle(self):
        for _ in range(3):
            for machine in self.machines:
                machine.set_clock(datetime.combine(self.last_day, datetime.min.time()) + timedelta(hours=23))
                self.sync(machine)
        wanted = self.files(self.sam1)
        words = self.words.keys() | self.answers.words(2)
        for machine in self.machines:
            machine.is_at_rest()
            files = self.files(machine)
            if files != wanted:
                names = [name for name in {*wanted, *files} if files.get(name) != wanted.get(name)]
                self.faults.add("folders that differ", f"{machine.name}: {names}")
            found = set(re.findall(r"w\d+e", "".join(files.values())))
            for word in words - found:
                self.lost.add(word)
                self.faults.add("a surprise that never came" if word in self.surprises else "a word lost",
                                f"{machine.name}: {word}: {self.words.get(word, 'an answer')}")
            for word in (self.secret | self.answers.words(1)) & found:
                self.faults.add("a private word in the journal", f"{machine.name}: {word}")
        self.reviews_agree()
        if self.answers.running:
            self.faults.add("answers that never opened", f"{list(self.answers.running)}")

    def reviews_agree(self):
        now = {"CLOSER_NOW": self.sam1.now.isoformat(), "TZ": BERLIN.name}
        for words in (("review", "--all", "--format", "json"), ("list", "--all", "--format", "jsonl")):
            shown = [without_own(machine.run_here(*words, **now).out) for machine in self.machines]
            if len(set(shown)) != 1:
                self.faults.add("reviews that differ", f"{words}: {shown}")
        shown = set(re.findall(r"w\d+e", shown[0]))
        if self.removed & shown:
            self.faults.add("a removed entry in the review", f"{self.removed & shown}")
        self.talks = {self.answers.all_are_talks(machine) for machine in self.machines}

    def only_mornings(self, first, last):
        """What follows when nobody writes any more: the same idea everywhere, and none again too soon."""
        for number in range(first, last):
            day = FIRST + timedelta(days=number)
            for machine in self.machines:
                machine.set_clock(datetime.combine(day, datetime.min.time()) + timedelta(hours=8))
                self.mornings.seen(machine, day, self.do(machine, "idea", "--format", "json", wanted=(0, 3)).out)
            self.mornings.compare(day)
        self.mornings.are_few()

    @staticmethod
    def files(machine):
        return {str(path.relative_to(machine.folder)): path.read_text() for path in machine.folder.rglob("*")
                if path.is_file() and ".git" not in path.relative_to(machine.folder).parts}

    def row(self):
        mornings, took = self.mornings, sorted(self.answers.took)
        why = ", ".join(f"{sort} {count}" for sort, count in mornings.why.most_common())
        return [self.seed, mornings.compared, mornings.differing["two"], mornings.differing["three"], why or "none", mornings.shortest,
                max(self.talks), took[len(took) // 2] if took else 0, max(took, default=0), self.syncs, self.kept, self.stops,
                len(self.lost), self.news.told, self.news.twice]


HEAD = ("seed", "mornings", "two differ", "three differ", "because of", "idea again", "talks", "syncs to open", "most", "syncs",
        "kept versions", "stops", "words lost", "news told", "told twice")


def four_months_of_a_couple(world, is_long):
    rows = [HEAD, ["---"] * len(HEAD)]
    problems = []
    for seed in SEEDS if is_long else SEEDS[:1]:
        life = Life(world.another(f"seed{seed}"), seed)
        days = DAYS if is_long else LIVED
        life.live(days)
        life.settle()
        life.only_mornings(days, DAYS)
        rows.append(life.row())
        if life.faults.count:
            problems.append(f"seed {seed}:\n{life.faults}")
    print("\n".join(f"| {' | '.join(map(str, row))} |" for row in rows), flush=True)
    assert not problems, "\n".join(problems)


TESTS = [four_months_of_a_couple]
LONGER = TESTS
