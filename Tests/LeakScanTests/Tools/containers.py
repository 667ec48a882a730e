"""Files that a text may be put into: from characters to bytes. Images, documents and archives are made by the usual tools."""

import gzip
import io
import json
import re
import struct
import tarfile
import urllib.parse
import zipfile
import zlib

from PIL import Image, PngImagePlugin
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
pdfmetrics.registerFont(TTFont("DejaVu", FONT))


def page(text):
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title></head>
<body><h1>A heading of this page</h1><p>Words before it. {text} Words after it.</p></body></html>
""".encode()


# What holds characters.
TEXT = {
    "page.html": page,
    "picture.svg": lambda text: (
        f'<svg xmlns="http://www.w3.org/2000/svg"><desc>Bars</desc><text x="1">{text}</text></svg>'.encode()),
    "style.css": lambda text: f'p::after {{ content: "{text}" }}\n'.encode(),
    "script.js": lambda text: f'export const words = "{text}"\n'.encode(),
    "table.csv": lambda text: f'code,text\nXAA,"{text}"\n'.encode(),
    "feed.xml": lambda text: f'<feed><entry><content type="html">{text}</content></entry></feed>'.encode(),
    "notes.txt": lambda text: f"Notes\n\n{text}\n".encode(),
}


def archive(data, name="inner/words.txt", method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as members:
        members.writestr(zipfile.ZipInfo(name), data, method)
    return file.getvalue()


def streamed_archive(data):
    """Without sizes in the headers, as programs write that can't go back."""
    class Pipe(io.RawIOBase):
        parts = []

        def writable(self):
            return True

        def write(self, data):
            self.parts.append(bytes(data))
            return len(data)

    pipe = Pipe()
    pipe.parts = []
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as members:
        with members.open("words.txt", "w") as member:
            member.write(data)
    return b"".join(pipe.parts)


def tar(data, mode="w"):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as members:
        for name, content in (("first.txt", b"Nothing here."), ("second/words.html", data)):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            members.addfile(info, io.BytesIO(content))
    return file.getvalue()


def png(**texts):
    information = PngImagePlugin.PngInfo()
    for (keyword, text), kind in zip(texts.items(), texts):
        if kind == "plain":
            information.add_text(keyword, text)
        elif kind == "packed":
            information.add_text(keyword, text, zip=True)
        elif kind == "international":
            information.add_itxt(keyword, text)
        else:
            information.add_itxt(keyword, text, lang="en", tkey="Title", zip=True)
    file = io.BytesIO()
    Image.new("RGB", (2, 2)).save(file, "PNG", pnginfo=information)
    return file.getvalue()


def jpeg(text, **more):
    file = io.BytesIO()
    Image.new("RGB", (2, 2)).save(file, "JPEG", **more)
    return file.getvalue()


def exif(text, tag, encoding):
    data = Image.Exif()
    data[tag] = text.encode(encoding)
    return jpeg(text, exif=data)


def document(text, compress=1, subject=None):
    """A page in a font with a map to Unicode, in lines of forty characters."""
    file = io.BytesIO()
    pages = canvas.Canvas(file, pageCompression=compress, invariant=1)
    if subject:
        pages.setSubject(subject)
    pages.setFont("DejaVu", 9)
    for number, start in enumerate(range(0, len(text), 40)):
        pages.drawString(40, 800 - 12 * number, text[start:start + 40])
    pages.save()
    return file.getvalue()


def plain_document(stream, filters="", information=""):
    """A document written by hand, with a stream as it is given."""
    return (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Info 3 0 R " + information.encode("latin-1") + b" >>\nendobj\n2 0 obj\n<< /Length "
            + str(len(stream)).encode() + b" " + filters.encode() + b" >>\nstream\n" + stream
            + b"\nendstream\nendobj\n3 0 obj\n<< /Producer (By hand) >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")


def shown(text):
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 12 Tf [({escaped[:20]}) -20 ({escaped[20:]})] TJ ET".encode("latin-1")


def in_hexadecimal(text):
    return b"BT /F1 12 Tf <" + text.encode("latin-1").hex().encode() + b"> Tj ET"


def numbered(objects):
    return b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n" % (n + 1) + o + b"\nendobj\n" for n, o in enumerate(objects)) + b"%%EOF\n"


