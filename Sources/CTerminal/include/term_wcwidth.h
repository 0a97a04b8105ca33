#ifndef TERM_WCWIDTH_H
#define TERM_WCWIDTH_H

/// Sets the width of ambiguous characters, 1 or 2, for the `wcwidth` that ncurses calls.
///
/// In C because `wcwidth`, whose signature is given, has no other way to know.
void term_set_ambiguous_width(int columns);

#endif
