/*
 * Parsers that may run on several threads at once.
 *
 * The stock library can't: at the beginning of every parse it enters the signs of the attached extensions ('~', ':', 'w')
 * into tables that belong to the process, and at the end it takes them out again. A thread that is in the middle of a text
 * when another one ends then no longer sees them, and its links and deletions are silently lost.
 *
 * The remedy uses exported functions only, once, before the first parse: the signs are entered for good, and then the
 * extensions' own lists are changed so that nothing is left to take out. For autolinks an empty list will do. Strikethrough
 * needs a list, because cmark finds the extension of a delimiter by it; it gets a private delimiter, U+0001, that stands for
 * the tilde on the delimiter stack. The entry of that one byte is still written by every parse, to no effect, as long as no
 * text holds it: Markup refuses control characters.
 */
#include "CMarkThreading.h"
#include "arena.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/chunk.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

/* Exported by libcmark-gfm-extensions, but declared in no header that is installed. */
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

enum { tilde_delimiter = 0x01 };

enum { table, strikethrough, autolink, tasklist, extension_count };

static const char *const extension_names[extension_count] = {"table", "strikethrough", "autolink", "tasklist"};

static cmark_syntax_extension *extensions[extension_count];

static pthread_once_t preparation = PTHREAD_ONCE_INIT;

/* Reads a run of tildes. Exactly two can begin or end a deletion: one tilde means "about" in many texts. */
static cmark_node *match_tildes(cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent,
                                unsigned char character, cmark_inline_parser *inlines) {
    (void)self;
    (void)parent;
    if (character != '~') {
        return NULL;
    }
    int start = cmark_inline_parser_get_offset(inlines);
    int line = cmark_inline_parser_get_line(inlines);
    int column = cmark_inline_parser_get_column(inlines);
    int opens, closes, punctuation_before, punctuation_after;
    int length = cmark_inline_parser_scan_delimiters(inlines, INT_MAX, '~', &opens, &closes, &punctuation_before,
                                                     &punctuation_after);

    cmark_node *run = cmark_node_new_with_mem(CMARK_NODE_TEXT, parser->mem);
    run->as.literal = cmark_chunk_dup(cmark_inline_parser_get_chunk(inlines), start, length);
    run->start_line = line;
    run->end_line = line;
    run->start_column = column;
    run->end_column = column + length - 1;
    if (length == 2 && (opens || closes)) {
        cmark_inline_parser_push_delimiter(inlines, tilde_delimiter, opens, closes, run);
    }
    return run;
}

static void attach_extensions(cmark_parser *parser) {
    for (int each = 0; each < extension_count; each++) {
        cmark_parser_attach_syntax_extension(parser, extensions[each]);
    }
}

static void prepare(void) {
    cmark_gfm_core_extensions_ensure_registered();
    for (int each = 0; each < extension_count; each++) {
        extensions[each] = cmark_find_syntax_extension(extension_names[each]);
        if (extensions[each] == NULL) {
            abort();
        }
    }

    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    attach_extensions(parser);
    cmark_manage_extensions_special_characters(parser, 1);
    cmark_parser_free(parser);

    cmark_llist *delimiters = cmark_llist_append(cmark_get_default_mem_allocator(), NULL, (void *)tilde_delimiter);
    cmark_syntax_extension_set_special_inline_chars(extensions[autolink], NULL);
    cmark_syntax_extension_set_special_inline_chars(extensions[strikethrough], delimiters);
    cmark_syntax_extension_set_match_inline_func(extensions[strikethrough], match_tildes);
    cmark_syntax_extension_set_emphasis(extensions[strikethrough], 0);
}

cmark_parser *cmark_threading_parser(void) {
    pthread_once(&preparation, prepare);
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &mechsite_thread_arena);
    attach_extensions(parser);
    return parser;
}

cmark_threading_node_types cmark_threading_extension_types(void) {
    pthread_once(&preparation, prepare);
    return (cmark_threading_node_types){
        .table = (uint16_t)CMARK_NODE_TABLE,
        .table_row = (uint16_t)CMARK_NODE_TABLE_ROW,
        .table_cell = (uint16_t)CMARK_NODE_TABLE_CELL,
        .strikethrough = (uint16_t)CMARK_NODE_STRIKETHROUGH,
    };
}
