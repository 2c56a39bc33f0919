"""Several things asked in one sentence, each of another subject: each is answered as a question of its own, and all of it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from datetime import date
from functools import reduce
from itertools import takewhile

from assistant import wording
from assistant.answering.both_claimed import both_claimed
from assistant.answering.composer import Draft
from assistant.answering.documents.sought import Sought, asked_level
from assistant.answering.sources.one_question import ASKING
from assistant.understanding import Query, Reader
from assistant.understanding.pointers import pointer
from assistant.understanding.reckoning import RECKONED
from kb.vietnamese import SPELT, fold, folded_syllables
from rules.responsibility import Findings

_THING = r"(?:cai|thu|viec|ben|tieu chi|mang|noi dung|linh vuc|mon|nhom|noi|cho|co quan|so|don vi|loai|chuyen)"
_BODY = r"(?:so|co quan|don vi|noi|ben|nganh|dau moi)"
#: Of each of the things that are listed it is asked, ...
_EACH = re.compile(rf"\b(?:(?:cho|cua|o) )?(?:moi|tung) {_THING}\b|\blan luot\b(?: la)?")
#: ... or for as many bodies as things are listed.
_AS_MANY = re.compile(rf"\b([234]|hai|ba|bon)(?= {_BODY} (?:nao|gi)\b)")
#: All that is listed, once more in one word: no part of the question on one of it.
_ALL = re.compile(rf"\b(?:ca )?(?:[234]|hai|ba|bon) {_THING} (?:nay|do|ay|kia|tren)\b")
#: What asks for a name. Amounts are told of one subject more often ("bao nhiêu xã đạt chuẩn, bao nhiêu xã nâng cao").
_NAMES = frozenset({"ai", "nao", "gi", "dau"})
#: What joins a clause to the one before it.
_JOINT = re.compile(r"^(?:(?:và|va|còn|con|với|voi|rồi|roi|kèm|lẫn|vs|cùng|cung|thế|the|vậy|vay)\s+)+", re.IGNORECASE)
#: At which level all of it is asked.
_LEVEL = re.compile(r"\b(?:cap|o|tai|tren|duoi) (?:cap |cac )?(?:tinh|huyen|xa|ban|thon)\b")
#: A clause that ends so is not over: "đối | với", "phối hợp | với".
_OPEN = frozenset({"doi", "hop", "so", "cung", "gan", "gop"})
_OR = "hay"
_BODY_ASKED = re.compile(r"\b(?:bo|so|co quan|don vi|noi|ben|cap) nao\b|\b(?:o|tai) dau\b|\bai\b")
#: A clause that begins so is on what was named before it ("..., của Thủ tướng là quyết định nào").
_OF = "cua"
#: What begins so only says where or when.
_SETTINGS = frozenset({"theo", "trong", "tai", "tu", "neu", "khi", "truoc", "sau", "den"})
#: The same thing is asked of a further level or year ("... cấp tỉnh thuộc sở nào và ở cấp xã thuộc phòng nào").
_WHO = r"(?:ai|(?:so|phong|co quan|don vi|bo phan) (?:nao|gi))"
_FURTHER = re.compile(
    rf"(?:(?:va|con|roi) )?(?:(?:o |tai )?(?:cap )?(?:tinh|huyen|xa)(?: (?:thi|do|thuoc|la|giao|cho))* {_WHO}"
    rf"|{_WHO}(?: (?:vao|tu|trong|luc|hoi|dau|cuoi|giua))* nam 20\d\d)(?: theo .*)?"
)
_CRITERION = ("tieu", "chi")
_FEWEST = 2
#: So many words before a colon are said of all that is asked behind it.
_MOST_SHARED = 5
#: Kinds of answer that go with who has a task.
_WHOSE = frozenset({"department", "compare", "several"})
#: So many words in common make clauses of one form ("theo quyết định nào").
_ALIKE = 2
#: Kinds of what a question may be about.
_SUBJECTS = frozenset({"concept", "agency"})


class Apart:
    """Answers questions that consist of several ones.

    Args:
        reader: reads each of them.
        drafted: the answer to one of them.
    """

    def __init__(self, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._reader, self._drafted = reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of each; None where it is one question, or one of several can't be answered alone."""
        if both := both_claimed(query, self._reader, self._drafted):
            return both
        parts = self.questions(query)
        drafts = [self._drafted(part) for part in parts]
        if not drafts or any(d.status != "answered" or d.verdict or d.moved or not d.provisions for d in drafts):
            return None
        return united(parts, drafts)

    def questions(self, query: Query) -> list[Query]:
        """The questions of which one consists, each with a subject of its own; none where it is one, as that what became of bodies."""
        moved = query.has("succession") or (query.has("recipient") and query.ids("agency"))
        elsewhere = moved or query.has("yesno", "place") or query.options or query.pointer
        further = any(_FURTHER.fullmatch(" ".join(query.plain[c.start : c.end])) for c in query.clauses[1:])
        if elsewhere or further or len(query.clauses) < _FEWEST:
            return []
        if len(query.documents) >= _FEWEST or len(query.refs) >= _FEWEST:
            return self._of_documents(query) or self._of_places(query)
        colon, head = self._head(query)
        asking = self._read(_asking(query, colon, head), query.as_of)
        listed = [] if _apart(asking) and _complete(asking) else self._read(_listed(query, colon, head), query.as_of)
        parts = listed or asking
        carried = query.documents or any(m.start < 0 and m.kind in _SUBJECTS for m in query.mentions)
        whole = query.inherited and carried and not all(map(_names, parts))
        return parts if _apart(parts) and (listed or _complete(parts)) and not whole else []

    def _of_documents(self, query: Query) -> list[Query]:
        """What is asked of several documents, where each clause names the one that it asks about."""
        clauses = [_text(query, *c) for c in _clauses(query)]
        parts: list[Query] = []
        for text in clauses:  # "..., that decision in force since when?" is on the document of the clause before
            part = self._reader.read(text, (), query.as_of)
            told = self._reader.with_number(text, parts[-1]) if parts and not part.documents else ""
            parts.append(self._reader.read(told, (), query.as_of) if told else part)
        alike = len({p.kinds for p in parts}) == 1 and not _of_own_things(parts)
        named = all(p.documents and ASKING.search(" ".join(p.plain)) for p in parts)
        return parts if named and not alike else []

    def _of_places(self, query: Query) -> list[Query]:
        """What is asked of several places of one document, where each clause names those that it asks about."""
        if len(set(query.documents)) > 1 or query.has("compare", *RECKONED):
            return []
        parts = [self._reader.read(_text(query, *c), (), query.as_of) for c in _clauses(query)]
        named = all(p.refs and ASKING.search(" ".join(p.plain)) for p in parts)
        shared = len({ref for p in parts for ref in p.refs}) < sum(len(p.refs) for p in parts)
        return [replace(p, documents=p.documents or query.documents) for p in parts] if named and not shared else []

    def _read(self, texts: Sequence[str], as_of: date) -> list[Query]:
        """Some questions; one that names nothing is on a criterion where another one is, in the same place of its words."""
        parts = [self._reader.read(text, (), as_of) for text in texts]
        folded = [tuple(fold(text).split()) for text in texts]
        at = sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*folded, strict=False)))
        if not any(words[at : at + 2] == _CRITERION for words in folded):
            return parts
        named = (" ".join((*text.split()[:at], "tiêu chí", *text.split()[at:])) for text in texts)
        return [p if _names(p) else self._reader.read(n, (), as_of) for p, n in zip(parts, named, strict=True)]

    def _head(self, query: Query) -> tuple[int, str]:
        """How many words stand before the colon of a question, and these where they say by which document or at which level it is asked."""
        head, colon, _ = self._reader.spelt_out(self._reader.readable(query.question)).partition(": ")
        if not colon:
            return 0, ""
        told = self._reader.read(head, (), query.as_of)
        said = " ".join(told.plain)
        named = told.mentions and len(told.plain) <= _MOST_SHARED and not ASKING.search(said)  # "Thẩm quyền công nhận: ..."
        shared = told.documents or told.refs or named or _LEVEL.search(said)
        return len(folded_syllables(head)), f"{head}: " if shared else ""


