#ifndef TERM_RESTORE_H
#define TERM_RESTORE_H

#include <stdbool.h>

/// Sends standard error to a file, or to memory if `path` is NULL, until `term_close`.
///
/// In C because the crash handler must print it: a message of the Swift runtime, written in the
/// alternate screen, would be gone with it.
bool term_redirect_errors(const char *path);

#endif
