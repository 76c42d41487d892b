#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Leads talks, and runs other commands that ask or take long, in a terminal: presses keys, sends signals, resizes, and looks at the screen, the record and the status.

CLOSER_PACE makes the time of a talk run faster. Nothing here waits for a time that should be enough: every step waits
for what is to be seen, and minutes are compared with what the screen or the machine's clock says they are.
"""
import argparse
import datetime
import json
import os
import re
import signal
import sys
import tempfile
import time
import tomllib
import traceback
from pathlib import Path

sys.dont_write_bytecode = True  # the source folder stays as it is
sys.path.append(str(Path(__file__).resolve().parent.parent / "crash"))

from terminal import Failed, Screen, Terminal, must, same
from world import World

QUESTION = "What went well today?"
ENTER = "\n"
CTRL_C, CTRL_D, CTRL_Z = "\x03", "\x04", "\x1a"
BAR = r"\r\x1b\[K(?:\S+ )?(speaks|Paused) [#-]* (\d+):(\d\d)"
BEGINS = r"speaks, (\S+) only listens\. Enter begins\."
SAYS_BACK = r"say back in your own words"
HEARD = r"what did you hear\? One line, or just Enter: "
WRITTEN = r"Logged listen, today \d\d:\d\d, (\d+) min"


def listen(world, minutes):
    return ["-C", str(world.journal), "listen", "--question", QUESTION, "--minutes", str(minutes)]


class Talk(Terminal):
    """`closer listen` in a terminal, with a clock that runs `pace` times as fast."""

    def __init__(self, world, arguments, minutes, columns, term, pace):
        command = [str(world.closer), *listen(world, minutes), *arguments]
        variables = {**world.variables, "CLOSER_PACE": str(pace), "TERM": term}
        super().__init__(command, world.here, variables, columns)
        self.pace = pace

    def clock(self):
        """In seconds, as closer counts them."""
        return time.clock_gettime(time.CLOCK_BOOTTIME) * self.pace

    def begin_turn(self):
        self.expect(BEGINS)
        self.type(ENTER)
        self.expect("Space pauses")

    def left(self, state="speaks"):
        """The seconds left that the next redrawn line shows, which is in this state."""
        bar = self.expect(BAR)
        same("what the one who speaks does", bar[1], state)
        return int(bar[2]) * 60 + int(bar[3])

    def pause(self):
        """Returns what is left, which doesn't change."""
        self.type(" ")
        self.expect(r"Paused\. Space goes on\.")
        return self.left("Paused")

    def answer_heard(self, *lines):
        for line in lines:
            self.expect(HEARD)
            must(self.is_as_before(), "lines are asked for in a terminal that reads keys")
            self.type(line + ENTER)

    def finish_with(self, status):
        same("the status", self.finish(), status)
        must(self._is_gone() or self.is_as_before(), "the terminal is not as it was before")

    def _is_gone(self):
        return self._master is None


class Couple:
    """Two people who have just made a journal."""

    def __init__(self, closer, root, me="sam", other="ana"):
        self.world = World(closer, root)
        self.world.make({}, is_known=False)
        del self.world.variables["COLUMNS"]  # the terminal says how wide it is
        self.world.must("init", str(self.world.journal), "--as", me, "--with", other, "--no-git")
        self.talks = []

    def talk(self, *arguments, minutes=10, columns=80, term="xterm", pace=600):
        self.talks.append(Talk(self.world, arguments, minutes, columns, term, pace))
        return self.talks[-1]

    def at(self, moment):
        self.world.variables["CLOSER_NOW"] = moment

    def records(self):
        """What is in log/, as it was written; of an id, the last."""
        by_id = {}
        for path in sorted((self.world.journal / "log").glob("*.toml")):
            for line in path.read_text().splitlines():
                by_id.update(tomllib.loads(line))
        return sorted(by_id.values(), key=lambda record: record["at"])

    def record(self):
        records = self.records()
        same("the number of records", len(records), 1)
        same("the kind", records[0]["kind"], "listen")
        same("the question", records[0]["question"], QUESTION)
        return records[0]


