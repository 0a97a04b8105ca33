#!/usr/bin/env python3
"""Times the desk through a pty, as a person's terminal would see it.

    Benchmarks/terminal.py .build/release/pingyi

Makes a demonstration round in a temporary folder and reports, as a table for BENCHMARKS.md:
  first paint    from exec to the last byte of the first screen, beside tig on a small repository
  key            from writing a key that records nothing to the first byte of its frame
  idle           bytes sent in ten seconds without a key
  bytes          what single keys send at the desk, against their budgets
Needs python3, git and tig. Nothing is read from the network.
"""
import fcntl, os, pty, select, signal, sqlite3, statistics, struct, subprocess, sys, tempfile, termios, time

SIZES = [(80, 24), (120, 36)]
RUNS = 15
KEYS = 300


# What a terminal is asked at the start, and what one of narrow quotation marks answers at once.
ANSWERS = {b"\x1b[6n": b"\x1b[3;2R", b"\x1b[c": b"\x1b[?62;22c"}


class Terminal:
    """A program on a pty of a size; its questions are answered, the rest is thrown away."""

    def __init__(self, command, columns, rows, cwd=None):
        self.started = time.perf_counter()
        self.child, self.master = pty.fork()
        if self.child == 0:
            if cwd:
                os.chdir(cwd)
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            os.execvp(command[0], command)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self):
        data = os.read(self.master, 65536)
        for question, answer in ANSWERS.items():
            if question in data:
                os.write(self.master, answer)
        return data

    def settle(self, quiet=0.15, limit=5.0):
        """Reads until nothing comes for `quiet` seconds: (bytes, time of the last byte)."""
        count, last, end = 0, time.perf_counter(), time.perf_counter() + limit
        while time.perf_counter() < end:
            ready, _, _ = select.select([self.master], [], [], quiet if count else limit)
            if not ready:
                break
            try:
                data = self.read()
            except OSError:
                break
            if not data:
                break
            count, last = count + len(data), time.perf_counter()
        return count, last

    def press(self, key, wait=0.25):
        """Seconds from writing a key to the first byte that answers it; None if nothing does."""
        begun = time.perf_counter()
        os.write(self.master, key)
        ready, _, _ = select.select([self.master], [], [], wait)
        if not ready:
            return None
        answered = time.perf_counter() - begun
        os.read(self.master, 65536)
        while select.select([self.master], [], [], 0.004)[0]:
            os.read(self.master, 65536)
        return answered

    def close(self):
        os.close(self.master)
        try:
            os.kill(self.child, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.child, 0)


def forget(command):
    """A desk that was killed counts as open for a while, and the next would ask about it."""
    if "desk" in command:
        round_file = sqlite3.connect(command[command.index("desk") + 1])
        with round_file:
            round_file.execute("DELETE FROM presence")
        round_file.close()


def first_paint(command, columns, rows, cwd=None):
    times = []
    for _ in range(RUNS):
        terminal = Terminal(command, columns, rows, cwd)
        _, last = terminal.settle()
        times.append((last - terminal.started) * 1000)
        terminal.close()
        forget(command)
    return times


def keys(command, columns, rows):
    terminal = Terminal(command, columns, rows)
    terminal.settle()
    terminal.press(b"\x1b")  # leaves the tour
    time.sleep(0.3)
    terminal.settle(limit=0.5)
    times = []
    for index in range(KEYS):
        answered = terminal.press(b"\x1b[B" if index % 20 < 10 else b"\x1b[A")
        if answered is not None:
            times.append(answered * 1000)
    idle, _ = terminal.settle(quiet=10, limit=10)
    terminal.close()
    forget(command)
    return times, idle


def key_bytes(command, columns, rows):
    """The most bytes that a key of each kind sends: {what: (bytes, budget)}."""
    terminal = Terminal(command, columns, rows)
    terminal.settle()

    def send(key):
        os.write(terminal.master, key.encode())
        count, _ = terminal.settle(quiet=0.12, limit=0.4)
        return count

    for key in ("\x1b", "\r", "\r"):  # past the tour, onto the sheet, to its first item
        time.sleep(0.15)
        send(key)
    found = {"score": (max(send("4"), send(".")), 200)}
    send("\r")
    # B1 to B3 are of one section, so that the plan does not turn, which is a page; their levels have
    # the longest texts.
    for key in ("\x1b[H", "\x1b[B", "\x1b[B"):
        send(key)
    found["next item"] = (max(send(key) for key in ("\x1b[B", "\x1b[B", "\x1b[A", "\x1b[A")), 500)
    send(";")
    found["typed character"] = (max(send(character) for character in "数据扎实a，可核"), 160)
    found["caret"] = (max(send(key) for key in ("\x1b[D", "\x1b[D", "\x1b[C")), 40)
    send("\x1b")
    send("\t")
    pages = [send("\x1b[5~") for _ in range(4)]
    found["page of the plan"] = (max(pages), 2600 if rows <= 24 else 3200)
    found["line in the plan"] = (max(send("\x1b[B") for _ in range(12)), 300)
    terminal.close()
    return found


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def small_repository(folder):
    run = lambda *words: subprocess.run(words, cwd=folder, check=True, capture_output=True)
    run("git", "init", "-q")
    for number in range(20):
        with open(os.path.join(folder, "file"), "a") as file:
            file.write(f"{number}\n")
        run("git", "add", "file")
        run("git", "-c", "user.name=a", "-c", "user.email=a@example", "commit", "-qm", f"{number}")


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "demo", folder], check=True, capture_output=True)
        repository = os.path.join(folder, "repository")
        os.mkdir(repository)
        small_repository(repository)
        desk = [program, "desk", os.path.join(folder, "demo.pingyi"), "--as", "e01"]
        print("| size | first paint, ms (median) | tig, ms | ratio | key, ms (median, p99) | idle, B |")
        print("|---|---|---|---|---|---|")
        for columns, rows in SIZES:
            ours = statistics.median(first_paint(desk, columns, rows))
            tig = statistics.median(first_paint(["tig"], columns, rows, repository))
            times, idle = keys(desk, columns, rows)
            print(
                f"| {columns}x{rows} | {ours:.0f} | {tig:.0f} | {ours / tig:.1f} "
                f"| {statistics.median(times):.2f}, {percentile(times, .99):.2f} ({len(times)} keys) "
                f"| {idle} |")
        print("\n| bytes of a key | " + " | ".join(f"{c}x{r}" for c, r in SIZES) + " | budget |")
        print("|---" * (len(SIZES) + 2) + "|")
        sizes = []
        for columns, rows in SIZES:
            # A round of its own, since a desk remembers where it was left.
            fresh = os.path.join(folder, f"round-{columns}")
            subprocess.run([program, "demo", fresh], check=True, capture_output=True)
            own = [program, "desk", os.path.join(fresh, "demo.pingyi"), "--as", "e01"]
            sizes.append(key_bytes(own, columns, rows))
        for name in sizes[0]:
            counts = " | ".join(str(size[name][0]) for size in sizes)
            budgets = " / ".join(str(budget) for budget in sorted({size[name][1] for size in sizes}))
            print(f"| {name} | {counts} | {budgets} |")


main()
