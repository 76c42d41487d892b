# SPDX-License-Identifier: MIT
"""Races, kills, and everything that can fail between here and the remote. Afterwards no record is lost, nothing is half
done, and the next sync succeeds."""
import http.server
import os
import re
import shutil
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

from world import RECORD, Ended, all_agree

# Stands in for git on PATH, and disturbs the call whose number is in $DISTURB_AT, in the way of $DISTURB.
DISTURBING_GIT = """#!/bin/sh
number=$(($(cat "$DISTURB_COUNT") + 1))
echo "$number" >"$DISTURB_COUNT"
[ "$number" = "$DISTURB_AT" ] || exec /usr/bin/git "$@"
case $DISTURB in
kill-before) kill -9 "$PPID" ;;
kill-after) /usr/bin/git "$@"; kill -9 "$PPID" ;;
kill-both) /usr/bin/git "$@" & kill -9 "$!" "$PPID" ;;
locked) # as far as the sync has begun
    [ -e "$(dirname "$DISTURB_LOCK")/closer-sync" ] || exec /usr/bin/git "$@"
    : >"$DISTURB_LOCK"
    kill -9 "$PPID" ;;
fail) echo "fatal: write error: No space left on device" >&2; exit 128 ;;
die) kill -9 "$$" ;;
die-late) /usr/bin/git "$@" >/dev/null; kill -9 "$$" ;;
die-half | short)
    /usr/bin/git "$@" >"$DISTURB_COUNT.out"
    status=$?
    head -c "$(($(wc -c <"$DISTURB_COUNT.out") / 2))" "$DISTURB_COUNT.out"
    [ "$DISTURB" = short ] || kill -9 "$$"
    exit "$status" ;;
esac
"""
MOST_CALLS = 120
HOWS = ("kill-before", "kill-after", "kill-both", "locked", "fail", "die", "die-late", "die-half", "short")


def calls(how, is_long, step):
    """The calls of git to disturb: each of them, or one of `step`, others for each way to disturb."""
    return range(1, MOST_CALLS) if is_long else range(1 + HOWS.index(how), MOST_CALLS, step)


class Disturbed:
    """A machine whose next sync is disturbed at a call of git's."""

    def __init__(self, machine, how):
        self.machine = machine
        self.how = how
        folder = machine.home / "bin"
        folder.mkdir(exist_ok=True)
        (folder / "git").write_text(DISTURBING_GIT)
        (folder / "git").chmod(0o755)
        self.path = f"{folder}:{machine.world.environment(machine.home)['PATH']}"

    def sync_at(self, number):
        """How the sync ended, and whether it came as far as that call."""
        count = self.machine.home / "count"
        count.write_text("0\n")
        ended = self.machine.run("closer", "-C", str(self.machine.folder), "sync", PATH=self.path, DISTURB=self.how,
                                 DISTURB_AT=str(number), DISTURB_COUNT=str(count),
                                 DISTURB_LOCK=str(self.machine.folder / ".git" / "index.lock"))
        return ended, int(count.read_text()) >= number


def disturb(world, how, is_long):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    disturbed = Disturbed(sam, how)
    reached = 0
    for number in calls(how, is_long, 10):
        ana.log(f"ana {number}")
        ana.sync()
        sam.log(f"sam {number}")
        ended, is_reached = disturbed.sync_at(number)
        reached = number if is_reached else reached
        if how == "fail" and is_reached and ended.status != 0:
            assert "closer: " in ended.err, ended
        if how == "fail":
            sam.has_nothing_half_done()
        all_agree([sam, ana])
        if not is_reached:
            break
    assert reached > 20, f"only {reached} calls of git were disturbed"


def keys_of(texts):
    return {match.split(" ", 1)[0] for text in texts for match in RECORD.findall(text)}


def keys_in_folder(machine):
    return keys_of(path.read_text() for path in (machine.folder / "log").glob("*.toml"))


def keys_at_remote(world):
    names = world.git(world.remote, "ls-tree", "-r", "--name-only", "main", "--", "log/").split()
    return keys_of(world.git(world.remote, "show", f"main:{name}") for name in names)


