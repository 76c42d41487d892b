# SPDX-License-Identifier: MIT
"""What two people do from day to day, and what a conflict looks like."""
import re
import shutil

from world import Machine, all_agree


def two_people_have_each_others_records(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    ana.log("from ana")
    assert "1 record sent" in ana.sync().err
    sam.log("from sam")
    assert "1 record sent, 1 record received" in sam.sync().err
    assert "1 record received" in ana.sync().err
    assert "nothing new" in ana.sync().err
    all_agree([sam, ana])
    assert [line for line in sam.git("log", "--format=%s").splitlines() if "from" in line] == []


def the_first_sync_says_how_the_other_joins(world):
    sam = Machine(world, "sam1", "sam")
    told = sam.closer("init", str(sam.folder), "--as", "sam", "--with", "ana").err
    assert "closer init --clone URL us --as ana" in told, told
    nothing = sam.sync()
    assert "no remote yet" in nothing.err and "remote add origin URL" in nothing.err, nothing
    world.git(sam.folder, "remote", "add", "origin", str(world.remote))
    said = sam.sync().err
    command = re.search(r"^  (closer init --clone .*)$", said, re.M).group(1)
    ana = Machine(world, "ana1", "ana")
    assert ana.run("sh", "-c", command).status == 0
    assert oct((ana.home / "us").stat().st_mode & 0o777) == "0o700"
    sam.log("hello")
    all_agree([sam, ana])


def quiet_is_silent(world):
    sam = world.first()
    sam.log("quietly")
    ended = sam.closer("-q", "-C", str(sam.folder), "sync")
    assert ended.out == "" and ended.err == "", ended
    assert sam.closer("-q", "-C", str(sam.folder), "sync").err == ""


def two_machines_of_one_person_heal_what_a_merge_doubles(world):
    one = world.first()
    other = world.joined("sam2", "sam")
    one.log("edited later")
    one.sync()
    other.sync()
    record = re.search(r"sam-(\w+) = .*edited later", one.shard().read_text()).group(1)
    one.closer("-q", "-C", str(one.folder), "edit", record, "--minutes", "5")
    one.log("behind it on one")
    other.log("behind it on the other")
    one.sync()
    other.sync()
    assert other.shard().read_text().count(record) == 1, other.shard().read_text()
    all_agree([one, other])


def without_union_in_git_nobody_merges_records_by_hand(world):
    sam = world.first()
    other = world.joined("sam2", "sam")
    (sam.folder / ".git" / "info").mkdir(exist_ok=True)
    for machine in (sam, other):
        (machine.folder / ".git" / "info" / "attributes").write_text("*.toml -merge\n")
    sam.log("here")
    other.log("there")
    all_agree([sam, other])


def a_copy_that_one_folds_in_and_another_extends_is_lost_on_neither(world):
    sam = world.first()
    other = world.joined("sam2", "sam")
    copy = sam.folder / "log" / "2026-11.sam 2.toml"
    copy.write_text('2026-11-20-sam-aaaaa = { kind = "note", at = 2026-11-20, text = "in the copy" }\n')
    sam.logged.append("in the copy")
    sam.sync()
    other.sync()
    sam.closer("-q", "-C", str(sam.folder), "check", "--fix", "--yes")
    assert not copy.exists()
    with (other.folder / "log" / copy.name).open("a") as file:
        file.write('2026-11-21-sam-bbbbb = { kind = "note", at = 2026-11-21, text = "behind it" }\n')
    other.logged.append("behind it")
    sam.sync()
    other.sync()
    sam.sync()
    for machine in (sam, other):
        text = "".join(machine.records())
        assert "in the copy" in text and "behind it" in text, text
        machine.is_at_rest()


def change_rhythm(machine, old, new):
    path = machine.folder / "closer.toml"
    path.write_text(path.read_text().replace(old, new))


def a_conflict_leaves_all_as_it_was_and_either_command_settles_it(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    change_rhythm(sam, 'hobby = "2 weeks"', 'hobby = "3 weeks"')
    sam.sync()
    change_rhythm(ana, 'hobby = "2 weeks"', 'hobby = "4 weeks"')
    ana.log("meanwhile")
    ended = ana.sync(wanted=3)
    assert '-hobby = "4 weeks"' in ended.out and '+hobby = "3 weeks"' in ended.out, ended
    before = ana.state()
    again = ana.sync(wanted=3)
    assert ana.state() == before
    ana.is_at_rest()
    commands = re.findall(r"^  (git .*)$", again.err, re.M)
    assert len(commands) == 2, again
    copy = world.work / "copy"
    shutil.copytree(ana.folder, copy, symlinks=True)
    for command, kept in zip(commands, ("4 weeks", "3 weeks")):
        shutil.rmtree(ana.folder)
        shutil.copytree(copy, ana.folder, symlinks=True)
        assert ana.run("sh", "-c", command).status == 0, command
        assert f'hobby = "{kept}"' in (ana.folder / "closer.toml").read_text()
    ana.sync()
    all_agree([sam, ana])


def changes_of_one_file_that_fit_by_lines_and_not_by_meaning_are_a_conflict(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    for machine, place in ((sam, 'outing = "1 month"\n'), (ana, 'listen = "2 days"\n')):
        change_rhythm(machine, 'hobby = "2 weeks"\n', "")
        change_rhythm(machine, place, place + 'hobby = "5 weeks"\n')
    for machine in (sam, ana):
        for name in ("[people.sam]", "[rhythm]"):
            change_rhythm(machine, name, f"\n\n\n{name}")
    sam.sync()
    ended = ana.sync(wanted=3)
    assert ended.err.count("  git ") == 2, ended
    ana.is_at_rest()
    ana.closer("-C", str(ana.folder), "review")


def a_conflict_of_a_file_that_one_removed(world):
    sam = world.first()
    (sam.folder / "ideas").mkdir()
    (sam.folder / "ideas" / "ours.toml").write_text("# ours\n")
    sam.sync()
    ana = world.joined("ana1", "ana")
    (sam.folder / "ideas" / "ours.toml").write_text("# ours, and more\n")
    sam.sync()
    (ana.folder / "ideas" / "ours.toml").unlink()
    ended = ana.sync(wanted=3)
    assert "ideas/ours.toml, here: none" in ended.out and "+# ours, and more" in ended.out, ended
    commands = re.findall(r"^  (git .*)$", ended.err, re.M)
    ana.run("sh", "-c", commands[0])
    assert ana.run("sh", "-c", commands[1]).status == 0, ended
    ana.sync()
    all_agree([sam, ana])


def only_surprises_whose_day_has_come_are_released(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    for text, day in (("heronry", "2026-12-24"), ("concert", "2026-12-31")):
        sam.closer("-q", "-C", str(sam.folder), "log", "little", text, "--surprise-until", day)
    sam.closer("-q", "-C", str(sam.folder), "log", "note", "--private", "diary")
    sam.sync()
    sam.sync(CLOSER_NOW="2026-12-24T07:00:00+01:00")
    ana.sync()
    seen = "".join(ana.records())
    assert "heronry" in seen and "concert" not in seen and "diary" not in seen, seen
    objects = ana.git("cat-file", "--batch-all-objects", "--batch", "--unordered")
    assert "concert" not in objects and "diary" not in objects


TESTS = [two_people_have_each_others_records, the_first_sync_says_how_the_other_joins, quiet_is_silent,
         two_machines_of_one_person_heal_what_a_merge_doubles, without_union_in_git_nobody_merges_records_by_hand,
         a_copy_that_one_folds_in_and_another_extends_is_lost_on_neither,
         a_conflict_leaves_all_as_it_was_and_either_command_settles_it,
         changes_of_one_file_that_fit_by_lines_and_not_by_meaning_are_a_conflict, a_conflict_of_a_file_that_one_removed,
         only_surprises_whose_day_has_come_are_released]
