#!/usr/bin/env python3
"""Writes a PDF with words in places where nobody sees them.

Usage: hiding_places.py --list
       hiding_places.py OUT PLACE...

Each place holds its own mark, see `mark`. The page always shows the words of VISIBLE. Python's standard library only, so that no
tool which is tested has written what it is tested with.
"""

import struct
import sys
import zlib

VISIBLE = "These words stay readable"


def mark(place):
    """The words hidden in a place, such as QZxmpQZ: letters only, so that they can stand in names as well."""
    return "QZ" + place.replace("-", "") + "QZ"


class Document:
    """A PDF in the making: numbered objects, a page, a catalogue, a trailer."""

    def __init__(self):
        self.objects = []
        self.catalog = {"Type": "/Catalog"}
        self.page = {"Type": "/Page", "MediaBox": "[0 0 400 400]"}
        self.resources = {"Font": {}, "XObject": {}, "ExtGState": {}, "Properties": {}, "ColorSpace": {}}
        self.info = {}
        self.trailer = {}
        self.annotations = []
        self.names = {}
        self.content = []
        self.header = ""
        self.compressed = {}
        self.ending = b""
        self.id = "<00112233445566778899aabbccddeeff>"

    def add(self, body):
        self.objects.append(body if isinstance(body, bytes) else body.encode("latin-1"))
        return f"{len(self.objects)} 0 R"

    def dictionary(self, entries):
        def value(item):
            return self.dictionary(item) if isinstance(item, dict) else item

        return "<< " + " ".join(f"/{key} {value(item)}" for key, item in entries.items()) + " >>"

    def stream(self, data, **entries):
        data = data if isinstance(data, bytes) else data.encode("latin-1")
        entries["Length"] = str(len(data))
        return self.add(self.dictionary(entries).encode("latin-1") + b"\nstream\n" + data + b"\nendstream")

    def show(self, words, x, y, size=12, font="F0", before=""):
        self.content.append(f"q {before} BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET Q")

    def write(self):
        content = self.stream("\n".join(self.content))
        resources = {kind: items for kind, items in self.resources.items() if items}
        page = dict(self.page, Contents=content, Resources=resources)
        if self.annotations:
            page["Annots"] = "[" + " ".join(self.annotations) + "]"
        pages = len(self.objects) + 2
        page_number = self.add(self.dictionary(dict(page, Parent=f"{pages} 0 R")))
        self.add(self.dictionary({"Type": "/Pages", "Kids": f"[{page_number}]", "Count": "1"}))
        self.catalog["Pages"] = f"{pages} 0 R"
        if self.names:
            self.catalog["Names"] = self.names
        root = self.add(self.dictionary(self.catalog))
        trailer = dict(self.trailer, Root=root, ID=f"[{self.id} {self.id}]")
        if self.info:
            trailer["Info"] = self.add(self.dictionary(self.info))
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + self.header.encode("latin-1"))
        offsets = {}
        for number, body in enumerate(self.objects, 1):
            offsets[number] = len(out)
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        if self.compressed:
            self.write_cross_reference_stream(out, offsets, trailer)
        else:
            start = len(out)
            out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
            out += b"".join(b"%010d 00000 n \n" % offsets[number] for number in sorted(offsets))
            trailer["Size"] = str(len(offsets) + 1)
            out += b"trailer\n" + self.dictionary(trailer).encode("latin-1")
            out += b"\nstartxref\n%d\n%%%%EOF\n" % start
        return bytes(out) + self.ending

    def write_cross_reference_stream(self, out, offsets, trailer):
        """The objects of `compressed` in an object stream, which only a cross-reference stream can point to."""
        first = len(self.objects) + 1
        numbers = range(first, first + len(self.compressed))
        bodies = [body.encode("latin-1") for body in self.compressed.values()]
        index, place = [], 0
        for number, body in zip(numbers, bodies):
            index.append(f"{number} {place}")
            place += len(body) + 1
        head = (" ".join(index) + " ").encode()
        holder = first + len(bodies)
        data = zlib.compress(head + b" ".join(bodies))
        offsets[holder] = len(out)
        out += b"%d 0 obj\n<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>\nstream\n" % (
            holder, len(bodies), len(head), len(data))
        out += data + b"\nendstream\nendobj\n"
        table = holder + 1
        offsets[table] = len(out)
        rows = [struct.pack(">BIH", 0, 0, 65535)]
        for number in range(1, table + 1):
            if number in offsets:
                rows.append(struct.pack(">BIH", 1, offsets[number], 0))
            else:
                rows.append(struct.pack(">BIH", 2, holder, number - first))
        data = zlib.compress(b"".join(rows))
        entries = dict(trailer, Type="/XRef", Size=str(table + 1), W="[1 4 2]", Filter="/FlateDecode")
        entries["Length"] = str(len(data))
        out += b"%d 0 obj\n" % table + self.dictionary(entries).encode("latin-1")
        out += b"\nstream\n" + data + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % offsets[table]


