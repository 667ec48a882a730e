"""Ways in which a text may stand in a file: from a text to characters."""

import base64
import binascii
import codecs
import gzip
import html
import json
import quopri
import string
import unicodedata
from email.charset import BASE64, QP, Charset
from email.header import Header
import urllib.parse
import zlib


def utf16(text, order):
    return text.encode("utf-16-" + order)


def b64(data):
    return base64.b64encode(data).decode()


def wrapped(text, width):
    return "\n".join(text[place:place + width] for place in range(0, len(text), width))


def surrogates(text, form):
    units = utf16(text, "be")
    return "".join(form % (units[place] << 8 | units[place + 1]) for place in range(0, len(units), 2))


def uuencoded(data, backtick=False):
    """In lines of 45 bytes."""
    return b"".join(
        binascii.b2a_uu(data[place:place + 45], backtick=backtick) for place in range(0, len(data), 45)).decode()


def uuencoded_file(data):
    return "begin 644 words.txt\n" + uuencoded(data) + "`\nend\n"


DIGITS_85 = string.digits + string.ascii_uppercase + string.ascii_lowercase + "!#$%&()*+-;<=>?@^_`{|}~"
DIGITS_Z85 = string.digits + string.ascii_lowercase + string.ascii_uppercase + ".-:+=^!/*?&<>()[]{}@%$#"
DIGITS_32 = string.ascii_uppercase + "234567"


def a85(data, **form):
    return base64.a85encode(data, **form).decode()


def b85(data):
    return base64.b85encode(data).decode()


def z85(data):
    return b85(data).translate(str.maketrans(DIGITS_85, DIGITS_Z85))


def b32(data, digits):
    return base64.b32encode(data).decode().rstrip("=").translate(str.maketrans(DIGITS_32, digits))


DIGITS_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
DIGITS_58_RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
DIGITS_45 = string.digits + string.ascii_uppercase + " $%*+-./:"


def number(data, digits):
    """All bytes as one number."""
    value, written = int.from_bytes(data, "big"), ""
    while value:
        value, digit = divmod(value, len(digits))
        written = digits[digit] + written
    return written


def b45(data):
    """Three characters for two bytes, two for the last one alone; the lowest first."""
    written = ""
    for place in range(0, len(data), 2):
        pair = data[place:place + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            written += DIGITS_45[digit]
    return written


def dump(data, line, group=1, order="big", width=16, end=True):
    """Lines of an address, groups of bytes in digits, and the characters."""
    lines = []
    for place in range(0, len(data), width):
        row = data[place:place + width]
        groups = [row[start:start + group] for start in range(0, len(row), group)]
        numbers = [int.from_bytes(part.ljust(group, b"\0") if order == "little" else part, order) for part in groups]
        shown = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in row)
        lines.append(line(place, groups, numbers, shown))
    return "\n" + "\n".join(lines) + (f"\n{len(data):08x}" if end else "")


def xxd(data):
    return dump(
        data, lambda place, groups, numbers, shown: f"{place:08x}: {' '.join(part.hex() for part in groups):39}  {shown}", 2,
        end=False)


def hexdump(data):
    return dump(data, lambda place, groups, numbers, shown: (
        f"{place:08x}  {' '.join(part.hex() for part in groups[:8]):23}  {' '.join(part.hex() for part in groups[8:]):23}  |{shown}|"))


def words_of_od(data):
    return dump(data, lambda place, groups, numbers, shown: (
        f"{place:07o} " + " ".join(f"{value:04x}" for value in numbers)), 2, "little")


def octal_words_of_od(data):
    return dump(data, lambda place, groups, numbers, shown: (
        f"{place:07o} " + " ".join(f"{value:06o}" for value in numbers)), 2, "little")


def octal_bytes_of_od(data):
    return dump(data, lambda place, groups, numbers, shown: (
        f"{place:07o} " + " ".join(f"{value:03o}" for value in numbers)))


def in_groups(data, size, order="big"):
    """Groups of bytes in hexadecimal digits."""
    groups = [data[place:place + size] for place in range(0, len(data), size)]
    return " ".join((part if order == "big" else part[::-1]).hex() for part in groups)


def tags(text):
    """Every third character in a tag of its own."""
    return "".join(html.escape(c) if place % 3 else f"<b class='x'>{html.escape(c)}</b>" for place, c in enumerate(text))


