# SPDX-License-Identifier: MIT
"""Every command that writes, and the journal that it starts from."""
from dataclasses import dataclass
from typing import Callable

from world import MESSY, PAIR


@dataclass(frozen=True)
class Case:
    name: str
    arguments: tuple
    files: dict
    prepare: Callable = lambda world: None
    is_known: bool = True
    moves: bool = False   # in between, old and new may both be there, and a second run may then make one more
    once: bool = False    # where it is done already, a second run is refused
    steps: bool = False   # in between, some of the new may be there without the rest
    adds: bool = False    # a second run writes one more
    is_messy: bool = False
    secret: str = ""      # stands nowhere in the journal's folder, whatever happens
    due: str = ""         # a surprise whose day has come: after one more command it stands there once, and nowhere else

    def make(self, world):
        world.make(self.files, self.is_known)
        self.prepare(world)
        world.keep()


def without(folder):
    return {path: text for path, text in PAIR.items() if not path.startswith(folder)}


def with_history(world):
    world.must("log", "note", "the first of a few")
    world.must("log", "note", "the second")


def move_an_entry(world):
    with_history(world)
    world.must("edit", "0aaa1", "--on", "2026-10-30")


def edit_an_entry(world):
    with_history(world)
    world.must("edit", "0aaa1", "Coffee and toast")


def with_lines(world):
    with_history(world)
    (world.here / "lines.jsonl").write_text("".join(
        f'{{"id":"2026-11-{day}-sam-0zzz{day % 10}","kind":"little","at":"2026-11-{day}","text":"tea"}}\n' for day in (17, 18, 19)))


def with_private(world):
    with_history(world)
    world.must("log", "note", "--private", "herons")
    world.must("log", "little", "--surprise-until", "2026-12-24", "opera tickets")


def with_a_copy(world):
    with_history(world)
    line = (world.journal / "log" / "2026-11.sam.toml").read_text().splitlines()[0]
    (world.journal / "log" / "2026-11.sam 2.toml").write_text(line + "\n")


def with_due(world):
    with_history(world)
    with_due_alone(world)


def with_due_alone(world):
    private = world.private()
    private.parent.mkdir(parents=True)
    private.write_text('2026-11-01-sam-0zzz1 = { kind = "little", at = 2026-11-01, text = "opera tickets", surprise_until = 2026-11-20 }\n'
                       '2026-11-01-sam-0zzz2 = { kind = "note", at = 2026-11-01, text = "herons" }\n')


def with_two_due(world):
    with_due(world)
    with world.private().open("a") as file:
        file.write('2026-11-02-sam-0zzz3 = { kind = "note", at = 2026-11-02, text = "a picnic", surprise_until = 2026-11-21 }\n')


def with_answers(*rounds):
    """Ana has sealed and opened hers; Sam has sealed his, and what opens them waits on his machine."""
    def prepare(world):
        with_history(world)
        answers = {"sam": "", "ana": ""}
        waiting = ""
        for name, (day, ana, sam) in SEALS.items():
            if name not in rounds:
                continue
            for person, seal in (("ana", ana), ("sam", sam)):
                answers[person] += (f'2026-11-{day}-{person}-0sss1 = {{ kind = "seal", at = 2026-11-{day}, of = "2026-11-{day}/{name}", '
                                    f'seal = "{seal}", question = "What did you see?" }}\n')
            opening = '{{ kind = "opening", at = 2026-11-{day}, text = "{text} at the {name}", opens = "2026-11-{day}-{person}-0sss1", salt = "{salt}" }}\n'
            answers["ana"] += f"2026-11-{day}-ana-0sss2 = " + opening.format(day=day, name=name, person="ana", text="An otter", salt="2e" * 32)
            waiting += f"2026-11-{day}-sam-0sss2 = " + opening.format(day=day, name=name, person="sam", text="A heron", salt="1f" * 32)
        for person, lines in answers.items():
            with (world.journal / "log" / f"2026-11.{person}.toml").open("a") as file:
                file.write(lines)
        world.private().parent.mkdir(parents=True)
        world.private().write_text(waiting)
    return prepare


SEALS = {  # of each round, the day, Ana's and Sam's
    "window": ("20", "6cfa8ce84fdc9aedcaacdff984ca7cc0139f52e78913ad593a4ca6e028d6004b", "6d5c4f10b358c3e90ab6c988b4c81424bd73010e21900414c3f11fdea4fc3044"),
    "door": ("19", "8cf20bdf406017add59307bb3c01e4dbcbb0e51c3eb9fc93ff9d65612720ab0e", "952e05a78b3ffcbe5ce7552607c5f61a1b8d59dfde05f4295262f73b1ced92ad"),
}

