"""What is told of one body: who does its work today and by what, or that it lives and from whom it took over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant import wording
from assistant.answering.bodies.merged_with import asks_with
from assistant.answering.bodies.whole_too import asks_whole
from assistant.answering.composer import Draft
from assistant.understanding import Query
from assistant.understanding.when import month_end, months_told, pointed_back, speaks_of_today
from kb.corpus import Corpus
from kb.model import Agency, Succession, Verification
from kb.vietnamese import fold, folded_syllables
from rules.responsibility import Responsibility

#: The name that a body bore for a time is asked, between the one that the plan calls it by and that of today.
INTERIM = re.compile(
    r"\bten (?:goi )?(?:tam|trung gian|chuyen tiep)\b|(?<!nha )\btam (?:mang|goi|dung|lay)\b|\b(?:may|nhung|bao nhieu) (?:lan doi )?ten\b"
)
#: How a body is called is asked of two times ("tháng 6/2025 gọi là gì, còn bây giờ?"): each name that it bore is told.
_CALLED = re.compile(r"\b(?:goi|ten)(?: (?:la|goi|cai))* (?:gi|nao)\b")
#: It is said to be so up to a day ("đến hết tháng 6/2025 UBND huyện vẫn còn làm việc").
_UP_TO = re.compile(r"\b(?:den|toi)(?: (?:het|cuoi|tan|ngay|hom|thoi diem))* (?:thang )?\d[^,]* (?:van|con)\b")
#: That a body does its work at all, which is no task of its own.
_WORKS = re.compile(r"(?:lam viec|hoat dong)\b")
#: Into which body the whole went is asked beside a part of it, or who has each of several parts.
_TAKER = r"(?:so|bo|ban|co quan|don vi|ben|noi)"
_ALSO_WHOLE = re.compile(
    rf"\b(?:nhap|sap nhap|hop nhat|gop|ghep)(?: (?:voi|vao|cung|ve|chung voi))+ (?:{_TAKER} nao|dau|ai)\b"
    rf"|\b(?:ve|sang|do|thuoc|cho) (?:{_TAKER} nao|dau)\b.*\b(?:ve|sang|do|thuoc|cho) (?:{_TAKER} nao|dau)\b"
)
#: What a body gave away is asked.
_GAVE = re.compile(r"\b(?:viec|mang|linh vuc|phan|phan viec|nhiem vu|chuc nang|cai)(?: \w+)? (?:gi|nao)\b")
#: Words for any work that a body has.
_RULES = frozenset(folded_syllables("chỉ quản lý nhà nước về"))


class Lives:
    """Tells it from one corpus."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._corpus, self._responsibility = corpus, responsibility
        self._idle = corpus.phrases.stopwords

    def told(self, agency: Agency, query: Query, topics: Sequence[str]) -> str:
        """What became of a body, on the subjects asked where it parted."""
        if (agency.to is None and asks_with(query)) or self.keeps(
            agency, query, topics
        ):  # what others took over from it is not asked
            return self._living(agency, query)
        taken = self._responsibility.successors([agency.id], topics, query.as_of).today.get(agency.id, ())
        on_it = [s for s in taken if set(topics) & set(s.concepts)]
        rest = [s for s in taken if topics and not s.concepts]
        also = _ALSO_WHOLE.search(" ".join(query.plain)) is not None or asks_whole(query)
        if also and on_it and not rest:
            rest = [s for s in agency.successors if not s.concepts and s.from_ <= query.as_of]
        found = [*on_it, *(s for s in rest if s not in on_it)] if also else on_it or rest
        found = self._names(agency, query) or found or list(taken)
        if not found:
            return self._living(agency, query)
        ended = f" (đến {wording.day(agency.to)})" if agency.to else ""
        if (
            agency.to is None
            and agency.note
            and all(s.concepts for s in found)
            and not on_it
            and not _GAVE.search(" ".join(query.plain))
        ):
            return f"{self._living(agency, query)}\n{wording.PART_LEFT}\n{self.listed(found)}"
        note = f"\n{agency.note}" if agency.note and INTERIM.search(" ".join(query.plain)) else ""
        return f"Việc của **{agency.name}**{ended} nay do:\n" + self.listed(found) + note

    def keeps(self, agency: Agency, query: Query, topics: Sequence[str]) -> bool:
        """Whether a question speaks of work that a living body kept, of whose work only other parts went to others."""
        parts = [s for s in agency.successors if s.from_ <= query.as_of]
        if agency.to is not None or not parts or not all(s.concepts for s in parts) or _GAVE.search(" ".join(query.plain)):
            return False
        bodies = (agency, *(self._corpus.agencies[s.id] for s in parts))
        names = set(folded_syllables(" ".join(n for a in bodies for n in (a.name, *a.aliases))))
        own = query.content - names - query.filling(self._idle)
        gone = set(folded_syllables(" ".join(s.functions.split(". ")[0] for s in parts))) - _RULES
        return bool(own or topics) and not own & gone and not any(set(topics) & set(s.concepts) for s in parts)

    @staticmethod
    def _names(agency: Agency, query: Query) -> list[Succession]:
        """All that took over the whole of a body one after the other, where its names at several times are asked for."""
        called = _CALLED.findall(" ".join(query.plain))
        timed = len(called) > 1 or (
            called and speaks_of_today(query.marked) and (query.dated or months_told(fold(query.question)))
        )
        whole = [s for s in agency.successors if not s.concepts]
        return sorted(whole, key=lambda s: s.from_) if timed and len(whole) > 1 else []

    def listed(self, taken: Sequence[Succession]) -> str:
        """Who took over what, since when and by which instrument, one line each."""
        return "\n".join(
            f"- **{self._corpus.agencies[s.id].name}** từ {wording.day(s.from_)}: {s.functions} ({s.instrument}"
            + ("; suy từ lĩnh vực quản lý, cần đối chiếu)" if s.inferred else ")")
            for s in taken
        )

    def judged(self, draft: Draft, agencies: Sequence[Agency], true: bool, on: date) -> Draft:
        """What became of bodies, with the verdict on what is claimed of it; none where nobody has verified that, or no provision tells it."""
        unsure = [a for a in agencies if a.to is None and (not draft.provisions or _only_unverified(a.successors, on))]
        if not unsure:
            draft.decide("yes" if true else "no")
            return draft
        unknown = wording.NO_BASIS.format(what=wording.STATE_OF.format(bodies=wording.listed(a.name for a in unsure)))
        draft.status = "no_basis"
        told = draft.lines if draft.provisions else ()
        draft.lines = [" ".join([unknown, *(a.note for a in unsure)]).strip(), *told]
        return draft

    def _living(self, agency: Agency, query: Query) -> str:
        """What is to be said of a body of which nobody took anything over by the day."""
        if agency.to is not None and agency.to >= query.as_of and agency.successors:
            return self._before_end(agency)
        before = [(a, s) for a in self._corpus.agencies.values() for s in a.successors if s.id == agency.id]
        if agency.from_ is not None and agency.from_ > query.as_of:
            own = (
                " " + wording.HELD_THEN.format(bodies=wording.listed(dict.fromkeys(a.name for a, _ in before))) if before else ""
            )
            return wording.NOT_BEGUN.format(body=agency.name, day=wording.day(query.as_of), start=wording.day(agency.from_)) + own
        came = [a for a, s in before if s.from_ <= query.as_of]
        rest = f", nhận việc từ {wording.listed(a.name for a in came)}" if came else ""
        state = f"vẫn là cơ quan đang hoạt động{rest}" if agency.to is None else "không còn hoạt động"
        return f"**{agency.name}** {state}. {agency.note}".strip()

    def _before_end(self, agency: Agency) -> str:
        """What is to be said of a body on a day before its end."""
        told = [
            wording.SINCE.format(old=agency.name, new=self._corpus.agencies[s.id].name, day=wording.day(s.from_), by=s.instrument)
            for s in agency.successors
        ]
        last = wording.day(agency.to) if agency.to else ""
        return "\n".join([wording.STILL_BODY.format(body=agency.name, day=last), *dict.fromkeys(told)])


