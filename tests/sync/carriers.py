# SPDX-License-Identifier: MIT
"""Other ways between two machines: git's own server, an encrypted remote, Syncthing, a stick. closer-sync(7) has them."""
import os
import re
import shutil
import signal
import subprocess
import urllib.request

from world import Machine, all_agree, answers, listening, until


def git_daemon(world):
    (world.remote / "git-daemon-export-ok").write_text("")
    port = listening(0)
    daemon = subprocess.Popen(["git", "daemon", "--listen=127.0.0.1", f"--port={port}", "--enable=receive-pack", "--reuseaddr",
                               f"--base-path={world.work}"], env=world.environment(world.work), start_new_session=True,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: answers(port), "git daemon", daemon)
        world.remote = f"git://127.0.0.1:{port}/shared.git"
        sam = world.first()
        ana = world.joined("ana1", "ana")
        ana.log("by git daemon")
        all_agree([sam, ana])
    finally:
        os.killpg(daemon.pid, signal.SIGKILL)
        daemon.wait()
    sam.log("when it is gone")
    assert "can't reach" in sam.sync(wanted=1).err


def an_encrypted_remote(world):
    sealed = world.work / "sealed.git"
    world.git(world.work, "init", "-q", "--bare", str(sealed))
    sam = Machine(world, "sam1", "sam")
    ana = Machine(world, "ana1", "ana")
    keys = {}
    for machine in (sam, ana):
        machine.more = {"GNUPGHOME": str(machine.home / "gnupg")}
        (machine.home / "gnupg").mkdir()
        name = f"{machine.person}@example.org"
        machine.run("gpg", "--batch", "--quiet", "--passphrase", "", "--quick-generate-key", name)
        (machine.home / "key.asc").write_text(machine.run("gpg", "--armor", "--export", name).out)
        keys[machine.person] = re.search(r"^fpr:+([0-9A-F]+):", machine.run("gpg", "--with-colons", "--fingerprint", name).out, re.M)[1]
    try:
        for machine, other in ((sam, ana), (ana, sam)):
            machine.run("gpg", "--quiet", "--import", str(other.home / "key.asc"))
            machine.run("gpg", "--batch", "--quiet", "--yes", "--quick-lsign-key", keys[other.person])
        sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
        world.git(sam.folder, "remote", "add", "origin", f"gcrypt::{sealed}")
        world.git(sam.folder, "config", "remote.origin.gcrypt-participants", f"{keys['sam']} {keys['ana']}")
        sam.log("sealed by sam")
        sam.sync()
        ana.closer("-q", "init", "--clone", f"gcrypt::{sealed}", str(ana.folder), "--as", "ana")
        world.git(ana.folder, "config", "remote.origin.gcrypt-participants", f"{keys['sam']} {keys['ana']}")
        ana.log("sealed by ana")
        sam.log("more of sam's")
        all_agree([sam, ana])
        assert all(b"sealed by" not in path.read_bytes() for path in sealed.rglob("*") if path.is_file())
    finally:
        for machine in (sam, ana):
            machine.run("gpgconf", "--kill", "all")


