# SPDX-License-Identifier: MIT
"""A second reader and writer of the journal's format, written from closer-journal(5) alone.

A record is a dict of its fields as a writer orders them. It reads and writes records and hobbies, and knows neither
closer.toml nor ideas, questions and sealed answers."""
import hashlib
import math
import re
import unicodedata
from datetime import date, datetime, timezone
from pathlib import Path

from journal_toml import MAX_INTEGER, MOMENT, MULTILINE_STRING, Inline, Literal, NotToml, Scanner, parse_toml, write_line

ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
RECORD_ID = re.compile(rf"(\d{{4}}-\d\d-\d\d)-([a-z][a-z0-9]{{0,15}})-([{ID_ALPHABET}]{{5}})")
SLUG = re.compile(r"(?!-)[a-z0-9-]{1,64}(?<!-)")
MAX_REV = MAX_INTEGER
MAX_MINUTES = 1_000_000
MAX_FILE, MAX_LINES, MAX_LINE = 32 << 20, 131_072, 8 << 20
NOT_IN_JSON = {"v", "id", "by", "answers", "surprise_until", "private", "gone"}
NOT_ENTRIES = {"vote", "plan", "idea", "pause", "rhythm", "day", "seal", "opening"}
MONTH_FILE = re.compile(r"(?!0000)\d{4}-(0[1-9]|1[0-2])(?!\d).*\.toml")
STANDING_FILE = re.compile(r"standing(?![0-9a-z]).*\.toml")
BLANK_OR_COMMENT = re.compile(r"[ \t]*(#[^\x00-\x08\x0a-\x1f\x7f]*)?")
UNREADABLE = "\x00"  # TOML allows no NUL, so such a line is set aside like any other bad line
CONFLICT_MARKER = re.compile(r"(<{7}|>{7}|\|{7})( .*)?|={7}")

# The known fields in the order in which they are written, with their types.
FIELDS = {
    "kind": "word", "at": "moment", "text": "string", "tags": "tags", "minutes": "minutes",
    "hobby": "string", "whose": "string", "new": "flag", "way": "string", "every": "string",
    "name": "string", "ahead": "string", "occasion": "string",
    "idea": "string", "group": "string", "vote": "string", "on": "moment", "when": "string",
    "until": "moment", "of": "string", "seal": "string", "opens": "string", "salt": "string",
    "question": "string", "heard": "string", "first": "string", "written": "moment",
    "surprise_until": "moment",
}
HOBBY_FIELDS = ("name", "share", "note", "kind")
HOBBY_WORDS = {"share": {"share", "open", "solo"},
               "kind": {"making", "moving", "watching", "playing", "reading", "growing", "cooking", "music", "learning"}}


# --- Records -----------------------------------------------------------------------------------

def is_record_id(key):
    found = RECORD_ID.fullmatch(key)
    try:
        return bool(found and date.fromisoformat(found[1]))
    except ValueError:
        return False


def nfc(text):
    return unicodedata.normalize("NFC", text)


