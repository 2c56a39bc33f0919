"""Documents that a description fits as well as another one: of the same issuer for the years before or after; and those that it can't mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from assistant.understanding import Query
from assistant.understanding.papers import named_at
from kb.model import Document

#: Right before the name of a body: it issued the document that is asked for.
_OF = re.compile(r"\b(?:nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|cong van|ket luan)(?: nao| so may)?(?: cua)?$")
#: A twin holds such a share of what the description is known by to the first.
_AS_WELL = 0.75


def of_other_body(query: Query, issuers: Collection[str]) -> bool:
    """Whether a question asks for the document of a body that is none of the ``issuers`` ("nghị quyết của Thường vụ Quốc hội")."""
    named = {m.id for m in query.mentions if m.kind == "agency" and _OF.search(" ".join(query.plain[: max(0, m.start)]))}
    return bool(named and issuers) and not named & set(issuers)


def twin(query: Query, document: Document, others: Iterable[Document], share: Callable[[Document], float]) -> Document | None:
    """The document of the same issuer before or after it that a description without years fits as well, if there is one."""
    spoken = any(named_at(n, query.plain) is not None for n in query.documents)
    if query.years or query.dated or spoken:
        return None
    alike = (d for d in others if (d.issuer, d.type) == (document.issuer, document.type) and _follows(d, document))
    best = max(alike, key=share, default=None)
    return best if best is not None and share(best) >= _AS_WELL * share(document) else None


def _follows(one: Document, other: Document) -> bool:
    """Whether one of two documents follows the other."""
    return any(r.kind == "follows" and r.target == b.number for a, b in ((one, other), (other, one)) for r in a.relations)
