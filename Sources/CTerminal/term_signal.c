#define _GNU_SOURCE
#include "term_signal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <termios.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT};
enum { WATCHED = sizeof watched / sizeof watched[0] };

static struct sigaction found[WATCHED];
static struct sigaction found_pipe;
static int ends[2] = {-1, -1};

static void on_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe means that the reader has enough to wake up for.
  (void)!write(ends[1], &byte, 1);
  errno = error;
}

int term_signals_start(void) {
  if (ends[0] != -1 || pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  struct sigaction ours = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&ours.sa_mask);
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < WATCHED; i++) {
    sigaction(watched[i], &ours, &found[i]);
    sigaddset(&set, watched[i]);
  }
  // A parent may have left them blocked.
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, &found_pipe);
  return ends[0];
}

void term_signals_stop(void) {
  if (ends[0] == -1) return;
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &found[i], NULL);
  sigaction(SIGPIPE, &found_pipe, NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

void term_stop_process(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, stop, resume;
  sigaction(SIGTSTP, &standard, &stop);
  // Not one of our events: who called us knows.
  sigaction(SIGCONT, &standard, &resume);
  // The whole group, as the terminal itself would: a script that started us must stop too.
  kill(0, SIGTSTP);
  term_claim();
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &resume, NULL);
}

void term_claim(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigaction(SIGTTOU, &standard, &before);
  struct termios modes;
  int result;
  do {
    result = tcgetattr(STDIN_FILENO, &modes);
    if (result == 0) result = tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  } while (result != 0 && errno == EINTR);
  sigaction(SIGTTOU, &before, NULL);
}