def stream(data):
    return b"<< /Length %d >>\nstream\n" % len(data) + data + b"\nendstream"


def coded_page(text, before=b"", resources=b"/Font << /F1 5 0 R >>"):
    """A page of codes that are those of UTF-16, with the map that says so."""
    cmap = (b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n")
    page = before + b"BT /F1 12 Tf <" + text.encode("utf-16-be").hex().encode() + b"> Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << " + resources + b" >> >>",
        stream(page), b"<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>", stream(cmap)]
    return numbered(objects)


def rich_text(text, encoding, number, unicode=False):
    """With another look every five letters, and a title. The codes of a page stand for the letters, or beside their numbers."""
    def written(character):
        if character.isascii():
            return "\\" + character if character in "\\{}" else "\\par\n" if character == "\n" else character
        codes = character.encode(encoding, "replace")
        escapes = "".join(f"\\'{byte:02x}" for byte in codes)
        if not unicode:
            return escapes
        units = character.encode("utf-16-le")
        numbers = (int.from_bytes(units[place:place + 2], "little", signed=True) for place in range(0, len(units), 2))
        return f"\\uc{len(codes)}" + "".join(f"\\u{number}{escapes}" for number in numbers)
    words = "".join(written(c) + ("}{\\b0\\fs24 " if place % 5 == 4 else "") for place, c in enumerate(text))
    return (f"{{\\rtf1\\ansi\\ansicpg{number}\\deff0{{\\fonttbl{{\\f0\\fnil Arial;}}}}{{\\info{{\\title A title}}}}"
            f"{{\\*\\words {{{words}}}}}\\par}}").encode("ascii")


def rich_text_of_fonts(text, encoding, charset):
    """The code page is that of a font and not of the file, and the codes stand as they are."""
    return (b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil\\fcharset%d Arial;}}\\f0 " % charset
            + b"\\i0 ".join(text[place:place + 4].encode(encoding, "replace") for place in range(0, len(text), 4)) + b"}")


def picture_with_extension(text):
    """A comment in short blocks, whose lengths stand between."""
    file = io.BytesIO()
    Image.effect_noise((20, 20), 90).save(file, "GIF")
    data = text.encode()
    blocks = b"".join(bytes([len(data[place:place + 20])]) + data[place:place + 20] for place in range(0, len(data), 20))
    return file.getvalue()[:-1] + b"!\xfe" + blocks + b"\0;"


def in_segments(marker, head, data):
    """A photo whose data stand in several segments, each with a head."""
    photo = jpeg("")
    parts = [data[place:place + 50] for place in range(0, len(data), 50)]
    return photo[:2] + b"".join(
        bytes([0xFF, marker]) + (len(head) + len(part) + 2).to_bytes(2, "big") + head + part for part in parts) + photo[2:]


def calendar(text):
    """Folded after so many bytes, in the middle of characters too."""
    line = b"DESCRIPTION:x" + text.encode()
    return b"BEGIN:VEVENT\r\n" + b"\r\n ".join(line[place:place + 31] for place in range(0, len(line), 31)) + b"\r\nEND:VEVENT\r\n"


def file_name_in_parts(text):
    value = urllib.parse.quote(text, safe="")
    prefix = "UTF-8''"
    parts = [value[place:place + 48] for place in range(0, len(value), 48)]
    return ("Content-Disposition: attachment;\r\n" + ";\r\n".join(
        f" filename*{number}*={prefix * (number == 0)}{part}" for number, part in enumerate(parts)) + "\r\n").encode()


def drawn_document(parts):
    """Each part in a stream of its own, with a font that names its letters."""
    text = "".join(parts)
    codes = {c: 33 + n for n, c in enumerate(dict.fromkeys(text))}
    pages = [stream(b"BT /F1 12 Tf <" + bytes(codes[c] for c in part).hex().encode() + b"> Tj ET") for part in parts]
    return numbered([
        b"<< /Type /Catalog >>", b"<< /Resources << /Font << /F1 3 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /Encoding 4 0 R >>", differences(codes), *pages])


def differences(codes):
    return b"<< /Type /Encoding /Differences [ 33 " + b"".join(
        b"/" + (c if c.isascii() and c.isalpha() else f"uni{ord(c):04X}").encode() for c in codes) + b" ] >>"


def named_glyphs(text):
    return drawn_document([text])


