"""Stands between tmux, which speaks only UTF-8, and a program that speaks another encoding.

    relay.py ENCODING PROGRAM ARGUMENT...
"""
import codecs
import fcntl
import os
import pty
import select
import sys
import termios
import tty


def main():
    encoding, command = sys.argv[1], sys.argv[2:]
    size = fcntl.ioctl(0, termios.TIOCGWINSZ, b"\0" * 8)
    tty.setraw(0)
    child, master = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, size)
        os.execvp(command[0], command)
    decode = codecs.getincrementaldecoder(encoding)("replace").decode
    encode = codecs.getincrementaldecoder("utf-8")("replace").decode
    while True:
        ready, _, _ = select.select([0, master], [], [])
        try:
            if master in ready:
                os.write(1, decode(os.read(master, 65536)).encode())
            if 0 in ready:
                os.write(master, encode(os.read(0, 65536)).encode(encoding))
        except OSError:
            return


main()
