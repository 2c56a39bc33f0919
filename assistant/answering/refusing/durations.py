"""How many days something may take: a number of days that a source gives for something else does not tell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace

from assistant.answering.sources.one_question import ASKING
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: How long something takes is asked ("số mấy, ngày nào" asks for a number and a day, "bao lâu một lần" how often).
_HOW_LONG = re.compile(
    r"(?<!\bso )\b(?:may|bao nhieu) (?:lam viec )?ngay\b(?! (?:nao|may|ban hanh))|\bbao lau\b(?!(?: \w+){0,4} (?:mot|1) (?:lan|luot|ky|dot)\b)"
)
#: The same in a follow-up of hardly a word ("thời hạn?", "thời hạn bao lâu?").
_TERM_ALONE = re.compile(
    r"(?:(?:the|vay|con|va|roi|cho|ve|co|trong) )*(?:thoi (?:han|gian))(?: (?:la|thi|cho viec (?:do|ay|nay)|cua viec (?:do|ay|nay)))*"
    r"(?: (?:bao lau|bao nhieu(?: ngay)?|may ngay|the nao|ra sao|sao|nao|gi))?(?: (?:vay|the|a|nhi|nua))*"
)
_DAYS = re.compile(r"\b\d{1,3} (?:lam viec )?ngay\b(?! \d)|\b\d{1,2} (?:thang|tuan)\b(?! \d)")
_DAY = re.compile(r"\b\d{1,2}\s*/\s*\d{1,2}\b|\b(?:ngay|thang|quy) \d|\b\d{1,3} (?:lam viec )?ngay\b")
_UNIT = re.compile(r"(?:ngay|thang|tuan)\b")
_CLAUSE = re.compile(r"[.;]\s|:\s")
#: When something that was done is done once more is asked, and a text that tells of that.
_AGAIN = r"\b(?:cong nhan|xet|danh gia)(?: \w+){0,2}? lai\b"
_AGAIN_ASKED = re.compile(
    rf"\b(?:may|bao nhieu) nam\b.*{_AGAIN}|{_AGAIN}.*\b(?:may|bao nhieu) nam\b|\bbao lau (?!nua\b).*{_AGAIN}"
)
_AGAIN_TOLD = re.compile(_AGAIN)
#: A file is handed in or has come: from then on the days are asked; and a clause that speaks of that.
_HANDED_IN = re.compile(
    r"\b(?:nhan|nop|gui|trinh|tiep nhan|chuyen)(?: (?:du|duoc|xong|day|len|bo))* ho so\b|\bho so\b(?: \w+){0,3}? (?:gui|nop|trinh|len|den|toi|ve)\b"
)
_OF_FILE = re.compile(r"\bho so\b|\b(?:nhan|nop|trinh|gui) (?:duoc|du)\b")
#: By when a plan is handed in is asked; what is told of another plan, which is carried out, tells nothing of that.
_PLANS = r"(?:ke hoach|du toan|de an|phuong an)"
_PLAN_DUE = re.compile(
    rf"\b(?:nop|gui|trinh)(?: (?:ban|cac|cai|len))* (?P<what>{_PLANS})\b"
    rf"|\b(?P<that>{_PLANS}) (?:do|ay|kia)(?: (?:thi|phai|duoc|can))* (?:nop|gui|trinh)\b"
)
_WHEN_DUE = re.compile(r"\b(?:ngay|thang|hom) (?:nao|may)\b|\b(?:bao gio|khi nao|luc nao)\b")
_RECOGNITION = "xet-cong-nhan"
#: Words that name a document.
_OF_DOCUMENTS = frozenset(folded_syllables("quyết định nghị thông tư luật quy"))
#: A clause that knows a smaller share of the question's telling words gives its days for something else.
_SHARE = 0.3
#: So few telling words at most may be those of any step.
_FEW = 5
#: One that knows such a share gives them for just that.
_MOST = 0.5
#: A follow-up that says so many telling words itself asks of a step of its own.
_OWN = 2


def untimed(query: Query, provisions: Sequence[Provision], corpus: Corpus) -> bool:
    """Whether nothing but a number of days is asked, and no clause that tells one is on what the question is about, be it by what
    stands above it."""
    if not asks_how_long(query):
        return False
    if (other := _of_other_steps(query, provisions)) or provisions[0].deadlines or _figured(query, provisions[0]):
        return other
    content = {w for w in query.content if not w.isdecimal()}
    about = {w for m in query.mentions if m.kind == "concept" and _all_on(m.id, provisions) for w in folded_syllables(m.words)}
    idles = (set(), about) if len(content - about) > _FEW else (set(),)  # few words that are left tell no step from another
    return all(_told(query, provisions, lambda p: _above(p, corpus), idle) < _SHARE for idle in idles)


def _of_other_steps(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether it is asked how long a body has with a file, or with a recognition, and no clause that tells days is on that."""
    timed_ = [(p, fold(c)) for p in provisions for c in _CLAUSE.split(p.text) if _DAYS.search(fold(c))]
    recognised = _RECOGNITION in query.ids("concept") and not any(_RECOGNITION in p.about for p, _ in timed_)
    handed = _HANDED_IN.search(" ".join(query.plain)) and not any(_OF_FILE.search(c) for _, c in timed_)
    return bool(timed_) and bool(recognised or handed)


