#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every file of share/examples with the real fzf, jq, tmux, bash, zsh, fish, khal, pandoc and msmtp on a sample journal, and looks at what
comes out. Only mail is played: it keeps what it was given."""
import argparse
import email.policy
import mailbox
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "share" / "examples"
TIME_LIMIT = 30  # seconds: only there to end a test that hangs
MAIL = """#!/bin/sh
{ printf '%s|' "$@"; echo; cat; } >>"$HOME/mailed"
"""
KHAL = """[calendars]
[[work]]
path = {home}/calendars/work
[[us]]
path = {home}/calendars/us
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def same(what, got, wanted):
    if got != wanted:
        raise AssertionError(f"{what} is\n{got}\nnot\n{wanted}")


def holds(what, text, part):
    if part not in text:
        raise AssertionError(f"{what} is\n{text}\nwithout {part!r}")


def needs_a_word(world, name):
    done = subprocess.run([EXAMPLES / name], cwd=world.home, env=world.env, check=False, capture_output=True, text=True, timeout=TIME_LIMIT)
    same(f"the status of {name} alone", done.returncode, 2)
    holds(f"what {name} says alone", done.stderr, f"? {name} ")


class World:
    """A home and a journal of its own, on 22 November 2026."""

    def __init__(self, closer, folder):
        self.home, self.journal = folder / "home", folder / "us"
        (folder / "bin").mkdir()
        self.home.mkdir()
        (folder / "bin" / "closer").symlink_to(closer)
        (folder / "bin" / "mail").write_text(MAIL, encoding="utf-8")
        (folder / "bin" / "mail").chmod(0o700)
        shutil.copytree(HERE / "cli" / "journals" / "rich", self.journal)
        for path in [self.journal, *self.journal.rglob("*")]:
            path.chmod(0o700 if path.is_dir() else 0o600)
        self.env = {"PATH": f"{folder / 'bin'}:/usr/bin:/bin", "HOME": str(self.home), "TMPDIR": str(folder), "TZ": "Europe/Berlin",
                    "CLOSER_NOW": "2026-11-22T21:04:13+01:00", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TERM": "screen", "SHELL": "/bin/sh",
                    "GIT_CONFIG_GLOBAL": "/dev/null"}
        self.run("closer", "-q", "init", str(self.journal), "--as", "sam")

    def run(self, *words, now=None):
        """What a command prints; it has to succeed, and to say nothing on standard error."""
        env = self.env | ({"CLOSER_NOW": now} if now else {})
        done = subprocess.run(words, cwd=self.home, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT, check=False)
        if done.returncode or done.stderr:
            raise AssertionError(f"{words}: status {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()

    def example(self, name, *words, **more):
        return self.run(str(EXAMPLES / name), *words, **more)

    def standing(self):
        return (self.journal / "log" / "standing.sam.toml").read_text(encoding="utf-8")


class Terminal:
    """A command in a terminal of tmux's, with a server of its own, which ends with it."""

    def __init__(self, world, command):
        self.world, self.socket = world, str(world.home / "terminal")
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "30", command)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for socket in ("terminal", "inner"):
            subprocess.run(["tmux", "-S", str(self.world.home / socket), "kill-server"], env=self.world.env, capture_output=True, check=False)

    def tmux(self, *words):
        return self.world.run("tmux", "-S", self.socket, *words)

    def until(self, is_so):
        """Waits until it is so of the screen."""
        end = time.monotonic() + TIME_LIMIT
        while not is_so(screen := self.tmux("capture-pane", "-p")):
            if time.monotonic() > end:
                raise AssertionError(f"the screen stays\n{screen}")
            time.sleep(0.02)


def choose_idea(world):
    fields = world.run("closer", "idea", "-n", "12", "--format", "tsv").splitlines()[2].split("\t")
    chosen, query = fields[0], shlex.quote("'" + " '".join(fields[-2].split()[:4]))
    with Terminal(world, f"{EXAMPLES / 'choose-idea'} --query {query}; cat") as terminal:
        terminal.until(lambda screen: f"({chosen})" in screen)  # closer idea show, in the preview
        terminal.tmux("send-keys", "Enter")
        terminal.until(lambda _: f'idea = "{chosen}"' in world.standing())
    holds("the plan", world.standing().splitlines()[-1], "on = 2026-11-28")
    before = world.standing()
    subprocess.run([EXAMPLES / "choose-idea", "--filter", "no-such-idea"], cwd=world.home, env=world.env, capture_output=True, check=False)
    same("the journal, where nothing is chosen,", world.standing(), before)


def quiet_ways(world):
    same("quiet-ways", world.example("quiet-ways"), "outing: every 1 month, last on 2026-10-04\nlittle: every 1 day, last on 2026-11-20\n")