def beside_bodies(query: Query) -> str:
    """The words of a question without the names of bodies ("Ban Dân vận làm việc đó" does not say that it "vẫn làm việc")."""
    named = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
    return " ".join("_" if i in named else w for i, w in enumerate(query.plain))


def told_day(query: Query) -> date | None:
    """The day on which a question puts itself that speaks of the life of a body: told before "khi đó", or up to which it is said to live."""
    plain = fold(query.question)
    up_to = _UP_TO.search(plain)
    days = [date(y, m, d) for d, m, y in query.dates if y] or [month_end(m) for m in months_told(plain)]
    return pointed_back(plain) or (days[0] if up_to and len(days) == 1 else None)


def speaks_of_more(query: Query) -> bool:
    """Whether a question speaks of a subject or a task beside the bodies that it names, which may be called like one."""
    bodies = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
    more = (m for m in query.mentions if m.kind in ("concept", "act") and m.start not in bodies)
    return any(m.kind == "concept" or not _WORKS.match(" ".join(query.plain[m.start :])) for m in more)


def _only_unverified(taken: Sequence[Succession], on: date) -> bool:
    """Whether others took over by a day, and nobody has verified it of any of them."""
    begun = [s for s in taken if s.from_ <= on]
    return bool(begun) and all(s.inferred and s.verification is Verification.UNVERIFIED for s in begun)
