# SPDX-License-Identifier: MIT
"""A hub and a clone whose owner means harm, or only made a mess: nothing of the partner's is lost, nothing runs, and sync
goes on."""
import json
import re
import shlex
import shutil

from world import Machine, all_agree


class Harm:
    """A clone in which somebody commits whatever they like."""

    def __init__(self, world, name="harm"):
        self.world = world
        self.folder = world.work / name
        world.git(world.work, "clone", "-q", str(world.remote), str(self.folder))
        (self.folder / ".git" / "info").mkdir(exist_ok=True)  # what it pushes it need not obey
        (self.folder / ".git" / "info" / "attributes").write_text("* -text !filter !ident !working-tree-encoding\n")

    def git(self, *words, **more):
        return self.world.git(self.folder, *words, **more)

    def pull(self):
        self.git("pull", "-q", "--no-rebase", "--no-edit")

    def push(self):
        self.git("add", "-A", "-f")
        self.git("commit", "-q", "--no-verify", "-m", "harm")
        self.git("push", "-q", "origin", "HEAD")


def append(path, text):
    with path.open("a") as file:
        file.write(text)


def texts_on(machine):
    listed = machine.run("closer", "-C", str(machine.folder), "list", "--all", "--format", "jsonl").out
    return {json.loads(line)["text"] for line in listed.splitlines()}


def add_config(world, text):
    with (world.work / "gitconfig").open("a") as file:
        file.write(text)


def what_is_written_to_a_shard_that_was_renamed_stays(world):
    sam = world.first()
    harm = Harm(world)
    harm.git("mv", "log/2026-11.sam.toml", "log/2026-11.sam.toml.bak")
    harm.push()
    sam.log("behind the rename")
    sam.sync()
    assert len(sam.records()) == 2, sam.records()
    all_agree([sam, world.joined("ana1", "ana")])


def a_shard_that_was_renamed_or_deleted_comes_back(world):
    sam = world.first()
    harm = Harm(world)
    harm.git("rm", "-q", "log/2026-11.sam.toml")
    harm.push()
    ended = sam.sync()
    assert "had dropped 1 record" in ended.err and len(sam.records()) == 1, ended
    all_agree([sam, world.joined("ana1", "ana")])


def a_record_that_was_cut_out_comes_back(world):
    sam = world.first()
    sam.log("second")
    sam.log("third")
    sam.sync()
    harm = Harm(world)
    path = harm.folder / "log" / "2026-11.sam.toml"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(lines[:1] + lines[2:]))
    harm.push()
    sam.log("fourth")
    sam.sync()
    all_agree([sam, world.joined("ana1", "ana")])


def a_shard_laid_out_by_hand_loses_nothing(world):
    sam = world.first()
    path = sam.shard()
    record = path.read_text().strip()
    key = record.split(" ", 1)[0]
    path.write_text(f'[{key}]\nkind = "note"\nat = 2026-11-22\ntext = """\nthe first of all"""\n')
    sam.sync()
    other = world.joined("sam2", "sam")
    harm = Harm(world)
    (harm.folder / "log" / "2026-11.sam.toml").write_text("# nothing\n")
    harm.push()
    sam.log("here")
    other.log("there")
    for machine in (sam, other, sam):
        machine.sync()
    texts = "".join(file.read_text() for file in (sam.folder / "log").glob("2026-11.sam*.toml"))
    assert key in texts and "here" in texts and "there" in texts, texts
    listed = sam.closer("-C", str(sam.folder), "list", "--all", "--format", "jsonl").out
    assert len({json.loads(line)["id"] for line in listed.splitlines()}) == 3, listed


def a_text_that_seems_to_begin_hides_nothing(world):
    sam = world.first()
    sam.sync()
    other = world.joined("sam2", "sam")
    for machine, words in ((sam, "here"), (other, "there")):
        machine.log(words)
        append(machine.shard(), 'z = """\n' if machine is other else '"""\n')
    for machine in (sam, other, sam):
        machine.sync()
    for machine in (sam, other):
        machine.closer("-C", str(machine.folder), "check", "--fix", wanted=3)
        assert texts_on(machine) >= {"here", "there"}, texts_on(machine)


