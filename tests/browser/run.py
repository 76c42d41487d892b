#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The pages in a headless Chromium, as wide as a phone, a desk's screen and in print, light and dark: axe-core and html-validate
find nothing in them, nothing is cut off or fetched, and hostile text stays text. A year prints on at most twelve sheets. With
--screenshots FOLDER, keeps what was seen. WORDs choose pages. Needs Debian's chromium, chromium-driver, python3-selenium and
poppler-utils, and the packages of package-lock.json."""
import argparse
import base64
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from journals import Journal  # pylint: disable=wrong-import-position

AXE = (HERE / "node_modules/axe-core/axe.min.js").read_text()

SIZES = {"narrow": (320, 640), "small": (360, 740), "phone": (390, 844), "tablet": (820, 1180), "desktop": (1280, 900)}

PAGES = {"weeks": ["review"], "year": ["review", "2026"], "all": ["review", "--all"], "filtered": ["review", "--way", "little", "--mine"],
         "year-filtered": ["review", "2026", "--tag", "evening"], "young": ["review", "2026"],
         "busy": ["review", "2026"], "first": ["review", "2026"], "first-today": ["today", "--for", "ana"],
         "hostile": ["review", "--all"], "hostile-weeks": ["review"],
         "empty": ["review", "2019"], "empty-weeks": ["review", "2019-03"], "entries": ["list", "2026-10"], "hostile-entries": ["list", "--all"],
         "no-entries": ["list", "2019"], "this-day": ["list", "--on-this-day"],
         "today": ["today", "--for", "ana"], "busy-today": ["today", "--for", "ana"], "hostile-today": ["today", "--for", "ana"]}

OUT_OF_PLACE = """
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
const cut = [...document.querySelectorAll('main *')].filter(each => !each.closest('.wide, svg, details') &&
  (each.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || each.scrollWidth > each.clientWidth + 1) &&
  getComputedStyle(each).display !== 'inline');
