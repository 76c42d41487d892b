#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks in the sources for commands that are printed to be pasted: what is put into one goes through shell_word().

A command is a line that stands two spaces in, or what is between single quotes, and begins with a program's name. Of
what is put into it, only what a function of QUOTING gives may be there, also if nobody can think of a name that does harm.
"""
import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
PLACEHOLDER = re.compile(r"\{\{|\}\}|\{(\d*)(?::[^{}]*)?\}")
PROGRAM = r"(?:closer|git|chmod|cp|ls|mkdir|mv|printf|rm|xargs)"
# A line that begins with a placeholder may be one, too: '{0} config ...'.
COMMAND = re.compile(rf"(?:^|\n)  (?:{PROGRAM} |\{{\d*\}} [a-z{{])[^\n]*|(?<![\w'])'{PROGRAM} [^'\n]*'")
# Beside shell_word() and shell_words(): what is made with them, the name of a verb, and a day.
QUOTING = re.compile(r"(?:shell_words?|git_in|a_branch|full_name|iso_day)\(.*\)$", re.S)
# Git's words in the sources themselves.
CONSTANT = {("lib/sync/git/repository.cpp", "end"), ("lib/sync/git/git.cpp", 'arguments.empty() ? "" : arguments.front()')}


def end_of_call(text, at):
    """Behind the parenthesis that closes the one before `at`, and the arguments between."""
    depth, arguments, start = 1, [], at
    while depth:
        string = STRING.match(text, at)
        if string:
            at = string.end()
            continue
        letter = text[at]
        if letter == "'" and text[at - 1] not in "0123456789":
            at = text.index("'", at + (2 if text[at + 1] == "\\" else 1)) + 1
            continue
        depth += (letter in "([{") - (letter in ")]}")
        if depth == 0 or (letter == "," and depth == 1):
            arguments.append(text[start:at].strip())
            start = at + 1
        at += 1
    return at, arguments


def literal(argument):
    """The text of adjacent string literals, or None."""
    parts = STRING.findall(argument)
    rest = STRING.sub("", argument).strip()
    if not parts or rest:
        return None
    return "".join(parts).replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")


def put_into_commands(message, arguments):
    """The arguments whose text is in a command of the message."""
    spans = [match.span() for match in COMMAND.finditer(message)]
    found, number = [], 0
    for match in PLACEHOLDER.finditer(message):
        if match.group(0) in ("{{", "}}"):
            continue
        index = int(match.group(1)) if match.group(1) else number
        number += 0 if match.group(1) else 1
        if any(start <= match.start() < end for start, end in spans) and index < len(arguments):
            found.append(arguments[index])
    return found


def last_value(text, name):
    """What a variable, or a function that only returns, was last defined to be; '' if that is not to be seen."""
    found = list(re.finditer(rf"\b(?:auto|std::string) {name}(?:\([^()]*\) {{\s*return| =) ([^;]*);", text))
    return found[-1].group(1) if found else ""


def is_quoted(argument, text):
    """Whether a shell takes it as it is meant: it comes from shell_word(), or is a command made of such."""
    if QUOTING.match(argument):
        return True
    call = re.match(r"fmt::format\(", argument)
    if call:
        _, arguments = end_of_call(argument, call.end())
        return literal(arguments[0]) is not None and all(is_quoted(each, text) for each in arguments[1:])
    parts = re.match(r"[^?]*\?([^:]*(?:::[^:]*)*):([^:].*)$", argument, re.S)
    if parts:
        return all(is_quoted(part.strip(), text) or literal(part) is not None for part in parts.groups())
    name = re.match(r"(\w+)(?:\([^()]*\))?$", argument)
    return bool(name) and is_quoted(last_value(text, name.group(1)) or "-", text)


def problems_of(path):
    text = path.read_text(encoding="utf-8")
    for call in re.finditer(r"\bfmt::format\(", text):
        _, arguments = end_of_call(text, call.end())
        message = literal(arguments[0])
        for argument in put_into_commands(message or "", arguments[1:]):
            if not is_quoted(argument, text[:call.start()]) and (str(path.relative_to(TOP)), argument) not in CONSTANT:
                line = text.count("\n", 0, call.start()) + 1
                yield f"{path.relative_to(TOP)}:{line}: '{' '.join(argument.split())}' is put into a command unquoted"


def main():
    paths = sorted(path for folder in ("cmd", "lib") for path in (TOP / folder).rglob("*.?pp"))
    problems = [problem for path in paths for problem in problems_of(path)]
    print("\n".join(problems) or f"quoting: {len(paths)} files")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
