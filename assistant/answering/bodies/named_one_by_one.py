"""Whether the plan, or a section of it, calls bodies by their names ("Hội Phụ nữ có được nêu đích danh ở mục 25 Phần III không?"): no where it
only speaks of the group that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording, wording_of_papers
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Agency, Provision
from kb.references import lies_in
from kb.vietnamese import folded_syllables, syllables

_BY_NAME = r"(?:dich danh|dich ten|ro ten|ten rieng|tung ten|ten cu the|ten tung \w+|thang ten)"
_NAMED = re.compile(
    rf"\b(?:(?:neu|goi|ghi|nhac|ke|liet ke|xuong|chi|duoc|bi)(?: (?:ra|den|toi))* )+{_BY_NAME}\b|\b{_BY_NAME} (?:duoc|bi) (?:neu|goi|ghi|nhac|ke)\b"
)
#: How unions and societies are called: others may stand in a name of a document that the plan cites.
_UNIONS = frozenset({"hoi", "doan", "lien"})
#: What else such a question says.
_FRAME = frozenset(
    folded_syllables(
        "nêu gọi ghi nhắc kể liệt kê xướng chỉ được bị đích danh tên rõ riêng từng cụ thể thẳng ra có không đoàn thể tổ chức hội các như và"
        " cơ quan đơn vị ở trong tại mục phần khoản điểm i ii iii kế hoạch hay là đúng phải vậy"
    )
)


def named_one_by_one(query: Query, corpus: Corpus) -> Draft | None:
    """The verdict with where it stands; None where something else is claimed, or some of them are named and others not."""
    if (
        not query.has("yesno")
        or query.documents != (PLAN,)
        or query.before is not None
        or not _NAMED.search(" ".join(query.plain))
    ):
        return None
    spoken = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    bodies = [corpus.agencies[i] for i in dict.fromkeys(m.id for m in spoken)]
    own = {w for m in query.mentions if m.kind == "agency" or m.id == PLAN_CONCEPT for w in query.plain[m.start : m.end]}
    if (
        not bodies
        or any(a.group for a in bodies)
        or len(query.refs) > 1
        or {w for w in query.content - own - _FRAME if not w.isdecimal()}
    ):
        return None
    within = query.refs[0] if query.refs else ""
    told = [p for p in corpus.documents[PLAN].provisions if not within or lies_in(p.ref, within)]
    names = {a.id: {a.name, *a.aliases, *(m.words for m in spoken if m.id == a.id)} for a in bodies}
    places = [_calling([*(p for p in told if p.ref == a.plan_section), *told], names[a.id]) for a in bodies]
    unions = all(folded_syllables(a.name)[0] in _UNIONS for a in bodies)
    if any(places) != all(places) or not told or not (any(places) or unions):
        return None
    draft = Draft(as_of=query.as_of)
    draft.decide("yes" if all(places) else "no")
    draft.cite(*([p for p in places if p] or _of_group(told, corpus) or told[:1]))
    lines = [] if all(places) else [_untold(bodies, told[0] if within else None)]
    draft.lines = [(wording.YES if all(places) else wording.NO).strip(), *lines, *wording.sources(draft.provisions)]
    return draft


def _calling(told: Sequence[Provision], names: set[str]) -> Provision | None:
    """The first provision with one of the names of a body, be it only a heading; without marks "Tỉnh đoàn" is in "tình đoàn kết"."""
    called = [f" {' '.join(words)} " for n in names if len(words := syllables(n)) > 1]
    return next((p for p in told if any(c in f" {' '.join(syllables(p.text))} " for c in called)), None)


def _of_group(told: Sequence[Provision], corpus: Corpus) -> list[Provision]:
    """Where unions and other organisations are given something as a group, the first place."""
    return [
        p
        for p in told
        if any(corpus.agencies[n.bearer].group for n in p.norms) and "doan the" in " ".join(folded_syllables(p.text))
    ][:1]


def _untold(bodies: Sequence[Agency], section: Provision | None) -> str:
    where = f"Mục {section.ref} của Kế hoạch" if section else "Kế hoạch 203/KH-UBND"
    return wording_of_papers.NOT_BY_NAME.format(bodies=wording.listed(f"**{a.name}**" for a in bodies), where=where)
