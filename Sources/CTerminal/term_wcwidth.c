#include "term_wcwidth.h"

#include <stdint.h>
#include <wchar.h>

#include "term_width.h"
#include "wcwidth.h"

static int ambiguous_width = 1;
static unsigned long calls;

void term_set_ambiguous_width(int columns) { ambiguous_width = columns; }

unsigned long wcwidth_calls(void) { return calls; }

/// Takes the place of the C library's function, for ncurses too: the linker prefers the program's.
__attribute__((visibility("default"))) int wcwidth(wchar_t character) {
  calls++;
  return term_width((uint32_t)character, ambiguous_width);
}
