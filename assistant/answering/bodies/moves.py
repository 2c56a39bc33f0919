"""Claims on what became of a body: "all of it went to Y", "the work on X is with Y now"; judged by its successors and their subjects."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.answering.bodies.added import added, rightly_added
from assistant.answering.bodies.as_room import as_room
from assistant.answering.bodies.lost import said_to_lose
from assistant.answering.bodies.told_apart import of_subjects, told_apart
from assistant.understanding import Mention, Query
from assistant.understanding.roles import given_by_plan, in_stead
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Agency, Succession
from kb.vietnamese import fold
from rules.responsibility import Responsibility

#: Words that speak of a move wherever they stand, ...
_MOVED = re.compile(
    r"\b(?:nhan them|(?<!mien )chuyen(?! (?:doi|giao|bien|mon|nganh|de|gia))|(?<!thu )nhap|hop nhat"
    r"|(?<!dong )gop(?! (?:suc|tay|phan|y|tien|cong|von)\b)"
    r"|(?<!long )ghep(?! cot\b)|ban giao|tiep nhan|ke thua"
    r"|(?:lap|hinh thanh|tach|chia|tach ra|hop) (?:tu|thanh)"
    r"|(?:nay|gio|hien)(?: (?:dang|se|da|cung|van|phai|duoc))? (?:la|do|thuoc|cung|lam|lo|giu|quan|quan ly|phu trach|dam nhan|ganh|kiem"
    r"|nam trong|thanh|tro thanh))\b"
)
#: With marks these are other words than the one for a move, ...
_OTHER_WORDS = frozenset({"chuyện", "chuyên"})
#: ... and those that do so only right before the body that took over, or right after it.
_TO = re.compile(r"\b(?:ve|sang|thanh|vao|thay|giao)(?: (?:cho|tay|voi|ben|het))?$|\bchua (?:phai|la)$")
_TAKES = re.compile(r"^(?:(?:da|se|la noi|moi la noi) )?(?:nhan|thay|ganh|giu)\b")
_ENDED = re.compile(
    r"\b(?:bo (?:cung (?:ngay|luc|mot ngay)|tu ngay|(?:tu |ngay )\d)|moi (?:bo|het|thoi)|giai (?:the|tan)|cham dut|ngung|ket thuc"
    r"|(?:het|khong|thoi) (?:hoat dong|ton tai)"
    r"|(?<!loai )(?<!toan )(?<!can )(?<!noi )(?<!dong )(?<!tien )(?<!dang )\b(?:bo|dep|xoa) (?:han |luon )?(?:roi )?"
    r"(?:chua|a|ha|phai khong|dung khong)\b"
    r"|(?<=huyen )het (?:roi )?(?:chua|a|ha|phai khong|dung khong)\b"
    r"|(?<!van )(?<!ban )(?<!dinh )(?<!quyet )(?:bi|da) bo"  # "công văn bị bỏ" is no body
    r"|(?:khong|chang|het|dau|dau co) con(?! (?:gi|viec|nhiem vu|vai tro)\b))\b"
)
#: That several ended on one day.
_SAME_DAY = re.compile(r"\b(?:cung|mot) (?:mot )?ngay\b|\bcung luc\b")
#: A move that is denied, and that something else is said instead.
_NOT_MOVED = re.compile(
    r"\b(?:khong|chua|chang|dau)(?: (?:co|he|bi|phai|duoc|can|tung))* (?:sap nhap|sat nhap|hop nhat|nhap"
    r"|gop(?! (?:suc|tay|phan|y)\b)|giai the|xoa ten)\b"
    r"|\bco (?:bi |phai )?(?:sap nhap|sat nhap|hop nhat|nhap|gop)(?: \w+){0,3} (?:nao|ai) dau\b"
)
_BUT = re.compile(r"\b(?:ma|chu)\b")
_KEPT = re.compile(r"\b(?:ma|chu) (?:chi |van |duoc |la )*(?:sap xep|giu|con|hoat dong|nam trong|truc thuoc|thuoc)\b")
#: Whether it was merged with any other is asked.
_WAS_MERGED = re.compile(
    r"\b(?:co|da) (?:bi |duoc |phai )?(?:sap nhap|hop nhat|nhap|gop(?! (?:suc|tay|phan|y)\b))"
    r"(?:(?: (?:voi|vao|chung voi|cung))? (?:so|co quan|don vi|ban|ben|ai)"
    r" (?:khac|nao))?\b(?:(?! hay\b) \w+){0,5}? (?:khong|chua)\b"
)
#: Right behind a body: that it ended.
_ENDS = re.compile(r"^(?:\w+ ){0,3}?(?:giai the|giai tan|xoa ten|xoa so|bi xoa|bi bo|cham dut hoat dong|ngung hoat dong)\b")
_NOT = re.compile(r"\b(?:khong|chua|chang|dau)\b")
#: A merger, which makes one body of two; the work on single subjects may still go to others.
_MERGED = re.compile(r"\b(?:(?<!thu )nhap|hop nhat|(?<!dong )gop|(?<!long )ghep|lap tu|nam trong)\b")
_ALL = re.compile(r"\b(?:het|toan bo|tat ca|hoan toan|tron|nguyen ven|moi viec|ca|han)\b")
#: Right before a body that is said not to be the one, or under which the one that is meant stands.
_DENIAL = re.compile(
    r"\b(?:khong|dau|chang|chua)(?: (?:phai|co|con|he|la|ve|vao|thuoc|sang|tu|do|cua|cho|thanh|nhap|chuyen|giao|ben))*$"
)
_FROM = frozenset({"từ", "tu"})
#: Right before a body to which something is sent, and no work went.
_SENT = re.compile(r"\b(?:bao cao|gui|nop|trinh)\b(?: \w+){0,12}? (?:ve|cho|toi|den|len|qua)$")
_UNDER = re.compile(r"\btruc thuoc$")
#: It is said to be where it was.
_STAYS = re.compile(
    r"\b(?:van|con) (?:con |phai |duoc )?(?:o|do|thuoc|cua|nam o|la viec cua|xin o|lam o|den|cap|lo|lam|giu|quan|quan ly|nhan|to chuc)\b"
)
#: A claim that something has not happened yet, or is to come.
_YET = re.compile(r"\b(?:chua|se|sap (?:toi|den))\b")
#: "Đã nhập ... chưa" only asks whether it has.
_ASKS_DONE = re.compile(r"(?<=\bda\b)(.*) chua(?: a| nhi| vay| ha)?$")
#: Before a name that a body is said to bear, and what joins a further part to that name.
_CALLED = re.compile(r"\b(?:ten(?: moi)?(?: la)?|mang ten|goi(?: la)?|doi thanh)$")
_QUOTED = re.compile(r"thành\s*[“\"‘']\s*Sở\b", re.IGNORECASE)
_DEPARTMENT = "so"
_FURTHER = "va"
#: How a name begins by which the people of a body are spoken of ("nghị định về cán bộ xã").
_PEOPLE = ("can bo ", "nguoi ")
#: Concepts that name a subject; others stand for documents or programmes.
_PROVINCE = "tinh"
_SUBJECTS = ("criterion", "indicator", "task")


@dataclass(frozen=True)
class Move:
    """A claimed move: the bodies that ended, or will, and whether the claim holds."""

    gone: tuple[Agency, ...]
    true: bool


class Moves:
    """Judges claims on successions."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._corpus, self._responsibility = corpus, responsibility
        self._heirs = {s.id for a in corpus.agencies.values() for s in a.successors if not s.concepts}

    def claimed(self, query: Query) -> Move | None:
        """The move that a question claims; None where it claims none."""
        named = [m for m in query.mentions if m.kind == "agency"]
        if not query.has("yesno"):
            return None
        gone = {a.id: a for m in named if (a := self._corpus.agencies[m.id]).successors and a.to is not None}
        also = {body: words for body, words in added(query, named).items() if body not in gone}
        if not gone:
            return self._of_living(query, named, also)
        sources = {m.id for m in named if m.id not in gone and _FROM & set(query.marked[m.start - 1 : m.start])} | {*also}
        today = speaks_of_today(query.marked)
        heirs = [m for m in named if m.id not in {*gone, *sources} and not _UNDER.search(_before(query, m, named))]
        heirs = [m for m in heirs if today or not _SENT.search(" ".join(query.plain[: m.start]))]
        if (not heirs or _quoted_name(query)) and self._miscalled(query, named, gone):
            return Move(tuple(gone.values()), False)
        if not heirs:
            left = {s.id for a in gone.values() for s in a.successors}
            return Move(tuple(gone.values()), rightly_added(also, left, self._corpus)) if also else None
        if as_room(query, heirs, gone.values(), self._corpus):
            return Move(tuple(gone.values()), False)
        if not _moved(query, {m.id for m in heirs}) or in_stead(query) or given_by_plan(query):
            return None
        living = [a for a in gone.values() if a.to is not None and a.to >= query.as_of]
        if living:
            yet = _YET.search(_ASKS_DONE.sub(r"\1", " ".join(query.plain))) is not None
            return Move(tuple(living), yet) if query.dated else None
        denied = {
            m.id
            for m in named
            if _DENIAL.search(told := _before(query, m, named)) and (m.id not in gone or _FROM & set(told.split()))
        }
        to_heirs = {m.id for m in heirs}
        if any({s.id for s in self._corpus.agencies[x].successors}.isdisjoint(to_heirs) for x in sources) or not rightly_added(
            also, to_heirs, self._corpus
        ):
            return Move(tuple(gone.values()), False)
        pairs = _pairs([m for m in named if m.id in gone or m in heirs], gone)
        return Move(tuple(gone.values()), all(self._holds(query, gone[g], to, denied) for g, to in pairs))

    def _of_living(self, query: Query, named: Sequence[Mention], also: Mapping[str, frozenset[str]]) -> Move | None:
        """A claim on a part of the work of bodies that live: that one of them left it to another, or that one has it today."""
        taker = {m.id for m in named} - {*also}
        if taker and any(self._corpus.agencies[a].successors for a in also):
            return Move(tuple(self._corpus.agencies[a] for a in also), rightly_added(also, taker, self._corpus))
        stays = speaks_of_today(query.marked) or _STAYS.search(" ".join(query.plain))
        said = {m.id for m in named if not _DENIAL.search(_before(query, m, named))}
        return self._part_claimed(query, said) if named and stays else None

    def apart(self, query: Query, level: str = _PROVINCE) -> list[Agency]:
        """The bodies of a level from which the work on a subject of the question went to another body than the rest."""
        subjects = set(self._subjects(query))
        bodies = (a for a in self._corpus.agencies.values() if a.level == level)
        begun = (a for a in bodies if a.to is None or a.to < query.as_of)
        return [a for a in begun if any(subjects & set(s.concepts) and not s.inferred for s in a.successors)]

    def _part_claimed(self, query: Query, bodies: set[str]) -> Move | None:
        """A claim that bodies hold today the work on a subject that moved by itself ("cấp bằng lái giờ do công an tỉnh lo")."""
        subjects, gone = self._subjects(query), self.apart(query)
        provincial = all(self._corpus.agencies[b].level == _PROVINCE for b in bodies)
        moved = _moved(query, bodies) or _STAYS.search(" ".join(query.plain)) or speaks_of_today(query.marked)
        if not (gone and bodies and provincial and moved) or query.documents:
            return None
        heirs = {s.id for a in gone for s in self._taken(a, subjects, query)}
        holding = {n.bearer for p in self._corpus.provisions for n in p.norms if set(subjects) & set(n.objects)}
        return Move(tuple(gone), bodies <= heirs) if bodies <= heirs or not bodies & holding else None

    def _subjects(self, query: Query) -> tuple[str, ...]:
        return tuple(c for c in query.ids("concept") if self._corpus.concepts[c].kind in _SUBJECTS)

    def _holds(self, query: Query, gone: Agency, heirs: Collection[str], denied: Collection[str]) -> bool:
        """Whether the work of a body, or its part that a claim is about, went to these bodies and to none that it denies."""
        plain = " ".join(query.plain)
        taken = of_subjects(self._taken(gone, subjects := self._subjects(query), query), subjects)
        bodies = {s.id for s in taken}
        whole = not subjects and _ALL.search(plain) is not None
        if not subjects and _MERGED.search(plain):
            bodies = {s.id for s in taken if not s.concepts}
            whole = False
        bodies = (not whole and not subjects and told_apart(gone, query)) or bodies
        said = set(heirs) - set(denied)
        if gone.id in denied:
            return not said & bodies
        return bool(bodies) and said <= bodies and not bodies & set(denied) and (not whole or bodies <= said)

    def _miscalled(self, query: Query, named: Sequence[Mention], gone: Collection[str]) -> bool:
        """Whether a claim gives to what became of a body a name that is no heir's ("mang tên Sở Kế hoạch và Tài chính")."""
        for at, word in enumerate(query.plain):
            before = " ".join(query.plain[:at])
            if word == _DEPARTMENT and (_CALLED.search(before) or (_quoted_name(query) and before.endswith(" thanh"))):
                full = next((m for m in named if m.start == at and query.plain[m.end : m.end + 1] != (_FURTHER,)), None)
                called = full is not None and query.plain[full.end : full.end + 1] == ("la",)  # "gọi Sở A là": by another name
                return full is None or (full.id in gone and not called)
        return False

    def lives(self, query: Query, named: Sequence[Agency]) -> bool | None:
        """Whether it is true that a body was not merged or moved, where a claim denies that, or that a living one ended; None where
        a claim says neither, or more."""
        if self._said_to_end(query) or said_to_lose(query, named):
            return False
        plain = " ".join(query.plain)
        if len(named) == 1 and _WAS_MERGED.search(plain):
            return named[0].id in self._heirs or (named[0].to is not None and named[0].to < query.as_of)
        if (
            not _NOT_MOVED.search(plain)
            or (_BUT.search(plain) and not _KEPT.search(plain))
            or any(a.id in self._heirs and a.to is None for a in named[:1])
        ):
            return None
        return named[0].to is None or named[0].to >= query.as_of

    def ended(self, query: Query, named: Sequence[Agency]) -> bool | None:
        """Whether a claim that a body came to its end is true, on the day that it tells; None where it claims no such thing."""
        days = {date(y, m, d) for d, m, y in query.dates if y}
        if not query.has("yesno") or not named or not denies_life(query):
            return None
        if len(query.ids("agency")) > 1:  # all on one day
            if named[0].to and named[0].to >= query.as_of and not query.dated and self._first_ends(query, named[0]):
                return False
            together = _SAME_DAY.search(" ".join(query.plain)) and len(named) == len(query.ids("agency"))
            if together and not days:
                return len({a.to for a in named}) == 1
            return all(a.to and days & {a.to, a.to + timedelta(days=1)} for a in named) if together else None
        last = named[0].to
        if last is None or query.dated:
            return last is not None and last < query.as_of
        return last < query.as_of and (not days or bool(days & {last, last + timedelta(days=1)}))

    @staticmethod
    def _first_ends(query: Query, body: Agency) -> bool:
        """Whether it is of a body named before all others that a claim says that it ended, what the others do following from that."""
        said = sorted((m for m in query.mentions if m.kind == "agency" and m.start >= 0), key=lambda m: m.start)
        return said[0].id == body.id and _ENDED.search(" ".join(query.plain[said[0].end : said[1].start])) is not None

    def _said_to_end(self, query: Query) -> bool:
        """Whether it is of a living body that a claim says that it ended."""
        bodies = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
        if not bodies or self._corpus.agencies[bodies[0].id].to is not None:
            return False
        said = _ENDS.search(" ".join(query.plain[bodies[0].end :]))
        return said is not None and not _NOT.search(said[0])

    def _taken(self, gone: Agency, subjects: tuple[str, ...], query: Query) -> tuple[Succession, ...]:
        return self._responsibility.successors([gone.id], subjects, query.as_of).today.get(gone.id, ())


