#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "term_screen.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "restore.h"
#include "wcwidth.h"

/// Undoes every mode that we, a crashed program before us or a later version may have set; the
/// alternate screen is left after it.
#define MODES_OFF                                                   \
  "\033[?2026l\033[?2004l\033[?1006l\033[?1002l\033[?1000l"         \
  "\033[?1004l\033[?1007h\033[m\033[?25h\033[?1l\033>\033[r"

static SCREEN *screen;
/// What a crash sends.
static char reset[256];

enum term_encoding term_set_locale(void) {
  const char *name = setlocale(LC_CTYPE, "");
  const char *set = nl_langinfo(CODESET);
  if (name && strcasecmp(set, "UTF-8") == 0) return TERM_UTF8;
  if (name && (strcasecmp(set, "GB18030") == 0 || strcasecmp(set, "GBK") == 0)) {
    return TERM_GB18030;
  }
  setlocale(LC_CTYPE, "C.UTF-8");
  return TERM_UTF8;
}

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

enum term_opening term_open(const char *type) {
  // Lines as characters, not as a switch of the character set that some terminals do not follow.
  setenv("NCURSES_NO_UTF8_ACS", "1", 1);
  // The size comes from the terminal; LINES and COLUMNS of the environment are not believed.
  use_env(FALSE);
  use_tioctl(TRUE);
  restore_remember();
  screen = newterm(type, stdout, stdin);
  if (!screen) return TERM_UNKNOWN_TYPE;
  if (!capability("cup")) {
    endwin();
    delscreen(screen);
    screen = NULL;
    return TERM_WITHOUT_CURSOR_MOTION;
  }
  const char *leave = capability("rmcup");
  snprintf(reset, sizeof reset, "%s%s", MODES_OFF, leave ? leave : "\033[999;1H\r\n");
  restore_arm(reset);
  static int is_registered;
  if (!is_registered) is_registered = atexit(term_close) == 0;
  raw();
  noecho();
  nonl();
  typeahead(-1);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  // Sends what opens the screen, which is in a buffer of its own: what we send comes after it.
  delay_output(0);
  return TERM_OPENED;
}

bool term_reports_cursor(void) {
  const char *report = capability("u7");
  return report && strcmp(report, "\033[6n") == 0;
}

bool term_self_check(void) {
  WINDOW *pad = newpad(1, 4);
  if (!pad) return false;
  unsigned long before = wcwidth_calls();
  waddnwstr(pad, L"\u4E2D", 1);
  bool is_ours = wcwidth_calls() != before && getcurx(pad) == 2;
  delwin(pad);
  return is_ours;
}

void term_close(void) {
  if (!screen) return;
  term_leave();
  delscreen(screen);
  screen = NULL;
  restore_errors();
}

void term_abandon(void) {
  if (!screen) return;
  restore_disarm();
  screen = NULL;
  restore_errors_silently();
}

void term_leave(void) {
  if (!screen || isendwin()) return;
  term_send(MODES_OFF);
  endwin();
  restore_modes();
  restore_disarm();
}

void term_return(void) {
  reset_prog_mode();
  restore_arm(reset);
  clearok(curscr, TRUE);
}

void term_move(int row, int column) { wmove(stdscr, row, column); }

static attr_t curses_attributes(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & TERM_BOLD) result |= A_BOLD;
  if (attributes & TERM_DIM) result |= A_DIM;
  if (attributes & TERM_REVERSE) result |= A_REVERSE;
  if (attributes & TERM_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & TERM_ITALIC) result |= A_ITALIC;
  return result;
}

void term_draw(
    const wchar_t *text, int count, unsigned attributes, int foreground, int background) {
  int pair = 0;
  if (has_colors() && (foreground >= 0 || background >= 0)) {
    pair = alloc_pair(foreground, background);
    if (pair < 0) pair = 0;
  }
  wattr_set(stdscr, curses_attributes(attributes), 0, &pair);
  // It reports an error after the last cell of the screen, which is drawn all the same.
  waddnwstr(stdscr, text, count);
}

void term_refresh(int row, int column) {
  wmove(stdscr, row, column);
  wrefresh(stdscr);
}

void term_repaint(void) { clearok(curscr, TRUE); }

void term_resize(int rows, int columns) {
  resizeterm(rows, columns);
  werase(stdscr);
  clearok(curscr, TRUE);
}

void term_send(const char *sequence) {
  fputs(sequence, stdout);
  fflush(stdout);
}
