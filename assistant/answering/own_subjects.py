"""What a follow-up says of a subject of its own, beside what it takes over from the question before."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.understanding import PLAN, Mention, Query
from assistant.understanding.papers import named_at
from assistant.understanding.pointers import pointed_thing
from kb.model import Provision
from kb.vietnamese import fold

#: What somebody does is asked.
_WHAT = re.compile(r"\b(?:gi|viec nao|khoan nao|muc nao|dieu nao)\b")
#: To decide, of whatever was spoken of ("họ tự phê duyệt luôn?").
_DECIDES = frozenset(["tu", "phe", "duyet", "quyet", "dinh", "ky", "ban", "hanh", "thong", "qua", "luon", "trinh", "xin", "tiep"])
#: Before what something is only likened to.
_LIKE = frozenset({"nhu", "giong", "khac"})


def has_subject(query: Query) -> bool:
    """Whether a question about a body that it points to says itself what it is about: by a word of its own, or by asking what the body does so."""
    acts = {w for m in query.mentions if m.kind == "act" and m.start >= 0 for w in query.plain[m.start : m.end]}
    thing = {query.plain[i] for i in pointed_thing(query.plain)}
    own = query.content - set(query.carried) - acts - thing - set(fold(query.pointer).split()) - _DECIDES
    return bool(own) or (bool(acts) and bool(_WHAT.search(" ".join(query.plain))))


def on_itself(query: Query) -> Query:
    """A question without the subject of the one before."""
    own = tuple(m for m in query.mentions if m.start >= 0)
    return replace(query, mentions=own, content=query.content - set(query.carried), inherited="", text=" ".join(query.marked))


def likened(query: Query, mention: Mention) -> bool:
    """Whether something is only likened to what is named ("y như ngành y tế")."""
    return bool(_LIKE & set(query.plain[max(0, mention.start - 2) : mention.start]))


def without_other_papers(query: Query, source: Provision) -> Query:
    """What is asked of what became of a body that was read off a source, without other documents that only the question before named."""
    if not query.has("succession"):
        return query
    kept = (n for n in query.documents if n in (PLAN, source.document) or named_at(n, query.plain) is not None)
    return replace(query, documents=tuple(kept))
