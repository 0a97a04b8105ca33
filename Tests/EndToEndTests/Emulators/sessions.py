"""A desk in an emulator, and the log of the frames that it has drawn."""
import fcntl
import json
import os
import pty
import select
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

from pyte_screen import Terminal

KEYS = {
    "Escape": "\x1b", "Enter": "\r", "Tab": "\t", "Space": " ", "Up": "\x1b[A", "Down": "\x1b[B",
    "Right": "\x1b[C", "Left": "\x1b[D", "F2": "\x1bOQ", "F3": "\x1bOR", "F4": "\x1bOS",
    "F5": "\x1b[15~", "F6": "\x1b[17~", "F7": "\x1b[18~", "F8": "\x1b[19~", "F9": "\x1b[20~",
    "F10": "\x1b[21~", "F12": "\x1b[24~", "Ctrl-P": "\x10",
}
ENCODINGS = {"C.UTF-8": "utf-8", "zh_CN.UTF-8": "utf-8", "zh_CN.GB18030": "gb18030"}


class Session:
    """What both emulators have in common."""

    def __init__(self, case, setting):
        self.folder = tempfile.mkdtemp(prefix="pingyi-emulator-")
        shutil.copytree(setting["round"], self.folder, dirs_exist_ok=True)
        self.log = os.path.join(self.folder, "frames.jsonl")
        self.file, self.lines, self.half = None, [], b""
        self.case = case
        self.encoding = ENCODINGS[case["locale"]]
        self.command = [
            setting["program"], "desk", os.path.join(self.folder, "demo.pingyi"), "--lang", "zh",
        ] + setting["arguments"]
        self.environment = {
            "TERM": case["term"], "LC_ALL": case["locale"], "PINGYI_FRAME_LOG": self.log,
            "PATH": "/usr/bin:/bin", "HOME": self.folder, "SWIFT_BACKTRACE": "enable=no",
        }
        if case["locale"] != "C.UTF-8":
            self.environment["LOCPATH"] = setting["locales"]
        if "said" in case:
            self.environment["PINGYI_AMBIGUOUS"] = str(case["said"])

    def frames(self):
        """The lines of the log so far, without one that is half written."""
        if self.file is None and os.path.exists(self.log):
            self.file = open(self.log, "rb")
        if self.file:
            *lines, self.half = (self.half + self.file.read()).split(b"\n")
            self.lines += lines
        return self.lines

    def frame(self):
        frame = json.loads(self.frames()[-1])
        return frame["text"], (frame["cursor"]["row"], frame["cursor"]["column"])

    def wait(self, condition, limit):
        end = time.monotonic() + limit
        while not condition():
            if time.monotonic() > end:
                return False
            self.pump(0.004)
        return True

    def close(self):
        if self.file:
            self.file.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Pyte(Session):
    def __init__(self, case, setting):
        super().__init__(case, setting)
        size = (case["rows"], case["columns"])
        self.terminal = Terminal(size[1], size[0], self.encoding, case["ambiguous"])
        self.child, self.master = pty.fork()
        if self.child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
            os.execve(self.command[0], self.command, self.environment)

    def pump(self, pause):
        if select.select([self.master], [], [], pause)[0]:
            try:
                replies = self.terminal.take(os.read(self.master, 65536))
            except OSError:
                return
            if replies:
                os.write(self.master, replies)

    def send(self, text):
        os.write(self.master, text.encode(self.encoding))

    def shown(self):
        return self.terminal.shown

    def close(self):
        os.close(self.master)
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        super().close()


class Tmux(Session):
    """Which is told by its own locale how wide ambiguous characters are."""

    def __init__(self, case, setting):
        super().__init__(case, setting)
        self.name = os.path.basename(self.folder)
        command = self.command
        if self.encoding != "utf-8":
            relay = os.path.join(os.path.dirname(os.path.abspath(__file__)), "relay.py")
            command = [sys.executable, relay, self.encoding] + command
        words = [f"{name}={value}" for name, value in self.environment.items()]
        own = {"PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8", "SHELL": "/bin/sh"}
        if case["ambiguous"] == 2:
            own["LOCPATH"] = os.path.join(setting["locales"], "wide")
        self.own = own
        self.run(
            "-u", "-f", "/dev/null", "new-session", "-d", "-x", str(case["columns"]), "-y",
            str(case["rows"]), "exec " + shlex.join(["env", "-i"] + words + command))
        self.run("set", "-g", "status", "off")

    def run(self, *words):
        return subprocess.run(
            ("tmux", "-L", self.name) + words, env=self.own, check=True, capture_output=True,
            encoding="utf-8").stdout

    def pump(self, pause):
        time.sleep(pause)

    def send(self, text):
        self.run("send-keys", "-H", *[f"{byte:02x}" for byte in text.encode()])

    def shown(self):
        output = self.run(
            "capture-pane", "-p", ";", "display-message", "-p", "#{cursor_y} #{cursor_x}")
        rows = output.split("\n")
        row, column = rows[-2].split()
        return rows[:-2], (int(row), int(column))

    def close(self):
        self.run("kill-server")
        super().close()


EMULATORS = {"pyte": Pyte, "tmux": Tmux}
