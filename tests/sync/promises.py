# SPDX-License-Identifier: MIT
"""What closer promises a couple from day to day, held against what its commands say."""
import json
import re
import shutil
from collections import Counter
from datetime import date

from folder import ENTRIES, Folder, day_of, fields, moment, write_folder

WORD = re.compile(r"w\d+e")
ORDER = ("noticed", "talk", "question", "surprise", "plan", "pause", "rhythm", "new hobby")  # and then everything else
TITLES = {"hobby": "Each other's thing", "outing": "Out together", "little": "Little things", "listen": "Listening",
          "check-in": "Weekly check-in"}
EVERY = re.compile(r"1 (day|week|month|year)")
MOST_SHOWN = 10
PATIENCE = 14  # days that a question waits
REST = 60  # days that no idea comes twice in


def private_lines(machine):
    text = "".join(path.read_text() for path in machine.home.glob(".local/share/closer/*/private.toml"))
    return [fields(line.split(" = ", 1)[1]) for line in text.splitlines() if " = {" in line]


def waiting(machine, folder, today):
    """The questions that only the partner has answered, and that can still be answered here."""
    passed = {line["of"] for line in private_lines(machine) if line["kind"] == "seal"}
    return [each for each in folder.rounds().values()
            if set(each.seals) == {machine.partner} and each.of not in passed and (today - each.begun).days <= PATIENCE]


class Item:
    def __init__(self, key, label, words, is_entry=False):
        self.key = key
        self.label = label
        self.words = words
        self.token = WORD.search(words).group() if is_entry else key  # an entry may come under a new id, a plan's words again

    def rank(self):
        sort = {"closeness": "talk", "changed plan": "plan", "cancelled plan": "plan"}.get(self.label, self.label)
        return ORDER.index(sort) if sort in ORDER else len(ORDER)


def latest(lines):
    """What holds of the rhythm or of pauses; None where nobody said anything."""
    return max(lines, key=lambda line: (moment(line), line.rev, line.key), default=None)


def rhythm_items(machine, folder):
    for way, title in TITLES.items():
        said = latest(line for line in folder.of_kind("rhythm") if line.way == way)
        if said and said.owner == machine.partner:
            every = said.every if said.every == "none" else "every " + EVERY.sub(r"\1", said.every)
            every = every.title().replace("Every", "every") if way == "check-in" and said.every != "none" else every
            yield Item(said.key, "rhythm", f"{title}: {every}")


def pause_items(machine, folder, today, told):
    """The pause that rests, or the end of one that the machine's person knows of."""
    pauses = folder.of_kind("pause")
    said = latest(pauses)
    if not said or said.owner != machine.partner:
        return
    if said.until and said.until < said.day:
        ended = latest(line for line in pauses if line is not said)
        if ended and (ended.owner == machine.person or ended.key in told):
            yield Item(said.key, "pause", "over: the rhythm and reminders are back")
    elif not said.until or said.until >= today:
        yield Item(said.key, "pause", f"until {said.until:%A} {said.until.day} {said.until:%B %Y}" if said.until
                   else "until one of you ends it")


def plan_items(machine, folder, today, told):
    """Plans that are new or say something else, by what they say, and those that were taken away while they were ahead."""
    is_ahead = lambda on: not on or date.fromisoformat(on[:10]) >= today
    said = {line.key: f"{line.on}|{line.when}|{line.words}" for line in folder.of_kind("plan")
            if line.owner == machine.partner and is_ahead(str(line.on))}
    known = {key.split("=", 1)[0]: key.split("=", 1)[1] for key in told if "|" in key}
    gone = {key: words for key, words in known.items() if folder.records[key].is_gone}
    for key, words in said.items():
        if key in known or words not in gone.values():  # else it was put back, under another id
            yield Item(f"{key}={words}", "changed plan" if key in known else "plan", words.split("|")[-1])
    for key, words in gone.items():
        if words not in said.values() and is_ahead(words.split("|")[0]):
            yield Item(f"{key}=gone", "cancelled plan", words.split("|")[-1])


def month_of(round_of):
    return f"{date.fromisoformat(round_of.split('/')[1] + '-01'):%B %Y}"


def first_month(today):
    """News go back to the start of the month two months ago; hobbies' keys begin with a letter."""
    months = today.year * 12 + today.month - 3
    return f"{months // 12:04}-{months % 12 + 1:02}"