def texts_of_foreign_tables_hide_nothing(world):
    """Lines of two files together may be within a text that neither had so."""
    for name, mine, theirs in (
            ("moved", "[f1]\nx = '''\nfoo\n'''\n", None),
            ("closed", "[g]\nx = '''\nfoo\n'''\n{}\n# see '''\n", "[g]\ny = '''\nbar\n'''\n"),
            ("healed", "{}\n{}\n[h]\nx = '''\n{}\n'''\n", "")):
        place = world.another(name)
        sam = place.first()
        other = place.joined("sam2", "sam")
        lines = [f'2026-11-22-sam-aaaa{i} = {{ kind = "note", at = 2026-11-22, text = "of line {i}" }}' for i in (1, 1, 3)]
        lines[1] = lines[1].replace(" }", ", rev = 2 }")
        append(sam.shard(), mine.format(*(lines if name == "healed" else lines[2:])))
        sam.sync()
        if theirs is None:
            other.sync()
            start = sam.shard().read_text().splitlines(keepends=True)[0]
            sam.shard().write_text(start + "[f2]\ny = '''\nbar\n'''\n" + lines[2] + "\n" + mine)
            other.shard().write_text(start)
        append(other.shard(), theirs or "")
        other.log("there")
        wanted = texts_on(sam) | texts_on(other)
        for machine in (other, sam, other):
            machine.sync()
        assert texts_on(sam) == texts_on(other) == wanted, (name, texts_on(sam), texts_on(other), wanted)


def files_too_long_together_stay_apart(world):
    sam = world.first()
    other = world.joined("sam2", "sam")
    for machine in (sam, other):
        machine.log(machine.name)
        append(machine.shard(), "".join(f"# {machine.name} {i}\n" for i in range(70_000)))
    wanted = texts_on(sam) | texts_on(other)
    for machine in (sam, other, sam):
        machine.sync()
    assert texts_on(sam) == texts_on(other) == wanted, (texts_on(sam), texts_on(other), wanted)


def a_folder_that_was_renamed_is_no_conflict(world):
    sam = world.first()
    harm = Harm(world)
    harm.git("mv", "log", "journal")
    harm.push()
    sam.closer("-q", "-C", str(sam.folder), "log", "note", "last month", "--on", "2026-10-03")
    sam.sync()
    assert len(sam.records()) == 2, sam.records()


def a_link_or_a_folder_never_takes_the_place_of_a_shard(world):
    sam = world.first()
    for how in ("link", "folder"):
        harm = Harm(world, how)
        path = harm.folder / "log" / "2026-11.sam.toml"
        path.unlink()
        if how == "link":
            path.symlink_to("/etc/passwd")
        else:
            path.mkdir()
            (path / "x").write_text("x\n")
        harm.push()
        sam.log(how)
        sam.sync()
    all_agree([sam, world.joined("ana1", "ana")])


def the_lines_of_a_phone_that_come_twice_stay_twice(world):
    sam = world.first()
    harm = Harm(world)
    notes = harm.folder / "inbox" / "ana" / "notes.txt"
    notes.parent.mkdir(parents=True)
    notes.write_text("little tea\n")
    harm.push()
    sam.sync()
    notes.write_text("little tea\nlittle tea\n")  # it hasn't heard that the first is imported
    harm.git("commit", "-qam", "more")
    harm.pull()
    harm.git("push", "-q")
    sam.sync()
    assert "".join(sam.records()).count('"tea"') == 2, sam.records()


MARKING = '[filter "evil"]\nclean = touch {0}; cat\nsmudge = touch {0}; cat\nrequired = true\n' \
          '[merge "evil"]\ndriver = touch {0}; cp %B %A\n[diff "evil"]\ntextconv = touch {0}; cat\ncommand = touch {0}\n'


