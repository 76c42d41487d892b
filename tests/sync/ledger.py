# SPDX-License-Identifier: MIT
"""Which words were written in a history, and which of them must be there at its end."""
import re
from collections import defaultdict

WORD = re.compile(r"\bword\d+\b")
LINE = re.compile(r"^(\S+) = \{(.*)\}$", re.M)
REV = re.compile(r"\brev = (\d+) $")
AT = re.compile(r"\bat = ([^\s,]+)")
GONE = re.compile(r"^ gone = true\b")
KIND = re.compile(r'^ kind = "(\w+)"')
FIELD = re.compile(r'\b(\w+) = "([^"]*)"')


class Line:
    """A record or a hobby as it is in a file."""

    def __init__(self, path, key, value):
        self.path = path
        self.key = key
        self.name = path.split("/")[1][:3] + key if path.startswith("hobbies/") else key  # two may have a hobby of one slug
        self.gone = bool(GONE.search(value))
        self.kind = found[1] if (found := KIND.search(value)) else ""
        self.rev = int(found[1]) if (found := REV.search(value)) else 1
        self.fields = dict(FIELD.findall(value))
        self.at = found[1] if (found := AT.search(value)) else ""
        self.written = " written = " in value  # a surprise that has come
        self.words = set(WORD.findall(value))


def lines_of(files, folders=("log", "hobbies")):
    return [Line(path, *found) for path, text in sorted(files.items()) if path.split("/")[0] in folders
            for found in LINE.findall(text)]


def words_of(files):
    return set(WORD.findall("".join(files.values())))


class Ledger:
    def __init__(self):
        self.count = 0
        self.written = set()
        self.released = set()  # removed by somebody who saw them
        self.versions = defaultdict(lambda: defaultdict(set))  # key of a record: rev: words

    def word(self):
        self.count += 1
        self.written.add(f"word{self.count}")
        return f"word{self.count}"

    def release(self, words):
        self.released |= set(words)

    def see(self, files):
        """The lines of a machine: a later version of a record replaces an earlier one, and versions that tie all stay."""
        for line in lines_of(files):
            self.versions[line.name][line.rev] |= line.words

    def replaced(self):
        """Words that are in earlier versions alone."""
        last, before = set(), set()
        for revs in self.versions.values():
            for rev, words in revs.items():
                (last if rev == max(revs) else before).update(words)
        return before - last

    def wanted(self):
        return self.written - self.released - self.replaced()