def items(machine, folder, today, told):
    """All that could be told to the machine's person today, who was told those keys."""
    found = [*rhythm_items(machine, folder), *pause_items(machine, folder, today, told)]
    for line in folder.of_kind(*ENTRIES):
        if line.owner == machine.partner:
            label = "surprise" if line.written else line.kind
            found.append(Item(line.key, label, line.words, is_entry=True))
    found += plan_items(machine, folder, today, told)
    for key, line in folder.hobbies.items():
        if line.owner == machine.partner and not line.is_gone:
            found.append(Item(key, "new hobby", line.name))
    for each in folder.rounds().values():
        if each.is_open:
            found.append(Item(each.of, "talk", each.question))
    for each in folder.rounds(are_marks=True).values():
        if each.is_open:
            found.append(Item(each.of, "closeness", f"both numbers for {month_of(each.of)} are open"))
    found += [Item(f"{each.of}?", "question", each.question) for each in waiting(machine, folder, today)]
    return [each for each in found if each.key >= first_month(today)]


class Faults:
    """What was broken, each sort with how often and the first time."""

    def __init__(self):
        self.count = Counter()
        self.first = {}

    def add(self, sort, words):
        self.count[sort] += 1
        self.first.setdefault(sort, words)

    def __str__(self):
        return "\n".join(f"{count} x {sort}; first: {self.first[sort]}" for sort, count in sorted(self.count.items()))


class News:
    """Whether each machine's syncs tell everything once, the most personal first."""

    def __init__(self, faults):
        self.faults = faults
        self.keys = {}
        self.before_edits = {}  # the word that an edit left out, by the one it put in
        self.told = 0
        self.twice = 0

    def mark(self, machine, *keys):
        known = self.keys.setdefault(machine, set())
        for key in keys:
            if "=" in key:  # of a plan, only what was said last
                known -= {each for each in known if each.startswith(key.split("=")[0] + "=")}
        known.update(keys)

    def has_told(self, machine, key):
        return key in self.keys.get(machine, ())

    def is_known(self, item, keys):
        """Or was told before it was edited and moved to another day, which gives it another id."""
        token = item.token
        while token not in keys and token in self.before_edits:
            token = self.before_edits[token]
        return item.key in keys or token in keys

    def heard(self, machine, said, today):
        keys = self.keys.setdefault(machine, set())
        news = said.split("New from", 1)[1].splitlines()[1:] if "New from" in said else []
        shown = [line for line in news if re.match(r"  \S", line) and not re.match(r"  and \d+ more", line)]
        more = sum(int(number) for number in re.findall(r"^  and (\d+) more", said, re.M))
        all_items = items(machine, Folder(machine.folder), today, keys)
        wanted = [each for each in all_items if not self.is_known(each, keys)]
        left = list(wanted)
        where = f"{machine.name}, {today}: "
        ranks = []
        for line in shown:
            item = next((each for each in left if each.words in line), None)
            if item:
                left.remove(item)
                label = line[2:].split("  ")[0]
                if label != item.label:
                    self.faults.add(f"news calls a {item.label} something else", f"{where}{line}")
                else:
                    ranks.append(item.rank())
            elif any(each.words in line for each in all_items) or any(token in keys for token in WORD.findall(line)):
                self.twice += 1
                self.faults.add("told twice", f"{where}{line}")
            else:
                self.faults.add("told what is no news", f"{where}{line}")
        if ranks != sorted(ranks):
            self.faults.add("news in another order", f"{where}{said}")
        if more > len(left):
            self.twice += more - len(left)
            self.faults.add("told twice", f"{where}{more} more, and {len(left)} left: {said}")
        elif more < len(left):
            self.faults.add("not told", f"{where}{[(each.key, each.label, each.words) for each in left]}: {said}")
        self.told += len(shown) + more
        for each in wanted:
            self.mark(machine, each.key, each.token)
        return [each.words for each in wanted if each.label == "surprise"]