def same_minutes(record, least, most):
    """From seconds that were spoken at least and at most, to the minute."""
    rounded = [int(seconds / 60 + 0.5) for seconds in (least, most)]
    must(rounded[0] <= record["minutes"] <= rounded[1], f"{record['minutes']} minutes, which are not {rounded}")


def without_heard(record):
    must("heard" not in record, f"heard is {record.get('heard')!r}")


def asked_nothing(talk):
    must("what did you hear" not in talk.output, "what was heard is asked for")


# The checks. `meet` makes a couple with a journal.


def two_turns_by_the_clock_are_a_bell_each_and_one_record(meet):
    us = meet()
    with us.talk(minutes=2) as talk:
        for speaker, listener in (("Ana", "Sam"), ("Sam", "Ana")):
            talk.expect(rf"{speaker} speaks, {listener} only listens\. Enter begins\.")
            talk.type(ENTER)
            talk.expect(rf"{speaker} speaks\. Space pauses")
            must(talk.left() <= 120, "more is left than there was")
            talk.expect("\a")
            talk.expect(rf"{listener}, say back in your own words .*; {speaker} says if")
            talk.type(ENTER)
        talk.answer_heard("That the bread was good", "  That  work was long ")
        talk.finish_with(0)
        same("how often the bell rang", talk.screen().bells, 2)
        same("what was asked", re.findall(r"(\w+), what did you hear", talk.output), ["Sam", "Ana"])
        record = us.record()
        same("the minutes", record["minutes"], 4)
        same("who spoke first", record["first"], "ana")
        same("what was heard", record["heard"], "Sam: That the bread was good\nAna: That  work was long")


def enter_ends_a_turn_early_and_the_minutes_spent_count(meet):
    us = meet()
    with us.talk(minutes=60) as talk:
        least = most = 0
        for _ in range(2):
            begun = talk.clock()
            talk.begin_turn()
            while (left := talk.left()) > 3600 - 90:
                pass
            talk.type(ENTER)
            talk.expect(SAYS_BACK)
            least, most = least + 3600 - left, most + talk.clock() - begun
            talk.type(ENTER)
        talk.answer_heard("", "")
        talk.finish_with(0)
        same("how often the bell rang", talk.screen().bells, 0)
        record = us.record()
        same_minutes(record, least, most)
        without_heard(record)


def a_pause_stops_the_clock(meet):
    us = meet()
    with us.talk(minutes=10, pace=1000) as talk:
        talk.begin_turn()
        while talk.left() > 600 - 60:
            pass
        left = talk.pause()
        for _ in range(700):  # a millisecond at least lies between two, so that these take longer than the whole turn
            same("what is left in the pause", talk.left("Paused"), left)
        resumed = talk.clock()
        talk.type(" ")
        talk.expect("Ana speaks. Space pauses")
        after = talk.left()
        passed = talk.clock() - resumed
        must(left - passed - 1 <= after <= left, f"{left} s are left in the pause, and {after} s after it")
        talk.type("q")
        talk.answer_heard("")
        talk.finish_with(0)
        same_minutes(us.record(), 600 - after, 600 - left + talk.clock() - resumed)


def plus_adds_a_minute(meet):
    us = meet()
    with us.talk(minutes=2, pace=100) as talk:
        talk.begin_turn()
        left = talk.pause()
        talk.type("++")
        while (more := talk.left("Paused")) != left + 120:
            must(more in (left, left + 60), f"{left} s were left, and with two minutes more {more}")
        talk.type(" ")
        talk.expect("\a")
        talk.expect(SAYS_BACK)
        talk.type("q")
        talk.answer_heard("")
        talk.finish_with(0)
        same("the minutes", us.record()["minutes"], 4)


def q_stops_and_keeps_what_was_spoken(meet):
    us = meet()
    with us.talk(minutes=10) as talk:
        talk.begin_turn()
        while talk.left() > 600 - 120:
            pass
        left = talk.pause()
        talk.type("q")
        talk.expect(WRITTEN)
        talk.answer_heard("That it is late")
        talk.finish_with(0)
        record = us.record()
        same_minutes(record, 600 - left, 601 - left)
        same("what was heard", record["heard"], "Sam: That it is late")
        same("how often the bell rang", talk.screen().bells, 0)


