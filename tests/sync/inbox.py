# SPDX-License-Identifier: MIT
"""What a phone, which has git and no closer, puts into the inbox."""
import os
import re
from datetime import datetime

from world import NOW


class Phone:
    """A clone in which somebody types, and an app commits, pulls and pushes."""

    def __init__(self, world, name="phone"):
        self.world = world
        self.folder = world.work / name
        world.git(world.work, "clone", "-q", str(world.remote), str(self.folder))

    def write(self, name, text):
        path = self.folder / "inbox" / "ana" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            file.write(text)
        self.world.git(self.folder, "add", "inbox")
        self.world.git(self.folder, "commit", "-q", "-m", "notes")

    def carry(self):
        self.world.git(self.folder, "pull", "-q", "--no-rebase", "--no-edit")
        self.world.git(self.folder, "push", "-q")

    def read(self, name):
        return (self.folder / "inbox" / "ana" / name).read_text()


def texts(machine):
    return [re.search(r'text = "([^"]*)"', line).group(1) for line in machine.records() if "-ana-" in line]


def lines_from_a_phone_become_entries_and_reach_the_partner_at_once(world):
    sam = world.first()
    other = world.joined("sam2", "sam")
    phone = Phone(world)
    phone.write("2026-11-20.txt", "little coffee in bed\nyesterday: the heron was back")
    phone.carry()
    assert "Logged for Ana: little, Friday 20 November: coffee in bed" in sam.sync().err
    other.sync()
    assert sorted(texts(other)) == ["coffee in bed", "the heron was back"], other.records()
    phone.carry()
    assert phone.read("2026-11-20.txt") == ""
    sam.is_at_rest()


def two_machines_import_the_same_lines_at_once_and_each_counts_once(world):
    sam = world.first()
    other = world.joined("ana1", "ana")
    phone = Phone(world)
    phone.write("notes.txt", "little tea\nlittle tea\nnoticed the dishes\n")
    phone.carry()
    for machine in (sam, other):
        machine.git("pull", "-q", "--no-edit")
        machine.closer("-q", "-C", str(machine.folder), "inbox")
    for machine in (sam, other, sam):
        machine.sync()
    for machine in (sam, other):
        machine.is_at_rest()
        assert sorted(texts(machine)) == ["tea", "tea", "the dishes"], machine.records()


def a_file_that_somebody_is_typing_in_waits_although_the_sync_brings_something(world):
    sam = world.first()
    other = world.joined("ana1", "ana")
    other.log("tea")
    other.sync()
    notes = sam.folder / "inbox" / "sam" / "notes.txt"
    notes.parent.mkdir(parents=True)
    notes.write_text("noticed that you were a")
    now = datetime.fromisoformat(NOW).timestamp()  # the file was saved in the second in which the sync begins
    os.utime(notes, (now, now))
    assert "1 record received" in (ended := sam.sync()).err and "Logged for Sam" not in ended.err, ended
    assert notes.read_text() == "noticed that you were a"


def a_line_added_while_others_are_imported_is_not_lost(world):
    sam = world.first()
    phone = Phone(world)
    phone.write("2026-11-20.txt", "little tea\n")
    phone.carry()
    sam.sync()
    phone.write("2026-11-20.txt", "little toast\n")  # it hasn't heard that the first line is gone
    phone.carry()
    sam.sync()
    sam.sync()
    assert sorted(texts(sam)) == ["tea", "toast"], sam.records()
    phone.carry()
    assert phone.read("2026-11-20.txt") == ""


def what_cannot_be_read_stays_for_all_and_the_sync_goes_on(world):
    sam = world.first()
    phone = Phone(world)
    phone.write("notes.txt", "2026-02-30 little x\nlittle tea\n")
    phone.carry()
    ended = sam.sync()
    assert ended.status == 0 and "February" not in ended.err, ended  # it is Ana's to put right
    phone.carry()
    assert phone.read("notes.txt") == "2026-02-30 little x\n"
    assert "notes.txt, line 1: 2026-02-30 little x\n  30 February 2026 doesn't exist" in phone.read("not-read.txt")
    assert sam.sync().status == 0
    phone.carry()
    (phone.folder / "inbox" / "ana" / "notes.txt").write_text("")
    phone.write("notes.txt", "2026-02-28 little x\n")
    phone.carry()
    sam.sync()
    phone.carry()
    assert not (phone.folder / "inbox" / "ana" / "not-read.txt").exists()
    assert sorted(texts(sam)) == ["tea", "x"]


TESTS = [lines_from_a_phone_become_entries_and_reach_the_partner_at_once,
         two_machines_import_the_same_lines_at_once_and_each_counts_once,
         a_file_that_somebody_is_typing_in_waits_although_the_sync_brings_something,
         a_line_added_while_others_are_imported_is_not_lost, what_cannot_be_read_stays_for_all_and_the_sync_goes_on]
