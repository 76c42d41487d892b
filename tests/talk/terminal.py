# SPDX-License-Identifier: MIT
"""A command in a terminal of its own, and what is on its screen."""
import codecs
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
import unicodedata

TIME_LIMIT = 15  # seconds: only there to end a test that hangs
CONTROL_SEQUENCE = re.compile(r"\x1b\[([0-9;]*)([A-Za-z])")
LOCAL_FLAGS, SPECIAL_CHARACTERS = 3, 6  # where they are in what tcgetattr returns


class Failed(Exception):
    """What isn't as it should be."""


def must(is_so, problem):
    if not is_so:
        raise Failed(problem)


def same(what, got, wanted):
    must(got == wanted, f"{what} is {got!r}, not {wanted!r}")


def columns_of(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """What output makes of a screen that has room for every line: so a line that is too long can be seen."""

    def __init__(self, output):
        self.lines = [""]  # as they look in the end
        self.drawn = []    # all that stood on a line before it was cleared or left
        self.bells = 0
        self._column = 0
        at = 0
        while at < len(output):
            at = self._take(output, at)

    def _take(self, output, at):
        character = output[at]
        if character == "\x1b":
            return self._take_sequence(output, at)
        if character == "\a":
            self.bells += 1
        elif character == "\r":
            self._column = 0
        elif character == "\n":
            self.drawn.append(self.lines[-1])
            self.lines.append("")
        elif character == "\b":
            self._column -= 1
        else:
            self.lines[-1] = self.lines[-1][:self._column] + character + self.lines[-1][self._column + 1:]
            self._column += 1
        return at + 1

    def _take_sequence(self, output, at):
        sequence = CONTROL_SEQUENCE.match(output, at)
        must(sequence, f"an escape that is no control sequence: {output[at:at + 10]!r}")
        numbers, letter = sequence.groups()
        if letter == "K" and numbers in ("", "0"):
            self.drawn.append(self.lines[-1])
            self.lines[-1] = self.lines[-1][:self._column]
        else:
            must(letter == "m", f"an escape that closer has no need for: {sequence.group()!r}")
        return sequence.end()

    def widest(self):
        """The longest line that ever stood there, in columns, and the line."""
        return max((sum(map(columns_of, line)), line) for line in [*self.drawn, *self.lines])


class Terminal:
    """Runs a command in a session of its own, on a terminal whose output is read as it comes."""

    def __init__(self, command, folder, variables, columns):
        self.output = ""
        self.status = None  # as a shell tells it, once it has ended
        self._at = 0        # up to where the output has been expected
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._master, slave = os.openpty()
        attributes = termios.tcgetattr(slave)
        attributes[SPECIAL_CHARACTERS][termios.VERASE] = b"\x08"  # as no program would set it by itself
        termios.tcsetattr(slave, termios.TCSANOW, attributes)
        self._before = self.attributes()
        self.resize(columns)
        self._pid = os.fork()
        if self._pid == 0:
            os.login_tty(slave)
            os.chdir(folder)
            os.execve(command[0], command, variables)
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self.hang_up()

    def hang_up(self):
        if self._master is not None:
            os.close(self._master)
            self._master = None

    def resize(self, columns):
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def attributes(self):
        return termios.tcgetattr(self._master)

    def is_as_before(self):
        return self.attributes() == self._before

    def is_raw(self):
        return not self.attributes()[LOCAL_FLAGS] & (termios.ICANON | termios.ECHO)

    def type(self, keys):
        os.write(self._master, keys.encode())

    def send(self, number):
        os.kill(self._pid, number)

    def _read(self, limit):
        """Takes in what has come within that time, and whether anything has."""
        if not select.select([self._master], [], [], limit)[0]:
            return False
        try:
            chunk = os.read(self._master, 65536)
        except OSError:  # how Linux tells the end of a terminal
            return False
        self.output += self._decoder.decode(chunk)
        return bool(chunk)

    def expect(self, pattern):
        """Waits until this comes, and goes on behind it. A space means any white space, since lines are wrapped."""
        end = time.monotonic() + TIME_LIMIT
        expression = re.compile(pattern.replace(" ", r"\s+"))
        while not (match := expression.search(self.output, self._at)):
            must(self._read(max(end - time.monotonic(), 0)), f"waited in vain for {pattern!r}")
        self._at = match.end()
        return match

    def skip(self):
        """What has come so far isn't expected any more."""
        while self._read(0):
            pass
        self._at = len(self.output)

    def rest(self):
        """The output that hasn't been expected yet."""
        return self.output[self._at:]

    def screen(self):
        return Screen(self.output)

    def shown(self):
        """For people who look for what went wrong."""
        try:
            return self.screen().lines
        except Failed:
            return [repr(self.output)]

    def wait_until_stopped(self):
        stopped, status = os.waitpid(self._pid, os.WUNTRACED)
        must(stopped == self._pid and os.WIFSTOPPED(status), f"not stopped, but ended with {status}")

    def finish(self):
        """Reads to the end, and returns the status."""
        while self._master is not None and self._read(TIME_LIMIT):
            pass
        self.status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        if self.status < 0:
            self.status = 128 - self.status
        return self.status
