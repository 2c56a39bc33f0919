"""Follow-ups that claim the figure that was asked for to be that of another region ("bằng Tây Nguyên luôn, 26,5% hả?"): the claim in full."""

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


def like_region(query: Query, before: Query) -> str:
    """The claim that the figure asked for before is that of another region; empty where none was asked for, or more is said."""
    text, said = (" ".join(normalise(x).split()).rstrip(" ?.!") for x in (query.question, told(before)))
    own = fold_in_step(text)
    claim, plain = untagged(own), fold_in_step(said)
    found = _LIKE.fullmatch(claim) or (_ALONE.fullmatch(claim) if re.search(rf"\b{_REGION}", plain) else None)
    asked = list(_ASKED.finditer(plain))
    if found is None or claim == own or len(asked) != 1 or before.has("yesno") or query.documents:
        return ""
    region = f"bằng {text[slice(*found.span('region'))]}" if "region" in found.groupdict() else ""
    figure = text[slice(*found.span("figure"))] if found["figure"] else ""
    return f"{said[: asked[0].start()]}{f'{region} {figure}'.strip()}{said[asked[0].end() :]}{SO}"
