# SPDX-License-Identifier: MIT
"""How a journal comes from one machine to another in a history: by git in a person's own hands, or by a program that syncs folders."""
import os

CARRIED = ("closer.toml", "log", "hobbies", "ideas", "questions")


def files_of(machine):
    """Texts by path, as closer reads them."""
    return {str(path.relative_to(machine.folder)): path.read_text() for path in sorted(machine.folder.rglob("*"))
            if path.is_file() and ".git" not in path.relative_to(machine.folder).parts}


def git(machine, *words):
    return machine.run("git", "-C", str(machine.folder), *words)


def pull_by_hand(machine, how):
    """Commits all, and pulls and pushes as people do. If git can't merge something, that is left to 'closer sync'."""
    git(machine, "add", "-A")
    git(machine, "commit", "-qm", "us")
    if git(machine, "pull", "-q", *how).status != 0:
        for command in ("merge", "rebase"):
            git(machine, command, "--abort")
        machine.has_nothing_half_done()
        return False
    return git(machine, "push", "-q").status == 0


class FolderProgram:
    """Keeps the folders of some machines the same, file by file, like Syncthing or Dropbox. If a file changed on both, one
    version stays in its place, and the other is put beside it on both."""

    def __init__(self, random, machines):
        self.random = random
        self.machines = machines
        self.common = {}  # what a pair had last, by path
        self.conflicts = 0

    def carry(self, one, other):
        """Makes the folders of both the same. Says whether anything wasn't."""
        sides = [{path: text for path, text in files_of(machine).items() if path.split("/")[0] in CARRIED
                  or path.startswith("closer")} for machine in (one, other)]
        common = self.common.setdefault(frozenset((one.name, other.name)), {})
        paths = sorted({*sides[0], *sides[1]})
        changed = False
        for path in paths:
            texts = [side.get(path) for side in sides]
            if texts[0] == texts[1]:
                continue
            changed = True
            if texts[0] == common.get(path) or texts[0] is None and texts[1] != common.get(path):
                self.put(one, path, texts[1])
            elif texts[1] == common.get(path) or texts[1] is None:
                self.put(other, path, texts[0])
            else:
                stays, gives_way = self.random.sample((one, other), 2)
                name = self.name_of_copy(path, gives_way)
                sides_by_name = {one.name: texts[0], other.name: texts[1]}
                for machine in (one, other):
                    self.put(machine, name, sides_by_name[gives_way.name])
                    self.put(machine, path, sides_by_name[stays.name])
        common.clear()
        common.update({path: text for path, text in files_of(one).items() if path.split("/")[0] in CARRIED or path.startswith("closer")})
        return changed

    def name_of_copy(self, path, machine):
        self.conflicts += 1
        stem, extension = os.path.splitext(path)
        minute, second = divmod(self.conflicts, 60)
        return self.random.choice((
            f"{stem}.sync-conflict-20261122-21{minute:02}{second:02}-ABCDEF{self.random.choice('GHIJ')}{extension}",
            f"{stem} ({machine.person.title()}'s conflicted copy 2026-11-22 ({self.conflicts})){extension}",
            f"{stem} {self.conflicts + 1}{extension}"))

    @staticmethod
    def put(machine, path, text):
        place = machine.folder / path
        if text is None:
            place.unlink(missing_ok=True)
        else:
            place.parent.mkdir(exist_ok=True)
            place.write_text(text)
