"""Follow-ups that claim the figure that was asked for to be that of another region ("bằng Tây Nguyên luôn, 26,5% hả?"), or that of another
region to be lower or higher ("Tây Nguyên còn thấp hơn thế, đúng không?"): the claim in full."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

_REGION = (
    r"(?:vung )?(?:tay nguyen|dong bang song (?:hong|cuu long)|dong nam bo|bac trung bo|(?:duyen hai )?nam trung bo|duyen hai mien trung"
    r"|trung du(?: (?:va )?mien nui)?(?: phia bac)?|mien nui phia bac)"
)
_FIGURE = r"\d{1,3}(?:[.,]\d+)? ?(?:%|phan tram)"
_LIKE = re.compile(
    r"(?:(?:the|vay|tuc|la|thi|cung|muc|no)\b ?)*(?:bang|nhu|giong|y nhu|ngang)(?: (?:voi|muc|cua|o))*"
    rf" (?P<region>{_REGION})(?: (?:luon|thoi|cung|la|tuc|deu))*[ ,]*(?P<figure>{_FIGURE})?(?: luon| thoi)*"
)
#: A figure alone, claimed of the region that was asked of ("26,5% hả?").
_ALONE = re.compile(rf"(?:(?:the|vay|tuc|la|thi|muc)\b ?)*(?P<figure>{_FIGURE})")
_ASKED = re.compile(r"\b(?:bao nhieu|may)\b(?: (?:phan tram|%))?")
#: Another region has less or more than that.
_THAN = re.compile(
    rf"(?:(?:the|vay|nhung|con|ma|tuc|la)\b ?)*(?P<region>{_REGION})(?: (?:con|lai|thi|phai|cung|co|dat|duoc|dat ra|la))*"
    r" (?P<than>(?:thap|cao|it|nhieu|lon|nho|kem) hon)(?: (?:the|vay|muc (?:do|ay|nay)|vung (?:do|nay|ay)|nua|day|no|ca))*"
)
_OTHER = re.compile(rf"\b{_REGION}\b")
_SAID_TO_BE = re.compile(r"^(?:,? (?:la|thi|phai|dat|duoc|co|khoang|it nhat|toi da|toi thieu|bang))* ?$")


def like_region(query: Query, before: Query) -> str:
    """The claim that the figure asked for before is that of another region; empty where none was asked for, or more is said."""
    text, said = (" ".join(normalise(x).split()).rstrip(" ?.!") for x in (query.question, told(before)))
    own = fold_in_step(text)
    claim, plain = untagged(own), fold_in_step(said)
    if claim != own and not before.has("yesno") and (than := _THAN.fullmatch(claim)):
        return _than_region(text, than, said)
    found = _LIKE.fullmatch(claim) or (_ALONE.fullmatch(claim) if re.search(rf"\b{_REGION}", plain) else None)
    asked = list(_ASKED.finditer(plain))
    if found is None or claim == own or len(asked) != 1 or before.has("yesno") or query.documents:
        return ""
    region = f"bằng {text[slice(*found.span('region'))]}" if "region" in found.groupdict() else ""
    figure = text[slice(*found.span("figure"))] if found["figure"] else ""
    return f"{said[: asked[0].start()]}{f'{region} {figure}'.strip()}{said[asked[0].end() :]}{SO}"


def _than_region(text: str, than: re.Match[str], said: str) -> str:
    """The claim that a region has less or more than the one of which it was asked how much it has; empty where several were.

    >>> _than_region("Tây Nguyên thấp hơn thế", _THAN.fullmatch("tay nguyen thap hon the"), "QĐ 263 cho Đông Nam Bộ bao nhiêu phần trăm xã")
    'QĐ 263 cho vùng Tây Nguyên thấp hơn vùng Đông Nam Bộ về phần trăm xã, đúng không?'
    """
    plain = fold_in_step(said)
    was, asked = list(_OTHER.finditer(plain)), list(_ASKED.finditer(plain))
    if len(was) != 1 or len(asked) != 1 or was[0][0] == than["region"]:
        return ""
    region, other = text[slice(*than.span("region"))].removeprefix("vùng "), said[slice(*was[0].span())].removeprefix("vùng ")
    claim = f"vùng {region} {text[slice(*than.span('than'))]} vùng {other}"
    if was[0].end() <= asked[0].start() and _SAID_TO_BE.match(plain[was[0].end() : asked[0].start()]):
        counted = said[asked[0].start() :].split(maxsplit=2)[2:]
        return f"{said[: was[0].start()]}{claim}{' về ' if counted else ''}{' '.join(counted)}{SO}"
    left = f"{said[: asked[0].start()].rstrip()}{said[asked[0].end() :]}"
    at = left.find(said[slice(*was[0].span())])
    return f"{left[:at]}{claim}{left[at + len(was[0][0]) :]}{SO}"