def merge_at_every_call(world, how, is_long):
    """Two machines of one person meet in one file each time, with an edit that has to be healed, a copy that was folded
    in, and a file that went; and at one call after another, git dies, fails or says only half of it."""
    one = world.first()
    other = world.joined("sam2", "sam")
    disturbed = Disturbed(one, how)
    reached = 0
    for number in calls(how, is_long, 20):
        copy = other.folder / "log" / f"2026-11.sam {number}.toml"
        copy.write_text(f'2026-11-20-sam-{number:05} = {{ kind = "note", at = 2026-11-20, text = "copy {number}" }}\n')
        one.logged.append(f"copy {number}")
        one.log(f"one {number}")
        one.sync()
        other.sync()
        one.sync()
        record = re.search(rf'sam-(\w+) = .*"one {number}"', one.shard().read_text()).group(1)
        one.closer("-q", "-C", str(one.folder), "edit", record, "--minutes", "5")
        one.log(f"behind it {number}")
        other.log(f"other {number}")
        other.closer("-q", "-C", str(other.folder), "check", "--fix", "--yes")
        other.sync()
        here, there = keys_in_folder(one), keys_at_remote(world)
        ended, is_reached = disturbed.sync_at(number)
        reached = number if is_reached else reached
        assert here <= keys_in_folder(one), f"call {number}: {here - keys_in_folder(one)} gone from the folder: {ended}"
        assert there <= keys_at_remote(world), f"call {number}: {there - keys_at_remote(world)} gone from the remote: {ended}"
        one.has_nothing_half_done()
        all_agree([one, other])
        if not is_reached:
            break
    assert reached > 40, f"only {reached} calls of git were disturbed"


def git_dies_before_a_call(world, is_long):
    merge_at_every_call(world, "die", is_long)


def git_dies_after_a_call_and_says_nothing(world, is_long):
    merge_at_every_call(world, "die-late", is_long)


def git_dies_halfway_through_its_answer(world, is_long):
    merge_at_every_call(world, "die-half", is_long)


def git_says_half_of_it_and_that_all_is_well(world, is_long):
    merge_at_every_call(world, "short", is_long)


def killed_before_a_call_of_git(world, is_long):
    disturb(world, "kill-before", is_long)


def killed_after_a_call_of_git(world, is_long):
    disturb(world, "kill-after", is_long)


def killed_together_with_git(world, is_long):
    disturb(world, "kill-both", is_long)


def killed_while_git_holds_the_index(world, is_long):
    disturb(world, "locked", is_long)


def a_call_of_git_fails(world, is_long):
    disturb(world, "fail", is_long)


def four_machines_race(world, is_long):
    machines = [world.first()] + [world.joined(name, name[:3]) for name in ("sam2", "ana1", "ana2")]
    rounds = 200 if is_long else 6
    ended = []

    def log_and_sync(machine, number):
        machine.log(f"{machine.name} {number}")
        return machine.run("closer", "-C", str(machine.folder), "sync")

    with ThreadPoolExecutor(len(machines)) as pool:
        for number in range(rounds):
            ended += pool.map(lambda machine: log_and_sync(machine, number), machines)
    wrong = [each for each in ended if each.status != 0]
    assert not wrong, wrong[0]
    all_agree(machines)


def while_others_write_nothing_is_lost(world, is_long):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    count = 150 if is_long else 30
    texts = [f"while it syncs {number}" for number in range(count)]
    writing = threading.Thread(target=lambda: [sam.log(text) for text in texts])
    writing.start()
    while writing.is_alive():
        ana.log(f"ana {len(ana.logged)}")
        ana.sync()
        sam.sync()
    writing.join()
    all_agree([sam, ana])


