#include <zlib.h>

/// `deflateInit2` is a macro, which Swift can't see. 31 asks for the widest window and a gzip header.
static inline int mechsite_begin_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
