# SPDX-License-Identifier: MIT
"""Kills each command at each of its system calls, and makes each of them fail."""
from durability import unsynced
from judging import SUCCESS, Judge
from tracing import fail_at, kill_at

ALWAYS_ALL = ("write", "fsync", "rename", "renameat", "mkdir", "mkdirat", "flock", "ftruncate", "unlinkat")
SECOND = ("write", "fsync", "renameat", "unlinkat", "ftruncate")  # what a second fault strikes
FATAL = -9


def has_said(judge, call):
    """Whether the call is the one that tells of success, so that all of the work must be there."""
    return call.is_speech and call.text.startswith("2<") and any(f'"{word}' in call.text for word in SUCCESS)


def every(items, step):
    return [item for index, item in enumerate(items) if index % step == 0]


class Disturber:
    def __init__(self, tracer, tally, is_long):
        self.tracer = tracer
        self.world = tracer.world
        self.tally = tally
        self.is_long = is_long

    def disturb(self, case):
        judge = Judge(case, self.world)
        self.tally.check(f"{case.name}, undisturbed", judge.problem)
        if judge.problem:
            return
        self.world.restore()
        existing = {str(path) for path in self.world.world.rglob("*")}
        self.tracer.run(case.arguments)
        calls = self.tracer.calls()
        self.tally.check(f"{case.name}: on the disk before it says so",
                         ", ".join(unsynced(calls, str(self.world.journal), existing)))
        calls = [call for call in calls if call.is_ours or call.is_speech]
        self.tally.count_calls(call.name for call in calls)
        self.tally.count("commands")
        self.kill(judge, calls)
        followers = self.fail_each(judge, [call for call in calls if call.is_ours])
        self.fail_twice(judge, followers)

    def sample(self, calls, step):
        """All of those that write, and every step-th of the others."""
        if self.is_long:
            return calls
        others = every([call for call in calls if call.name not in ALWAYS_ALL], step)
        return [call for call in calls if call.name in ALWAYS_ALL or call in others]

    def kill(self, judge, calls):
        for call in self.sample(calls, 24):
            self.world.restore()
            status, _, _ = self.tracer.run(judge.case.arguments, kill_at(call))
            problem = judge.after_kill(has_said(judge, call)) if status == FATAL else f"status {status}, not killed"
            self.tally.count("system calls killed at")
            self.tally.check(f"{judge.case.name}, killed", problem, str(call))

    def fail_each(self, judge, calls):
        """For each call, the calls that follow where it fails: those that a second fault can meet."""
        followers = []
        for number, call in enumerate(self.sample(calls, 36)):
            errors = call.errors()
            for index, error in enumerate(errors if self.is_long or not errors else [errors[number % len(errors)]]):
                self.fail(judge, [(call, error)])
                if index == 0 and call.name != "close":
                    followers.append((call, error, self.following()))
        return followers

    def following(self):
        calls = self.tracer.calls()
        at = next((i for i, other in enumerate(calls) if "(INJECTED)" in other.text), len(calls))
        return [other for other in calls[at + 1:] if other.is_ours and other.name in SECOND]

    def fail(self, judge, faults):
        self.world.restore()
        status, out, err = self.tracer.run(judge.case.arguments, fail_at(faults))
        errors = [error for _, error in faults]
        where = "\n".join(f"{error} from {call}" for call, error in faults)
        if self.tracer.injected() != len(faults):
            problem = "the call was not reached"
        else:
            problem = judge.after_fault(errors, status, out, err)
        self.tally.count("(call, error) pairs" if len(faults) == 1 else "two faults in a row")
        self.tally.check(f"{judge.case.name}, {'one fault' if len(faults) == 1 else 'two faults'}", problem, where,
                         f"status {status}: {err.strip()}")

    def fail_twice(self, judge, followers):
        for call, error, later in self.sample_pairs(followers):
            for second in later:
                self.fail(judge, [(call, error), (second, error if second.name == call.name else "EIO")])

    def sample_pairs(self, followers):
        """From the first call that writes or locks: before it, a fault ends the command, or does not matter."""
        first = next((i for i, follower in enumerate(followers) if follower[0].name in ALWAYS_ALL), len(followers))
        return every(followers[first:], 1 if self.is_long else 16)
