# SPDX-License-Identifier: MIT
"""Journals of any size for growth.py: each function writes one in which N of something stand, and nothing else grows."""
import datetime
import hashlib
import json

COUPLE = """format = 1
id = "j7k2m9x4qd0tvw"
language = "en"
[people.sam]
name = "{sam}"
[people.ana]
name = "Ana"
"""
DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
TODAY = datetime.date(2026, 11, 22)
WIDE = "\u6f22"  # a character of two columns, which may stand at the end of a line
MARKS = "\u0301\u0323"  # which normalising puts in the other order


def tail(number):
    """The five characters at the end of an id."""
    return "".join(DIGITS[number >> shift & 31] for shift in (20, 15, 10, 5, 0))


def couple(journal, sam="Sam"):
    for folder in ("log", "hobbies", "ideas", "questions", "inbox/ana"):
        (journal / folder).mkdir(parents=True)
    (journal / "closer.toml").write_text(COUPLE.format(sam=sam), encoding="utf-8")


def write(journal, name, lines):
    (journal / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def entry(number, day=TODAY, author="sam", kind="note", more='text = "x"'):
    return f'{day}-{author}-{tail(number)} = {{ kind = "{kind}", at = {day}, {more} }}'


def marks(_journal, number):
    return "a" + MARKS * (number // 2)


def named_with_marks(journal, number):
    (journal / "closer.toml").write_text(COUPLE.format(sam="a" + MARKS * (number // 2)), encoding="utf-8")


def text_with_marks(journal, number):
    write(journal, "log/2026-11.sam.toml", [entry(1, more=f'text = "a{MARKS * (number // 2)}"')])


def one_word(journal, number):
    write(journal, "log/2026-11.sam.toml", [entry(1, more=f'text = "{"wide" * (number // 4)} {WIDE * (number // 4)}"')])


def parts(journal, folder, lines, most=900_000):
    """Lines in files of less than a mebibyte."""
    rest = list(lines)
    for file in range(64):
        size = 0
        count = 0
        while count < len(rest) and size < most:
            size += len(rest[count].encode()) + 1
            count += 1
        write(journal, f"{folder}/{file:02}.toml", rest[:count])
        rest = rest[count:]
        if not rest:
            break


def ideas(journal, number):
    parts(journal, "ideas", (f'own-{i} = {{ way = "little", title = "x" }}' for i in range(number)))


def ideas_off(journal, number):
    parts(journal, "ideas", [f'own-{i} = {{ way = "little", title = "x" }}' for i in range(number // 2)] +
          [f"own-{i} = {{ off = true }}" for i in range(number // 2)])


def standing_ideas(journal, number):
    write(journal, "log/standing.sam.toml",
          [entry(i, kind="idea", more='text = "x", way = "little"') for i in range(number // 2)] +
          [entry(i, author="sam", kind="vote", more=f'idea = "sam-{tail(i - number)}", vote = "yes"')
           for i in range(number, number + number // 2)])


def questions(journal, number):
    parts(journal, "questions", (f'own-{i} = {{ text = "Why?", deck = "d{i}" }}' for i in range(number)))


def hobbies(journal, number, folder="hobbies"):
    for owner in ("sam", "ana"):
        write(journal, f"{folder}/{owner}.toml",
              (f't{i} = {{ name = "{owner} {i}", share = "share" }}' for i in range(number // 2)))


def inbox(journal, number):
    hobbies(journal, number)
    write(journal, "inbox/ana/phone.txt", (f"2026-11-20: hobby ana {i}: fun" for i in range(number // 3)))


def inbox_of_tags(journal, number):
    write(journal, "inbox/ana/phone.txt", ["2026-11-20: note x" + "".join(f" #t{i}" for i in range(number))])


def tags(journal, number):
    write(journal, "log/2026-11.sam.toml",
          (entry(i, more=f'text = "x", tags = [{", ".join(chr(34) + f"t{i * 10 + j}" + chr(34) for j in range(10))}]')
           for i in range(number // 10)))


def tags_of_one(journal, number):
    write(journal, "log/2026-11.sam.toml", [entry(1, more='text = "x", tags = [' + ", ".join(f'"t{i}"' for i in range(number)) + "]")])


def comments(journal, number):
    write(journal, "log/2026-11.sam.toml", [entry(1)])
    write(journal, "log/2026-11.sam 2.toml", (f"# comment {i}" for i in range(number)))


def lines_of_one_id(journal, number):
    write(journal, "log/2026-11.sam.toml", (entry(1, more=f'text = "{i}"') for i in range(number)))


def long_against_short(journal, number):
    write(journal, "log/2026-11.sam.toml", [entry(1, more=f'text = "z{"y" * 50 * number}"')] +
          [entry(1, more=f'text = "{i}"') for i in range(number)])


def unknown_fields(journal, number):
    write(journal, "log/2026-11.sam.toml", [entry(1, more=", ".join(f"f{i} = 1" for i in range(number)))])


def slips(journal, number):
    write(journal, "ideas/a.toml", ['own-1 = { way = "little", ' + ", ".join(f"text{i} = 1" for i in range(number)) + ' }'])


def hashes(journal, number):
    write(journal, "log/2026-11.sam.toml", [entry(1, more=f'text = "{"#" * number}"')])


def broken_blocks(journal, number):
    write(journal, "log/2026-11.sam.toml",
          (line for i in range(number // 50) for line in [f"[{TODAY}-sam-{tail(i)}]"] + ["not TOML"] * 49))


def doubled_lines(journal, number):
    """Every other line goes, so that the diff has as many parts as there are lines."""
    lines = [line for i in range(number // 2) for line in [entry(i), entry(i, author="sam", more='text = "z", rev = 2')]]
    write(journal, "log/2026-11.sam.toml", lines)


def long_lines(journal, number):
    """Two files of lines that are alike for long, and are put in another order."""
    def line(i):
        return entry(i, more=f'text = "{"y" * 4000}{i}"')
    count = number // 100
    write(journal, "log/2026-11.sam.toml", [line(i) for i in range(count)] + [line(i) + " # c" for i in range(count)])


def copies(journal, number):
    for i in range(number // 20):
        write(journal, f"log/2026-{i % 12 + 1:02}.sam {i}.toml",
              [entry(i, day=datetime.date(2026, i % 12 + 1, 1))])


def imported(_journal, number):
    return json.dumps({"tags": {}, "entries": [{"title": f"text {i}", "body": "", "date": f"2026-{i % 10 + 1:02}-{i % 28 + 1:02}",
                                                "time": "10:00", "tags": [], "starred": False} for i in range(number)]})


def import_of_newlines(_journal, number):
    return json.dumps({"tags": {}, "entries": [{"title": "x", "body": "\r\n" * number + "y", "date": "2026-11-01",
                                                "time": "10:00", "tags": [f"t{i}" for i in range(number // 10)],
                                                "starred": False}]})


def months(journal, number, years=10):
    """As many entries of the two, in ten years."""
    first = datetime.date(TODAY.year - years, 1, 1)
    days = (datetime.date(TODAY.year - 1, 12, 31) - first).days
    files = {}
    for i in range(number):
        day = first + datetime.timedelta(days=i % days)
        author = ("sam", "ana")[i // days % 2]
        more = 'text = "coffee in bed, and then another hour of nothing at all", tags = ["morning"], minutes = 30'
        if i % 8 == 0:
            more += ', hobby = "t1", whose = "sam"'
        files.setdefault(f"log/{day:%Y-%m}.{author}.toml", []).append(
            entry(i, day=day, author=author, kind=("little", "hobby", "note", "outing")[i % 4], more=more))
    for name, lines in files.items():
        write(journal, name, lines)
    write(journal, "log/2026-11.sam.toml", [entry(number)])


def months_and_hobbies(journal, number):
    months(journal, number)
    hobbies(journal, number // 10)


def hobbies_done(journal, number):
    hobbies(journal, number // 2)
    write(journal, "log/2026-11.sam.toml",
          (entry(i, kind="hobby", more=f'hobby = "t{i}", whose = "ana"') for i in range(number)))
    write(journal, "log/standing.sam.toml",
          (entry(number + i, kind="vote", more=f'hobby = "t{i}", whose = "ana", vote = "yes"') for i in range(number)))


def standing_and_month(journal, number):
    write(journal, "log/2026-11.sam.toml", (entry(i) for i in range(number)))
    write(journal, "log/standing.sam.toml",
          (entry(number + i, kind="vote", more=f'idea = "x-{i}", vote = "yes"') for i in range(number)))


def plans(journal, number):
    write(journal, "log/standing.sam.toml",
          (entry(i, kind="plan", more=f'idea = "own-{i}", on = 2026-12-01') for i in range(number // 2)))
    write(journal, "log/standing.ana.toml",
          (entry(i, author="ana", kind="pause", more="until = 2026-11-23") for i in range(number // 2)))


def season(journal, number):
    """Entries of the last months that all weigh on the next proposal."""
    for month in (7, 8, 9, 10):
        for author in ("sam", "ana"):
            write(journal, f"log/2026-{month:02}.{author}.toml",
                  (entry(i, day=datetime.date(2026, month, i % 28 + 1), author=author, kind="hobby",
                         more=f'hobby = "t{i}", whose = "sam", idea = "own-{month}-{author}-{i}"')
                   for i in range(number // 8)))


def moved(journal, number):
    """An entry that went from day to day, each time under an id that follows from the one before."""
    lines = []
    ids = {f"{TODAY}-sam-{tail(0)}"}
    latest = f"{TODAY}-sam-{tail(0)}"
    for i in range(number):
        for rev in range(2, 10):
            end = hashlib.blake2b(f"{latest} {rev - 1}".encode(), digest_size=32).digest()
            following = f"{TODAY}-sam-{''.join(DIGITS[byte % 32] for byte in end[:5])}"
            if following not in ids:
                break
        lines.append(f"{latest} = {{ gone = true, rev = {rev} }}")
        ids.add(following)
        latest = following
    lines.append(f'{latest} = {{ kind = "note", at = {TODAY}, text = "x" }}')
    write(journal, "log/2026-11.sam.toml", lines)


def kept(private, number):
    write(private, "private.toml",
          (f'{TODAY}-sam-{tail(i)} = {{ kind = "note", at = {TODAY}, text = "x" }}' for i in range(number)))


def surprises(private, number):
    write(private, "private.toml",
          (f'{TODAY}-sam-{tail(i)} = {{ kind = "note", at = {TODAY}, text = "x", surprise_until = {TODAY} }}'
           for i in range(number)))