class Syncthing:
    """One that listens on loopback alone, with one folder and one partner, as closer-sync(7) sets it up by hand."""

    def __init__(self, machine):
        self.machine = machine
        self.home = machine.home / "syncthing"
        machine.run("syncthing", "generate", f"--home={self.home}", "--no-default-folder")
        self.id = machine.run("syncthing", "--device-id", f"--home={self.home}").out.strip()
        self.gui = listening(0)
        self.port = listening(0)
        self.process = None

    def configure(self, partner):
        path = self.home / "config.xml"
        text = path.read_text()
        text = re.sub(r"<gui [^>]*>.*?</gui>", f'<gui enabled="true"><address>127.0.0.1:{self.gui}</address><apikey>key</apikey></gui>', text,
                      flags=re.S)
        options = {"listenAddress": f"tcp://127.0.0.1:{self.port}", "globalAnnounceEnabled": "false", "localAnnounceEnabled": "false",
                   "relaysEnabled": "false", "natEnabled": "false", "urAccepted": "-1", "autoUpgradeIntervalH": "0",
                   "crashReportingEnabled": "false", "startBrowser": "false", "reconnectionIntervalS": "1", "stunKeepaliveStartS": "0"}
        for name, value in options.items():
            text = re.sub(rf"\s*<{name}>.*?</{name}>", "", text)
            text = text.replace("</options>", f"<{name}>{value}</{name}></options>")
        device = f'<device id="{partner.id}" name="partner" compression="never"><address>tcp://127.0.0.1:{partner.port}</address></device>'
        folder = (f'<folder id="us" path="{self.machine.folder}" type="sendreceive" rescanIntervalS="1" fsWatcherEnabled="false">'
                  f'<device id="{self.id}"></device><device id="{partner.id}"></device>'
                  '<maxConflicts>10</maxConflicts></folder>')  # as Syncthing itself has it if nobody says otherwise
        path.write_text(text.replace("</configuration>", f"{device}{folder}</configuration>"))

    def start(self):
        self.process = subprocess.Popen(["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart", "--no-upgrade"],
                                        env=self.machine.world.environment(self.machine.home), start_new_session=True,
                                        stdout=(self.machine.home / "syncthing.log").open("ab"), stderr=subprocess.STDOUT)
        until(lambda: answers(self.gui), "Syncthing", self.process)

    def stop(self):
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def rescan(self):
        request = urllib.request.Request(f"http://127.0.0.1:{self.gui}/rest/db/scan?folder=us", method="POST", headers={"X-API-Key": "key"})
        try:
            urllib.request.urlopen(request, timeout=10).close()
        except OSError:
            pass  # it is still starting, and scans by itself


def syncthing(world):
    sam = Machine(world, "sam1", "sam")
    sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana", "--no-git")
    sam.log("the first of all")
    ana = Machine(world, "ana1", "ana")
    other = Machine(world, "sam2", "sam")  # writes what sam1 writes: a conflict copy comes of that
    shutil.copytree(sam.folder, ana.folder)
    shutil.copytree(sam.folder, world.work / "stick")
    ends = [Syncthing(sam), Syncthing(ana)]
    ends[0].configure(ends[1])
    ends[1].configure(ends[0])
    for machine in (sam, ana):
        machine.closer("-q", "init", str(machine.folder), "--as", machine.person)
        for number in range(3):
            machine.log(f"{machine.name} offline {number}")
    other.folder = ana.folder
    other.closer("-q", "-C", str(ana.folder), "--as", "sam", "log", "note", "on another machine")
    other.logged.append("on another machine")
    wanted = sorted(sam.logged + ana.logged + other.logged)

    def texts(machine):
        return sorted(set(re.findall(r'text = "([^"]*)"', "".join(machine.records()))))

    try:
        for end in ends:
            end.start()

        def all_there():
            for end in ends:
                end.rescan()
            return texts(sam) == wanted and texts(ana) == wanted

        until(all_there, "what both wrote offline")
    finally:
        for end in ends:
            end.stop()
    for machine in (sam, ana):
        shown = machine.closer("-C", str(machine.folder), "list", "--all").out
        assert all(shown.count(text) == 1 for text in wanted), shown
        machine.closer("-C", str(machine.folder), "check", "--fix", "--yes")
        assert texts(machine) == wanted


def a_stick(world):
    sam = Machine(world, "sam1", "sam")
    sam.closer("-q", "init", str(sam.folder), "--as", "sam", "--with", "ana")
    stick = world.work / "stick"
    stick.mkdir()
    world.git(world.work, "init", "-q", "--bare", str(stick / "us.git"))
    world.git(sam.folder, "remote", "add", "stick", str(stick / "us.git"))
    sam.log("onto the stick")
    sam.sync()
    world.remote = stick / "us.git"
    ana = world.joined("ana1", "ana")
    stick.rename(world.work / "in a drawer")
    ana.log("while it is in a drawer")
    assert "can't reach" in ana.sync(wanted=1).err
    (world.work / "in a drawer").rename(stick)
    all_agree([sam, ana])


TESTS = [git_daemon, an_encrypted_remote, syncthing, a_stick]
