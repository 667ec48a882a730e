#!/usr/bin/env python3
"""Writes one file of a rare, broken or hostile kind.

Usage: hostile.py NAME FILE SECRET
"""

import base64
import binascii
import gzip
import html
import io
import json
import random
import string
import sys
import tarfile
import zipfile
import zlib

import containers
import encodings_of_text

ZEROS = bytes(1 << 16)


def packed_zeros(number, wbits=15):
    """The limits of the tests are one megabyte from a container and four in all."""
    maker = zlib.compressobj(9, zlib.DEFLATED, wbits)
    return b"".join(maker.compress(ZEROS) for _ in range(number)) + maker.flush()


def chunk(kind, data):
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def png_with(kind, data):
    image = containers.png(international="x")
    return image[:33] + chunk(kind, data) + image[33:]


def pdf(*objects):
    body = b"".join(f"{number} 0 obj\n".encode() + data + b"\nendobj\n" for number, data in objects)
    return b"%PDF-1.7\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def stream(data, entries=""):
    return f"<< /Length {len(data)} {entries} >>\nstream\r\n".encode() + data + b"\nendstream"


# What is refused.

def bomb_gzip(text):
    return packed_zeros(80, 31)


def bomb_zip(text):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as members:
        members.writestr("zeros", bytes(2 << 20))
    return file.getvalue()


def bomb_png(text):
    return png_with(b"zTXt", b"Comment\0\0" + packed_zeros(70))


def bomb_pdf(text):
    return containers.plain_document(packed_zeros(70), "/Filter /FlateDecode")


def encrypted_zip(text):
    data = bytearray(containers.archive(text.encode()))
    data[6] |= 1
    return bytes(data)


def lzma_zip(text):
    return containers.archive(text.encode(), method=zipfile.ZIP_LZMA)


def encrypted_pdf(text):
    return containers.plain_document(b"", information="/Encrypt 9 0 R")


def lzw_pdf(text):
    return containers.plain_document(b"\x80\x0b\x60\x50", "/Filter /LZWDecode")


def deep(text):
    data = text.encode()
    for _ in range(9):
        data = gzip.compress(data, mtime=0)
    return data