# Files inside of the file


def jpeg(segments=b"", ending=b""):
    """A grey picture of 8 x 8 pixels with further segments behind its beginning, and with bytes behind its end."""

    def segment(kind, body):
        return struct.pack(">BBH", 0xFF, kind, len(body) + 2) + body

    tables = segment(0xDB, b"\0" + b"\x01" * 64)
    frame = segment(0xC0, struct.pack(">BHHB", 8, 8, 8, 1) + b"\x01\x11\x00")
    code = b"\x01" + b"\0" * 15 + b"\0"
    codes = segment(0xC4, b"\x00" + code) + segment(0xC4, b"\x10" + code)
    scan = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x3f"
    return b"\xff\xd8" + segments + tables + frame + codes + scan + b"\xff\xd9" + ending


def jpeg_segment(kind, body):
    return struct.pack(">BBH", 0xFF, kind, len(body) + 2) + body


def exif(words):
    """EXIF with an image description."""
    text = words.encode() + b"\0"
    entry = struct.pack(">HHII", 0x010E, 2, len(text), 26)
    return b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 1) + entry + b"\0\0\0\0" + text


def profile(words):
    """A colour profile of the monitor kind, reduced to its description and what a reader asks for."""
    text = words.encode() + b"\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * 78
    description += b"\0" * (-len(description) % 4)
    curve = b"curv\0\0\0\0" + struct.pack(">I", 0)
    point = b"XYZ \0\0\0\0" + struct.pack(">iii", 0xF6D6, 0x10000, 0xD32D)
    bodies = [(b"desc", description), (b"wtpt", point)]
    bodies += [(name, point) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    bodies += [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
    place = 128 + 4 + 12 * len(bodies)
    table, data = struct.pack(">I", len(bodies)), b""
    for name, body in bodies:
        table += name + struct.pack(">II", place + len(data), len(body))
        data += body
    head = struct.pack(">I", place + len(data)) + b"\0" * 4 + b"\x02\x10\0\0" + b"mntrRGB XYZ " + b"\0" * 12 + b"acsp"
    return head + b"\0" * (128 - len(head)) + table + data


def cff_font(words):
    """A font of the compact format with one shape, A, and words in its name, notice, full name and family."""

    def index(items):
        if not items:
            return b"\0\0"
        offsets, place = b"\x01", 1
        for item in items:
            place += len(item)
            offsets += bytes([place])
        return struct.pack(">HB", len(items), 1) + offsets + b"".join(items)

    def number(value):
        return b"\x1d" + struct.pack(">i", value)

    def small(value):
        return b"\x1c" + struct.pack(">h", value)

    strings = index([(words + kind).encode() for kind in ("notice", "full", "family")])
    names = index([(words + "name").encode()])
    shape = small(50) + small(0) + b"\x15" + small(400) + b"\x06" + small(600) + b"\x07" + small(-400) + b"\x06\x0e"
    shapes = index([b"\x0e", shape])
    private = small(500) + b"\x14"

    def top(charset, shapes_at, private_at):
        entries = number(391) + b"\x01" + number(392) + b"\x02" + number(393) + b"\x03"
        entries += number(charset) + b"\x0f" + number(shapes_at) + b"\x11"
        return index([entries + number(len(private)) + number(private_at) + b"\x12"])

    start = 4 + len(names) + len(top(0, 0, 0)) + len(strings) + 2
    charset = b"\0" + struct.pack(">H", 34)
    at = (start, start + len(charset), start + len(charset) + len(shapes))
    return b"\x01\0\x04\x01" + names + top(*at) + strings + index([]) + charset + shapes + private


def truetype_font(words):
    """A font in which every character from ! to ~ is one and the same bar, with words in its table of names."""
    shape = struct.pack(">hhhhh", 1, 50, 0, 450, 600) + struct.pack(">HH", 3, 0) + b"\x01" * 4
    shape += struct.pack(">hhhh", 50, 400, 0, -400) + struct.pack(">hhhh", 0, 0, 600, 0)
    shape += b"\0" * (-len(shape) % 4)
    text = words.encode("utf-16-be")
    shown = range(33, 127)
    count = 2 + len(shown)  # the unknown one, the space, and the bars
    starts = [0, 0] + [number * len(shape) for number in range(len(shown) + 1)]
    # Unicode, in one segment from the space to ~, and the segment that ends the list.
    codes = struct.pack(">HHHHHHH", 4, 32, 0, 4, 4, 1, 0) + struct.pack(">HHH", 126, 0xFFFF, 0)
    codes += struct.pack(">HHhhHH", 32, 0xFFFF, 1 - 32, 1, 0, 0)
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 1, 12) + codes,
        b"glyf": shape * len(shown),
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, 1000, 0, 0, 0, 0, 500, 600, 0,
                             8, 2, 1, 0),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 800, -200, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, count),
        b"hmtx": struct.pack(">Hh", 500, 0) * count,
        b"loca": b"".join(struct.pack(">I", start) for start in starts),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, count, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
        b"name": struct.pack(">HHH", 0, 1, 18) + struct.pack(">HHHHHH", 3, 1, 0x409, 1, len(text), 0) + text,
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    place, entries, data = 12 + 16 * len(tables), b"", b""
    for name, body in sorted(tables.items()):
        entries += name + struct.pack(">III", 0, place + len(data), len(body))
        data += body + b"\0" * (-len(body) % 4)
    return struct.pack(">IHHHH", 0x10000, len(tables), 128, 3, 16) + entries + data


