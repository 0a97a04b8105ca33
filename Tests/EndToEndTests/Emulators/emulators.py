"""Compares the screen of an emulator with the frame of the desk, after every key.

    emulators.py SETTING

The setting is JSON: the program, a folder with `demo.pingyi`, a folder for locales, the keys
to press, the arguments of the desk, and the cases.
Writes a line of JSON for each case: how often it compared, and what differed.
"""
import json
import signal
import sys

import locales
from sessions import EMULATORS, KEYS

# In seconds; the machine may be busy with other tests.
PATIENCE = 2.0


# What no frame holds where these are two columns wide.
LINES = set("─│┌┐└┘├┤┬┴┼█")


def difference(session):
    """None as soon as the screen is the frame; otherwise what differs after a while."""
    if session.case["ambiguous"] == 2 and LINES & set("".join(session.frame()[0])):
        return "a line that is drawn with wide characters"
    if session.wait(lambda: session.shown() == session.frame(), PATIENCE):
        return None
    (rows, cursor), (frame, place) = session.shown(), session.frame()
    if rows == frame:
        return f"cursor {cursor} for {place}"
    pairs = enumerate(zip(rows, frame))
    return next(
        (f"row {row}: {found!r} for {wanted!r}" for row, (found, wanted) in pairs if found != wanted),
        f"{len(rows)} rows for {len(frame)}")


def follow(case, setting):
    session = EMULATORS[case["emulator"]](case, setting)
    try:
        if not session.wait(session.frames, 20):
            return 0, ["no frame"]
        found = [("start", difference(session))]
        for key in setting["keys"]:
            before = len(session.frames())
            session.send(key[1:] if key.startswith("=") else KEYS.get(key, key))
            if not session.wait(lambda: len(session.frames()) > before, 20):
                return len(found), [f"{key}: no frame"]
            found.append((key, difference(session)))
        return len(found), [f"{key}: {what}" for key, what in found if what]
    finally:
        session.close()


def main():
    # Whoever started us may have them blocked, and then a tmux would never end.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    with open(sys.argv[1], encoding="utf-8") as file:
        setting = json.load(file)
    locales.make(setting["locales"])
    for case in setting["cases"]:
        compared, differences = follow(case, setting)
        print(json.dumps(dict(case, compared=compared, differences=differences)), flush=True)


main()
