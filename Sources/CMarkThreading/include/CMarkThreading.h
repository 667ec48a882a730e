/*
 * What libcmark-gfm lacks for parsing on several threads at once: tables that stay as they are while texts are parsed, and
 * memory that belongs to one thread.
 */
#ifndef MECHSITE_CMARKTHREADING_H
#define MECHSITE_CMARKTHREADING_H

#include <cmark-gfm.h>
#include <stddef.h>
#include <stdint.h>

/* A place in the memory of the calling thread. Everything that was allocated after it goes when the place is ended. */
typedef struct {
    void *_Nullable block;
    size_t used;
} cmark_threading_mark;

/* Remembers how far the memory of this thread is filled. Marks nest; each has to be ended on the thread that began it. */
cmark_threading_mark cmark_threading_begin(void);

/* Releases all that this thread's parsers and trees have allocated since the mark. */
void cmark_threading_end(cmark_threading_mark mark);

/*
 * A parser for tables, strikethrough (two tildes), autolinks, task lists and footnotes, in the memory of this thread.
 * It must not be freed: it goes with the mark, and so do its tree and the definitions that it found.
 */
cmark_parser *_Nonnull cmark_threading_parser(void);

/* The node types that the extensions register at start-up. */
typedef struct {
    uint16_t table;
    uint16_t table_row;
    uint16_t table_cell;
    uint16_t strikethrough;
} cmark_threading_node_types;

cmark_threading_node_types cmark_threading_extension_types(void);

#endif
