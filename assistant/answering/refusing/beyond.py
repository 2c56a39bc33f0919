"""What no document here tells: what befalls who breaks a rule, which room of a department does a thing, the reason of a figure, its parts.

Asked of what somebody holds or has become, it would be answered by that before anyone looked for what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.refusing.unsaid import may_be_unsaid, unsaid
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from assistant.understanding.asking_words import asks
from assistant.understanding.pointers import asks_among
from assistant.understanding.typing_errors import is_syllable
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_PENALTY = (
    r"(?:xu ly(?! (?:nuoc|rac|chat|moi|ho so))|ky luat|kiem diem|xu phat|phat(?! (?:trien|huy|hien|dong|dien|sinh|thanh|song))|khien trach"
    r"|phe binh|nhac nho|truy cuu|canh cao|cach chuc|tru diem|tru luong|cat thuong)"
)
#: What befalls somebody, or whom it befell.
_BEFALLS = re.compile(
    rf"\b(?:bi|chiu|lanh)(?: (?!khong)\w+){{0,2}} {_PENALTY}\b|\b(?:(?<!tai )che tai|hinh thuc xu ly|muc phat)\b"
)
#: What a text says of it; that it is a good to be deserved or lost is said of the counterpart capital.
_TOLD = re.compile(
    rf"\b(?:bi|chiu) {_PENALTY}\b|\bche tai\b|\bthu hoi\b|\bky luat\b|\b(?:cong|tru) diem\b|\bkhong (?:duoc )?(?:xem )?xet\b"
)
#: A room of a department, and the word of a text that names one.
_ROOM = re.compile(r"\b(?:phong|bo phan|chi cuc|trung tam) nao\b")
_ROOM_TOLD = re.compile(r"(?<!\w)(?:Phòng|Chi cục|Trung tâm|bộ phận)(?! chống)(?!\w)")
_DEPARTMENT = "Sở "
#: Where somebody stands among others; how products are graded is no such thing.
_RANK = re.compile(
    r"\bxep (?:thu|hang) (?:may|nhat|bao nhieu|cuoi|chot)\b|\bdung thu (?:may|nhat|bao nhieu)\b|\bdan dau (?:ca nuoc|toan|tinh|bang)"
)
_RANK_TOLD = re.compile(r"\b(?:xep|dung) thu\b|\bxep hang\b")
#: What follows where something is not done, and a text that tells what follows.
_OTHERWISE = re.compile(
    r"\b(?:neu|lo|nho|gia su|truong hop)\b(?!.*\b(?:vuong mac|kho khan)\b).*\b(?:khong|chua|cham|tre|muon|qua han|hut|truot)\b.*"
    r"\b(?:thi (?:(?:bi |co )?(?:sao|the nao|lam sao|gi)(?: khong)?)|xu ly (?:the nao|ra sao)|hau qua (?:gi|the nao|ra sao|la gi))$"
    r"|^(?:(?:the|vay|con|ma|roi) )*(?:(?:khong|chua) (?:\w+ ){0,2}?(?:nop|gui|bao cao|lam|thuc hien|trinh|hoan thanh|dung han)|cham|tre|qua han)\b"
    r"(?: \w+){0,4}? thi (?:co |bi |se )*(?:sao|the nao|lam sao|gi)(?: khong)?$"
)
#: Whether anything follows is asked.
_WHETHER_HARMED = re.compile(r"\b(?:co|bi)(?: bi)? (?:lam )?(?:sao|gi) khong$")
_CASE_TOLD = re.compile(r"\b(?:neu(?! (?:can thiet|co|trong qua trinh)\b)|truong hop|nguoc lai)\b")
_TELLS = {wording.RANK: _RANK_TOLD, wording.OTHERWISE: _CASE_TOLD}


#: Words of questions in English, and how many of them make one; what such a question may say in Vietnamese beside ("trả lời tiếng Việt").
_ENGLISH = re.compile(
    r"\b(?:which|what|who|when|where|how|many|much|does|is|are|of|for|and|under|department|agency|criterion|commune|plan|rural|year|the|in|to|by|on|a|an|must|should|leads?|long|about)\b"
)
_FEWEST, _BESIDE = 3, frozenset({"tieng", "viet", "anh"})


class Beyond:
    """Refuses what is beyond all documents."""

    def __init__(self, corpus: Corpus, sources: Callable[[Query], Selection]) -> None:
        self._corpus, self._sources = corpus, sources

    def answer(self, query: Query) -> Draft | None:
        """The refusal with the nearest thing that is told; None where something else is asked or a source tells it."""
        if _in_english(query):
            return Draft(status="out_of_scope", lines=[wording.IN_ENGLISH])
        plain = " ".join(query.plain)
        kind = self._kind(query, plain)
        personal = "" if query.has("yesno") else self._personal(query)
        if not (kind or personal or may_be_unsaid(query)):
            return None
        chosen = [c.provision for c in self._sources(query).chosen]
        if query.anchors and asks_among(query.plain):  # what a part of is asked stands first
            before = [p for key in query.anchors if (p := self._corpus.provision(*key))]
            chosen = [*before, *(p for p in chosen if p not in before)]
        if personal and not any(personal in p.text.lower() for p in chosen):
            return Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])
        lacking = self._lacking(query, chosen, kind) if chosen else ""
        if not lacking or _only_told(query, lacking):
            return None
        draft = Draft(status="no_basis")
        draft.cite(chosen[0])
        draft.lines = [wording.NO_BASIS.format(what=lacking), wording.NEAREST.format(text=wording.quoted(chosen[0]))]
        return draft

    def _kind(self, query: Query, plain: str) -> str:
        """What is asked that no document tells of anything, in words; empty where something else is."""
        if _BEFALLS.search(plain):
            return wording.PENALTY
        if self._asks_room(query, plain):
            return wording.ROOM
        if query.has("yesno") and not _WHETHER_HARMED.search(plain):
            return ""
        return wording.RANK if _RANK.search(plain) else wording.OTHERWISE if _OTHERWISE.search(plain) else ""

    def _personal(self, query: Query) -> str:
        """What a question asks of a post that somebody holds, as it is typed with its marks."""
        typed = f" {' '.join(query.marked)} "
        return next((w for w in self._corpus.phrases.personal if f" {w} " in typed), "")

    def _lacking(self, query: Query, chosen: Sequence[Provision], kind: str) -> str:
        """What is asked and in no source, in words; empty where a source tells it."""
        if kind == wording.PENALTY:
            return "" if _penal(query, chosen) else kind
        if told := _TELLS.get(kind):
            return "" if any(told.search(fold(p.text)) for p in chosen) or _elsewhere(kind, chosen) else kind
        if kind:
            return "" if any(_ROOM_TOLD.search(p.text) for p in chosen) else kind
        phrases = self._corpus.phrases
        return unsaid(query, chosen, phrases.stopwords, phrases.districts)

    def _asks_room(self, query: Query, plain: str) -> bool:
        named = [self._corpus.agencies[a].name for a in query.ids("agency")]
        below = query.levels & {"xa", "huyen"} or query.has("yesno")
        return bool(_ROOM.search(plain)) and not below and any(n.startswith(_DEPARTMENT) for n in named)


def tells_penalty(query: Query, first: Provision) -> bool:
    """Whether it is asked what befalls somebody, and the best source tells one that the question doesn't speak of itself."""
    plain = " ".join(query.plain)
    if not _BEFALLS.search(plain) or (query.has("yesno") and not asks(plain)):
        return False
    return any(m[0] not in plain for m in _TOLD.finditer(fold(first.text)))


