/*
 * The least that any generator has to do: every text once through libcmark-gfm, and files of the given paths and sizes
 * written. No reading of records, no templates, no links, no checks; one thread.
 *
 * Usage: floor TEXTS FILES TARGET
 *
 * TEXTS: each text preceded by its length in bytes, a little-endian 64-bit number.
 * FILES: a line for each file: its size, a space, its path. Folders stand before what is in them, with a size of -1.
 */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { extension_count = sizeof extensions / sizeof *extensions, largest_block = 1 << 20 };

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(1);
}

static size_t render(const char *text, size_t length) {
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    for (int each = 0; each < extension_count; each++) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[each]));
    }
    cmark_parser_feed(parser, text, length);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    size_t size = strlen(html);
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return size;
}

static void render_all(const char *path) {
    FILE *texts = fopen(path, "rb");
    if (texts == NULL) fail(path);
    char *text = NULL;
    size_t capacity = 0, count = 0, bytes = 0, output = 0;
    uint64_t length;
    while (fread(&length, sizeof length, 1, texts) == 1) {
        if (length > capacity) {
            capacity = 2 * length;
            text = realloc(text, capacity);
            if (text == NULL) fail("memory");
        }
        if (fread(text, 1, length, texts) != length) fail(path);
        output += render(text, length);
        count++;
        bytes += length;
    }
    fclose(texts);
    free(text);
    printf("texts: %zu; bytes in: %zu; bytes out: %zu\n", count, bytes, output);
}

static void write_file(int folder, const char *path, int64_t size) {
    static char block[largest_block];
    int file = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file < 0) fail(path);
    while (size > 0) {
        ssize_t written = write(file, block, size < largest_block ? (size_t)size : largest_block);
        if (written < 0) fail(path);
        size -= written;
    }
    close(file);
}

static void write_all(const char *list, const char *target) {
    FILE *files = fopen(list, "r");
    if (files == NULL) fail(list);
    if (mkdir(target, 0755) != 0) fail(target);
    int folder = open(target, O_RDONLY | O_DIRECTORY);
    if (folder < 0) fail(target);
    char path[4096];
    int64_t size;
    size_t count = 0;
    while (fscanf(files, "%" SCNd64 " %4095[^\n]", &size, path) == 2) {
        if (size < 0) {
            if (mkdirat(folder, path, 0755) != 0) fail(path);
        } else {
            write_file(folder, path, size);
            count++;
        }
    }
    fclose(files);
    close(folder);
    printf("files: %zu\n", count);
}

int main(int count, char **arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: floor TEXTS FILES TARGET\n");
        return 64;
    }
    cmark_gfm_core_extensions_ensure_registered();
    render_all(arguments[1]);
    write_all(arguments[2], arguments[3]);
    return 0;
}