def _listed(query: Query, colon: int, head: str) -> list[str]:
    """What is asked of each thing of a list, as one question for each; none where no list is asked about."""
    plain = " ".join(query.plain)
    each, asks = _EACH.search(plain) or _AS_MANY.search(plain), list(ASKING.finditer(plain))
    if each is None or len(asks) != 1 or asks[0][0] not in _NAMES:
        return []
    start, asked = (len(plain[:at].split()) for at in (each.start(), asks[0].start()))
    items, rest = _cut(query, start, asked, colon)
    settings = any(query.plain[first] in _SETTINGS for first, _ in items)
    if len(items) < _FEWEST or settings or (each.re is _AS_MANY and len(items) != int(SPELT.get(each[1], each[1]))):
        return []
    said, head = _of_all(query, rest), head if items[0][0] >= colon else ""
    return [f"{head}{_text(query, *item)} {said}" for item in items]


def _text(query: Query, start: int, end: int) -> str:
    """A range of words as typed, with what stands between them where it is made of whole clauses."""
    whole = [c for c in query.clauses if start <= c.start and c.end <= end]
    if whole and whole[0].start == start and whole[-1].end == end:
        return _JOINT.sub("", " ".join(c.text for c in whole))
    return _JOINT.sub("", " ".join(query.marked[start:end]))