def quine(text):
    """Members that unpack to nearly a megabyte each, all different."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as outer:
        for number in range(9):
            inner = containers.archive(bytes([number + 1]) * (900 << 10))
            outer.writestr(f"{number}.zip", inner)
    return file.getvalue()


# What is read.

def gzip_with_header(text):
    flags = 4 | 8 | 16 | 2
    return (bytes([0x1F, 0x8B, 8, flags]) + bytes(6) + b"\x03\x00abc" + b"name.txt\0" + b"a comment\0" + b"xx"
            + zlib.compress(text.encode(), wbits=-15) + zlib.crc32(text.encode()).to_bytes(4, "little") + bytes(4))


def gzip_truncated(text):
    return gzip.compress((text + " " + "".join(map(str, range(999)))).encode(), mtime=0)[:-300]


def zip_with_comment(text):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as members:
        members.writestr("a.txt", "nothing")
        members.comment = text.encode()
    return file.getvalue()


def tar_with_long_names(text):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as members:
        info = tarfile.TarInfo("folder/" * 20 + "words.txt")
        data = gzip.compress(text.encode(), mtime=0)
        info.size = len(data)
        members.addfile(info, io.BytesIO(data))
    return file.getvalue()


def tar_with_binary_size(text):
    data = gzip.compress(text.encode(), mtime=0)
    info = tarfile.TarInfo("words.gz")
    info.size = len(data)
    header = bytearray(info.tobuf(tarfile.USTAR_FORMAT))
    header[124:136] = b"\x80" + bytes(7) + len(data).to_bytes(4, "big")
    return bytes(header) + data + bytes(-len(data) % 512) + bytes(1024)


def fixed_codes(text):
    maker = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_FIXED)
    return maker.compress((text * 3).encode()) + maker.flush()


def stored_blocks(text):
    return gzip.compress(random.Random(3).randbytes(70000) + text.encode("utf-16-le"), compresslevel=0, mtime=0)


CMAP = """/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <{0}> <{1}> endcodespacerange
{2}
endcmap end"""


def cmap(width, body):
    return CMAP.format("00" * width, "FF" * width, body).encode()


def object_stream_pdf(text):
    """The font stands in a stream of objects, its codes have two bytes."""
    codes = sorted(set(text))
    lines = "\n".join(f"<{number + 1:04X}> <{ord(c):04X}>" for number, c in enumerate(codes))
    shown = "".join(f"{codes.index(c) + 1:04X}" for c in text)
    objects = b"5 0 6 40 << /Font << /F7 6 0 R/F8 7 0 R >> >>     << /Type /Font /ToUnicode 9 0 R >>"
    first = objects.index(b"<<")
    objects = objects[:first] + objects[first:first + 40].ljust(40) + b"<< /Type /Font /ToUnicode 9 0 R >>"
    return pdf(
        (1, b"<< /Type /Catalog >>"),
        (2, stream(zlib.compress(f"BT /F7 9 Tf [<{shown[:40]}> -12.5 <{shown[40:]}>] TJ ET".encode()), "/Filter/FlateDecode")),
        (8, stream(zlib.compress(objects), f"/Type /ObjStm /N 2 /First {first} /Filter /FlateDecode")),
        (9, stream(zlib.compress(cmap(2, f"{len(codes)} beginbfchar\n{lines}\nendbfchar")), "/Filter /FlateDecode")))


def ranges_pdf(text):
    """Codes of one byte, in a range and in a list."""
    small = "<61> <7A> <0061>"
    others = "<20> <2E> [" + " ".join(f"<{code:04X}>" for code in range(0x20, 0x2F)) + "]"
    capitals = "<01> <1A> <0041>"
    shown = "".join(f"{ord(c) - 64 if c.isupper() else ord(c):02x}" for c in text)
    return pdf(
        (1, b"<< /Font << /F1 3 0 R >> >>"), (2, stream(f"BT /F1 9 Tf <{shown}> Tj ET".encode())),
        (3, b"<< /Type /Font /ToUnicode 4 0 R >>"),
        (4, stream(cmap(1, f"3 beginbfrange\n{small}\n{others}\n{capitals}\nendbfrange"))))


def two_fonts_pdf(text):
    """One name for two fonts, and only the second has these letters."""
    def font(shift):
        lines = "\n".join(f"<{(code + shift) % 256:02X}> <{code:04X}>" for code in range(0x20, 0x7F))
        return stream(cmap(1, f"95 beginbfchar\n{lines}\nendbfchar"))
    shown = "".join(f"{(ord(c) + 90) % 256:02x}" for c in text)
    return pdf(
        (1, b"<< /Font << /F1 3 0 R >> >>"), (2, stream(f"BT /F1 9 Tf <{shown}> Tj ET".encode())),
        (3, b"<< /Type /Font /ToUnicode 5 0 R >>"), (4, b"<< /Type /Font /ToUnicode 6 0 R >>"), (5, font(31)),
        (6, font(90)), (7, b"<< /Font << /F1 4 0 R >> >>"))


def literal_escapes_pdf(text):
    shown = text.replace("r", "\\162").replace("k", "\\k").replace(" ", "\\n").replace("i", "\\\r\ni").replace("d", "\\\nd")
    return containers.plain_document(f"BT /F1 9 Tf ((a) {shown}\\() ' ET".encode())


def odd_hexadecimal_pdf(text):
    digits = text.encode().hex()
    return containers.plain_document(f"BT <4> Tj < {digits} 2> Tj <zz> Tj <41".encode())


def predicted(data, columns, pixel):
    """As PNG does it, with every kind of row in turn."""
    def paeth(left, above, corner):
        return min((left, above, corner), key=lambda value: abs(left + above - corner - value))
    rows = [data[place:place + columns].ljust(columns) for place in range(0, len(data), columns)]
    before, result = bytes(columns), b""
    for number, row in enumerate(rows):
        left, corner = bytes(pixel) + row, bytes(pixel) + before
        expected = [
            (0, left[place], before[place], (left[place] + before[place]) // 2, paeth(left[place], before[place], corner[place]))
            for place in range(columns)]
        kind = number % 5
        result += bytes([kind]) + bytes((byte - guess[kind]) % 256 for byte, guess in zip(row, expected))
        before = row
    return result


def predicted_pdf(text):
    parameters = "/DecodeParms << /Predictor 15 /Columns 7 /Colors 2 >>"
    data = predicted(f"BT /F1 9 Tf ({text}) Tj ET".encode(), 14, 2)
    return containers.plain_document(zlib.compress(data), "/Filter /FlateDecode " + parameters)


def differences_pdf(text):
    data = f"BT /F1 9 Tf ({text}) Tj ET".encode()
    rows = [data[place:place + 20] for place in range(0, len(data), 20)]
    differences = b"".join(
        bytes((byte - before) % 256 for byte, before in zip(row, b"\0" + row)) for row in rows)
    return containers.plain_document(
        zlib.compress(differences), "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 20 >>")


def ascii_hex_pdf(text):
    return containers.plain_document(text.encode().hex().encode() + b">", "/Filter /ASCIIHexDecode")


def zeros_ascii85_pdf(text):
    return containers.plain_document(base64.a85encode(bytes(8) + text.encode())[:-1] + b"\n~>", "/Filter /A85")


def long_runs_pdf(text):
    data = b"\xf0 " + bytes([len(text) - 1]) + text.encode() + b"\x80"
    return containers.plain_document(data, "/Filter /RL")


def xmp_photo(text):
    return containers.segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + gzip.compress(text.encode(), mtime=0))


def profile_png(text):
    return png_with(b"iCCP", b"Profile\0\0" + zlib.compress(text.encode()))


def archive_behind_photo(text):
    """With more bytes that look like the end of the photo."""
    return containers.jpeg(text) + containers.archive(text.encode()) + b"\0\xd9" * 9


def photo_behind_document(text):
    return containers.plain_document(b"") + xmp_photo(text)


def large_numbers_pdf(text):
    """Numbers beyond every integer."""
    numbers = f"1 {2**63 - 1} 2 {'9' * 40} "
    return pdf(
        (1, stream(numbers.encode() + b"<< >>", f"/Type /ObjStm /N 2 /First {len(numbers)}")),
        (2**63, stream(text.encode(), f"/ToUnicode {'9' * 40} 0 R /First {2**63}")))


def later_png_chunk(text):
    return png_with(b"teXt", zlib.compress(text.encode()))


def long_comment(text):
    return f"<p>{text[:30]}<!-- {'> ' * 50} -->{text[30:]}</p>".encode()


def unclosed_quote(text):
    return f"<p title='it>{text[:30]}<b class=\"a>b\">{text[30:]}</b> {'.' * 2000}".encode()


def long_tag(text):
    return f"<p {'x ' * 40000}>{text[:30]}<b>{text[30:]}</b> <i".encode()


def word_document(text):
    words = "".join(f"<w:r><w:t>{word}</w:t></w:r>" for word in text.split())
    return containers.archive(f"<w:document>{words}</w:document>", "word/document.xml")


def in_bold_letters(text):
    """Letters beyond the first plane that fold to plain ones."""
    return "".join(chr(0x1D400 + ord(c) - 65) if c.isupper() else chr(0x1D41A + ord(c) - 97) if c.islower() else c for c in text)


def surrogates(text):
    return json.dumps(in_bold_letters(text)).encode()


def surrogates_in_rich_text(text):
    return containers.rich_text(in_bold_letters(text), "cp1252", 1252, unicode=True)


def comments_without_end(text):
    return ("<!-- " * 50_000 + text + " > " + "<!--" * 50_000).encode()


def capital_u(text):
    return ("%u" + "%u".join(f"{ord(c):04X}" for c in text)).encode()


def short_rich_text(text):
    return containers.rich_text(text, "cp1251", 1251, unicode=True)


def picture_comment(text):
    return containers.picture_with_extension(text)


def nested_rich_text(text):
    return b"{\\rtf1 " + b"{" * 100_000 + b"}" * 200_000 + text.encode() + b"\\'" + b"\\u" * 1000


def hiding_rich_text(text):
    """Numbers beyond every integer, and a text that stands where characters are to be passed over."""
    digits = "9" * 5000
    words = text.replace(" ", " {\\b0 }\\~")
    return f"{{\\rtf1\\ansicpg{digits}\\uc{digits}\\u-{digits} {words}\\{'x' * 5000}-}}".encode()


def words_of_mail_without_end(text):
    """Beginnings of words of a header by the thousands, and one that is whole."""
    word = base64.b64encode(text.encode()).decode()
    return ("=?" * 50_000 + "=?a?b?" * 50_000 + f"=?utf-8?B?{word[:48]}?=\n\t=?utf-8?b?{word[48:]}?=" + "=?utf-8?q?a" * 50_000).encode()


def plus_signs(text):
    """Stretches that nearly are UTF-7, and one that is."""
    nearly = "+BDEEMgQz" * 5_000 + "B"
    units = base64.b64encode(text.encode("utf-16-be")).decode().rstrip("=")
    return ("+" * 100_000 + nearly + " +41 22 " * 1000 + f" +{units}- " + nearly).encode()


def base85_amid_noise(text):
    """Thousands of stretches that all look like it, short and long ones, with quotes that may close them, and no escapes."""
    dice = random.Random(5)
    noise = []
    plain = str.maketrans("%&=\\", "ABCD")
    for number in range(4000):
        data = base64.a85encode(dice.randbytes(34 if number % 50 else 4000)).decode().translate(plain)
        noise.append(data if number % 2 else "".join(c if place % 3 else '"' for place, c in enumerate(data)))
    return (" ".join(noise) + "\n\"" + base64.a85encode(text.encode()).decode() + "\"\n" + "\n".join(noise)).encode()


def uuencode_amid_noise(text):
    """Lines that may all begin anywhere, one after the other, and the true ones."""
    noise = "\n".join(['"M' * 40, "MMMM" * 15 + "M", "9" * 300 + " A-B " * 20, "<" + "M" * 61 + ">"] * 800)
    lines = "".join(
        binascii.b2a_uu(text.encode()[place:place + 30]).decode() for place in range(0, len(text.encode()), 30))
    return (noise + "\n" + lines + noise).encode()


def long_numbers(text):
    """Letters and digits that may all be one number, and the true one."""
    dice = random.Random(6)
    noise = [
        "".join(dice.choices("123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ", k=length))
        for length in (16_384, 40, 80, 20_000) for _ in range(8)]
    return (" ".join(noise) + f' "{encodings_of_text.number(text.encode(), encodings_of_text.DIGITS_58)}" ').encode()


def base45_amid_noise(text):
    dice = random.Random(7)
    noise = "".join(dice.choices(encodings_of_text.DIGITS_45, k=100_001))
    return (noise + "\n" + encodings_of_text.b45(text.encode()) + "\n" + noise).encode()


def ascii85_behind_backslash(text):
    """The only entity follows a backslash, which is a digit too, and no escape. Case and blanks are tried until it is so."""
    dice = random.Random(9)
    for _ in range(1 << 16):
        words = "".join(dice.choice((c.lower(), c.upper()) if c.isalpha() else " ,-_;") for c in text[:60])
        encoded = base64.a85encode(words.encode()).decode()
        if not set(encoded) & set("<>&\"'\\"):
            return f"<p>{html.escape('a2' + chr(92) + '>c' + encoded)}</p>".encode()


def base45_without_signs(text):
    """Most of what is encoded has some in every forty characters."""
    pairs = (first + second for first in string.ascii_lowercase for second in string.ascii_lowercase)
    plain = next(pair for pair in pairs if encodings_of_text.b45(pair.encode()).isalnum())
    return f'{{"t":"{encodings_of_text.b45((plain * 20 + " " + text).encode())}"}}'.encode()


def base64_of_gzip_with_fold(text):
    """What would be the end of a line in a calendar is none there: without it, the file would be damaged."""
    dice = random.Random(8)
    packed = b""
    while b"\n " not in packed[10:-8]:
        packed = gzip.compress(dice.randbytes(200).hex().encode() + text.encode(), mtime=0)
    return b"<p>" + base64.b64encode(packed) + b"</p>"


def dump_amid_noise(text):
    """Lines that are nearly those of a dump, and two dumps of one half each."""
    data = text.encode()
    noise = "\n".join(["00000000: zz", "00000010", "0020 12 345", "ffffffffffffffff: 12", "0000:", "*"] * 3000)
    return (noise + encodings_of_text.xxd(data) + "\n" + noise).encode()


def damaged(data, mark):
    """Some bits are not those that were written, a little behind a mark."""
    place = data.index(mark) + len(mark) + 40
    return data[:place] + bytes(byte ^ 0x5A for byte in data[place:place + 6]) + data[place + 6:]


def long_words():
    return " ".join(str(number * number) for number in range(999)).encode()


def damaged_zip(text):
    return damaged(containers.archive(long_words()), b"PK\3\4")


def zip_without_end(text):
    data = containers.archive(long_words())
    return data[:data.index(b"PK\5\6")]


def zip_cut_short(text):
    return containers.archive(long_words())[:900]


def damaged_zlib(text):
    return zlib.compress(long_words())[:-2] + b"xx"


def damaged_pdf(text):
    return damaged(containers.plain_document(zlib.compress(long_words()), "/Filter /FlateDecode"), b"stream\n")


def damaged_png(text):
    return damaged(containers.png(last=long_words().decode()), b"Title\0")


def brotli_pdf(text):
    return containers.plain_document(b"\x8b\x07\x80words", "/Filter /BrotliDecode")


def brotli_in_zip(text):
    return containers.archive(b"\x8b\x07\x80words", "words.js.br")


def brotli_in_tar(text):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as members:
        members.addfile(tarfile.TarInfo("words.js.br"))
    return file.getvalue()


def zstandard_inside(text):
    return b"PAR1\x15\x04" + bytes(40) + b"\x28\xb5\x2f\xfd\x04\x00words" + bytes(40) + b"PAR1"


def gzip_with_tags_in_pdf(text):
    """Whole, but not if what looks like tags is taken out."""
    dice = random.Random(5)
    data = gzip.compress(b"".join(b"<a " + dice.randbytes(40) + b">" for _ in range(50)) + text.encode(), 0, mtime=0)
    return b"\0\1\2" + containers.plain_document(zlib.compress(data, 0), "/Type /EmbeddedFile /Filter /FlateDecode")


def empty_stream_in_pdf(text):
    return containers.plain_document(b"", "/Filter /FlateDecode", information="/Title (" + text + ")")


def pages(text, count, least):
    """Names and bytes of pages of which one has the text; packed, they hold by chance whatever a page may hold."""
    dice = random.Random(7)
    words = ["".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(2, 9))) for _ in range(400)]
    for number in range(count):
        page = "<p>" + " ".join(dice.choices(words, k=dice.randint(30, 160))) + "</p>\n"
        page *= max(1, least // len(page))
        yield f"page%20{number}.html", (page + f"<p>{text}</p>" if number == count // 2 else page).encode()


def zip_of_pages(text, how=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as members:
        for name, page in pages(text, 200, 0):
            members.writestr(name, page)
        members.writestr("nothing.txt", "")
    return file.getvalue()


def zip_of_pages_as_they_are(text):
    return zip_of_pages(text, zipfile.ZIP_STORED)


def packed_tar_of_pages(text):
    """Pages are much alike: what is packed in it is thirty times as large."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as members:
        for name, page in pages(text, 30, 20_000):
            member = tarfile.TarInfo(name)
            member.size = len(page)
            members.addfile(member, io.BytesIO(page))
    return file.getvalue()


