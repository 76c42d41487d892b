#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the command, its completions, its help, the manual pages and the README with each other, and runs their examples.

What is in the code is asked of the command itself: its completions follow from the one list of verbs.

An example in a manual page is a literal display under EXAMPLES, or anywhere in closer-cookbook(7). A shell runs it in a journal of
Sam's and Ana's, unless a comment above it says something else: '.\\" example: each' runs each line on its own, in a new world;
'crontab' runs each line's command; 'inbox' imports the lines as a phone's; 'toml' is read as TOML; and 'tmux' isn't run."""
import argparse
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TIME_LIMIT = 60  # seconds: only there to end an example that hangs
FINE = (0, 4, 5)  # nothing due, and an answer that waits for the other's, are ends that an example may have
ESCAPES = {r"\-": "-", r"\(aq": "'", r"\[dq]": '"', r"\e": "\\", r"\&": "", r"\(:e": "ë", r"\('i": "í", r"\(ti": "~", r"\(ha": "^"}
NOT_RUN = ("tmux",)
CRON = re.compile(r"(?:[\d*/,-]+ +){5}([^%]+)")


def plain(text):
    """mdoc's text as it is shown."""
    return re.sub(r"\\(\(..|\[[^]]*\]|.)", lambda match: ESCAPES.get(match.group(0), match.group(0)), text)


class World:
    """A machine of Sam's, made anew for each example."""

    def __init__(self, work, closer):
        self.home, self.template, self.bin = work / "home", work / "template", work / "bin"
        self.bin.mkdir()
        (self.bin / "closer").symlink_to(closer)
        # Programs that need more than a test can give, or that would change what is outside of it.
        self.stub("jrnl", """echo '{"entries": [{"title": "A walk", "body": "", "date": "2026-11-20", "time": "18:00", "tags": []}]}'""")
        self.stub("gpg", "cat")
        self.stub("mail", "cat >/dev/null")
        self.stub("notify-send", ":")
        self.stub("edit", 'echo "and toast" >>"$1"')
        self.variables = {"PATH": f"{self.bin}:/usr/bin:/bin", "HOME": str(self.home), "TERM": "dumb", "COLUMNS": "80",
                          "CLOSER_NOW": "2026-11-22T21:04:13+01:00", "TZ": "CET-1CEST,M3.5.0,M10.5.0/3", "LC_ALL": "C.UTF-8",
                          "EDITOR": "edit", "PAGER": "cat", "CLOSER_PACE": "100000", "PS1": "$ ",
                          "GIT_AUTHOR_NAME": "Sam", "GIT_AUTHOR_EMAIL": "sam@example.org", "GIT_COMMITTER_NAME": "Sam",
                          "GIT_COMMITTER_EMAIL": "sam@example.org", "GIT_CONFIG_SYSTEM": "/dev/null"}
        self.home.mkdir()
        # What the examples call git@example.org is on this machine.
        (self.home / ".gitconfig").write_text(f'[url "{self.home}/"]\n\tinsteadOf = "git@example.org:"\n', encoding="utf-8")
        self.furnish()
        self.home.rename(self.template)

    def stub(self, name, script):
        (self.bin / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.bin / name).chmod(0o700)

    def furnish(self):
        status, shown = self.run(r"""
            closer -q init us --as sam --with ana
            closer -q init old --as sam --with ana --no-git
            closer -q -C old log note from long ago
            cd us
            closer -q day add Wedding 2019-06-21; closer -q day add "Ana's birthday" 14 march
            closer -q hobby add Bouldering --share; closer -q hobby add Old radios
            closer -q --as ana hobby add Choir --share; closer -q --as ana hobby add Sewing machine
            closer -q log little coffee in bed --on '2026-11-01 08:00' --tag funny; closer -q --as ana log noticed the lamp --on 2026-10-28
            closer -q log outing round the lake --on 2026-09-01
            echo '2026-11-22-sam-k3f9x = { kind = "note", at = 2026-11-22, text = "Coffee in bed" }' >>log/2026-11.sam.toml
            echo '2026-11-22-sam-p7q2m = { kind = "plan", at = 2026-11-22, text = "Find the best view in town", idea = "best-view-in-town", group = "best-view-in-town", on = 2026-11-28 }' >>log/standing.sam.toml
            closer list --all --format jsonl >../ours.jsonl
            mkdir -p ~/calendars ~/notes ~/phone ~/.local/share/closer
            git init -q --bare ~/us.git
            git add . && git commit -qm us && git remote add origin ../us.git && git push -qu origin HEAD
            echo 'what a day' >note.txt; echo 'the swim' >answer.txt; sed s/from/of/ ../ours.jsonl >ours.jsonl
            """, self.home)
        if status != 0 or "closer:" in shown:
            raise RuntimeError(f"the world of the examples cannot be made: {shown}")

    def anew(self):
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.template, self.home, symlinks=True)

    def folder_for(self, script):
        """Where somebody would type it: `init` in a folder without a journal, or to join one, where a copy of it is."""
        self.anew()
        if "closer init" not in script:
            return self.home / "us"
        folder = self.home / "new"
        folder.mkdir()
        if "--with" not in script and "--clone" not in script:
            shutil.copytree(self.home / "us", folder / "us")
        return folder

    def run(self, script, folder):
        """On a terminal, at which somebody answers whatever is asked."""
        pid, master = pty.fork()
        if pid == 0:
            os.chdir(folder)
            os.execve("/bin/sh", ["sh", "-ec", script], self.variables)
        os.write(master, b"An answer\n.\n\x04" + b"\n" * 16)
        shown = b""
        while select.select([master], [], [], TIME_LIMIT)[0]:
            try:
                shown += os.read(master, 65536)
            except OSError:
                break
        else:
            os.kill(pid, 9)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        os.close(master)
        return status, shown.decode("utf-8", "replace")


