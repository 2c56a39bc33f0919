"""Follow-ups that put another group of places in the place of the one of which a figure was asked ("còn xã đã được công nhận đạt chuẩn?", behind
"... cho xã dưới 15 tiêu chí hệ số bao nhiêu?"): the question before, of that group."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_HEADS = r"(?:xa|thon|ban|ho|tinh|dia ban|vung|du an|cong trinh)"
_NAME = rf"(?P<what>(?P<head>{_HEADS}) (?!nao\b|gi\b|thi\b|do\b|ay\b)[^?.!,]+?)"
_END = r"(?:,? (?:thi )?(?:sao|the nao|(?:he so |muc |ty le )?(?:bao nhieu|may|nao)(?: phan tram)?|nhi|a|vay))*[\s?.!]*"
_PUT = re.compile(rf"(?:(?:the|vay|va|ma)\b[\s,]*)*(?:con|the|vay) (?:(?:doi )?voi |cho |nhom |loai |o )*{_NAME}{_END}")
#: The same without a word that turns to another one, where its figure is asked for ("vùng khó khăn thì mấy phần trăm?").
_FIGURE_OF = re.compile(rf"(?:o |cho )?{_NAME},? thi (?:la |duoc )?(?:bao nhieu|may) ?(?:phan tram|%)?{_END}")
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao nhieu|bao gio|khong|chua|khi|dau)\b")
_FIGURE = re.compile(r"\b(?:bao nhieu|may)\b")
#: Where the name of a group ends in a question.
_STOP = (
    r"(?:he so|la|thi|bao nhieu|may|muc|toi da|toi thieu|it nhat|phai|can|theo|giai doan|trong|nam|cua|o|tai|dinh muc|von|ty le|khong qua|cao nhat"
    r"|duoc (?:ho tro|cap|tinh|huong|nhan|ap dung|phan bo|phan|he so|bao nhieu|muc|toi da))\b"
)


def group_put(query: Query, before: Query) -> str:
    """The question before, of the group that a follow-up names alone; otherwise empty."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    own, plain = fold_in_step(text), fold_in_step(said)
    put = _PUT.fullmatch(own) or _FIGURE_OF.fullmatch(own)
    if put is None or _ASKS.search(put["what"]) or query.documents or query.refs or query.years or query.dated:
        return ""
    if before.has("yesno", "who") or before.inherited or not _FIGURE.search(plain):
        return ""
    groups = list(re.finditer(rf"\b{put['head']}\b(?! (?:hoi|nao|gi)\b)(?: (?!{_STOP})[\w%]+)*", plain))
    if len(groups) != 1 or groups[0][0] == put["head"] or groups[0][0] == put["what"]:
        return ""
    return f"{said[: groups[0].start()]}{text[slice(*put.span('what'))]}{said[groups[0].end() :]}"