def a_folder_that_looks_like_a_repository_is_none(world):
    larger = world.work / "notes"
    world.git(world.work, "init", "-q", str(larger))
    (larger / "todo.txt").write_text("milk\n")
    world.git(larger, "add", "todo.txt")
    world.git(larger, "commit", "-qm", "todo")
    world.git(larger, "remote", "add", "origin", str(world.remote))
    sam = Machine(world, "sam1", "sam")
    sam.folder = larger / "us"
    sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
    sam.log("the first of all")
    sam.sync()
    marker = world.work / "ran"
    harm = Harm(world)
    us = harm.folder / "us"
    (us / "HEAD").write_text("ref: refs/heads/main\n")
    for name in ("objects", "refs"):
        (us / name).mkdir()
        (us / name / "x").write_text("x\n")
    (us / "config").write_text(f"[core]\nrepositoryformatversion = 0\nbare = false\nworktree = ..\nfsmonitor = touch {marker}\n"
                               + MARKING.format(marker))
    (us / ".gitattributes").write_text("*.toml filter=evil diff=evil merge=evil\n")
    harm.push()
    for number in range(3):
        sam.log(f"note {number}")
        ended = sam.sync()
    assert "HEAD" in ended.err or not (sam.folder / "HEAD").exists(), ended
    world.git(sam.folder, "status")
    assert not marker.exists() and not (sam.folder / "HEAD").exists()
    ana = Machine(world, "ana1", "ana")
    world.git(ana.home, "clone", "-q", str(world.remote), str(ana.home / "notes"))
    ana.folder = ana.home / "notes" / "us"
    ana.closer("-q", "init", str(ana.folder), "--as", "ana")
    all_agree([sam, ana])
    assert not marker.exists()


def attributes_of_the_other_side_decide_nothing(world):
    sam = world.first()
    marker = world.work / "ran"
    add_config(world, MARKING.format(marker))
    harm = Harm(world)
    for number, attributes in enumerate((
            "*.toml filter=evil diff=evil merge=evil\n", "*.toml working-tree-encoding=UTF-16\n",
            "*.toml working-tree-encoding=nonsense\n", "*.toml eol=crlf ident\n", "*.toml -text -merge\n",
            "*.toml merge=binary export-subst\n")):
        harm.pull()
        marker.unlink(missing_ok=True)
        (harm.folder / ".gitattributes").write_text(attributes)
        (harm.folder / "log" / ".gitattributes").write_text(attributes)
        harm.push()
        sam.log(f"note {number} $Id$")
        sam.sync()
        sam.log(f"again {number}")
        sam.sync()
        ana = world.joined(f"ana{number}", "ana")
        ana.log(f"from ana {number}")
        ana.sync()
        sam.logged += ana.logged
        sam.sync()
        assert not marker.exists(), attributes
        assert all(len(machine.records()) == len(sam.logged) for machine in (sam, ana)), attributes
        marker.unlink(missing_ok=True)


def modules_of_the_other_side_stop_nothing(world):
    sam = world.first()
    marker = world.work / "ran"
    harm = Harm(world)
    (harm.folder / ".gitmodules").write_text(f'[submodule "x"]\npath = x\nurl = ../y\nupdate = !touch {marker}\n')
    harm.git("add", ".gitmodules")
    harm.git("commit", "-qm", "modules")
    head = harm.git("rev-parse", "HEAD").strip()
    harm.git("update-index", "--add", "--cacheinfo", f"160000,{head},x")
    harm.git("commit", "-qm", "module")
    harm.git("push", "-q")
    for number in range(3):
        sam.log(f"note {number}")
        sam.sync()
    all_agree([sam, world.joined("ana1", "ana")])
    assert not marker.exists()


def what_is_ignored_goes_all_the_same(world):
    sam = world.first()
    harm = Harm(world)
    (harm.folder / ".gitignore").write_text("log/2026-12*\nhobbies/\n*.sam.toml\n")
    harm.push()
    sam.closer("-q", "-C", str(sam.folder), "hobby", "add", "Bouldering")
    sam.log("meanwhile")
    ended = sam.sync()
    assert ended.err.startswith("Synced"), ended
    sam.closer("-q", "-C", str(sam.folder), "log", "note", "in December", CLOSER_NOW="2026-12-02T10:00:00+01:00")
    sam.closer("-q", "-C", str(sam.folder), "sync")
    listed = world.git(world.remote, "ls-tree", "-r", "--name-only", "main")
    assert "log/2026-12.sam.toml" in listed and "hobbies/sam.toml" in listed, listed
    (sam.folder / ".git" / "info").mkdir(exist_ok=True)
    (sam.folder / ".git" / "info" / "exclude").write_text("log/\ninbox/\n")
    sam.closer("-q", "-C", str(sam.folder), "log", "note", "in July", "--on", "2026-07-02")
    sam.sync()
    assert "log/2026-07.sam.toml" in world.git(world.remote, "ls-tree", "-r", "--name-only", "main")


