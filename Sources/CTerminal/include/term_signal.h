#ifndef TERM_SIGNAL_H
#define TERM_SIGNAL_H

// Signals. In C because a Swift function may not run in a signal handler.

/// Installs handlers that write the number of each signal as one byte into a pipe.
///
/// They are for SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT and SIGQUIT. SIGPIPE is
/// ignored. Returns the end of the pipe to read, which does not block, or -1.
int term_signals_start(void);

/// Puts back what `term_signals_start` found.
void term_signals_stop(void);

/// Stops this process as Ctrl-Z does, and returns when it is continued in the foreground.
///
/// The group gets SIGTSTP, and here with its default action: unlike SIGSTOP, the system discards it
/// where no shell could continue us.
void term_stop_process(void);

/// Returns when this process is in the foreground; until then it stops again.
///
/// Setting the modes that are set already does nothing in the foreground and stops a process in the
/// background, so a `bg` does not draw over the shell.
void term_claim(void);

#endif