def what_is_too_short_is_not_kept(meet):
    us = meet()
    with us.talk(pace=1) as talk:
        talk.expect(BEGINS)
        talk.type("q")
        talk.expect(r"too short to log, so nothing was written\.")
        talk.finish_with(0)
        asked_nothing(talk)
        same("the records", us.records(), [])


def interrupting_keeps_what_was_spoken_and_asks_nothing(meet):
    ways = {"Ctrl-C": lambda talk: talk.type(CTRL_C), "Ctrl-C, Ctrl-C, Ctrl-C": lambda talk: talk.type(3 * CTRL_C),
            "SIGTERM": lambda talk: talk.send(signal.SIGTERM), "SIGHUP": lambda talk: talk.send(signal.SIGHUP)}
    for way, interrupt in ways.items():
        us = meet()
        with us.talk(minutes=60) as talk:
            begun = talk.clock()
            talk.begin_turn()
            while (left := talk.left()) > 3600 - 90:
                pass
            must(talk.is_raw(), "the terminal does not read keys")
            interrupt(talk)
            talk.expect(WRITTEN)
            talk.finish_with(130)
            asked_nothing(talk)
            record = us.record()
            same_minutes(record, 3600 - left, talk.clock() - begun)
            without_heard(record)
            must(way.startswith("Ctrl") or "^C" not in talk.output, "what was not pressed is shown")


def interrupting_before_anything_was_spoken_writes_nothing(meet):
    us = meet()
    with us.talk(pace=1) as talk:
        talk.expect(BEGINS)
        talk.type(CTRL_C)
        talk.expect("too short")
        talk.finish_with(130)
        asked_nothing(talk)
        same("the records", us.records(), [])


def interrupting_the_questions_keeps_what_was_spoken(meet):
    for answers in ([], ["That it was late"]):
        us = meet()
        with us.talk(minutes=1) as talk:
            talk.begin_turn()
            talk.expect(SAYS_BACK)
            talk.type(ENTER)
            talk.begin_turn()
            talk.type("q")
            talk.answer_heard(*answers)
            talk.expect(HEARD)
            talk.type(CTRL_C)
            talk.finish_with(130)
            must(us.record()["minutes"] in (1, 2), "the minutes")


def suspending_gives_the_terminal_back_and_time_goes_on(meet):
    us = meet()
    with us.talk(minutes=60) as talk:
        talk.begin_turn()
        left = talk.left()
        talk.type(CTRL_Z)
        talk.wait_until_stopped()
        stopped = talk.clock()
        talk.skip()
        while talk.clock() - stopped < 120:
            must(talk.is_as_before(), "while it is suspended, the terminal is not as it was before")
        same("what is shown while it is suspended", talk.rest(), "")
        passed = talk.clock() - stopped
        talk.send(signal.SIGCONT)
        after = talk.left()
        must(talk.is_raw(), "after it goes on, the terminal does not read keys")
        must(after <= left - passed + 1, f"{left} s were left, then {passed:.0f} s passed, and {after} s are left")
        talk.type("q")
        talk.answer_heard("")
        talk.finish_with(0)
        must(us.record()["minutes"] >= 2, "the time meanwhile does not count")


def a_narrower_window_gets_shorter_lines(meet):
    us = meet()
    with us.talk(minutes=60) as talk:
        talk.begin_turn()
        while talk.left() > 3600 - 60:
            pass
        must(talk.screen().widest()[0] > 40, "the lines are short already")
        talk.send(signal.SIGSTOP)  # so that nothing is drawn between what is looked at and the new size
        talk.wait_until_stopped()
        talk.skip()
        talk.resize(40)
        talk.send(signal.SIGCONT)
        talk.left()  # which may have been on its way
        talk.left()
        at = talk.output.rindex("\r")
        for _ in range(20):
            talk.left()
        talk.type("q")
        talk.expect(WRITTEN)
        columns, line = Screen(talk.output[at:]).widest()
        must(30 <= columns <= 40, f"a line of {columns} columns: {line}")
        talk.answer_heard("")
        talk.finish_with(0)
        must(us.record()["minutes"] >= 1, "what was spoken does not count")