def map_of_letters(text):
    """The map to Unicode has no code that isn't a letter's, such as the blank's."""
    codes = {c: 33 + n for n, c in enumerate(dict.fromkeys(text))}
    letters = [c for c in codes if c.isalnum()]
    cmap = b"1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n" % len(letters) + b"".join(
        b"<%02x> <%s>\n" % (codes[c], c.encode("utf-16-be").hex().encode()) for c in letters) + b"endbfchar\n"
    return numbered([
        b"<< /Type /Catalog >>", b"<< /Resources << /Font << /F1 3 0 R >> >> >>", b"<< /Type /Font /ToUnicode 4 0 R >>",
        stream(cmap), stream(b"BT /F1 12 Tf <" + bytes(codes[c] for c in text).hex().encode() + b"> Tj ET")])


def pages_backwards(parts):
    """Each part on a page of its own, the last page first in the file."""
    streams = [(8 + 2 * n, stream(b"BT <feff" + part.encode("utf-16-be").hex().encode() + b"> Tj ET")) for n, part in enumerate(parts)]
    kids = b" ".join(b"%d 0 R" % (number + 1) for number, _ in streams)
    objects = [(2, b"<< /Type /Pages /Kids [" + kids + b"] >>")] + [
        entry for number, data in reversed(streams)
        for entry in ((number + 1, b"<< /Type /Page /Contents %d 0 R >>" % number), (number, data))]
    return b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n" % number + data + b"\nendobj\n" for number, data in objects) + b"%%EOF\n"


def escaped_codes(text):
    """The first letters have codes that strings write as `\\n` and the like."""
    letters = list(dict.fromkeys(text))
    codes = dict(zip(letters, [10, 13, 9, 8, 12, *range(42, 42 + len(letters))]))
    written = {10: b"\\n", 13: b"\\r", 9: b"\\t", 8: b"\\b", 12: b"\\f", 92: b"\\\\"}
    page = b"BT /F1 12 Tf (" + b"".join(written.get(codes[c], bytes([codes[c]])) for c in text) + b") Tj ET"
    cmap = b"1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n" % len(codes) + b"".join(
        b"<%02X> <%04X>\n" % (code, ord(c)) for c, code in codes.items()) + b"endbfchar\n"
    return numbered([
        b"<< /Type /Catalog >>", b"<< /Resources << /Font << /F1 3 0 R >> >> >>",
        b"<< /Type /Font /Subtype /TrueType /ToUnicode 4 0 R >>", stream(cmap), stream(page)])


