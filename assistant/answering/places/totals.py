"""Claims on how many communes and wards the province has, had before, or lost ("sắp xếp xong còn 67 xã à", "tỉnh giảm 125 xã phường")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.ended import districts_end
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.answering.places.names import PlaceBook
from assistant.answering.places.same_fate import KEPT
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.vietnamese import SPELT, folded_syllables

_RESOLUTION, _NOW, _THEN = "1681/NQ-UBTVQH15", "Đ1.69", "Đ1/truoc-sap-xep"
_COUNTED = re.compile(
    rf"\b(?P<count>\d+|{'|'.join(SPELT)}) (?P<unit>don vi(?: hanh chinh)?(?: cap xa)?(?! cap (?:huyen|tinh))"
    r"|xa(?: va)? phuong(?:(?: va)? thi tran)?|xa|phuong|thi tran)\b"
)
#: A number beside a count, which is of the same units ("từ 200 đơn vị còn 75"); no day, year nor number of a paper.
_BARE = re.compile(r"(?<!\bthang )(?<!\bngay )(?<!\bnam )(?<!\bquyet )(?<!\d )\b(?P<count>\d{1,3})\b(?! (?:\d|(?:cap )?huyen\b))")
#: What a count is compared with, which is not what is counted ("giảm 125 so với trước sắp xếp").
_COMPARED = re.compile(r"\bso voi (?:(?:hoi|khi|luc) )?truoc(?: (?:khi|dot|sap xep|sap nhap|nhap|gop|day|kia|do|ay))*")
#: A question for whether the numbers are right, as a sentence of its own.
_MATCHING = re.compile(
    r"(?:\b(?:cac |may )?(?:con )?so(?: lieu)?(?: (?:nay|do|ay|tren))? |\b)(?:co )?(?:khop|dung|chuan|chinh xac)(?: (?:khong|chua|chu))?$"
)
_UNITS = r"(?:don vi(?: hanh chinh)?(?: cap xa)?|xa(?: va)? phuong(?:(?: va)? thi tran)?|xa|phuong|thi tran)"
_ASKED = re.compile(rf"\b(?:may|bao nhieu) {_UNITS}\b(?! (?:dat|nong|nang|kieu|nao|bien|nghe|duoc))")
#: The same in a follow-up, which need not say of what.
_MORE_ASKED = re.compile(rf"\b(?:may|bao nhieu)(?: {_UNITS})?(?= (?:vay|the|nhi|a|roi|thoi)\b|$)")
#: How many districts the province has, as if any were left.
_DISTRICTS = re.compile(r"\b(?:may|bao nhieu) huyen\b")
_BEFORE = re.compile(
    r"\b(?:truoc(?: khi)?(?: dot)? (?:sap|nhap|gop|don|day|kia|do|ay|2025|1 7|thang 7)|hoi truoc|truoc (?:va|voi|lan) sau"
    r"|(?:hoi|khi|luc) (?:con )?chua (?:sap|nhap|gop|don))\b"
)
_AFTER = re.compile(r"\bsau\b(?! (?:do|day)\b)|\bcon(?: lai)? (?:may|bao nhieu)\b")
_LOST = re.compile(r"\b(?:giam|bot|mat(?: di)?|it di)\b")
#: From so many units to so many: of the province, and not of how many one was made.
_FROM_TO = re.compile(r"\btu (?=(?:may|bao nhieu)\b.*\b(?:nay|gio|con|xuong)(?: (?:con|lai|xuong|nay))* (?:may|bao nhieu)\b)")
#: Some were put together to one: these are not all of the province.
_INTO_ONE = re.compile(
    r"\b(?:hai|ba|bon|nam|may|\d) (?:xa|phuong)(?: \w+)? (?:nhap|gop|ghep)(?: (?:lai|lam|thanh|vao))* (?:mot|1)\b"
)
#: It is asked of how many one was made.
_MADE_OF = re.compile(r"\b(?:tu|boi|gom|(?<!trong )(?<!truoc )do) (?:may|bao nhieu)\b|\b(?:gop|ghep) (?:may|bao nhieu)\b")
_MADE = re.compile(r"\b(?:hinh thanh|lap moi|moi lap|thanh lap)\b")
_DENIED = re.compile(r"\b(?:khong(?!$| \w+$)|chua|chang|hon|khoang|gan|duoi|tren|it nhat|toi da|ngot|tam)\b")
#: The whole province is named, whatever place was spoken of before, unless that is to be counted in ("tính cả chúng thì toàn tỉnh ...").
_PROVINCE = re.compile(r"^(?!.*\b(?:tinh|ke|gom) ca\b).*\b(?:toan|ca|trong) tinh\b")
#: What a count among several is of, by the word nearest before it.
_TOLD_OF = re.compile(
    rf"(?P<kept>{KEPT.pattern})|(?P<made>{_MADE.pattern})|(?P<lost>{_LOST.pattern})|(?P<now>\b(?:sau|con|xuong|nay|gio|hien)\b)"
    r"|(?P<then>\b(?:truoc|von|hoi|chua)\b|\btu$)"
)
#: What is to be reached is no count of what there is.
_AIM = re.compile(r"\b(?:muc tieu|chi tieu|phan dau|du kien dat)\b")
#: Words that say nothing else than that units are counted, in the province, before or after.
_IDLE = frozenset(
    folded_syllables(
        "tỉnh mình ta nhà toàn cả sơn la sắp xếp nhập gộp sáp hợp nhất sau trước khi đợt giờ nay hiện bây còn có tổng cộng tất giảm bớt mất đi"
        " ít xong rồi năm 2025 mới thôi đơn vị hành chính cấp xã phường thị trấn hình thành lập thành giữ nguyên không phải bị chỉ đúng thật"
        " nghị quyết 1681 và được lại là đấy thấy bảo nghe nói đã vẫn đó ấy thế vậy thì tức hồi tháng 7 1 so với số con"
        " tách riêng trong dồn xuống kể đọc tên từng lúc chưa để giảng"
    )
)
_YEAR = re.compile(r"20\d\d")
#: One count is the sum of the others.
_IN_ALL = re.compile(r"\b(?:tong|tong cong|tong so|ca thay|tat ca|ca hai|gom|bao gom|trong do)\b")
_KINDS = {"xa": "xã", "phuong": "phường", "thi tran": "thị trấn"}


class Totals:
    """Judges them by the communes of ``corpus/places.yaml``."""

    def __init__(self, corpus: Corpus) -> None:
        self._book = PlaceBook(corpus)
        self._corpus, self._stopwords = corpus, corpus.phrases.stopwords
        olds = {(u, "" if "(" in u else p.old_district) for p in corpus.places for u in p.old_units}
        self._olds, self._news = [u for u, _ in olds], [p.name for p in corpus.places]
        self._kept = [p.name for p in corpus.places if len(p.old_units) == 1]

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the counts of the resolution; None where a claim counts nothing of the kind, or says more."""
        plain = _FROM_TO.sub("truoc sap xep ", " ".join(query.plain))
        if _INTO_ONE.search(plain):
            return None
        asked = _MORE_ASKED if self._follows(query) else _ASKED
        if not (query.has("yesno") or query.districts or _MADE_OF.search(plain)) and asked.search(plain):
            return self._told(query, plain, asked)
        if not (query.has("yesno") or query.districts) and _DISTRICTS.search(plain):
            return self._no_districts(query, plain)
        plain = _COMPARED.sub(" ", _MATCHING.sub("", untagged(plain))).strip()
        counted = _counts(plain)
        if not query.has("yesno") or not counted or _DENIED.search(_BEFORE.sub(" ", _without_kept(plain))):
            return None
        then = _BEFORE.search(plain) or _LOST.search(plain) or _several_states(plain, counted)
        if self._says_more(query, _BARE.sub(" ", _COUNTED.sub(" ", plain))) or (query.as_of < SINCE and not then):
            return None
        right = all(said == known for said, known in self._known(plain, counted))
        draft = Draft(verdict="yes" if right else "no")
        draft.cite(*filter(None, [self._corpus.provision(_RESOLUTION, _THEN if then else _NOW)]))
        draft.lines = [(wording.YES if right else wording.NO).strip(), *wording.sources(draft.provisions)]
        return draft if draft.provisions else None

    def _follows(self, query: Query) -> bool:
        """Whether the question before was on such counts, too."""
        return query.before is not None and self.answer(query.before) is not None

    def _says_more(self, query: Query, rest: str) -> bool:
        """Whether a question says more than that units are counted, or not of which province."""
        ours = _PROVINCE.search(" ".join(query.plain)) is not None
        spoken = {w for w in rest.split() if not _YEAR.fullmatch(w)} - query.filling(self._stopwords) - _IDLE
        return bool(
            spoken
            or query.ids("agency")
            or (
                not self._follows(query)
                and ((query.inherited and not ours) or not {"tinh", "la", "con", "xep", "nhap"} & set(query.plain))
            )
            or self._book.named(query)  # of one place: typed without marks, its name may read as idle words ("It Ong")
        )

    def _told(self, query: Query, plain: str, asked: re.Pattern[str]) -> Draft | None:
        """What the resolution tells of how many units the province has, had before, or lost; None where more is asked."""
        if _AIM.search(plain) or self._says_more(query, asked.sub(" ", _without_kept(plain))):
            return None
        kept = KEPT.search(plain) is not None  # the clause on today's units names those that were kept
        then = not kept and (bool(_BEFORE.search(plain) or _LOST.search(plain)) or query.as_of < SINCE)
        now_too = then and (speaks_of_today(query.marked) or _AFTER.search(plain) is not None)
        draft = Draft()
        refs = ([_THEN] if then else []) + ([_NOW] if now_too or not then else [])
        draft.cite(*filter(None, (self._corpus.provision(_RESOLUTION, ref) for ref in refs)))
        draft.lines = wording.sources(draft.provisions)
        return draft if draft.provisions else None

    def _no_districts(self, query: Query, plain: str) -> Draft | None:
        """That there are no districts any more, beside how many there were until then unless today is spoken of; None where more is asked,
        or how many must be."""
        if _AIM.search(plain) or _LOST.search(plain) or self._says_more(query, _DISTRICTS.sub(" ", plain)):
            return None
        still, then = speaks_of_today(query.marked) or "con" in query.plain, _BEFORE.search(plain) or query.as_of < SINCE
        draft = Draft(provisions=[] if then else districts_end(self._corpus, query.as_of))
        draft.cite(*filter(None, [None if still else self._corpus.provision(_RESOLUTION, _THEN)]))
        draft.lines = wording.sources(draft.provisions)
        return draft if draft.provisions else None

    def _known(self, plain: str, counted: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
        """Each number of a claim with what it should be: among several, as the words before it say, else those behind it."""
        told, unit = [], next(m["unit"] for m in counted if m.re is _COUNTED)
        for at, count in enumerate(counted):
            unit = count["unit"] if count.re is _COUNTED else unit
            before = plain[counted[at - 1].end() if at else 0 : count.start()].strip()
            behind = plain[count.end() : counted[at + 1].start() if at + 1 < len(counted) else len(plain)]
            known = self._count(plain, unit)
            if len(counted) > 1 and (of := [*_TOLD_OF.finditer(before)][-1:] or [*_TOLD_OF.finditer(behind)][:1]):
                known = self._counts_of(unit)[of[0].lastgroup or ""]
            told.append((int(SPELT.get(count["count"], count["count"])), known))
        return told

    def _counts_of(self, unit: str) -> dict[str, int]:
        """How many units of a level there were, are, were lost, kept and made."""
        then, now, kept = (_of(unit, names) for names in (self._olds, self._news, self._kept))
        return {"then": then, "now": now, "lost": then - now, "kept": kept, "made": now - kept}

    def _count(self, plain: str, unit: str) -> int:
        """How many units of a level there are, were, were lost, kept or made, as a claim speaks of them."""
        said = (("kept", KEPT), ("then", _BEFORE), ("lost", _LOST), ("made", _MADE))
        return self._counts_of(unit)[next((of for of, words in said if words.search(plain)), "now")]


def _counts(plain: str) -> list[re.Match[str]]:
    """The counts of a claim in their order: of units, and beside those bare numbers."""
    of_units = [*_COUNTED.finditer(plain)]
    inside = {at for m in of_units for at in range(*m.span())}
    bare = [m for m in _BARE.finditer(plain) if m.start() not in inside] if of_units else []
    return sorted([*of_units, *bare], key=lambda m: m.start())


def _several_states(plain: str, counted: Sequence[re.Match[str]]) -> bool:
    """Whether a claim tells several counts that are not plainly all of one state ("còn 67 xã và 8 phường, tổng cộng 75 đơn vị")."""
    told = {of.lastgroup for of in _TOLD_OF.finditer(plain)}
    units = [m["unit"] for m in counted if m.re is _COUNTED]
    parts = {u for u in units if u in _KINDS}
    whole = len(units) - len(parts) < (2 if _IN_ALL.search(plain) or _is_sum(counted) else 1)
    return len(counted) > 1 and not (told <= {"now"} and len(units) == len(counted) and parts and whole)


def _is_sum(counted: Sequence[re.Match[str]]) -> bool:
    """Whether the first count of a claim is the sum of the others, and so of the same time ("77 xã, phường, 69 xã với 8 phường")."""
    first, *others = (int(SPELT.get(m["count"], m["count"])) for m in counted)
    return len(others) > 1 and first == sum(others)


def _without_kept(plain: str) -> str:
    """A claim without the words by which it says that units were kept, which deny nothing."""
    return KEPT.sub(" ", plain)


def _of(unit: str, names: Sequence[str]) -> int:
    """How many of some units have a level; all of them where no single level is named."""
    return sum(n.startswith(_KINDS.get(unit, "")) for n in names)
