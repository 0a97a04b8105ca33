#ifndef WCWIDTH_H
#define WCWIDTH_H

/// How often `wcwidth` was called: a rise shows that ncurses calls this one.
unsigned long wcwidth_calls(void);

#endif
