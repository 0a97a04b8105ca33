#ifndef TERM_SCREEN_H
#define TERM_SCREEN_H

#include <stdbool.h>
#include <wchar.h>

// Output. ncurses is included only in term_screen.c: most of what it is made of does not import
// (macros like `A_REVERSE`, `getmaxyx`), is refused by Swift 6 (the globals `stdscr`, `LINES`), or
// would spread names like `move` and `timeout`. Nothing here decides anything.

enum term_opening {
  TERM_OPENED,
  /// The terminal type is in no database of this machine.
  TERM_UNKNOWN_TYPE,
  /// The terminal cannot move its cursor.
  TERM_WITHOUT_CURSOR_MOTION,
};

/// The bits of `attributes` in `term_draw`. In C because the macros `A_...` do not import.
enum term_attribute {
  TERM_BOLD = 1,
  TERM_DIM = 2,
  TERM_REVERSE = 4,
  TERM_UNDERLINE = 8,
  TERM_ITALIC = 16,
};

enum term_encoding {
  TERM_UTF8,
  /// GBK too, which is a part of it.
  TERM_GB18030,
};

/// Takes the character set from the environment, or UTF-8 where that one cannot hold Chinese.
///
/// In C because `nl_langinfo` does not import. Only the character set is taken: the other
/// categories would change how numbers are written.
enum term_encoding term_set_locale(void);

/// Claims the terminal of standard input and output: alternate screen, raw mode, crash handlers.
///
/// In C because `newterm` needs `stdin` and `stdout`, globals that Swift 6 refuses. Signal handlers
/// must be there before it (see term_signal.h), else ncurses installs its own.
enum term_opening term_open(const char *type);

/// Whether the terminal of this type says on `ESC [ 6 n` where its cursor is.
///
/// In C because the database is asked through ncurses.
bool term_reports_cursor(void);

/// Whether ncurses asks our `wcwidth`. In C because it writes on a `WINDOW`.
bool term_self_check(void);

/// Gives the terminal back and prints what was written to standard error. In C because it is also
/// called by `atexit`. Does nothing the second time.
void term_close(void);

/// Forgets the terminal without a byte to it, because it is gone. In C because the handlers of
/// `exit` and of crashes must know.
void term_abandon(void);

/// Gives the terminal back for a while. In C because of `endwin` and the saved modes.
void term_leave(void);

/// Takes the terminal again after `term_leave` or after a stop without it. The next `term_refresh`
/// paints everything. In C because of `reset_prog_mode` and the global `curscr`.
void term_return(void);

/// Moves the place of the next `term_draw`. In C because of the global `stdscr`.
void term_move(int row, int column);

/// Writes text at the place and advances it.
///
/// In C because of the global `stdscr`, the attribute macros and the colour pairs, which are made
/// when they are first needed. A colour is 0 to 7, or -1 for the terminal's own.
void term_draw(
    const wchar_t *text, int count, unsigned attributes, int foreground, int background);

/// Sends the difference to the terminal and leaves the cursor at a place. In C because of `stdscr`.
void term_refresh(int row, int column);

/// Makes the next `term_refresh` paint everything. In C because of the global `curscr`.
void term_repaint(void);

/// Follows a new size of the terminal; everything is blank afterwards. In C because of `stdscr`.
void term_resize(int rows, int columns);

/// Sends a control sequence in order with what is drawn. In C because `stdout`, whose buffer keeps
/// the order, is a global that Swift 6 refuses.
void term_send(const char *sequence);

#endif
