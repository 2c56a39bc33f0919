"""What a question turns on and no source holds: a particular, a body, a place, a day, an amount, a year. Each is a sign, none a proof."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant import wording
from assistant.answering.bodies.duty_words import WHOLE, of_bodies, of_duties
from assistant.answering.documents.headed import asks_number, of_own_header
from assistant.answering.documents.spans import opening
from assistant.answering.refusing.counting import HOW_MANY_CRITERIA, asks_points, counted, only_some
from assistant.answering.refusing.detail_words import in_words
from assistant.answering.refusing.occasions import told_by_need
from assistant.answering.refusing.plain_told import tells_names
from assistant.answering.refusing.years_lacking import years_lacking
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.one_question import ASKING
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, numbers

_AMOUNT = re.compile(
    r"(?:bao nhieu|may) ((?:(?:chuc|tram|nghin|ngan) )?(?:trieu|ty)|phan tram|nghin|ngan|tien|dong|km|cay so|kg|tan|ha|hec ta|hecta"
    r"|met vuong|met|m|ngay|buoi|phut|lit|mot)\b"
)
#: Money is asked for without saying in what.
_SUM_ASKED = re.compile(
    r"\b(?:kinh phi|don gia|so tien|tien (?:cong|thuong|luong)|muc thuong|chi phi|thu lao|phu cap|tong (?:muc|so) von)\b"
    r".{0,60}\bbao nhieu(?: (?:vay|a|nhi|the))?$"
)
#: A day is asked for, and a text tells one.
_DAY_ASKED = re.compile(r"\bngay (?:nao|may|bao nhieu)\b|\bthang (?:nao|may)\b")
_DAY_TOLD = re.compile(r"(?<!\d)\d{1,2}\s*[/-]\s*\d{1,2}(?!\d)|\b(?:ngay|thang) \d")
#: A last day is asked for, and a text tells one; the day of a document that it names is none, nor is that from which something holds.
_LIMIT = re.compile(r"\bhan (?:chot|cuoi|trinh|nop|gui|ban hanh|hoan thanh|bao cao)\b|\b(?:cham|muon|tre) nhat\b")
_LIMIT_TOLD = re.compile(
    r"\b(?:truoc|den|het) (?:het )?(?:ngay|thang|quy) \d|\bcham nhat\b|\btrong (?:thoi (?:han|gian)|vong)\b|\d+ (?:lam viec )?ngay\b"
    r"|\b(?:den|toi|vao|trong|het|cuoi) (?:het |cuoi )?nam 20\d\d"
)
#: From when to when something holds, and what it looks forward to.
_HOLDS = re.compile(r"\btu nam 20\d\d den nam 20\d\d|\b(?:dinh huong|tam nhin) den nam 20\d\d")
#: A deadline that names a year alone is the period of a plan.
_YEAR_ALONE = 4
_OF_DOCUMENT = re.compile(r"\d[\w/-]*[/-]\S+ (?:\w+ ){0,2}ngay \d{1,2}\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*\d{4})?")
#: Any time is asked for, and a text tells one: a year, a period, or how often.
TIME_ASKED = re.compile(rf"{_DAY_ASKED.pattern}|\b(?:bao gio|hom nao|nam (?:nao|may|bao nhieu))\b")
TIME_TOLD = re.compile(rf"{_DAY_TOLD.pattern}|\b(?:nam|quy|giai doan) \d|\bhang (?:nam|thang|quy|ngay)\b|\bdinh ky\b")
#: A change of the law.
_CHANGED = re.compile(r"\b(?:sua|sua doi|bo sung|thay the|hieu luc)\b")
#: What a text may list without counting it.
_LISTED = re.compile(
    r"\b(?:bao nhieu|may) (?:cap|ben|nha|loai|nhom|thu|noi dung|viec|truc|mang|linh vuc|nguon|co quan|don vi|so|ban|buoc|khau|y|diem|cai)\b"
)
#: Years themselves are asked for.
_YEARS = re.compile(r"\bnam (?:may|nao|bao nhieu)\b|\bmay nam\b")
MONEY = r"\d (?:trieu|ty|dong)\b|\b(?:trieu|ty) dong\b|%|\bphan tram\b"
_LARGE = frozenset({"chuc", "tram", "nghin", "ngan"})
_HECTARES = r"\d (?:ha|hec ta|hecta)\b"
UNITS = {
    "phan tram": r"\d ?%|phan tram",
    "trieu": MONEY,
    "ty": MONEY,
    "tien": MONEY,
    "dong": MONEY,
    "km": r"\bkm\b",
    "cay so": r"\bkm\b",
    "kg": r"\bkg\b",
    "tan": r"\d tan",
    "ha": _HECTARES,
    "hec ta": _HECTARES,
    "hecta": _HECTARES,
    "nghin": MONEY,
    "ngan": MONEY,
    "mot": MONEY,  # "bao nhiêu một khối": a price
    "buoi": r"\d buoi",
    "phut": r"\d phut",
    "lit": r"\d lit",
    "met vuong": r"\d m2|met vuong",
    "met": r"\d m(?:et)?\b",
    "m": r"\d m(?:et)?\b",
    "ngay": r"\d ngay|ngay \d|\d/\d",
}
#: What is the most so ("huyện nào kém nhất"): a text that ranks nothing does not tell; bounds ("ít nhất", "sớm nhất") are no ranks.
_MOST = re.compile(
    r"\b((?!(?:nao|gi|thu|thong|it|hop|duy|cham|som|muon|tre|toi|de|dong|nhieu|cao|lon|nho|thap)\b)\w+ nhat)\b(?! (?:la|tri|dinh|thiet|quan))"
)
#: The topic of what makes communes.
_COMMUNES_MADE = "sap-xep-xa"
#: What can be missing, in the order in which it is named.
KINDS = ("detail", "stranger", "duty", "district", "names", "most", "day", "amount", "year")
_RECKONED = frozenset({"names", "day", "amount", "year"})


class Missing:
    """Tells what the sources lack."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._bearers = {n.bearer for p in corpus.provisions for n in p.norms}

    def found(self, query: Query, selection: Selection, reckoned: bool) -> dict[str, str]:
        """What is asked and in no source, by kind, in words; ``reckoned``: an amount that is asked follows from others."""
        texts = " ".join(c.provision.text for c in selection.chosen)
        plain = f" {' '.join(folded_syllables(texts))} "
        details = [d for d in query.details if f" {' '.join(folded_syllables(d))} " not in plain]
        strangers = [b for b in query.strangers if fold(b) not in fold(texts)]
        bodies = self._unknown_bodies(query, selection)
        duty = query.has("who") and any(c.norms for c in selection.chosen)
        told = duty or self._elsewhere(query, texts) or self._for_each(query, selection)
        places = [] if told or not query.districts else _untold_districts(query, selection)
        years = years_lacking(query, selection, self._corpus)
        lacks = {
            "detail": in_words(details, query.question),
            "stranger": f"nhiệm vụ của {wording.listed(strangers)}" if strangers and not query.has("yesno") else "",
            "duty": f"nhiệm vụ của {wording.listed(bodies)}" if bodies else "",
            "district": f"số liệu, nội dung riêng cho {wording.listed(places)}" if places else "",
            "names": wording.NAMES if query.names and not query.ids("agency") and not tells_names(query, texts) else "",
            "most": wording.listed(f"“{m}”" for m in _ranked(query) if f" {fold(m)} " not in plain),
            "day": "" if self._began(query, selection.chosen[0].provision) else _day(query, on_subject(query, selection.chosen)),
            "amount": self._amount(query, selection.chosen, texts),
            "year": f"số liệu của năm {wording.listed(map(str, years))}" if years else "",
        }
        return {kind: what for kind, what in lacks.items() if what and not (reckoned and kind in _RECKONED)}

    def _elsewhere(self, query: Query, texts: str) -> bool:
        """Whether a claim on a district can be judged by sources that name another one."""
        return query.has("yesno") and any(fold(d) in fold(texts) for d in self._corpus.phrases.districts)

    def _for_each(self, query: Query, selection: Selection) -> bool:
        """Whether a claim is on a body of a district that a source gives a task to each of ("UBND huyện A" where all have to report)."""
        bodies = {n.bearer for c in selection.chosen for n in c.provision.norms}
        named = [m for m in query.mentions if m.kind == "agency" and m.id in bodies and self._corpus.agencies[m.id].group]
        behind = {" ".join(query.plain[m.end :]) for m in named if m.start >= 0}
        return query.has("yesno") and any(b.startswith(fold(d)) for b in behind for d in query.districts)

    def _began(self, query: Query, first: Provision) -> bool:
        """Whether the header of a document has the day that is asked: its own, or since when the change holds that it makes."""
        document = self._corpus.documents[first.document]
        if (asks_number(query) or of_own_header(query, first)) and document.issued and first.document != PLAN:
            return True
        changed = len(self._corpus.versions(first.document, first.ref)) > 1
        if query.has("life") and asks_time(query) and document.in_force_from and (first in opening(document) or changed):
            return True  # "bộ tiêu chí nào đang có hiệu lực, từ ngày nào"
        return asks_change(query) and document.in_force_from is not None and any(r.kind == "amends" for r in document.relations)

    def _unknown_bodies(self, query: Query, selection: Selection) -> list[str]:
        """The bodies that a question names where all of them hold nothing in any source."""
        if query.has("who", "document", "when") or query.documents or (query.has("yesno") and selection.chosen[0].norms):
            return []
        named = [a for a in query.ids("agency") if a not in self._bearers and not self._corpus.agencies[a].group]
        held = {b for c in selection.chosen for n in c.provision.norms for b in (n.bearer, *n.partners, n.to_whom)}
        issuers = [self._corpus.documents[c.provision.document].issuer for c in selection.chosen]
        texts = fold(" ".join([*(c.provision.text for c in selection.chosen), *issuers]))
        lone = [a for a in named if a not in held and fold(self._corpus.agencies[a].name) not in texts]
        alone = len(lone) == len(query.ids("agency"))
        return [self._corpus.agencies[a].name for a in lone] if alone else []

    def _amount(self, query: Query, chosen: Sequence[Candidate], texts: str) -> str:
        """An amount that is asked where the sources give none of that kind."""
        if uncounted := self._uncounted(query, chosen[0].provision.text, texts):
            return uncounted
        if not query.has("count") or query.has("who", "sum", "difference", "yesno", "list", "when", "document"):
            return ""
        plain = " ".join(query.plain)
        asked = _AMOUNT.search(plain)
        if len(query.segments) > 1 or _YEARS.search(plain) or _LISTED.search(plain) or any(c.provision.deadlines for c in chosen):
            return ""
        if query.ids("agency") and HOW_MANY_CRITERIA.search(plain):
            return ""
        unit = asked[1].split()[-1] if asked and asked[1].split()[0] in _LARGE else asked[1] if asked else ""
        if not asked and chosen[0].provision.document == PLAN and _SUM_ASKED.search(plain) and not re.search(MONEY, fold(texts)):
            return wording.ASKED_SUM
        if asked and unit in UNITS:
            at = plain[: asked.start(1)].count(" ")
            typed = " ".join(query.marked[at : at + len(asked[1].split())])
            return "" if re.search(UNITS[unit], fold(texts)) else f"con số ({typed}) được hỏi"
        own = " ".join(p.text for p in on_subject(query, chosen))
        told = numbers(re.sub(r"20\d\d", " ", own)) or counted(query.plain, fold(texts)) > 0
        return "" if told else wording.ASKED_NUMBER

    @staticmethod
    def _uncounted(query: Query, first: str, texts: str) -> str:
        """What is asked how many of it there are where the first source says that there are some, or no source tells points."""
        if not query.has("count") or query.has("yesno") or len(query.segments) > 1:
            return ""
        points = asks_points(query.plain) and not re.search(r"\d diem\b", fold(texts))
        what = "điểm" if points else only_some(query.plain, query.marked, fold(first))
        return f"con số ({what}) được hỏi" if what else ""


