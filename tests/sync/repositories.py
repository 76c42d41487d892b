# SPDX-License-Identifier: MIT
"""Journals in repositories of every sort, with whatever else their user keeps there; and hostile ones."""
import os
import shutil
import subprocess
import time

from world import Machine, all_agree, until


def other_files_in_the_repository_stay_as_they_are(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    (sam.folder / "letter.txt").write_text("one\n")
    (sam.folder / "staged.txt").write_text("one\n")
    sam.git("add", "letter.txt", "staged.txt")
    sam.git("commit", "-qm", "letters", "--", "letter.txt", "staged.txt")
    (sam.folder / "letter.txt").write_text("two\n")
    (sam.folder / "staged.txt").write_text("two\n")
    (sam.folder / "new.txt").write_text("staged and new\n")
    sam.git("add", "staged.txt", "new.txt")
    (sam.folder / "staged.txt").write_text("three\n")
    (sam.folder / "untracked.txt").write_text("mine\n")
    before = sam.git("status", "--porcelain")
    ana.log("from ana")
    ana.sync()
    sam.log("from sam")
    sam.sync()
    assert sam.git("status", "--porcelain") == before
    assert sam.git("show", ":staged.txt") == "two\n" and (sam.folder / "staged.txt").read_text() == "three\n"
    assert "new.txt" not in sam.git("ls-tree", "-r", "--name-only", "HEAD")
    all_agree([sam, ana])


def incoming_changes_do_not_overwrite_local_ones(world):
    sam = world.first()
    (sam.folder / "letter.txt").write_text("one\n")
    sam.git("add", "letter.txt")
    sam.git("commit", "-qm", "a letter", "--", "letter.txt")
    sam.sync()
    ana = world.joined("ana1", "ana")
    (sam.folder / "letter.txt").write_text("two\n")
    sam.git("commit", "-qam", "another")
    sam.sync()
    (ana.folder / "letter.txt").write_text("mine\n")
    ana.log("from ana")
    ended = ana.sync(wanted=3)
    assert "letter.txt" in ended.err and "git stash" in ended.err, ended
    assert (ana.folder / "letter.txt").read_text() == "mine\n"
    ana.is_at_rest()
    ana.git("checkout", "-q", "--", "letter.txt")
    ana.sync()
    assert (ana.folder / "letter.txt").read_text() == "two\n"
    all_agree([sam, ana])


def a_journal_in_a_folder_of_a_larger_repository(world):
    larger = world.work / "notes"
    world.git(world.work, "init", "-q", str(larger))
    (larger / "todo.txt").write_text("milk\n")
    world.git(larger, "add", "todo.txt")
    world.git(larger, "commit", "-qm", "todo")
    world.git(larger, "remote", "add", "origin", str(world.remote))
    sam = Machine(world, "sam1", "sam")
    sam.folder = larger / "private notes" / "us"
    sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
    sam.log("the first of all")
    (larger / "todo.txt").write_text("milk, eggs\n")
    sam.sync()
    assert "todo.txt" in world.git(larger, "status", "--porcelain")
    ana = Machine(world, "ana1", "ana")
    ended = ana.closer("init", "--clone", str(world.remote), str(ana.home / "notes"), "--as", "ana", wanted=1)
    assert "no journal in it" in ended.err, ended
    ana.folder = ana.home / "notes" / "private notes" / "us"
    ana.closer("-q", "init", str(ana.folder), "--as", "ana")
    ana.log("from ana")
    ana.sync()
    world.git(larger, "commit", "-qam", "eggs")
    sam.log("from sam")
    all_agree([sam, ana])
    assert (ana.home / "notes" / "todo.txt").read_text() == "milk, eggs\n"


def a_linked_work_tree_and_a_submodule(world):
    sam = world.first()
    tree = world.work / "tree"
    sam.git("worktree", "add", "-q", str(tree), "-b", "elsewhere")
    other = Machine(world, "sam2", "sam")
    other.folder = tree
    other.log("in a linked work tree")
    other.git("branch", "-q", "--set-upstream-to=origin/main")
    other.sync()
    outer = world.work / "outer"
    world.git(world.work, "init", "-q", str(outer))
    world.git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(world.remote), "us")
    ana = Machine(world, "ana1", "ana")
    ana.folder = outer / "us"
    before = world.git(outer, "diff", "--cached")
    ana.log("in a submodule")
    ana.sync()
    assert world.git(outer, "diff", "--cached") == before
    all_agree([sam, other, ana])