# What holds a text in a way of its own, whatever the language.
BINARY = {
    "objects.json": lambda text: json.dumps([{"t": word, "p": place} for place, word in enumerate(text.split(" "))]).encode(),
    "pairs.json": lambda text: json.dumps(
        {"words": [[word, place] for place, word in enumerate(text.split(" "))]}, ensure_ascii=False, indent=2).encode(),
    "lines.jsonl": lambda text: "\n".join(
        json.dumps({"type": "text", "w": {"text": word, "n": 1}}, ensure_ascii=False) for word in text.split(" ")).encode(),
    "coded.pdf": coded_page,
    "coded-after-comment.pdf": lambda text: coded_page(text, b"% :-( a comment\n"),
    "coded-after-picture.pdf": lambda text: coded_page(text, b"BI /W 2 /H 2 /BPC 8 /CS /G ID \x28\xff\x28\x01 EI Q\n"),
    "coded-font-inside.pdf": lambda text: coded_page(text, resources=b"/Font << /F1 << /Type /Font /ToUnicode 6 0 R >> >>"),
    "utf-32.txt": lambda text: text.encode("utf-32-le"),
    "utf-32-big.txt": lambda text: text.encode("utf-32-be"),
    "words.txt.gz": lambda text: gzip.compress(page(text), mtime=0),
    "words.zz": lambda text: zlib.compress(page(text)),
    "words.deflated": lambda text: zlib.compress(page(text), wbits=-15),
    "two.gz": lambda text: gzip.compress(b"Nothing here.", mtime=0) + gzip.compress(text.encode(), mtime=0),
    "words.zip": lambda text: archive(page(text)),
    "stored.zip": lambda text: archive(page(text), method=zipfile.ZIP_STORED),
    "streamed.zip": lambda text: streamed_archive(page(text)),
    "in.zip.gz": lambda text: gzip.compress(archive(page(text)), mtime=0),
    "zip.in.zip": lambda text: archive(archive(page(text)), "inner.zip"),
    "office.docx": lambda text: archive(f"<w:t>{text}</w:t>", "word/document.xml"),
    "words.tar": lambda text: tar(page(text)),
    "words.tar.gz": lambda text: tar(page(text), "w:gz"),
    "utf-16.txt": lambda text: ("\ufeff" + text).encode("utf-16-le"),
    "utf-16-big.txt": lambda text: ("\ufeff" + text).encode("utf-16-be"),
    "utf-16-without-mark.txt": lambda text: text.encode("utf-16-le"),
    "utf-16-at-odd-places.bin": lambda text: b"\x01" + text.encode("utf-16-be"),
    "picture-packed.png": lambda text: png(packed=text) if text.isascii() else png(last=text),
    "picture-text.png": lambda text: png(international=text),
    "picture-text-packed.png": lambda text: png(last=text),
    "picture-tail.png": lambda text: png(international="x") + text.encode(),
    "photo-comment.jpg": lambda text: jpeg(text, comment=text.encode()) if PIL_WRITES_COMMENTS else commented(text),
    "photo-title.jpg": lambda text: exif(text, 0x9C9B, "utf-16-le"),
    "photo-xmp.jpg": lambda text: segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + text.encode() + b"</x:xmpmeta>"),
    "photo-tail.jpg": lambda text: jpeg(text) + text.encode(),
    "words.rtf": lambda text: rich_text(text, "cp1252", 1252, unicode=True),
    "words-with-codes.rtf": lambda text: rich_text(text, "gb18030", 936, unicode=True),
    "picture-comment.gif": picture_with_extension,
    "photo-xmp-in-parts.jpg": lambda text: in_segments(
        0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40, f"<x:xmpmeta>{text}</x:xmpmeta>".encode()),
    "photo-profile-in-parts.jpg": lambda text: in_segments(0xE2, b"ICC_PROFILE\0\1\1", ("  " + text).encode("utf-16-be")),
    "photo-iptc-in-parts.jpg": lambda text: in_segments(0xED, b"Photoshop 3.0\0", text.encode()),
    "photo-comments.jpg": lambda text: in_segments(0xFE, b"", text.encode()),
    "in-parts.gz": lambda text: b"".join(
        gzip.compress(text.encode()[place:place + 30], mtime=0) for place in range(0, len(text.encode()), 30)),
    "streams.pdf": lambda text: drawn_document(text.split(" ") if " " in text else [text[:9], text[9:]]),
    "names-of-glyphs.pdf": named_glyphs,
    "map-of-letters.pdf": map_of_letters,
    "pages-backwards.pdf": lambda text: pages_backwards(text.split(" ") if " " in text else [text[:9], text[9:]]),
    "codes-with-escapes.pdf": lambda text: escaped_codes(text),
    "words.ics": calendar,
    "attached.eml": file_name_in_parts,
    "unknown.bin": lambda text: bytes(range(256)) + zlib.compress(text.encode()) + bytes(64),
    "unknown-gzip.bin": lambda text: bytes(range(256)) + gzip.compress(text.encode(), mtime=0) + bytes(64),
    "unknown-zip.bin": lambda text: bytes(range(256)) + archive(text.encode()),
    "texts.json": lambda text: json.dumps({"documents": [["XAA", text, 7]]}).encode(),
    "search.json": lambda text: json.dumps({"documents": [["XAA", text, 7]]}, ensure_ascii=False).encode(),
    "numbers-by-place.json": lambda text: json.dumps(dict(enumerate(text.encode())), indent=1).encode(),
    "numbers-by-key.json": lambda text: json.dumps(
        [{"c": unit} for unit in struct.unpack(f">{len(text.encode('utf-16-be')) // 2}H", text.encode("utf-16-be"))]).encode(),
    "words-of-a-form.json": lambda text: json.dumps(
        {f"w{place // 7 + 1}": text[place:place + 7] for place in range(0, len(text), 7)}, ensure_ascii=False).encode(),
    "title.pdf": lambda text: document("Nothing here.", subject=text),
    "information.pdf": lambda text: plain_document(
        b"", information="/Title <" + ("\ufeff" + text).encode("utf-16-be").hex() + ">"),
    "xmp.pdf": lambda text: plain_document(f"<x:xmpmeta>{text}</x:xmpmeta>".encode(), "/Type /Metadata"),
    "attached.pdf": lambda text: plain_document(zlib.compress(page(text)), "/Type /EmbeddedFile /Filter /FlateDecode"),
}
PIL_WRITES_COMMENTS = False


