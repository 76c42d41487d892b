# SPDX-License-Identifier: MIT
"""Remotes that take a connection and never answer, and syncs that wait for another."""
import os
import pty
import socket
import subprocess
import threading
import time

from world import Machine

MOST_SECONDS = 60


class Silence:
    """A server that takes every connection and says nothing."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.taken = []
        threading.Thread(target=self.take, daemon=True).start()
        return self.socket.getsockname()[1]

    def take(self):
        try:
            while True:
                self.taken.append(self.socket.accept()[0])
        except OSError:  # it is closed
            pass

    def __exit__(self, *_):
        self.socket.close()
        for each in self.taken:
            each.close()


def processes_of(world):
    """Of git's and ssh's, those that were started in this test."""
    found = []
    for entry in os.scandir("/proc"):
        try:
            with open(f"/proc/{entry.name}/environ", "rb") as file:
                if os.fsencode(world.work) in file.read():
                    found.append(entry.name)
        except OSError:
            pass
    return found


def gives_up(world, name, url, **more):
    machine = Machine(world, name, "sam")
    machine.closer("-q", "init", str(machine.folder), "--as", "sam", "--with", "ana")
    machine.git("remote", "add", "origin", url)
    machine.log("while nobody answers")
    started = time.monotonic()
    ended = machine.sync(wanted=1, **more)
    took = time.monotonic() - started
    assert took < MOST_SECONDS, f"{url}: given up after {took:.0f} s: {ended}"
    assert "1 record committed" in ended.err and "can't reach" in ended.err or "what is here is committed" in ended.err, (url, ended)
    machine.is_at_rest()
    return machine, ended


def a_remote_that_never_answers_is_given_up(world):
    with Silence() as port:
        urls = {"git": f"git://127.0.0.1:{port}/us.git", "http": f"http://127.0.0.1:{port}/us.git",
                "https": f"https://127.0.0.1:{port}/us.git", "ssh": f"ssh://127.0.0.1:{port}/us.git"}
        problems = []

        def attempt(name, url):
            try:
                gives_up(world, name, url)
            except AssertionError as problem:
                problems.append(problem)

        threads = [threading.Thread(target=attempt, args=each) for each in urls.items()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not problems, problems
        time.sleep(1)
        assert not processes_of(world), "something that was started still waits"


def a_remote_that_falls_silent_over_a_program_loses_nothing(world):
    sam = world.first()
    silent = world.work / "silent-receive-pack"
    silent.write_text("#!/bin/sh\nexec sleep 1000\n")
    silent.chmod(0o755)
    sam.git("config", "remote.origin.receivepack", str(silent))
    sam.log("not sent yet")
    started = time.monotonic()
    ended = sam.sync(wanted=1)
    assert time.monotonic() - started < MOST_SECONDS, ended
    assert "no answer for 45 seconds" in ended.err, ended
    sam.is_at_rest()
    sam.git("config", "--unset", "remote.origin.receivepack")
    assert "1 record sent" in sam.sync().err


def typing_a_password_may_take_a_while(world):
    sam = world.first()
    ask = world.work / "slow-upload-pack"
    ask.write_text('#!/bin/sh\nread word </dev/tty\nexec git-upload-pack "$@"\n')
    ask.chmod(0o755)
    sam.git("config", "remote.origin.uploadpack", str(ask))
    child, terminal = pty.fork()
    if child == 0:
        os.execve(world.closer, ["closer", "-C", str(sam.folder), "--as", "sam", "sync"], world.environment(sam.home))
    time.sleep(50)  # longer than a remote may be silent
    os.write(terminal, b"a word\n")
    said = b""
    try:
        while True:
            said += os.read(terminal, 4096)
    except OSError:  # the terminal is gone with the command
        pass
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, said


def a_sync_that_waits_for_another_says_so(world):
    sam = world.first()
    script = world.work / "slow-upload-pack"
    script.write_text(f'#!/bin/sh\nuntil test -e {world.work}/go; do sleep 0.05; done\nexec git-upload-pack "$@"\n')
    script.chmod(0o755)
    sam.git("config", "remote.origin.uploadpack", str(script))
    command = [str(world.closer), "-C", str(sam.folder), "--as", "sam", "sync"]
    syncs = [subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=world.environment(sam.home)) for _ in range(2)]
    time.sleep(4)
    (world.work / "go").touch()
    said = []
    for sync in syncs:
        out, err = sync.communicate()
        assert sync.returncode == 0 and out == b"", (out, err)
        said.append(err.decode())
    assert sum("another sync is at work in this journal; waiting for it, a minute at most ..." in each for each in said) == 1, said


TESTS = [a_remote_that_never_answers_is_given_up, a_remote_that_falls_silent_over_a_program_loses_nothing,
         typing_a_password_may_take_a_while, a_sync_that_waits_for_another_says_so]
