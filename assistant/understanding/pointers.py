"""Words that point to something said before: "that department", "they", "this"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN, PLAN_CONCEPT
from kb.vietnamese import fold

#: "Sổ đỏ" and "sơ đồ" are spelt like "sở đó" without marks.
_DRAWN = r"(?<!\bcung ve )(?<!\bgio ve )(?<!\bnay ve )(?<!\bdeu ve )"
_NO_DEPARTMENT = rf"(?!(?:(?<=\blam )|(?<=\bcap )|(?<=\bve ){_DRAWN})so do\b|so do (?:dat|nha|vuon|ruong|rung|mang|quy)\b)"
#: "That department", "that resolution", "there": words for something that was said before.
_POINTER = re.compile(
    rf"\b{_NO_DEPARTMENT}"
    r"(?:so|co quan|don vi|dau moi|noi|chi nhanh|ngan hang|(?<!cac )(?<!nhung )(?<!ca )(?:nganh|luc luong)|"
    r"(?<!\d )(?<!cac )(?<!nhung )(?<!bang )(?<!qua )ban|hoi|cho|ben"
    r"|nghi quyet|nghi dinh|quyet dinh|van ban|cong van|ke hoach|thong tu|chi thi|luat|tieu chi)"
    r"(?: bi (?:bai bo|thay the|thay|sua doi|sua|huy)| sua doi| moi| cu)? (?:ay|do|nay|kia|day(?! (?:nghe|hoc|chu)\b))\b"
)
#: "Back to the first one", ...
_FIRST = re.compile(
    r"\b(?:cai|cau|y|viec|tieu chi|van de|chuyen) (?:dau tien|thu nhat|ban dau|dau (?:ay|do|kia|nay|co|ma|thoi)\b"
    r"|dau(?=$| (?:thi|ngoai|roi|so|ai)\b))"
)
#: ... and of documents and bodies, "the one at first".
_AT_FIRST = re.compile(
    r"\b(?:so|co quan|don vi|nghi quyet|nghi dinh|quyet dinh|van ban|cong van|ke hoach|thong tu|luat)"
    r" (?:luc dau|ban dau|hoi dau|o dau|(?:o )?(?:tren )?cau dau(?: tien)?|dau tien|thu nhat|luc nay|hoi nay|ban nay)\b"
)
#: "They", "it": the same in one word, where no other word of the question does.
_PRONOUN = re.compile(
    r"\b(?:họ|nó|ho(?! (?:ngheo|gia|dan|can|tro|so|nong)\b)|ông (?:ấy|ta)|ổng|(?:(?<=cung )|(?<=do ))ong ay)(?!\w)"
)
#: "It does ...": a body, where one was asked for.
IT_DOES = re.compile(r"(?:(?:the|vay|con|roi|thi|ma) )*no (?!duoc\b|do\b|thuoc\b|la\b)\w")
#: The same where nothing was said before: without its mark it may be "hộ" or "hồ" as well, but "cua no" is "của nó".
_SURELY = re.compile(r"\b(?:họ|nó|cua no)(?!\w)(?! nan\b)")
_TO_BODY = re.compile(r"(?:so|co quan|don vi|ben|nganh|luc luong|dau moi) (?:ay|do|nay|kia|day)\b")
#: Which body it is is asked, of something else than before ("đổi sang điện thì sở nào").
_ASKED = re.compile(r"\b(?:so|co quan|don vi|ben|nganh|dau moi) nao\b|\b(?:thi|do) ai\b")
#: Typed with its marks "sở đó" is neither.
_TYPED_BODY = re.compile(r"(?<!\w)sở (?:đó|ấy|đấy|này|kia)(?!\w)")
#: What a body is today is asked, and nothing of its tasks ("nay là sở nào, từ ngày nào?").
_WHICH_NOW = re.compile(
    r"(?:(?:the|vay|roi|a|ma|con) )*(?:(?:(?:so|co quan|don vi|ban|hoi) (?:ay|do|nay|kia|day) )?(?:(?:bay |hien )?gio|(?:hien |ngay )?nay|hien tai)"
    r"(?: (?:so|co quan|don vi|ban|hoi) (?:ay|do|nay|kia|day))?(?: (?:thi|da|duoc))*"
    r" (?:la|thanh|mang ten|ten la|ten|goi la|doi ten la|doi thanh|doi ten thanh|thuoc|nhap vao|sap nhap vao)"
    r"(?: (?:so|co quan|don vi|ban|to chuc|ten))? (?:nao|gi))"
    r"(?: (?:vay|the|a|nhi|va|roi|tu|ke tu|bao|gio|ngay|nao|khi|hom|thang|nam|may|luc|theo|van ban|nghi quyet|so))*"
)
#: The same of a body as what the question is about.
_BODY = re.compile(
    r"^(?:(?:the|vay|con|thi|theo (?:ke hoach|kh) 203) )*(?:(?:so|co quan|don vi|ben) (?:ay|do|nay|kia|vua noi|vua neu)|(?:ban|hoi) (?:ay|nay|kia))\b"
)
#: What is pointed to beside a body.
_CRITERION = "tieu chi "
#: "This indicator" points back to one where nothing was said before.
_INDICATOR = re.compile(r"\bchi tieu (?:ay|do|nay|kia)\b")
#: What begins with this asks and names nothing ("ai công nhận").
_WHO = "ai"
#: "This", "that matter", "that year": a word that points back and says nothing else, where the question says little else either.
_VAGUE = re.compile(r"\b(?:(?:cai|viec|chuyen|vu|khoan|muc) (?:ay|do|nay|kia)|nam (?:ay|do))\b")
_LITTLE = 2
#: A thing of a kind, as typed with marks: "mô hình thí điểm ấy".
_KIND = re.compile(r"(?<!\w)(?:mô hình|dự án|đề án|công trình|khoản vốn|phong trào)(?: \w+){0,2} (?:ấy|đó|kia)(?!\w)")
#: The clause that answered before, by what it is.
_CLAUSE = re.compile(r"\b(?:cau|doan|gach|gach dau dong|dong) (?:do|ay|nay)\b")
#: The thing that was spoken of before, and no body or document.
_THING = re.compile(r"\b(?:cai|viec|tieu chi|chi tieu|noi dung|mang|linh vuc|khoan) (?:ay|do|nay)\b")
_TASK = re.compile(r"\b(?:nhiem vu|phan viec|cong viec) (?:ay|do|nay|kia)\b")
#: The two bodies that were spoken of before.
_BOTH = re.compile(
    r"\b(?:hai|2|ca hai) (?:so|co quan|don vi|dau moi|noi|hoi|ben|nganh)(?! (?:nao|gi)\b)"
    r"(?: (?:ay|do|nay|kia|tren|vua (?:neu|noi|roi|hoi)))?\b"
)
#: A clause of a document that was named before, by its kind.
_NAMED_CLAUSE = re.compile(r"\b(?:dieu|khoan|diem) (?:do|ay|nay|kia)\b")
#: Nobody is named by whom it is done.
_DOES_TOO = re.compile(r"(?:(?:the|vay|roi|ma|a|u) )*(?:co|duoc|co duoc|co phai)(?: (?:luon|quyen|ca))* (?!so\b|ai\b|nao\b)\w+")
#: Words that only measure: with a number they are no subject of their own.
_MEASURES = frozenset({"tram", "trieu", "dong", "ty"})
#: A longer question stands by itself unless it points back.
SHORT = 16
#: Begins a turn to another thing, of which the same is asked; what is asked of a part of what was told before; what is held against it.
_TURNS = re.compile(r"(?:(?:the|vay|roi|ma|va|a|u) )*con (?!lai\b|ai\b|gi\b|hieu luc|ap dung|han\b)\w")
_AMONG = re.compile(r"\btrong (?:so )?(?:do|ay|day)\b")
_AGAINST = re.compile(r"^(?:(?:the|vay|no|roi|co|thi|ma|cai nay|cai do|viec nay) )*(?:khac|giong|so voi|lech)\b")


def pointer(query: Query) -> str:
    """The words of a question that point to something said before, marks left out; empty where it holds none."""
    plain = " ".join(query.plain)
    marked = " ".join(query.marked)
    pointed, pronoun = _POINTER.search(plain) or _AT_FIRST.search(plain) or _TYPED_BODY.search(marked), _PRONOUN.search(marked)
    found = pronoun if pointed is None or pointed[0].startswith(_CRITERION) else pointed  # "họ có công nhận tiêu chí ấy không"
    found = found or pointed
    return found[0] if found and not _of_its_own(query, found) else ""


def _of_its_own(query: Query, found: re.Match[str]) -> bool:
    """Whether a pointer to a body means the one that the question itself asks for before, of a thing that it names."""
    before = found.string[: found.start()]
    named = any(m.kind == "concept" and 0 <= m.start < before.count(" ") for m in query.mentions)
    return named and _TO_BODY.match(found[0]) is not None and _ASKED.search(before) is not None


def points_at_first(plain: Sequence[str]) -> bool:
    """Whether a follow-up goes back to what was asked first.

    >>> points_at_first("tro lai quyet dinh luc dau ngay nao".split()), points_at_first("quyet dinh do ngay nao".split())
    (True, False)
    """
    said = " ".join(plain)
    return _FIRST.search(said) is not None or _AT_FIRST.search(said) is not None


def points_at_thing(plain: Sequence[str]) -> bool:
    """Whether a follow-up points to the thing that was spoken of before.

    >>> points_at_thing("ai cong nhan xa dat cai do".split()), points_at_thing("so do lam gi".split())
    (True, False)
    """
    return _THING.search(" ".join(plain)) is not None


def pointed_thing(plain: Sequence[str]) -> range:
    """The words by which a follow-up points to the thing that was spoken of before; none where it does not.

    >>> pointed_thing("ho co cong nhan tieu chi ay khong".split())
    range(4, 7)
    """
    said = " ".join(plain)
    found = _THING.search(said)
    first = said[: found.start()].count(" ") if found else 0
    return range(first, first + (found[0].count(" ") + 1 if found else 0))


def points_at_clause(plain: Sequence[str]) -> bool:
    """Whether a follow-up points to the clause that answered before.

    >>> points_at_clause("cau do con ke nhung nhom xa nao".split())
    True
    """
    return _CLAUSE.search(" ".join(plain)) is not None


def turns_to_another(plain: Sequence[str]) -> bool:
    """Whether a follow-up turns to another thing, of which the same is asked.

    >>> turns_to_another("con nuoc sach thi sao".split()), turns_to_another("con ai nua".split())
    (True, False)
    """
    return _TURNS.match(" ".join(plain)) is not None


def asks_among(plain: Sequence[str]) -> bool:
    """Whether a follow-up asks for a part of what was told before.

    >>> asks_among("trong do bien gioi bao nhieu".split()), asks_among("bien gioi bao nhieu".split())
    (True, False)
    """
    return _AMONG.search(" ".join(plain)) is not None


def held_against(plain: Sequence[str]) -> bool:
    """Whether a follow-up asks how what was told before differs from the thing that it names.

    >>> held_against("khac gi quy chuan ky thuat".split()), held_against("hai quy trinh khac gi nhau".split())
    (True, False)
    """
    return _AGAINST.match(" ".join(plain)) is not None


def both_bodies(plain: Sequence[str]) -> str:
    """The words by which a follow-up points to the two bodies that were spoken of before; empty where it holds none.

    >>> both_bodies("hai so ay giong hay khac".split()), both_bodies("hai so nao cung lam".split())
    ('hai so ay', '')
    """
    found = _BOTH.search(" ".join(plain))
    return found[0] if found else ""


def points_at_named_clause(plain: Sequence[str]) -> bool:
    """Whether a follow-up points to a clause that the question before names by its number.

    >>> points_at_named_clause("the con nghi dinh 38 sua dieu do tu ngay nao".split())
    True
    """
    return _NAMED_CLAUSE.search(" ".join(plain)) is not None


def asks_who(query: Query) -> bool:
    """Whether a question asks who does something, be it only in a part of it."""
    return query.has("who") or any("who" in s.kinds for s in query.segments)


def asks_which_now(query: Query) -> bool:
    """Whether a follow-up asks what the body that was spoken of is today, and nothing else ("nay là sở nào, từ ngày nào?")."""
    return _WHICH_NOW.fullmatch(" ".join(query.plain)) is not None


def needs_earlier(query: Query, points: bool) -> bool:
    """Whether a question needs an earlier one: it ``points`` back, or names no subject of its own."""
    subject = query.ids("concept") or query.documents or query.refs
    acts = {w for m in query.mentions if m.kind == "act" for w in query.plain[m.start : m.end]}
    told = {w for w in query.content - acts - _MEASURES if not w.isdecimal()}
    return (points and len(query.plain) <= 30) or (not subject and len(told) <= 3 and len(query.plain) <= 14)


def points_at_body(query: Query) -> bool:
    """Whether a follow-up is on a body that it only points to ("môi trường cũng họ lo à?")."""
    return bool(query.pointer) and any(m.kind == "agency" and m.start < 0 for m in query.mentions)


def does_too(query: Query) -> bool:
    """Whether a follow-up to a question for who does something only asks of them whether they do something else, too ("có công nhận không?")."""
    own = [m for m in query.mentions if m.start >= 0]
    acts = bool(own) and {m.kind for m in own} == {"act"}
    asked = query.before is not None and query.before.has("who") and query.has("yesno")
    return acts and asked and not query.refs and _DOES_TOO.match(" ".join(query.plain)) is not None


def without_pointed(query: Query, points: str) -> Query:
    """A question without the words that point back; what a longer name ends with them ("cơ quan đầu mối đó") it does not name."""
    words = fold(points).split()
    spots = [i for i in range(len(query.plain)) if words and list(query.plain[i : i + len(words)]) == words]
    kept = tuple(m for m in query.mentions if not any(m.start < i < m.end < i + len(words) for i in spots))
    beside = pointed_thing(query.plain) if words else range(0)  # "họ có công nhận tiêu chí ấy không"
    return replace(query, mentions=kept, content=query.content - {*words, *(query.plain[i] for i in beside)})


def dangling(query: Query) -> str:
    """The words by which a question without history points to something said before; none where it names a subject itself."""
    plain, marked = " ".join(query.plain), " ".join(query.marked)
    if query.ids("agency") or set(query.documents) - {PLAN} or query.refs or len(query.plain) > SHORT:
        return ""
    if found := _BODY.search(plain):  # be it by the plan, which gives each its own
        return found[0]
    if query.documents:
        return _pointed_by_plan(query, plain)
    if any(m.kind == "concept" and m.words.split()[0] != _WHO for m in query.mentions):
        return ""
    if found := _POINTER.search(plain) or _INDICATOR.search(plain) or _SURELY.search(marked):
        return found[0]
    if (kind := _KIND.search(marked)) and not query.content - set(fold(kind[0]).split()):
        return kind[0]
    vague = _VAGUE.search(plain) or _PRONOUN.search(marked)
    return vague[0] if vague and len(query.content - set(vague[0].split())) <= _LITTLE else ""


def _pointed_by_plan(query: Query, plain: str) -> str:
    """The words by which a question whose task it is by the plan points to a criterion or task, where it says nothing else of that."""
    found = _THING.search(plain) or _INDICATOR.search(plain) or _TASK.search(plain)
    if (
        found is None
        or not query.has("who", "department")
        or any(m.kind == "concept" and m.id != PLAN_CONCEPT for m in query.mentions)
    ):
        return ""
    acts = {w for m in query.mentions if m.kind in ("act", "concept") for w in query.plain[m.start : m.end]}
    return found[0] if len(query.content - acts - set(found[0].split()) - set(PLAN.split("/"))) <= _LITTLE else ""
