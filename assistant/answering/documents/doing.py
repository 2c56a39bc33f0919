"""Who does what a document tells, where a question asks both which document it is and who does it ("kế hoạch nào, sở nào đôn đốc?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Composer, Draft
from assistant.understanding import Query
from rules.responsibility import Asked, Responsibility

_BODY = re.compile(r"\bai\b|\b(?:bo|so|co quan|don vi|nganh|ben|phong|hoi) (?:nao|gi)\b")
#: Of two documents, one carries out the other.
_SOURCES = 2
#: Right behind a body: that it still works.
_WORKS = re.compile(
    r"^(?:\w+ ){0,5}?(?:van|con|tiep tuc|dang) (?:\w+ )??(?:lam viec|hoat dong|ton tai|dieu hanh|giai quyet|ky)\b"
)


def asks_body(query: Query) -> bool:
    """Whether a question asks who does something that it says."""
    return bool(query.ids("act")) and (query.has("who") or _BODY.search(" ".join(query.plain)) is not None)


def with_holders(query: Query, draft: Draft, responsibility: Responsibility, composer: Composer) -> Draft:
    """What is told of a document, with who does by the first source that tells it what the question says that somebody does."""
    if draft.findings or draft.verdict or not asks_body(query):
        return draft
    for source in draft.provisions[:_SOURCES]:
        norms = [(source, n) for n in source.norms]
        found = responsibility.holders(Asked.of_norms(norms, query.as_of, query.ids("act")), exact=True)
        if found.holdings:
            draft.findings = found
            draft.lines.append(f"{wording.holders(composer.holders(draft))}.")
            break
    return draft


def at_work(query: Query) -> bool:
    """Whether a question says of a body that it still works: its life is asked, and that of a document only said beside."""
    named = (m for m in query.mentions if m.kind == "agency" and m.start >= 0)
    return any(_WORKS.search(" ".join(query.plain[m.end :])) for m in named)
