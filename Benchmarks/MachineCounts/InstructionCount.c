// Instructions of this thread, by the processor's own counter where the system lends it.
#include "MachineCounts.h"

__attribute__((noinline)) void counted_section(void (*body)(void *), void *context) {
  body(context);
  __asm__ volatile("" ::: "memory"); // Keeps the call above from becoming a jump, which would never return here.
}

#if defined(__linux__)
#include <linux/perf_event.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int counter = -1;

int instructions_open(void) {
  struct perf_event_attr wanted;
  memset(&wanted, 0, sizeof wanted);
  wanted.type = PERF_TYPE_HARDWARE;
  wanted.size = sizeof wanted;
  wanted.config = PERF_COUNT_HW_INSTRUCTIONS;
  wanted.exclude_kernel = 1;
  wanted.exclude_hv = 1;
  if (counter < 0) counter = (int)syscall(SYS_perf_event_open, &wanted, 0, -1, -1, 0);
  return counter < 0 ? -1 : 0;
}

long long instructions_read(void) {
  long long count = -1;
  if (counter < 0 || read(counter, &count, sizeof count) != sizeof count) return -1;
  return count;
}
#else
int instructions_open(void) { return -1; }
long long instructions_read(void) { return -1; }
#endif
