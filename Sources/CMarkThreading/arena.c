/*
 * A bump allocator for each thread.
 *
 * cmark's allocator interface has no place for a context, so the blocks hang on a thread-local pointer. Blocks form a chain;
 * ending a mark goes back to the block of the mark and keeps the later ones for the next text, up to a limit, so that one
 * unusual text doesn't hold its memory for the rest of the run.
 */
#include "arena.h"
#include "CMarkThreading.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    alignment = 8,
    first_block_size = 1 << 20,
    /* How much a thread keeps between texts. */
    kept_size = 16 << 20,
};

typedef struct block {
    struct block *next;
    size_t size;
    _Alignas(16) unsigned char bytes[];
} block;

/* In front of every piece stands its size, which growing it needs. */
typedef size_t piece_header;

static __thread block *first;
static __thread block *current;
static __thread size_t used;

static pthread_key_t exit_key;
static pthread_once_t exit_key_once = PTHREAD_ONCE_INIT;

static void free_chain(void *chain) {
    for (block *each = chain; each != NULL;) {
        block *next = each->next;
        free(each);
        each = next;
    }
}

/* The key exists for its destructor: it frees a thread's blocks when the thread ends. */
static void make_exit_key(void) {
    if (pthread_key_create(&exit_key, free_chain) != 0) {
        abort();
    }
}

static block *new_block(size_t size) {
    block *made = malloc(sizeof(block) + size);
    if (made == NULL) {
        abort();
    }
    made->next = NULL;
    made->size = size;
    return made;
}

static void start_thread(void) {
    pthread_once(&exit_key_once, make_exit_key);
    first = new_block(first_block_size);
    current = first;
    used = 0;
    if (pthread_setspecific(exit_key, first) != 0) {
        abort();
    }
}

/* Makes a block current that has room for `size` bytes: the next of the chain, or a new one in front of it. */
static void open_block(size_t size) {
    if (current->next == NULL || current->next->size < size) {
        size_t doubled = current->size * 2;
        block *made = new_block(size > doubled ? size : doubled);
        made->next = current->next;
        current->next = made;
    }
    current = current->next;
    used = 0;
}

/* Bytes with undefined contents. */
static void *allocate(size_t size) {
    if (size > SIZE_MAX / 4) {
        abort();
    }
    size_t rounded = (size + alignment - 1) & ~(size_t)(alignment - 1);
    size_t needed = sizeof(piece_header) + rounded;
    if (current == NULL) {
        start_thread();
    }
    if (current->size - used < needed) {
        open_block(needed);
    }
    unsigned char *piece = current->bytes + used + sizeof(piece_header);
    ((piece_header *)piece)[-1] = rounded;
    used += needed;
    return piece;
}

static void *arena_calloc(size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) {
        abort();
    }
    return memset(allocate(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
    if (old == NULL) {
        return allocate(size);
    }
    size_t old_size = ((piece_header *)old)[-1];
    if (size <= old_size) {
        return old;
    }
    unsigned char *end = (unsigned char *)old + old_size;
    if (size <= SIZE_MAX / 4 && end == current->bytes + used) {
        size_t growth = ((size + alignment - 1) & ~(size_t)(alignment - 1)) - old_size;
        if (current->size - used >= growth) {
            ((piece_header *)old)[-1] = old_size + growth;
            used += growth;
            return old;
        }
    }
    return memcpy(allocate(size), old, old_size);
}

static void arena_free(void *piece) {
    (void)piece;
}

cmark_mem mechsite_thread_arena = {arena_calloc, arena_realloc, arena_free};

cmark_threading_mark cmark_threading_begin(void) {
    if (current == NULL) {
        start_thread();
    }
    return (cmark_threading_mark){current, used};
}

void cmark_threading_end(cmark_threading_mark mark) {
    current = mark.block;
    used = mark.used;
    block *last = current;
    size_t kept = 0;
    while (last->next != NULL && kept + last->next->size <= kept_size) {
        last = last->next;
        kept += last->size;
    }
    free_chain(last->next);
    last->next = NULL;
}