# PDF in the forms that its readers accept.

def unmapped_blank_pdf(text):
    """A map to Unicode of the letters alone: codes of two bytes."""
    codes = sorted(set(text))
    letters = [c for c in codes if c.isalpha()]
    lines = "\n".join(f"<{codes.index(c) + 33:04X}> <{ord(c):04X}>" for c in letters)
    shown = "".join(f"{codes.index(c) + 33:04X}" for c in text)
    return font_and_page(f"<{shown}> Tj", cmap(2, f"{len(letters)} beginbfchar\n{lines}\nendbfchar"))


def unmapped_blank_in_ranges_pdf(text):
    """The same with codes of one byte, in ranges."""
    return font_and_page(f"<{moved(text)}> Tj", cmap(1, MOVED))


def usual_letters_pdf(text):
    """The map has what the encoding of the font hasn't: the other letters are plain."""
    return font_and_page(
        "(" + text.replace("th", "\\201").replace("er", "\\202") + ") Tj",
        cmap(1, "2 beginbfchar\n<81> <00740068>\n<82> <00650072>\nendbfchar"), b"/Encoding /WinAnsiEncoding")


MOVED = "2 beginbfrange\n<81> <9A> <0041>\n<A1> <BA> <0061>\nendbfrange"


def moved(text):
    return "".join(f"{ord(c) + 64:02x}" for c in text)


