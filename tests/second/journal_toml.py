# SPDX-License-Identifier: MIT
"""TOML 1.0 for journals: values keep the spelling of their dates, and are written in one way only."""
import re
import tomllib

MAX_INTEGER = 2**63 - 1
MAX_DEPTH = 64
DATE = r"\d{4}-\d\d-\d\d"
MOMENT = re.compile(rf"({DATE})(?:[Tt ](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)?)?")
LOCAL_TIME = re.compile(r"(\d\d:\d\d:\d\d)(\.\d+)?")
NUMBER = re.compile(r"[+-]?(?:inf|nan|0[xob][0-9A-Fa-f_]+|[0-9][0-9_]*(?:\.[0-9_]+)?(?:[eE][+-]?[0-9_]+)?)")
BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
MULTILINE_STRING = re.compile(r'"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'')


class Literal(str):
    """A TOML date, date-time or time, in the spelling that a writer uses."""


class Inline(dict):
    """A table in braces."""


class NotToml(ValueError):
    """Text that is not TOML; `line` is where the parser gave up, counted from 1."""

    def __init__(self, message, line=1):
        super().__init__(message)
        self.line = line


def parse_toml(text):
    """Parse a TOML document. tomllib decides what is valid; Scanner keeps what tomllib drops."""
    try:
        tomllib.loads(text.replace("0000-", "2000-") + "\n", parse_float=str)  # TOML has a year 0, Python has none
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        place = re.search(r"at line (\d+)", str(error))
        raise NotToml(str(error), int(place[1]) if place else opening_line(text)) from error
    return Scanner(text).document()


def opening_line(text):
    """The line on which the string or array begins that the end of the text cuts off."""
    rest = MULTILINE_STRING.sub(lambda found: "\n" * found[0].count("\n"), text)
    opened = max(rest.rfind('"""'), rest.rfind("'''"))
    return rest.count("\n", 0, opened if opened >= 0 else max(rest.rfind("="), 0)) + 1


class Scanner:
    """Reads TOML already known to be valid, keeping the spelling of dates to the nanosecond."""

    def __init__(self, text):
        self.text = text.replace("\r\n", "\n")
        self.pos = self.depth = 0

    def document(self):
        root = table = {}
        while self.skip("\n"):
            if self.take("[["):
                *parents, last = self.key()
                table = {}
                descend(root, parents).setdefault(last, []).append(table)
                self.take("]]")
            elif self.take("["):
                table = descend(root, self.key())
                self.take("]")
            else:
                self.pair(table)
        return root

    def skip(self, newlines=""):
        """Skip white space and comments; true if something follows."""
        self.pos = re.compile(rf"(?:[ \t{newlines}]|#[^\n]*)*").match(self.text, self.pos).end()
        return self.pos < len(self.text)

    def take(self, word):
        if not self.text.startswith(word, self.pos):
            return False
        self.pos += len(word)
        return True

    def match(self, pattern):
        found = pattern.match(self.text, self.pos)
        self.pos = found.end() if found else self.pos
        return found

    def key(self):
        parts = []
        while not parts or self.take("."):
            self.skip()
            bare = self.match(BARE_KEY)
            parts.append(bare[0] if bare else self.string())
            self.skip()
        return parts

    def pair(self, table):
        *parents, last = self.key()
        self.take("=")
        self.skip()
        descend(table, parents)[last] = self.value()

    def value(self):
        if self.text[self.pos] in "\"'":
            return self.string()
        if self.take("["):
            return self.sequence("]", [], lambda items: items.append(self.value()))
        if self.take("{"):
            return self.sequence("}", Inline(), self.pair)
        if self.take("true"):
            return True
        if self.take("false"):
            return False
        if moment := self.match(MOMENT):
            return moment_literal(*moment.groups())
        if clock := self.match(LOCAL_TIME):
            return time_literal(*clock.groups())
        return self.number(self.match(NUMBER)[0])

    def sequence(self, end, items, read_item):
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise NotToml("nested too deep", self.text.count("\n", 0, self.pos) + 1)
        while self.skip("\n") and not self.take(end):
            read_item(items)
            self.skip("\n")
            self.take(",")
        self.depth -= 1
        return items

    def number(self, token):
        if re.fullmatch(r"[+-]?(?:0[xob].*|[0-9_]+)", token):
            number = int(token, 0)
            if not -(2**63) <= number <= MAX_INTEGER:
                raise NotToml("an integer of more than 64 bits", self.text.count("\n", 0, self.pos) + 1)
            return number
        return float(token)

    def string(self):
        quote = self.text[self.pos]
        delimiter = quote * 3 if self.text.startswith(quote * 3, self.pos) else quote
        self.take(delimiter)
        if len(delimiter) == 3:
            self.take("\n")
        parts = []
        while not self.take(delimiter):
            if quote == '"' and self.take("\\"):
                parts.append(self.escape())
            else:
                parts.append(self.text[self.pos])
                self.pos += 1
        while len(delimiter) == 3 and self.take(quote):  # up to two quotes before the closing three
            parts.append(quote)
        return "".join(parts)

    def escape(self):
        if self.match(re.compile(r"[ \t]*\n\s*")):
            return ""
        if code := self.match(re.compile(r"u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})")):
            return chr(int(code[1] or code[2], 16))
        self.pos += 1
        return ESCAPES[self.text[self.pos - 1]]


def descend(table, keys):
    for key in keys:
        table = table.setdefault(key, {})
        if isinstance(table, list):
            table = table[-1]
    return table


def moment_literal(date, clock=None, fraction=None, offset=None):
    if clock is None:
        return Literal(date)
    return Literal(f"{date}T{time_literal(clock, fraction)}" + ("Z" if offset in ("z", "+00:00", "-00:00") else offset or ""))


def time_literal(clock, fraction=None):
    digits = (fraction or "")[1:10].rstrip("0")
    return Literal(clock + (f".{digits}" if digits else ""))


def write_string(text):
    """A basic string; C1 controls and everything else from U+0080 on are written as they are."""

    def escape(char):
        if char in SHORT_ESCAPES:
            return SHORT_ESCAPES[char]
        return f"\\u{ord(char):04X}" if char < " " or char == "\x7f" else char
    return '"' + "".join(map(escape, text)) + '"'


def write_key(key):
    return key if BARE_KEY.fullmatch(key) else write_string(key)


def write_value(value):
    if isinstance(value, Literal):
        return str(value)
    if isinstance(value, str):
        return write_string(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(map(write_value, value)) + "]"
    if isinstance(value, dict):
        pairs = ", ".join(f"{write_key(key)} = {write_value(item)}" for key, item in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return repr(value)


def write_line(key, fields):
    """The line of a record or a hobby, without its newline."""
    return f"{key} = {write_value(fields)}"
