"""Official texts laid out in the ways that offices have them: text, PDF with running heads and page breaks, DOCX, HTML."""

from __future__ import annotations

import html
import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "official" / "203-KH-UBND.txt"
REFS = OFFICIAL.with_suffix(".refs.tsv")
PHAPDIEN = OFFICIAL.parents[1] / "data" / "phapdien.jsonl.xz"

#: A plan of our own: two parts, points out of the ordinary, a sentence that a page break cuts, an annex.
PLAN = """\
ỦY BAN NHÂN DÂN TỈNH SƠN LA
Số: 999/KH-UBND
Sơn La, ngày 05 tháng 9 năm 2025
KẾ HOẠCH
Trồng cây ven đường liên xã giai đoạn 2025 - 2030
Căn cứ Quyết định số 524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ về trồng cây xanh.
I. MỤC TIÊU
1. Mục tiêu chung
Mỗi xã có ít nhất 12 km đường trồng cây vào năm 2030.
2. Mục tiêu cụ thể
a) Giai đoạn 2025 - 2027
- Trồng 40.000 cây tại 75 xã, phường; tỷ lệ sống từ 85% trở lên.
- Lập vườn ươm tại các xã biên giới, vùng
cao của tỉnh.
đ) Giai đoạn 2028 - 2030
- Trồng bổ sung 15.000 cây.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường
- Chủ trì, phối hợp với Sở Tài chính hướng dẫn, đôn đốc các xã thực hiện; báo cáo trước ngày 15/12 hàng năm.
- Tổng hợp kết quả.
2. Sở Tài chính
Tham mưu bố trí kinh phí theo quy định.
Nơi nhận:
- Như trên;
TM. ỦY BAN NHÂN DÂN
PHỤ LỤC 1
BIỂU PHÂN BỔ CÂY GIỐNG
1. Xã vùng cao
1.1. Cây sơn tra: 5.000 cây
"""
PLAN_REFS = (
    "I", "I.1", "I.1/1", "I.2", "I.2.a", "I.2.a/1", "I.2.a/2", "I.2.đ", "I.2.đ/1", "II", "II.1", "II.1/1", "II.1/2", "II.2",
    "II.2/1", "PL1", "PL1/1", "PL1/1.1",
)  # fmt: skip


def paragraphs(text: str) -> list[str]:
    """The lines of a text that hold something."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def as_docx(lines: Sequence[str]) -> bytes:
    """A DOCX with a paragraph a line and a header."""
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "UBND TỈNH SƠN LA"
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_html(lines: Sequence[str]) -> bytes:
    """A web page with a paragraph a line."""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>".encode()


_MENU = ("Giới thiệu", "1. Tin tức", "Văn bản", "a) Thủ tục hành chính", "Điều 1. Liên hệ")
_NEWS = ("Quyết định số 11/QĐ-UBND ngày 02/01/2024", "Kế hoạch số 12/KH-UBND năm 2024", "II. Thông báo tuyển dụng")


def as_web_page(lines: Sequence[str], charset: str = "utf-8") -> bytes:
    """A page of a province's site: menus, the text laid out in a table of nested boxes, links inside it, news and a foot."""

    def links(titles: Sequence[str]) -> str:
        return "".join(f'<li><a href="/x?id={i}&amp;y=1"><span>{html.escape(t)}</span></a></li>' for i, t in enumerate(titles))

    def written(i: int, line: str) -> str:
        words = html.escape(line).replace(" - ", "&nbsp;&ndash;&nbsp;" if "–" in line else "&nbsp;- ")
        head, _, rest = words.partition(" ")
        forms = (
            f"<p class=MsoNormal style='text-align:justify'><span style='color:#000'>{words}</span></p>",
            f"<div><p><b>{head}</b>\n   {rest}</p></div>",
            f"<p><span><span>{head}</span>&nbsp;<a href='/vb'>{rest}</a></span>&#8203;</p>",
            f"<div>{words}<!-- ghi chú --></div>\n",
        )
        return forms[i % len(forms)] if rest else f"<p>{words}</p>"

    number, day, *body = lines
    page = (
        f"<!DOCTYPE html>\n<html><head><meta charset={charset}><title>Cổng thông tin</title><style>p {{ margin: 0 }}</style></head>"
        f"<body><div class=top><ul>{links(_MENU)}</ul></div><nav>{links(_MENU)}</nav>"
        f"<form>Tìm kiếm <input></form><div style='display: none'>I. Ẩn</div><script>var a = '<p>I. X</p>';</script>"
        f"<table width=100%><tr><td valign=top><table border=0><tr><td><p>ỦY BAN NHÂN DÂN</p><p>TỈNH SƠN LA</p></td><td><b>CỘNG HÒA XÃ HỘI "
        f"CHỦ NGHĨA VIỆT NAM</b></td></tr><tr><td>{number}</td><td><i>{day}</i></td></tr></table>"
        f"{''.join(map(written, range(len(body)), body))}</td><td><div>{links(_NEWS)}</div></td></tr></table>"
        f"<div class=foot><h3>Tin khác</h3><ul>{links(_NEWS)}</ul>© 2024 Cổng thông tin điện tử</div></body></html>"
    )
    if charset == "windows-1258":
        # This code page writes a letter and its tone one after the other.
        split = {c: unicodedata.normalize("NFD", c) for c in set(page)}
        page = "".join(
            unicodedata.normalize("NFC", d[:-1]) + d[-1] if len(d) > 1 and d[-1] in _TONES else c
            for c, d in ((c, split[c]) for c in page)
        )
    return page.encode(charset, "xmlcharrefreplace")


_TONES = "\u0300\u0301\u0303\u0309\u0323"


def as_pdf(lines: Sequence[str], size: int = 12, space: int = 0, indent: int = 0, justified: bool = True) -> bytes:
    """A4 pages with running head and page numbers; paragraphs run over page ends in mid-sentence."""
    from font_roboto import Roboto
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(TTFont("Vn", Roboto))
    style = ParagraphStyle(
        "b", fontName="Vn", fontSize=size, leading=size * 1.3, spaceAfter=space, firstLineIndent=indent,
        alignment=4 if justified else 0, allowWidows=1, allowOrphans=1,
    )  # fmt: skip

    def running(canvas: Any, page: Any) -> None:
        canvas.setFont("Vn", 9)
        canvas.drawString(85, 810, "UBND TỈNH SƠN LA - Kế hoạch")
        canvas.drawCentredString(297, 30, str(page.page))

    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=A4, leftMargin=85, rightMargin=57, topMargin=57, bottomMargin=57)
    template.build([Paragraph(html.escape(line), style) for line in lines], onFirstPage=running, onLaterPages=running)
    return out.getvalue()


def official_lines() -> list[str]:
    """The paragraphs of the official plan; the test is skipped where it is not there."""
    if not OFFICIAL.exists():
        pytest.skip("không có văn bản chính thức ở ../shared/official")
    return paragraphs(OFFICIAL.read_text(encoding="utf-8"))