class Mornings:
    """The idea of each morning on each machine, and why two differ."""

    def __init__(self, faults, machines):
        self.faults = faults
        self.machines = machines
        self.ideas = {machine: {} for machine in machines}
        self.shortest = None
        self.last = {}
        self.latest = {}
        self.compared = 0
        self.exposed = Counter()  # mornings on which something that weighs was still on its way between the two, or the three
        self.differing = Counter()
        self.why = Counter()

    def seen(self, machine, day, shown):
        idea = json.loads(shown)["ideas"][0]
        self.ideas[machine][day] = (idea["way"], idea["id"], dict(machine.more), Folder(machine.folder).what_weighs(day))
        self.latest[machine] = idea["id"]
        before = self.last.get((machine, idea["id"]))
        self.last[machine, idea["id"]] = day
        if before:
            gap = (day - before).days
            self.shortest = min(gap, self.shortest or gap)
            if gap <= REST:
                self.faults.add("an idea twice within 60 days", f"{machine.name}: {idea['id']} on {before} and {day}")

    def last_of(self, machine):
        return self.latest.get(machine, "")

    def are_few(self):
        """What is on its way weighs on one way of four, or on ideas whose slots come once in 61 days: so no more than a third
        of the mornings on which something is, and on no other."""
        for kind, count in self.differing.items():
            if count > 1 + self.exposed[kind] / 3:
                self.faults.add("too many different mornings", f"{count} of {self.exposed[kind]} on which the {kind} could differ")

    def compare(self, day):
        """Once all of them have had the morning."""
        self.compared += 1
        pairs = [(one, other) for index, one in enumerate(self.machines) for other in self.machines[index + 1:]]
        exposed = [pair for pair in pairs if self.ideas[pair[0]][day][3] != self.ideas[pair[1]][day][3]]
        differing = [pair for pair in pairs if self.are_different(*pair, day)]
        for counter, found in ((self.exposed, exposed), (self.differing, differing)):
            counter.update({"two": pairs[0] in found, "three": bool(found)})
        causes = {self.cause(*pair, day) for pair in differing}
        self.why.update([" and ".join(sorted(causes))] if causes else [])
        for machine in self.machines:
            del self.ideas[machine][day]

    def are_different(self, one, other, day):
        """Little things are each reader's own, so that two people can only have the way in common."""
        (way, idea, *_), (other_way, other_idea, *_) = self.ideas[one][day], self.ideas[other][day]
        return way != other_way or (idea != other_idea and (way != "little" or one.person == other.person))

    def cause(self, one, other, day):
        """The one sort of thing that makes the idea of `one` that of `other`, if `one` had it as `other` does."""
        way, idea, more, weighs = self.ideas[one][day]
        wanted_way, wanted, _, others = self.ideas[other][day]
        sorts = sorted((sort for sort in weighs if weighs[sort] != others[sort]), key=lambda sort: sort in ("an entry", "an answer"))

        def is_wanted(changed):
            drawn = self.draw(one, more, weighs | {sort: others[sort] for sort in changed})
            return drawn == (wanted_way, wanted) or (wanted_way == drawn[0] == "little" and one.person != other.person)
        own = self.draw(one, more, weighs)
        if own != (way, idea):
            self.faults.add("an idea follows from what should not weigh", f"{one.name}, {day}: {idea}, and {own} without")
        for sort in sorts:
            if is_wanted([sort]):
                return sort
        if sorts and is_wanted(sorts):
            return "several"
        self.faults.add("nothing explains a different morning",
                        f"{day}: {one.name} {way} {idea}, {other.name} {wanted_way} {wanted}; {sorts} differ")
        return "nothing"

    @staticmethod
    def draw(machine, more, weighs):
        path = machine.world.work / "what-if"
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(mode=0o700)
        write_folder(path, weighs)
        shown = machine.closer("-C", str(path), "--as", machine.person, "idea", "--format", "json", **more, HOME=str(path.parent))
        idea = json.loads(shown.out)["ideas"][0]
        return idea["way"], idea["id"]


class Count:
    def __init__(self, machines):
        self.machines = machines  # by person, on which each answered
        self.syncs = Counter()
        self.last = None


class Answers:
    """How many syncs it takes until both can read both answers."""

    def __init__(self, faults):
        self.faults = faults
        self.given = {}  # by round and person: the machine and the words
        self.running = {}
        self.took = []

    def answered(self, machine, of, words):
        given = self.given.setdefault(of, {})
        if machine.person in given:
            return  # on another machine, before the two had heard of each other: the first counts
        given[machine.person] = (machine, words)
        if len(given) == 2:
            self.running[of] = Count({person: where for person, (where, _) in given.items()})

    def synced(self, machine):
        for of, count in list(self.running.items()):
            if machine not in count.machines.values():
                continue
            if count.last != machine.person:  # a second one in a row, when the other had none, has nothing to carry
                count.syncs[machine.person] += 1
                count.last = machine.person
            if all(of in (rounds := Folder(each.folder).rounds()) and rounds[of].is_open for each in count.machines.values()):
                most = max(count.syncs.values())
                self.took.append(most)
                if most > 2:
                    self.faults.add("answers that open after more than two syncs each", f"{of}: {dict(count.syncs)}")
                del self.running[of]

    def words(self, people):
        """Of the questions that so many have answered."""
        return {words.split(",")[0] for given in self.given.values() if len(given) == people for _, words in given.values()}

    def all_are_talks(self, machine):
        talks = [json.loads(line) for line in machine.run_here("list", "--all", "--way", "listen",
                                                               "--format", "jsonl").out.splitlines()]
        found = Counter(tuple(sorted(each["text"] for each in talk["answers"])) for talk in talks if "answers" in talk)
        wanted = Counter(tuple(sorted(words for _, words in given.values())) for given in self.given.values() if len(given) == 2)
        if found != wanted:
            self.faults.add("answers that are not one talk in the review",
                            f"{machine.name}: {found - wanted} too many, {wanted - found} missing")
        return sum(found.values())