def _cut(query: Query, start: int, asked: int, colon: int) -> tuple[list[tuple[int, int]], tuple[int, int]]:
    """Where the things of a list stand and where it is asked about them; ``start``: where it is said that it is asked of each."""
    clauses, end = _clauses(query), len(query.plain)
    before, behind = [c for c in clauses if c[1] <= colon], [c for c in clauses if c[0] >= colon]
    if len(before) >= _FEWEST and min(start, asked) >= colon:
        return before, (colon, end)
    items = [c for c in behind if c[1] <= min(start, asked)]
    cut = items[-1][1] if items else colon
    if cut < start < asked:
        items.append((cut, start))
        cut = start
    headed = any(m.start < colon and m.kind in _SUBJECTS for m in query.mentions)
    return ([] if headed else items), (cut, end)


def _clauses(query: Query) -> list[tuple[int, int]]:
    """The clauses as ranges of words; none ends before what it needs ("đối | với", "hay")."""
    found: list[tuple[int, int]] = []
    for c in query.clauses:
        if found and (query.plain[c.start - 1] in _OPEN or query.plain[c.start] == _OR):
            found[-1] = (found[-1][0], c.end)
        else:
            found.append((c.start, c.end))
    return found


def _of_all(query: Query, rest: tuple[int, int]) -> str:
    """What is asked about a list, without the words for all or for each of its things."""
    plain, words = " ".join(query.plain[slice(*rest)]), list(query.marked[slice(*rest)])
    for pattern in (_EACH, _AS_MANY, _ALL):
        for found in pattern.finditer(plain):
            first = len(plain[: found.start()].split())
            words[first : first + len(found[0].split())] = [""] * len(found[0].split())
    return " ".join(w for w in words if w)


def _asking(query: Query, colon: int, head: str) -> list[str]:
    """The clauses under a head, where each asks for a name in the same form."""
    if _EACH.search(" ".join(query.plain)):
        return []
    asked: list[tuple[str, set[str]]] = []
    under = ((max(start, colon), end) for start, end in _clauses(query) if end > colon)
    for start, end in under if head else _clauses(query):
        words = _NAMES.intersection(ASKING.findall(" ".join(query.plain[start:end])))
        named = any(start <= m.start < end and m.kind in _SUBJECTS for m in query.mentions)
        if words:
            asked.append((head + _text(query, start, end), set(words)))
        if query.plain[start] == _OF or (not words and (named or asked or (query.documents and not head))):
            return []
    return [text for text, _ in asked] if asked and set.intersection(*(words for _, words in asked)) else []