def the_remote_is_gone_for_a_while(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    away = world.work / "away.git"
    world.remote.rename(away)
    sam.log("offline")
    ended = sam.sync(wanted=1)
    assert "can't reach" in ended.err and "1 record committed on this machine" in ended.err, ended
    assert sam.git("log", "-1", "--format=%s").strip() == "sam: 1 record"
    away.rename(world.remote)
    all_agree([sam, ana])


def the_remote_breaks_off_midway(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    ana.log("from ana")
    ana.sync()
    objects = world.remote / "objects"
    shutil.move(objects, world.work / "objects")
    sam.log("from sam")
    assert "can't reach" in sam.sync(wanted=1).err
    sam.is_at_rest()
    shutil.move(world.work / "objects", objects)
    all_agree([sam, ana])


def a_hook_of_the_remote_refuses(world):
    sam = world.first()
    hook = world.remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'not on a sunday' >&2\nexit 1\n")
    hook.chmod(0o755)
    sam.log("on a sunday")
    ended = sam.sync(wanted=1)
    assert "refused it" in ended.err and "not on a sunday" in ended.err, ended
    hook.unlink()
    all_agree([sam, world.joined("ana1", "ana")])


def a_remote_that_somebody_works_in_is_refused(world):
    sam = world.first()
    work = world.work / "checked-out"
    world.git(world.work, "clone", "-q", str(world.remote), str(work))
    sam.git("remote", "set-url", "origin", str(work))
    sam.log("to a work tree")
    ended = sam.sync(wanted=1)
    assert "git init --bare" in ended.err, ended


def a_full_disk(world):
    sam = world.first()
    ana = world.joined("ana1", "ana")
    disk = world.work / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk], check=False,
                                           capture_output=True).returncode != 0:
        print("sync: a full disk: skipped, there is no leave to mount")
        return
    try:
        small = disk / "us"
        shutil.copytree(sam.folder, small, symlinks=True)
        sam.folder = small
        sam.closer("-q", "init", str(small), "--as", "sam")
        for number in range(40):
            ana.log(f"{number} " + "x" * 3000)
        ana.sync()
        sam.log("there is room for this")
        with (disk / "ballast").open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        ended = sam.run("closer", "-C", str(small), "sync")
        assert ended.status == 1 and "closer: " in ended.err, ended
        assert "there is room for this" in sam.shard().read_text()
        subprocess.run(["mount", "-o", "remount,size=16m", disk], check=True)
        (disk / "ballast").unlink()
        all_agree([sam, ana])
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def somebody_elses_lock_is_left_alone(world):
    sam = world.first()
    lock = sam.folder / ".git" / "index.lock"
    lock.write_text("")
    sam.log("meanwhile")
    ended = sam.sync(wanted=1)
    assert str(lock) in ended.err and lock.exists(), ended
    lock.unlink()
    sam.sync()


def without_a_terminal_nothing_is_asked(world):
    class Asking(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="journals"')
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Asking)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sam = world.first()
    asked = world.work / "asked"
    askpass = world.work / "askpass"
    askpass.write_text(f"#!/bin/sh\ntouch {asked}\necho x\n")
    askpass.chmod(0o755)
    sam.git("remote", "set-url", "origin", f"http://127.0.0.1:{server.server_port}/us.git")
    sam.log("here")
    ended = sam.sync(wanted=1, SSH_ASKPASS=str(askpass), GIT_ASKPASS=str(askpass), DISPLAY=":0")
    server.shutdown()
    server.server_close()
    assert not asked.exists() and "can't reach" in ended.err, ended


def without_git_it_says_so(world):
    sam = world.first()
    ended = sam.run(str(world.closer), "-C", str(sam.folder), "sync", PATH="/nowhere")
    assert isinstance(ended, Ended) and ended.status == 1 and "sync needs git" in ended.err, ended


LONGER = [killed_before_a_call_of_git, killed_after_a_call_of_git, killed_together_with_git,
          killed_while_git_holds_the_index, a_call_of_git_fails, git_dies_before_a_call,
          git_dies_after_a_call_and_says_nothing, git_dies_halfway_through_its_answer,
          git_says_half_of_it_and_that_all_is_well, four_machines_race, while_others_write_nothing_is_lost]
TESTS = [*LONGER, the_remote_is_gone_for_a_while, the_remote_breaks_off_midway, a_hook_of_the_remote_refuses,
         a_remote_that_somebody_works_in_is_refused, a_full_disk, somebody_elses_lock_is_left_alone,
         without_a_terminal_nothing_is_asked, without_git_it_says_so]
