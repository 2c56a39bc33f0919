"""Claims on the level at which a body stands ("Sở Tư pháp là cơ quan của tỉnh, đúng không?"): each body has one."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.vietnamese import fold

_LEVELS = {"tinh": "tinh", "huyen": "huyen", "xa": "xa", "trung uong": "trung-uong"}
_WHAT = r"(?:co quan|don vi|to chuc|cap)(?: (?:chuyen mon|nha nuoc|quan ly|hanh chinh|dang|doan the))*"
#: All that a claim says of a body that it names: that it is one of a level, or none.
_SAID = re.compile(
    rf"(?:(?:thi|hien|hien nay|nay|von|deu|co) )*(?P<denied>(?:khong|chang|dau)(?: phai)? )?(?:la )?(?:mot )?(?:{_WHAT} )?"
    rf"(?P<how>(?:(?:truc thuoc|thuoc|cua|o|nam o|cap|tren) )*)(?P<level>{'|'.join(_LEVELS)})(?: (?:son la|nay|minh|ta|roi|day|co))*[ ,]*"
)
#: These belong to bodies above, wherever they work.
_BRANCHES = (
    "ngan hang",
    "cuc ",
    "chi cuc",
    "kho bac",
    "cong an",
    "bo chi huy",
    "ban chi huy",
    "bao hiem",
    "vien kiem sat",
    "toa an",
)
_OWNED = re.compile(r"\b(?:cua|thuoc)\b")


def own_level(query: Query, corpus: Corpus) -> Ruling | None:
    """The ruling by the level of the one body of which a claim says this and nothing else; None where it says more."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    if not query.has("yesno") or not named or named[0].start > 1:
        return None
    body = corpus.agencies[named[0].id]
    said = _SAID.fullmatch(untagged(" ".join(query.plain[named[0].end :])).strip())
    if said is None or not (said["how"] or "co quan" in said[0] or "don vi" in said[0]):
        return None
    if _OWNED.search(said["how"]) and fold(body.name).startswith(_BRANCHES):
        return None
    found = Ruling.HOLDS if body.level == _LEVELS[said["level"]] else Ruling.FAILS
    return found.turned if said["denied"] else found