return {wide, cut: cut.map(each => each.outerHTML.slice(0, 80))};
"""

OVERLAPS = """
return [...document.querySelectorAll('svg')].flatMap(svg => {
  const box = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map(each => each.getBoundingClientRect());
  const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const bad = texts.some((a, i) => texts.slice(i + 1).some(b => meets(a, b))) ||
    texts.some(each => each.left < box.left - 1 || each.right > box.right + 1);
  return bad ? [svg.querySelector('title').textContent] : [];
});
"""


SHEETS = 12  # of A4 that the sample's year prints on at most
MOST_BYTES = 2_000_000  # of a page of ten years


class Browser:
    """Chromium, seeing one page at a time."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                     "--disable-background-networking", "--disable-component-update", "--no-first-run"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(600)  # seconds, only to end a script that hangs: axe is slow where much else runs

    def tell(self, command, **values):
        return self.driver.execute_cdp_cmd(command, values)

    def show(self, path, size="desktop", *, dark=False, media="screen"):
        width, height = SIZES[size]
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        self.tell("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.driver.get(path.as_uri())

    def print(self, path):
        """As PDF on A4."""
        self.show(path, media="print")
        return base64.b64decode(self.tell("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69)["data"])

    def ask(self, script):
        return self.driver.execute_script(script)

    def violations(self):
        self.ask(AXE)
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1]; axe.run({resultTypes: ['violations']}).then(done);")
        assert len(found["passes"]) > 10, "axe ran next to nothing"
        return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found["violations"]]

    def picture(self, file):
        size = self.tell("Page.getLayoutMetrics")["cssContentSize"]
        shot = self.tell("Page.captureScreenshot", captureBeyondViewport=True,
                         clip={"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 6000), "scale": 1})
        file.write_bytes(base64.b64decode(shot["data"]))

    def log(self, kind):
        return [json.loads(each["message"])["message"] if kind == "performance" else each["message"]
                for each in self.driver.get_log(kind)]


def accessible(browser, page):
    for dark in (False, True):
        for size in ("phone", "desktop"):
            browser.show(page, size, dark=dark)
            browser.ask("for (const each of document.querySelectorAll('details')) each.open = true;")
            found = browser.violations()
            assert not found, f"{page.stem}, {size}, {'dark' if dark else 'light'}: {found}"


def nothing_is_cut_off(browser, page):
    for size in SIZES:
        browser.show(page, size)
        found = browser.ask(OUT_OF_PLACE)
        assert found["wide"] <= 0 and not found["cut"], f"{page.stem}, {size}: {found}"
        overlapping = browser.ask(OVERLAPS)
        assert not overlapping, f"{page.stem}, {size}: labels meet in {overlapping}"


def pictures_are_described(browser, page):
    browser.show(page)
    for svg in browser.ask("""return [...document.querySelectorAll('svg')].map(each => ({role: each.getAttribute('role'),
        texts: each.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id).textContent.trim()),
        inside: each.getAttribute('aria-labelledby').split(' ').every(id => each.contains(document.getElementById(id)))}));"""):
        assert svg["role"] == "img" and svg["inside"] and len(svg["texts"]) == 2 and all(svg["texts"]), svg


def dark_is_dark(browser, page):
    lightness = {}
    for dark in (False, True):
        browser.show(page, dark=dark)
        colour = browser.ask("return getComputedStyle(document.body).backgroundColor")
        lightness[dark] = sum(int(each) for each in re.findall(r"\d+", colour)[:3])
    assert lightness[True] < 150 and lightness[False] > 600, lightness


def prints_on_white(browser, page):
    browser.show(page, dark=True, media="print")
    assert browser.ask("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.ask("return getComputedStyle(document.querySelector('h1')).color") == "rgb(43, 38, 34)"
    pdf = browser.print(page)
    assert pdf.startswith(b"%PDF") and len(pdf) > 5000


def nothing_is_fetched(browser, page):
    browser.log("performance")
    browser.log("browser")
    browser.show(page)
    asked = [each["params"]["request"]["url"] for each in browser.log("performance") if each["method"] == "Network.requestWillBeSent"]
    assert asked == [page.as_uri()], asked
    assert not browser.log("browser")


def nothing_runs(browser, page):
    """The policy lets through this page's style alone, and there is no element but those of the templates."""
    browser.show(page)
    assert browser.ask("""return document.querySelectorAll(
        'script, img, iframe, object, embed, link, form, a:not([href^="#"]), [style], [onerror]').length""") == 0
    assert browser.ask("return [...document.querySelectorAll('a')].every(each => document.getElementById(each.hash.slice(1)))")
    assert browser.ask("return document.styleSheets[0].cssRules.length") > 20
    blocked = browser.driver.execute_async_script("""
      const done = arguments[arguments.length - 1];
      document.addEventListener('securitypolicyviolation', each => done(each.effectiveDirective));
      document.body.insertAdjacentHTML('beforeend', '<img src="https://closer.example/x.png">');""")
    assert blocked == "img-src", blocked
    before = browser.ask("return getComputedStyle(document.body).color")
    browser.ask("document.head.insertAdjacentHTML('beforeend', '<style>body { color: red !important }</style>');")
    assert browser.ask("return getComputedStyle(document.body).color") == before


def hostile_text_is_shown_as_it_is(browser, page):
    browser.show(page)
    text = browser.ask("return document.querySelector('main').textContent")
    assert "<script>" in text and '"x"' in text and "\\x1b[31m" in text and "\\u202e" in text, text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", browser.driver.page_source)


def prints_as_a_book(browser, page):
    """On few enough sheets, each with its number, and no heading parts from what it heads."""
    with tempfile.TemporaryDirectory() as work:
        file = Path(work) / "book.pdf"
        file.write_bytes(browser.print(page))
        headings = set(browser.ask("return [...document.querySelectorAll('h2, h3')].map(each => each.textContent)"))
        boxes = subprocess.run(["pdftotext", "-bbox-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    pages = [[(float(x), float(y), float(right), " ".join(re.findall(r"<word[^>]*>(.*?)</word>", words)))
              for x, y, right, words in re.findall(r'<line xMin="(.*?)" yMin="(.*?)" xMax="(.*?)"[^>]*>(.*?)</line>', each, re.S)]
             for each in boxes.split("</page>")[:-1]]
    assert len(pages) <= SHEETS, f"{len(pages)} sheets"
    for number, lines in enumerate(pages, 1):
        foot = max(y for _, y, _, _ in lines)
        assert [words for _, y, _, words in lines if y == foot] == [str(number)], f"sheet {number} has no number"
        for x, y, right, words in lines:
            below = [each for each in lines if y < each[1] < foot and each[0] < right and x < each[2]]
            assert number == 1 or words not in headings or below, f"'{words}' ends sheet {number}"


def prints_on_one_sheet(browser, page):
    sheets = len(re.findall(rb"/Type\s*/Page\b", browser.print(page)))
    assert sheets == 1, f"{sheets} sheets"


def ten_years_are_not_too_many(browser, page):
    browser.show(page, "small")
    assert not browser.ask(OVERLAPS)
    assert page.stat().st_size < MOST_BYTES, page.stat().st_size
    for size in ("phone", "desktop"):
        browser.show(page, size)
        assert browser.ask("return scrollY === 0 && document.querySelector('nav').getBoundingClientRect().top < 2 * innerHeight"), size


def a_card_is_a_picture_of_its_own(browser, card):
    svg = "{http://www.w3.org/2000/svg}"
    root = ElementTree.parse(card).getroot()
    assert root.tag == f"{svg}svg" and root.find(f"{svg}title").text and root.find(f"{svg}desc").text
    assert {each.tag.removeprefix(svg) for each in root.iter()} <= {"svg", "title", "desc", "style", "rect", "text", "path"}
    assert not [each for each in root.iter() if any("href" in name or name.startswith("on") for name in each.attrib)]
    colours = set()
    for dark in (False, True):
        browser.show(card, dark=dark)
        assert not browser.ask(OVERLAPS), card.stem
        box = browser.ask("return document.documentElement.getBoundingClientRect()")
        assert box["right"] <= SIZES["desktop"][0] and box["bottom"] <= SIZES["desktop"][1], f"{card.stem} is larger than the window"
        colours.add(browser.ask("return getComputedStyle(document.querySelector('.sheet')).fill"))
    assert len(colours) == 2, colours
    browser.log("performance")
    browser.show(card)
    asked = [each["params"]["request"]["url"] for each in browser.log("performance") if each["method"] == "Network.requestWillBeSent"]
    assert asked == [card.as_uri()], asked


def is_valid_html(_, page):
    done = subprocess.run([HERE / "node_modules/.bin/html-validate", "-c", HERE / "html-validate.json", page],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[:2000]


CHECKS = (is_valid_html, accessible, nothing_is_cut_off, pictures_are_described, dark_is_dark, prints_on_white, nothing_is_fetched, nothing_runs)


# What is made, from which journal, and the checks of it.
def works(words):
    works_of = {name: (asked, f"{name}.html", CHECKS) for name, asked in PAGES.items()}
    for name in ("year", "young", "busy", "first"):
        works_of[name] = (*works_of[name][:2], CHECKS + (prints_as_a_book,))
    for name in ("today", "busy-today"):
        works_of[name] = (*works_of[name][:2], CHECKS + (prints_on_one_sheet,))
    for name in [name for name in PAGES if name.startswith("hostile")]:
        works_of[name] = (*works_of[name][:2], CHECKS + (hostile_text_is_shown_as_it_is,))
    works_of["ten"] = (["review", "--all"], "ten.html", (is_valid_html, nothing_is_fetched, nothing_runs, ten_years_are_not_too_many))
    for name, asked in {"card": ["review", "2026"], "ten-card": ["review", "--all"], "weeks-card": ["review"], "empty-card": ["review", "2019"],
                        "hostile-card": ["review", "--all"], "filtered-card": ["review", "--way", "little"]}.items():
        works_of[name] = (asked, f"{name}.svg", (a_card_is_a_picture_of_its_own,))
    return {name: work for name, work in works_of.items() if not words or name in words}


JOURNALS = {"sample": 500, "young": 120, "ten": 3650, "hostile": 0, "busy": 200, "first": 3}  # days of a sample


def fill(journal):
    """With all that a page of today may have at once, and texts longer than a column of a printed year."""
    for kind in ("outing", "noticed", "little", "listen"):
        journal.run("log", kind, "--on", "2026-09-20", f"The {kind}. " + "It was a long, slow evening, and we talked about it all. " * 35)
    journal.run("series", "start", "get-close-again")
    journal.run("rhythm", "check-in", "sunday")
    journal.run("day", "add", "Moved in together", "2019-11-22")
    journal.run("day", "add", "Birthday", "2026-11-25")
    inbox = journal.folder / "inbox/ana"
    inbox.mkdir(parents=True)
    (inbox / "phone.txt").write_text("plan 31.2. zoo\n", encoding="utf-8")
    os.utime(inbox / "phone.txt", (0, 0))


def main():
    os.umask(0o077)  # as what closer makes
    options = argparse.ArgumentParser()
    options.add_argument("--closer", required=True)
    options.add_argument("--sample", required=True)
    options.add_argument("--screenshots", type=Path)
    options.add_argument("words", nargs="*")
    given = options.parse_args()
    browser = Browser()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as work:
        journals = {kind: Journal(str(Path(given.closer).resolve()), given.sample, Path(work) / kind, kind == "hostile", days)
                    for kind, days in JOURNALS.items()}
        fill(journals["busy"])
        for name, (words, file, checks) in works(given.words).items():
            page = Path(work) / file
            kind = name.split("-")[0]
            journals[kind if kind in journals else "sample"].run(*words, "-o", str(page))
            for check in checks:
                try:
                    check(browser, page)
                    passed += 1
                except AssertionError as problem:
                    failed += 1
                    print(f"FAILED {check.__name__} ({name}): {problem}")
            if given.screenshots and file.endswith(".html"):
                given.screenshots.mkdir(exist_ok=True)
                for size in SIZES:
                    for dark in (False, True):
                        browser.show(page, size, dark=dark)
                        browser.picture(given.screenshots / f"{name}-{size}{'-dark' if dark else ''}.png")
    browser.driver.quit()
    print(f"browser: {passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
