"""Plans, decrees and annexes fall into the provisions that people cite."""

from __future__ import annotations

import json
import lzma
import re
import textwrap
import unicodedata

import pytest
from ingest_layouts import PHAPDIEN, PLAN, PLAN_REFS, REFS, as_docx, as_html, as_pdf, as_web_page, official_lines, paragraphs

from kb.fidelity import fingerprint
from kb.ingest.document import parse
from kb.ingest.encodings import _TCVN3
from kb.ingest.lines import OfficialText


def _own(official: OfficialText) -> dict[str, str]:
    return {p.ref: official.own(p) for p in official.provisions}


def _tcvn3(text: str) -> bytes:
    back = {letter: code for code, letter in _TCVN3.items()}
    text = unicodedata.normalize("NFC", text.lower())
    return "".join(back.get(c, c) for c in text).encode("latin-1")


def test_a_plan_gives_its_references_and_head() -> None:
    official = parse(PLAN.encode())
    assert tuple(p.ref for p in official.provisions) == PLAN_REFS
    assert (official.number, official.issued) == ("999/KH-UBND", "2025-09-05")
    assert official.title.startswith("Kế hoạch Trồng cây ven đường")
    assert _own(official)["I.2.a/2"] == "- Lập vườn ươm tại các xã biên giới, vùng cao của tỉnh."
    assert [p.kind for p in official.provisions[:3]] == ["heading", "heading", "item"]


def test_every_quote_is_a_slice_of_the_stored_text() -> None:
    official = parse(PLAN.encode())
    for p in official.provisions:
        assert 0 <= p.start < p.end <= p.whole <= len(official.text)
        assert official.own(p) in official.text


@pytest.mark.parametrize(
    "raw",
    [
        as_docx(paragraphs(PLAN)),
        as_html(paragraphs(PLAN)),
        PLAN.encode("utf-16"),
        unicodedata.normalize("NFD", PLAN).encode(),
        PLAN.replace("\n", "\r\n\r\n").encode("utf-8-sig"),
    ],
    ids=["docx", "html", "utf-16", "decomposed", "windows"],
)
def test_the_same_plan_in_another_file_gives_the_same_provisions(raw: bytes) -> None:
    assert _own(parse(raw)) == _own(parse(PLAN.encode()))


def test_a_text_in_tcvn3_is_decoded() -> None:
    body = PLAN[PLAN.index("1. Mục tiêu chung") : PLAN.index("II. TỔ CHỨC")]
    assert "mỗi xã có ít nhất 12 km đường trồng cây vào năm 2030." in parse(_tcvn3(body)).text


DECREE = """\
CHÍNH PHỦ
Số: 12/2030/NĐ-CP
Hà Nội, ngày 01 tháng 3 năm 2030
NGHỊ ĐỊNH
Về cây ven đường
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Nghị định này quy định việc trồng cây.
Điều 2. Nguyên tắc
1. Trồng đúng loài.
Không trồng loài ngoại lai.
2. Mức hỗ trợ gồm:
a) 50% ở xã vùng cao;
đ) 30% ở xã khác.
Điều 3. Sửa đổi Nghị định số 11/2029/NĐ-CP
1. Sửa đổi Điều 7 như sau:
“Điều 7. Bảo vệ cây
1. Không chặt cây.
2. Không bẻ cành.”
2. Bãi bỏ Điều 8.
Nơi nhận:
- Các bộ;
"""


def test_a_decree_gives_articles_clauses_and_points_and_what_it_quotes_stays_inside() -> None:
    official = parse(DECREE.encode())
    own = _own(official)
    assert list(own) == ["Đ1", "Đ2", "Đ2.1", "Đ2.2", "Đ2.2.a", "Đ2.2.đ", "Đ3", "Đ3.1", "Đ3.2"]
    assert own["Đ2.1"].endswith("loài ngoại lai.")
    assert "Không bẻ cành" in own["Đ3.1"]
    assert next(p for p in official.provisions if p.ref == "Đ2.1").heading == ("Chương I QUY ĐỊNH CHUNG", "Điều 2. Nguyên tắc")
    clause = next(p for p in official.provisions if p.ref == "Đ2.2")
    assert official.text[clause.start : official.quote_end(clause)].endswith("30% ở xã khác.")


