"""What a clause tells beside what nobody has read of it: a share, its own end, in which annex or document something stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.sources.one_question import ASKING
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.references import lies_in
from kb.vietnamese import fold, folded_syllables

#: A share is asked for; what it is of stands in so many words before it, and a clause that has so many pairs of them tells it.
_SHARE, _BEFORE, _ALIKE = re.compile(r"\b(?:bao nhieu|may) phan tram\b"), 8, 2
_SHARE_TOLD = re.compile(r"\d ?%|\d phan tram\b")
#: So many words say of what a share is that nobody has read.
_OF_WHAT = 4
_LEVELS = frozenset({"xa", "huyen", "tinh"})
_CLAUSE = re.compile(r"[.;:,]\s|\n")
#: That something is no more is asked or claimed, and a clause says so of itself.
_ENDS = re.compile(
    r"\b(?:bai bo|bi bo|da bo|het (?:duoc |con )?(?:ap dung|hieu luc|gia tri)|thoi ap dung|mat hieu luc"
    r"|(?:con|khong con) (?:duoc )?(?:ap dung|hieu luc|gia tri|dung duoc))\b"
)
_ENDED = re.compile(r"\b(?:bai bo|het hieu luc|cham dut)\b")
#: In which annex, article or document something stands is asked.
_PLACE = re.compile(
    r"\b(?:phu luc|dieu|khoan|(?<!thoi )(?<!dia )diem|chuong)(?: so| thu)? (?:may|nao)\b|\bmuc (?:so |thu )?may\b"
    r"|\b(?:o|tai|trong|theo) (?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|dau) nao\b"
)
#: In which article something stands is asked; what the document itself says is unread.
_ARTICLE, _CONTENT = re.compile(r"\b(?:dieu|khoan)(?: so| thu)? (?:may|nao)\b"), re.compile(r"(?:toan bo )?noi dung\b")
#: Which criterion something belongs to is asked, by its number; how the text of one begins.
_CRITERION = re.compile(r"\b(?:tieu chi|chi tieu)(?: so| thu)? (?:may|bao nhieu)\b")
_NUMBERED = re.compile(r"(?:tieu chi|chi tieu) \d")
#: A table by what it holds.
_TABLE = re.compile(r"^bang \w+ \w+\b")
#: What is untold is how something was worded anew.
_WORDING = re.compile(r"\b(?:loi van|nguyen van|noi dung|sua)\b")


def tells_share(query: Query, provision: Provision) -> bool:
    """Whether a provision tells the share that a question asks for, of all levels, in a clause that has the words right before it."""
    if provision.untold and provision.untold.levels:
        return False
    plain = " ".join(query.plain)
    asked = [{*pairwise(plain[: m.start()].split()[-_BEFORE:])} for m in _SHARE.finditer(plain)]
    clauses = [{*pairwise(folded_syllables(c))} for c in _CLAUSE.split(provision.text) if _SHARE_TOLD.search(fold(c))]
    return bool(asked) and all(any(len(pairs & clause) >= _ALIKE for clause in clauses) for pairs in asked)


def share_unread(query: Query, provision: Provision) -> bool:
    """Whether a question asks for a share that nobody has read of a provision, of no other level, and for none that this tells."""
    plain, told = " ".join(query.plain), (f.what.partition(",")[0] for f in provision.figures if f.unit == "%")
    named = any(set(folded_syllables(what)) <= set(query.plain) for what in told)
    if provision.untold is None or named or not _share_of(provision.untold.what, plain):
        return False
    levels = _LEVELS & set(folded_syllables(provision.untold.what))
    return not (levels and query.levels) or bool(levels & query.levels)


def asks_table(query: Query, provision: Provision) -> bool:
    """Whether a question names the very table of a provision that nobody has read ("bảng phân công ... cụ thể ra sao?")."""
    table = _TABLE.search(fold(provision.untold.what)) if provision.untold else None
    return table is not None and table[0] in " ".join(query.plain)


def _share_of(what: str, plain: str) -> bool:
    """Whether the share that is untold is the one that a question asks for, by the words behind "share", be they apart.

    >>> what = "định mức, tỷ lệ hỗ trợ tối đa của từng hình thức"
    >>> _share_of(what, "ho tro mot du an toi da bao nhieu phan tram"), _share_of(what, "chi phi lua chon toi da bao nhieu phan tram")
    (True, False)
    """
    shares = (part.partition("ty le ")[2].split()[:_OF_WHAT] for part in re.split(r"[,;]", fold(what)))
    return any(len(words) == _OF_WHAT and set(words) <= set(plain.split()) for words in shares)


def tells_criterion(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether nothing is asked but which criterion or indicator it is, and a provision begins with the number of one."""
    rest, asked = _CRITERION.subn(" ", " ".join(query.plain))
    told = any(_NUMBERED.match(fold(p.text)) for p in provisions)
    return bool(asked) and told and not ASKING.search(rest) and not query.has("yesno")


def tells_end(query: Query, provision: Provision) -> bool:
    """Whether a question is on the end of a provision, which says that it has one."""
    return _ENDS.search(" ".join(query.plain)) is not None and _ENDED.search(fold(provision.text)) is not None


def asks_place_only(query: Query) -> bool:
    """Whether nothing is asked for but the place where something stands ("ở văn bản nào, phụ lục mấy")."""
    rest, asked = _PLACE.subn(" ", " ".join(query.plain))
    return bool(asked) and not ASKING.search(rest) and not query.has("yesno")


def above_named(provision: Provision, first: Provision, query: Query) -> bool:
    """Whether a provision holds the clause that a question names, which has been read: what else is unread of it is not asked for."""
    named = first.ref in query.refs and first.document == provision.document and first.ref != provision.ref
    return named and lies_in(first.ref, provision.ref)


def articles_unread(query: Query, first: Provision, corpus: Corpus) -> Provision | None:
    """The first source, where an article is asked for of the one document named, of which nobody has read any, but only that what it says is
    unread; otherwise None."""
    unread = first.untold if query.documents == (first.document,) and not query.has("yesno") else None
    if unread is None or not _ARTICLE.search(" ".join(query.plain)) or not _CONTENT.match(fold(unread.what)):
        return None
    return None if any(p.ref.startswith("Đ") for p in corpus.documents[first.document].provisions) else first


def of_wording(what: str) -> bool:
    """Whether it is the wording of a change that is untold."""
    return _WORDING.search(fold(what)) is not None