def _only_told(query: Query, lacking: str) -> bool:
    """Whether what no source tells is only told in a sentence before the one that asks for something else."""
    words = set(folded_syllables(lacking))
    asking = [s for s in query.segments if s.kinds - {"yesno"}]
    told = [s for s in query.segments if not s.kinds and words <= set(query.plain[s.start : s.end])]
    return bool(asking and told) and not any(words <= set(query.plain[s.start : s.end]) for s in asking)


def _elsewhere(kind: str, chosen: Sequence[Provision]) -> bool:
    """Whether it may be told though no word says so: in a law, which tells by its articles what follows."""
    return kind == wording.OTHERWISE and (chosen[0].document != PLAN or any(_TOLD.search(fold(p.text)) for p in chosen))


def _penal(query: Query, chosen: Sequence[Provision]) -> bool:
    """Whether sources tell of a penalty; of a claim the first one, which it is about."""
    return any(_TOLD.search(fold(p.text)) for p in (chosen[:1] if query.has("yesno") else chosen))


def _in_english(query: Query) -> bool:
    """Whether a question is asked in English and says nothing of ours in Vietnamese."""
    words = set(_ENGLISH.findall(query.question.lower()))
    named = query.mentions or query.documents or query.refs
    rest = query.content - words - _BESIDE
    return len(words) >= _FEWEST and not named and not any(map(is_syllable, rest))