def lead_to_the_end(talk):
    for _ in range(2):
        talk.begin_turn()
        talk.expect(SAYS_BACK)
        talk.type(ENTER)
    talk.answer_heard("", "")
    talk.finish_with(0)


def fits(talk, columns):
    """But for the questions, whose lines go on with the answers."""
    asked = re.sub(rf"\w+, {HEARD}", "", talk.output)
    widest, line = Screen(asked).widest()
    must(widest <= columns, f"a line of {widest} columns: {line}")


def a_whole_talk_fits_40_columns(meet):
    us = meet()
    with us.talk(minutes=2, columns=40) as talk:
        lead_to_the_end(talk)
        fits(talk, 40)
        same("the minutes", us.record()["minutes"], 4)


def wide_names_fit_40_columns(meet):
    us = meet("sam:名前", "ana:アナ・マリア・ガルシア")
    with us.talk(minutes=2, columns=40) as talk:
        lead_to_the_end(talk)
        fits(talk, 40)
        must("名前 speaks" in talk.output, "a name is not shown")
        same("the minutes", us.record()["minutes"], 4)


def is_plain(output, minutes):
    must(not re.search(r"\x1b|\r(?!\n)", output), f"something is redrawn: {output!r}")
    turns = [[int(left) for left in re.findall(r"^(\d+) min left", turn, re.M)]
             for turn in output.split("Space pauses")[1:]]
    same("the number of turns", len(turns), 2)
    for lines in turns:  # on a machine that is busy, a minute that takes a tenth of a second may be missed
        must(lines and lines[0] == minutes and lines == sorted(set(lines), reverse=True), f"minutes left: {lines}")


def plain_output_is_a_line_a_minute(meet):
    for term, options in (("dumb", []), ("xterm", ["--plain"])):
        us = meet()
        with us.talk(*options, minutes=3, term=term) as talk:
            lead_to_the_end(talk)
            is_plain(talk.output, 3)
            same("how often the bell rang", talk.screen().bells, 2)
            same("the minutes", us.record()["minutes"], 6)


def without_a_terminal_the_clock_alone_leads(meet):
    us = meet()
    us.world.variables["CLOSER_PACE"] = "600"
    status, out, err = us.world.run(*listen(us.world, 3))
    same("the status where nobody said that the clock is to lead", status, 2)
    must("--plain" in err, "it does not say how to begin")
    status, out, err = us.world.run(*listen(us.world, 3), "--plain")
    same("the status", status, 0)
    same("standard output", out, "")
    is_plain(err, 3)
    must("\a" not in err, "the bell rings where no terminal is")
    must("what did you hear" not in err, "nobody can be asked")
    same("the minutes", us.record()["minutes"], 6)
    without_heard(us.record())


def quiet_is_without_bell_and_chatter(meet):
    us = meet()
    us.world.variables["CLOSER_PACE"] = "6000"
    same("what comes out without a terminal", us.world.run("--quiet", *listen(us.world, 1), "--plain"), (0, "", ""))
    same("the minutes", us.record()["minutes"], 2)
    us = meet()
    with us.talk("--quiet", minutes=3) as talk:
        while not talk.is_raw():
            pass
        begun = talk.clock()
        talk.type(ENTER)
        while talk.clock() - begun < 240:
            talk.skip()
        talk.type("q")
        talk.answer_heard("That all is well")
        talk.finish_with(0)
        must(re.fullmatch(rf"Sam, {HEARD}.*\r\n", talk.output), f"there is chatter: {talk.output!r}")
        same_minutes(us.record(), 60, 180)
        same("what was heard", us.record()["heard"], "Sam: That all is well")


