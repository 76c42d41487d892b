# SPDX-License-Identifier: MIT
"""What a journal may hold once a command was killed, or was told of an error: what was there, and its own work whole or not at all."""
import errno
import os

# How a command that worked begins to say so.
SUCCESS = ("Saved", "Logged", "Changed", "Removed", "Erased", "Added", "Shared", "Said ", "Paused", "Resumed", "Imported", "Undid", "Restored",
           "Brought back", "Fixed", "A journal for", "This is ", "Sealed", "Opened", "Passed")
# How one that failed says that its work may be there all the same.
DOUBTS = ("may have been written", "may not survive a power cut", "may be there twice", "part of it was undone",
          "it was undone, but", "part of it is fixed", "the entry is removed, but", "may have part of a journal", "settings may be incomplete", "is ready, but this machine",
          "and still on this machine", "removes the copy on this machine", "opened before that", "the key to your answer is kept on this machine", "your answer is in",
          "stay here until the next time", "the lines stay in the inbox", "the inbox was imported")
PROMISE = "Undo with 'closer undo'"


def sayings(errors):
    return [os.strerror(getattr(errno, name)) for name in errors]


def same(left, right):
    """Equal, whatever the order; entries are tables."""
    key = repr
    return sorted(left, key=key) == sorted(right, key=key)


