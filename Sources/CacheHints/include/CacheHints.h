#ifndef CACHE_HINTS_H
#define CACHE_HINTS_H

/// Asks the processor to bring the line of memory at `place` near, for it will soon be read and changed. Unlike a look
/// at it, nothing waits until it has come, and any address will do.
///
/// Swift has no way to say this.
static inline __attribute__((always_inline)) void fetchAhead(const void *_Nonnull place) {
  __builtin_prefetch(place, 1, 3);
}

#endif
