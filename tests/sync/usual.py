# SPDX-License-Identifier: MIT
"""What two people do from day to day, and what a conflict looks like."""
import re

from world import Machine, all_agree


def two_people_get_each_others_records(world):
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


def the_first_sync_says_how_the_partner_joins(world):
    sam = Machine(world, "sam1", "sam")
    told = sam.closer("init", str(sam.folder), "--as", "sam", "--with", "ana").err
    assert "closer help share" in told, told
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


def by_hand(machine, old, new, name="closer.toml"):
    path = machine.folder / name
    text = path.read_text() if path.exists() else ""
    assert old in text, f"{old} is not in {text}"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.replace(old, new) if old else new)


def written_by_hand(machine):
    """All that people write by hand, and what gave way."""
    return {str(path.relative_to(machine.folder)): path.read_text()
            for pattern in ("closer*.toml", "ideas/*", "questions/*") for path in machine.folder.glob(pattern)}


def agree_by_hand(machines):
    all_agree(machines)
    for machine in machines:
        assert written_by_hand(machine) == written_by_hand(machines[0]), f"{machine.name} and {machines[0].name} differ"
    return written_by_hand(machines[0])


def the_rhythm_of_both_is_no_conflict(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    sam.closer("-q", "-C", str(sam.folder), "rhythm", "outing", "3", "weeks")
    ana.closer("-q", "-C", str(ana.folder), "rhythm", "little", "2", "days")
    before = (sam.folder / "closer.toml").read_text()
    for machine in (sam, ana, sam):
        machine.sync()
    for machine in (sam, ana):
        assert machine.closer("-C", str(machine.folder), "rhythm", "outing").out == "every 3 weeks\n"
        assert machine.closer("-C", str(machine.folder), "rhythm", "little").out == "every 2 days\n"
        assert (machine.folder / "closer.toml").read_text() == before


def keys_that_each_changed_in_closer_toml_are_all_there(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    by_hand(sam, 'outing = "1 month"\n', 'outing = "3 weeks" # more often\n')
    by_hand(ana, 'little = "3 days"\nlisten = "1 week"\n', 'little = "2 days"\nlisten = "1 week"\n\n[wishes]\ncar = false\n')
    ana.log("meanwhile")
    sam.sync()
    assert "version" not in ana.sync().err
    text = agree_by_hand([sam, ana])
    assert list(text) == ["closer.toml"], text
    assert 'outing = "3 weeks" # more often\nlittle = "2 days"\n' in text["closer.toml"] and "car = false" in text["closer.toml"], text


def a_key_that_both_changed_has_one_version_and_the_other_is_kept(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    by_hand(sam, 'hobby = "2 weeks"', 'hobby = "3 weeks"')
    by_hand(ana, 'hobby = "2 weeks"', 'hobby = "4 weeks"')
    by_hand(ana, 'language = "en"', 'language = "de"')
    ana.log("meanwhile")
    sam.sync()
    ended = ana.sync()
    kept = re.search(r"closer\.kept-\w{8}\.toml", ended.err).group()
    texts = agree_by_hand([sam, ana])
    assert sorted(texts) == sorted(["closer.toml", kept]), texts
    assert 'hobby = "4 weeks"' in texts[kept] and 'hobby = "3 weeks"' in texts["closer.toml"], texts # "en" is greater
    assert 'language = "de"' in texts["closer.toml"], texts
    ended = sam.closer("-C", str(sam.folder), "check", wanted=3)
    assert "a version of closer.toml that lost" in ended.out + ended.err, ended
    (sam.folder / kept).unlink()
    assert list(agree_by_hand([sam, ana])) == ["closer.toml"]
    sam.closer("-C", str(sam.folder), "check")


def comments_of_whoever_changed_closer_toml_stay(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    by_hand(sam, "[rhythm]\n", "# agreed in the kitchen\n[rhythm] # for now\n")
    by_hand(ana, "[rhythm]\n", "[rhythm]\n\n") # so that git alone would not know what to do
    by_hand(ana, 'hobby = "2 weeks"', 'hobby = "3 weeks"')
    sam.sync()
    ana.sync()
    text = agree_by_hand([sam, ana])
    assert "# agreed in the kitchen\n" in "".join(text.values()) and 'hobby = "3 weeks"' in text["closer.toml"], text


def changes_of_closer_toml_that_fit_by_lines_and_not_by_meaning(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    for machine, place in ((sam, 'outing = "1 month"\n'), (ana, 'listen = "1 week"\n')):
        by_hand(machine, 'hobby = "2 weeks"\n', "")
        by_hand(machine, place, place + 'hobby = "5 weeks"\n')
    for machine in (sam, ana):
        for name in ("[people.sam]", "[rhythm]"):
            by_hand(machine, name, f"\n\n\n{name}")
    sam.sync()
    ana.sync()
    assert agree_by_hand([sam, ana])["closer.toml"].count("hobby = ") == 1
    by_hand(sam, "[people.sam]", "[people.samuel]\n[people.sam]") # makes no journal, so it says so here alone
    assert "two people" in sam.sync(wanted=3).err


def a_file_of_ideas_that_both_changed_has_one_version_and_the_other_is_kept(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    idea = '[{}-walk]\nway = "outing"\ntitle = "A walk that {} thought of"\n'
    by_hand(sam, "", idea.format("sam", "Sam"), "ideas/ours.toml")
    by_hand(ana, "", idea.format("ana", "Ana"), "ideas/ours.toml")
    ana.log("meanwhile")
    sam.sync()
    ended = ana.sync()
    kept = re.search(r"ideas/ours\.kept-\w{8}\.toml", ended.err).group()
    texts = agree_by_hand([sam, ana])
    assert "Sam" in texts["ideas/ours.toml"] and "Ana" in texts[kept], texts
    ended = sam.closer("-C", str(sam.folder), "check", wanted=3)
    assert "a version of ours.toml that lost" in ended.out + ended.err, ended
    shown = sam.closer("-C", str(sam.folder), "idea", "list").out
    assert "sam-walk" in shown and "ana-walk" not in shown, shown


def two_merges_at_once_agree(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    for machine, weeks in ((sam, 3), (ana, 4)):
        by_hand(machine, 'hobby = "2 weeks"', f'hobby = "{weeks} weeks"')
        by_hand(machine, "", f"# of {machine.person}\n", "questions/ours.toml")
        by_hand(machine, "pages/\n", f"pages/\n{machine.person}.txt\n", ".gitignore")
    other = world.work / "other.git"
    world.git(world.work, "init", "-q", "--bare", str(other))
    for machine, theirs in ((sam, ana), (ana, sam)): # each has the other's commit, and merges it by itself
        machine.git("add", "-A")
        machine.git("commit", "-qm", "by hand")
        machine.git("push", "-q", str(other), f"HEAD:refs/heads/{machine.person}")
    for machine, theirs in ((sam, "ana"), (ana, "sam")):
        machine.git("remote", "set-url", "origin", str(other))
        machine.git("config", "branch.main.merge", f"refs/heads/{theirs}")
        machine.git("config", "remote.origin.push", "HEAD:refs/heads/nowhere")
        machine.sync()
    assert written_by_hand(sam) == written_by_hand(ana), (written_by_hand(sam), written_by_hand(ana))
    assert (sam.folder / ".gitignore").read_text() == (ana.folder / ".gitignore").read_text()
    assert "sam.txt" in (sam.folder / ".gitignore").read_text() and "ana.txt" in (sam.folder / ".gitignore").read_text()


def what_one_removed_and_the_other_changed_stays_changed(world):
    sam = world.first()
    by_hand(sam, "", "# ours\n", "ideas/ours.toml")
    sam.sync()
    ana = world.joined("ana1", "ana")
    by_hand(sam, "# ours\n", "# ours, and more\n", "ideas/ours.toml")
    by_hand(sam, 'hobby = "2 weeks"\n', "")
    sam.sync()
    (ana.folder / "ideas" / "ours.toml").unlink()
    by_hand(ana, 'hobby = "2 weeks"', 'hobby = "6 weeks"')
    assert "version" not in ana.sync().err
    texts = agree_by_hand([sam, ana])
    assert texts["ideas/ours.toml"] == "# ours, and more\n" and 'hobby = "6 weeks"' in texts["closer.toml"], texts


def letters_that_both_changed_stop_no_records(world):
    sam = world.first()
    (sam.folder / "letter.txt").write_text("one\n")
    sam.git("add", "letter.txt")
    sam.git("commit", "-qm", "a letter")
    sam.sync()
    ana = world.joined("ana1", "ana")
    for machine in (sam, ana):
        (machine.folder / "letter.txt").write_text(f"from {machine.person}\n")
        machine.git("commit", "-qam", "a letter")
        machine.log(f"of {machine.person}")
    sam.sync()
    assert "letter.kept-" in ana.sync().err
    all_agree([sam, ana])
    assert (sam.folder / "letter.txt").read_text() == "from sam\n"
    assert [path.read_text() for path in sam.folder.glob("letter.kept-*.txt")] == ["from ana\n"]


def lines_that_were_never_records_can_be_deleted(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    bad = ["2026-11-20-sam-aaaaa = { kind = \"note\", at = 2026-11-20, text = 3 }\n", "2026-11-20-sam-aaaab = { at = 2026-11-20 }\n",
           "2026-11-20-sam-aaaac = { kind = \"litle\", at = 2026-11-20, text = \"tea\" }\n", "tea with = =\n",
           "2026-11-20-sam-aaaad = { kind = \"note\", at = 2026-11-20, minutes = \"ten\" }\n"]
    good = sam.shard().read_text()
    for number, line in enumerate(bad):
        sam.shard().write_text(good + line)
        said = sam.sync().err
        assert "other changes sent" in said, (line, said)
        assert "other changes received" in ana.sync().err, line
        ended = sam.closer("-C", str(sam.folder), "check", wanted=3)
        assert "fixing with an editor" in ended.err, (line, ended)
        if number % 2:  # also if the other side has gone on meanwhile
            ana.log(f"meanwhile {number}")
            ana.sync()
        sam.shard().write_text(good)
        assert "record sent" not in sam.sync().err, line
        ana.sync()
        assert line not in (ana.folder / "log" / "2026-11.sam.toml").read_text(), line
    sam.shard().write_text(good + bad[0] + bad[1])
    sam.log("one that is")
    assert "1 record sent" in sam.sync().err
    text = sam.shard().read_text()
    sam.shard().write_text("".join(line for line in text.splitlines(keepends=True) if "one that is" not in line))
    assert "a record is gone" in sam.sync(wanted=3).err


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


TESTS = [two_people_get_each_others_records, the_first_sync_says_how_the_partner_joins, quiet_is_silent,
         two_machines_of_one_person_heal_what_a_merge_doubles, without_union_in_git_nobody_merges_records_by_hand,
         a_copy_that_one_folds_in_and_another_extends_is_lost_on_neither,
         the_rhythm_of_both_is_no_conflict, keys_that_each_changed_in_closer_toml_are_all_there,
         a_key_that_both_changed_has_one_version_and_the_other_is_kept, comments_of_whoever_changed_closer_toml_stay,
         changes_of_closer_toml_that_fit_by_lines_and_not_by_meaning,
         a_file_of_ideas_that_both_changed_has_one_version_and_the_other_is_kept,
         two_merges_at_once_agree, what_one_removed_and_the_other_changed_stays_changed,
         letters_that_both_changed_stop_no_records, lines_that_were_never_records_can_be_deleted,
         only_surprises_whose_day_has_come_are_released]
