#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completes in the real shells: bash (with bash-completion, and without) and zsh on a terminal of their own, and fish by its
`complete -C`. One of the two has written what would harm a terminal or a shell; none of it may do so."""
import argparse
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SHARE = Path(__file__).resolve().parent.parent / "share" / "completions"
BASH_COMPLETION = "/usr/share/bash-completion/bash_completion"
TIME_LIMIT = 60  # seconds: only there to end a shell that hangs
PROMPT = "ready> "

# Each would make a file 'pwned', or change what the command line says, where a shell took it for more than a word.
HOSTILE_TAGS = ["aa$(touch${IFS}pwned)", "ab`touch${IFS}pwned`", "ac;touch${IFS}pwned", "ad'e\"f", "ae:b=c", "af!!", "ag\\h",
                "ah#i", "ai*?", "aj&touch${IFS}pwned&", "ak>pwned", "al|touch${IFS}pwned", "=am", "~root"]
STEERING = "a text %F{red}%{\\u001b]0;owned\\u0007 $(touch pwned) `touch pwned`\\u202e"

ANA = "\n".join(
    [f'2026-11-{1 + at:02}-ana-{at:05} = {{ kind = "little", at = 2026-11-{1 + at:02}, text = "x", tags = [\'\'\'{tag}\'\'\'] }}'
     for at, tag in enumerate(HOSTILE_TAGS)]
    + ['2026-11-20-ana-bbbbb = { kind = "note", at = 2026-11-20, text = "x", tags = ["--erase", "a b", "an\\u001b[2J"] }',
       '2026-11-20-ana-ccccc = { kind = "note", at = 2026-11-20, text = "nothing of Sam\'s" }', ""])
SAM = f"""2026-10-03-sam-11111 = {{ kind = "little", at = 2026-10-03, text = "coffee in bed", tags = ["morning"] }}
2026-11-04-sam-22222 = {{ kind = "note", at = 2026-11-04, text = "{STEERING}" }}
"""
PRIVATE = '2026-11-05-sam-33333 = { kind = "little", at = 2026-11-05, text = "the opera tickets", tags = ["opera"] }\n'
HOBBIES = """radios = { name = "Old radios", share = "open" }
choir = { name = "Choir", share = "share" }
"""
ANAS_HOBBIES = """evil = { name = "Ma$(touch pwned) 'n", share = "open" }
bad = { name = "--erase", share = "open" }
choir = { name = "Choir", share = "share" }
"""
IDEAS = '[our-own-walk]\nway = "outing"\ntitle = "Walk to {0} and back"\nminutes = 60\n'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class World:
    """A home, a journal of Sam and Ana in ~/us, and a shell's environment in it."""

    def __init__(self, work, closer):
        self.closer = closer
        self.home = work / "home"
        self.us = self.home / "us"
        self.home.mkdir()
        self.bin = work / "bin"
        self.bin.mkdir()
        (self.bin / "closer").symlink_to(closer)
        self.variables = {"PATH": f"{self.bin}:/usr/bin:/bin", "HOME": str(self.home), "CLOSER_NOW": "2026-11-22T21:04:13+01:00",
                          "TZ": "CET-1CEST,M3.5.0,M10.5.0/3", "LC_ALL": "C.UTF-8", "TERM": "xterm", "COLUMNS": "200", "LINES": "100"}
        self.run("closer init us --as sam --with ana --no-git", self.home)
        journal_id = re.search(r'^id = "(.*)"', (self.us / "closer.toml").read_text(encoding="utf-8"), re.M).group(1)
        write(self.us / "log" / "2026-11.ana.toml", ANA)
        write(self.us / "log" / "2026-11.sam.toml", SAM)
        write(self.us / "hobbies" / "sam.toml", HOBBIES)
        write(self.us / "hobbies" / "ana.toml", ANAS_HOBBIES)
        write(self.us / "ideas" / "ours.toml", IDEAS)
        write(self.home / ".local/share/closer" / journal_id / "private.toml", PRIVATE)
        write(self.us / "a file.json", "")
        (self.us / "a folder").mkdir()
        program = self.bin / "closer-together"
        write(program, "#!/bin/sh\n")
        program.chmod(0o700)

    def run(self, command, folder=None):
        return subprocess.run(["/bin/sh", "-c", command], cwd=folder or self.us, env=self.variables, capture_output=True, check=True,
                              stdin=subprocess.DEVNULL, timeout=TIME_LIMIT).stdout.decode()

    def is_safe(self):
        return not list(self.home.rglob("pwned"))


