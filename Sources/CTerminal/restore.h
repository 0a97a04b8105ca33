#ifndef RESTORE_H
#define RESTORE_H

// What term_screen.c asks of term_restore.c.

/// Remembers the modes of the terminal as they are now.
void restore_remember(void);

/// From now on a crash writes these bytes and puts the remembered modes back.
void restore_arm(const char *reset);

/// A crash leaves the terminal alone.
void restore_disarm(void);

/// Puts the remembered modes back.
void restore_modes(void);

/// Puts standard error back and prints there what it got meanwhile.
void restore_errors(void);

/// Puts standard error back and prints nothing.
void restore_errors_silently(void);

#endif