def read_field(kind, value):
    """The value of a known field as a writer writes it, or None if its type is wrong."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    is_text = isinstance(value, str) and not isinstance(value, Literal)
    if kind == "word":
        return value if is_text else None
    if kind == "string":
        return nfc(value) if is_text else None
    if kind == "flag":
        return value if isinstance(value, bool) else None
    if kind == "minutes":
        return value if is_number and 0 <= value <= MAX_MINUTES else None
    if kind == "moment":
        return value if isinstance(value, Literal) and MOMENT.match(value) else None
    if isinstance(value, list) and all(isinstance(tag, str) and not isinstance(tag, Literal) for tag in value):
        return list(map(nfc, value))
    return None


def read_rev(raw):
    rev = raw.get("rev")
    return rev if isinstance(rev, int) and not isinstance(rev, bool) and rev >= 1 else None


def read_record(record_id, raw):
    """The fields of a record as RECORDS orders and spells them, from those of an inline table."""
    rev = read_rev(raw)
    if is_gone(raw):
        return {"gone": True} | ({"again": True} if raw.get("again") is True else {}) | {"rev": rev or 1}
    known = {name: read_field(kind, raw[name]) for name, kind in FIELDS.items() if name in raw}
    wrong = {name for name, value in known.items() if value is None} - {"at"}
    if known.get("at") is None:
        known["at"] = Literal(record_id[:10])
    fields = {name: known[name] for name in FIELDS if known.get(name) not in (None, "", []) and known[name] is not False}
    others = {name: value for name, value in raw.items()
              if name in wrong or name not in FIELDS and not (name == "rev" and rev) and not (name == "gone" and value is False)}
    return fields | others | ({"rev": rev} if rev and rev > 1 else {})


def is_gone(fields):
    return fields.get("gone") is True


def rev_of(fields):
    return read_rev(fields) or 1


def winner_key(record_id, fields):
    """Of two lines with one id, the one with the greater key wins."""
    return is_gone(fields), rev_of(fields), write_line(record_id, fields).encode()


def merge(pairs):
    """A map from id to the fields that win, of (id, fields) in any order."""
    winners = {}
    for record_id, fields in pairs:
        best = winners.get(record_id)
        if best is None or winner_key(record_id, fields) > winner_key(record_id, best):
            winners[record_id] = fields
    return winners


def order_key(record_id, fields):
    """Entries are sorted by day; then those without a time; then by the instant; then by id."""
    day, clock, fraction, offset = MOMENT.fullmatch(fields["at"]).groups()
    if clock is None:
        return day, False, 0, record_id
    seconds = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=timezone.utc).timestamp()
    if offset not in (None, "Z"):
        minutes = int(offset[1:3]) * 60 + int(offset[4:])
        seconds -= 60 * (-minutes if offset[0] == "-" else minutes)
    return day, True, int(seconds) * 10**9 + int(f"{(fraction or '.')[1:]:0<9}"), record_id


def latest(records):
    """Which of several votes, pauses or rhythms holds."""
    def key(item):
        *when, record_id = order_key(*item)
        return *when, rev_of(item[1]), record_id
    return max((item for item in records.items() if item[1].get("vote") in (None, "yes", "no")), key=key)


def read_hobby(slug, raw):
    """The fields of a hobby as a writer writes them."""
    rev = read_rev(raw)
    if is_gone(raw):
        return {"gone": True, "rev": rev or 1}
    known = {"name": slug, "share": "open"}
    known |= {name: read_field("string", raw[name]) for name in HOBBY_FIELDS if name in raw}
    known["name"] = known["name"] or slug
    wrong = {name for name, value in known.items() if value is None}
    wrong |= {name for name, words in HOBBY_WORDS.items() if known.get(name) and known[name] not in words}
    wrong |= {"share"} if known["share"] == "" else set()
    fields = {name: known[name] for name in HOBBY_FIELDS if known.get(name) and name not in wrong}
    fields |= {name: value for name, value in raw.items()
               if name in wrong or name not in HOBBY_FIELDS and name != "gone" and not (name == "rev" and rev)}
    return fields | ({"rev": rev} if rev and rev > 1 else {})


def hobby_winner_key(slug, fields):
    """Of two lines with one slug, the one with the greater key wins: here rev comes before gone."""
    return rev_of(fields), is_gone(fields), write_line(slug, fields).encode()


# --- Reading a folder --------------------------------------------------------------------------

def read_lines(data):
    """The lines of a file without byte-order marks, carriage returns and conflict markers."""
    lines = []
    for raw in data.split(b"\n"):
        line = raw.removesuffix(b"\r").removeprefix(b"\xef\xbb\xbf")
        try:
            text = UNREADABLE if len(line) > MAX_LINE else line.decode()
        except UnicodeDecodeError:
            text = UNREADABLE
        if not CONFLICT_MARKER.fullmatch(text):
            lines.append(text)
    return lines


def whole_record(line, is_key):
    """The (key, raw fields) of a line that is one KEY = { ... }, or None."""
    if not re.match(r"[ \t]*([\"']?)[^\s=\"']+\1[ \t]*=[ \t]*\{", line):
        return None
    try:
        (key, raw), *rest = parse_toml(line).items()
    except NotToml:
        return None
    return (key, raw) if not rest and is_key(key) else None


def read_tables(document, is_key):
    """The (key, raw fields) of a hand-written document, those that TOML puts inside others too."""
    for key, table in document.items():
        if isinstance(table, dict) and is_key(key):
            inner = []
            yield key, without_records(table, is_key, inner)
            for record in inner:
                yield from read_tables(record, is_key)


def without_records(table, is_key, inner):
    """A copy of a table without the records inside it, which go to `inner`."""
    if isinstance(table, list):
        return [without_records(item, is_key, inner) for item in table]
    if not isinstance(table, dict) or isinstance(table, Inline):
        return table
    kept = {}
    for key, item in table.items():
        if isinstance(item, dict) and is_key(key):
            inner.append({key: item})
        else:
            kept[key] = without_records(item, is_key, inner)
    return kept


def read_pieces(lines, is_key):
    """Read what isn't a TOML document piece by piece, without the lines at which TOML stumbles."""
    text = "\n".join(lines)
    in_strings = {number for found in MULTILINE_STRING.finditer(text)
                  for number in range(text.count("\n", 0, found.start()) + 1, text.count("\n", 0, found.end()) + 1)}
    pieces = [[]]
    for number, line in enumerate(lines):
        if line.startswith("[") and "." not in line and number not in in_strings:
            pieces.append([])
        pieces[-1].append(line)
    for piece in pieces:
        for _ in range(65):
            try:
                yield from read_tables(parse_toml("\n".join(piece)), is_key)
                break
            except NotToml as error:
                piece[min(error.line, len(piece)) - 1] = ""


