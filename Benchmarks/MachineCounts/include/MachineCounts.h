#ifndef MACHINE_COUNTS_H
#define MACHINE_COUNTS_H

/// Heap allocations of this process so far, or -1 where they cannot be counted.
long long heap_allocations(void);

/// Bytes of the heap in use now.
long long heap_bytes(void);

/// The most bytes of the heap that were in use at a time since `heap_start_peak`.
long long heap_peak_bytes(void);

/// Starts a new peak from what is in use now.
void heap_start_peak(void);

/// Makes the numbers of this process the same in every process that does the same.
void heap_be_repeatable(void);

/// Opens the processor's counter of this thread's instructions outside the system: 0, or -1 where there is none.
int instructions_open(void);

/// Instructions counted so far, or -1.
long long instructions_read(void);

/// Calls the body. An instruction-counting tool is told to collect inside this function only, so it stays a function
/// of this name.
void counted_section(void (*body)(void *), void *context);

#endif
