#ifndef CMEMORY_H
#define CMEMORY_H

/// Has the C library take memory from the system in large steps, and keep it.
///
/// glibc otherwise asks for each further page of a worker's memory by itself, 27,000 times for ten thousand articles, and
/// the workers wait for one another meanwhile. Memory that is never written to costs nothing. Elsewhere it does nothing, and under
/// a limit on address space (`ulimit -v`) it has the library ask for as little as it can.
void take_memory_in_large_steps(void);

#endif