LAYOUTS = {
    "justified": {},
    "space between paragraphs": {"space": 6},
    "indented first lines": {"indent": 28},
    "ragged, large": {"justified": False, "size": 14},
    "ragged, small, spaced": {"justified": False, "size": 10, "space": 4},
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_official_plan_as_pdf_gives_every_reference_with_the_same_words(layout: dict[str, int]) -> None:
    lines = official_lines()
    wanted = _own(parse("\n".join(lines).encode()))
    official = parse(as_pdf(lines, **layout))
    assert {r: fingerprint(t) for r, t in _own(official).items()} == {r: fingerprint(t) for r, t in wanted.items()}
    assert (official.number, official.issued) == ("203/KH-UBND", "2023-08-14")
    assert official.pages - 1 <= official.provisions[-1].page <= official.pages


def test_the_official_plan_as_text_and_docx_gives_exactly_the_listed_references() -> None:
    lines = official_lines()
    listed = [line.split("\t") for line in REFS.read_text(encoding="utf-8").splitlines()]
    for raw in ("\n\n".join(lines).encode(), as_docx(lines)):
        official = parse(raw)
        assert [[p.ref, p.kind] for p in official.provisions] == [[ref, kind] for ref, kind, _ in listed]
        assert all(own.startswith(words.strip()) for own, (_, _, words) in zip(_own(official).values(), listed, strict=True))


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "utf-16"])
def test_the_official_plan_as_a_page_of_a_site_gives_every_reference_with_the_same_words(charset: str) -> None:
    lines = official_lines()
    wanted = _own(parse("\n".join(lines).encode()))
    official = parse(as_web_page(lines, charset))
    assert {r: fingerprint(t) for r, t in _own(official).items()} == {r: fingerprint(t) for r, t in wanted.items()}
    assert (official.number, official.issued) == ("203/KH-UBND", "2023-08-14")


@pytest.mark.parametrize("width", [72, 90])
def test_the_official_plan_with_broken_lines_and_form_feeds_is_mended(width: int) -> None:
    lines = official_lines()
    broken = [part for line in lines for part in textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)]
    pages = [broken[i : i + 40] for i in range(0, len(broken), 40)]
    text = "\f".join("\n".join(["Kế hoạch 203/KH-UBND", *page, f"- {n} -"]) for n, page in enumerate(pages, 1))
    wanted = _own(parse("\n".join(lines).encode()))
    assert {r: fingerprint(t) for r, t in _own(parse(text.encode())).items()} == {r: fingerprint(t) for r, t in wanted.items()}


def test_every_article_and_clause_of_decree_27_stands_at_its_reference() -> None:
    if not PHAPDIEN.exists():
        pytest.skip("không có ../shared/data/phapdien.jsonl.xz")
    with lzma.open(PHAPDIEN, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream if "27/2022/NĐ-CP" in line]
    rows = sorted((r for r in rows if "27/2022/NĐ-CP" in r["document"]), key=lambda r: int(r["article"]))
    text = "\n".join(f"Điều {r['article']}. {r['title']}\n{r['text']}" for r in rows)
    own = _own(parse(f"Số: 27/2022/NĐ-CP\nNGHỊ ĐỊNH\n{text}".encode()))
    for row in rows:
        assert own[f"Đ{row['article']}"].startswith(f"Điều {row['article']}. {row['title']}"[:60])
        for clause in re.finditer(r"^(\d+)\. (.{1,40})", row["text"], re.MULTILINE):
            assert clause[2].strip() in own[f"Đ{row['article']}.{clause[1]}"]
