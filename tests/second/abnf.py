# SPDX-License-Identifier: MIT
"""Match text against a grammar in ABNF (RFC 5234, with the %s strings of RFC 7405)."""
import re
import sys

TOKEN = re.compile(r'%x[0-9A-Fa-f-]+|%s"[^"]*"|"[^"]*"|\d*\*\d*|\d+|[A-Za-z][A-Za-z0-9-]*|[/()\[\]]')
sys.setrecursionlimit(100_000)


class Grammar:
    """A matcher that tries every way: each rule gives the set of places at which it can end."""

    def __init__(self, text):
        text = re.sub(r";.*", "", text)
        rules = re.findall(r"^([A-Za-z][A-Za-z0-9-]*)[ \t]*=(.*(?:\n[ \t]+.*)*)", text, re.MULTILINE)
        self.rules = {name.lower(): self.alternation(TOKEN.findall(body)) for name, body in rules}

    def matches(self, rule, text):
        return len(text) in self.ends(("rule", rule), text, 0)

    def alternation(self, tokens):
        choices = [self.concatenation(tokens)]
        while tokens and tokens[0] == "/":
            tokens.pop(0)
            choices.append(self.concatenation(tokens))
        return "choice", choices

    def concatenation(self, tokens):
        parts = []
        while tokens and tokens[0] not in ("/", ")", "]"):
            parts.append(self.repetition(tokens))
        return "all", parts

    def repetition(self, tokens):
        if not re.fullmatch(r"\d*\*\d*|\d+", tokens[0]):
            return self.element(tokens)
        low, star, high = tokens.pop(0).partition("*")
        return "repeat", self.element(tokens), int(low or 0), int(high or 10**9) if star else int(low)

    def element(self, tokens):
        token = tokens.pop(0)
        if token in "([":
            inner = self.alternation(tokens)
            tokens.pop(0)
            return inner if token == "(" else ("repeat", inner, 0, 1)
        if token.startswith("%x"):
            low, _, high = token[2:].partition("-")
            return "range", int(low, 16), int(high or low, 16)
        if token.endswith('"'):
            return "word", token.removeprefix("%s").strip('"'), token.startswith("%s")
        return "rule", token.lower()

    def ends(self, node, text, start):
        kind, *parts = node
        if kind == "rule":
            return self.ends(self.rules[parts[0]], text, start)
        if kind == "choice":
            return set().union(*(self.ends(choice, text, start) for choice in parts[0]))
        if kind == "range":
            return {start + 1} if start < len(text) and parts[0] <= ord(text[start]) <= parts[1] else set()
        if kind == "word":
            word, exact = parts
            found = text[start:start + len(word)]
            return {start + len(word)} if found == word or not exact and found.lower() == word.lower() else set()
        places = {start}
        if kind == "all":
            for part in parts[0]:
                places = set().union(*(self.ends(part, text, place) for place in places))
            return places
        inner, low, high = parts
        reached = set() if low else {start}
        for count in range(1, high + 1):
            places = set().union(*(self.ends(inner, text, place) for place in places)) - reached
            if not places:
                return reached
            if count >= low:
                reached |= places
        return reached
