"""Who decides what others prepare: of the bodies that a clause names, those whose task it is to decide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from assistant.understanding.roles import who_decides
from kb.model import Norm
from kb.vietnamese import fold

#: A task that begins so is to decide, be it by him who heads the body.
_DECISION = re.compile(
    r"(?:(?:chu tich|bo truong|thu truong|thu tuong)\b[^,;:]*? )?(?:(?:giai quyet|ra|lap), )?(?:ra )?"
    r"(?:(?:ban hanh )?quyet dinh|phe duyet|duyet|thu hoi quyet dinh|cong nhan|giai quyet)\b"
)
_WHO = re.compile(r"\b(?:ai|(?:cap|noi|ben|co quan|don vi|so|nguoi|ban|bo) nao)\b")


def deciding(query: Query, norms: Sequence[Norm]) -> list[Norm]:
    """The tasks to decide, where a question asks who decides and others have other tasks there; otherwise none."""
    alone = len(_WHO.findall(" ".join(query.plain))) == 1  # who prepares it may be asked beside who decides
    if not alone or not query.has("who") or query.has("yesno") or not who_decides(query.plain):
        return []
    found = [n for n in norms if _DECISION.match(fold(n.task))]
    return found if len({n.bearer for n in found}) < len({n.bearer for n in norms}) else []