def font_and_page(shown, map_to_unicode, encoding=b""):
    return pdf(
        (1, b"<< /Font << /F#31 3 0 R >> >>"), (2, stream(f"BT /F1 9 Tf {shown} ET".encode())),
        (3, b"<< /Type /Font /ToUnicode 4 0 R " + encoding + b" >>"), (4, stream(map_to_unicode)))


def predicted_by(parameters, *others, filters="/FlateDecode", wrapped=bytes):
    def make(text):
        data = wrapped(zlib.compress(predicted(f"BT /F1 9 Tf ({text}) Tj ET".encode(), 5, 1)))
        return pdf((2, stream(data, f"/Filter {filters} {parameters}")), *others)
    return make


PARAMETERS = b"<< /Predictor 12 /Columns 5 >>"
parameters_elsewhere_pdf = predicted_by("/DecodeParms 6 0 R", (6, PARAMETERS))
parameters_listed_pdf = predicted_by("/DecodeParms[6 0 R]", (6, PARAMETERS), filters="[/FlateDecode]")
parameters_of_second_pdf = predicted_by(
    "/DecodeParms 7 0 R", (6, PARAMETERS), (7, b"[null 6 0 R]"), (8, b"/Fl#61teDecode"), filters="[/AHx 8 0 R]",
    wrapped=lambda data: data.hex().encode() + b">")