def without_a_branch_checked_out_nothing_is_done(world):
    sam = world.first()
    sam.log("here")
    sam.git("checkout", "-q", "--detach")
    before = sam.state()
    ended = sam.sync(wanted=1)
    assert "detached HEAD" in ended.err and "switch main" in ended.err, ended
    assert sam.state() == before
    sam.git("switch", "-q", "main")
    all_agree([sam])


def during_a_merge_nothing_is_done(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    for machine in (sam, ana):
        (machine.folder / "letter.txt").write_text(machine.person)
        machine.git("add", "letter.txt")
        machine.git("commit", "-qm", "a letter")
    sam.sync()
    ana.git("pull", "-q", "--no-rebase", check=False)
    before = ana.state()
    ended = ana.sync(wanted=3)
    assert "a merge isn't finished" in ended.err and "merge --abort" in ended.err, ended
    assert ana.state() == before


def shallow_clones(world):
    sam = world.first()
    for number in range(5):
        sam.log(f"note {number}")
        sam.sync()
    ana = Machine(world, "ana1", "ana")
    world.git(ana.home, "clone", "-q", "--depth", "1", f"file://{world.remote}", str(ana.folder))
    ana.closer("-q", "init", str(ana.folder), "--as", "ana")
    sam.log("while ana is away")
    sam.git("commit", "-q", "--allow-empty", "-m", "something")
    sam.sync()
    ana.log("from a shallow clone")
    all_agree([sam, ana])


def where_git_knows_no_name_commits_are_by_the_journals(world):
    (world.work / "gitconfig").write_text("[user]\nuseConfigOnly = true\n[init]\ndefaultBranch = main\n")
    sam = world.first()
    assert sam.git("log", "-1", "--format=%an <%ae>").strip() == "Sam <sam@closer.invalid>"


def two_that_began_with_a_copy_each_come_together(world):
    sam = world.first()
    ana = Machine(world, "ana1", "ana")
    shutil.copytree(sam.folder, ana.folder, ignore=shutil.ignore_patterns(".git"))
    world.git(ana.folder, "init", "-q", "-b", "trunk")
    world.git(ana.folder, "remote", "add", "origin", str(world.remote))
    ana.closer("-q", "init", str(ana.folder), "--as", "ana")
    ana.log("in a repository of its own")
    sam.log("meanwhile")
    sam.sync()
    all_agree([sam, ana])
    assert ana.git("config", "branch.trunk.merge").strip() == "refs/heads/main"


def a_server_with_another_name_for_the_first_branch(world):
    world.git(world.remote, "symbolic-ref", "HEAD", "refs/heads/master")
    sam = world.first()
    ana = world.joined("ana1", "ana")
    ana.log("from a clone of it")
    trunk = Machine(world, "sam2", "sam")
    shutil.copytree(sam.folder, trunk.folder, ignore=shutil.ignore_patterns(".git"))
    world.git(trunk.folder, "init", "-q", "-b", "trunk")
    world.git(trunk.folder, "remote", "add", "origin", str(world.remote))
    trunk.log("on a branch of another name")
    all_agree([sam, ana, trunk])
    world.git(world.remote, "branch", "another", "main")
    world.git(trunk.folder, "config", "--unset", "branch.trunk.remote")
    world.git(trunk.folder, "config", "--unset", "branch.trunk.merge")
    ended = trunk.sync(wanted=1)
    assert "another, main" in ended.err and "config branch.trunk.merge" in ended.err, ended


def another_repository_is_not_taken_for_the_journals(world):
    other = world.work / "other"
    world.git(world.work, "init", "-q", str(other))
    (other / "code.c").write_text("int main;\n")
    world.git(other, "add", ".")
    world.git(other, "commit", "-qm", "code")
    world.git(other, "push", "-q", str(world.remote), "HEAD:main")
    sam = Machine(world, "sam1", "sam")
    sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
    sam.git("remote", "add", "origin", str(world.remote))
    sam.log("private")
    ended = sam.sync(wanted=1)
    assert "something other than this journal" in ended.err, ended
    assert "private" not in world.git(world.remote, "cat-file", "--batch-all-objects", "--batch")
    assert sam.closer("init", "--clone", str(world.remote), str(sam.home / "x"), "--as", "sam", wanted=1).err.count("no journal")


def of_several_remotes_one_has_to_be_chosen(world):
    sam = Machine(world, "sam1", "sam")
    sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
    for name in ("laptop", "server"):
        sam.git("remote", "add", name, str(world.remote))
    sam.log("here")
    ended = sam.sync(wanted=1)
    command = ended.err.split("\n  ")[1].splitlines()[0]
    assert sam.run("sh", "-c", command).status == 0, ended
    sam.sync()


def a_link_in_the_place_of_a_shard_is_not_followed(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    target = world.work / "target"
    target.write_text("not yours\n")
    os.symlink(target, sam.folder / "log" / "2026-10.sam.toml")
    sam.git("add", "log/2026-10.sam.toml")
    sam.git("commit", "-qm", "a link")
    sam.sync()
    ana.log("from ana")
    ana.sync()
    assert target.read_text() == "not yours\n"
    os.symlink(target, ana.folder / "log" / "2026-09.ana.toml")
    assert "isn't a regular file" in ana.sync().err
    assert "2026-09" not in ana.git("ls-tree", "-r", "--name-only", "HEAD")


def two_syncs_exclude_each_other_whatever_their_environments_are(world):
    sam = world.first()
    script = world.work / "slow-upload-pack"
    script.write_text(f"#!/bin/sh\necho >>{world.work}/begun\nuntil test -e {world.work}/go; do sleep 0.05; done\n"
                      'exec git-upload-pack "$@"\n')
    script.chmod(0o755)
    sam.git("config", "remote.origin.uploadpack", str(script))
    command = [str(world.closer), "-C", str(sam.folder), "--as", "sam", "sync"]
    syncs = []
    for state in ("one", "two"):
        syncs.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                      env=world.environment(sam.home, XDG_STATE_HOME=str(world.work / state))))
        until(lambda: (world.work / "begun").exists(), "the first sync", syncs[0])
    time.sleep(1)
    begun = (world.work / "begun").read_text()
    (world.work / "go").touch()
    said = [sync.communicate()[0] for sync in syncs]
    assert begun == "\n", "the second sync did not wait"
    assert [sync.returncode for sync in syncs] == [0, 0], said
    sam.has_nothing_half_done()