def read_file(data, is_key=is_record_id):
    """All (key, raw fields) of a file, in no order that means anything."""
    if len(data) > MAX_FILE or data.count(b"\n") > MAX_LINES:
        return []
    lines = read_lines(data)
    records = [whole_record(line, is_key) for line in lines]
    found = [record for record in records if record]
    rest = ["" if record else line for line, record in zip(lines, records)]
    if all(BLANK_OR_COMMENT.fullmatch(line) for line in rest):
        return found
    try:
        return found + list(read_tables(parse_toml("\n".join(rest)), is_key))
    except NotToml:
        return found + list(read_pieces(rest, is_key))


def read_journal(folder):
    """The map from id to fields of all records in the folder's log."""
    pairs = []
    for path in sorted((Path(folder) / "log").iterdir()):
        readable = MONTH_FILE.fullmatch(path.name) or STANDING_FILE.fullmatch(path.name)
        if readable and path.is_file() and not path.is_symlink():
            pairs += [(key, read_record(key, raw)) for key, raw in read_file(path.read_bytes())]
    return merge(pairs)


def entries(records):
    """The entries among the records, earliest first."""
    shown = [item for item in records.items() if not is_gone(item[1]) and item[1].get("kind") not in NOT_ENTRIES]
    return sorted(shown, key=lambda item: order_key(*item))


def entry_json(record_id, fields):
    """An entry in the form that closer's JSON lines have."""
    kind = fields.get("kind", "")
    head = {"v": 1, "id": record_id, "kind": kind if isinstance(kind, str) else "", "at": fields["at"],
            "by": record_id.split("-")[3]}
    shown = {name: value for name, value in fields.items() if name not in NOT_IN_JSON and name not in head
             and (name not in FIELDS or read_field(FIELDS[name], value) is not None) and (name != "rev" or read_rev(fields))}
    return head | {name: json_value(value) for name, value in shown.items()}


def json_value(value):
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, list):
        return list(map(json_value, value))
    if isinstance(value, dict):
        return {key: json_value(item) for key, item in value.items()}
    return value


# --- Changes -----------------------------------------------------------------------------------

def five_characters(hashed):
    digest = hashlib.blake2b(hashed.encode(), digest_size=32).digest()
    return "".join(ID_ALPHABET[byte % 32] for byte in digest[:5])


def following_id(record_id, rev, day=None):
    """The id that a record goes on under: moved to `day`, brought back, or imported once more."""
    author = record_id.split("-")[3]
    return f"{day or record_id[:10]}-{author}-{five_characters(f'{record_id} {rev}')}"


def inbox_id(day, person, kind, words, seconds="-", number=1, salt=0):
    """The id of a line of the inbox; `words` is all that follows the kind, `seconds` its time."""
    return f"{day}-{person}-{five_characters(f'inbox {kind} {seconds} {number} {salt} {nfc(words)}')}"


def jrnl_id(day, person, seconds, text):
    """The id of an entry imported from jrnl; `seconds` is its time, counted from midnight."""
    return f"{day}-{person}-{five_characters(f'{seconds} 0 {text}')}"