def redraws_are_few(meet):
    us = meet()
    with us.talk(minutes=10, pace=10) as talk:
        talk.begin_turn()
        begun = talk.left()
        redraws = 0
        while (left := talk.left()) > begun - 12:
            redraws += 1
        must(redraws <= 5 * (begun - left), f"{redraws} redraws in {begun - left} s")
        talk.type(CTRL_C)
        talk.finish_with(130)


def the_end_of_input_ends_the_talk(meet):
    us = meet()
    with us.talk(minutes=2) as talk:
        talk.begin_turn()
        talk.expect(SAYS_BACK)
        talk.type(CTRL_D)
        talk.expect(WRITTEN)
        talk.answer_heard("")
        talk.finish_with(0)
        same("the minutes", us.record()["minutes"], 2)


def a_terminal_that_goes_away_ends_the_talk_and_what_was_spoken_is_kept(meet):
    us = meet()
    with us.talk(minutes=2) as talk:
        talk.begin_turn()
        talk.expect(SAYS_BACK)
        talk.hang_up()
        talk.finish_with(130)
        same("the minutes", us.record()["minutes"], 2)
        without_heard(us.record())


def who_speaks_first_alternates(meet):
    us = meet()
    for day, first in (("20", "Ana"), ("21", "Sam"), ("22", "Ana")):
        us.at(f"2026-11-{day}T21:04:13+01:00")
        with us.talk(minutes=1) as talk:
            talk.expect(rf"1\. {first} speaks for 1 min")
            lead_to_the_end(talk)
            same("who speaks", re.findall(r"(\w+) speaks, \w+ only", talk.output)[0], first)
    same("who spoke first", [record["first"] for record in us.records()], ["ana", "sam", "ana"])
    same("the minutes", [record["minutes"] for record in us.records()], [2, 2, 2])


def a_check_in_has_five_parts_and_keeps_a_line_of_each(meet):
    us = meet()
    words = ("-C", str(us.world.journal), "listen", "--check-in", "--minutes", "2")
    with command(us, *words, CLOSER_PACE="600") as terminal:
        terminal.expect(r"How was our week\?")
        for number, (begins, label) in enumerate(zip(("Ana", "Sam") * 3, ("Good", "Thanks", "Hard", "Ahead", "Wish")), 1):
            terminal.expect(rf"{number} of 5\.[^\x1b]* {begins}\s+begins\.\s+Enter\s+begins")
            terminal.type(ENTER)
            terminal.expect(rf"\r\x1b\[K{label} [#-]* \d+:\d\d")
            if number % 2:
                terminal.expect("\a")
            else:
                terminal.type(ENTER)
        terminal.expect(r"Logged listen, today \d\d:\d\d, (\d+) min")
        for line in ("The lake", "", "Too much work", "", "An evening off"):
            terminal.expect(r"One line, or just Enter: ")
            terminal.type(line + ENTER)
        terminal.expect("Added 3 lines")
        same("the status", terminal.finish(), 0)
    (record,) = us.records()
    same("the lines", record["text"], "Good: The lake\nHard: Too much work\nWish: An evening off")
    same("what it comes from", (record["kind"], record["idea"], record["question"], record["first"]),
         ("listen", "check-in", "How was our week?", "ana"))
    must(6 <= record["minutes"] <= 10, f"{record['minutes']} minutes")


def a_check_in_that_is_stopped_asks_for_the_parts_that_were_begun(meet):
    us = meet()
    words = ("-C", str(us.world.journal), "listen", "--check-in", "--minutes", "5")
    with command(us, *words, CLOSER_PACE="600") as terminal:
        for is_last in (False, True):
            terminal.expect(r"begins\.\s+Enter\s+begins")
            terminal.type(ENTER)
            terminal.expect("Space pauses")
            terminal.expect(r"[#-]* 3:\d\d")
            terminal.type("q" if is_last else ENTER)
        for line in ("Rain", "Soup"):
            terminal.expect(r"One line, or just Enter: ")
            terminal.type(line + ENTER)
        terminal.expect("Added 2 lines")
        same("the status", terminal.finish(), 0)
    same("the lines", us.records()[0]["text"], "Good: Rain\nThanks: Soup")