def _quoted_name(query: Query) -> bool:
    """Whether a claim quotes the name of the department that others became."""
    return _QUOTED.search(query.question) is not None


def denies_life(query: Query) -> bool:
    """Whether a question says of something that it ended, or is no more."""
    return _ENDED.search(" ".join(query.plain)) is not None


def _before(query: Query, mention: Mention, named: Sequence[Mention]) -> str:
    """The words before a body, back to the body before it."""
    begin = max((m.end for m in named if m.end <= mention.start), default=0)
    return " ".join(query.plain[begin : max(0, mention.start)])


def denied_bodies(query: Query) -> set[str]:
    """The bodies that a question says not to be the one ("không thuộc Sở A")."""
    named = [m for m in query.mentions if m.kind == "agency"]
    return {m.id for m in named if m.start >= 0 and _DENIAL.search(_before(query, m, named))}


def _pairs(named: Sequence[Mention], gone: Collection[str]) -> list[tuple[str, set[str]]]:
    """Each body that ended with those that a claim says took over: the next ones in "A về X, B về Y", otherwise all."""
    ends = [m.id for m in named if m.id in gone]
    kinds = [m.id in gone for m in named]
    if len(ends) > 1 and kinds == [True, False] * len(ends):
        return [(named[i].id, {named[i + 1].id}) for i in range(0, len(named), 2)]
    return [(g, {m.id for m in named if m.id not in gone}) for g in dict.fromkeys(ends)]


def _moved(query: Query, heirs: Collection[str]) -> bool:
    """Whether a question speaks of a move to some bodies; what only stands in a body's name does not."""
    named = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
    words = zip(query.plain, query.marked, strict=True)
    if _MOVED.search(" ".join("," if i in named or m in _OTHER_WORDS else w for i, (w, m) in enumerate(words))):
        return True
    things = {m.start for m in query.mentions if m.kind == "concept"}  # "quân sự giữ an ninh" tells of no move
    people = [m for m in query.mentions if fold(m.words).startswith(_PEOPLE)]
    places = [m for m in query.mentions if m.id in heirs and m.start >= 0 and m.end not in things and m not in people]
    return any(_TO.search(" ".join(query.plain[: m.start])) or _TAKES.search(" ".join(query.plain[m.end :])) for m in places)