def in_pieces(text, form, size=11):
    """Pieces of the text, each with what stands before it."""
    pieces = [text[place:place + size] for place in range(0, len(text), size)]
    return "".join(form.format(n=number, text=piece) for number, piece in enumerate(pieces, 1))


def selectors(data):
    """A selector of variants for each byte, behind one sign that is seen."""
    return "\U0001F600" + "".join(chr(0xFE00 + byte if byte < 16 else 0xE0100 + byte - 16) for byte in data)


def tag_characters(text):
    plain = unicodedata.normalize("NFD", text.replace("œ", "oe"))
    return "x" + "".join(chr(0xE0000 + ord(c)) for c in plain if c.isascii())


def misread(data):
    """As Windows-1252, which has no character for five bytes."""
    return "".join(bytes([byte]).decode("cp1252" if byte not in b"\x81\x8d\x8f\x90\x9d" else "latin-1") for byte in data)


def mail_words(text, encoding, way):
    charset = Charset(encoding)
    charset.header_encoding = way
    return Header(text, charset).encode()


TWINS = str.maketrans("aceopxyABEKMHOPCTX", "асеорхуАВЕКМНОРСТХ")

SMALL_CAPITALS = str.maketrans("abcdefghijklmnopqrstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ")

# For every language.
ALL = {
    "as it is": lambda text: text,
    "HTML": html.escape,
    "capitals": str.upper,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "with invisible characters": lambda text: "\u200b".join(text),
    "with soft hyphens": lambda text: text.replace(" ", " \u00ad\u2060"),
    "decimal entities": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(c):X};" for c in text),
    "entities of entities": lambda text: "".join(f"&amp;#{ord(c)};" for c in text),
    "in tags": tags,
    "in an attribute": lambda text: f'<img alt="{html.escape(text)}">',
    "half in an attribute": lambda text: f'<a title="{html.escape(text[:len(text) // 2])}">{html.escape(text[len(text) // 2:])}</a>',
    "in a comment": lambda text: f"<!-- {text} -->",
    "percent": lambda text: urllib.parse.quote(text, safe=""),
    "percent of percent": lambda text: urllib.parse.quote(urllib.parse.quote(text, safe=""), safe=""),
    "%u": lambda text: surrogates(text, "%%u%04x"),
    "JSON": lambda text: json.dumps(text),
    "JSON in HTML": lambda text: html.escape(json.dumps(text)),
    "\\u": lambda text: surrogates(text, "\\u%04X"),
    "\\u{}": lambda text: "".join(f"\\u{{{ord(c):x}}}" for c in text),
    "\\U": lambda text: "".join(f"\\U{ord(c):08x}" for c in text),
    "\\x": lambda text: "".join(f"\\x{byte:02x}" for byte in text.encode()),
    "octal": lambda text: "".join(f"\\{byte:03o}" for byte in text.encode()),
    "CSS": lambda text: "".join(f"\\{ord(c):06x}" for c in text),
    "CSS with blanks": lambda text: "".join(f"\\{ord(c):x} " for c in text),
    "base64": lambda text: b64(text.encode()),
    "base64 in lines": lambda text: wrapped(b64(text.encode()), 40),
    "base64 of addresses": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "base64 after letters": lambda text: "data/x/" + b64(text.encode()),
    "base64 of base64": lambda text: b64(b64(text.encode()).encode()),
    "base64 of gzip": lambda text: b64(gzip.compress(text.encode(), mtime=0)),
    "base64 of zlib": lambda text: b64(zlib.compress(text.encode())),
    "base64 of deflate": lambda text: b64(zlib.compress(text.encode(), wbits=-15)),
    "base64 of UTF-16": lambda text: b64(utf16(text, "le")),
    "base64 in percent": lambda text: urllib.parse.quote(b64(text.encode()), safe=""),
    "base64 of gzip of JSON": lambda text: b64(gzip.compress(json.dumps(text).encode(), mtime=0)),
    "base32": lambda text: base64.b32encode(text.encode()).decode(),
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal in capitals and lines": lambda text: wrapped(text.encode().hex().upper(), 60),
    "hexadecimal of UTF-16": lambda text: utf16(text, "be").hex(),
    "hexadecimal with blanks": lambda text: text.encode().hex(" "),
    "list of 0x": lambda text: ", ".join(f"0x{byte:02x}" for byte in text.encode()),
    "list of numbers": lambda text: ",".join(str(ord(c)) for c in text),
    "hexadecimal in an address": lambda text: f'<a href="/files/{text.encode().hex()}/x-1">x</a>',
    "hexadecimal behind a name": lambda text: "id_" + text.encode().hex(),
    "hexadecimal as a number": lambda text: "0x" + text.encode().hex(),
    "base32 in an address": lambda text: "/o/" + base64.b32encode(text.encode()).decode().rstrip("="),
    "list of numbers in lines": lambda text: json.dumps([ord(c) for c in text], indent=4),
    "list of strings": lambda text: json.dumps([str(ord(c)) for c in text]),
    "list of numbers with hyphens": lambda text: "-".join(str(byte) for byte in text.encode()),
    "list of numbers with signs": lambda text: json.dumps([byte - 256 if byte > 127 else byte for byte in text.encode()]),
    "tags in a comment": lambda text: f"<!-- <p>{tags(text)}</p> -->",
    "tags in an attribute": lambda text: f"""<button data-content="<p>{tags(text).replace('"', "'")}</p>">""",
    "tags in a script behind a comparison": lambda text: f'for(i=0;i<n;i++){{o+="{tags(text)}"}}',
    "CDATA in parts": lambda text: "".join(f"<![CDATA[{part}]]>" for part in wrapped(text, 9).split("\n")),
    "entities with zeros before": lambda text: "".join(f"&#{ord(c):010};" for c in text),
    "subtitles": lambda text: "\n\n" + in_pieces(text, "00:00:0{n}.000 --> 00:00:0{n}.900\n{text}\n\n"),
    "numbered lines": lambda text: "\n" + in_pieces(text, "  {n}.\t{text}\n"),
    "lines with dates": lambda text: "\n" + in_pieces(text, "2031-07-1{n},\"{text}\"\n"),
    "footnotes": lambda text: in_pieces(text, "{text}<sup>[{n}]</sup>"),
    "selectors of variants": lambda text: selectors(text.encode()),
    "base64 in strings": lambda text: in_pieces(b64(text.encode()), "'{text}' +\n    ", 24),
    "base64 in strings of one line": lambda text: json.dumps(wrapped(b64(text.encode()), 24).split("\n")),
    "base64 in short lines": lambda text: wrapped(b64(text.encode()), 12),
    "base64 between commas": lambda text: wrapped(b64(text.encode()), 20).replace("\n", ","),
    "base64 between blanks": lambda text: wrapped(b64(text.encode()), 14).replace("\n", " "),
    "base64 in a comment": lambda text: "\n" + in_pieces(b64(text.encode()), "# {text}\n", 24),
    "reversed": lambda text: text[::-1],
    "reversed in base64": lambda text: b64(text[::-1].encode()),
    "Ascii85": lambda text: a85(text.encode()),
    "Ascii85 with signs around it": lambda text: a85(text.encode(), adobe=True),
    "Ascii85 in lines": lambda text: a85(text.encode(), adobe=True, wrapcol=40),
    "Ascii85 with zeros": lambda text: a85(text.encode("utf-32-le") + bytes(8) + text.encode()),
    "Ascii85 in HTML": lambda text: html.escape(a85(text.encode())),
    "Ascii85 in JSON": lambda text: json.dumps(a85(text.encode(), wrapcol=72)),
    "Ascii85 in JSON in HTML": lambda text: html.escape(json.dumps({"a": 1, "t": a85(text.encode())})),
    "Ascii85 in an address": lambda text: "data:text/plain;ascii85," + urllib.parse.quote(a85(text.encode())),
    "Ascii85 of gzip": lambda text: a85(gzip.compress(text.encode(), mtime=0)),
    "base85": lambda text: b85(text.encode()),
    "base85 in HTML": lambda text: html.escape(b85(text.encode())),
    "base85 in an attribute": lambda text: f'<p data-words="{html.escape(b85(text.encode()))}">x</p>',
    "base85 in JSON": lambda text: json.dumps({"a": 1, "t": b85(text.encode())}, separators=(",", ":")),
    "base85 of gzip": lambda text: b85(gzip.compress(text.encode(), mtime=0)),
    "base85 of gzip in HTML": lambda text: html.escape(b85(gzip.compress(text.encode(), mtime=0))),
    "base85 of UTF-16": lambda text: b85(utf16(text * 2, "le")),
    "base85 of base64": lambda text: b85(b64(text.encode()).encode()),
    "Z85": lambda text: z85(text.encode()),
    "Z85 in HTML": lambda text: html.escape(z85(text.encode())),
    "Z85 after letters": lambda text: "data:x," + z85(text.encode()),
    "uuencode": lambda text: uuencoded_file(text.encode()),
    "uuencode in lines alone": lambda text: uuencoded(text.encode()),
    "uuencode with backticks": lambda text: uuencoded(text.encode(), backtick=True),
    "uuencode without blanks at the ends": lambda text: "\n" + "\n".join(
        line.rstrip() for line in uuencoded(text.encode()).split("\n")),
    "uuencode in HTML": lambda text: html.escape(uuencoded_file(text.encode())),
    "uuencode in JSON": lambda text: json.dumps(uuencoded(text.encode())),
    "uuencode in JSON in HTML": lambda text: html.escape(json.dumps({"a": 1, "t": uuencoded(text.encode())})),
    "uuencode of gzip": lambda text: uuencoded(gzip.compress(text.encode(), mtime=0)),
    "base32 of digits first": lambda text: b32(text.encode(), string.digits + string.ascii_uppercase[:22]),
    "base32 of digits first in small letters": lambda text: b32(
        text.encode(), string.digits + string.ascii_lowercase[:22]),
    "base32 of Crockford": lambda text: b32(text.encode(), "0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
    "list of binary numbers": lambda text: " ".join(f"{byte:08b}" for byte in text.encode()),
    "list of binary numbers as in programs": lambda text: ", ".join(f"0b{byte:08b}" for byte in text.encode()),
    "list of binary numbers of characters": lambda text: " ".join(f"{ord(c):b}" for c in text),
    "list of octal numbers": lambda text: " ".join(f"{byte:03o}" for byte in text.encode()),
    "list of octal numbers of characters": lambda text: ",".join(f"{ord(c):o}" for c in text),
    "binary digits": lambda text: "".join(f"{byte:08b}" for byte in text.encode()),
    "binary digits in lines": lambda text: wrapped("".join(f"{byte:08b}" for byte in text.encode()), 60),
    "binary digits as a number": lambda text: "0b" + "".join(f"{byte:08b}" for byte in text.encode()),
    "dump": lambda text: xxd(text.encode()),
    "dump in two parts": lambda text: hexdump(text.encode()),
    "dump in HTML": lambda text: f"<pre>{html.escape(hexdump(text.encode()))}</pre>",
    "dump in JSON": lambda text: json.dumps(xxd(text.encode())),
    "dump of words": lambda text: words_of_od(text.encode()),
    "dump of words in octal digits": lambda text: octal_words_of_od(text.encode()),
    "dump in octal digits": lambda text: octal_bytes_of_od(text.encode()),
    "dump of UTF-16": lambda text: hexdump(utf16(text, "le")),
    "base58": lambda text: number(text.encode(), DIGITS_58),
    "base58 of small letters first": lambda text: number(
        text.encode(), DIGITS_58[:9] + DIGITS_58[33:] + DIGITS_58[9:33]),
    "base58 of Ripple": lambda text: number(text.encode(), DIGITS_58_RIPPLE),
    "base58 of gzip": lambda text: number(gzip.compress(text.encode(), mtime=0), DIGITS_58),
    "base62": lambda text: number(text.encode(), string.digits + string.ascii_uppercase + string.ascii_lowercase),
    "base62 of small letters first": lambda text: number(text.encode(), string.digits + string.ascii_letters),
    "base62 of letters first": lambda text: number(
        text.encode(), string.ascii_uppercase + string.ascii_lowercase + string.digits),
    "base36": lambda text: number(text.encode(), string.digits + string.ascii_lowercase),
    "base36 in capitals": lambda text: number(text.encode(), string.digits + string.ascii_uppercase),
    "decimal digits": lambda text: str(int.from_bytes(text.encode(), "big")),
    "base45": lambda text: b45(text.encode()),
    "base45 in JSON": lambda text: json.dumps({"a": 1, "t": b45(text.encode())}),
    "base45 of zlib": lambda text: b45(zlib.compress(text.encode())),
    "misread characters": lambda text: text.encode().decode("latin-1"),
    "misread characters in JSON": lambda text: json.dumps(misread(text.encode())),
    "colours of a terminal": lambda text: "\x1b[1;31m" + text.replace(" ", "\x1b[0m \x1b[38;5;7m") + "\x1b[K",
    "hexadecimal in a database": lambda text: "'\\x" + text.encode().hex() + "'",
    "hexadecimal in groups": lambda text: in_groups(text.encode(), 2),
    "hexadecimal in groups the other way round": lambda text: in_groups(text.encode(), 4, "little"),
    "hexadecimal in long groups": lambda text: in_groups(text.encode(), 8).upper().replace(" ", ",\n"),
    "hexadecimal with hyphens": lambda text: text.encode().hex("-").upper(),
    "hexadecimal with hyphens below": lambda text: text.encode().hex("_"),
    "octal without zeros": lambda text: "".join(f"\\{byte:o}" for byte in text.encode()),
    "fillers of Hangul": lambda text: "\u3164".join(text),
    "names of characters that nobody sees": lambda text: "&NegativeVeryThinSpace;".join(text),
    "lines with times": lambda text: "\n" + in_pieces(text, "2031-07-1{n}T10:00:0{n}.25Z {text}\n"),
    "lines of a server": lambda text: "\n" + in_pieces(text, "[1{n}/Nov/2031:10:00:0{n} +0000] {text}\n"),
    "quoted-printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "words of mail in base64": lambda text: mail_words(text, "utf-8", BASE64),
    "words of mail in signs": lambda text: mail_words(text, "utf-8", QP),
    "UTF-7": lambda text: text.encode("utf-7").decode(),
}
NAMED_ENTITIES = {
    "é": "&eacute", "è": "&egrave", "à": "&agrave", "ñ": "&ntilde", "ó": "&oacute", "í": "&iacute", "ç": "&ccedil",
    "ê": "&ecirc", "á": "&aacute", "ú": "&uacute", "ü": "&uuml", " ": "&nbsp"}
