"""Follow-ups that put another figure or clause in the place of the one before ("thế 12% thì sao?", "khoản 7?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.left_without import left_without
from assistant.understanding.mending import CLAIMS
from kb.vietnamese import fold, fold_in_step, normalise

#: A figure is claimed to be the one that was asked for.
_ANSWER, _HOW_MUCH = re.compile(r"(?:(?:the|vay|tuc|nhu vay|hoa ra) )+la "), re.compile(r"\b(?:bao nhieu|may)\b")
#: What is counted or measured, as it stands behind a figure.
_UNIT = r"(?:%|phan tram|trieu|ty|tieu chi|chi tieu|xa|ban|huyen|ho|nguoi|lao dong|tuoi|ngay|thang|nam|km|m2|du an|ty dong|trieu dong)"
#: A figure, alone or of so many ("15/19"), with what it counts.
_FIGURE = rf"(?P<figure>\d+(?:[.,]\d+)?)(?:/(?P<of>\d+))?(?: ?(?P<unit>{_UNIT})\b|(?P<percent> ?%))?"
#: A follow-up that says nothing but another figure ("thế 18 tiêu chí thì sao?", "85%?").
_OTHER_FIGURE = re.compile(
    r"(?:(?:the|vay|con|neu|gia su|gio|u|nhung|ma|lo) )*(?:(?:dat|duoc|co|chi|du|len|xuong|la|moi|ho tro|nhan|muc|khoang) )*"
    rf"{_FIGURE}(?: (?:thi|co|la|roi))*(?: (?:sao|the nao|ra sao|duoc|dat|du|on|khong|chu|chua|a|ha|nhi|phai))*"
)
_YEAR = re.compile(r"20\d\d")
#: Before a number that counts nothing: it names a year, a clause, a document.
_NAMES = re.compile(
    r"(?:nam|ngay|thang|quy|so|dieu|khoan|muc|diem|phan|chuong|phu luc|nghi dinh|nd|quyet dinh|qd|thong tu|tt|nghi quyet|nq|luat|ke hoach|kh"
    r"|cong van|cv|tieu chi|chi tieu|nhom|khu vuc|vung|loai|bac|[-–/])\s*$"
)
#: A clause by its number, and how one is named in full.
_CLAUSE = re.compile(r"\b(?P<kind>khoan|diem) (?P<number>\d{1,2}|[a-e])\b(?!,? (?:khoan|dieu)\b)")
_NUMBERED = r"(?:nghi dinh|nd|quyet dinh|qd|nghi quyet|nq|luat|thong tu|tt)(?: so)? [\w/.-]*\w"
_IN_FULL = re.compile(
    r"\b(?P<kind>khoan|diem) (?P<number>\d{1,2}|[a-e])\b(?P<rest>,? (?:khoan \d{1,2},? )?dieu \d+"
    rf"(?:,? (?:cua )?{_NUMBERED})?|,? (?:(?:cua|trong|tai|o) )?{_NUMBERED})"
)


def refigured(question: str, before: str) -> str:
    """The question before with the figure that a follow-up puts in its place or takes from it; empty where it puts none, or it isn't plain
    in whose place.

    >>> refigured("18 tiêu chí thì sao?", "Năm 2024 xã đạt 15/19 tiêu chí có được công nhận không?")
    'Năm 2024 xã đạt 18/19 tiêu chí có được công nhận không?'
    >>> refigured("Thế 85%?", "Tỉnh nhận 70% thì đối ứng bao nhiêu?"), refigured("năm 2025 thì sao", "Năm 2024 vốn 10 tỷ à?")
    ('Tỉnh nhận 85% thì đối ứng bao nhiêu?', '')
    """
    if whole := left_without(question, before):
        return whole
    said = " ".join(fold(normalise(question)).strip(" ?!.").split())
    other, text = _OTHER_FIGURE.fullmatch(said), normalise(before)
    plain = fold_in_step(text)
    if _ANSWER.match(said) and CLAIMS.search(said) and _HOW_MUCH.search(plain):  # the figure that was asked for
        return ""
    if other is None or _YEAR.fullmatch(other["figure"]):
        return ""
    figures = re.finditer(rf"(?<![\w/.,-]){_FIGURE}(?![\w/-])", plain)
    told = [m for m in figures if not (_NAMES.search(plain[: m.start()]) or _YEAR.fullmatch(m["figure"]))]
    unit = _measured(other)
    alike = [m for m in told if not unit or _measured(m) in (unit, "")]
    if len(alike) != 1 or alike[0]["figure"] == other["figure"]:
        return ""
    start, end = alike[0].span("figure")
    return f"{text[:start]}{other['figure']}{text[end:]}"


def _measured(figure: re.Match[str]) -> str:
    """What a figure counts or measures; empty where that isn't said."""
    return "%" if figure["percent"] or figure["unit"] == "phan tram" else figure["unit"] or ""


def reclaused(question: str, history: Sequence[str]) -> str:
    """What a follow-up asks of another clause of the article that was named before, be it behind another such follow-up; empty where it names
    none, or in full.

    >>> first = "Khoản 12 Điều 1 Nghị định 38 sửa điều nào của Nghị định 27?"
    >>> reclaused("Vậy khoản 13 thì sửa điều nào?", [first]), reclaused("Còn khoản 7?", [first, "Khoản 13 thì sao?"])
    ('Vậy khoản 13 Điều 1 Nghị định 38 thì sửa điều nào?', 'Còn khoản 7 Điều 1 Nghị định 38?')
    >>> reclaused("Khoản 3 Điều 5 thì sao?", ["Khoản 1 Điều 4 ghi gì?"]), reclaused("khoản 2?", ["Điều 4 ghi gì?"])
    ('', '')
    """
    if not history or not _CLAUSE.search(fold_in_step(normalise(question))):
        return ""
    text, earlier = normalise(question), normalise(reclaused(history[-1], history[:-1]) or history[-1])
    own, told = _CLAUSE.search(plain := fold_in_step(text)), list(_IN_FULL.finditer(fold_in_step(earlier)))
    if (
        own is None
        or _IN_FULL.match(plain, own.start())
        or len(told) != 1
        or own["kind"] != told[0]["kind"]
        or own["number"] == told[0]["number"]
    ):
        return ""
    rest = earlier[slice(*told[0].span("rest"))]
    return f"{text[: own.end()]}{rest}{text[own.end() :]}"