def changed(record_id, fields, changes, records):
    """The (id, fields) pairs that an edit writes; a change to None takes a field away."""
    rev = rev_of(fields)
    raw = {name: value for name, value in (fields | changes).items() if value is not None and name != "rev"}
    if "tags" in changes or read_field("tags", raw.get("tags")) is not None:
        raw["tags"] = distinct_tags(raw.get("tags", []))
    day = changes["at"][:10] if "at" in changes else record_id[:10]
    if day == record_id[:10] and rev < MAX_REV:
        return [(record_id, read_record(record_id, raw | {"rev": rev + 1}))]
    new_id = following_id(record_id, rev, day)
    there = records.get(new_id)
    if there and set(changes) == {"at"} and not is_gone(there) and rev_of(there) > 1:
        return [(record_id, removal(fields))]  # moved before, and edited since
    return [(new_id, read_record(new_id, raw)), (record_id, removal(fields))]


def distinct_tags(tags):
    """An edit keeps the first of several tags that differ in small and capital letters only."""
    first = {}
    for tag in tags:
        first.setdefault(nfc(nfc(tag).casefold()), tag)
    return list(first.values())


def removal(fields):
    return {"gone": True, "rev": min(rev_of(fields) + 1, MAX_REV)}


def undone_addition(fields):
    """What undo leaves of a record that was added: an import may write an entry once more."""
    is_entry = fields.get("kind") not in NOT_ENTRIES
    return {"gone": True} | ({"again": True} if is_entry else {}) | {"rev": min(rev_of(fields) + 1, MAX_REV)}


def undone_removal(record_id, before, tombstone):
    """The new record that undo writes for one that was removed."""
    new_id = following_id(record_id, rev_of(tombstone))
    return new_id, {name: value for name, value in before.items() if name != "rev"}


def import_id(record_id, entry, records):
    """The id under which an import writes an entry, or None if the journal has it already."""
    follows = False
    while record_id in records:
        there = records[record_id]
        rev = rev_of(there)
        is_another = any(there.get(name, "") != entry.get(name, "") for name in ("kind", "text"))
        if is_gone(there) and "again" in there:
            record_id, follows = following_id(record_id, rev), True
        elif follows and not is_gone(there) and rev == 1 and is_another:
            record_id = following_id(record_id, 0)
        else:
            return None
    return record_id


def append_line(data, line):
    """The bytes of a file after a line was added."""
    return data + (b"\n" if data and not data.endswith(b"\n") else b"") + line.encode() + b"\n"


def replace_line(data, record_id, line):
    """The bytes of a file after an edit or a removal: `line` takes the place of the winning one."""
    lines = data.split(b"\n")
    spans = {number: span for number, raw in enumerate(lines) if (span := record_span(raw, record_id))}
    _, _, best = max((winner_key(record_id, fields) for _, fields in read_records(data, record_id)), default=(0, 0, b""))
    for number, (start, end, written) in spans.items():
        if written == best:
            lines[number] = lines[number][:start] + line.encode() + lines[number][end:]
            break
    else:
        return append_line(data, line)
    others = set(spans) - {number} if is_gone(parse_toml(line)[record_id]) else set()
    return b"\n".join(raw for other, raw in enumerate(lines) if other not in others)


def read_records(data, record_id):
    return [(key, read_record(key, raw)) for key, raw in read_file(data) if key == record_id]


def record_span(raw, record_id):
    """Where in the bytes of a line its record is, and how a writer writes it; None if none is there."""
    text = raw.removesuffix(b"\r").decode(errors="replace")
    found = whole_record(text.removeprefix("\ufeff"), is_record_id)
    if not found or found[0] != record_id:
        return None
    scanner = Scanner(text)
    scanner.take("\ufeff")
    start = scanner.pos
    scanner.pair({})
    written = write_line(record_id, read_record(*found)).encode()
    return len(text[:start].encode()), len(text[:scanner.pos].encode()), written


# --- JSON, as the vectors have it --------------------------------------------------------------

def to_json(value):
    """A value with dates, times and non-finite numbers tagged."""
    if isinstance(value, Literal) or isinstance(value, float) and not math.isfinite(value):
        return {"toml": str(value)}
    if isinstance(value, list):
        return list(map(to_json, value))
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in value.items()}
    return value


def from_json(value):
    if isinstance(value, dict):
        if list(value) == ["toml"]:
            return Scanner(value["toml"]).value()
        return {key: from_json(item) for key, item in value.items()}
    return list(map(from_json, value)) if isinstance(value, list) else value