# The places

PLACES = {}


def place(function):
    PLACES[function.__name__.replace("_", "-")] = function
    return function


@place
def info_title(d, m): d.info["Title"] = f"({m})"


@place
def info_producer(d, m): d.info["Producer"] = f"({m})"


@place
def info_own_key(d, m): d.info["Reviewer"] = f"({m})"


@place
def info_in_utf16(d, m): d.info["Subject"] = "<feff" + m.encode("utf-16-be").hex() + ">"


@place
def xmp(d, m): d.catalog["Metadata"] = d.stream(f"<x:xmpmeta>{m}</x:xmpmeta>", Type="/Metadata", Subtype="/XML")


@place
def xmp_of_page(d, m): d.page["Metadata"] = d.stream(f"<x:xmpmeta>{m}</x:xmpmeta>", Type="/Metadata", Subtype="/XML")


@place
def piece_info(d, m): d.page["PieceInfo"] = {"Editor": {"Private": f"({m})"}}


@place
def unknown_key_of_page(d, m): d.page["OwnNote"] = f"({m})"


@place
def user_properties(d, m): d.catalog["MarkInfo"] = {"UserProperties": "true", "Note": f"({m})"}


@place
def page_label(d, m): d.catalog["PageLabels"] = {"Nums": f"[0 << /P ({m}) >>]"}


@place
def bookmark(d, m):
    item = d.add(f"<< /Title ({m}) >>")
    d.catalog["Outlines"] = {"First": item, "Last": item, "Count": "1"}


@place
def named_destination(d, m): d.names["Dests"] = {"Names": f"[({m}) [0 /Fit]]"}


@place
def output_intent(d, m): d.catalog["OutputIntents"] = f"[<< /S /GTS_PDFX /OutputConditionIdentifier ({m}) >>]"


