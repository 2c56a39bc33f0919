"""Claims that a body had something on a day when it was not there yet ("năm 2024 giảm nghèo đã ở Sở Nông nghiệp và Môi trường rồi"): they are
wrong, and who had it then is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant import wording
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.composer import Draft
from assistant.understanding import Mention, Query, Reader
from kb.corpus import Corpus
from kb.model import Agency, Succession
from kb.vietnamese import fold, fold_in_step, normalise

#: With any of these something is denied; right before the body, or behind it, that it was or had it.
_DENIAL = re.compile(r"\b(?:khong|chua|chang|dau|lam gi|truoc(?! (?:nam )?20\d\d\b))\b")
_NOT_IT = re.compile(r"\b(?:khong|chua|chang|lam gi)(?: (?:co|thuoc|do|o|nam|ve|phai|la|cua|he|ten|lap|thanh|ra|doi))*$")
_NOT_YET = re.compile(
    r"^(?:(?:van|con|thi|luc do|khi do|luc ay) )*chua (?:co|lap|duoc lap|ra doi|thanh lap|duoc thanh lap|ton tai|hoat dong)\b"
)
#: A year before which a claim puts itself.
_BEFORE_YEAR = re.compile(r"\btruoc (?:nam )?(20\d\d)\b")
#: How a claim ends that is to be confirmed, or written down.
_TAG = re.compile(
    r"[,.;?!]|(?: (?:(?:co )?(?:dung|phai|chuan)(?: (?:vay|the))? (?:khong|chua|chu)|a|ha|chu|nhi|nhe|roi|day|rui))+$| (?=ghi\b)"
)
#: Whom a question asks for in the place of a body, by how its name begins.
_ASKED = {"so": "sở nào", "bo": "bộ nào"}
_ANY = "cơ quan nào"
_HAS = re.compile(r"\bđã\s|\bda\s")
#: Nothing is said but that it was there.
_ONLY_THERE = re.compile(
    r"(?:(?:da|vao|hoi|tu|trong|nam|thang|ngay|luc|dau|cuoi|giua|thi|tinh|son la|co|roi|lap|thanh lap|ton tai|hoat dong|ra doi|mang ten|ten|la|nay"
    r"|[\d/]+|dung|phai|chu|a|ha|nhi|nhe|khong|chua|vay|the)\b *)*"
)


class NotBegun:
    """Judges them; ``drafted``: the answer to another question."""

    def __init__(self, corpus: Corpus, reader: Reader, drafted: Callable[[Query], tuple[Query, Draft]]) -> None:
        self._corpus, self._reader, self._drafted = corpus, reader, drafted
        self._instruments = Instruments(corpus)

    def answer(self, query: Query) -> Draft | None:
        """The verdict with who had it; None where the body was there by the day, or the claim denies something else."""
        named = [m for m in query.mentions if m.kind in ("agency", "denied") and m.start >= 0]
        earlier = _BEFORE_YEAR.search(" ".join(query.plain))
        query = replace(query, as_of=date(int(earlier[1]) - 1, 12, 31), dated=True) if earlier and not query.dated else query
        if not query.has("yesno") or not query.dated or query.inherited or len({m.id for m in named}) != 1:
            return None
        said, body = named[0], self._corpus.agencies[named[0].id]
        before, behind = " ".join(query.plain[: said.start]), _TAG.sub(" ", " ".join(["", *query.plain[said.end :]])).strip()
        denied = bool(_NOT_IT.search(before) or _NOT_YET.search(behind))
        if body.from_ is None or body.from_ <= query.as_of or query.documents:
            return None
        if len(_DENIAL.findall(f"{before} {behind}")) != denied:
            return None
        draft = (None if denied else self._then(query, said)) or self._before(query, body)
        if draft is None:
            return None
        day, start = wording.day(query.as_of), wording.day(body.from_)
        lead = (wording.YES if denied else wording.NO) + wording.NOT_BEGUN.format(body=body.name, day=day, start=start)
        draft.lines = [lead, *draft.lines]
        held = draft.findings.bearers if draft.findings else ()
        draft.verdict, draft.others = "yes" if denied else "no", (*((a, "") for a in held), *draft.others, (body.id, ""))
        return draft

    def _then(self, query: Query, said: Mention) -> Draft | None:
        """Who had it on the day, asked openly; None where nothing but the body is named, or nobody is found."""
        beside = [w for i, w in enumerate(query.plain) if not said.start <= i < said.end]
        if _ONLY_THERE.fullmatch(" ".join(beside)):
            return None
        asked = self._reader.read(openly(query.question, said.words), (), query.as_of)
        draft = self._drafted(replace(asked, as_of=query.as_of, kinds=asked.kinds - {"yesno"}))[1]
        held = draft.findings.bearers if draft.findings else ()
        return draft if draft.status == "answered" and held and said.id not in held else None

    def _before(self, query: Query, body: Agency) -> Draft | None:
        """The bodies that had its work; None where nothing is known of any."""
        made = [(a, s) for a in self._corpus.agencies.values() for s in a.successors if s.id == body.id]
        topics = set(query.ids("concept"))
        made = [x for x in made if topics & set(x[1].concepts)] or [x for x in made if not x[1].concepts] or made
        return self._told(query, made) if made else None

    def _told(self, query: Query, made: Sequence[tuple[Agency, Succession]]) -> Draft:
        draft = Draft(as_of=query.as_of, others=tuple((a.id, "") for a in dict.fromkeys(a for a, _ in made)))
        for agency, taken in made:
            draft.cite(*self._instruments.of(agency, [taken], taken.concepts))
        names = wording.listed(dict.fromkeys(a.name for a, _ in made))
        draft.lines = [wording.HELD_THEN.format(bodies=names), *(f"- {wording.quoted(p)}" for p in draft.provisions)]
        return draft


def openly(question: str, body: str) -> str:
    """A claim as the question which body that was.

    >>> openly("Năm 2024 việc giảm nghèo đã nằm ở Sở Nông nghiệp và Môi trường rồi, đúng không?", "sở nông nghiệp và môi trường")
    'Năm 2024 việc giảm nghèo nằm ở sở nào?'
    >>> openly("Năm 2023 Sở Nông nghiệp và Môi trường lo giảm nghèo à?", "sở nông nghiệp và môi trường")
    'Năm 2023 sở nào lo giảm nghèo?'
    """
    text = " ".join(normalise(question).split())
    plain, name = fold_in_step(text), fold(body)
    at = plain.find(name)
    if at < 0:
        return text
    behind = plain[at + len(name) :].rstrip(" ?.!")
    while tag := _TAG.search(behind):
        behind = behind[: tag.start()]
    who = _ASKED.get(name.split()[0], _ANY)
    return f"{_HAS.sub('', text[:at])}{who}{text[at + len(name) :][: len(behind)]}?"
