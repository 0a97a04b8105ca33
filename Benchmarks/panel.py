#!/usr/bin/env python3
"""Lets many experts score at once, each at a desk on a pty of its own, and counts what became of it.

    Benchmarks/panel.py PROGRAM [DESKS] [SECONDS]

Makes a round of its own in a temporary folder with the sample's applications. Every second each desk
changes one mark: a digit and Enter, then Up. Reports how long it took from Enter to the answer, that
the ledger holds exactly the marks that were answered, how often the secretary's overview moved, and
what a desk keeps in memory for itself. Needs python3; nothing is read from the network.
"""
import fcntl, json, os, pty, select, signal, struct, subprocess, sys, tempfile, termios, time

ANSWERS = {b"\x1b[6n": b"\x1b[3;2R", b"\x1b[c": b"\x1b[?62;22c"}
SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sample-data")


def run(program, *arguments):
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


def make(program, folder, experts):
    """A round whose preliminary stage is open, with so many experts who score everything."""
    scheme = json.load(open(f"{SAMPLE}/scheme.json"))
    scheme["panel"] = {"size": 63, "minimum": 5}
    json.dump(scheme, open(f"{folder}/scheme.json", "w"), ensure_ascii=False)
    with open(f"{folder}/experts.csv", "w") as table:
        table.write("id,name,role\ns01,秘书,secretary\n")
        table.writelines(f"e{n:03},专家{n},expert\n" for n in range(1, experts + 1))
    file = f"{folder}/panel.pingyi"
    run(program, "new", file, "--scheme", f"{folder}/scheme.json")
    subprocess.run([program, "intake", file, f"{SAMPLE}/applications"], stdout=subprocess.DEVNULL)
    run(program, "stage", "open", file, "eligibility")
    run(program, "conclude", file)
    for stage in ("intake", "eligibility"):
        run(program, "stage", "close", file, stage, "--force", "--reason", "benchmark")
    run(program, "panel", file, f"{folder}/experts.csv")
    run(program, "assign", file, "--reading-seed", "1")
    run(program, "stage", "open", file, "preliminary", "--force", "--reason", "benchmark")
    return file


class Desk:
    def __init__(self, program, file, person):
        self.person, self.sent, self.answered, self.times = person, 0, 0, []
        self.waiting, self.typed, self.moves = None, None, []
        self.child, self.master = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            os.execv(program, [program, "desk", file, "--as", person, "--lang", "en"])
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self):
        data = os.read(self.master, 65536)
        now = time.perf_counter()
        for question, answer in ANSWERS.items():
            if question in data:
                os.write(self.master, answer)
        if self.typed is False:
            self.typed = True
        elif self.waiting and data:
            self.times.append(now - self.waiting)
            self.waiting, self.answered = None, self.answered + 1
        self.moves.append(now)

    def type(self):
        """Back to the item, and the other mark; what that sends is not timed."""
        if not self.waiting and self.typed is None:
            self.typed = False
            os.write(self.master, (b"\x1b[A" if self.sent else b"") + b"21"[self.sent % 2:][:1])

    def store(self):
        """Only once the mark stands on the screen, so that what comes next is the answer."""
        if self.typed:
            self.typed = None
            self.sent, self.waiting = self.sent + 1, time.perf_counter()
            os.write(self.master, b"\r")


def pump(desks, until):
    by_fd = {desk.master: desk for desk in desks}
    poll = select.epoll()
    for fd in by_fd:
        poll.register(fd, select.EPOLLIN)
    while (left := until - time.perf_counter()) > 0:
        for fd, _ in poll.poll(min(left, 0.05)):
            by_fd[fd].read()
    poll.close()


def own_memory(pid):
    """Kilobytes that the process shares with no other, and its part of what it shares."""
    lines = open(f"/proc/{pid}/smaps_rollup").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    with tempfile.TemporaryDirectory() as folder:
        file = make(program, folder, count + 1 - count % 2)
        desks = []
        for number in range(1, count + 1):
            desks.append(Desk(program, file, f"e{number:03}"))
            if number % 10 == 0:
                pump(desks, time.perf_counter() + 0.5)
        secretary = Desk(program, file, "s01")
        pump(desks + [secretary], time.perf_counter() + 3)
        for key in (b"\r", b"\r"):
            for desk in desks:
                os.write(desk.master, key)
            pump(desks, time.perf_counter() + 3)
        secretary.moves = []
        begun = time.perf_counter()
        steps = [(second + number / count / 2 + pause, number, act)
                 for second in range(seconds) for number in range(count)
                 for pause, act in ((0, Desk.type), (0.4, Desk.store))]
        for due, number, act in sorted(steps, key=lambda step: step[:2]):
            if begun + due > time.perf_counter():
                pump(desks + [secretary], begun + due)
            act(desks[number])
        pump(desks + [secretary], time.perf_counter() + 5)
        memory = sorted(own_memory(desk.child) / 1024 for desk in desks)
        lines = subprocess.run(
            [program, "ledger", "show", file, "--json"], capture_output=True, check=True).stdout
        given = {}
        for entry in json.loads(lines):
            if entry["kind"] == "scoreGiven":
                given[entry["onBehalfOf"]] = given.get(entry["onBehalfOf"], 0) + 1
        times = sorted(t * 1000 for desk in desks for t in desk.times)
        wrong = [d.person for d in desks if given.get(d.person, 0) != d.answered or d.waiting]
        gaps = [b - a for a, b in zip(secretary.moves, secretary.moves[1:])]
        print(f"{count} desks, {seconds} s: {sum(d.sent for d in desks)} sent, "
              f"{sum(d.answered for d in desks)} answered, {sum(given.values())} in the ledger")
        print(f"desks whose ledger differs from what was answered: {len(wrong)} {wrong[:5]}")
        print(f"answer, ms: median {times[len(times) // 2]:.1f}, "
              f"p99 {times[len(times) * 99 // 100]:.1f}, most {times[-1]:.1f}")
        print(f"secretary: longest time between two refreshes {max(gaps, default=0):.2f} s")
        print(f"memory of a desk, MB: median {memory[len(memory) // 2]:.1f}, most {memory[-1]:.1f}")
        for desk in desks + [secretary]:
            os.kill(desk.child, signal.SIGTERM)
            os.waitpid(desk.child, 0)


if __name__ == "__main__":
    main()
