#ifndef TERM_WIDTH_H
#define TERM_WIDTH_H

#include <stdint.h>

/// The columns that a code point takes in a terminal: -1, 0, 1 or 2.
///
/// In C because ncurses must ask the same function as the Swift side: its own `wcwidth` is that of
/// the C library, which does not know the newer Han extensions and prints a blank for them.
///
/// -1 stands for what must never reach a terminal: C0 and C1 controls and DEL, the controls of
/// bidirectional text, line and paragraph separators, surrogates, and values that are no code
/// point. `ambiguous` is the width of the characters that old East Asian fonts draw wide: 1 or 2.
int term_width(uint32_t code_point, int ambiguous);

#endif
