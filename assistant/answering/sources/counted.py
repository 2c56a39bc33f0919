"""Figures asked for of several kinds of places or things: the source that counts one of them stands beside those that count the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import PLAN, Query
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.vietnamese import fold

#: After these words a kind of places says where something is, and is not counted itself.
_WHERE = re.compile(
    r"\b(?:thuoc|cua|o|tai|trong|cap|tung|moi|ve|den|loai|bo tieu chi|chuong trinh|can bo|uy ban nhan dan)(?: cac| nhung)? $"
)
#: Words that end the name of what is counted before them: "xã hội", "ban hành".
_OTHERWISE = frozenset(
    ["hoi", "hanh", "dan", "chi", "chap", "ngay", "ten", "do", "sao", "khu", "nganh", "vien", "vi", "photo", "chinh", "in", "goc"]
)


def counted_beside(query: Query, sources: Sequence[Provision], corpus: Corpus) -> list[Provision]:
    """The neighbours of the best source that count what the question names besides what that source counts."""
    best = sources[0]
    told = _units(best)
    if best.document != PLAN or not told or not query.has("count", "yesno"):
        return []
    named = {u for u in {*told, *(u for p in _beside(best, corpus) for u in _units(p))} if _counts(query, u)}
    if not named & told:
        return []
    known = {u for p in sources if parent_ref(p.ref) == parent_ref(best.ref) for u in _units(p)}
    return [p for p in _beside(best, corpus) if _units(p) & (named - known)]


def _beside(provision: Provision, corpus: Corpus) -> list[Provision]:
    return [p for p in corpus.children(PLAN, parent_ref(provision.ref)) if p.kind == "item" and p is not provision]


def _units(provision: Provision) -> frozenset[str]:
    """What a provision counts, in one word each."""
    return frozenset(f.unit for f in provision.figures if f.unit.isalpha() and f.unit != "năm")


def _counts(query: Query, unit: str) -> bool:
    """Whether a question names what is counted, and not only as the place of something else."""
    plain = fold(unit)
    for at, (word, marked) in enumerate(zip(query.plain, query.marked, strict=True)):
        typed = marked in (unit, plain) if word != marked or plain != unit else word == plain
        after = query.plain[at + 1] if at + 1 < len(query.plain) else ""
        if word == plain and typed and after not in _OTHERWISE and not _WHERE.search(" ".join(query.plain[:at]) + " "):
            return True
    return False