def nothing_from_a_remote_or_a_clone_is_run(world):
    sam = world.first()
    marker = world.work / "ran"
    hooks = sam.folder / "hooks"
    hooks.mkdir()
    for name in ("post-checkout", "post-merge", "pre-push", "pre-commit", "reference-transaction"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {marker}\n")
        (hooks / name).chmod(0o755)
    (sam.folder / ".gitattributes").write_text((sam.folder / ".gitattributes").read_text() + "*.toml filter=x diff=x merge=union\n")
    sam.git("add", "hooks")
    sam.git("commit", "-qm", "hooks")
    with (world.work / "gitconfig").open("a") as file:
        file.write("[core]\nhooksPath = hooks\n")  # relative, as some have it: so it names a folder of the other's
    sam.sync()
    ana = world.joined("ana1", "ana")
    ana.log("from ana")
    ana.sync()
    sam.log("from sam")
    sam.sync()
    ana.sync()
    assert not marker.exists()
    for url in (f"--upload-pack=touch {marker}", f"ext::sh -c 'touch {marker}'"):
        ended = ana.closer("init", "--clone", url, str(ana.home / "x"), "--as", "ana", wanted=2 if url[0] == "-" else 1)
        assert not (ana.home / "x").exists(), ended
        ana.git("config", "remote.origin.url", url)
        ana.git("config", "protocol.ext.allow", "always")
        ana.sync(wanted=1)
    assert not marker.exists()


def bad_clones(world):
    sam = world.first()
    ana = Machine(world, "ana1", "ana")
    full = ana.home / "full"
    full.mkdir()
    (full / "x").write_text("")
    assert "already exists" in ana.closer("init", "--clone", str(world.remote), str(full), "--as", "ana", wanted=2).err
    assert "needs --as" in ana.closer("init", "--clone", str(world.remote), wanted=2).err
    assert "couldn't clone" in ana.closer("init", "--clone", str(world.work / "absent.git"), "--as", "ana", wanted=1).err
    assert "can't be used with" in ana.closer("init", "--clone", str(world.remote), "--as", "ana", "--with", "sam", wanted=2).err
    ended = ana.closer("init", "--clone", str(world.remote), "--as", "bob", wanted=2)
    assert "Its clone is there now" in ended.err and (ana.home / "shared" / "closer.toml").exists(), ended
    ana.closer("init", str(ana.home / "shared"), "--as", "ana")
    empty = world.work / "empty.git"
    subprocess.run(["git", "init", "-q", "--bare", str(empty)], check=True, env=world.environment(world.work))
    assert "closer sync" in ana.closer("init", "--clone", str(empty), "--as", "ana", wanted=1).err
    sam.is_at_rest()


def windows_line_endings_stop_nothing(world):
    with (world.work / "gitconfig").open("a") as file:
        file.write("[core]\nautocrlf = true\nsafecrlf = true\n")
    sam = world.first()
    ana = world.joined("ana1", "ana")
    for machine in (sam, ana):
        path = machine.folder / "inbox" / "ana" / f"{machine.person}.csv"
        path.parent.mkdir(parents=True)
        path.write_text("# a\n")
        path.with_name(f"{machine.person}.md").write_bytes(b"# a\r\n")
        (machine.folder / "ideas").mkdir()
        (machine.folder / "ideas" / f"{machine.person}.toml").write_bytes(b"# a\r\n")
    for path in (sam.folder / "closer.toml", sam.shard(), sam.folder / ".gitignore"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    sam.log("behind it")
    for machine in (sam, ana, sam):
        machine.sync()
    for machine in (sam, ana):
        assert "nothing new" in machine.sync().err
        assert {path.name for path in (machine.folder / "ideas").iterdir()} == {"sam.toml", "ana.toml"}
        assert len((machine.folder / "log" / "2026-11.sam.toml").read_bytes().splitlines()) == 2


def a_newline_in_the_path_is_a_letter_like_any_other(world):
    larger = world.work / "a\nlarger\n"
    world.git(world.work, "init", "-q", str(larger))
    world.git(larger, "remote", "add", "origin", str(world.remote))
    sam = Machine(world, "sam\n1", "sam")
    ana = Machine(world, "ana\n1\n", "ana")
    sam.folder = larger / "\nnotes\n" / "us\nboth\n"
    sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
    sam.log("hello")
    assert "1 record sent" in sam.sync().err
    world.git(ana.home, "clone", "-q", str(world.remote), str(ana.home / "n"))
    ana.folder = ana.home / "n" / "\nnotes\n" / "us\nboth\n"
    ana.closer("-q", "init", str(ana.folder), "--as", "ana")
    ana.log("hello, too")
    sam.log("meanwhile")
    all_agree([sam, ana])


TESTS = [other_files_in_the_repository_stay_as_they_are, incoming_changes_do_not_overwrite_local_ones,
         a_journal_in_a_folder_of_a_larger_repository, a_linked_work_tree_and_a_submodule,
         without_a_branch_checked_out_nothing_is_done, during_a_merge_nothing_is_done, shallow_clones,
         where_git_knows_no_name_commits_are_by_the_journals, two_that_began_with_a_copy_each_come_together,
         a_server_with_another_name_for_the_first_branch,
         another_repository_is_not_taken_for_the_journals, of_several_remotes_one_has_to_be_chosen,
         a_link_in_the_place_of_a_shard_is_not_followed,
         two_syncs_exclude_each_other_whatever_their_environments_are, nothing_from_a_remote_or_a_clone_is_run, bad_clones,
         windows_line_endings_stop_nothing, a_newline_in_the_path_is_a_letter_like_any_other]
