# SPDX-License-Identifier: MIT
"""Runs a command under strace: lists its system calls, kills it at one of them, or makes one fail."""
import re
import shutil
from collections import Counter
from dataclasses import dataclass

CALL = re.compile(r"^\d+\s+(\w+)\((.*)$")
SPEECH = re.compile(r"[12]<(?!/)")
SCRATCH = re.compile(r"/[^\s\"<>]*/closer-crash-[^\s\"<>]*?/world/?")
FOLDER_BEFORE_FULL_PATH = re.compile(r'AT_FDCWD<[^>]*>, (?="/)')
CREATION = ("EACCES", "EMFILE", "EROFS", "EIO", "ENOSPC", "EDQUOT")
STATUS = ("EIO", "EACCES")

# What each call can really fail with.
ERRORS = {
    "write": ("ENOSPC", "EIO", "EDQUOT"), "fsync": ("EIO", "ENOSPC", "EDQUOT"), "ftruncate": ("EIO",),
    "open": ("EIO", "EACCES", "EMFILE"), "openat": ("EIO", "EACCES", "EMFILE"),
    "rename": ("EIO", "ENOSPC", "EROFS"), "renameat": ("EIO", "ENOSPC", "EROFS"), "renameat2": ("EIO", "ENOSPC", "EROFS"),
    "mkdir": ("ENOSPC", "EACCES", "EROFS"), "mkdirat": ("ENOSPC", "EACCES", "EROFS"),
    "unlink": ("EIO", "EACCES", "EROFS"), "unlinkat": ("EIO", "EACCES", "EROFS"),
    "flock": ("EIO", "ENOLCK"), "fchmod": ("EIO", "EPERM"), "read": ("EIO",), "pread64": ("EIO",), "getdents64": ("EIO",),
    "fstat": ("EIO",), "newfstatat": STATUS, "statx": STATUS, "stat": STATUS, "lstat": STATUS, "access": STATUS,
    "faccessat": STATUS, "faccessat2": STATUS, "readlink": STATUS, "readlinkat": STATUS, "close": ("EIO",),
}


@dataclass(frozen=True)
class Call:
    name: str
    nth: int        # of its name, from 1
    text: str       # its arguments and its result, as strace shows them
    is_ours: bool   # it touches a file or folder of the case
    is_speech: bool  # it writes to standard output or standard error

    def errors(self):
        if self.name in ("open", "openat") and "O_CREAT" in self.text:
            return CREATION
        if self.name == "newfstatat" and "AT_EMPTY_PATH" in self.text:
            return ERRORS["fstat"]
        return ERRORS.get(self.name, ()) if self.is_ours else ()

    def __str__(self):
        return f"{self.name} {self.nth} [{SCRATCH.sub('', self.text)[:150]}]"


def kill_at(call):
    return ["-e", f"inject={call.name}:signal=KILL:when={call.nth}"]


def fail_at(faults):
    """strace's words for one fault, or for two; of two at calls of one name, both have the first one's error."""
    if len(faults) == 2 and faults[0][0].name == faults[1][0].name:
        (first, error), (second, _) = faults
        return ["-e", f"inject={first.name}:error={error}:when={first.nth}..{second.nth}+{second.nth - first.nth}"]
    return [word for call, error in faults for word in ("-e", f"inject={call.name}:error={error}:when={call.nth}")]


class Tracer:
    def __init__(self, world):
        self.world = world
        self.log = world.root / "strace.log"
        self.strace = shutil.which("strace")

    def why_not(self):
        """Why nothing can be traced here, or ''."""
        if self.strace is None:
            return "there is no strace (package strace)"
        self.world.make({})
        status, _, err = self.run(("--version",))
        return "" if status == 0 and self.calls() else f"strace cannot trace here: {err.strip()}"

    def run(self, arguments, injections=()):
        self.log.unlink(missing_ok=True)
        through = [self.strace, "-f", "-y", "-qq", "-s", "300", "-o", str(self.log), "-e", "trace=%file,%desc", *injections]
        return self.world.run(*arguments, through=through)

    def calls(self):
        """The calls of the last run, in order."""
        counts = Counter()
        calls = []
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        for name, text in (match.groups() for match in map(CALL.match, lines) if match):
            counts[name] += 1
            path = FOLDER_BEFORE_FULL_PATH.sub("", text)
            is_speech = name in ("write", "writev") and SPEECH.match(text) is not None
            is_ours = name != "execve" and not is_speech and str(self.world.world) in path
            calls.append(Call(name, counts[name], text, is_ours, is_speech))
        return calls

    def injected(self):
        return sum("(INJECTED)" in call.text for call in self.calls())