class Terminal:
    """A shell on a terminal. `report` is a pipe to which it writes 'prompt' before each prompt, and the line being edited
    when Ctrl-X Ctrl-T is typed."""

    def __init__(self, world, arguments, folder):
        report = folder / "report"
        os.mkfifo(report)
        self.report = os.open(report, os.O_RDWR | os.O_NONBLOCK)
        self.reported = b""
        self.shown = ""
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir(world.us)
            os.execvpe(arguments[0], arguments, {**world.variables, "REPORT": str(report), "ZDOTDIR": str(folder)})
        self.await_prompt(0, PROMPT)

    def read_some(self):
        ready = select.select([self.master, self.report], [], [], TIME_LIMIT)[0]
        if not ready:
            raise TimeoutError(f"the shell says no more after: {self.shown[-500:]!r}")
        if self.master in ready:
            self.shown += os.read(self.master, 65536).decode("utf-8", "replace")
        if self.report in ready:
            self.reported += os.read(self.report, 65536)

    def message(self):
        while b"\0" not in self.reported:
            self.read_some()
        message, self.reported = self.reported.split(b"\0", 1)
        return message.decode()

    def await_prompt(self, start, sign):
        """Until the terminal is the shell's editor's again, which shows a prompt."""
        while self.message() != "prompt":
            pass
        while not re.search(sign, self.shown[start:]):
            self.read_some()

    def type(self, keys):
        os.write(self.master, keys.encode())

    def line(self):
        """What is on the line now."""
        self.type("\x18\x14")
        return self.message()

    def complete(self, typed):
        """The line after a tab, and what was shown meanwhile; then the line is empty again."""
        start = len(self.shown)
        self.type(typed + "\t")
        line = self.line()
        shown = self.shown[start:]
        self.type("\x01\x0b")
        return line, shown

    def enter(self, typed):
        """Completes the line, and runs it."""
        self.type(typed + "\t")
        self.line()
        start = len(self.shown)
        self.type("\r")
        self.await_prompt(start, rf"\n[^\n]*{PROMPT}")

    def close(self):
        os.close(self.master)
        os.waitpid(self.pid, 0)
        os.close(self.report)


def start_bash(world, folder, with_package):
    source = f". {BASH_COMPLETION}" if with_package else f". {SHARE / 'closer.bash'}"
    if with_package:  # which finds it by its name, where it is installed
        target = folder / "bash-completion" / "completions"
        target.mkdir(parents=True)
        (target / "closer").symlink_to(SHARE / "closer.bash")
        source = f"export XDG_DATA_DIRS={folder}\n{source}"
    rc = folder / "bashrc"
    write(rc, f"""{source}
PS1='{PROMPT}'
PROMPT_COMMAND='printf "prompt\\0" >"$REPORT"'
bind 'set show-all-if-ambiguous on'
bind 'set bell-style none'
bind 'set completion-query-items 0'
bind 'set page-completions off'
bind 'set enable-bracketed-paste off'
report() {{ printf '%s\\0' "$READLINE_LINE" >"$REPORT"; }}
bind -x '"\\C-x\\C-t": report'
""")
    return Terminal(world, ["bash", "--noprofile", "--rcfile", str(rc), "-i"], folder)


def start_zsh(world, folder):
    write(folder / ".zshrc", f"""fpath=({SHARE} $fpath)
autoload -Uz compinit
compinit -u -D
PS1='{PROMPT}'
LISTMAX=10000
setopt no_auto_menu no_beep no_prompt_sp
unset zle_bracketed_paste
precmd() {{ printf 'prompt\\0' >$REPORT }}
report() {{ printf '%s\\0' "$BUFFER" >$REPORT }}
zle -N report
bindkey -e
bindkey '^X^T' report
""")
    return Terminal(world, ["zsh", "-d", "-i"], folder)