def mail_today(world):
    needs_a_word(world, "mail-today")
    world.run("closer", "-q", "log", "note", "--private", "heronry")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(Mailbox(world.home / "maildir"), hostname="127.0.0.1", port=port)
    server.start()
    (world.home / ".msmtprc").write_text(f"account default\nhost 127.0.0.1\nport {port}\nfrom sam@example.org\n", encoding="utf-8")
    world.env["SENDMAIL"] = "msmtp"
    try:
        world.example("mail-today", "ana", "ana@example.org")
    finally:
        server.stop()
    mail, = mailbox.Maildir(world.home / "maildir", lambda file: email.message_from_binary_file(file, policy=email.policy.default))
    same("the head of the mail", [mail["To"], mail["Subject"], mail["MIME-Version"]], ["ana@example.org", "Sunday 22 November 2026", "1.0"])
    same("the mail's type", mail.get_content_type(), "multipart/alternative")
    text, page = [part.get_content().replace("\r\n", "\n") for part in mail.iter_parts()]
    same("the mail's text", text, world.run("closer", "today", "--for", "ana"))
    same("the mail's page", page, world.run("closer", "today", "--for", "ana", "--format", "html"))
    if "heronry" in text + page:
        raise AssertionError(f"what is private is mailed:\n{text}{page}")


def mail_on_this_day(world):
    needs_a_word(world, "mail-on-this-day")
    world.run("closer", "-q", "log", "note", "--private", "--on", "2025-11-22", "heronry")
    world.example("mail-on-this-day", "sam@example.org")
    mailed = (world.home / "mailed").read_text(encoding="utf-8")
    same("the head of the mail", mailed.splitlines()[0], "-s|On this day|sam@example.org|")
    holds("the mail", mailed, "The lighthouse, in a gale")
    if "heronry" in mailed:
        raise AssertionError(f"what is private is mailed:\n{mailed}")
    (world.home / "mailed").unlink()
    world.example("mail-on-this-day", "sam@example.org", now="2026-11-23T07:00:00+01:00")
    same("a mail on a day without any", (world.home / "mailed").exists(), False)


def week_into_notes(world):
    needs_a_word(world, "week-into-notes")
    notes = world.home / "notes"
    notes.mkdir()
    for _ in range(2):
        subprocess.run([EXAMPLES / "week-into-notes", notes], cwd=world.home, env=world.env, check=True, capture_output=True, timeout=TIME_LIMIT)
    (file,) = notes.iterdir()
    same("the name of the note", bool(re.fullmatch(r"us-20\d\d-W\d\d\.md", file.name)), True)
    same("the note", file.read_text(encoding="utf-8"), world.run("closer", "review", "1w", "--format", "md"))
    holds("the note", file.read_text(encoding="utf-8"), "16 to 22 November 2026")


def prompt_bash(world):
    command = f"PS1='> '; . '{EXAMPLES / 'prompt.bash'}'; printf %s \"${{PS1@P}}\""
    same("the prompt with something due", world.run("bash", "--norc", "-c", command), "♥ > ")
    world.run("closer", "-q", "pause")
    same("the prompt in a pause", world.run("bash", "--norc", "-c", command), "> ")


def prompt_zsh(world):
    command = f"PROMPT='> '; . '{EXAMPLES / 'prompt.zsh'}'; print -nP $PROMPT"
    same("zsh's prompt with something due", world.run("zsh", "-f", "-c", command), "♥ > ")
    world.run("closer", "-q", "pause")
    same("zsh's prompt in a pause", world.run("zsh", "-f", "-c", command), "> ")


def prompt_fish(world):
    command = f"function fish_prompt; printf '> '; end; source '{EXAMPLES / 'prompt.fish'}'; fish_prompt"
    same("fish's prompt with something due", world.run("fish", "--no-config", "-c", command), "♥ > ")
    world.run("closer", "-q", "pause")
    same("fish's prompt in a pause", world.run("fish", "--no-config", "-c", command), "> ")


def starship_toml(world):
    """starship itself is in no Debian 12: its configuration is read, and the commands are run as it runs them."""
    module = tomllib.loads((EXAMPLES / "starship.toml").read_text(encoding="utf-8"))["custom"]["closer"]
    when = [*module["shell"], "-c", module["when"]]
    same("whether starship shows it with something due", subprocess.run(when, cwd=world.home, env=world.env, capture_output=True, check=False).returncode, 0)
    same("what starship shows", world.run(*module["shell"], "-c", module["command"]), "♥")
    world.run("closer", "-q", "pause")
    same("whether starship shows it in a pause", subprocess.run(when, cwd=world.home, env=world.env, capture_output=True, check=False).returncode, 4)
    if shutil.which("starship"):
        shown = subprocess.run(["starship", "module", "custom.closer"], cwd=world.home, env=world.env | {"STARSHIP_CONFIG": str(EXAMPLES / "starship.toml")},
                               capture_output=True, text=True, check=True).stdout
        same("starship's module in a pause", shown, "")


def tmux_conf(world):
    inner = world.home / "inner"
    with Terminal(world, f"TMUX= exec tmux -S {inner} -f {EXAMPLES / 'tmux.conf'} new-session cat") as terminal:
        terminal.until(lambda screen: screen.rstrip().endswith("Time for a little thing"))