class Command:
    """What the command itself says that there is."""

    def __init__(self, closer, folder):
        self.closer, self.folder = closer, folder
        self.globals = self.options_in_help()
        self.verbs = {name: list(self.complete("help", name, "")) for name in self.complete("")}

    def run(self, *words):
        done = subprocess.run([self.closer, *words], cwd=self.folder, env={"HOME": str(self.folder), "COLUMNS": "1000", "LC_ALL": "C.UTF-8"},
                              capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=TIME_LIMIT)
        return done.stdout.decode()

    def complete(self, *words):
        lines = self.run("--complete", "fish", *words).splitlines()[1:]
        return dict(line.split("\t", 1) for line in lines)

    def help_rows(self, *words):
        """The two columns of help: {'-n, --number N': 'so many ideas', ...}."""
        shown = self.run("help", *words).split("\nExamples\n")[0]
        return dict(re.findall(r"^  (\S.*?)  +(\S.*)$", shown, re.M))

    def options_in_help(self, *words):
        """{'--number': 'so many ideas', ...} with each of an option's names."""
        return {name: meaning for row, meaning in self.help_rows(*words).items() if row.startswith("-")
                for name in re.findall(r"(?:^|, )(--?[A-Za-z-]+)", row)}

    def examples(self, *words):
        shown = self.run("help", *words).split("\nExamples\n")[1].split("\n\n")[0]
        return [line.strip() for line in shown.splitlines()]

    def leaves(self):
        for verb, parts in self.verbs.items():
            yield (verb,)
            yield from ((verb, part) for part in parts)


class Page:
    """A manual page."""

    def __init__(self, path):
        self.text = path.read_text(encoding="utf-8")
        self.name = path.name

    def section(self, title):
        found = re.search(rf"^\.Sh {title}\n(.*?)(?=^\.Sh |\Z)", self.text, re.M | re.S)
        return found.group(1) if found else ""

    def options(self, text):
        """Those that a text speaks of."""
        return {f"-{name}" for line in text.splitlines() if line.startswith(".") for name in re.findall(r"\bFl (-?[A-Za-z][A-Za-z-]*)", line)}

    def forms(self, leaf):
        """The lines of each form in which the synopsis has a command, or its part."""
        forms = self.section("SYNOPSIS").split(".Nm closer\n.Cm ")
        return [form.splitlines()[1:] for form in forms if form.splitlines()[:1] == [" ".join(leaf)]]

    def listed_options(self):
        """Those that have an entry of their own."""
        names = re.findall(r"^\.It Fl ([^\n]*)", self.text, re.M)
        return {f"-{name}" for each in names for name in re.findall(r"(?:^|Fl |^\w , )(-?[A-Za-z][A-Za-z-]*)", each)}

    def entry(self, option):
        """What stands under an option's entry."""
        found = re.search(rf"^\.It Fl [^\n]*{re.escape(option[1:])}\b[^\n]*\n(.*?)(?=^\.(?:It|El|Sh))", self.text, re.M | re.S)
        return found.group(1) if found else ""

    def examples(self):
        """(what it is, the text) of each."""
        where = self.text if self.name == "closer-cookbook.7" else self.section("EXAMPLES")
        displays = re.findall(r"(?:^\.\\\" example: (\w+)\n)?^\.Bd -literal[^\n]*\n(.*?)^\.Ed", where, re.M | re.S)
        return [(sort or "shell", plain(text)) for sort, text in displays]


