"""Follow-ups that ask how it was before the change that was spoken of ("NĐ 38 sửa mức hỗ trợ dự án liên kết thế nào?" and then "trước đó tối đa
bao nhiêu?"): the same asked of the time before the document that made it."""

from __future__ import annotations

import re

from assistant.understanding.came_out import CHANGED, PAPER
from assistant.understanding.filler import FILLER
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_BEFORE = re.compile(
    r"(?:(?:the|vay|con|va|roi|a|o|u|ma)\b[\s,]*)*(?:hoi |luc |thoi |hoi luc )?truoc(?: (?:do|day|kia|khi sua|khi doi|luc do|khi ay|nay|ay))?,?"
    r"(?P<rest> .*|[\s?.!]*)"
)
#: It was asked what is so since a document changed it, or what a document made of something.
_SOME = r"(?:(?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|cai) (?:nao|gi|so may)|dau)"
_SINCE = re.compile(rf"\b(?:sau|tu|ke tu) khi (?:bi |duoc )?{PAPER}(?: (?:da|duoc|moi|co))* (?:{CHANGED}|dieu chinh|nang|ha)\b,?")
_MADE = re.compile(
    rf"^(?:(?:the|vay|theo)\b[\s,]*)*{PAPER},?(?: (?:da|co|lai))* (?:{CHANGED}|dieu chinh|nang|ha|tang|giam|doi) (?P<what>.+?)"
    r"(?: (?:len|xuong|thanh|con|lai|ra|toi|den|la|nhu|duoc))*,?"
    r" (?P<asks>(?:toi da |it nhat |toi thieu )?(?:bao nhieu|may)(?: \w+){0,2}|bao lau|the nao|ra sao|gi|sao)(?: (?:vay|the|nhi|a|ha))*[\s?.!]*$"
)
#: Which document changed something was asked.
_CHANGED_BY = re.compile(
    rf"^(?:(?:the|vay)\b[\s,]*)*(?P<what>.+?)(?: (?:da|duoc|bi|co|vua|moi))+ {CHANGED} (?:o|boi|tai|trong|theo|bang) {_SOME}\b"
    rf"|^(?:(?:the|vay)\b[\s,]*)*{_SOME}(?: (?:da|lai|vua|moi))* {CHANGED} (?P<done>.+?)(?:,.*)?$"
)
_OF_PAPER = re.compile(rf"\b(?:cua |trong |tai |o |theo )?{PAPER}")
_ASKED = FILLER | frozenset(
    folded_syllables(
        "trước đó đây kia này ấy hồi lúc thời khi sửa đổi thì là quy định ghi nói thế nào sao ra bao nhiêu mấy lâu gì mức tối đa thiểu ít nhất trần"
        " tỷ lệ phần trăm năm tháng ngày được như cho phép hỗ trợ con số cũ câu chữ lời văn nguyên văn viết"
    )
)
_ASKS = re.compile(r"\b(?:bao nhieu|may|bao lau|the nao|ra sao|gi|sao|muc nao)\b")
_FEWEST = 2


def before_that(query: Query, before: Query) -> str:
    """What was so before the change, by the document that made it; empty where a follow-up asks something else, or nothing is named that was
    changed ("NĐ 38 sửa gì?")."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    found = _BEFORE.fullmatch(fold_in_step(text))
    if found is None or query.documents or query.refs or query.has("yesno") or query.dated:
        return ""
    if set(folded_syllables(found["rest"])) - _ASKED - {*before.plain, *folded_syllables(said)}:
        return ""
    plain = fold_in_step(said)
    own = text[slice(*found.span("rest"))].strip(" ,?.!")
    own = own if re.search(r"\b(?:bao nhieu|may|bao lau)\b", fold_in_step(own)) else ""
    if since := _SINCE.search(plain):
        asked = f"{said[: since.start()].strip(' ,')} {said[since.end() :].strip(' ,')}".strip()
        ends = _ASKS.search(fold_in_step(asked))
        asked = f"{asked[: ends.start()].strip()} {own}?" if own and ends else asked
        return f"Trước khi có {said[slice(*since.span('paper'))]}, {asked}"
    if by_some := _at_first(said, plain, own):
        return by_some
    made = _MADE.match(plain)
    what = said[slice(*made.span("what"))] if made else ""
    if made is None or len(what.split()) < _FEWEST or _ASKS.search(fold_in_step(what)):
        return ""
    asks = own or said[slice(*made.span("asks"))]
    asks = "là gì" if asks in ("gì", "gi") else asks
    return f"Trước khi có {said[slice(*made.span('paper'))]}, {what} {asks}?"


def _at_first(said: str, plain: str, own: str) -> str:
    """What a thing of a document read at first, where it was asked by which document it was changed; otherwise empty.

    >>> said = "Điều kiện an ninh của QĐ 18 được sửa ở đâu, ai ký?"
    >>> _at_first(said, fold_in_step(said), "")
    'Theo bản đầu của QĐ 18 thì Điều kiện an ninh là gì?'
    """
    found = _CHANGED_BY.match(plain)
    if found is None:
        return ""
    span = found.span("what" if found["what"] else "done")
    paper = _OF_PAPER.search(plain, *span)
    if paper is None:
        return ""
    what = f"{said[span[0] : paper.start()].strip()} {said[paper.end() : span[1]].strip()}".strip(" ,?.!")
    return f"Theo bản đầu của {said[slice(*paper.span('paper'))]} thì {what} {own or 'là gì'}?" if what else ""