@place
def web_capture(d, m): d.catalog["SpiderInfo"] = {"V": "1.0", "C": f"[({m})]"}


@place
def page_thumbnail(d, m):
    d.page["Thumb"] = d.stream(
        (m * 8)[:64], Width="8", Height="8", ColorSpace="/DeviceGray", BitsPerComponent="8")


@place
def structure_alternative(d, m):
    element = d.add(f"<< /Type /StructElem /S /Figure /Alt ({m}) >>")
    d.catalog["StructTreeRoot"] = {"Type": "/StructTreeRoot", "K": f"[{element}]"}


@place
def structure_title(d, m):
    element = d.add(f"<< /Type /StructElem /S /P /T ({m}) /ID ({m}) >>")
    d.catalog["StructTreeRoot"] = {"Type": "/StructTreeRoot", "K": f"[{element}]"}


@place
def actual_text(d, m): d.content.append(f"/Span << /ActualText ({m}) >> BDC EMC")


@place
def marked_content(d, m):
    d.resources["Properties"]["P1"] = {"Note": f"({m})"}
    d.content.append("/Note /P1 DP")


@place
def comment_in_content(d, m): d.content.append(f"% {m}\n")


@place
def comment_at_beginning(d, m): d.header += f"% {m}\n"


@place
def comment_after_end(d, m): d.ending += f"% {m}\n".encode()


@place
def unreferenced_object(d, m): d.add(f"({m})")


@place
def unreferenced_stream(d, m): d.stream(zlib.compress(m.encode()), Filter="/FlateDecode")


@place
def object_stream(d, m): d.compressed["note"] = f"<< /Note ({m}) >>"


@place
def trailer_identifier(d, m): d.id = "<" + m.encode().hex() + ">"


@place
def trailer_own_key(d, m): d.trailer["Note"] = f"({m})"


@place
def unused_form(d, m):
    d.resources["XObject"]["Unused"] = d.stream(f"BT ({m}) Tj ET", Subtype="/Form", BBox="[0 0 9 9]")


@place
def name_of_resource(d, m):
    d.resources["XObject"][m] = d.stream("0 0 9 9 re f", Subtype="/Form", BBox="[0 0 9 9]")
    d.content.append(f"q /{m} Do Q")


def picture(d, name, data, x, **entries):
    d.resources["XObject"][name] = d.stream(
        data, Subtype="/Image", Width="8", Height="8", ColorSpace=entries.pop("ColorSpace", "/DeviceGray"),
        BitsPerComponent="8", **entries)
    d.content.append(f"q 30 0 0 30 {x} 20 cm /{name} Do Q")


@place
def image_exif(d, m): picture(d, "I1", jpeg(jpeg_segment(0xE1, exif(m))), 20, Filter="/DCTDecode")


@place
def image_comment(d, m): picture(d, "I2", jpeg(jpeg_segment(0xFE, m.encode())), 60, Filter="/DCTDecode")


@place
def image_thumbnail(d, m):
    body = b"JFXX\0\x10" + jpeg(jpeg_segment(0xFE, m.encode()))
    picture(d, "I3", jpeg(jpeg_segment(0xE0, body)), 100, Filter="/DCTDecode")


@place
def image_own_segment(d, m): picture(d, "I4", jpeg(jpeg_segment(0xEB, m.encode())), 140, Filter="/DCTDecode")


@place
def image_after_end(d, m): picture(d, "I5", jpeg(ending=m.encode()), 180, Filter="/DCTDecode")


@place
def image_xmp(d, m):
    note = d.stream(f"<x:xmpmeta>{m}</x:xmpmeta>", Type="/Metadata", Subtype="/XML")
    picture(d, "I6", bytes(range(64)), 220, Metadata=note)


@place
def image_more_rows(d, m): picture(d, "I7", zlib.compress(bytes(64) + m.encode()), 260, Filter="/FlateDecode")


@place
def image_alternate(d, m):
    other = d.stream(m.encode() * 8, Subtype="/Image", Width="8", Height="8", ColorSpace="/DeviceGray",
                     BitsPerComponent="8")
    picture(d, "I8", bytes(64), 300, Alternates=f"[<< /Image {other} >>]")