class Fish:
    """fish completes without a terminal; `complete -C` says all candidates with their descriptions, and escaped."""

    def __init__(self, world):
        self.world = world

    def run(self, script, *words):
        return subprocess.run(["fish", "--no-config", "-c", f"source {SHARE / 'closer.fish'}; {script}", *words], cwd=self.world.us,
                              env=self.world.variables, capture_output=True, check=True, timeout=TIME_LIMIT).stdout.decode()

    def candidates(self, typed):
        lines = self.run("complete -C $argv[1]", typed).splitlines()
        return dict(line.split("\t", 1) if "\t" in line else (line, "") for line in lines)

    def enter(self, typed):
        """Runs the line with its last word completed as fish would write it there."""
        self.run("set -l found (complete --escape -C $argv[1] | string split -f 1 \\t)\n"
                 "eval (string replace -r '[^ ]*$' '' -- $argv[1])$found[1]", typed)


class Judge:
    def __init__(self):
        self.problems = []
        self.passed = 0

    def expect(self, what, wanted, got):
        if wanted == got:
            self.passed += 1
        else:
            self.problems.append(f"FAILED {what}\n  wanted {wanted!r}\n  got    {got!r}")


# What is typed, and what is there after a tab: in bash, and in zsh where that quotes otherwise.
INSERTED = [
    ("closer rev", "closer review "),
    ("closer -q rev", "closer -q review "),
    ("closer toge", "closer together "),
    ("closer hobby ad", "closer hobby add "),
    ("closer day rem", "closer day remove "),
    ("closer day add Wedding 3 may --every mo", "closer day add Wedding 3 may --every month "),
    ("closer help hobby rem", "closer help hobby remove "),
    ("closer log notic", "closer log noticed "),
    ("closer log little --surp", "closer log little --surprise-until "),
    ("closer log little --tag morn", "closer log little --tag morning "),
    ("closer log little --tag=morn", "closer log little --tag=morning "),
    ("closer review --format=jsonl", "closer review --format=jsonl "),
    ("closer review --format js", "closer review --format json"),
    ("closer remind --way list", "closer remind --way listen "),
    ("closer --col", "closer --color "),
    ("closer --color al", "closer --color always "),
    ("closer --as an", "closer --as ana "),
    ("closer hobby remove Old", "closer hobby remove Old\\ radios "),
    ("closer hobby remove old", "closer hobby remove Old\\ radios "),
    ("closer hobby remove 'Old", "closer hobby remove 'Old radios' "),
    ("closer hobby remove \"Old", "closer hobby remove \"Old radios\" "),
    ("closer log hobby --hobby sam/", "closer log hobby --hobby sam/choir "),
    ("closer idea show our-o", "closer idea show our-own-walk "),
    ("closer idea yes bowl", "closer idea yes bowling "),
    ("closer idea --for ra", "closer idea --for rain "),
    ("closer listen --deck rep", "closer listen --deck repair "),
    ("closer edit 111", "closer edit 11111 "),
    ("closer remove 333", "closer remove 33333 "),
    ("closer edit ccc", "closer edit ccc"),
    ("closer -C ~/us edit 111", "closer -C ~/us edit 11111 "),
    ("closer -C /nowhere edit 111", "closer -C /nowhere edit 111"),
    ("closer rhythm outing non", "closer rhythm outing none "),
    ("closer import a", "closer import a\\ f"),
    ("closer import a\\ fi", "closer import a\\ file.json "),
    ("closer review --output=a\\ fi", "closer review --output=a\\ file.json "),
    ("closer init a", "closer init a\\ folder/"),
    ("closer init ~/us --as s", "closer init ~/us --as sam "),
    ("closer init nowhere --as s", "closer init nowhere --as s"),
    ("closer init ~/us --clone git@example.org:us.git --as s", "closer init ~/us --clone git@example.org:us.git --as s"),
    ("closer init --clone git@ex", "closer init --clone git@ex"),
    ("closer init --clone a", "closer init --clone a\\ folder/"),
    ("closer log little morn", "closer log little morn"),
    ("closer log little -- --ta", "closer log little -- --ta"),
    ("closer nonesuch a\\ fi", "closer nonesuch a\\ file.json "),
]


