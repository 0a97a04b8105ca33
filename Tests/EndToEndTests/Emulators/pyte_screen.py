"""The first emulator: pyte, with what it lacks.

Debian's pyte 0.8.0 does not know REP, SU, SD and CBT, stops drawing at a character without width,
leaves half characters behind, and asks wcwidth, which has no ambiguous characters of two columns.
"""
import codecs
import unicodedata

import pyte
from pyte import modes
from wcwidth import wcwidth


class Screen(pyte.Screen):
    """A screen that answers where its cursor is and what it is."""

    def __init__(self, columns, lines, ambiguous):
        self.ambiguous = ambiguous
        self.replies = []
        self.last = " "
        super().__init__(columns, lines)

    def width(self, character):
        if character < "\x7f":
            return 1
        if unicodedata.east_asian_width(character) == "A":
            combining = unicodedata.category(character) in ("Mn", "Me", "Cf")
            return 0 if combining else self.ambiguous
        return wcwidth(character)

    def write_process_input(self, text):
        self.replies.append(text.encode())

    def report_device_status(self, mode=0, **options):
        if mode == 6 and not options.get("private"):
            column = min(self.cursor.x, self.columns - 1) + 1
            self.write_process_input(f"\x1b[{self.cursor.y + 1};{column}R")

    # Drawing

    def draw(self, text):
        for character in text.translate(self.g1_charset if self.charset else self.g0_charset):
            width = self.width(character)
            if width > 0:
                self.put(character, width)
            elif width == 0 and self.cursor.x:
                self.combine(character)
        self.dirty.add(self.cursor.y)

    def put(self, character, width):
        if self.cursor.x + width > self.columns:
            if modes.DECAWM in self.mode:
                self.carriage_return()
                self.linefeed()
            else:
                self.cursor.x = self.columns - width
        if modes.IRM in self.mode:
            self.insert_characters(width)
        line, column = self.buffer[self.cursor.y], self.cursor.x
        line[column] = self.cursor.attrs._replace(data=character)
        if width == 2:
            line[column + 1] = self.cursor.attrs._replace(data="")
        self.mend(column - 1, column + width + 1)
        self.cursor.x += width
        self.last = character

    def combine(self, mark):
        line, column = self.buffer[self.cursor.y], self.cursor.x - 1
        if line[column].data == "" and column:
            column -= 1
        line[column] = line[column]._replace(data=line[column].data + mark)

    def mend(self, first=0, end=None):
        """Blanks the other half of what was overwritten by half."""
        line = self.buffer[self.cursor.y]
        end = self.columns if end is None else min(end, self.columns)
        for column in range(max(0, first), end):
            cell = line[column]
            if cell.data == "":
                is_torn = column == 0 or not self.is_wide(line[column - 1])
            else:
                is_torn = self.is_wide(cell) and (
                    column + 1 == self.columns or line[column + 1].data != "")
            if is_torn:
                line[column] = cell._replace(data=" ")

    def is_wide(self, cell):
        return cell.data != "" and self.width(cell.data[0]) == 2

    # What cuts into a row

    def insert_characters(self, count=None):
        super().insert_characters(count)
        self.mend()

    def delete_characters(self, count=None):
        super().delete_characters(count)
        self.mend()

    def erase_characters(self, count=None):
        super().erase_characters(count)
        self.mend()

    def erase_in_line(self, how=0, private=False):
        super().erase_in_line(how, private)
        self.mend()

    # What pyte does not have

    def repeat(self, count=1):
        self.draw(self.last * (count or 1))

    def scroll_up(self, count=1):
        self.scroll(count, self.index, lambda top, bottom: bottom)

    def scroll_down(self, count=1):
        self.scroll(count, self.reverse_index, lambda top, bottom: top)

    def scroll(self, count, step, edge):
        row = self.cursor.y
        top, bottom = self.margins or (0, self.lines - 1)
        for _ in range(count or 1):
            self.cursor.y = edge(top, bottom)
            step()
        self.cursor.y = row

    def back_tab(self, count=1):
        for _ in range(count or 1):
            self.cursor.x = max([0] + [stop for stop in self.tabstops if stop < self.cursor.x])

    @property
    def rows(self):
        return [
            "".join(self.buffer[row][column].data for column in range(self.columns)).rstrip(" ")
            for row in range(self.lines)
        ]


class Stream(pyte.Stream):
    csi = dict(pyte.Stream.csi, b="repeat", S="scroll_up", T="scroll_down", Z="back_tab")
    events = pyte.Stream.events | {"repeat", "scroll_up", "scroll_down", "back_tab"}


class Terminal:
    """What stands on the other side of a pty, in the encoding of a locale."""

    def __init__(self, columns, rows, encoding, ambiguous):
        self.screen = Screen(columns, rows, ambiguous)
        self.stream = Stream(self.screen)
        self.decoder = codecs.getincrementaldecoder(encoding)("replace")

    def take(self, data):
        """Draws bytes and returns what the terminal answers to them."""
        self.stream.feed(self.decoder.decode(data))
        replies = b"".join(self.screen.replies)
        self.screen.replies.clear()
        return replies

    @property
    def shown(self):
        cursor = self.screen.cursor
        return self.screen.rows, (cursor.y, min(cursor.x, self.screen.columns - 1))
