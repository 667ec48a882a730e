#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

// Calls of Linux that the Glibc overlay doesn't show to Swift, because they need _GNU_SOURCE. All return 0, or -1 with
// errno set.

/// Lets two entries of a directory change places in one step: nobody ever sees one of the names missing.
int cfilesystem_exchange(int directory, const char *first, const char *second);

/// Waits until all that was written to the file system that holds `descriptor` is on the disk.
int cfilesystem_sync(int descriptor);

#endif
