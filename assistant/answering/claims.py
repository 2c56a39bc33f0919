"""Yes or no: checks what a question claims (bodies, acts, numbers, dates) against what the sources say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Verdict
from assistant.answering.evidence import Evidence
from assistant.answering.selection import Selection
from assistant.understanding import Mention, Query
from kb.corpus import Corpus
from kb.model import Figure, Provision
from kb.vietnamese import counted, dates, document_numbers, fold, folded_syllables, numbers
from rules.responsibility import Findings

#: A claim whose words the sources know to this share is taken as stated by them.
STATED = 0.60
#: "Only A, not B", "straight to A, not by B": claims that leave out what the documents include.
_EXCLUSIVE = re.compile(
    r"\b(?:chi|thang|truc tiep) (?!.*chu khong).*(?:\bkhong (?:qua|nhan|dung|can|phai|lo|tinh|co)\b|\bcam\b)(?! (?:khong|dung)$)"
)
#: Roles that a claim can get wrong.
_ROLES = frozenset({"chu-tri", "tham-dinh", "cong-nhan", "phoi-hop"})


class Claims:
    """Decides yes/no questions."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence = corpus, evidence

    def verdict(self, query: Query, selection: Selection, findings: Findings | None) -> Verdict:
        """``yes`` where the sources say what is claimed, ``no`` where they say otherwise or do not say it."""
        provisions = [c.provision for c in selection.chosen]
        if (
            self._reversed(query, provisions)
            or self._unsaid(query, provisions)
            or self._swapped(query, provisions)
            or _EXCLUSIVE.search(" ".join(query.plain))
        ):
            return "no"
        decisions = [
            self._bodies(query, provisions, findings),
            self._named(query, provisions),
            self._dates(query, provisions),
            self._counts(query, provisions),
        ]
        if "no" in decisions or query.absolutes:
            return "no"
        return "yes" if "yes" in decisions or selection.coverage >= STATED else "no"

    def _swapped(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether a number that a source gives is claimed of something else: of what another figure there is said."""
        figures = [f for p in provisions for f in p.figures if isinstance(f.value, int | float)]
        words = query.question.split()
        for n in query.numbers:
            mine = [f for f in figures if float(f.value) == n]
            rivals = [f for f in figures if float(f.value) != n and mine and f.unit == mine[0].unit]
            if not mine or not rivals:
                continue
            near = _around(words, n, {float(f.value) for f in figures})
            fit = max(len(near & set(folded_syllables(f.what)) - _common(mine, rivals)) for f in mine)
            other = max(len(near & set(folded_syllables(f.what)) - _common(mine, rivals)) for f in rivals)
            if other > fit:
                return True
        return False

    def _unsaid(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether the claim rests on a year, a document or a place that no source names."""
        texts = " ".join(x for p in provisions for x in (p.text, *p.heading, p.document))
        numbers_ = re.findall(r"(?<![\d/])\d+/20\d\d(?!/?\d)", query.question)
        named = [*map(str, query.years), *numbers_, *query.foreign]
        return any(fold(x) not in fold(texts) for x in named)

    def _claimed(self, query: Query) -> list[Mention]:
        """Bodies that the question says hold the task; those after "chứ không phải" are denied, not claimed."""
        plain = " ".join(query.plain)
        cut = len(plain.split(" chu khong ")[0].split()) if " chu khong " in plain else len(query.plain)
        named = [m for m in query.mentions if m.kind == "agency"]
        return [m for m in named if m.start < cut] or named

    def _bodies(self, query: Query, provisions: Sequence[Provision], findings: Findings | None) -> Verdict | None:
        claimed = self._claimed(query)
        if not claimed or findings is None or not findings.holdings:
            return None
        held = {h.bearer for h in findings.holdings}
        if not {m.id for m in claimed} & held:
            partners = {x for p in provisions for n in p.norms for x in (*n.partners, n.to_whom)}
            return "yes" if {m.id for m in claimed} & partners and "phoi-hop" in query.ids("act") else "no"
        for body in claimed:
            acts = {a for h in findings.holdings if h.bearer == body.id for a in h.norm.acts}
            wanted = [a for a in self._acts_of(query, body) if a in _ROLES]
            if body.id in held and wanted and not set(wanted) & acts:
                return "no"
        return "no" if query.absolutes and len(held) > 1 else "yes"

    def _acts_of(self, query: Query, body: Mention) -> list[str]:
        """The acts said of a body: those between it and the next one."""
        after = [m.start for m in query.mentions if m.kind == "agency" and m.start > body.start]
        end = min(after, default=len(query.plain))
        return [m.id for m in query.mentions if m.kind == "act" and body.start <= m.start < end]

    def _named(self, query: Query, provisions: Sequence[Provision]) -> Verdict | None:
        """Bodies named by the claim against those named by a source that gives nobody a task."""
        claimed = {m.id for m in self._claimed(query)}
        if not claimed or any(p.norms for p in provisions):
            return None
        said = {a for p in provisions for a in self._evidence.reader.bodies(p.text)}
        return "no" if said and not claimed & said else None

    def _reversed(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether a source says of the question's own words that they are not so, or no longer."""
        asked = " ".join(query.plain)
        for p in provisions:
            words = folded_syllables(p.text)
            for i, word in enumerate(words[:-2]):
                if word in ("khong", "chua") and words[i + 1] != "con":
                    denied = " ".join(words[i + 1 : i + 3])
                    if denied in asked and f"{word} {denied}" not in asked and query.content & set(words[i + 1 : i + 5]):
                        return True
            if ("bai bo" in " ".join(words)) and "bai bo" not in asked and {"van", "con"} & set(query.plain):
                return True
        return False

    def _dates(self, query: Query, provisions: Sequence[Provision]) -> Verdict | None:
        asked = [(d, m) for d, m, _ in query.dates]
        said = {(d, m) for p in provisions for d, m, _ in dates(p.text)}
        if not asked or not said:
            return None
        if all(a in said for a in asked):
            return "yes"
        if {"kip", "han", "tre", "muon"} & set(query.plain):
            limits = [(m, d) for p in provisions for x in p.deadlines for d, m, _ in dates(x.to)]
            return "yes" if limits and all((m, d) <= max(limits) for d, m in asked) else "no"
        return "no"

    def _counts(self, query: Query, provisions: Sequence[Provision]) -> Verdict | None:
        """Numbers with their units: a unit that the sources count otherwise denies the claim."""
        claimed = counted(query.question) or [(n, "") for n in query.numbers if n not in query.years and n != 203]
        named = {w for m in query.mentions for w in m.words.split()}
        claimed = [(n, u) for n, u in claimed if f"{n:g}" not in named]
        if not claimed:
            return None
        said = [c for p in provisions for c in counted(p.text)]
        bare = {n for p in provisions for n in numbers(p.text)}
        bare |= {float(d) for p in provisions for number in document_numbers(p.text) for d in re.findall(r"^\d+", number)}
        wrong = [
            (n, u) for n, u in claimed if (n, u) not in said and (any(u == v for _, v in said) or n not in bare) and n not in bare
        ]
        wrong += [(n, u) for n, u in claimed if u and (n, u) not in said and any(u == v for _, v in said)]
        wrong += [(n, u) for n, u in claimed if u and (n, u) not in said and any(n == m and u != v for m, v in said)]
        return "no" if wrong else "yes"


def _around(words: Sequence[str], number: float, told: set[float]) -> set[str]:
    """The syllables said of one number: those before it, back to the number before; all of them where it is the only one.

    >>> sorted(_around("vốn sự nghiệp 31.270, đầu tư 291.840".split(), 291840.0, {31270.0, 291840.0}))
    ['dau', 'tu']
    """
    values = [next(iter(numbers(w)), None) for w in words]
    spot = next((i for i, v in enumerate(values) if v == number), len(words))
    others = [i for i, v in enumerate(values) if v != number and v in told]
    start = max((i + 1 for i in others if i < spot), default=0)
    return set(folded_syllables(" ".join(words[start:spot] if others else words)))


def _common(*figures: Sequence[Figure]) -> set[str]:
    """The words that the names of all these figures share."""
    names = [set(folded_syllables(f.what)) for some in figures for f in some]
    return set.intersection(*names) if names else set()
