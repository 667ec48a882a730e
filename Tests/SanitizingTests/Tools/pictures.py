#!/usr/bin/env python3
"""Writes a picture with words in every place of the file that is not pixels.

Usage: pictures.py png|jpeg OUT WORDS
"""

import struct
import sys
import zlib

from hiding_places import exif, jpeg, jpeg_segment


def png(words):
    """Eight by eight pixels with transparency; words in text of three kinds, EXIF, an own chunk, a profile, and behind the end."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    pixels = b"".join(b"\0" + bytes((x * 30, y * 30, 90, 255 - x * 9)[c] for x in range(8) for c in range(4)) for y in range(8))
    mark = words.encode()
    return b"\x89PNG\r\n\x1a\n" + b"".join([
        chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 6, 0, 0, 0)),
        chunk(b"tEXt", b"Comment\0" + mark),
        chunk(b"iTXt", b"Title\0\0\0\0\0" + mark),
        chunk(b"zTXt", b"Author\0\0" + zlib.compress(mark)),
        chunk(b"eXIf", exif(words)[6:]),
        chunk(b"noTe", mark),
        chunk(b"IDAT", zlib.compress(pixels)),
        chunk(b"tIME", struct.pack(">HBBBBB", 2020, 1, 2, 3, 4, 5)),
        chunk(b"IEND", b""),
    ])


def picture(words):
    """A JPEG with words in EXIF, a comment, an own segment, a thumbnail and behind the end."""
    mark = words.encode()
    thumbnail = b"JFXX\0\x10" + jpeg(jpeg_segment(0xFE, mark))
    segments = jpeg_segment(0xE1, exif(words)) + jpeg_segment(0xFE, mark) + jpeg_segment(0xEB, mark)
    return jpeg(segments + jpeg_segment(0xE0, thumbnail), mark)


if __name__ == "__main__":
    kind, out, words = sys.argv[1:]
    with open(out, "wb") as file:
        file.write({"png": png, "jpeg": picture}[kind](words))
