#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks for tells: words and turns that closer no longer uses, because nobody would say them. The budget is zero.

It reads what users read: the string literals of cmd/ and lib/, what share/ ships, the README, the manual pages, CHANGELOG
and SECURITY. Name files or folders to look at those instead; with --count, only the numbers by place are printed.
"""
import argparse
import collections
import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
PLACES = ["cmd", "lib", "share", "README.md", "man", "CHANGELOG.md", "SECURITY.md"]
SUFFIXES = {".cpp", ".hpp", ".toml", ".md", ".mustache", ".json", ".service", ".timer", ".cron", ".fish", ".bash", ".zsh", ".conf", ".plist", ".rb", ".nix", ".spec"}
NOT_WORDS = re.compile(r"lib/embed/|share/(?:pictures|page/page\.css|journal-vectors/.*\.json|setup\.sh|try\.sh|debian/.*\.cmake)")

# After 'the other' alone, which is the partner; 'the other side' is something else.
ALONE = (r"(?='s\b|\s*(?:[.,;:!?)]|$)|\s+(?:is|has|does|did|was|can|may|will|would|writes?|reads?|sees?|knows?|gets?|wrote|had|to|and|or|in|"
         r"on|of|at|for|with|from|as|who|too|when|until|before|after|once|by)\b)")
EVERYWHERE = {
    "a condition with 'where'": r"(?<![\w'])Where\b(?!\s+to\b)(?![^.?!]*\?)|[;:(]\s+where\b(?!\s+(?:to|it is|they are)\b)",
    "'who' for whoever": r"(?:^|[.;]\s+)Who\s(?![^.?!]*\?)",
    "'is no X'": r"\b(?:is|are|was|were) no\s(?!(?:longer|more|one|doubt|different|better|worse)\b)",
    "'is none of'": r"\bis none of\b",
    "'is of'": r"\b(?:is|are|was) of (?:a|an|the|another)\b",
    "'that of'": r"\b(?:is|are) (?:that|those) of\b",
    "the other one": r"\bthe other one\b",
    "the other": r"\b[Tt]he other" + ALONE,
    "stands": r"\bstands\b|\bstand (?:here|there|behind|in (?:it|a|the))\b",
    "unless said": r"\bunless (?:said|told)\b",
    "mend": r"\b[Mm]end(?:s|ed|ing|er)?\b",
    "anew": r"\banew\b",
    "pass over": r"\bpass(?:es|ed|ing)? over\b",
    "one's own": r"\bone's\b|\bones own\b",
    "in step": r"\bin step\b",
    "laid out": r"\b(?:laid|lay|lays) out\b",
    "take in": r"\b(?:takes?|taken|took|taking) in\b",
    "take back": r"\b(?:[Tt]akes?|taken|[Tt]ook|taking) back\b",
    "as far as they say": r"\bas far as (?:they|it|he|she) says?\b",
    "so long at most": r"\bso (?:long|much|many) at most\b",
    "'for' for because": r", for (?:it|they|he|she|there|nobody|what)\b(?!,)",
    "that is all there is": r"\bthat is all there is\b",
    "an inversion": r"(?:^|[.;]\s+)(?:So|Nor|Neither) (?:is|are|does|do|did|has|have|was|were|can|will|may)\b",
    "still to come": r"\bstill to come\b",
    "can be typed": r"\bcan be typed\b|\bone word too many\b",
    "outside of": r"\boutside of\b",
    "the midst": r"\b(?:in|amidst) the midst\b|\bamidst\b",
    "the one who": r"\bthe one who\b",
    "holds": r"\bholds\b",
    "but for": r"\bbut for\b",
    "give way": r"\b(?:gives?|gave|given) way\b",
    "in the place of": r"\bin the place of\b",
    "where there": r"\b[Ww]here there (?:is|are)\b",
    "of itself": r"\bas it stands\b|\bof itself\b|\bof themselves\b",
}
NEGATIONS = r"(?:do|does|did|is|are|was|were|has|have|had|could|would|should|must)"
IN_MESSAGES = {
    "not contracted": rf"\bcannot\b|\b{NEGATIONS} not\b|(?<!\bof )(?<!\bin )\b(?:[Tt]here|[Ii]t) is\b(?!\s+(?:to|too)\b)",
    "behind": r"\bbehind (?:the (?:command|option|name|id|verb)|-)",
    "said": r"\bSay (?:--|\{)|\b[Rr]eads? like\b",
}

# (file, tell, text, why it stays)
EXCEPTIONS = [
    (r"share/en/", "mend", r".", "clothes and old quarrels"),
    (r"share/en/ideas/outing\.toml", "stands", r"while you stand there", "on a bridge, on their feet"),
    (r"share/en/ideas/hobby\.toml", "holds", r"the spoon", "a hand does"),
    (r"lib/journal/inbox/inbox_note\.cpp", "not contracted", r"could not read this", "by it closer knows a note of its own from 0.1 on"),
    (r"man/closer-ways\.7", "one's own", r"one's view of the relationship", "the title of a study"),
    (r"lib/sync/sync\.cpp", "not contracted", r"cannot lock ref", "what git says"),
]

LITERAL = re.compile(r'//[^\n]*|/\*.*?\*/|#include[^\n]*|R"\((.*?)\)"|"((?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\\n]|\\.)+\'', re.S)


class Text:
    """What somebody reads as one, with the line that each part begins in: [(offset, line), ...]."""

    def __init__(self):
        self.text = ""
        self.lines = []

    def add(self, text, line):
        self.lines.append((len(self.text), line))
        self.text += text

    def line_at(self, offset):
        return max((each for each in self.lines if each[0] <= offset), default=(0, 1))[1]


def unescaped(literal):
    return literal.replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")


def of_source(source):
    """The string literals, those beside each other as one."""
    texts, end = [], None
    for found in LITERAL.finditer(source):
        raw, plain = found.groups()
        if raw is None and plain is None:
            continue
        line = source.count("\n", 0, found.start()) + 1
        if end is None or re.sub(r"//[^\n]*", "", source[end:found.start()]).strip():
            texts.append(Text())
        for number, part in enumerate((raw if raw is not None else unescaped(plain)).splitlines(True)):
            texts[-1].add(part, line + (number if raw is not None else 0))
        end = found.end()
    return texts


def of_lines(lines):
    """Paragraphs of (line number, text); None ends one."""
    texts, text = [], Text()
    for number, line in lines:
        if line is None:
            texts.append(text)
            text = Text()
        else:
            text.add(line.strip() + " ", number)
    return [*texts, text]


def of_markdown(source):
    """Prose, without blocks of code and with a word for what is code within a line."""
    lines, in_code = [], False
    for number, line in enumerate(source.splitlines(), 1):
        if line.lstrip().startswith("```"):
            in_code = not in_code
        begins = re.match(r"\s*(?:[-*|#]|\d+\.)\s*", line)
        if in_code or not line.strip() or line.startswith("    ") or begins:
            lines.append((number, None))
        if line.strip() and not in_code and not line.startswith("    "):
            lines.append((number, re.sub(r"`[^`]*`", "CODE", line[begins.end():] if begins else line)))
    return of_lines(lines)


def of_page(source):
    """A manual page without its macros' names, displays and comments."""
    lines, in_display = [], False
    for number, line in enumerate(source.splitlines(), 1):
        if line.startswith(".Bd"):
            in_display = "-literal" in line or "-unfilled" in line
        if line.startswith(".Ed"):
            in_display = False
        if in_display or re.match(r"\.(?:\\\"|Pp|Sh|Ss|It|Bl|El|Bd|Ed|Dd|Dt|Os)", line):
            lines.append((number, None))
            line = line[4:] if re.match(r"\.(?:It|Ss) ", line) and not in_display else ""
        if line and not in_display:
            words = re.sub(r"^\.[A-Z][a-z]\s*", "", line)
            lines.append((number, re.sub(r"\s(?=[.,;:)]\s|[.,;:)]$)", "", words)))
    return of_lines(lines)


