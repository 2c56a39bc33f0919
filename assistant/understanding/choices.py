"""Questions that offer two things to choose from: "do Sở A hay Sở B?", "tỉnh hay Thủ tướng?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.asking_words import asks_so
from assistant.understanding.forms import offers
from assistant.understanding.query import Mention, Query

#: An "or" between two things; "hay không" asks whether, and "cách làm hay" is a good one.
OR = re.compile(
    r"(?<!khong )(?<!lam )(?<!mo hinh )(?<!kinh nghiem )(?<!viec )(?<!cai )(?<!dieu )(?<!rat )"
    r"\b(?:hay|hoac)(?! (?:khong|ko|chua|sao|gi|ho|la (?:khong|chua))\b)(?= \w)"
)
#: Levels, or who stands for them, right beside that "or".
_LEVEL = r"(?:cap )?(?:tinh|huyen|xa|trung uong|thu tuong(?: chinh phu)?|chinh phu|uy ban(?: nhan dan)?(?: (?:tinh|huyen|xa))?|bo truong)"
_LEVELS = re.compile(rf"\b(?<!danh hieu ){_LEVEL} (?:hay|hoac)(?: (?:la|do|cua|thuoc))* {_LEVEL}\b")


def chooses(plain: Sequence[str]) -> bool:
    """Whether a question offers two things to choose from.

    >>> [chooses(q.split()) for q in ("tinh hay thu tuong", "co phai bao cao hay khong", "nhan rong cach lam hay")]
    [True, False, False]
    """
    return OR.search(" ".join(plain)) is not None


def is_choice(plain: Sequence[str], mentions: Sequence[Mention]) -> bool:
    """Whether it is asked which of two bodies it is, and not whether something is so."""
    levels = _LEVELS.search(" ".join(plain))
    last = max((m.end for m in mentions if m.kind == "agency"), default=0)
    several = len({m.id for m in mentions if m.kind == "agency"}) > 1
    offered = (several and offers(plain, mentions)) or levels is not None
    return offered and chooses(plain) and not asks_so(" ".join(plain[last:]))


def holds_which(query: Query) -> bool:
    """Whether it is asked which of two bodies holds a duty on a day ("vẫn do A hay đã sang B thẩm định?"), not what became of one."""
    duty = query.ids("act") and query.ids("concept")
    return bool(duty) and query.options and chooses(query.plain) and not query.has("yesno")