@place
def image_profile(d, m):
    colours = d.stream(zlib.compress(profile(m)), N="3", Filter="/FlateDecode")
    picture(d, "I9", zlib.compress(bytes(192)), 340, ColorSpace=f"[/ICCBased {colours}]", Filter="/FlateDecode")


@place
def profile_of_page(d, m):
    colours = d.stream(zlib.compress(profile(m)), N="3", Filter="/FlateDecode")
    d.resources["ColorSpace"]["C1"] = f"[/ICCBased {colours}]"
    d.content.append("q /C1 cs 0.2 0.4 0.6 sc 20 60 9 9 re f Q")


def embedded(d, name, kind, m, program, characters=range(65, 66), flags="4", **entries):
    descriptor = d.add(d.dictionary({
        "Type": "/FontDescriptor", "FontName": f"/{m}", "Flags": flags, "FontBBox": "[0 0 500 600]", "ItalicAngle": "0",
        "Ascent": "800", "Descent": "-200", "CapHeight": "600", "StemV": "80", "FontFamily": f"({m})", **program}))
    d.resources["Font"][name] = {
        "Type": "/Font", "Subtype": kind, "BaseFont": f"/{m}", "FirstChar": str(characters[0]),
        "LastChar": str(characters[-1]), "Widths": "[" + "500 " * len(characters) + "]",
        "FontDescriptor": descriptor, **entries}


def embed_truetype(d, name, m):
    program = truetype_font(m)
    embedded(d, name, "/TrueType", m, {"FontFile2": d.stream(program, Length1=str(len(program)))}, range(32, 127), "32",
             Encoding="/WinAnsiEncoding")


@place
def font_compact(d, m):
    embedded(d, "F1", "/Type1", m, {"FontFile3": d.stream(cff_font(m), Subtype="/Type1C")})
    d.show("AAA", 20, 90, font="F1")


@place
def font_truetype(d, m):
    embed_truetype(d, "F2", m)
    d.show("AAA", 20, 110, font="F2")


@place
def font_shape_name(d, m):
    shape = d.stream("500 0 d0 0 0 400 600 re f")
    d.resources["Font"]["F3"] = {
        "Type": "/Font", "Subtype": "/Type3", "Name": f"/{m}", "FontBBox": "[0 0 500 600]",
        "FontMatrix": "[0.001 0 0 0.001 0 0]", "CharProcs": {m: shape},
        "Encoding": {"Type": "/Encoding", "Differences": f"[65 /{m}]"}, "FirstChar": "65", "LastChar": "65",
        "Widths": "[500]"}
    d.show("AAA", 20, 130, font="F3")


@place
def font_more_letters_than_shown(d, m):
    letters = m.encode("utf-16-be").hex()
    table = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <ff> "
             f"endcodespacerange 1 beginbfchar <41> <{letters}> endbfchar endcmap end end")
    embedded(d, "F4", "/Type1", "Shapes", {"FontFile3": d.stream(cff_font("Shapes"), Subtype="/Type1C")},
             ToUnicode=d.stream(table))
    d.show("A", 20, 150, font="F4")


@place
def font_not_embedded(d, m):
    d.resources["Font"]["F5"] = {"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica", "Name": f"/{m}"}
    d.show("Plain", 20, 170, font="F5")


@place
def text_white(d, m): d.show(m, 20, 200, before="1 g")


@place
def text_almost_white(d, m): d.show(m, 20, 200, before="0.97 g")


@place
def text_transparent(d, m):
    d.resources["ExtGState"]["G1"] = {"ca": "0", "CA": "0"}
    d.show(m, 20, 200, before="/G1 gs")


@place
def text_invisible(d, m): d.show(m, 20, 220, before="3 Tr")


@place
def text_tiny(d, m): d.show(m, 20, 240, size="0.3")


@place
def text_under_box(d, m):
    d.show(m, 20, 260)
    d.content.append("q 0 g 15 255 250 20 re f Q")


@place
def text_half_under_box(d, m):
    d.show("Open" + m, 20, 260)
    d.content.append("q 0 g 60 255 250 20 re f Q")


