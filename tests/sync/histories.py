# SPDX-License-Identifier: MIT
"""What two people on four machines do in any order, by hand and with closer: no sync stops, no word is lost, all agree."""
import json
import os
import random
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from carrying import files_of
from deeds import IDEAS, PARTNER
from ledger import lines_of, words_of
from life import Life

SEEDS = range(1, 4)
SEEDS_IF_LONG = range(1, 26)
LEAST_ROUNDS = 2
MOST_ROUNDS = 5


def settle(life):
    """Everybody does once more what brings the journal along, until there is nothing new."""
    life.tick(24 * 5)  # every surprise has come
    for number in range(1, MOST_ROUNDS + 1):
        for machine in life.machines:
            if not life.with_git and number <= LEAST_ROUNDS:
                life.do(life.log, machine)  # a sync would open answers and let surprises go; so does whatever writes
            life.do(life.fix, machine)
            if life.with_git:
                life.do(life.sync, machine)
        if not life.with_git:
            for one in life.machines[1:] + life.machines[-2::-1]:
                life.folders.carry(life.machines[0], one)
        if number == LEAST_ROUNDS:
            all_answers_are_open(life)
        files = [files_of(machine) for machine in life.machines]
        if number >= LEAST_ROUNDS and all(each == files[0] for each in files):
            if all(finding["fixed_by"] == "person" for finding in findings_of(life, life.machines[0])):
                return
    raise AssertionError(f"after {MOST_ROUNDS} rounds the folders differ")


def all_answers_are_open(life):
    """Each that both have given: the earlier seal of each of them."""
    for machine in life.machines:
        lines = lines_of(files_of(machine), ("log",))
        opened = {line.fields["opens"] for line in lines if line.kind == "opening"}
        by_person = {person: {} for person in PARTNER}
        for line in sorted((line for line in lines if line.kind == "seal"), key=lambda line: (line.at, line.key)):
            by_person[line.key.split("-")[3]].setdefault(line.fields["of"], line.key)
        both = set(by_person["ana"]) & set(by_person["sam"])
        closed = [(of, seals[of]) for seals in by_person.values() for of in both if seals[of] not in opened]
        assert not closed, f"{machine.name}: not open: {closed}"


def nothing_is_lost(life):
    """Each word is on each machine: in its place, or in a version that check explains."""
    waiting = {word for machine in life.machines for word in words_of(life.private_of(machine))}
    answers = {word for _, _, _, word in life.answers}
    assert waiting <= answers, f"still private: {waiting - answers}"
    for machine in life.machines:
        files = files_of(machine)
        lost = life.ledger.wanted() - words_of(files) - waiting
        assert not lost, f"{machine.name}: lost: {sorted(lost)}: {life.deeds_of(lost)}"
        check_explains_the_rest(life, machine, files)
        surprises_are_shown(life, machine, files)


def check_explains_the_rest(life, machine, files):
    """Versions that gave way, and records that were changed in two places at once; there is nothing else to explain."""
    findings = findings_of(life, machine)
    kept = {path for path in files if ".kept-" in path}
    lines = defaultdict(set)
    for line in lines_of(files):
        lines[line.name, line.key].add((line.gone, *sorted(line.words)))
    tied = {key for (_, key), versions in lines.items() if len(versions) > 1}
    explained = {finding["path"] for finding in findings} | {finding["source"].split(" = ")[0] for finding in findings}
    assert kept | tied <= explained, f"{machine.name}: check explains nothing of {(kept | tied) - explained}"
    other = [finding for finding in findings if finding["path"] not in kept and "at once" not in finding["message"]]
    assert not other, f"{machine.name}: check finds {other}"


def surprises_are_shown(life, machine, files):
    """Those that have come, in a review of the day that they were for."""
    lines = lines_of(files, ("log",))
    gone = {line.key for line in lines if line.gone}
    for line in lines:
        if line.written and line.key not in gone:
            shown = life.run(machine, "list", "--since", line.at, "--until", line.at, "--format", "jsonl").out
            assert line.key in shown, f"{machine.name}: a review of {line.at} lacks the surprise {line.key}: {shown}"


def findings_of(life, machine):
    findings = json.loads(life.run(machine, "check", "--format", "json", wanted=(0, 3)).out)["findings"]
    return [{**finding, "path": str(Path(finding["path"]).relative_to(machine.folder))} for finding in findings]


def view(life, machine):
    """What commands say that must be the same for both, and what for one of them."""
    def said(*words, wanted=(0,)):
        return life.run(machine, *words, wanted=wanted).out

    review = json.loads(said("review", "--all", "--format", "json"))
    findings = findings_of(life, machine)
    everybody = {
        "entries": said("list", "--all", "--format", "jsonl"),
        "rhythm": said("rhythm"),
        "days": json.loads(said("day", "list", "--json")),
        "series": json.loads(said("series", "--json")),
        "review": {key: value for key, value in review.items() if key != "next"},
        "check": sorted(json.dumps({**finding, "fixed_by": finding["fixed_by"].replace("partner", "closer")}) for finding in findings),
        "ideas": [[(idea["id"], idea.get("hobby"), idea.get("whose"))
                   for idea in json.loads(said("idea", way, "-n", "9", "--on", life.day(days), "--format", "json"))["ideas"]]
                  for way in ("hobby", "outing", "listen") for days in range(3)],
        "list": sorted(idea["id"] for idea in json.loads(said("idea", "list", "--format", "json"))["ideas"]),
    }
    person = {
        "review": review["next"],
        "check": findings,
        "idea": [said("idea", "--on", life.day(days), "--why") for days in range(3)],
        "votes": [said("idea", "show", idea) for idea in IDEAS],
        "hobbies": said("hobby", "list"),
        "answers": said("listen", "reveal", wanted=(0, 5)),
    }
    return everybody, person


def all_agree(life):
    views = {machine: view(life, machine) for machine in life.machines}
    for machine, (everybody, person) in views.items():
        for other, (theirs, of_person) in views.items():
            assert everybody == theirs, difference(machine, everybody, other, theirs)
            assert person == of_person or machine.person != other.person, difference(machine, person, other, of_person)


def difference(machine, one, other, two):
    return "".join(f"{key}:\n{machine.name}: {one[key]}\n{other.name}: {two[key]}\n" for key in one if one[key] != two[key])


def history(world, seed):
    life = Life(world, random.Random(seed), with_git=seed % 3 != 0)
    try:
        life.live()
        settle(life)
        nothing_is_lost(life)
        all_agree(life)
    except AssertionError as problem:
        raise AssertionError(f"CLOSER_SEED={seed}, deed {life.deeds}: {problem}").with_traceback(problem.__traceback__)
    return life


def outcome_of(world, seed):
    try:
        return history(world.another(str(seed)), seed), ""
    except AssertionError as problem:
        return None, str(problem)


def whatever_four_machines_do_no_sync_stops_and_all_agree(world, is_long):
    given = os.environ.get("CLOSER_SEED")
    seeds = [int(given)] if given else SEEDS_IF_LONG if is_long else SEEDS
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda seed: outcome_of(world, seed), seeds))
    problems = [problem for _, problem in outcomes if problem]
    assert not problems, "\n".join(problems)
    if is_long:
        for name in ("deeds", "commands", "syncs", "words", "answers", "surprises"):
            print(f"histories: {name}: {sum(life.counts()[name] for life, _ in outcomes)}")


TESTS = [whatever_four_machines_do_no_sync_stops_and_all_agree]
LONGER = TESTS
