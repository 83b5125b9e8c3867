#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/// Heap allocations of this process so far, or -1 where they cannot be counted.
long long allocation_count(void);

#endif