def segment(marker, data):
    """A photo with one more segment after its first."""
    photo = jpeg("")
    return photo[:2] + bytes([0xFF, marker]) + (len(data) + 2).to_bytes(2, "big") + data + photo[2:]


def commented(text):
    return segment(0xFE, text.encode())


# Documents with text on their pages, by a font that has the letters.
DOCUMENTS = {
    "page.pdf": document,
    "page-open.pdf": lambda text: document(text, compress=0),
}
# Those whose letters are those of the first 256 characters.
WESTERN = {
    "latin.html": lambda text: page(text).decode().encode("latin-1"),
    "literal.pdf": lambda text: plain_document(shown(text)),
    "deflated.pdf": lambda text: plain_document(zlib.compress(shown(text)), "/Filter /FlateDecode"),
    "filters.pdf": lambda text: plain_document(
        ascii85(zlib.compress(in_hexadecimal(text))), "/Filter [/ASCII85Decode /FlateDecode]"),
    "hexadecimal.pdf": lambda text: plain_document(shown(text).hex().encode() + b">", "/Filter /AHx"),
    "runs.pdf": lambda text: plain_document(run_lengths(shown(text)), "/Filter [/RunLengthDecode]"),
    "photo-description.jpg": lambda text: exif(text, 0x010E, "latin-1"),
    "picture-plain.png": lambda text: png(plain=text),
    "picture-plain-packed.png": lambda text: png(packed=text),
    "cp037.txt": lambda text: text.encode("cp037"),
    "cp500.bin": lambda text: bytes(range(256)) + text.encode("cp500") + bytes(64),
}


def in_code_page(encoding):
    return lambda text: page(text).replace(b"utf-8", encoding.encode()).decode().encode(encoding, "replace")


def iso_2022_cn(text):
    """Chinese between two control characters, as iconv writes it."""
    pairs = re.sub(rb"([\x80-\xff]+)", lambda row: b"\x0e" + bytes(byte & 0x7F for byte in row[1]) + b"\x0f", in_code_page("gb2312")(text))
    return pairs.replace(b"\x0e", b"\x1b$)A\x0e", 1)


def rich_texts(language):
    encoding, number, charset = {
        "ru": ("cp1251", 1251, 204), "ar": ("cp1256", 1256, 178), "zh": ("gb18030", 936, 134)}.get(language, ("cp1252", 1252, 0))
    return {
        "code-page.rtf": lambda text: rich_text(text, encoding, number),
        "code-page-of-font.rtf": lambda text: rich_text_of_fonts(text, encoding, charset)}


SPECIAL = {
    "ar": {"right-to-left.pdf": lambda text: coded_page(text[::-1])},
    "zh": {"iso-2022-cn.html": iso_2022_cn},
}
# Pages in what people wrote in before UTF-8, for the languages that have it.
CODE_PAGES = {
    # Documents have their letters as they are drawn, from left to right.
    language: rich_texts(language) | SPECIAL.get(language, {}) | {
        f"{encoding}.html": in_code_page(encoding) for encoding in encodings} | {
        f"{encodings[0]}.zip": lambda text, encode=in_code_page(encodings[0]): archive(encode(text))}
    for language, encodings in {
        "ru": ("cp1251", "koi8_r", "iso8859_5", "cp866", "cp855", "mac_cyrillic"), "ar": ("cp1256", "iso8859_6", "cp720"),
        "zh": ("gb18030", "gbk", "hz"), "fr": ("mac_roman", "cp1252", "cp850", "cp437"), "es": ("mac_roman", "cp850", "cp437")}.items()
}


def ascii85(data):
    import base64
    return base64.a85encode(data) + b"~>"


def run_lengths(data):
    parts = [data[place:place + 100] for place in range(0, len(data), 100)]
    return b"".join(bytes([len(part) - 1]) + part for part in parts) + b"\xff   "[:1] + b" " + b"\x80"