columns_elsewhere_pdf = predicted_by("/DecodeParms<</Predictor 12/Columns 6 0 R>>", (6, b"5"))
escaped_predictor_pdf = predicted_by("/Dec#6fdeParms<</Pr#65dictor 12/Columns%five\n5>>")
packed_parameters_pdf = predicted_by(
    "/DecodeParms 6 0 R",
    (8, stream(zlib.compress(b"9 0 6 0 " + PARAMETERS), "/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode")))


def pieces(text):
    """What pages or streams show, which are cut inside of words."""
    parts = [text[place:place + 20] for place in range(0, len(text), 20)]
    return [stream(zlib.compress(f"BT ({part}) Tj ET".encode()), "/Filter /FlateDecode") for part in parts]


def in_other_order(text, contents, *others):
    """The streams of a page, the last one first."""
    streams = list(enumerate(pieces(text), 10))
    references = " ".join(f"{number} 0 R" for number, _ in streams)
    return pdf(
        (1, b"<< /Type /Catalog /Pages 2 0 R >>"), (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        (3, f"<< /Type /Page /Annots [<< /Contents (/Contents 4 0 R) >>] /Contents {contents.format(references)} >>".encode()),
        *reversed(streams), *[(number, data.format(references).encode()) for number, data in others])


def contents_backwards_pdf(text):
    return in_other_order(text, "[{}]")


def contents_elsewhere_pdf(text):
    return in_other_order(text, "5 0 R", (5, "[{}]"))


def pages_of(text, kids, *others):
    streams = pieces(text)
    pages = [(10 + number, f"<< /Type /Page /Contents {50 + number} 0 R >>".encode()) for number in range(len(streams))]
    references = [f"{number} 0 R" for number, _ in pages]
    return pdf(
        (1, b"<< /Type /Catalog /Pages 2 0 R >>"), (2, f"<< /Kids {kids(references)} >>".encode()),
        *[(50 + number, streams[number]) for number in (2, 0, 4, 1, 3)], *pages,
        *[(number, make(references).encode()) for number, make in others])


def pages_backwards_pdf(text):
    return pages_of(text, lambda pages: "[" + " ".join(pages) + "]")


def tree_of_pages_pdf(text):
    """With a list in an object of its own, and a node that names itself and the one above it."""
    return pages_of(
        text, lambda pages: "9 0 R", (9, lambda pages: f"[{pages[0]} 8 0 R {' '.join(pages[3:])}]"),
        (8, lambda pages: f"<< /Parent 2 0 R /Kids [8 0 R 2 0 R {' '.join(pages[1:3])}] >>"))


def circles_pdf(text):
    """Thousands of pages whose contents are one list, which names all of them and itself, and parameters that name one another."""
    every = " ".join(f"{number} 0 R" for number in range(5, 3000))
    return pdf(
        (2, f"<< /Kids [ {every} ] /Contents 3 0 R >>".encode()), (3, f"[ {every} 3 0 R 2 0 R 4 0 R ]".encode()),
        *[(number, b"<< /Kids 3 0 R /Contents 3 0 R >>") for number in range(5, 3000)],
        *[(number, stream(b"x", "/Filter 3 0 R /DecodeParms 3 0 R")) for number in range(3000, 4000)],
        (4, stream(f"BT ({text}) Tj ET".encode(), "/DecodeParms [ 4 0 R 3 0 R ]")))


def many_maps_pdf(text):
    """Two thousand maps, each of all codes of two bytes, twice."""
    whole = "1 beginbfrange <0000> <FFFF> <0000> <0000> <FFFF> <{:04X}> endbfrange"
    fonts = [(10 + n, f"<< /ToUnicode {5000 + n} 0 R >>".encode()) for n in range(2000)]
    maps = [(5000 + n, stream(whole.format(n).encode())) for n in range(2000)]
    names = " ".join(f"/F{n} {10 + n} 0 R" for n in range(2000))
    return pdf((1, f"<< /Font << {names} >> >>".encode()), (2, stream(f"BT ({text}) Tj ET".encode())), *fonts, *maps)


def overlapping_objects_pdf(text):
    """A stream of objects that all begin at the first or the last byte."""
    numbers = " ".join(f"{number} {0 if number % 2 else 199_000}" for number in range(10, 30_000)) + " "
    packed = stream(zlib.compress(numbers.encode() + b"/Name " * 34_000), f"/Type /ObjStm /First {len(numbers)} /Filter /FlateDecode")
    return pdf((1, packed), (2, stream(f"BT ({text}) Tj ET".encode())))


def page_of_moved_codes(text):
    return [
        (2, stream(zlib.compress(f"BT /F1 9 Tf <{moved(text)}> Tj ET".encode()), "/Filter /FlateDecode")),
        (3, b"<< /Font << /F1 4 0 R >> >>"), (4, b"<< /ToUnicode 5 0 R >>"), (5, stream(cmap(1, MOVED)))]


def stream_in_title_pdf(text):
    """A word that is a keyword elsewhere, before the object that has the words."""
    return pdf((1, b"<< /Title (Upstream, a stream) /Key <</a(>>stream)>> >>"), *page_of_moved_codes(text))


def object_on_lines_pdf(text):
    return b"%PDF-1.4\n" + b"".join(
        b"%d\n0\nobj" % number + data + b"\nendobj\n" for number, data in page_of_moved_codes(text))


if __name__ == "__main__":
    name, path, secret = sys.argv[1:]
    with open(path, "wb") as file:
        file.write(globals()[name](secret))