def of_words(source):
    """Any other file, its comments' marks aside. A blank line, or one of another sort, ends a paragraph."""
    lines, was_comment = [], False
    for number, line in enumerate(source.splitlines(), 1):
        is_comment = line.lstrip().startswith("#")
        if not line.strip() or not is_comment or not was_comment or "SPDX" in line or re.match(r"#!", line):
            lines.append((number, None))
        was_comment = is_comment
        if line.strip() and "SPDX" not in line:
            lines.append((number, line.lstrip().lstrip("#")))
    return of_lines(lines)


def texts_of(path):
    source = path.read_text(encoding="utf-8")
    if path.suffix in (".cpp", ".hpp"):
        return of_source(source)
    if path.suffix == ".md":
        return of_markdown(source)
    return of_page(source) if re.fullmatch(r"\.[1-9]", path.suffix) else of_words(source)


def name_of(path):
    return str(path.relative_to(TOP)) if path.is_relative_to(TOP) else str(path)


def is_excepted(name, tell, text):
    return any(re.search(file, name) and tell == each and re.search(words, text) for file, each, words, _ in EXCEPTIONS)


def tells_in(path):
    """(line, tell, text around it) of each."""
    tells = EVERYWHERE | (IN_MESSAGES if path.suffix in (".cpp", ".hpp") else {})
    for text in texts_of(path):
        for tell, pattern in tells.items():
            for found in re.finditer(pattern, text.text, re.M):
                start = max(0, text.text.rfind(" ", 0, max(0, found.start() - 30)))
                around = " ".join(text.text[start:found.end() + 40].split())
                if not is_excepted(name_of(path), tell, around):
                    yield text.line_at(found.start()), tell, around


def is_read(path):
    return (path.is_file() and not NOT_WORDS.search(name_of(path))
            and (path.suffix in SUFFIXES or re.fullmatch(r"(?:\.[1-9])?", path.suffix) is not None))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", action="store_true", help="print only how many there are, by place and tell")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or a folder (default: all that users read)")
    options = parser.parse_args()
    roots = [path.resolve() for path in options.paths] or [TOP / place for place in PLACES]
    counts, places, read = collections.Counter(), collections.Counter(), 0
    for root in roots:
        for path in sorted(each for each in ([root] if root.is_file() else root.rglob("*")) if is_read(each)):
            read += 1
            for line, tell, text in sorted(tells_in(path)):
                counts[tell] += 1
                places[name_of(path).split("/")[0]] += 1
                if not options.count:
                    print(f"{name_of(path)}:{line}: {tell}: {text}")
    if options.count:
        for name, count in [*places.most_common(), *counts.most_common()]:
            print(f"{count:6} {name}")
    print(f"tells: {counts.total()} in {read} files")
    return 1 if counts else 0


if __name__ == "__main__":
    sys.exit(main())
