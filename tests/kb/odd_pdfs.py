"""Odd PDFs, made here: laid out, rewritten, torn, bombs, scans, fonts without a table of letters. Each comes with its kind."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ingest_layouts import PLAN, as_pdf, paragraphs

Made = tuple[str, bytes]
LINES = paragraphs(PLAN)


def raw_pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of numbered objects, the first of them the catalogue; without a cross-reference table, as broken writers leave it."""
    body = b"".join(b"%d 0 obj%sendobj\n" % (i, o) for i, o in enumerate(objects, 1))
    return b"%PDF-1.5\n" + body + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n0\n%%%%EOF" % (len(objects) + 1, trailer)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream " % (len(data), entries, data)


def page_of(content: bytes, font: bytes, *more: bytes, entries: bytes = b"", resources: bytes = b"") -> bytes:
    """A PDF with one page that shows ``content`` in ``font``; ``more`` are objects 6 and on."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>" % resources
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    return raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", tree, page, stream(content, entries), font, *more])


HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def shown(lines: Sequence[bytes]) -> bytes:
    """A content stream that shows lines below each other."""
    escaped = [x.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") for x in lines]
    return b"BT /F1 12 Tf 14 TL 72 780 Td " + b" ".join(b"(%s) Tj T*" % x for x in escaped) + b" ET"


def rewritten(raw: bytes, build: Callable[[Any], None]) -> bytes:
    """A PDF read and written again by pypdf, with a change."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.append(io.BytesIO(raw))
    build(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def layouts(chance: random.Random, count: int) -> Iterator[Made]:
    """The same plan in many layouts; all of it can be read."""
    for _ in range(count):
        options = {
            "size": chance.randint(8, 16), "space": chance.choice([0, 3, 8]), "indent": chance.choice([0, 20, 40]),
            "justified": chance.random() < 0.5,
        }  # fmt: skip
        yield "layout", as_pdf(LINES, **options)


def rewrites(chance: random.Random, count: int) -> Iterator[Made]:
    """Turned, cropped, merged, compressed, with blank pages or passwords."""

    def turn(w: Any) -> None:
        w.pages[0].rotate(chance.choice([90, 180, 270]))

    def crop(w: Any) -> None:
        w.pages[0].mediabox.upper_right = (chance.randint(1, 600), chance.randint(1, 900))

    def squeeze(w: Any) -> None:
        for page in w.pages:
            page.compress_content_streams()

    def scale(w: Any) -> None:
        w.pages[0].scale_by(chance.choice([0.001, 0.5, 40]))

    changes = {
        "turned": turn,
        "cropped": crop,
        "compressed": squeeze,
        "scaled": scale,
        "blank pages": lambda w: [w.insert_blank_page(100, 100, 0) for _ in range(chance.randint(1, 30))],
        "owner's password": lambda w: w.encrypt("", "chủ", algorithm=chance.choice(["RC4-128", "AES-128", "AES-256"])),
        "reader's password": lambda w: w.encrypt("đọc", algorithm=chance.choice(["RC4-40", "RC4-128", "AES-256"])),
        "without info": lambda w: w.add_metadata({"/Title": "x" * 100_000}),
    }
    plain = as_pdf(LINES)
    for i in range(count):
        name = list(changes)[i % len(changes)]
        yield name, rewritten(plain, changes[name])  # type: ignore[arg-type]


def torn(chance: random.Random, count: int) -> Iterator[Made]:
    """Bytes changed, cut out, doubled, cut off; two files run together."""
    packed = as_pdf(LINES)
    open_ = page_of(shown([line.encode("ascii", "replace") for line in LINES]), HELVETICA)
    for _ in range(count):
        raw = bytearray(chance.choice([packed, open_]))
        kind = chance.choice(["bytes changed", "cut off", "doubled", "shifted"])
        for _ in range(chance.choice([1, 3, 30, 300])):
            at = chance.randrange(len(raw))
            if kind == "bytes changed":
                raw[at] = chance.randrange(256)
            elif kind == "doubled":
                raw[at:at] = raw[at : at + 50]
                break
            elif kind == "shifted":
                del raw[at : min(at + chance.randint(1, 9), len(raw) - 1)]
        yield kind, bytes(raw[: chance.randrange(len(raw))] if kind == "cut off" else raw)


def bombs() -> Iterator[Made]:
    """Files that ask for more than they are worth."""
    catalogue, leaf = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Page/Parent 2 0 R>>"
    yield "page tree in a circle", raw_pdf([catalogue, b"<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]>>", leaf])
    yield "huge count", raw_pdf([catalogue, b"<</Type/Pages/Count 999999999/Kids[3 0 R]>>", leaf])
    deep = [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (i + 3) for i in range(5_000)]
    yield "deep page tree", raw_pdf([catalogue, *deep, leaf])
    for count in (6_000, 300_000):
        kids = b" ".join(b"%d 0 R" % (i + 3) for i in range(count))
        yield "many pages", raw_pdf([catalogue, b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids), *[leaf] * count])
    yield "a million objects", raw_pdf([catalogue, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", leaf, *[b"null "] * 1_000_000])
    yield "nested arrays", raw_pdf([b"[" * 200_000 + b"]" * 200_000, catalogue])
    flate = b"/Filter/FlateDecode"
    for megabytes in (60, 400):
        yield "stream bomb", page_of(zlib.compress(b" " * megabytes * 1_000_000, 9), HELVETICA, entries=flate)
    twice = zlib.compress(zlib.compress(b"(a) Tj " * 20_000_000, 9), 9)
    yield "bomb in a bomb", page_of(twice, HELVETICA, entries=b"/Filter[/FlateDecode/FlateDecode]")
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    yield "form in a circle", page_of(b"/X Do " * 500, HELVETICA, stream(b"/X Do /X Do", form), resources=b"/XObject<</X 6 0 R>>")
    yield "open brackets", page_of(b"BT /F1 9 Tf " + b"(" * 3_000_000, HELVETICA)
    yield "open array", page_of(b"BT /F1 9 Tf " + b"[" * 3_000_000, HELVETICA)
    yield "open image", page_of(b"BI /W 9 ID " * 200_000, HELVETICA)
    yield "many strings", page_of(b"BT /F1 9 Tf " + b"(ab) Tj 1 0 Td " * 1_500_000 + b"ET", HELVETICA)
    yield "saved states", page_of(b"q " * 3_000_000, HELVETICA)
    yield "table that goes round", raw_pdf([catalogue, b"<</Type/Pages/Count 0/Kids[]>>"], b"/Prev 0")
    yield "noise", b"%PDF-1.7\n" + random.Random(5).randbytes(2_000_000)


def _table(lines: bytes) -> bytes:
    return stream(b"/CIDInit /ProcSet findresource begin begincmap " + lines + b" endcmap end")


def fonts() -> Iterator[Made]:
    """Fonts that say little, or too much, about their letters."""
    words = shown([b"I. MUC TIEU", b"1. Trong cay", b"Moi xa trong 12 km."])
    composite = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]%s>>"
    cid = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    yield "no table of letters", page_of(b"BT /F1 12 Tf 72 700 Td <004900480047> Tj ET", composite % b"", cid)
    wide = b"1 begincodespacerange <0000><FFFF> endcodespacerange " + b"1 beginbfrange <0000> <FFFF> <0041> endbfrange " * 400
    yield "table too wide", page_of(words, composite % b"/ToUnicode 7 0 R", cid, _table(wide))
    yield "broken table", page_of(words, composite % b"/ToUnicode 7 0 R", cid, _table(b"9 beginbfchar <00> <zz> <> endbfchar"))
    yield "missing font", page_of(words.replace(b"/F1", b"/F9"), HELVETICA)
    yield "font that is a number", page_of(words, b" 42 ")
    yield "font in a circle", page_of(words, composite.replace(b"6 0 R", b"5 0 R") % b"")
    third = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<<>>/FirstChar 0/LastChar 255"
    yield "drawn letters", page_of(words, third + b"/Widths[" + b"9 " * 256 + b"]/Encoding<</Differences[0/g0/g1/g2]>>>>")
    named = b"<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Differences[%s]>>>>"
    yield "unknown names", page_of(words, named % b" ".join(b"%d/q%d" % (i, i) for i in range(256)))
    yield "differences without end", page_of(words, named % b"0/a " * 100_000)


def scans(chance: random.Random, count: int) -> Iterator[Made]:
    """Pictures of pages, alone or among pages with text."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    for _ in range(count):
        out = io.BytesIO()
        canvas = Canvas(out)
        written = chance.random() < 0.5
        for number in range(chance.randint(1, 6)):
            picture = b"P5 16 16 255 " + chance.randbytes(256)
            canvas.drawImage(ImageReader(io.BytesIO(picture)), 0, 0, 595, 842)
            if written and number == 0:
                canvas.drawString(72, 700, "I. MUC TIEU")
            canvas.showPage()
        canvas.save()
        yield "scan with a line of text" if written else "scan", out.getvalue()


def collection(seed: int, each: int) -> Iterator[Made]:
    """About ``6 * each`` odd PDFs and every bomb; the same for the same seed."""
    chance = random.Random(seed)
    yield from layouts(chance, each)
    yield from rewrites(chance, each)
    yield from torn(chance, each * 3)
    yield from scans(chance, each)
    yield from fonts()
    yield from bombs()
