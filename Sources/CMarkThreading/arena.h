#ifndef MECHSITE_ARENA_H
#define MECHSITE_ARENA_H

#include <cmark-gfm.h>

/* Allocates from blocks of the calling thread; freeing single pieces does nothing. */
extern cmark_mem mechsite_thread_arena;

#endif
