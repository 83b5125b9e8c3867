// Counts heap allocations and bytes by standing in front of the C library's allocator (Linux with glibc only).
#include "MachineCounts.h"

#if defined(__linux__)
#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *place);

static _Atomic long long allocations;
static _Atomic long long bytes;
static _Atomic long long peak;

// Requests are rounded up so that the size of every piece can be told from the piece, even if the allocator hands out a
// little more than asked for because the rest would be too small to keep. Swift's arrays grow into what they were given,
// so without this the numbers would depend on everything that was allocated before.
static size_t rounded(size_t size) { return size > SIZE_MAX / 2 ? size : ((size + 8 + 31) & ~(size_t)31) - 8; }

// The rounded request behind a piece: its chunk's size stands before it, with flags in the low bits (glibc).
static size_t size_of(void *place) {
  size_t chunk = ((size_t *)place)[-1];
  size_t usable = (chunk & ~(size_t)7) - (chunk & 2 ? 16 : 8);
  return ((usable - 24) & ~(size_t)31) + 24;
}

size_t malloc_usable_size(void *place) { return place == NULL ? 0 : size_of(place); }

void heap_be_repeatable(void) {
  // Else it depends on what was freed before whether a large piece comes from the heap or from the system.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

static void *count(void *place) {
  if (place == NULL) return NULL;
  atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed);
  long long size = (long long)size_of(place);
  long long now = atomic_fetch_add_explicit(&bytes, size, memory_order_relaxed) + size;
  long long highest = atomic_load_explicit(&peak, memory_order_relaxed);
  while (now > highest &&
         !atomic_compare_exchange_weak_explicit(&peak, &highest, now, memory_order_relaxed, memory_order_relaxed)) {
  }
  return place;
}

static void uncount(void *place) {
  if (place != NULL) atomic_fetch_sub_explicit(&bytes, (long long)size_of(place), memory_order_relaxed);
}

void *malloc(size_t size) { return count(__libc_malloc(rounded(size))); }

void *calloc(size_t number, size_t size) {
  size_t whole;
  if (__builtin_mul_overflow(number, size, &whole)) return errno = ENOMEM, NULL;
  return count(__libc_calloc(1, rounded(whole)));
}

void *realloc(void *old, size_t size) {
  long long before = old == NULL ? 0 : (long long)size_of(old);
  void *place = __libc_realloc(old, size == 0 ? 0 : rounded(size));
  if (place != NULL || size == 0) atomic_fetch_sub_explicit(&bytes, before, memory_order_relaxed);
  return count(place);
}

void *memalign(size_t alignment, size_t size) { return count(__libc_memalign(alignment, rounded(size))); }

void *aligned_alloc(size_t alignment, size_t size) { return count(__libc_memalign(alignment, rounded(size))); }

int posix_memalign(void **place, size_t alignment, size_t size) {
  void *found = count(__libc_memalign(alignment, rounded(size)));
  if (found == NULL) return ENOMEM;
  *place = found;
  return 0;
}

void free(void *place) {
  uncount(place);
  __libc_free(place);
}

long long heap_allocations(void) { return atomic_load_explicit(&allocations, memory_order_relaxed); }
long long heap_bytes(void) { return atomic_load_explicit(&bytes, memory_order_relaxed); }
long long heap_peak_bytes(void) { return atomic_load_explicit(&peak, memory_order_relaxed); }
void heap_start_peak(void) {
  atomic_store_explicit(&peak, atomic_load_explicit(&bytes, memory_order_relaxed), memory_order_relaxed);
}
#else
long long heap_allocations(void) { return -1; }
long long heap_bytes(void) { return -1; }
long long heap_peak_bytes(void) { return -1; }
void heap_start_peak(void) {}
void heap_be_repeatable(void) {}
#endif
