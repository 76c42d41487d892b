#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how the ideas and questions in share/en are worded, prints a table, and fails beyond the limits."""
import collections
import pathlib
import re
import statistics
import sys
import tomllib

SHARE = pathlib.Path(__file__).resolve().parent.parent / "share"
PLACEHOLDER = re.compile(r"\{(\w+)\}")

# Of the words with three syllables or more, those that everybody knows. Gunning's index counts all others as hard.
FAMILIAR = set("""
    afternoon afterward afterwards already animal animals anniversary another anything balcony beautiful celebrate
    chocolate compliment computer decision energy evening evenings every everyone everything families family
    favorite finally grandparents imagine library memory musicians national nobody ordinary remember secretly
    somebody something somewhere together tomorrow understand
""".split())


def load(folder):
    tables = {}
    for path in sorted((SHARE / folder).glob("*.toml")):
        tables.update(tomllib.loads(path.read_text(encoding="utf-8")))
    return tables


def plain(text):
    """As somebody reads it: with names of one or two syllables for the placeholders."""
    names = {"name": "Ana", "whose": "Sam", "other": "Ana", "hobby": "chess"}
    return PLACEHOLDER.sub(lambda match: names[match.group(1)], text)


def words_of(text):
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", plain(text))


def sentences(text):
    return len(re.findall(r"[.!?](?=\s|$)", text)) or 1


def syllables(word):
    """Groups of vowels, but for a silent e at the end; near enough for an average."""
    word = word.lower().removesuffix("'s")
    groups = len(re.findall(r"[aeiouyé]+", word))
    is_silent = re.search(r"[^aeiouyl]es?$|[^aeiouytd]ed$", word) is not None
    return max(1, groups - (1 if is_silent and groups > 1 else 0))


def grade(texts):
    """Flesch and Kincaid's grade (Kincaid et al. 1975)."""
    words = [word for text in texts for word in words_of(text)]
    per_sentence = len(words) / sum(sentences(text) for text in texts)
    return 0.39 * per_sentence + 11.8 * statistics.mean(map(syllables, words)) - 15.59


def hard(texts):
    """The share of hard words, and which they are."""
    words = [word.lower().removesuffix("'s") for text in texts for word in words_of(text)]
    found = [word for word in words if syllables(word) > 2 and word not in FAMILIAR and "-" not in word]
    return len(found) / len(words), collections.Counter(found)


def first_words(titles):
    """The most frequent first word, names aside, and its share."""
    firsts = collections.Counter(PLACEHOLDER.sub("", title).split()[0].lower() for title in titles)
    word, count = firsts.most_common(1)[0]
    return word, count / len(titles)


class Table:
    def __init__(self):
        self.failed = 0

    def row(self, what, value, limit=None, more=""):
        is_wrong = limit is not None and value > limit
        self.failed += is_wrong
        number = f"{value:.3f}".rstrip("0").rstrip(".")
        print(f"{what:44} {number:>7}  {'' if limit is None else f'at most {limit}':14} {'TOO MUCH' if is_wrong else ''} {more}".rstrip())


def judge_ideas(table):
    fields, words = load("ideas"), load("en/ideas")
    texts = [f"{each['title']}. {each.get('text', '')}".strip() for each in words.values()]
    counts = [len(f"{each['title']} {each.get('text', '')}".split()) for each in words.values()]
    wrong_titles = [id for id, each in words.items() if not 3 <= len(each["title"].split()) <= 7]
    table.row("ideas", len(words))
    table.row("ideas: words, mean", statistics.mean(counts), 14)
    table.row("ideas: words, most", max(counts), 28)
    table.row("ideas: titles not of three to seven words", len(wrong_titles), 0, " ".join(wrong_titles))
    table.row("ideas: sentences, title and text, most", max(1 + sentences(each["text"]) for each in words.values() if "text" in each), 2)
    for way in ("hobby", "outing", "little", "listen"):
        word, share = first_words([each["title"] for id, each in words.items() if fields[id]["way"] == way])
        table.row(f"{way}: share that begins with one word", share, 0.06, word)
    judge_words(table, "ideas", texts)


def judge_questions(table):
    texts = [each["text"] for each in load("en/questions").values()]
    counts = [len(text.split()) for text in texts]
    table.row("questions", len(texts))
    table.row("questions: words, mean", statistics.mean(counts), 12)
    table.row("questions: words, most", max(counts), 18)
    table.row("questions: share with two questions", sum(text.count("?") > 1 for text in texts) / len(texts), 0.05)
    table.row("questions: share that begins with 'which'", sum(text.startswith("Which") for text in texts) / len(texts), 0.2)
    judge_words(table, "questions", texts)


def judge_words(table, what, texts):
    share, found = hard(texts)
    table.row(f"{what}: share of hard words", share, 0.03, " ".join(word for word, _ in found.most_common(8)))
    table.row(f"{what}: grade of reading", grade(texts), 6)


def main():
    table = Table()
    judge_ideas(table)
    judge_questions(table)
    sys.exit(1 if table.failed else 0)


if __name__ == "__main__":
    main()