# Other commands in a terminal.


def command(us, *words, **variables):
    us.world.variables["TERM"] = "xterm"
    us.talks.append(Terminal([str(us.world.closer), *words], us.world.here, {**us.world.variables, **variables}, 80))
    return us.talks[-1]


def tree(us):
    return {path: path.read_bytes() for path in us.world.journal.rglob("*") if path.is_file()}


def a_new_journal_takes_three_short_answers(meet):
    us = meet()
    folder = us.world.here / "new"
    with command(us, "init", str(folder), "--no-git") as terminal:
        terminal.expect(r"Welcome. This makes a journal for the two of you")
        terminal.expect(r"Your name\? ")
        terminal.type("Kim\n")
        terminal.expect(r"And your partner's name\? ")
        terminal.type("Kim\n")
        terminal.expect(r"Both of you would have the id 'kim'")
        terminal.expect(r"And your partner's name\? ")
        terminal.type("Lee\n")
        terminal.expect(r"A hobby you'd love to share\? \(Enter skips\) ")
        terminal.type("a/b\n")
        terminal.expect(r"'a/b' can't be the name of a hobby")
        terminal.expect(r"\(Enter skips\) ")
        terminal.type("Old radios\n")
        terminal.expect(r"Added your hobby Old radios")
        for line in ("An idea for today:", "closer log little coffee in bed", "closer help share"):
            terminal.expect(line)
        same("the status", terminal.finish(), 0)
    must('share = "share"' in (folder / "hobbies" / "kim.toml").read_text(), "the hobby is not shared")
    with command(us, "init", str(us.world.here / "other"), "--no-git") as terminal:
        for answer in ("Kim", "Lee", ""):
            terminal.expect(r"\? |skips\) ")
            terminal.type(answer + "\n")
        same("the status", terminal.finish(), 0)
    must(not list((us.world.here / "other").glob("hobbies/*")), "a hobby without a name is added")


def who_joins_is_asked_again(meet):
    us = meet()
    us.world.variables["XDG_CONFIG_HOME"] = str(us.world.here / "config")
    with command(us, "init", str(us.world.journal)) as terminal:
        terminal.expect(r"Are you ana or sam\? ")
        terminal.type("bob\n")
        terminal.expect(r"'bob' isn.t in this journal[^?]* Are you ana or sam\? ")
        terminal.type("Ana\n")
        terminal.expect(r"You are Ana")
        same("the status", terminal.finish(), 0)


def lines_of_years(count):
    day = datetime.date(2016, 1, 1)
    for number in range(count):
        on = day + datetime.timedelta(days=number % 3900)
        yield json.dumps({"id": f"{on}-sam-{number:05x}".replace("i", "z").replace("l", "z").replace("o", "z"), "kind": "note", "at": f"{on}",
                          "text": f"number {number}"}) + "\n"


def long_import(us, count):
    file = us.world.here / "years.jsonl"
    file.write_text("".join(lines_of_years(count)))
    return "-C", str(us.world.journal), "import", str(file)


def what_takes_long_shows_how_far_it_is_and_then_nothing(meet):
    us, count = meet(), 10_000
    shown = ""
    while "..." not in shown:
        count *= 2
        must(count < 600_000, "nothing takes long enough")
        with command(us, *long_import(us, count)) as terminal:
            same("the status", terminal.finish(), 0)
            shown = terminal.output
            left = Screen(shown).lines
        must(not any("..." in line for line in left), f"it is still there: {left}")
        must(any(line.startswith("Imported ") or line.startswith("Nothing new") for line in left), f"it doesn't say what it did: {left}")
    must(re.search(r"(Reading|Comparing) \.\.\. \d+ entries|Writing \.\.\. \d+ months", shown), f"it doesn't say how far it is: {shown!r}")
    words = long_import(us, count)
    must("..." not in us.world.run(*words)[2], "it says how far it is where no terminal is")
    with command(us, "-q", *words) as terminal:
        same("the status", terminal.finish(), 0)
        same("what is said under -q", terminal.output, "")