class Judge:
    def __init__(self):
        self.problems = []
        self.passed = 0

    def expect(self, what, holds, why=""):
        if holds:
            self.passed += 1
        else:
            self.problems.append(f"FAILED {what}" + (f"\n  {why}" if why else ""))

    def same(self, what, wanted, got):
        missing, extra = sorted(set(wanted) - set(got)), sorted(set(got) - set(wanted))
        self.expect(what, not missing and not extra, f"missing {missing}, extra {extra}")


def alternatives(meaning):
    """What a meaning like 'text, json or tsv' lists; nothing where it lists nothing. What is in parentheses explains."""
    words = re.split(r", or |, | or ", re.sub(r" \([^)]*\)", "", meaning))
    return set(words) if len(words) > 1 and all(re.fullmatch(r"[a-z0-9-]+", word) for word in words) else set()


def check_options(judge, command, pages):
    """Code, completions, help and pages have the same options."""
    for leaf in command.leaves():
        what = " ".join(leaf)
        in_help = set(command.options_in_help(*leaf))
        completed = set(command.complete(*leaf, "-"))
        judge.expect(f"{what}: options that are completed are in help", completed <= in_help | set(command.globals),
                     completed - in_help - set(command.globals))
        judge.expect(f"{what}: options in help are completed, by a name", all(completed & set(re.findall(r"--?[A-Za-z-]+", row))
                     for row in command.help_rows(*leaf) if row.startswith("-")))
        usage = command.run("help", *leaf).split("\n\n")[1]
        check_alternatives(judge, leaf, usage, pages[f"closer-{leaf[0]}.1"])
        for name in in_help:
            judge.expect(f"{what}: usage has {name}", re.search(rf"(?<![\w-]){name}(?![\w-])", usage) is not None)
    for verb, parts in command.verbs.items():
        page = pages[f"closer-{verb}.1"]
        names = set().union(*(command.options_in_help(*leaf) for leaf in [(verb,), *((verb, part) for part in parts)]))
        judge.same(f"{page.name}: its entries are the options", names, page.listed_options())
        used = page.options(page.section("SYNOPSIS"))
        judge.expect(f"{page.name}: the synopsis has no other option", used <= names, used - names)
    judge.same("closer.1: the options of all commands", command.globals, pages["closer.1"].listed_options())


def check_alternatives(judge, leaf, usage, page):
    """What excludes each other in help does so in the page's synopsis, and the other way round."""
    own = usage.split(f"\ncloser {leaf[0]} ")[0]  # without the parts, which follow
    groups = [set(re.findall(r"(?<![\w-])--?[a-z-]+", group)) for group in re.findall(r"\[([^][]*\|[^][]*)\]", re.sub(r"( |\w)\[[^][|]*\]", r"\1", own))]
    for form in page.forms(leaf):
        in_page = [page.options(line) for line in form if "|" in line]
        for group in groups:
            together = page.options("\n".join(form)) & group
            judge.expect(f"{page.name}: {' or '.join(sorted(group))}", len(together) < 2 or together in in_page)
        for options in in_page:
            judge.expect(f"help {' '.join(leaf)}: {' or '.join(sorted(options))}", len(options) < 2 or options in groups)


