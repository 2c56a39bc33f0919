"""What the official wording says and nobody here has read: where a question asks for just that, it is not answered by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from assistant.answering.composer import Draft
from assistant.answering.documents.clause_lives import CHANGED_TO
from assistant.answering.documents.lives import asks_content
from assistant.answering.refusing.counting import counted
from assistant.answering.refusing.district_withdrawn import district_withdrawn
from assistant.answering.refusing.kept_recognition import not_read
from assistant.answering.refusing.level_untold import conditions_unread, level_untold, on_places
from assistant.answering.refusing.told_beside import (
    above_named,
    articles_unread,
    asks_place_only,
    asks_table,
    of_wording,
    share_unread,
    tells_criterion,
    tells_end,
    tells_share,
)
from assistant.answering.sources.annexes import ANNEXES, COUNTED
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.indicators import told_to_be_judged
from assistant.answering.sources.margins import UNRELATED
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from assistant.understanding.asking_words import asks
from kb.corpus import UNTOLD, Corpus
from kb.model import Provision
from kb.model import Untold as Unread
from kb.references import lies_in
from kb.vietnamese import fold, folded_syllables

#: A question asks for what is untold where its words are at least this typical of that, and this much more than of the sources ...
LEAST, MORE = -0.8, 0.03
#: ... or where it wants a kind of answer that the first source can't give, and its words are not that much less typical.
LESS = 0.3
#: A share is asked for: figures of other clauses don't tell it.
_SHARE = re.compile(r"\b(?:bao nhieu|may) (?:phan tram|%)|\bty le (?:nao|bao nhieu)\b")
#: The kind of answer that a level is: who tells the share of a case asks for it.
_LEVEL = "count"
#: The regions for which sets of criteria tell levels of their own, and a year that is no end of a period.
_REGIONS = (
    "trung du mien nui phia bac",
    "dong bang song hong",
    "bac trung bo",
    "nam trung bo",
    "duyen hai mien trung",
    "tay nguyen",
    "dong nam bo",
    "dong bang song cuu long",
)
_PERIOD, _YEAR = re.compile(r"\b20\d\d(?: (?:den|toi)(?: (?:het|nam))*)?[ -]+20\d\d\b"), re.compile(r"\b20\d\d\b")
#: What is asked for is the share of the province, where only that of the whole country is told.
_OF_PROVINCE = re.compile(
    r"\b(?:rieng|cho|cua|ve|phan|thi) (?:rieng |cua |cho )?(?:tinh )?son la\b|\bson la (?:minh |ta |nha )?(?:duoc|nhan|co|chia|la)\b"
    r"|\btinh (?:minh|ta|nha)\b"
)
_PROVINCE = "tinh"
#: Levels as figures name them.
_LEVEL_NAMES = {"xa": "o xa", "huyen": "o huyen", "tinh": "o tinh"}
#: A sentence that says what has not been read; heads of what is untold that say nothing of what it is.
_UNREAD = re.compile(r"[^.;]*\bchua (?:doc|tra|kiem) ?(?:het |ro )?duoc\b[^.;]*")
_VAGUE = frozenset({"noi dung", "van ban", "ke hoach", "quyet dinh", "phan con", "phan cuoi", "loi van"})
#: Topics that say only of which set or place something is.
_GENERAL = frozenset({"bo-tieu-chi", "chuong-trinh-ntm", "xa-ntm", "xa-ntm-nang-cao", "huyen-ntm", "huyen-ntm-nang-cao"})
#: The criteria of a title are asked for, or how high they are.
_CRITERIA_ASKED = re.compile(
    r"\b(?:may|bao nhieu|nhung|cac|tung) (?:tieu chi|chi tieu|dieu kien)\b|\b(?:tieu chi|chi tieu|dieu kien) (?:nao|gi)\b"
)
_TITLE, _RATE = "target", "ty le"
#: What each of several criteria says is asked for, of which only the set has been read.
_EACH = re.compile(
    r"\b(?:noi dung|chi tiet|cu the|muc)(?: \w+){0,3}? (?:tung|cac|moi|nhung) (?:tieu chi|chi tieu)\b"
    r"|\b(?:tung|cac|moi|nhung) (?:tieu chi|chi tieu)\b(?: \w+){0,6}? (?:cu the|chi tiet|noi gi|noi dung|ra sao|the nao|gom gi|yeu cau gi)\b"
)
_LIST, _CRITERION = "list", "tieu chi"
#: What a question may ask of a document without asking for what stands in it.
_ABOUT = ("life", "document", "issue", "signer", "recipients", "succession")


def asks_share(query: Query) -> bool:
    """Whether a share is asked for."""
    return query.has("count", "share") and _SHARE.search(" ".join(query.plain)) is not None


class Untold:
    """Recognises questions for what is untold, and says where to look it up."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence = corpus, evidence
        self._known = [p for p in corpus.provisions if p.untold]

    def refusal(self, query: Query, selection: Selection) -> Draft | None:
        """The answer that names what is untold, where to look it up and what is told beside it; None where something else is asked."""
        asked = self._asked(query, selection)
        return not_read(asked, self._corpus) if asked and asked.untold else None

    def _asked(self, query: Query, selection: Selection) -> Provision | None:
        first = selection.chosen[0].provision
        if (
            unread := district_withdrawn(query, self._corpus)
            or conditions_unread(query, first)
            or articles_unread(query, first, self._corpus)
        ):
            return unread
        if (tells_end(query, first) and not asks_content(query)) or (
            asks_place_only(query) and not (first.untold and first.untold.whole)
        ):
            return None
        if tells_criterion(query, [c.provision for c in selection.chosen]):
            return None
        if first.untold and first.untold.whole and (asks_content(query) or not query.has(*_ABOUT)):
            return first
        plain = " ".join(query.plain)
        if first.untold and _LIST in first.untold.kinds and _EACH.search(plain) and _CRITERION in fold(first.untold.what):
            return first
        if asks_table(query, first) and not query.has("yesno", *_ABOUT):
            return first
        changed_to = first.untold and of_wording(first.untold.what) and CHANGED_TO.search(plain)
        if changed_to and (not query.has("yesno") or asks(plain)):
            return first
        if asks_share(query) and (changed := self._changed_unread([c.provision for c in selection.chosen])):
            return changed
        if asks_share(query) and on_places(query, first):
            return None
        particular = (
            self._titled(query, first)
            or self._named(query, first)
            or self._level(query, selection)
            or self._annex(query, selection)
        )
        if particular:
            return particular
        if asks_share(query) and share_unread(query, first):
            return first
        return None if tells_share(query, first) else self._likeliest(query, selection, first)

    def _likeliest(self, query: Query, selection: Selection, first: Provision) -> Provision | None:
        """The provision of which known questions in such words ask what is untold; the first source where it lacks what is asked."""
        margins = self._evidence.margins(query)
        near = {*query.documents} or {c.provision.document for c in selection.ranked[:8]}
        told = max((margins.of(c.key) for c in selection.chosen if c.provision.document in near), default=UNRELATED)
        others = [p for p in self._of(near, query) if not above_named(p, first, query)]
        known = [(margins.of((p.document, p.ref + UNTOLD)), p) for p in others]
        margin, best = max(known, key=lambda k: k[0], default=(UNRELATED, first))
        if margin > max(told + MORE, LEAST) and not _told_of_level(best, query):
            return best
        own = margins.of((first.document, first.ref + UNTOLD))
        if _lacks(first, query) and (
            _of_level(first, query)
            or told_to_be_judged(query)
            or _uncounted(first, query, selection)
            or _unlisted(first, query)
            or own > told - LESS
        ):
            return best if margin > own and best.document == first.document and lies_in(first.ref, best.ref) else first
        return first if _headed(first, query, selection) else None

    def _named(self, query: Query, first: Provision) -> Provision | None:
        """What is untold of a year or a region whose amount a question asks for, where the best source speaks of others."""
        if query.districts or not (query.has("count") or told_to_be_judged(query)):
            return None
        asked = f" {_PERIOD.sub(' ', ' '.join(query.plain))} "
        told = fold(first.text)
        lacking = {name for name in _names(asked) if name not in told}
        if first.untold and lacking & _names(fold(first.untold.what)):
            return first
        years = {name for name in lacking if name.isdecimal()}
        known = self._of({*query.documents, first.document}, query) if years else []
        subjects = set(query.ids("concept")) - _GENERAL
        on_it = (p for p in known if not subjects or subjects & set(p.topics))
        return next((p for p in on_it if p.untold and years & _names(fold(p.untold.what))), None)

    def _titled(self, query: Query, first: Provision) -> Provision | None:
        """What nobody has read of the criteria of a title that a question asks for, where the best source tells those of another one."""
        asked = _CRITERIA_ASKED.search(" ".join(query.plain)) and not query.has("yesno")
        titles = [
            c for c in query.ids("concept") if asked and self._corpus.concepts[c].kind == _TITLE and c not in first.topics[:1]
        ]
        annexes = [p for p in self._of({first.document}, query) if p.kind == "annex" and p.topics[:1] == tuple(titles[-1:])]
        return next((p for p in annexes if p.untold and query.kinds & set(p.untold.kinds)), None)

    def _annex(self, query: Query, selection: Selection) -> Provision | None:
        """What nobody has read of the annexes of the one document whose annex a number is asked of, where none of them is a source."""
        plain = " ".join(query.plain)
        if len(query.documents) != 1 or not query.has("count") or ANNEXES not in plain or ANNEXES in COUNTED.findall(plain):
            return None  # the annexes themselves may be counted, and nothing in one
        if any(c.provision.ref.startswith("PL") and c.provision.document in query.documents for c in selection.chosen):
            return None
        unread = (p for p in self._of(set(query.documents), query) if p.untold and query.kinds & set(p.untold.kinds))
        return next((p for p in unread if p.untold and ANNEXES in fold(p.untold.where)), None)

    def _level(self, query: Query, selection: Selection) -> Provision | None:
        """The condition on all that a question names, whose level nobody has read."""
        measured = asks_share(query) or (query.has("count") and _RATE in " ".join(query.plain))
        asked = measured or told_to_be_judged(query)
        return level_untold(query, selection, lambda documents: self._of(documents, query)) if asked else None

    def _changed_unread(self, chosen: Sequence[Provision]) -> Provision | None:
        """The source of which nothing but its change has been read, where the first one is the clause that changed it."""
        first = chosen[0]
        acts = [r for r in self._corpus.documents[first.document].relations if r.kind == "amends" and lies_in(r.ref, first.ref)]
        changed = {(r.target, r.target_ref) for r in acts}
        return next((p for p in chosen[1:] if p.untold and p.untold.whole and (p.document, p.ref) in changed), None)

    def _of(self, documents: set[str], query: Query) -> list[Provision]:
        """The provisions of documents of which something is untold, in the version that a question is about."""
        known = (p for p in self._known if p.document in documents)
        return [p for p in known if self._corpus.provision(p.document, p.ref, query.as_of) is p]


