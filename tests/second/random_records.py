# SPDX-License-Identifier: MIT
"""Random records of Sam's, with what is likely to be written or read wrongly."""
import re

import journal
from journal_toml import Literal, moment_literal

CHARACTERS = ["a", "Z", " ", '"', "\\", "\n", "\t", "\r", "'", "#", "\x01", "\x1f", "\x7f", "\x80", "\x9b", "\xa0", "e\u0301",
              "\u1100\u1161", "\u0301", "\u2028", "\ufeff", "\uffff", "\U0001F600", "\U0010FFFF", "{", "}", "=", ","]


def random_text(dice, longest=12):
    """Without white space at its ends and carriage returns before a newline, which an import would drop."""
    text = "".join(dice.choice(CHARACTERS) for _ in range(dice.randint(0, longest)))
    return "x" + re.sub("\r+\n", "\n", text) + "y"


def random_moment(dice, day):
    if dice.random() < 0.4:
        return Literal(day)
    clock = f"{dice.randrange(24):02}:{dice.randrange(60):02}:{dice.randrange(60):02}"
    return moment_literal(day, clock, dice.choice(["", ".5", ".123456789", ".000001"]), dice.choice([None, "Z", "+01:00", "-09:30"]))


def random_value(dice, depth, for_json):
    """JSON has no dates and times in fields that aren't known."""
    simple = [lambda: random_text(dice), lambda: dice.choice([0, -1, 2**63 - 1, -(2**63), dice.randint(-10**9, 10**9)]),
              lambda: dice.choice([0.5, -0.0, 1e16, 1e-5, 5e-324, dice.random() * 10.0 ** dice.randint(-30, 30)]),
              lambda: dice.random() < 0.5, lambda: dice.randint(0, 9) if for_json else random_moment(dice, "2026-11-01")]
    nested = [lambda: {f"k {number}": random_value(dice, depth - 1, for_json) for number in range(dice.randint(0, 3))},
              lambda: [random_value(dice, depth - 1, for_json) for _ in range(dice.randint(0, 3))]]
    return dice.choice(simple + nested if depth else simple)()


def random_record(dice, for_json):
    day = f"2026-{dice.randint(1, 11):02}-{dice.randint(1, 20):02}"
    record_id = f"{day}-sam-{''.join(dice.choice(journal.ID_ALPHABET) for _ in range(5))}"
    raw = {"kind": dice.choice(["hobby", "outing", "little", "noticed", "listen", "note", "zeta"]), "text": random_text(dice, 40)}
    makers = {"string": lambda: random_text(dice), "moment": lambda: random_moment(dice, day), "flag": lambda: True,
              "minutes": lambda: dice.randint(0, 10**6), "tags": lambda: dice.sample(["morning", "\u00c4rger", "e\u0301", "\U0001F600"], 3)}
    for name, kind in journal.FIELDS.items():
        if name not in raw and (name == "at" or dice.random() < 0.3) and not (for_json and name == "surprise_until"):
            raw[name] = makers[kind]()
    for number in range(dice.randint(0, 3)):
        raw[dice.choice(["zz", "odd key ", "\u00fc\x01"]) + str(number)] = random_value(dice, 2, for_json)
    if dice.random() < 0.5:
        raw["rev"] = dice.randint(2, 2**63 - 2)
    return record_id, journal.read_record(record_id, raw)