def check_verbs(judge, command, pages):
    """Every verb has a page that says what its help says, and closer(1) has every verb."""
    main = pages["closer.1"]
    listed = re.findall(r"^\.It Cm ([^\n]*)", re.search(r"The commands are:(.*?)\.El", main.text, re.S).group(1), re.M)
    judge.same("closer.1: the commands", command.verbs, [verb for row in listed for verb in row.split(" , ")])
    others = {f"closer-{verb}.1" for verb in command.verbs} | {"closer.1"}
    judge.same("a page for each command", others, [name for name in pages if name.endswith(".1")])
    judge.same("closer.1: see also", {name for name in pages if name != "closer.1"},
               {f"{name}.{number}" for name, number in re.findall(r"^\.Xr (\S+) (\d)", main.section("SEE ALSO"), re.M)})
    listing = main.text.split("The commands are:")[1]
    named = set(re.findall(r"'man (closer-[a-z]+)'", command.run("help")))
    judge.expect("help: a page of closer's is behind each that it names", named and named <= {name[:-2] for name in pages}, named)
    for verb, parts in command.verbs.items():
        page = pages[f"closer-{verb}.1"]
        summary = command.complete("")[verb]
        judge.expect(f"{page.name}: its one line is that of help", f".Nd {summary}\n" in page.text, summary)
        judge.expect(f"closer.1: says of {verb} what help does, or more", verb == "resume" or re.search(
            rf"^\.It Cm [a-z ,]*\b{verb}\b[a-z ,]*\n{re.escape(summary[0].upper() + summary[1:])}", listing.replace("\n.Nm ,\n", " closer, "), re.M))
        judge.expect(f"help {verb}: its one line is that of all commands", command.run("help", verb).startswith(f"closer {verb}: {summary}\n"))
        synopses = {part for _, part in re.findall(r"^\.Cm (\S+) ([a-z]+)", page.section("SYNOPSIS"), re.M)}
        judge.same(f"{page.name}: parts in the synopsis", parts, synopses)


def check_order(judge, pages):
    """A page says what a command does and shows it before it lists options; words that are only for the format are only there."""
    for page in pages.values():
        if page.name.endswith(".1"):
            judge.expect(f"{page.name}: examples come first", re.search(r"^\.Sh EXAMPLES\n.*^\.Sh OPTIONS\n", page.text, re.M | re.S) is not None)
        if page.name != "closer-journal.5":
            found = re.search(r"\b(shards?|standing|openings?|rounds?)\b", page.text, re.I)
            judge.expect(f"{page.name}: no word of the format", found is None, found)
    words = re.findall(r"^\.It Em", pages["closer.1"].section("GLOSSARY"), re.M)
    judge.expect("closer.1: a glossary of at most twenty words", 0 < len(words) <= 20, len(words))


def check_words(judge, command, pages):
    """Where a word is one of a few, completions, help and pages list the same, and the command takes no other."""
    for leaf in command.leaves():
        page = pages[f"closer-{leaf[0]}.1"]
        for row, meaning in command.help_rows(*leaf).items():
            name = re.sub(r"^-\w, ", "", row).split(" ")[0]
            words = alternatives(meaning.split(": ")[-1] if row.startswith("WAY") else meaning)
            if not words or not row.startswith(("-", "WAY", "KIND")):
                continue
            what = f"{' '.join(leaf)} {name}"
            offered = command.complete(*leaf, name, "") if row.startswith("-") else command.complete(*leaf, "")
            judge.same(f"{what}: completed and in help", words, set(offered) - set(command.verbs[leaf[0]]))
            if row.startswith("-"):
                entry = page.entry(name)
                listed = set(re.findall(r"^\.(?:It )?Cm ([a-z]+)", entry, re.M))
                judge.expect(f"{page.name}: {name} lists them", words == listed or not listed, words ^ listed)
            elif row.startswith("KIND"):
                judge.same(f"{page.name}: the kinds", words, re.findall(r"^\.It Cm ([a-z]+)$", page.text, re.M))
    ways = command.complete("remind", "--way", "")
    judge.same("closer.1: the ways", ways, re.findall(r"^\.It Cm ([a-z]+)$", pages["closer.1"].text.split("The commands are")[0], re.M))


def check_statuses_and_variables(judge, pages):
    header = (ROOT / "lib/base/error.hpp").read_text(encoding="utf-8")
    statuses = re.findall(r"= (\d+),", re.search(r"enum class Status \{(.*?)\};", header, re.S).group(1))
    judge.same("closer.1: exit statuses", statuses, re.findall(r"^\.It (\d+)$", pages["closer.1"].section("EXIT STATUS"), re.M))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "cmd").rglob("*.cpp"))
    variables = set(re.findall(r'(?:environment|getenv|put_variable|home)\("([A-Z_]+)"', code)) | {"LC_ALL", "LC_CTYPE", "LANG"}
    documented = {name for page in pages.values() for names in re.findall(r"^\.It Ev ([^\n]*)", page.section("ENVIRONMENT"), re.M)
                  for name in names.split(" , ")}
    judge.expect("every variable that the code reads or sets is in a page", variables <= documented, variables - documented)
    unknown = {name for name in documented if f'"{name}"' not in code}
    judge.expect("every variable in a page is in the code", not unknown, unknown)