def _figured(query: Query, first: Provision) -> bool:
    """Whether the best source has a figure of days for all that is said to be done, and is on all that this is done to."""
    acts = [m for m in query.mentions if m.kind == "act" and m.start >= 0]
    days = [f" {fold(f.what)} " for f in first.figures if _UNIT.match(fold(f.unit))]
    things = set(query.ids("concept"))
    return bool(acts and things) and things <= {*first.topics} and any(all(f" {fold(m.words)} " in d for m in acts) for d in days)


def not_again(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether it is asked after how long something is recognised or judged again, and no source tells of that."""
    return _AGAIN_ASKED.search(" ".join(query.plain)) is not None and not any(
        _AGAIN_TOLD.search(fold(p.text)) for p in provisions
    )


def plan_undue(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether it is asked by when a plan, or the like, is handed in, and no clause of a source tells a day of that."""
    plain = " ".join(query.plain)
    found = None if query.has("yesno") else _PLAN_DUE.search(plain)
    if found is None or not _WHEN_DUE.search(plain):
        return False
    what = re.compile(rf"(?<!hien ){found['what'] or found['that']}\b(?! (?:nay|so|\d))")
    told = (c for p in provisions for c in _CLAUSE.split(p.text) if _DAY.search(fold(c)))
    return not any(what.search(fold(c)) for c in told)


def timed(query: Query, first: Provision) -> bool:
    """Whether nothing but a number of days is asked, and a clause of the best source that tells one knows most of what is asked, and
    of what is done."""
    acts, told = [fold(m.words) for m in query.mentions if m.kind == "act" and m.start >= 0], fold(first.text)
    done = not acts or any(act in told for act in acts)
    return asks_how_long(query) and done and _told(query, (first,)) >= _MOST and not _of_other_steps(query, (first,))


def tells_term(own: Query, query: Query, provisions: Sequence[Provision], corpus: Corpus) -> bool:
    """Whether a follow-up only asks for the term of what was spoken of, and a number of days is told of just that."""
    alone = own.before is not None and _TERM_ALONE.fullmatch(" ".join(own.plain))
    told = alone and _DAYS.search(fold(provisions[0].text)) and not provisions[0].deadlines
    return bool(told) and not untimed(replace(query, plain=(*query.plain, "bao", "lau")), provisions, corpus)


def asks_how_long(query: Query) -> bool:
    """Whether nothing but how long something takes is asked."""
    plain = " ".join(query.plain)
    return bool(_HOW_LONG.search(plain)) and not query.has("yesno") and len(ASKING.findall(plain)) < 2


def _told(
    query: Query,
    provisions: Sequence[Provision],
    beside: Callable[[Provision], set[str]] = lambda _: set(),
    idle: Set[str] = frozenset(),
) -> float:
    """The share of the telling words of a question that one clause with a number of days knows, with what is known ``beside`` it.

    ``idle``: words that tell no step of what all of them are on from another.
    """
    telling = {w for w in query.content if not w.isdecimal()} - _OF_DOCUMENTS - idle
    own = telling.difference(
        query.carried
    )  # what was asked before may have been another step ("còn từ lúc báo đến khi ký thì bao lâu")
    telling = own if len(own) >= _OWN else telling
    clauses = [(p, fold(c)) for p in provisions for c in _CLAUSE.split(p.text)]
    days = [set(folded_syllables(c)) | beside(p) for p, c in clauses if _DAYS.search(c)]
    return max((len(known & telling) / max(1, len(telling)) for known in days), default=-1.0)


def _all_on(concept: str, provisions: Sequence[Provision]) -> bool:
    """Whether some provisions are all on a concept, as the points of an article are on what that is about."""
    return all(concept in p.topics for p in provisions)


def _above(point: Provision, corpus: Corpus) -> set[str]:
    """The words of the clause under which a point stands; what an article is about tells no step of it from another."""
    steps = point.ref.split(".")
    above = (corpus.provision(point.document, ".".join(steps[:n])) for n in range(2, len(steps)))
    return set(folded_syllables(" ".join(p.text for p in above if p)))