def _lacks(provision: Provision, query: Query) -> bool:
    """Whether a question wants a kind of answer, of a level, that a provision can't give because of what is untold."""
    untold = provision.untold
    if untold is None or not (query.has(*untold.kinds) or (_LEVEL in untold.kinds and told_to_be_judged(query))):
        return False
    levels = _levels(query, untold)
    return not untold.levels or (bool(levels) and levels <= set(untold.levels))


def _levels(query: Query, untold: Unread) -> frozenset[str]:
    """The levels that a question is about; money goes to the province where that is named."""
    named = _PROVINCE in untold.levels and _OF_PROVINCE.search(" ".join(query.plain))
    return frozenset({_PROVINCE}) if named else query.levels


def _of_level(provision: Provision, query: Query) -> bool:
    """Whether what is told is of others than the level that a question names."""
    untold = provision.untold
    named = untold and (provision.document in query.documents or _PROVINCE in _levels(query, untold))
    return bool(untold and untold.levels and named)


def _told_of_level(provision: Provision, query: Query) -> bool:
    """Whether only other levels are untold than the one that an amount is asked of, whose figures the provision tells."""
    untold, levels = provision.untold, query.levels
    if untold is None or not (untold.levels and levels and query.has("count")) or levels & set(untold.levels):
        return False
    names = {_LEVEL_NAMES[level] for level in levels if level in _LEVEL_NAMES}
    return any(name in fold(f.what) for name in names for f in provision.figures)


