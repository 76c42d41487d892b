#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws what a terminal shows of closer on the sample journal, as SVG, into share/pictures. --check compares instead, and --screens
FOLDER keeps PNGs of each picture at 80 and 120 columns, in 16 and 256 colours, dark and light, which needs Debian's chromium."""
import argparse
import html
import itertools
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

PICTURES = Path(__file__).resolve().parent / "pictures"
SHOWN = {"review": ["review"], "today": ["today"]}

CELL, LINE, EDGE = 8, 18, 16  # in pixels: a column, a line, and what is around the text
MODE = re.compile(r"\x1b\[([0-9;]*)m")
LEVELS = (0, 95, 135, 175, 215, 255)
# As GNOME's terminal has the basic colours.
BASIC = {31: "#c01c28", 32: "#26a269", 33: "#a2734c", 35: "#a347ba", 36: "#2aa1b3", 94: "#2a7bde"}
THEMES = {"light": ("#ffffff", "#24292f"), "dark": ("#1e1e1e", "#e6e6e6")}


def color_of(codes):
    """The colour of a mode, or None."""
    if codes[:2] == [38, 5]:
        place = codes[2] - 16
        return "#" + "".join(f"{LEVELS[place // unit % 6]:02x}" for unit in (36, 6, 1))
    return next((BASIC[code] for code in codes if code in BASIC), None)


def columns_of(text):
    """How many columns a terminal gives the text; what the sample says has no more of Unicode than that."""
    return sum(0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def runs_of(line):
    """The runs of a line that are shown alike: the column of each, its text, and its attributes."""
    column, codes = 0, []
    for index, part in enumerate(MODE.split(line)):
        if index % 2:
            codes = [int(code) for code in part.split(";") if code not in ("", "0")]
        elif part:
            color = color_of(codes)
            attributes = f' fill="{color}"' if color else ""
            attributes += ' font-weight="bold"' if 1 in codes else ""
            attributes += ' opacity=".6"' if 2 in codes else ""
            yield column, part, attributes
            column += columns_of(part)


def texts_of(line, y):
    """Each word at its own column, so that a font whose letters are wider than a column moves nothing."""
    for column, run, attributes in runs_of(line):
        for word in re.finditer(r"\S+(?: \S+)*", run):
            at, length = column + columns_of(run[:word.start()]), columns_of(word[0])
            yield (f'<text x="{EDGE + at * CELL}" y="{y}" textLength="{length * CELL}" lengthAdjust="spacingAndGlyphs"{attributes}>'
                   f"{html.escape(word[0])}</text>")


def style_of(theme):
    """Of one theme, or if it is None, of that which the reader's browser prefers."""
    def rules(name):
        return f".paper{{fill:{THEMES[name][0]}}}svg{{fill:{THEMES[name][1]}}}"
    return rules(theme) if theme else f"{rules('light')}@media(prefers-color-scheme:dark){{{rules('dark')}}}"


def svg(title, output, columns, theme=None):
    lines = output.rstrip("\n").split("\n")
    width, height = columns * CELL + 2 * EDGE, len(lines) * LINE + 2 * EDGE
    body = [text for number, line in enumerate(lines) for text in texts_of(line, EDGE + number * LINE + 13)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">',
        f"<title>{html.escape(title)}</title>",
        f"<style>svg{{font:13px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}}{style_of(theme)}</style>",
        f'<rect class="paper" width="{width}" height="{height}" rx="8" stroke="#8888" stroke-width=".5"/>',
        *body, "</svg>", ""])


class Sample:
    """The sample journal of two people who never were, on one evening."""

    def __init__(self, closer, sample, folder):
        self.closer, self.folder = closer, folder / "us"
        self.env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "CLOSER_AS": "sam",
                    "CLOSER_NOW": "2026-11-22T21:04:13Z"}
        subprocess.run([sample, "--seed", "7", "--days", "500", "--until", "2026-11-22", str(self.folder)], check=True)

    def shows(self, words, columns, term="xterm-256color"):
        with tempfile.TemporaryDirectory() as home:  # in which no news was told yet
            done = subprocess.run([self.closer, *words, "--color", "always"], cwd=self.folder, check=True, stdin=subprocess.DEVNULL,
                                  env={**self.env, "HOME": home, "COLUMNS": str(columns), "TERM": term}, stdout=subprocess.PIPE)
        return f"$ closer {' '.join(words)}\n" + done.stdout.decode()


def take_screens(sample, folder):
    folder.mkdir(parents=True, exist_ok=True)
    terms = {"16": "xterm", "256": "xterm-256color"}
    for (name, words), columns, colors, theme in itertools.product(SHOWN.items(), (80, 120), terms, THEMES):
        drawing = svg(name, sample.shows(words, columns, terms[colors]), columns, theme)
        size = re.search(r'width="(\d+)" height="(\d+)"', drawing)
        with tempfile.NamedTemporaryFile("w", suffix=".svg", encoding="utf-8") as file:
            file.write(drawing)
            file.flush()
            png = folder / f"{name}-{columns}-{colors}-{theme}.png"
            subprocess.run(["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
                            f"--window-size={size[1]},{int(size[2]) + 90}", f"--screenshot={png}", f"file://{file.name}"],
                           check=True, capture_output=True)


def main():
    os.umask(0o077)  # as what closer makes
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closer", type=Path, required=True)
    parser.add_argument("--sample", type=Path, required=True)
    parser.add_argument("--check", action="store_true", help="only say which pictures are not what comes out")
    parser.add_argument("--screens", type=Path, metavar="FOLDER", help="keep PNGs there, and draw nothing else")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sample = Sample(options.closer.resolve(), options.sample.resolve(), Path(folder).resolve())
        if options.screens:
            take_screens(sample, options.screens)
            return 0
        drawn = {PICTURES / f"{name}.svg": svg(f"closer {' '.join(words)}", sample.shows(words, 80), 80) for name, words in SHOWN.items()}
    if not options.check:
        PICTURES.mkdir(exist_ok=True)
        for path, drawing in drawn.items():
            path.write_text(drawing, encoding="utf-8")
            path.chmod(0o644)
        return 0
    stale = [path.name for path, drawing in drawn.items() if not path.exists() or path.read_text(encoding="utf-8") != drawing]
    print(f"not what comes out: {', '.join(stale)}; share/pictures.py draws them again" if stale else "the pictures are real")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