#: Right behind a body: that it belongs to another one, or is under it.
_TO_WHAT = r"(?:(?:truc )?thuoc\b|do (?:ai|(?:so|co quan|bo|don vi) nao) quan\b)"


def surely(query: Query, lacks: Mapping[str, str]) -> bool:
    """Whether what is lacking leaves no answer: an amount of a unit, a year or a district of which no source has any number, or all the
    duties of a body that has none."""
    measured = lacks.get("amount", wording.ASKED_NUMBER) != wording.ASKED_NUMBER
    other = set(query.ids("concept")) - WHOLE or query.content - _spoken_for(query)
    untasked = ("duty" in lacks or "stranger" in lacks) and query.kinds == {"list"} and not other
    counted = "district" in lacks and query.has("count", "compare") and not query.has("yesno")
    return measured or "year" in lacks or counted or untasked or ("stranger" in lacks and _belongs(query))


def _belongs(query: Query) -> bool:
    """Whether it is asked to what a body belongs of which no document tells anything ("bưu điện thuộc cơ quan nào?")."""
    plain = " ".join(query.plain)
    return any(re.search(rf"\b{fold(b)}(?: (?:xa|huyen|tinh|gio|nay|hien|la))* {_TO_WHAT}", plain) for b in query.strangers)


def _spoken_for(query: Query) -> set[str]:
    """The words of a question that name a body or only say that its duties are asked for."""
    return {w for words in query.strangers for w in folded_syllables(words)} | of_bodies(query) | of_duties(query)


