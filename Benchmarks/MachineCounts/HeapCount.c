// Counts heap allocations and bytes by standing in front of the C library's allocator (Linux with glibc only).
#include "MachineCounts.h"

#if defined(__linux__)
#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *place);

static _Atomic long long allocations;
static _Atomic long long bytes;
static _Atomic long long peak;

static void *count(void *place) {
  if (place == NULL) return NULL;
  atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed);
  long long size = (long long)malloc_usable_size(place);
  long long now = atomic_fetch_add_explicit(&bytes, size, memory_order_relaxed) + size;
  long long highest = atomic_load_explicit(&peak, memory_order_relaxed);
  while (now > highest &&
         !atomic_compare_exchange_weak_explicit(&peak, &highest, now, memory_order_relaxed, memory_order_relaxed)) {
  }
  return place;
}

static void uncount(void *place) {
  if (place != NULL) atomic_fetch_sub_explicit(&bytes, (long long)malloc_usable_size(place), memory_order_relaxed);
}

void *malloc(size_t size) { return count(__libc_malloc(size)); }

void *calloc(size_t number, size_t size) { return count(__libc_calloc(number, size)); }

void *realloc(void *old, size_t size) {
  long long before = old == NULL ? 0 : (long long)malloc_usable_size(old);
  void *place = __libc_realloc(old, size);
  if (place != NULL || size == 0) atomic_fetch_sub_explicit(&bytes, before, memory_order_relaxed);
  return count(place);
}

void *memalign(size_t alignment, size_t size) { return count(__libc_memalign(alignment, size)); }

void *aligned_alloc(size_t alignment, size_t size) { return count(__libc_memalign(alignment, size)); }

int posix_memalign(void **place, size_t alignment, size_t size) {
  void *found = count(__libc_memalign(alignment, size));
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
#endif