class Judge:
    """Learns from one undisturbed run what is old and what is new."""

    def __init__(self, case, world):
        self.case = case
        self.world = world
        case.make(world)
        self.tree_before = world.tree()
        self.before, problem = world.look()
        self.status, self.out, self.err = world.run(*case.arguments)
        self.after, problem_after = world.look()
        self.tree_after = world.tree()
        self.is_init = case.arguments[0] == "init"
        self.problem = problem or problem_after or ("" if self.status == 0 else f"ends with {self.status}: {self.err}")
        if not self.problem and self.tree_after == self.tree_before:
            self.problem = "it changes nothing"
        before, after = self.before[0], self.after[0]
        self.kept = {key: entry for key, entry in before.items() if after.get(key) == entry}
        self.old = [entry for key, entry in before.items() if key not in self.kept]
        self.new = [entry for key, entry in after.items() if key not in self.kept]

    def state(self, look):
        """'old', 'new' or 'both', or a sentence about what is wrong. What is equally old and new is new."""
        entries, hobbies = look
        lost = [key for key, entry in self.kept.items() if entries.get(key) != entry]
        if lost:
            return f"lost or changed: {', '.join(lost)}"
        rest = [entry for key, entry in entries.items() if key not in self.kept]
        if same(rest, self.new) and hobbies == self.after[1]:
            return "new"
        if same(rest, self.old) and hobbies == self.before[1]:
            return "old"
        if self.case.moves and same(rest, self.old + self.new):
            return "both"
        if self.case.steps and all(entry in self.new for entry in rest) and all(entry in rest for entry in self.old):
            return "both"
        return f"neither old nor new: {rest} {hobbies!r}"

    def look(self):
        """The state, and what is wrong ('' for nothing)."""
        look, problem = self.world.look()
        if not self.case.is_messy:
            problem = problem or self.world.torn()
        if "closer.toml" in self.changed() and "closer.toml" in self.tree_before:
            problem = problem or "closer.toml is another"
        state = self.state(look)
        if self.case.secret and self.world.holds(self.case.secret):
            problem = problem or f"what is private stands in {self.world.holds(self.case.secret)}"
        return state, problem or ("" if state in ("old", "new", "both") else state)

    def is_done(self, state):
        """Whether the command's work is there, also where the entries and hobbies do not show it."""
        if self.case.is_messy:
            return self.world.tree() == self.tree_after
        if self.is_init:
            return self.world.is_journal() and self.world.run("review", "--mine")[0] == 0  # found, and known whose
        return state == "new"

    def is_seen(self):
        """Whether the work shows in the entries and hobbies."""
        return bool(self.old or self.new or self.before[1] != self.after[1])

    def again(self, state):
        """Runs the command once more; what is wrong with that."""
        status, _, err = self.world.run(*self.case.arguments)
        look, problem = self.world.look()
        if problem:
            return f"after a second run, {problem}"
        if status != 0 and not (self.case.once and state == "new" and status in (1, 2) and err):
            return f"a second run ends with {status}: {err}"
        is_new_wanted = state == "old" if self.case.adds or self.case.once else True
        if status == 0 and is_new_wanted and self.state(look) != "new":
            return f"after a second run, {self.state(look).partition(':')[0]}"
        if status == 0 and self.is_init and not self.is_done("new"):
            return "after a second run there is no journal"
        missing = [key for key in self.kept if key not in look[0]]
        missing = [] if self.case.arguments == ("undo",) else missing
        places = self.places_of_surprise() if self.case.due else (1, 0)
        if places != (1, 0):
            return f"in the end a surprise stands in {places[0]} lines of the journal and {places[1]} of the private side"
        return f"after a second run, lost: {', '.join(missing)}" if missing else ""

    def places_of_surprise(self):
        """In how many lines of the journal, and of the private side."""
        self.world.must("log", "note", "and so on")
        text = self.case.due.encode()
        tree = self.world.tree()
        private = tree.pop("beside the journal: private.toml", b"")
        return sum(contents.count(text) for contents in tree.values()), private.count(text)

    def after_kill(self, had_said):
        state, problem = self.look()
        if problem:
            return problem
        if had_said and not self.is_done(state):
            return f"it had all but said that it is written, and the journal is {state}"
        return self.again(state)

    def after_fault(self, errors, status, out, err):
        state, problem = self.look()
        said = out + err if self.case.arguments[0] == "check" else err  # what a check finds is its data
        problem = problem or self.ending(errors, status, said, state)
        if problem or len(errors) > 1:
            return problem
        return self.undo() if status == 0 and PROMISE in err else self.again(state)

    def undo(self):
        """What is wrong with the promise that an undo brings it back."""
        status, _, err = self.world.run("undo")
        state, problem = self.look()
        if problem:
            return f"promised that an undo brings it back, which takes back something else ({problem.partition(':')[0]})"
        return "" if status == 0 and state == "old" else f"promised that an undo brings it back, which ends with {status}: {err.strip()}"

    def ending(self, errors, status, err, state):
        if status == 0:
            says_what_is_left = self.case.is_messy and "'closer check --fix' fixes" in err
            return "" if self.is_done(state) or (says_what_is_left and state == "new") else f"status 0, and the journal is {state}"
        if status not in (1, 3):
            return f"status {status}"
        if not err:
            return f"status {status}, and nothing on standard error"
        if "should not" in err:
            return "an error that it does not know"
        if not any(path in err for path in (str(self.world.world), "../us", "mine.toml", "lines.jsonl")):
            return "the message names no path"
        if not any(saying in err for saying in sayings(errors)):
            return "the message does not say what is wrong"
        takes_what_it_can = status == 3 and self.case.arguments[0] in ("leave", "inbox", "listen")
        claims_success = any(line.startswith(SUCCESS) for line in err.splitlines())
        if not self.case.is_messy and not takes_what_it_can and claims_success:
            return f"status {status}, and claims success"
        changed = self.changed(ignores_temporary=len(errors) > 1)
        if "nothing was written" in err and changed:
            return "says that nothing was written, and files have changed"
        is_said = any(doubt in err for doubt in DOUBTS) or (takes_what_it_can and claims_success)
        if state != "old" and self.is_seen() and not is_said:
            return f"status {status}, and the journal is {state}"
        return ""

    def changed(self, ignores_temporary=False):
        tree = self.world.tree()
        paths = [path for path in sorted(set(tree) | set(self.tree_before)) if tree.get(path) != self.tree_before.get(path)]
        return [path for path in paths if not (ignores_temporary and ".closer-" in path)]
