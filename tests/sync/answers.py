# SPDX-License-Identifier: MIT
"""Answers in writing, and news: what gets from one person to the partner by syncs alone."""
import shutil

from world import all_agree


def run(machine, *words, wanted=0, **more):
    return machine.closer("-C", str(machine.folder), "--as", machine.person, *words, wanted=wanted, **more)


def two_syncs_each_and_both_answers_are_open(world):
    ana = world.first("ana1", "ana", "sam")
    sam = world.joined("sam1", "sam")
    run(ana, "-q", "listen", "answer", "a heron")
    ana.sync()
    asked = sam.sync().err
    assert "question" in asked and "heron" not in asked, asked
    run(sam, "-q", "listen", "answer", "an otter")
    sam.sync()
    told = ana.sync().err
    assert "both answers are open" in told, told
    assert "1 record sent" in told, told
    read = run(ana, "listen", "reveal").out
    assert "Ana: a heron" in read.replace("ana:", "Ana:") and "an otter" in read, read
    told = sam.sync().err
    assert "both answers are open" in told and "both answers" not in sam.sync().err, told
    talks = [run(machine, "list", "--way", "listen", "--format", "jsonl").out for machine in (ana, sam)]
    assert talks[0] == talks[1] and talks[0].count('"answers"') == 1, talks
    assert run(sam, "remind", "--way", "listen", "--exit-code", wanted=4).out == ""


def a_folder_that_no_git_carries_opens_and_tells(world):
    ana = world.first("ana1", "ana", "sam")
    sam = world.joined("sam1", "sam")

    def carry(one, other):
        for path in (one.folder / "log").glob(f"*.{one.person}.toml"):
            shutil.copy(path, other.folder / "log")

    run(ana, "-q", "listen", "answer", "a heron")
    carry(ana, sam)
    run(sam, "-q", "listen", "answer", "an otter")
    carry(sam, ana)
    ana.closer("-q", "-C", str(ana.folder), "--as", "ana", "log", "note", "something else")
    carry(ana, sam)
    assert "There's an answer to read" in run(sam, "remind").out
    assert "a heron" in run(sam, "listen", "reveal").out
    assert "answer to read" not in run(sam, "remind").out


def a_fresh_clone_tells_the_last_week_and_nothing_twice(world):
    ana = world.first("ana1", "ana", "sam")
    for day in range(1, 23):
        ana.closer("-q", "-C", str(ana.folder), "log", "little", f"day {day}", "--on", f"2026-11-{day:02}")
        ana.logged.append(f"day {day}")
    ana.sync()
    sam = world.joined("sam1", "sam")
    told = sam.sync().err
    assert "day 15" in told and "day 22" in told and "day 14" not in told, told
    assert "New from" not in sam.sync().err
    all_agree([ana, sam])


TESTS = [two_syncs_each_and_both_answers_are_open, a_folder_that_no_git_carries_opens_and_tells,
         a_fresh_clone_tells_the_last_week_and_nothing_twice]