def a_folder_that_is_ignored_anywhere_goes_all_the_same(world):
    (world.work / "ignored").write_text("log/\nhobbies/\nideas/\ninbox/\ncloser.toml\n.git*\n")
    for number, place in enumerate(("core.excludesFile", "info/exclude", ".gitignore above", ".gitignore inside")):
        remote = world.work / f"{number}.git"
        world.git(world.work, "init", "-q", "--bare", str(remote))
        larger = world.work / f"larger{number}"
        world.git(world.work, "init", "-q", str(larger))
        world.git(larger, "remote", "add", "origin", str(remote))
        sam = Machine(world, f"sam{number}", "sam")
        sam.folder = larger / "us"
        sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
        rules = (world.work / "ignored").read_text()
        if place == "core.excludesFile":
            world.git(larger, "config", "core.excludesFile", str(world.work / "ignored"))
        elif place == "info/exclude":
            (larger / ".git" / "info").mkdir(exist_ok=True)
            (larger / ".git" / "info" / "exclude").write_text(rules)
        elif place == ".gitignore above":
            (larger / ".gitignore").write_text("us/\n" + rules)
        else:
            for folder in ("log", "hobbies"):
                (sam.folder / folder / ".gitignore").write_text("*\n")
        sam.log("hello")
        sam.closer("-q", "-C", str(sam.folder), "hobby", "add", "Bouldering")
        for name in ("ideas/ours.toml", "inbox/ana/notes.md"):
            (sam.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (sam.folder / name).write_text("# ours\n")
        sam.closer("-q", "-C", str(sam.folder), "sync")
        listed = world.git(remote, "ls-tree", "-r", "--name-only", "main").splitlines()
        wanted = [".gitattributes", ".gitignore", "closer.toml", "hobbies/sam.toml", "ideas/ours.toml", "inbox/ana/notes.md",
                  "log/2026-11.sam.toml"]
        assert listed == [f"us/{name}" for name in wanted], (place, listed)
        assert "nothing new" in sam.sync().err, place


def a_folder_of_ones_own_that_became_a_repository_goes_all_the_same(world):
    sam = world.first()
    world.git(sam.folder, "init", "-q", "log")
    sam.log("behind it")
    sam.closer("-q", "-C", str(sam.folder), "log", "note", "in July", "--on", "2026-07-02")
    sam.logged.append("in July")
    sam.sync()
    all_agree([sam, world.joined("ana1", "ana")])


def spoil_couple(machine_or_harm, how, other_id="aaaaaaaaaaaaaa"):
    path = machine_or_harm.folder / "closer.toml"
    text = path.read_text()
    path.unlink()
    if how == "broken":
        path.write_text("format = \n")
    elif how == "of a later format":
        path.write_text(text.replace("format = 1", "format = 2"))
    elif how == "a link":
        path.symlink_to("/etc/passwd")
    elif how == "of another journal":
        path.write_text(re.sub(r'id = "\w+"', f'id = "{other_id}"', text))


def a_couple_that_is_spoiled_is_not_taken_in(world):
    sam = world.first()
    for number, how in enumerate(("deleted", "broken", "a link", "of another journal")):
        for is_fast in (True, False):
            harm = Harm(world, f"harm{number}{is_fast}")
            spoil_couple(harm, how)
            harm.push()
            before = (sam.folder / "closer.toml").read_text()
            if not is_fast:
                sam.log(f"while it was {how}")
            ended = sam.sync()
            assert "closer.toml of origin/main can't be used" in ended.err, (how, ended)
            assert (sam.folder / "closer.toml").read_text() == before, how
            assert len(sam.records()) == len(sam.logged), how
            sam.is_at_rest()
    all_agree([sam, world.joined("ana1", "ana")])


def a_couple_of_a_later_format_is_not_taken_in(world):
    sam = world.first()
    harm = Harm(world)
    spoil_couple(harm, "of a later format")
    harm.push()
    for text in ("", "and here"):
        if text:
            sam.log(text)
        before = sam.state()[0]
        ended = sam.sync(wanted=1)
        assert "format 2" in ended.err and sam.state()[0] == before, ended
    sam.has_nothing_half_done()
    assert len(sam.records()) == 2


def commands_that_are_printed_can_be_pasted(world):
    sam = world.first()
    marker = world.work / "PWNED"
    evil = f"$(touch${{IFS}}{marker})"
    sam.git("checkout", "-q", "-b", "elsewhere")
    world.git(world.remote, "branch", evil, "main")
    world.git(world.remote, "branch", "a;b", "main")
    world.git(world.remote, "branch", "-D", "main")
    world.git(world.remote, "symbolic-ref", "HEAD", "refs/heads/nowhere")
    sam.git("branch", "-qD", "main")
    sam.git("branch", evil)
    sam.git("config", "remote.pushDefault", "origin")
    commands = re.findall(r"^  (git .*)$", sam.sync(wanted=1).err, re.M)
    assert len(commands) == 2, commands
    for command in commands:
        assert sam.run("sh", "-c", command).status == 0, command
    sam.git("checkout", "-q", "--detach")
    sam.git("branch", "-qD", "elsewhere")
    commands = re.findall(r"^  (git .*)$", sam.sync(wanted=1).err, re.M)
    for command in commands:
        sam.run("sh", "-c", command)
    assert commands and not marker.exists(), commands
    assert all(shlex.split(command) for command in commands)


def a_copy_of_a_folder_syncs(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    ana.log("before")
    ana.sync()
    sam.sync()
    copy = sam.home / "copy"
    shutil.copytree(sam.folder, copy, symlinks=True, copy_function=shutil.copy)  # with time stamps of its own
    shutil.rmtree(sam.folder)
    sam.folder = copy
    sam.closer("-q", "init", str(copy), "--as", "sam")
    ana.log("meanwhile")
    ana.closer("-q", "-C", str(ana.folder), "hobby", "add", "Chess")
    ana.sync()
    all_agree([sam, ana])


def a_history_that_was_rewritten_or_rewound_loses_nothing(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    sam.log("second")
    sam.sync()
    harm = Harm(world)
    harm.git("reset", "-q", "--hard", "HEAD~1")
    harm.git("push", "-q", "--force", "origin", "HEAD")
    sam.log("third")
    all_agree([sam, ana])
    harm.pull()
    harm.git("checkout", "-q", "--orphan", "anew")
    harm.git("commit", "-qm", "another start")
    harm.git("push", "-q", "--force", "origin", "HEAD:main")
    ana.log("fourth")
    all_agree([sam, ana])


def records_forged_in_ones_name_are_no_obstacle(world):
    sam = world.first()
    harm = Harm(world)
    path = harm.folder / "log" / "2026-11.sam.toml"
    line = path.read_text().strip()
    key = line.split(" ", 1)[0]
    path.write_text(line.replace("{ ", "{ rev = 9223372036854775807, ", 1) + "\n" + line[:40] + "\n" + "= =\n" + key + " = 3\n")
    harm.push()
    sam.log("after it")
    sam.sync(wanted=0)
    texts = sam.shard().read_text()
    assert "after it" in texts and line in texts or "rev = 9223372036854775807" in texts, texts


TESTS = [what_is_written_to_a_shard_that_was_renamed_stays, a_shard_that_was_renamed_or_deleted_comes_back,
         a_record_that_was_cut_out_comes_back, a_shard_laid_out_by_hand_loses_nothing,
         a_text_that_seems_to_begin_hides_nothing, texts_of_foreign_tables_hide_nothing,
         files_too_long_together_stay_apart, a_folder_that_was_renamed_is_no_conflict, a_link_or_a_folder_never_takes_the_place_of_a_shard,
         the_lines_of_a_phone_that_come_twice_stay_twice, a_folder_that_looks_like_a_repository_is_none,
         attributes_of_the_other_side_decide_nothing, modules_of_the_other_side_stop_nothing,
         what_is_ignored_goes_all_the_same, a_folder_that_is_ignored_anywhere_goes_all_the_same,
         a_folder_of_ones_own_that_became_a_repository_goes_all_the_same, a_couple_that_is_spoiled_is_not_taken_in,
         a_couple_of_a_later_format_is_not_taken_in, commands_that_are_printed_can_be_pasted, a_copy_of_a_folder_syncs,
         a_history_that_was_rewritten_or_rewound_loses_nothing, records_forged_in_ones_name_are_no_obstacle]
