"""Claims that several places lie in one commune of today, or in two ("A và B giờ chung một xã", "A với B khác xã")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.places.names import DISTRICT_LEVELS, Named, unnamed
from assistant.understanding import Query

#: That several places lie in one commune of today.
SHARED = re.compile(
    r"\b(?:chung|cung|cung la|cung thuoc|cung ve|cung vao|cung o|cung mot) (?:mot )?(?:xa|phuong)\b|\b(?:khac xa|hai xa khac)\b"
    r"|(?<!nhap )(?<!gop )(?<!nhat )(?<!lai )\bchung voi (?:xa|phuong|thi tran|ben|,)"
)
_APART = re.compile(
    r"\b(?:khac xa|xa khac)\b|\b(?:khong|chang|het)(?: \w+){0,2} (?:chung|cung)\b"
    r"|\b(?:khong|chang|chua)(?: (?:he|co|bi|duoc|phai))* (?:nam|o|thuoc|gop|nhap|ghep|vao|ve)"
    r"(?: (?:trong|vao|ve|xa|phuong|cho))* (?:do|day|ay|kia)\b"
    r"|\b(?:nam|dung) (?:ben )?ngoai\b"
)


def shared(named: Sequence[Named]) -> bool:
    """Whether units lie in one commune of today."""
    grounds = [{p.name for p, _ in n.olds} or {n.new.name if n.new else n.name} for n in named]
    return bool(set.intersection(*grounds))


def says_apart(plain: str) -> bool:
    """Whether a claim says that units do not lie together."""
    return _APART.search(plain) is not None


def lying_together(query: Query, named: Sequence[Named]) -> list[Named]:
    """The old units of which a question asks whether they lie in one commune of today."""
    units = [n for n in named if n.olds and n.level not in DISTRICT_LEVELS]
    return units if len(units) > 1 and SHARED.search(unnamed(query, named)) else []