def crontab(world):
    lines = (EXAMPLES / "crontab").read_text(encoding="utf-8").splitlines()
    (path,) = [line.removeprefix("PATH=") for line in lines if line.startswith("PATH=")]
    jobs = [re.fullmatch(r"([\d*/,-]+ ){4}[\d*/,-]+ ([^%]+)", line) for line in lines if line and line[0] != "#" and not line.startswith("PATH=")]
    mails = []
    for job in jobs:
        cron = {"HOME": world.env["HOME"], "LOGNAME": "sam", "SHELL": "/bin/sh", "PATH": f"{world.home.parent / 'bin'}:{path}"}
        cron |= {name: world.env[name] for name in ("CLOSER_NOW", "TZ")}
        done = subprocess.run(["/bin/sh", "-c", job.group(2)], cwd=world.home, env=cron, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=TIME_LIMIT, check=True)
        same(f"what {job.group(2)} says besides", done.stderr, b"")
        mails.append(done.stdout.decode())
    wanted = ["Time for a little thing", "The lighthouse, in a gale", "Out together, ", "16 to 22 November 2026"]
    same("the number of mails", len(mails), len(wanted))
    for mail, part in zip(mails, wanted):
        holds("a mail of cron's", mail, part)


def calendar_into_khal(world):
    for name in ("work", "us"):
        (world.home / "calendars" / name).mkdir(parents=True)
    (world.home / ".config" / "khal").mkdir(parents=True)
    (world.home / ".config" / "khal" / "config").write_text(KHAL.format(home=world.home), encoding="utf-8")
    world.run("closer", "-q", "day", "add", "Ana's birthday", "5 december")
    shown = []
    for _ in range(2):
        subprocess.run([EXAMPLES / "calendar-into-khal", "us"], cwd=world.home, env=world.env, check=True, capture_output=True, timeout=TIME_LIMIT)
        shown.append(world.run("khal", "list", "-a", "us", "--day-format", "", "--format", "{start-date} {title}", "2026-12-05", "1d"))
    same("the calendar", sorted(shown[0].split("\n")), ["", "2026-12-05 Ana's birthday", "2026-12-05 Each other's thing", "2026-12-05 Listening"])
    same("the calendar, imported again,", shown[1], shown[0])


def wall_poster(world):
    needs_a_word(world, "wall-poster")
    world.example("wall-poster", "poster.html")
    page = (world.home / "poster.html").read_text(encoding="utf-8")
    holds("the poster", page, "font-size: 28pt")
    text = " ".join(re.sub(r"<[^>]*>", " ", page).split())
    holds("the poster", text, " ".join(world.run("closer", "listen", "question").split()))
    same("its steps", page.count("<li>"), 2)


def year_as_document(world):
    needs_a_word(world, "year-as-document")
    for name in ("us.odt", "us.docx"):
        world.example("year-as-document", "2026", name)
        text = " ".join(world.run("pandoc", name, "--to", "plain").split())
        for part in ("Ana and Sam", "1 January to 31 December 2026", "Café au lait, brought up two flights"):
            holds(name, text, part)


def something_noticed(world):
    wanted = ["2026-11-10  Café au lait, brought up two flights and not a word about the stairs\n",
              "2026-11-12  שמרת לי את הפרוסה האחרונה\n", "2026-11-20  Coffee was there before I woke\n"]
    got = world.example("something-noticed")
    same("one of what was noticed", got in wanted, True)


def hours_together(world):
    same("hours-together", world.example("hours-together"), "2025-11   6.0\n2026-06   0.4\n2026-10   5.0\n2026-11   3.8\n")


def closer_together(world):
    same("the help of closer-together", world.example("closer-together", "--help").count("\n"), 1)
    same("closer-together", world.example("closer-together"),
         "2026-11-21  listen  The new job, and what it costs\n2026-11-21  hobby  First overhang\n"
         "2026-11-20  little  Coffee was there before I woke\n2026-10-04  outing  Along the canal to the old mill\n")


CASES = {function.__name__.replace("_", "-"): function for function in (
    choose_idea, quiet_ways, mail_today, mail_on_this_day, week_into_notes, crontab, calendar_into_khal, wall_poster, year_as_document, something_noticed,
    hours_together, closer_together)} | {
        "prompt.bash": prompt_bash, "prompt.zsh": prompt_zsh, "prompt.fish": prompt_fish, "starship.toml": starship_toml, "tmux.conf": tmux_conf}


def main():
    os.umask(0o077)  # as what closer makes
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    parser.add_argument("words", nargs="*", help="only examples whose name holds one of these")
    options = parser.parse_args()
    failed = 0
    for name in sorted({path.name for path in EXAMPLES.iterdir()} | set(CASES)):
        if options.words and not any(word in name for word in options.words):
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                same(f"an example {name}, and a case for it,", (EXAMPLES / name).exists() and name in CASES, True)
                CASES[name](World(options.closer.resolve(), Path(folder).resolve()))
            except (AssertionError, subprocess.SubprocessError) as problem:
                failed += 1
                print(f"FAILED: {name}: {problem}")
    print("the examples do what they say" if not failed else f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