def begun(tag):
    """The first two letters, which no other tag has, as they are typed so that they mean themselves."""
    return f"\\{tag[:2]}" if tag[0] in "=~" else tag[:2]


def check_terminal(judge, name, terminal, world, has_meanings):
    for typed, wanted in INSERTED:
        judge.expect(f"{name}: {typed}", wanted, terminal.complete(typed)[0])
    _, shown = terminal.complete("closer edit ")
    judge.expect(f"{name}: private text is not shown", False, "opera" in shown)
    judge.expect(f"{name}: nothing from the folder steers the terminal", False, "\x1b]0;" in shown or "\x07" in shown or "\u202e" in shown)
    judge.expect(f"{name}: the text of entries", has_meanings, "coffee in bed" in shown and "%F{red}%{" in shown)
    judge.expect(f"{name}: and of what is private", has_meanings, "only you see it" in shown)
    for tag in HOSTILE_TAGS:
        terminal.enter(f"closer log note --tag {begun(tag)}")
        check_given(judge, f"{name}: the tag {tag} is given as it is", world, tag)


def check_given(judge, what, world, tag):
    file = world.home / "given"
    given = file.read_text(encoding="utf-8") if file.exists() else "nothing"
    file.unlink(missing_ok=True)
    judge.expect(what, f"log\0note\0--tag\0{tag}\0", given)
    judge.expect(f"{what}, and does nothing else", True, world.is_safe())


def check_fish(judge, world):
    fish = Fish(world)
    names = fish.candidates("closer ")
    judge.expect("fish: commands", "look back over the last weeks, and find a next step", names.get("review"))
    judge.expect("fish: other programs", True, names.get("together", "").endswith("closer-together"))
    judge.expect("fish: parts", {"add", "list", "no", "remove", "yes"}, set(fish.candidates("closer hobby ")))
    judge.expect("fish: options", "the idea it came from", fish.candidates("closer log little --i").get("--idea"))
    judge.expect("fish: kinds", {"hobby", "outing", "little", "noticed", "listen", "note", "closeness"}, set(fish.candidates("closer log ")))
    judge.expect("fish: an option's value in one word", {"--format=json", "--format=jsonl"}, set(fish.candidates("closer review --format=j")))
    judge.expect("fish: files", {"a file.json", "a folder/"}, {each.strip("'") for each in fish.candidates("closer import a")})
    judge.expect("fish: a file in the same word", {"--output=a file.json", "--output=a folder/"}, set(fish.candidates("closer review --output=a")))
    judge.expect("fish: folders", {"a folder/"}, set(fish.candidates("closer init a")))
    judge.expect("fish: who one can be where one joins", {"ana": "Ana", "sam": "Sam"}, fish.candidates("closer init . --as "))
    judge.expect("fish: nobody where there is no journal yet", {}, fish.candidates("closer init new --as "))
    entries = fish.candidates("closer edit ")
    judge.expect("fish: entries, newest first", ["33333", "22222", "11111"], list(entries))
    judge.expect("fish: the text of an entry", "Saturday 3 October 2026, little: coffee in bed", entries.get("11111"))
    judge.expect("fish: what is private is not told", "Thursday 5 November 2026, little: only you see it", entries.get("33333"))
    judge.expect("fish: nothing that steers a terminal", [], [each for each in entries.values() if re.search("[\x00-\x1f\x7f\u202e]", each)])
    judge.expect("fish: the day that a word means", "Saturday 21 November 2026",
                 fish.candidates("closer log note --on ").get("saturday"))
    judge.expect("fish: tags, but for those that would be options or cannot be typed", set(HOSTILE_TAGS) | {"morning"},
                 set(fish.run("complete -C 'closer log note --tag '").splitlines()))
    judge.expect("fish: hobbies of the other's", {"Ma$(touch pwned) 'n", "Choir", "bad"}, set(fish.candidates("closer hobby yes ")))
    judge.expect("fish: nothing where there is no journal", {}, fish.candidates("closer -C /nowhere edit "))
    for tag in HOSTILE_TAGS:
        fish.enter(f"closer log note --tag {begun(tag)}")
        check_given(judge, f"fish: the tag {tag} is given as it is", world, tag)