# For those that write in Latin letters.
LATIN = {
    "tag characters": tag_characters,
    "letters in squares": lambda text: "".join(
        chr(0x1F170 + ord(c) - 65) if "A" <= c <= "Z" else chr(0x1F1E6 + ord(c) - 97) if "a" <= c <= "z" else c for c in text),
    "small capitals": lambda text: text.lower().translate(SMALL_CAPITALS),
    "ROT13": lambda text: codecs.encode(text, "rot13"),
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "lookalikes": lambda text: text.translate(TWINS),
    "named entities without semicolons": lambda text: "".join(NAMED_ENTITIES.get(c, c) for c in text),
    "letters of formulas": lambda text: "".join(f"&{c}{('fr', 'opf', 'scr')[ord(c) % 3]};" if c.isascii() and c.isalpha() else c for c in text),
    "named entities": lambda text: "".join(
        {"é": "&eacute;", "è": "&egrave;", "à": "&agrave;", "ñ": "&ntilde;", "ó": "&oacute;", "í": "&iacute;",
         "ç": "&ccedil;", "ê": "&ecirc;", "á": "&aacute;", "ú": "&uacute;", "œ": "&oelig;", "ü": "&uuml;",
         " ": "&nbsp;"}.get(c, c) for c in text),
}
CYRILLIC = {
    "misread letters": lambda text: text.encode("cp1251", "replace").decode("latin-1"),
    "named entities": lambda text: "".join(
        {"а": "&acy;", "б": "&bcy;", "в": "&vcy;", "е": "&iecy;", "о": "&ocy;", "я": "&yacy;", "ш": "&shcy;",
         "щ": "&shchcy;", "ё": "&iocy;", "ь": "&softcy;"}.get(c, c) for c in text),
}


# What mail was written in before UTF-8.
MAIL_CHARSETS = {
    "ru": [("koi8-r", BASE64), ("windows-1251", QP)], "ar": [("windows-1256", BASE64)], "zh": [("gb18030", BASE64)],
    "es": [("iso-8859-1", QP)]}
# For those with hardly a letter of ASCII.
FOREIGN = {
    "Punycode": lambda text: text.encode("punycode").decode(),
    "Punycode in JSON": lambda text: json.dumps({"a": 1, "t": text.encode("punycode").decode()}),
}


def of(language):
    others = LATIN if language in ("en", "fr", "es") else FOREIGN | (CYRILLIC if language == "ru" else {})
    return ALL | others | {
        f"words of mail in {encoding}": lambda text, encoding=encoding, way=way: mail_words(text, encoding, way)
        for encoding, way in MAIL_CHARSETS.get(language, [])}