NO_NEWLINE = {**PAIR, "log/2026-11.sam.toml": PAIR["log/2026-11.sam.toml"].rstrip("\n")}
LOG = ("log", "little", "tea", "on", "the", "balcony")

CASES = (
    Case("log, the first of all", LOG, without("log/"), adds=True),
    Case("log into a new shard", (*LOG, "--on", "2026-09-05"), PAIR, with_history, adds=True),
    Case("log into an existing shard", LOG, PAIR, with_history, adds=True),
    Case("log behind a line without an end", LOG, NO_NEWLINE, adds=True),
    Case("edit in place", ("edit", "0aaa1", "Coffee", "and", "toast"), PAIR, with_history),
    Case("edit that moves the day", ("edit", "0aaa1", "--on", "2026-10-30"), PAIR, with_history, moves=True, once=True),
    Case("remove", ("remove", "0aaa1"), PAIR, with_history, once=True),
    Case("hobby add, the first", ("hobby", "add", "Old", "radios", "--solo"), without("hobbies/")),
    Case("hobby add", ("hobby", "add", "Old", "radios", "--solo"), PAIR, with_history),
    Case("hobby add of one that is gone", ("hobby", "add", "Chess"), PAIR),
    Case("hobby remove", ("hobby", "remove", "bouldering"), PAIR, once=True),
    Case("undo of a log", ("undo",), PAIR, with_history, once=True),
    Case("undo of an edit", ("undo",), PAIR, edit_an_entry, once=True),
    Case("undo of a moved day", ("undo",), PAIR, move_an_entry, moves=True, once=True),
    Case("import", ("import", "lines.jsonl"), PAIR, with_lines),
    Case("inbox", ("inbox",), {**PAIR, "inbox/ana/notes.txt": "little tea\nyesterday: the heron was back\nlittle tea"}),
    Case("inbox of a day", ("inbox",), {**PAIR, "inbox/ana/2026-11-19.txt": "little tea\n"}),
    Case("pause", ("pause", "--until", "2026-12-06"), PAIR, with_history),
    Case("resume", ("resume",), PAIR, lambda world: world.must("pause")),
    Case("rhythm", ("rhythm", "little", "3", "days"), PAIR, with_history),
    Case("private: log, the first", (*LOG, "--private"), PAIR, with_history, adds=True, secret="balcony"),
    Case("private: log of a surprise", (*LOG, "--surprise-until", "2026-12-24"), PAIR, with_private, adds=True, secret="balcony"),
    Case("private: edit", ("edit", "--minutes", "5", "0zzz2", "grebes"), PAIR, with_due, secret="grebes", due="opera tickets"),
    Case("private: remove", ("remove", "0zzz2"), PAIR, with_due, once=True, secret="herons", due="opera tickets"),
    Case("private: undo", ("undo",), PAIR, with_private, once=True, secret="opera"),
    Case("private: share", ("edit", "0zzz2", "--share"), PAIR, with_due, once=True, due="opera tickets"),
    Case("surprise whose day has come", LOG, PAIR, with_due, adds=True, due="opera tickets", secret="herons"),
    Case("surprise whose day has come, in a new shard", ("rhythm", "little", "3", "days"), without("log/"), with_due_alone,
         due="opera tickets", secret="herons"),
    Case("answer", ("listen", "answer", "a", "heron"), PAIR, with_history, once=True, secret="a heron"),
    Case("answer, the first in a new shard", ("listen", "answer", "a", "heron"), without("log/"), once=True, secret="a heron"),
    Case("a mark of closeness", ("log", "closeness", "5"), PAIR, with_history, once=True),
    Case("pass", ("listen", "pass"), PAIR, with_history),
    Case("reveal", ("listen", "reveal"), PAIR, with_answers("window")),
    Case("reveal of two", ("listen", "reveal"), PAIR, with_answers("window", "door"), steps=True),
    Case("two surprises whose day has come", LOG, PAIR, with_two_due, adds=True, secret="herons", due="opera tickets"),
    Case("remove --erase", ("remove", "--erase", "0aaa1"), PAIR, with_a_copy),
    Case("leave", ("leave", "mine.toml"), PAIR, with_private, once=True),
    Case("check --fix", ("check", "--fix", "--yes"), MESSY, is_messy=True),
    Case("init", ("init", "../us", "--as", "sam", "--with", "ana", "--no-git"), {}, is_known=False),
    Case("init again, as at first", ("init", "../us", "--as", "sam", "--with", "ana", "--no-git"),
         {"closer.toml": PAIR["closer.toml"]}, is_known=False),
    Case("init of what is there", ("init", "../us", "--as", "sam"), without(".git"), is_known=False),
)