def _uncounted(provision: Provision, query: Query, selection: Selection) -> bool:
    """Whether a number is asked for of a document of which nothing that could be counted has been read."""
    counts = query.has("count") and provision.document in query.documents and not provision.figures
    beside = [c.provision for c in selection.chosen if query.has("title") and c.provision.document == provision.document]
    return counts and counted(query.plain, " . ".join(_read(p.text) for p in beside or [provision])) < 0


def _unlisted(provision: Provision, query: Query) -> bool:
    """Whether a list is asked for of a document that is named, where what was read of it gives nobody anything."""
    return query.has("list") and provision.document in query.documents and not provision.norms


def _headed(provision: Provision, query: Query, selection: Selection) -> bool:
    """Whether a question asks openly for what is untold by the word that it is headed by ("hồ sơ gồm gì"), and no source has it."""
    if provision.untold is None or query.has("yesno", "who", *_ABOUT) or _told_of_level(provision, query):
        return False
    plain = f" {' '.join(query.plain)} "
    told = " . ".join(_read(c.provision.text) for c in selection.chosen)
    return any(f" {head} " in plain and head not in told for head in _heads(provision.untold.what))


def _read(text: str) -> str:
    """A text without marks and without what it says that nobody has read, its years and periods left out, too.

    >>> _read("Ban hành bộ tiêu chí giai đoạn 2019-2020; các tiêu chí bên trong chưa đọc được.")
    'ban hanh bo tieu chi giai doan ;.'
    """
    return _YEAR.sub(" ", _PERIOD.sub("", _UNREAD.sub("", fold(text))))


@cache
def _heads(what: str) -> frozenset[str]:
    """The first two syllables of each thing that is untold, but for those that say nothing of it.

    >>> sorted(_heads("trình tự, hồ sơ và thời hạn của thủ tục"))
    ['ho so', 'thoi han', 'trinh tu']
    """
    parts = (folded_syllables(part)[:2] for part in re.split(r", | và |; | \(", what))
    return frozenset(" ".join(part) for part in parts if len(part) > 1) - _VAGUE


@lru_cache(maxsize=4096)  # what people ask is read too, and there is no end of it
def _names(plain: str) -> frozenset[str]:
    """The years, but for the ends of periods, and the regions that a text without marks names.

    >>> sorted(_names("muc cua tay nguyen nam 2024, giai doan 2021-2025"))
    ['2024', 'tay nguyen']
    """
    alone = _PERIOD.sub(" ", plain)
    return frozenset({*_YEAR.findall(alone), *(r for r in _REGIONS if r in plain)})
