#ifndef CACHE_HINTS_H
#define CACHE_HINTS_H

/// Asks the processor to bring the line of memory at `place` near, for it will soon be read and changed. Nothing waits
/// until it has come, as after a look at it, and any address will do.
///
/// Swift has no way to say this.
static inline __attribute__((always_inline)) void fetchAhead(const void *_Nonnull place) {
  __builtin_prefetch(place, 1, 3);
}

#endif
