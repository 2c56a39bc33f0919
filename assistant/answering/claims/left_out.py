"""Claims that a body has nothing to do with a thing ("Sở A không dính gì, một mình Sở B lo"): held against all norms on the thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from assistant.answering.bodies.rolls import WHERE
from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.corpus import Corpus
from rules.findings import Findings

#: Behind the name of a body: it has nothing to do with what is spoken of.
_NOTHING = re.compile(
    r"(?:(?:thi|la|hoan toan|cung) )*(?:khong|ko|chang|dau)(?: (?:he|co|duoc|phai|bi))*"
    r" (?:dinh|lien quan|can du|tham gia|co phan|phan|co vai|vai)\b(?! (?:tro|cong|bo)\b)"
)
#: It is denied that this is so.
_DENIED = re.compile(r"\b(?:khong|chang|dau) phai\b(?! (?:khong|a|chu|vay)\b)(?!$)")

#: Who has a part in a thing, and who holds it.
Part = Callable[[str, Set[str]], bool]


def nothing_said_of(query: Query) -> frozenset[str]:
    """The bodies of which it is said right behind their name that they have nothing to do with it."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    return frozenset(m.id for m in named if _NOTHING.match(" ".join(query.plain[m.end :])))


def left_out(
    query: Query, corpus: Corpus, has_part: Part, holders: Callable[[Set[str]], set[str]], findings: Findings | None
) -> Ruling | None:
    """The ruling on such a claim; None where none is made, or of nothing that norms give. ``findings``: who has what the sources give."""
    out = nothing_said_of(query)
    things = {m.id for m in query.mentions if m.kind == "concept" and corpus.concepts[m.id].kind not in WHERE}
    if not out or not things or not holders(things) or _DENIED.search(" ".join(query.plain)):
        return None
    if any(has_part(body, things) for body in out) or (findings and out & set(findings.bearers)):
        return Ruling.FAILS
    named = {i for m in query.mentions if m.kind == "concept" and m.id in things for i in range(m.start, m.end)}
    others = {
        m.id for m in query.mentions if m.kind == "agency" and m.start not in named
    } - out  # "đoàn liên ngành" is the thing here
    return Ruling.HOLDS if others <= holders(things) else Ruling.FAILS