def _apart(parts: Sequence[Query]) -> bool:
    """Whether each of several questions has a subject of its own."""
    if len(parts) < _FEWEST:
        return False
    shared = set.intersection(*(set(p.plain) for p in parts))
    # Else one of them only says whose paper or task it is.
    bodies = all(p.ids("agency") and not p.has("document") for p in parts)
    common = frozenset.intersection(*(_names(p, bodies) for p in parts))
    subjects = [_names(p, bodies) - common or _told(p, shared) for p in parts]
    return all(subjects) and len(set(subjects)) == len(parts)


def _complete(parts: Sequence[Query]) -> bool:
    """Whether all ask in the same form and none lacks what the first one names for all: a document, a body, a year, a level."""
    if len({p.kinds - _WHOSE for p in parts}) > 1 or any(p.dangling for p in parts) or any(map(_of_first, parts[1:])):
        return False
    first, *others = ((p.documents, p.ids("agency"), p.years, _LEVEL.search(" ".join(p.plain))) for p in parts)
    return all(own or not given for other in others for own, given in zip(other, first, strict=True))


def _of_own_things(parts: Sequence[Query]) -> bool:
    """Whether each of several questions on documents asks for a body, of a thing that no other one speaks of."""
    things = [set(p.ids("concept")) for p in parts]
    bodies = all(_BODY_ASKED.search(" ".join(p.plain)) for p in parts)
    return bodies and all(things) and sum(map(len, things)) == len(set().union(*things))


def _of_first(part: Query) -> bool:
    """Whether one of several questions asks for a document by what the first one asks for: the level alone, or what that one does."""
    if not part.has("document"):
        return False
    return bool(pointer(part)) or (asked_level(" ".join(part.plain)) is not None and not _names(part))


def _names(part: Query, bodies: bool = True) -> frozenset[str]:
    return frozenset((*part.ids("concept"), *part.documents, *(part.ids("agency") if bodies else ())))


def _told(part: Query, shared: Set[str]) -> frozenset[str]:
    """What one of several questions that are worded alike says by itself, beside its acts."""
    if len(shared) < _ALIKE or part.years or part.dated or Sought.of(part):  # another day or issuer: of what was named before
        return frozenset()
    told = [m for m in part.mentions if m.kind == "act" and part.plain[max(0, m.start - 2) : m.start] != _CRITERION]
    return part.content - shared - {w for m in told for w in part.plain[m.start : m.end]}


def united(parts: Sequence[Query], drafts: Sequence[Draft]) -> Draft:
    """All that is told of some questions; of the sources of each the first ones come first."""
    whole = Draft(as_of=drafts[0].as_of, whole_list=any(d.whole_list for d in drafts))
    sources = [d.provisions for d in drafts]
    whole.cite(*(own[i] for i in range(max(map(len, sources))) for own in sources if i < len(own)))
    found = [d.findings for d in drafts if d.findings]
    whole.findings = reduce(Findings.joined, found) if found else None
    if any(d.shown is not None for d in drafts):
        whole.shown = tuple(
            a for d in drafts if d.findings for a in ((h.bearer for h in d.findings.holdings) if d.shown is None else d.shown)
        )
    for part, draft in zip(parts, drafts, strict=True):
        whole.lines += [wording.ASKED_OF.format(question=wording.upper_first(part.question)), *draft.lines]
        whole.others += tuple(o for o in draft.others if o not in whole.others)
        whole.notices += [n for n in draft.notices if n not in whole.notices]
        whole.conflicts += draft.conflicts
    return whole
