"""Follow-ups that ask where the document that was spoken of is mentioned ("kế hoạch 203 nhắc tới nó ở mục nào?"), asked by its number."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import fold, fold_in_step, normalise

_MENTIONS = r"(?:nhac(?: (?:den|toi|ten))?|dan(?: chieu)?(?: (?:den|toi))?|neu ten|neu|vien dan(?: (?:den|toi))?|ke ten|ke den)"
_IT = r"(?P<it>no|(?:cai |ban )?(?P<kind>van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ke hoach) (?:do|ay|nay|kia))"
_MENTIONED = (
    re.compile(rf"\b{_MENTIONS} {_IT}\b"),
    re.compile(rf"^(?:(?:the|vay|con|va|ma)\b ?)*{_IT} (?:duoc|co|co duoc) {_MENTIONS}\b"),
)
#: Another place than the one that was told is told by what was asked before.
_ELSE = re.compile(r"\b(?:ngoai|con .+ nua|(?:noi|cho|diem|muc)(?: nao)? khac)\b")
_OPEN = re.compile(r"\b(?:nao|gi|dau|may|cho nao)\b")


def where_mentioned(query: Query, before: Query, corpus: Corpus) -> str:
    """Where the one document of the question before is mentioned, by its number; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    plain = fold_in_step(text)
    found = next((m for way in _MENTIONED if (m := way.search(plain))), None)
    if found is None or _ELSE.search(plain) or _OPEN.search(plain) is None or set(query.documents) - {PLAN} or query.refs:
        return ""
    known = [d for n in before.documents if n not in query.documents and (d := corpus.documents.get(n))]
    if len(known) != 1 or (found["kind"] not in (None, "van ban", fold(known[0].type))):
        return ""
    return f"{text[: found.start('it')]}{known[0].type} {known[0].number}{text[found.end('it') :]}"