def interrupt_more_and_more(us, *words):
    """Later each time, until the command comes to its end before that. How often it was interrupted."""
    before, delay, times = tree(us), 0.3, 0
    while True:
        with command(us, *words) as terminal:
            time.sleep(delay)
            terminal.type(CTRL_C)
            if terminal.finish() == 0:
                return times
        same("the status", terminal.status, 130)
        must(tree(us) == before, f"an interrupted {words[2]} leaves something")
        times += 1
        delay *= 1.4


def an_interrupted_import_and_its_interrupted_undo_leave_all_as_it_was(meet):
    us, count, seconds = meet(), 10_000, 0
    us.world.must("-C", str(us.world.journal), "log", "note", "before")
    while seconds < 1:
        count *= 2
        words, begun = long_import(us, count), time.monotonic()
        us.world.must(*words, "--dry-run")
        seconds = time.monotonic() - begun
    before = tree(us)
    must(interrupt_more_and_more(us, *words) > 1, "hardly any import was interrupted")
    must(tree(us) != before, "nothing is imported")
    must(interrupt_more_and_more(us, "-C", str(us.world.journal), "undo") > 0, "no undo was interrupted")
    must(any(b'text = "before"' in text for text in tree(us).values()), "the undo took back what came before")


CHECKS = (
    a_new_journal_takes_three_short_answers,
    who_joins_is_asked_again,
    what_takes_long_shows_how_far_it_is_and_then_nothing,
    an_interrupted_import_and_its_interrupted_undo_leave_all_as_it_was,
    two_turns_by_the_clock_are_a_bell_each_and_one_record,
    enter_ends_a_turn_early_and_the_minutes_spent_count,
    a_pause_stops_the_clock,
    plus_adds_a_minute,
    q_stops_and_keeps_what_was_spoken,
    what_is_too_short_is_not_kept,
    interrupting_keeps_what_was_spoken_and_asks_nothing,
    interrupting_before_anything_was_spoken_writes_nothing,
    interrupting_the_questions_keeps_what_was_spoken,
    suspending_gives_the_terminal_back_and_time_goes_on,
    a_narrower_window_gets_shorter_lines,
    a_whole_talk_fits_40_columns,
    wide_names_fit_40_columns,
    plain_output_is_a_line_a_minute,
    without_a_terminal_the_clock_alone_leads,
    quiet_is_without_bell_and_chatter,
    redraws_are_few,
    the_end_of_input_ends_the_talk,
    a_terminal_that_goes_away_ends_the_talk_and_what_was_spoken_is_kept,
    who_speaks_first_alternates,
    a_check_in_has_five_parts_and_keeps_a_line_of_each,
    a_check_in_that_is_stopped_asks_for_the_parts_that_were_begun,
)


def problem_of(check, closer):
    """A text, or ''."""
    couples = []

    def meet(*people):
        couples.append(Couple(closer, Path(folder), *people))
        return couples[-1]

    with tempfile.TemporaryDirectory(prefix="closer-talk-") as folder:
        try:
            check(meet)
            return ""
        except Failed as problem:
            where = traceback.extract_tb(problem.__traceback__)[1].lineno
            lines = [f"{problem} (line {where})"]
        except Exception:  # a mistake in the test fails the check, and the others are run
            lines = traceback.format_exc().splitlines()
    for talk in [talk for couple in couples for talk in couple.talks][-1:]:
        lines += ["on the screen:", *(f"    {line}" for line in talk.shown())]
    return "\n".join(f"    {line}" for line in lines)


def main():
    os.umask(0o077)  # as what closer makes
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("words", nargs="*", help="only checks whose name holds one of these words")
    options = parser.parse_args()
    passed = failed = 0
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        if options.words and not any(word in name for word in options.words):
            continue
        if problem := problem_of(check, options.closer.resolve()):
            print(f"FAILED {name}\n{problem}", flush=True)
            failed += 1
        else:
            passed += 1
    print(f"talk: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
