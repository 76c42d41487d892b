# SPDX-License-Identifier: MIT
"""A second reader of a journal's folder, by the rules of closer-journal(5), so that a test need not take closer's word."""
import re
import tomllib
from datetime import date, datetime, timedelta
from functools import lru_cache

LINE = re.compile(r"^(\S+) = (\{.*\})$", re.M)
ENTRIES = ("hobby", "outing", "little", "noticed", "listen", "note")
STANDING = ("vote", "plan", "idea", "pause", "rhythm", "day", "series")


@lru_cache(maxsize=None)
def fields(value):
    return tomllib.loads(f"it = {value}")["it"]


def day_of(moment):
    return moment.date() if isinstance(moment, datetime) else moment


class Line:
    def __init__(self, key, value, owner=""):
        self.key = key
        self.owner = owner or key.split("-")[3]
        self.text = f"{key} = {value}"
        self.fields = fields(value)
        self.is_gone = self.fields.get("gone", False)
        self.rev = self.fields.get("rev", 1)

    def __getattr__(self, name):
        return self.fields.get(name, "")

    @property
    def day(self):
        return day_of(self.at) if self.at else date.fromisoformat(self.key[:10])

    @property
    def words(self):
        return self.fields.get("text") or self.question or self.hobby


class Round:
    """A question, the seals of each person, and which of them are open."""

    def __init__(self, of):
        self.of = of
        self.seals = {}
        self.opened = {}

    @property
    def is_open(self):
        return len(self.opened) == 2

    @property
    def question(self):
        return next(iter(self.seals.values())).question

    @property
    def begun(self):
        return min(seal.day for seal in self.seals.values())

    @property
    def day(self):
        return max(seal.day for seal in self.seals.values())


class Folder:
    """What is in a folder at a moment."""

    def __init__(self, path):
        self.path = path
        lines = [Line(*found) for name in path.glob("log/*.toml") for found in LINE.findall(name.read_text())]
        self.records = winners(lines, lambda line: (line.is_gone, line.rev, line.text))
        self.hobbies = {}
        for name in path.glob("hobbies/*.toml"):
            owner = name.name.split(".")[0]
            lines = [Line(*found, owner) for found in LINE.findall(name.read_text())]
            of_owner = winners(lines, lambda line: (line.rev, line.is_gone, line.text))
            self.hobbies.update({f"{owner}/{slug}": line for slug, line in of_owner.items()})
        self.hand = {str(name.relative_to(path)): name.read_text()
                     for pattern in ("closer.toml", "ideas/*.toml", "questions/*.toml") for name in path.glob(pattern)
                     if ".kept-" not in name.name}

    def of_kind(self, *kinds):
        return [line for line in self.records.values() if not line.is_gone and line.kind in kinds]

    def rounds(self, are_marks=False):
        """Those of questions, or those of marks of closeness, by what they are of."""
        rounds = {}
        for seal in sorted(self.of_kind("seal"), key=lambda line: (moment(line), line.key)):
            if seal.of.startswith("closeness/") == are_marks:
                rounds.setdefault(seal.of, Round(seal.of)).seals.setdefault(seal.owner, seal)
        opened = {line.opens: line for line in self.of_kind("opening")}
        for each in rounds.values():
            each.opened = {owner: opened[seal.key] for owner, seal in each.seals.items() if seal.key in opened}
        return rounds

    def what_weighs(self, day):
        """What the idea of a day may follow from, by sort and then by key: all that closer-idea(1) names."""
        monday = day - timedelta(days=day.weekday())
        done = [line for line in self.of_kind(*ENTRIES) if line.day < monday or (line.idea and line.day < day)]
        talks = [each for each in self.rounds().values() if each.is_open and each.day < monday]
        sorts = {
            "a vote": [line for line in self.of_kind("vote") if line.vote == "no" or line.day < day],
            "a plan": [line for line in self.of_kind("plan") if line.day < day],
            "a rhythm": self.of_kind("rhythm"),
            "an idea": self.of_kind("idea"),
            "an entry": done,
            "an answer": [line for each in talks for line in (*each.seals.values(), *each.opened.values())],
        }
        weighs = {sort: {line.key: line.text for line in lines} for sort, lines in sorts.items()}
        weighs["a hobby"] = {key: line.text for key, line in self.hobbies.items()}
        weighs["a file"] = {name: text for name, text in self.hand.items() if not name.startswith("questions/")}
        return weighs


def moment(line):
    """Where a seal is in time; closer always writes its moment."""
    return line.at if isinstance(line.at, datetime) else datetime.fromisoformat(f"{line.day}T00:00:00+00:00")


def winners(lines, rank):
    best = {}
    for line in lines:
        if line.key not in best or rank(line) > rank(best[line.key]):
            best[line.key] = line
    return best


def write_folder(path, weighs):
    """A folder that holds just that, for a reader."""
    files = dict(weighs["a file"])
    for sort, lines in weighs.items():
        for key, text in lines.items() if sort != "a file" else ():
            if sort == "a hobby":
                name = f"hobbies/{key.split('/')[0]}.toml"
            else:
                kind = fields(text.split(" = ", 1)[1])["kind"]
                name = f"log/{'standing' if kind in STANDING else key[:7]}.{key.split('-')[3]}.toml"
            files[name] = files.get(name, "") + text + "\n"
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text)
