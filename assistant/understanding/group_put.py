"""Follow-ups that put another group of places in the place of the one of which a figure was asked ("còn xã đã được công nhận đạt chuẩn?", behind
"... cho xã dưới 15 tiêu chí hệ số bao nhiêu?"): the question before, of that group."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

_HEADS = r"(?:xa|thon|ban|ho|tinh|dia ban|vung|du an|cong trinh)"
_NAME = rf"(?P<what>(?P<head>{_HEADS}) (?!nao\b|gi\b|thi\b|do\b|ay\b)[^?.!,]+?)"
_END = r"(?:,? (?:thi )?(?:sao|the nao|(?:he so |muc |ty le )?(?:bao nhieu|may|nao)(?: phan tram)?|nhi|a|vay))*[\s?.!]*"
_PUT = re.compile(rf"(?:(?:the|vay|va|ma)\b[\s,]*)*(?:con|the|vay) (?:(?:doi )?voi |cho |nhom |loai |o )*{_NAME}{_END}")
#: The same without a word that turns to another one, where its figure is asked for ("vùng khó khăn thì mấy phần trăm?").
_FIGURE_OF = re.compile(rf"(?:o |cho )?{_NAME},? thi (?:la |duoc )?(?:bao nhieu|may) ?(?:phan tram|%)?{_END}")
#: A group and nothing else ("địa bàn khó khăn?").
_ALONE = re.compile(rf"(?:o )?{_NAME}[\s?]*")
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao nhieu|bao gio|khong|chua|khi|dau)\b")
_FIGURE = re.compile(r"\b(?:bao nhieu|may)\b")
#: Where the name of a group ends in a question.
_STOP = (
    r"(?:he so|la|thi|bao nhieu|may|muc|toi da|toi thieu|it nhat|phai|can|theo|giai doan|trong|nam|cua|o|tai|dinh muc|von|ty le|khong qua|cao nhat"
    r"|duoc (?:ho tro|cap|tinh|huong|nhan|ap dung|phan bo|phan|he so|bao nhieu|muc|toi da))\b"
)


#: A figure claimed of another group ("xã đạt chuẩn rồi thì 1,3 phải không?").
_CLAIMED = re.compile(
    rf"(?:(?:the|vay|va|ma|con|o|cho)\b[\s,]*)*(?P<what>{_HEADS} (?!nao\b|gi\b|thi\b|do\b|ay\b)[^?.!,]+?),?"
    r" (?:(?:thi|la|duoc|he so|muc|bang|chi|huong|con)\b ?)+(?P<figure>\d+(?:[.,]\d+)?(?: ?%)?)"
)
_ASKED_FIGURE = re.compile(r"\b(?:bao nhieu|may)\b(?: (?:phan tram|%))?")

#: That a group has the figure is no part of its name ("xã đã đạt chuẩn vẫn được tính hệ số 1,0").
_HAS = re.compile(r" (?:(?:van|cung|lai|chi|moi) )*(?:duoc|bi) (?:tinh|huong|nhan|chia|ap)\b.*$| (?:van|cung)\b.*$")

#: Places of a period may be named by that alone ("hệ số xã 2022-2025").
_IN_YEARS = re.compile(r" (?:giai doan )?20\d\d\b")


def group_claimed(query: Query, before: Query) -> str:
    """The question for the figure of a group, be it the one before the last, claimed of another group and figure; otherwise empty."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    own = fold_in_step(text)
    claim = untagged(own)
    found = _CLAIMED.fullmatch(claim) if claim != own else None
    if found is None or _ASKS.search(found["what"]) or query.documents or query.refs or query.years or query.dated:
        return ""
    asked: Query | None = before
    while asked is not None and not _FIGURE.search(fold_in_step(normalise(told(asked)))):
        asked = asked.before
    if asked is None or asked.has("yesno", "who") or (asked.inherited and asked.instead_of is None):
        return ""
    said = " ".join(normalise(told(asked)).split()).rstrip(" ?.!")
    plain = fold_in_step(said)
    groups, figures = _groups(found["what"].split()[0], plain), list(_ASKED_FIGURE.finditer(plain))
    if len(groups) != 1 or len(figures) != 1 or figures[0].start() < groups[0].end():
        return ""
    between = said[groups[0].end() : figures[0].start()]
    named = text[found.start("what") : found.start("what") + len(_HAS.sub("", found["what"]))]
    return f"{said[: groups[0].start()]}{named}{between}{text[slice(*found.span('figure'))]}{SO}"


def _groups(head: str, plain: str) -> list[re.Match[str]]:
    """The groups of a kind of places that a question names."""
    found = re.finditer(rf"\b{head}\b(?! (?:hoi|nao|gi)\b)(?: (?!{_STOP}|20\d\d\b)[\w%]+)*", plain)
    return [m for m in found if m[0] != head or _IN_YEARS.match(plain, m.end())]


def group_put(query: Query, before: Query) -> str:
    """The question before, of the group that a follow-up names alone; otherwise empty."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    own, plain = fold_in_step(text), fold_in_step(said)
    put = _PUT.fullmatch(own) or _FIGURE_OF.fullmatch(own) or (None if query.has("yesno") else _ALONE.fullmatch(own))
    if put is None or _ASKS.search(put["what"]) or query.documents or query.refs or query.years or query.dated:
        return ""
    leans = before.inherited and before.instead_of is None
    if before.has("yesno", "who") or leans or not _FIGURE.search(plain):
        return ""
    groups = list(re.finditer(rf"\b{put['head']}\b(?! (?:hoi|nao|gi)\b)(?: (?!{_STOP})[\w%]+)*", plain))
    if len(groups) != 1 or groups[0][0] == put["head"] or groups[0][0] == put["what"]:
        return ""
    return f"{said[: groups[0].start()]}{text[slice(*put.span('what'))]}{said[groups[0].end() :]}"