@place
def text_under_white_box(d, m):
    d.show(m, 20, 260)
    d.content.append("q 1 g 15 255 250 20 re f Q")


@place
def text_under_picture(d, m):
    d.show(m, 20, 280)
    pixels = bytes((x * 37 + y * 91) % 256 for y in range(8) for x in range(8))
    d.resources["XObject"]["I10"] = d.stream(
        pixels, Subtype="/Image", Width="8", Height="8", ColorSpace="/DeviceGray", BitsPerComponent="8")
    d.content.append("q 260 0 0 24 15 273 cm /I10 Do Q")


@place
def text_under_text(d, m):
    d.show(m, 20, 300, before="1 g")
    d.show("WWWWWWWWWWWWWWWWWW", 19, 300)


@place
def text_clipped(d, m): d.show(m, 20, 320, before="0 0 5 5 re W n")


@place
def text_outside_media(d, m): d.show(m, 500, 320)


@place
def text_partly_outside(d, m): d.show("Seen" + m, 370, 320)


@place
def text_outside_crop(d, m):
    d.page["CropBox"] = "[0 0 400 380]"
    d.show(m, 20, 385)


@place
def annotation(d, m): d.annotations.append(f"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({m}) >>")


@place
def annotation_author(d, m):
    d.annotations.append(f"<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /QuadPoints [0 0 9 0 0 9 9 9] /T ({m}) >>")


@place
def link(d, m):
    d.annotations.append(
        f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/{m}) >> /Contents ({m}) >>")


@place
def link_that_starts(d, m):
    d.annotations.append(f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F ({m}) >> >>")


@place
def link_to_script(d, m):
    d.annotations.append(f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /JavaScript /JS ({m}) >> >>")


@place
def attached_to_page(d, m):
    file = d.stream(m, Type="/EmbeddedFile")
    d.annotations.append(
        "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] "
        f"/FS << /Type /Filespec /F (note) /EF << /F {file} >> >> >>")


@place
def embedded_file(d, m):
    file = d.stream(m, Type="/EmbeddedFile")
    d.names["EmbeddedFiles"] = {"Names": f"[(note) << /Type /Filespec /F (note) /EF << /F {file} >> >>]"}


@place
def script(d, m): d.names["JavaScript"] = {"Names": f"[(start) << /S /JavaScript /JS (var {m}) >>]"}


@place
def script_with_escaped_name(d, m): d.catalog["OpenAction"] = f"<< /S /Java#53cript /J#53 (var {m}) >>"


@place
def action_of_page(d, m): d.page["AA"] = f"<< /O << /S /URI /URI (https://example.org/{m}) >> >>"


@place
def form_field(d, m):
    field = d.add(f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V ({m}) /Rect [0 0 9 9] >>")
    d.annotations.append(field)
    d.catalog["AcroForm"] = {"Fields": f"[{field}]"}


@place
def xfa(d, m): d.catalog["AcroForm"] = {"Fields": "[]", "XFA": d.stream(f"<xdp>{m}</xdp>")}


@place
def optional_content(d, m):
    group = d.add(f"<< /Type /OCG /Name ({m}) >>")
    d.catalog["OCProperties"] = {"OCGs": f"[{group}]", "D": {"OFF": f"[{group}]"}}
    d.resources["Properties"]["L1"] = group
    d.content.append("/OC /L1 BDC")
    d.show(m, 20, 340)
    d.content.append("EMC")


@place
def earlier_version(d, m): d.ending += f"1 0 obj\n({m})\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n".encode()


def document(places):
    d = Document()
    embed_truetype(d, "F0", "Bars")
    d.show(VISIBLE, 20, 360)
    for name in places:
        PLACES[name](d, mark(name))
    return d.write()


def main(arguments):
    if arguments == ["--list"]:
        print("\n".join(PLACES))
        return 0
    if not arguments or any(name not in PLACES for name in arguments[1:]):
        print(__doc__, file=sys.stderr)
        return 64
    with open(arguments[0], "wb") as file:
        file.write(document(arguments[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
