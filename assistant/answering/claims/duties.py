"""Whether the bodies of a claim hold what it says they hold, in the role that it says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from typing import Literal

from assistant.answering.bodies.members import Levels
from assistant.answering.claims.pieces import LIKE, TO
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.answering.sources.criteria import Criteria
from assistant.understanding import Mention, Reader
from assistant.understanding.matching import without_inner
from assistant.understanding.since import of_today
from assistant.understanding.when import LASTS
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import document_numbers, fold, folded_syllables, numbers
from rules.responsibility import SECTOR, Findings

_LEAD, _HELP, _RECOGNISE = "chu-tri", "phoi-hop", "cong-nhan"
#: The acts of a body that leads.
_GUIDES = frozenset({_LEAD, "huong-dan", "don-doc", "theo-doi"})
#: The claim is that a body still holds something; at first, or before a body, "còn" only goes on to it, and what "vẫn phải" be done must.
_STILL = re.compile(
    r"\b(?:(?:vẫn|(?<!dan )van)(?! (?:phải|phai|cần|can|được|duoc|đề nghị|dong|ban|de|hoa|phong|tai)\b)"
    r"|(?<=\s)c[òo]n (?:giữ|giu|làm|lam|lo|phụ|phu|quản|quan|chủ|chu|được|duoc|tồn|ton|hoạt|hoat|thẩm|tham|nhận|nhan))\b"
)
#: Something goes to a body and through no other; without marks "thang" behind a report may be a month.
_STRAIGHT = re.compile(
    r"\b(?:gửi|gui|nộp|nop|trình|trinh|chuyển|chuyen|lên|len|báo cáo|bao cao) (?:thẳng|trực tiếp|truc tiep)\b"
    r"|\b(?:gui|nop|trinh|chuyen) thang\b|\b(?:thẳng|trực tiếp|truc tiep) (?:lên|len|cho|tới|toi|về|ve)\b"
)
#: Before a body: it is left out on the way.
_PASSED = re.compile(r"(?<!khong )(?<!duoc )(?<!phai )\bbo qua$|\b(?:khong|khoi|chang)(?: can| phai)? (?:qua|thong qua)$")
_CLAUSE = re.compile(r"[,;:.]\s")
#: "Gửi ... cho" a body, so many words apart.
_FOR, _FAR = "cho", 7
_HANDING = re.compile(r"\b(?:gui|nop|trinh|chuyen|bao cao)\b")
#: "Tới" and "tôi" without marks; what stands before the former.
_ME, _HANDED = "toi", frozenset({"gui", "nop", "trinh", "chuyen", "cao", "dua", "len"})
#: Who is spoken of by these is people and no body.
_PEOPLE = re.compile(r"can bo\b|bo doi$|nguoi\b|chi hoi\b|hoi vien\b")


class Duties:
    """Judges bodies and roles by the norms of the corpus; ``levels``: those that one name stands for."""

    def __init__(self, corpus: Corpus, reader: Reader, criteria: Criteria) -> None:
        self._corpus, self._reader, self._criteria, self.levels = corpus, reader, criteria, Levels(corpus)
        self._held: dict[str, list[tuple[Provision, Norm]]] = {}
        for p in corpus.provisions:
            for norm in p.norms:
                self._held.setdefault(norm.bearer, []).append((p, norm))

    def ruling(
        self, part: Part, provisions: Sequence[Provision], findings: Findings | None, as_of: date, held: Ruling | None = None
    ) -> Ruling | None:
        """The ruling on the bodies of a part of a claim; None where it names none. ``held``: what the norms of the plan say of it."""
        if self.ended(part, as_of):
            return Ruling.FAILS
        if held is not None:
            return held
        named = [m for m in _bodies(part) if not _PEOPLE.match(fold(m.words))]
        on = of_today(part.plain, part.marked, as_of)
        bodies = {_predecessor(m.id, findings, on) if on else m.id for m in named}
        if not bodies:
            return self._one_holder(part)
        return Ruling.FAILS if self.receivers([part], provisions) else self._strange(bodies, provisions)

    def by_succession(
        self, parts: Sequence[Part], findings: Findings | None, as_of: date, ruling: Ruling | None
    ) -> Literal["yes", "no"] | None:
        """The verdict that follows from who took over from whom: on a body that is no more, or on one that has the task today."""
        if len(parts) != 1 or parts[0].denied:
            return None
        if self.ended(parts[0], as_of):
            return "no"
        if ruling is not Ruling.FAILS and self._not_yet_moved(parts[0], findings, as_of):
            return "yes"
        holds = ruling is Ruling.HOLDS or (ruling is None and _is_all_given(parts[0], findings, as_of))
        return "yes" if holds and self.inherited(parts[0], findings, as_of) else None

    def ended(self, part: Part, as_of: date) -> bool:
        """Whether a claim says of a body that it holds something still, or today, which is no more."""
        ends = [self._corpus.agencies[m.id].to or date.max for m in _bodies(part)]
        on = of_today(part.plain, part.marked, as_of)
        still = ends[:1] < [as_of] and _STILL.search(" ".join(part.marked)) is not None
        return bool(ends) and (still or (on is not None and all(end < on for end in ends)))

    def _not_yet_moved(self, part: Part, findings: Findings | None, as_of: date) -> bool:
        """Whether it says of bodies that they still hold what the documents give them, on a day before others took it over."""
        bodies = [self._corpus.agencies[m.id] for m in _bodies(part)]
        held = findings is not None and all(any(h.bearer == a.id for h in findings.holdings) for a in bodies)
        later = all(a.to is not None and a.to >= as_of for a in bodies)
        return bool(bodies) and held and later and LASTS.search(" ".join(part.plain)) is not None

    def inherited(self, part: Part, findings: Findings | None, as_of: date) -> bool:
        """Whether it speaks of a body of today that took over the task from the one that the documents give it."""
        on = of_today(part.plain, part.marked, as_of)
        return on is not None and any(_predecessor(m.id, findings, on) != m.id for m in _bodies(part))

    def _one_holder(self, part: Part) -> Ruling | None:
        """The ruling on "both belong to one department"."""
        criteria = [c for c in part.ids("concept") if self._criteria.leaders(c) and c in self._criteria]
        if "same_holder" not in part.signs or len(criteria) < 2:
            return None
        return Ruling.HOLDS if set.intersection(*(self._criteria.leaders(c) for c in criteria)) else Ruling.FAILS

    def grounds(self, part: Part) -> Iterator[Provision]:
        """The provisions that give a body of the claim, or its rightful holder, the role that it claims."""
        recognised = _RECOGNISE in _said(part, part.mentions)
        for body in part.ids("agency") if recognised else ():
            own = [(p, n) for p, n in self._held.get(body, ()) if SECTOR in n.objects or "tham-dinh" in n.acts]
            yield from (p for p, n in own if {_RECOGNISE, "tham-dinh"} & set(n.acts))
        if not part.ids("agency") and "same_holder" not in part.signs:
            return
        for concept in (c for c in part.ids("concept") if c in self._criteria):
            yield from (p for p, _ in self._headed(concept))

    def put_right(
        self, parts: Sequence[Part], reasons: Set[str] = frozenset()
    ) -> tuple[frozenset[str], tuple[tuple[Provision, Norm], ...]]:
        """Bodies that are claimed to head a criterion and do not, and the norms of those that do; of ``reasons`` nothing is claimed."""
        denied: set[str] = set()
        rightful: list[tuple[Provision, Norm]] = []
        for part in (p for p in parts if not p.denied):
            bodies = _bodies(part)
            for act, told in _objects(part):
                concepts = sorted(told - reasons)
                led = [c for c in concepts if self._headed(c) and c in self._criteria and act in ("", *_GUIDES)]
                wrong = [c for c in led if bodies and not self._as_claimed(bodies[0].id, act, c)]
                if "same_holder" in part.signs:
                    wrong = led
                denied |= {bodies[0].id} if wrong and bodies and wrong == led else set()
                rightful += [x for c in concepts if act == _LEAD and bodies for x in self._helped(bodies[0].id, c)]
                rightful += [x for c in wrong for x in self._headed(c)]
        return frozenset(denied), tuple(rightful)

    def led_by_others(self, parts: Sequence[Part]) -> tuple[tuple[Provision, Norm], ...]:
        """The norms of those who lead a thing with which a body is said to help and not to lead it ("phối hợp chứ không phải chủ trì")."""
        roles = {(m.id, part.denied) for part in parts for m in part.mentions if m.kind == "act"}
        bodies = {m.id for part in parts for m in _bodies(part)}
        if not {(_HELP, False), (_LEAD, True)} <= roles or len(bodies) != 1:
            return ()
        led = [
            c
            for part in parts
            for c in part.ids("concept")
            if self._criteria.leaders(c) and not bodies & self._criteria.leaders(c)
        ]
        return tuple((p, n) for c in led[:1] for b in sorted(self._criteria.leaders(c)) for p, n in self._lead_norms(b, c))

    def _helped(self, body: str, concept: str) -> list[tuple[Provision, Norm]]:
        """What those lead in this matter whom a body only helps with a task."""
        own = [n for _, n in self._held.get(body, ()) if concept in n.objects]
        if any(_HELP not in n.acts or _LEAD in n.acts for n in own):
            return []
        about = {concept, self._corpus.concepts[concept].broader}
        led = (x for n in own for b in n.partners for x in self._held.get(b, ()))
        return [(p, n) for p, n in led if _LEAD in n.acts and about & set(n.objects)]

    def _as_claimed(self, body: str, act: str, concept: str) -> bool:
        """Whether a body has a criterion in the role that is claimed: to help with it is not to lead it."""
        led = self._criteria.leaders(concept)
        return body in led if act == _LEAD and led else self._has(body, concept)

    def _headed(self, concept: str) -> list[tuple[Provision, Norm]]:
        """The norms of those who lead a thing or, where nobody does, guide others in it."""
        led = [x for body in sorted(self._criteria.leaders(concept)) for x in self._lead_norms(body, concept)]
        own = (x for held in self._held.values() for x in held if concept in x[1].objects)
        return led or [(p, n) for p, n in own if _GUIDES & set(n.acts) and _HELP not in n.acts]

    def _lead_norms(self, body: str, concept: str) -> list[tuple[Provision, Norm]]:
        return [(p, n) for p, n in self._held[body] if concept in n.objects and _LEAD in n.acts]

    def receivers(self, parts: Sequence[Part], provisions: Sequence[Provision]) -> tuple[str, ...]:
        """Who receives what is claimed to go to a body that does not receive it."""
        others = [x for p in provisions for d in p.deadlines for x in (d.via, d.to_whom) if x]
        others += [n.to_whom for p in provisions for n in p.norms if n.to_whom]
        claimed = [(part, m) for part in parts if not part.denied for m in part.mentions if m.kind == "agency"]
        to = {m.id for part, m in claimed if TO & set(_before(part, m)) or _handed_to(part, m)}
        straight = {m.id for part, m in claimed if m.id in to and _STRAIGHT.search(" ".join(part.marked))}
        named = {m.id for _, m in claimed}
        passed = {m.id for part, m in claimed if _PASSED.search(" ".join(part.plain[: m.start - part.start]))}
        if left_out := [d.via for p in provisions for d in p.deadlines if d.via in passed]:
            return tuple(dict.fromkeys(b for b in left_out if b))
        if through := [b for p in provisions for b in _through(p, straight) if b not in named]:
            return tuple(dict.fromkeys(through))
        return tuple(dict.fromkeys(x for x in others if x not in to)) if to - set(others) else ()

    def _has(self, body: str, concept: str) -> bool:
        return body in self._criteria.leaders(concept) or any(concept in n.objects for _, n in self._held.get(body, ()))

    def _strange(self, bodies: Set[str], provisions: Sequence[Provision]) -> Ruling | None:
        """Fails where the sources give something to bodies, or name some, and none of them is one that the claim names."""
        norms = [n for p in provisions for n in p.norms]
        said = {x for n in norms for x in (n.bearer, n.to_whom, *n.partners)}
        said |= {x for p in provisions for d in p.deadlines for x in (d.to_whom, d.via)}
        texts = [p.text for p in provisions]
        named = {n for text in texts for n in document_numbers(text)} & set(self._corpus.documents)
        texts += [self._corpus.documents[n].issuer for n in {*named, *(p.document for p in provisions)}]
        said |= {a for text in texts for a in self._reader.bodies(text)}
        return Ruling.FAILS if said and not self.levels.of(bodies) & self.levels.of(said) else None


def _bodies(part: Part) -> list[Mention]:
    """The bodies that a part speaks of; not those that something is only likened to."""
    return [m for m in part.mentions if m.kind == "agency" and not LIKE & set(_before(part, m))]


def _through(provision: Provision, last: Set[str]) -> Iterator[str]:
    """The bodies through which something goes to others: named as such, or given it and reporting it to them."""
    yield from (d.via for d in provision.deadlines if d.via and d.to_whom in last)
    reporting = {n.bearer for n in provision.norms if n.to_whom in last}
    yield from (n.to_whom for n in provision.norms if n.to_whom in reporting)


def _is_all_given(part: Part, findings: Findings | None, as_of: date) -> bool:
    """Whether it says no more than that a body is, without a word for what it does, all that the one before it is by the documents."""
    said = set(part.ids("concept"))
    bodies, held = part.ids("agency"), findings.holdings if findings else ()
    if len(bodies) != 1 or not said or part.ids("act") or numbers(part.text):
        return False
    return any(said <= set(h.objects) and h.bearer == _predecessor(bodies[0], findings, as_of) for h in held)


def _predecessor(body: str, findings: Findings | None, on: date) -> str:
    """The body of the documents whose task another one does on a day: the claim is true of it too."""
    holders = findings.bearers if findings else ()
    if findings is None or body in holders:
        return body
    return next((b for b in holders if any(s.id == body and s.from_ <= on for s in findings.today.get(b, ()))), body)


def _before(part: Part, mention: Mention) -> tuple[str, ...]:
    """The two words before a mention in its clause."""
    at = mention.start - part.start
    pieces = itertools.accumulate(len(folded_syllables(piece)) for piece in _CLAUSE.split(part.text))
    first = max((end for end in pieces if end <= at), default=0)
    words = without_inner(part.plain, max(first, at - 2), at, part.mentions, part.start)
    return words if _ME not in words or _is_towards(part, at) else tuple(w for w in words if w != _ME)


def _handed_to(part: Part, mention: Mention) -> bool:
    """Whether something is handed in "cho" a body ("gửi báo cáo trực tiếp cho UBND tỉnh")."""
    before = part.plain[: mention.start - part.start]
    return tuple(before[-1:]) == (_FOR,) and _HANDING.search(" ".join(before[-_FAR:])) is not None


def _is_towards(part: Part, at: int) -> bool:
    """Whether "tới" stands right before a body, and not "tôi": without marks only behind a word for handing something in."""
    i = next(i for i in range(at - 1, -1, -1) if part.plain[i] == _ME)
    return part.marked[i] == "tới" or (part.marked[i] == _ME and i > 0 and part.plain[i - 1] in _HANDED)


def _said(part: Part, mentions: Iterable[Mention]) -> frozenset[str]:
    """The acts among some mentions; recognising is one too where it is part of what is named ("quyền công nhận")."""
    acts = {m.id for m in mentions if m.kind == "act"}
    return frozenset(acts | ({_RECOGNISE} if "cong nhan" in " ".join(part.plain) else set()))


def _objects(part: Part) -> list[tuple[str, set[str]]]:
    """Each act with the concepts said of it: those after it, or where none is, those of the next act or before the first one."""
    bodies = [m for m in part.mentions if m.kind == "agency"]
    told = [m for m in part.mentions if m.kind == "act" or not any(b.start <= m.start and m.end <= b.end for b in bodies)]
    found: list[tuple[str, set[str]]] = [("", set())]
    for m in sorted(told, key=lambda m: m.start):
        if m.kind == "act":
            found.append((m.id, set()))
        elif m.kind == "concept":
            found[-1][1].add(m.id)
    for k in range(len(found) - 2, 0, -1):
        if not found[k][1]:
            found[k] = (found[k][0], found[k + 1][1])
    if len(found) > 1 and found[0][1] and not found[1][1]:  # "tiêu chí X do Sở Y chủ trì"
        found[0] = (found[1][0], found[0][1])
    return found
