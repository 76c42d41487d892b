# SPDX-License-Identifier: MIT
"""Journals that tests of several formats share: a sample of two people who never were, and one with hostile text."""
import os
import subprocess

HOSTILE = """\
2026-11-19-sam-0hhh1 = { kind = "noticed", at = 2026-11-19, text = "<script>\\u001b[31m =cmd() \\u202e \\"x\\"", tags = ["=1+1"], \
mood = "blue", depth = { of = [1, 2.5, true, 2026-11-19] } }
2026-11-19-sam-0hhh2 = { kind = "dance", at = 2026-11-19T23:59:60.5+05:45, new = true, minutes = 45, rev = 3 }
2025-11-22-ana-0hhh3 = { kind = "outing", at = 2025-11-22, text = "a year ago" }
"""


class Journal:
    """A sample journal, or a small hostile one, in a home of its own."""

    def __init__(self, closer, sample, folder, is_hostile, days=500):
        self.closer, self.folder = closer, folder / "us"
        self.env = {"HOME": str(folder / "home"), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "CLOSER_AS": "sam",
                    "CLOSER_NOW": "2026-11-22T21:04:13Z", "COLUMNS": "80"}
        os.makedirs(self.env["HOME"])
        if is_hostile:
            self.run("init", str(self.folder), "--as", "sam", "--with", "ana", "--no-git")
            for line in HOSTILE.splitlines(True):
                name = f"{line[:7]}.{line[11:14]}.toml"
                with open(self.folder / "log" / name, "a", encoding="utf-8") as file:
                    file.write(line)
        else:
            subprocess.run([sample, "--seed", "7", "--days", str(days), "--until", "2026-11-22", str(self.folder)], check=True)

    def run(self, *words):
        done = subprocess.run([self.closer, *words], cwd=self.folder if self.folder.exists() else None, env=self.env,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode not in (0, 3):
            raise AssertionError(f"{words}: status {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()

    def facts(self):
        """Every file and folder with its bytes, mode and times but for that of access."""
        return {path: (path.stat().st_mode, path.stat().st_mtime_ns, path.stat().st_ctime_ns,
                       path.read_bytes() if path.is_file() else b"") for path in [self.folder, *self.folder.rglob("*")]}