def check_binary(judge, world):
    """What holds in every shell."""
    before = world.run("find ../.local ../.config . -printf '%p %T@ %s\\n' | sort; cat log/* hobbies/*")
    answers = world.run("for line in 'closer ' 'closer edit ' 'closer log --tag ' 'closer idea show '; do "
                        "closer --complete bash \"$line\" ''; done; closer --complete zsh edit ''; closer --complete fish idea show ''")
    judge.expect("asking writes nothing", before, world.run("find ../.local ../.config . -printf '%p %T@ %s\\n' | sort; cat log/* hobbies/*"))
    judge.expect("and says what there is", True, "our-own-walk" in answers)
    for words in ("", "bash", "bash x", "tcsh a b", "zsh", "fish --color", "bash \"'\" \"\"", "fish edit \"$(printf '\\377')\" x"):
        done = subprocess.run(["/bin/sh", "-c", f"closer --complete {words}"], cwd=world.us, env=world.variables, capture_output=True, check=False)
        judge.expect(f"--complete {words} is silent about what is wrong", (0, b""), (done.returncode, done.stderr))
    world.run("for year in 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025; do for month in 01 02 03 04 05 06 07 08 09 10 11 12; do "
              "echo \"$year-$month-01-sam-aaaaa = { kind = 'note', at = $year-$month-01, text = 'x' }\" >log/$year-$month.sam.toml; done; done")
    for words in ("edit ''", "log note --tag ''", "hobby yes ''", "idea show ''"):
        opened = world.run(f"strace -e trace=openat -o ../trace {world.closer} --complete fish {words} >/dev/null; "
                           "grep -c 'toml\"' ../trace")
        judge.expect(f"{words} opens few files of an old journal", True, int(opened) <= 25)
    write(world.us / "log" / "2026-11.sam.toml", "".join(
        f'2026-11-04-sam-{at:05} = {{ kind = "note", at = 2026-11-04, text = "x", tags = ["new"] }}\n' for at in range(5000)))
    offered = world.run("closer --complete fish log note --tag ''").splitlines()
    judge.expect("no older month is read for tags behind a very full one", (True, False), ("new\t" in offered, "morning\t" in offered))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    options = parser.parse_args()
    os.umask(0o077)
    judge = Judge()
    with tempfile.TemporaryDirectory(prefix="closer-completions-") as name:
        work = Path(name).resolve()
        world = World(work, options.closer.resolve())
        # What would be run is told to a file, word by word; asking for completions goes through.
        (world.bin / "closer").unlink()
        write(world.bin / "closer", f"#!/bin/sh\nif [ \"$1\" = --complete ]; then exec {world.closer} \"$@\"; fi\n"
                                    "printf '%s\\0' \"$@\" >\"$HOME/given\"\n")
        (world.bin / "closer").chmod(0o700)
        for shell, start, has_meanings in (("bash alone", lambda folder: start_bash(world, folder, False), False),
                                           ("bash with bash-completion", lambda folder: start_bash(world, folder, True), False),
                                           ("zsh", lambda folder: start_zsh(world, folder), True)):
            folder = work / shell.replace(" ", "-")
            folder.mkdir()
            terminal = start(folder)
            check_terminal(judge, shell, terminal, world, has_meanings)
            terminal.close()
        check_fish(judge, world)
        shutil.copy(world.closer, world.bin / "closer")
        check_binary(judge, world)
    print("\n".join(judge.problems + [f"completions: {judge.passed} passed, {len(judge.problems)} failed"]))
    return 1 if judge.problems else 0


if __name__ == "__main__":
    sys.exit(main())
