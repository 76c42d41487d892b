# SPDX-License-Identifier: MIT
"""Phones and editors that write to the journal's files while closer syncs: what they wrote isn't lost, and a sync ends all
the same."""
import threading


def rounds(is_long):
    return 1000 if is_long else 200


# Stands in for git on PATH: before and behind each call, a phone writes to the inbox and an editor saves a month; at the
# call $WRITE_AT, somebody saves their ideas, too.
WRITING_GIT = """#!/bin/sh
write() {
    number=$(($(cat "$WRITES") + 1))
    echo "$number" >"$WRITES"
    mkdir -p "$FOLDER/inbox/sam" "$FOLDER/log"
    echo "note phone $number" >>"$FOLDER/inbox/sam/notes.txt"
    month=$FOLDER/log/2026-11.sam.toml
    cp "$month" "$FOLDER/log/.save"
    printf '2026-11-20-sam-%05d = { kind = "note", at = 2026-11-20, text = "editor %d" }\\n' "$number" "$number" \\
        >>"$FOLDER/log/.save"
    mv "$FOLDER/log/.save" "$month"
}
call=$(($(cat "$CALLS") + 1))
echo "$call" >"$CALLS"
write
[ "$call" != "$WRITE_AT" ] || echo "# ours $call" >>"$FOLDER/ideas/ours.toml"
/usr/bin/git "$@"
status=$?
write
exit "$status"
"""


def append(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        file.write(text)


class OtherSide:
    """A machine of the same person that changes the same files."""

    def __init__(self, world):
        self.machine = world.joined("sam2", "sam")
        self.written = []
        self.rounds = 0

    def write_and_sync(self):
        self.rounds += 1
        number = self.rounds
        folder = self.machine.folder
        self.written += [f"phone of sam2 {number}", f"elsewhere {number}"]
        append(folder / "inbox" / "sam" / "notes.txt", f"note phone of sam2 {number}\n")
        self.machine.closer("-q", "-C", str(folder), "log", "note", f"elsewhere {number}")
        ideas = folder / "ideas" / "ours.toml"
        ideas.write_text(f"# theirs {number}\n" + "".join(ideas.read_text().splitlines(keepends=True)[1:]))
        self.machine.sync()


def texts_in(machine):
    """All lines of the inbox, of the log and of the ideas."""
    return "".join(path.read_text() for folder in ("inbox/sam", "log", "ideas")
                   for path in sorted((machine.folder / folder).iterdir()))


def nothing_is_lost(machines, texts):
    for _ in range(2):
        for machine in machines:
            machine.sync()
    for machine in machines:
        machine.is_at_rest()
        assert machine.records() == machines[0].records(), f"{machine.name} and {machines[0].name} differ"
        there = texts_in(machine)
        lost = [text for text in texts if f"{text}\n" not in there and f'{text}"' not in there]
        assert not lost, f"{machine.name}: {len(lost)} of {len(texts)} lost: {lost[:5]}"


def with_ideas(world):
    sam = world.first()
    append(sam.folder / "ideas" / "ours.toml", "# theirs 0\n" + "#\n" * 10)
    sam.sync()
    return sam


def a_phone_and_an_editor_write_at_every_call_of_git(world, is_long):
    sam = with_ideas(world)
    side = OtherSide(world)
    binaries = sam.home / "bin"
    binaries.mkdir()
    (binaries / "git").write_text(WRITING_GIT)
    (binaries / "git").chmod(0o755)
    calls, writes = sam.home / "calls", sam.home / "writes"
    writes.write_text("0\n")
    written = []
    while int(writes.read_text()) < rounds(is_long):
        side.write_and_sync()
        calls.write_text("0\n")
        at = 7 * side.rounds
        sam.sync(PATH=f"{binaries}:{world.environment(sam.home)['PATH']}", FOLDER=str(sam.folder), CALLS=str(calls),
                 WRITES=str(writes), WRITE_AT=str(at))
        written += [f"# ours {at}"] if int(calls.read_text()) >= at else []
        sam.closer("-q", "-C", str(sam.folder), "inbox")
    count = int(writes.read_text())
    written += [f"phone {number}" for number in range(1, count + 1)]
    written += [f"editor {number}" for number in range(1, count + 1)]
    nothing_is_lost([sam, side.machine], written + side.written)


def phones_that_never_stop_writing_lose_nothing(world, is_long):
    sam = with_ideas(world)
    side = OtherSide(world)
    files = {"phone": (sam.folder / "inbox" / "sam" / "notes.txt", "note phone {}\n"),
             "copy": (sam.folder / "log" / "2026-11.sam 2.toml",
                      '2026-11-19-sam-{0:05} = {{ kind = "note", at = 2026-11-19, text = "copy {0}" }}\n')}
    stop = threading.Event()
    counts = dict.fromkeys(files, 0)

    def write(name):
        path, line = files[name]
        while counts[name] < rounds(is_long) and not stop.wait(0.02):
            counts[name] += 1
            append(path, line.format(counts[name]))

    threads = [threading.Thread(target=write, args=[name]) for name in files]
    for thread in threads:
        thread.start()
    try:
        while any(thread.is_alive() for thread in threads):
            side.write_and_sync()
            sam.sync()
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    written = [f"{name} {number}" for name, count in counts.items() for number in range(1, count + 1)]
    nothing_is_lost([sam, side.machine], written + side.written)


LONGER = TESTS = [a_phone_and_an_editor_write_at_every_call_of_git, phones_that_never_stop_writing_lose_nothing]