def _ranked(query: Query) -> list[str]:
    """What a question says to be the most so, as typed."""
    plain = " ".join(query.plain)
    return [" ".join(query.marked[plain[: m.start()].count(" ") :][:2]) for m in _MOST.finditer(plain)]


def asks_openly_too(query: Query) -> bool:
    """Whether a part of the question asks openly, so that its sources are told also where there is no verdict on the rest."""
    return len(query.segments) > 1 and any(ASKING.search(" ".join(folded_syllables(s.text))) for s in query.segments)


def asks_time(query: Query) -> bool:
    """Whether a day, a year or any other time is asked for."""
    return query.has("when") or bool(TIME_ASKED.search(" ".join(query.plain)))


def asks_change(query: Query) -> bool:
    """Whether a question speaks of a change of the law and asks when."""
    return asks_time(query) and bool(_CHANGED.search(" ".join(query.plain)))


def asks_limit(query: Query) -> bool:
    """Whether a last day is asked for."""
    return _LIMIT.search(" ".join(query.plain)) is not None


def tells_time(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether a source tells a day, a year, a period or how often; where a last day is asked for, whether one tells that."""
    if asks_limit(query):
        texts = [_HOLDS.sub(" ", _OF_DOCUMENT.sub(" ", fold(p.text))) for p in provisions]
        dated = any(len(d.to) > _YEAR_ALONE for p in provisions for d in p.deadlines)
        return dated or any(map(_LIMIT_TOLD.search, texts))
    return any(p.deadlines or TIME_TOLD.search(t := fold(p.text)) or told_by_need(query.plain, t) for p in provisions)


def on_subject(query: Query, chosen: Sequence[Candidate]) -> list[Provision]:
    """The sources on what a question names, where the first one is on it: what others tell the day of is something else."""
    named = bool(query.ids("concept")) and chosen[0].features["concept"] > 0
    return [c.provision for c in chosen if c.features["concept"] > 0 or not named]


def _day(query: Query, provisions: Sequence[Provision]) -> str:
    """The day, or any time, that is asked where the sources tell none, in words."""
    plain = " ".join(query.plain)
    texts = [_OF_DOCUMENT.sub(" ", fold(p.text)) if _LIMIT.search(plain) else fold(p.text) for p in provisions]
    if _DAY_ASKED.search(plain) and not any(map(_DAY_TOLD.search, texts)):
        return "ngày được hỏi"
    if asks_limit(query) and not query.has("yesno") and not tells_time(query, provisions):
        return wording.ASKED_TERM
    return "thời điểm được hỏi" if TIME_ASKED.search(plain) and not tells_time(query, provisions) else ""


def _untold_districts(query: Query, selection: Selection) -> list[str]:
    """The districts that a question names and no source does; what makes a commune of that name tells no number of the district."""
    counts = query.has("count")
    told = fold(" ".join(c.provision.text for c in selection.chosen if not (counts and c.provision.topics == (_COMMUNES_MADE,))))
    return [d for d in query.districts if fold(d) not in told]
