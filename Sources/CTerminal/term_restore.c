#define _GNU_SOURCE
#include "term_restore.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "restore.h"

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};

static struct termios remembered;
static char reset[256];
static volatile sig_atomic_t is_armed;

static int errors = -1;
static int log_file = -1;
static off_t log_start;

static void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void print_errors(void) {
  if (log_file == -1) return;
  char part[4096];
  ssize_t count;
  while ((count = pread(log_file, part, sizeof part, log_start)) > 0) {
    write_all(errors, part, (size_t)count);
    log_start += count;
  }
}

/// Calls only what a signal handler may call.
static void on_crash(int number) {
  if (is_armed) {
    is_armed = 0;
    write_all(STDOUT_FILENO, reset, strlen(reset));
    tcsetattr(STDIN_FILENO, TCSANOW, &remembered);
    print_errors();
  }
  // The action is the default one again (SA_RESETHAND). The handler that was here before is not
  // called: the Swift runtime's asks a question and waits for an answer.
  raise(number);
}

void restore_remember(void) { tcgetattr(STDIN_FILENO, &remembered); }

void restore_arm(const char *bytes) {
  static char stack[64 * 1024];
  static int is_installed;
  strncpy(reset, bytes, sizeof reset - 1);
  is_armed = 1;
  if (is_installed) return;
  is_installed = 1;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, NULL);
  struct sigaction action = {
      .sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++) {
    sigaction(crashes[i], &action, NULL);
  }
}

void restore_disarm(void) { is_armed = 0; }

void restore_modes(void) { tcsetattr(STDIN_FILENO, TCSADRAIN, &remembered); }

bool term_redirect_errors(const char *path) {
  if (log_file != -1) return false;
  log_file = path ? open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600)
                  : memfd_create("errors", MFD_CLOEXEC);
  if (log_file == -1) return false;
  log_start = lseek(log_file, 0, SEEK_END);
  errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(log_file, STDERR_FILENO);
  return true;
}

void restore_errors(void) {
  print_errors();
  restore_errors_silently();
}

void restore_errors_silently(void) {
  if (log_file == -1) return;
  dup2(errors, STDERR_FILENO);
  close(errors);
  close(log_file);
  errors = log_file = -1;
}