def check_readme(judge, command, world):
    """What the README calls a command or an option is one."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    spans = [span for span in re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.S))]
    every_option = set(command.globals).union(*(command.options_in_help(*leaf) for leaf in command.leaves()))
    for span in spans:
        words = span.split()
        if span.startswith("-"):
            judge.expect(f"README: {span}", words[0] in every_option)
        if words[0] != "closer" or len(words) == 1:
            continue
        verb = words[1]
        is_example = (ROOT / "share/examples" / f"closer-{verb}").exists()  # one that stands on PATH once it is copied there
        judge.expect(f"README: {span}", verb in command.verbs or is_example or verb.startswith("-") or verb.isupper())
        if verb in command.verbs:
            leaf = (verb, words[2]) if len(words) > 2 and words[2] in command.verbs[verb] else (verb,)
            options = {word.split("=")[0] for word in re.findall(r" (--?[a-z][a-z-]*)", span.split("|")[0])}
            known = set(command.options_in_help(*leaf)) | set(command.globals)
            judge.expect(f"README: the options of {span}", options <= known, options - known)
            if len(words) > 1 + len(leaf) and not re.search(r"\b[A-Z]{2,}\b|\.\.\.|<", span):
                check_example(judge, f"README: {span}", span, world)


def check_example(judge, what, script, world):
    status, shown = world.run(script, world.folder_for(script))
    judge.expect(f"{what}: {script.strip()}", status in FINE, f"status {status}: {shown[-400:]}")


def check_inbox(judge, what, text, world):
    """A phone's lines are all imported, and nothing is left to tell their writer."""
    script = "cat >inbox/ana/2026-11-22.txt; touch -d '2026-11-22 20:00' inbox/ana/*; closer inbox; wc -c <inbox/ana/2026-11-22.txt"
    folder = world.folder_for(script)
    (folder / "inbox" / "ana").mkdir(parents=True)
    done = subprocess.run(["/bin/sh", "-ec", script], cwd=folder, env=world.variables, input=text, capture_output=True, text=True,
                          timeout=TIME_LIMIT, check=False)
    judge.expect(f"{what}: {text.strip()}", done.stdout.endswith("\n0\n") or done.stdout == "0\n", done.stdout + done.stderr)


def scripts_of(judge, what, sort, text, world):
    """What a shell runs of an example."""
    if sort == "shell":
        return [text]
    if sort == "each":
        return text.splitlines()
    jobs = [CRON.fullmatch(line) for line in text.splitlines()]
    judge.expect(f"{what}: lines of a crontab", all(jobs), text)
    return [job.group(1).replace("/home/sam", str(world.home)) for job in jobs if job]


def check_examples(judge, command, pages, world):
    for leaf in command.leaves():
        examples = command.examples(*leaf)
        judge.expect(f"help {' '.join(leaf)}: three examples", len(examples) >= 3)
        for example in examples:
            judge.expect(f"help {' '.join(leaf)}: an example of it", re.search(rf"\bcloser\b.* {leaf[-1]}\b|closer {leaf[0]}", example) is not None, example)
            check_example(judge, f"help {' '.join(leaf)}", example, world)
    for page in pages.values():
        for sort, text in page.examples():
            if sort == "toml":
                judge.expect(f"{page.name}: an example is TOML", tomllib.loads(text))
            elif sort == "inbox":
                check_inbox(judge, page.name, text, world)
            elif sort in ("shell", "each", "crontab"):
                for script in scripts_of(judge, page.name, sort, text, world):
                    check_example(judge, page.name, script, world)
            else:
                judge.expect(f"{page.name}: an example is of a known sort", sort in NOT_RUN, sort)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True, help="the binary to test")
    options = parser.parse_args()
    os.umask(0o077)
    closer = options.closer.resolve()
    pages = {path.name: Page(path) for path in sorted((ROOT / "man").glob("*.[0-9]"))}
    judge = Judge()
    with tempfile.TemporaryDirectory(prefix="closer-documents-") as name:
        work = Path(name).resolve()
        (work / "nowhere").mkdir()
        command = Command(closer, work / "nowhere")
        world = World(work, closer)
        check_verbs(judge, command, pages)
        check_options(judge, command, pages)
        check_order(judge, pages)
        check_words(judge, command, pages)
        check_statuses_and_variables(judge, pages)
        check_readme(judge, command, world)
        check_examples(judge, command, pages, world)
    print("\n".join(judge.problems + [f"documents: {judge.passed} passed, {len(judge.problems)} failed"]))
    return 1 if judge.problems else 0


if __name__ == "__main__":
    sys.exit(main())
