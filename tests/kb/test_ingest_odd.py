"""Odd PDFs and legacy letters: read rightly, or an explained failure; never a crash, never a hang, never wrong words."""

from __future__ import annotations

import contextlib
import io
import random
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ingest_layouts import PLAN, as_pdf, paragraphs
from odd_pdfs import HELVETICA, Made, fonts, layouts, page_of, rewrites, scans, shown, torn

from kb.fidelity import fingerprint
from kb.ingest.document import parse
from kb.ingest.encodings import _TCVN3, _VNI_LETTERS, _VNI_MARKS
from kb.ingest.errors import MESSAGES, IngestError
from kb.ingest.lines import OfficialText

PACKED = as_pdf(paragraphs(PLAN))
OPEN = page_of(shown([b"I. MUC TIEU", b"1. Muc tieu chung", b"Moi xa co 12 km duong."]), HELVETICA)
FILES = {"packed": PACKED, "open": OPEN}


def _prints(official: OfficialText) -> dict[str, str]:
    return {p.ref: fingerprint(official.own(p)) for p in official.provisions}


def _outcome(raw: bytes) -> str:
    try:
        parse(raw)
    except IngestError as error:
        return error.reason
    return "read"


WANTED = _prints(parse(PLAN.encode()))


def test_every_layout_gives_the_same_provisions() -> None:
    for _, raw in layouts(random.Random(11), 8):
        assert _prints(parse(raw)) == WANTED


@pytest.mark.parametrize("make", [rewrites, torn, scans], ids=["rewritten", "torn", "scanned"])
def test_what_others_did_to_a_file_is_read_or_explained(make: Callable[[random.Random, int], Iterator[Made]]) -> None:
    for kind, raw in make(random.Random(12), 24):
        assert _outcome(raw) in ("read", *MESSAGES.keys() - {"crash"}), kind


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("no table of letters", "no-letters"),
        ("table too wide", "no-text"),
        ("unknown names", "no-letters"),
        ("missing font", "no-text"),
        ("font that is a number", "no-text"),
    ],
)
def test_letters_that_nobody_can_know_are_not_guessed(kind: str, reason: str) -> None:
    raw = dict(fonts())[kind]
    with pytest.raises(IngestError) as caught:
        parse(raw)
    assert caught.value.reason == reason


@settings(max_examples=60)
@given(st.sampled_from(sorted(FILES)), st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=12)), max_size=6))
@example("packed", [(942, b",\x00")])  # an annex whose number is lost
def test_any_bytes_put_anywhere_never_break_the_reader(file: str, changes: list[tuple[int, bytes]]) -> None:
    spoilt = bytearray(FILES[file])
    for at, what in changes:
        spoilt[at % len(spoilt) : at % len(spoilt) + len(what) // 2] = what
    with contextlib.suppress(IngestError):
        parse(bytes(spoilt))


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_any_content_of_a_page_never_breaks_the_reader(content: bytes) -> None:
    with contextlib.suppress(IngestError):
        parse(page_of(b"BT /F1 12 Tf 72 700 Td (I. A) Tj " + content, HELVETICA))


SAID = "1. Mục tiêu: mỗi xã có 12 km đường được trồng cây, ủy ban nhân dân xã chịu trách nhiệm"


def _tcvn3(text: str) -> bytes:
    back = {letter: code for code, letter in _TCVN3.items()}
    return "".join(back.get(c, c) for c in text).encode("latin-1")


def _vni(text: str) -> bytes:
    letters = {v: k for k, v in _VNI_LETTERS.items() if k.islower()}
    marks = {v: k for k, v in _VNI_MARKS.items() if k.islower()}
    out = ""
    for c in text:
        parts = unicodedata.normalize("NFD", c)
        base, tone = parts[0], parts[1:]
        if c in letters:
            out += letters[c]
        elif base in "ou" and "\u031b" in tone:
            out += {"o": "ô", "u": "ö"}[base] + marks.get(tone.replace("\u031b", ""), "")
        else:
            both = "".join(sorted(tone, key=lambda m: m not in "\u0302\u0306"))
            out += base + marks[both] if tone else c
    return out.encode("latin-1")


@pytest.mark.parametrize(("name", "encode"), [(".VnTime", _tcvn3), ("VNI-Times", _vni)])
def test_legacy_fonts_are_read_by_their_name_in_pdf_and_docx(name: str, encode: Callable[[str], bytes]) -> None:
    import docx

    font = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % name.encode()
    lines = ["I. Cây ven đường", SAID]
    assert SAID in parse(page_of(shown([encode(line) for line in lines]), font)).text.replace("\n", " ")
    document = docx.Document()
    for line in lines:
        document.add_paragraph().add_run(encode(line).decode("latin-1")).font.name = name
    out = io.BytesIO()
    document.save(out)
    assert SAID in parse(out.getvalue()).text


@pytest.mark.parametrize("encode", [_tcvn3, _vni], ids=["tcvn3", "vni"])
def test_legacy_text_files_are_recognised_by_their_words(encode: Callable[[str], bytes]) -> None:
    text = "\n".join([f"{n}. {SAID[3:]} theo quy định của tỉnh và các xã" for n in range(1, 6)])
    assert "ủy ban nhân dân xã chịu trách nhiệm" in parse(encode("I. Cây ven đường\n" + text)).text
