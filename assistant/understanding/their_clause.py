"""Follow-ups on what was done to the clause, or the document, that the question before named ("văn bản nào bỏ nó, khoản mấy điều mấy?"),
asked by its name."""

from __future__ import annotations

import re

from assistant.understanding.at_once import at_once_after
from assistant.understanding.query import Query
from assistant.understanding.their_paper import with_its_number
from assistant.understanding.which_wording import of_wording_before
from kb.corpus import Corpus
from kb.references import spelt
from kb.vietnamese import fold_in_step, normalise

_VERB = r"(?P<verb>bai bo|huy bo|bo(?! sung)|huy|sua doi|sua|bo sung|thay the|thay)"
_IT = r"(?P<it>no|(?:dieu|khoan|diem|quy dinh|noi dung)(?: khoan| diem)? (?:ay|do|day|nay|kia|tren))"
#: What did it is asked, or what was done to "it", or the same without a word for it.
_ACTED = re.compile(rf"\b{_VERB} {_IT}\b")
_SUFFERED = re.compile(rf"^(?:(?:the|vay|roi|va|ma|con) )*{_IT}(?: (?:da|co|thi|lai))* (?:bi|duoc)(?: \w+){{0,6}}? {_VERB}\b")
_PAPER = r"(?:van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|luat|nd|qd|nq|tt|dieu khoan|dieu|khoan|diem|cai|vb) (?:nao|gi|may|so may)\b"
_WHEN = r"(?:(?:ke |bat dau )?tu |vao |hoi )?(?:(?:ngay|hom|khi|luc|nam|thang|thoi diem) (?:nao|may)|bao gio)\b"
_BARE = re.compile(
    rf"^(?:(?:the|vay|roi|va|ma) )*(?P<it>)(?:(?:da|bi|duoc) )*{_VERB} (?:(?:bang|boi|theo|o|tai|trong|do) {_PAPER}|{_WHEN})"
)
#: Which document did it is asked, or since when, and no more said of what it did that to ("nghị định nào bãi bỏ, từ bao giờ?").
_DID = re.compile(
    rf"\b{_PAPER}(?: (?:da|lai|moi))* {_VERB}(?P<it>)(?=[ ,?.;]*$|[,;]? (?:va |roi )?(?:tu|ke tu|vao|hoi|o|tai|khoan|ngay|hieu luc)\b)"
)
#: Since when a document is no more is asked, behind whether it still holds.
_ENDED = re.compile(rf"^(?:(?:the|vay|roi|va|ma) )*(?:(?:da|bi|duoc) )*(?:bai bo|huy bo|thay the|thay) {_WHEN}")
#: Something is so by the clause that is pointed to.
_BY_CLAUSE = re.compile(
    r"\b(?P<by>theo|can cu|dung theo|dua vao|ap dung)(?: dung)? (?:chinh )?(?:dieu khoan|dieu|khoan|diem) (?:ay|do|day|nay|kia)\b"
)
_OPEN = re.compile(r"\b(?:nao|gi|may|bao nhieu|bao gio)\b")


def on_it(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks of the clause or the document that the question before named, by its name; otherwise empty."""
    return (
        by_that_clause(query, before, corpus)
        or with_its_clause(query, before, corpus)
        or with_its_number(query, before, corpus)
        or at_once_after(query, before, corpus)
        or of_wording_before(query, before, corpus)
    )


def by_that_clause(query: Query, before: Query, corpus: Corpus) -> str:
    """What is so by the one clause that the questions before named ("theo khoản ấy thì công trình 900 triệu được giao chứ?"), with its name;
    otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = None if query.documents or query.refs else _BY_CLAUSE.search(fold_in_step(text))
    spoken = next((n for q in (before, before.before) if q and (n := q.documents)), ())
    refs = before.refs or (before.before.refs if before.before else ())
    known = [d for n in spoken if (d := corpus.documents.get(n))]
    if found is None or not len(known) == len(spoken) == len(refs) == 1:
        return ""
    by = text[slice(*found.span("by"))]
    return f"{text[: found.start()]}{by} {spelt(refs[0])} {known[0].type} {known[0].number}{text[found.end() :]}"


def with_its_clause(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks openly of what was done to the one clause that the question before named, or to its document where that was
    simply dropped ("bỏ") or is no more; otherwise empty."""
    known = [d for n in before.documents if (d := corpus.documents.get(n))]
    if not len(known) == len(before.documents) == 1 or len(before.refs) > 1 or query.refs or query.has("yesno"):
        return ""
    if set(query.documents) - set(before.documents):
        return ""
    paper = f"{known[0].type} {known[0].number}"
    if before.refs:
        return asked_of(query.question, f"{spelt(before.refs[0])} {paper}")
    ended = before.has("life") and _ENDED.search(fold_in_step(normalise(query.question)))
    return asked_of(query.question, paper) if ended or _dropped(query.question) else ""


def asked_of(question: str, name: str) -> str:
    """An open question on what was done to "it", asked of what has a name; empty where it asks for no such thing.

    >>> asked_of("Văn bản nào bỏ nó, khoản mấy?", "Điều 58 Nghị định 358/2025/NĐ-CP")
    'Văn bản nào bãi bỏ Điều 58 Nghị định 358/2025/NĐ-CP, khoản mấy?'
    >>> asked_of("Sửa bằng văn bản nào?", "Điều 5 Luật A"), asked_of("Nó do ai ký?", "Luật A")
    ('Điều 5 Luật A bị sửa bằng văn bản nào?', '')
    >>> asked_of("Bãi bỏ từ ngày nào, bằng NĐ nào?", "Điều 5 Luật A"), asked_of("Luật nào sửa, từ bao giờ?", "Điều 5 Luật A")
    ('Điều 5 Luật A bị bãi bỏ từ ngày nào, bằng NĐ nào?', 'Luật nào sửa Điều 5 Luật A, từ bao giờ?')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    did = _DID.search(plain)
    found = _ACTED.search(plain) or _SUFFERED.search(plain) or _BARE.search(plain) or did
    if found is None or _OPEN.search(plain) is None:
        return ""
    verb = text[slice(*found.span("verb"))].lower()
    if found["verb"] == "bo" and verb not in ("bỏ", "bo"):  # "bộ", "bố"
        return ""
    put = [(found.span("verb"), "bãi bỏ" if found["verb"] == "bo" else verb)]
    put.append((found.span("it"), name if found["it"] else f" {name}" if found is did else f"{name} bị "))
    for (start, end), words in sorted(put, reverse=True):
        text = f"{text[:start]}{words}{text[end:]}"
    return text


def _dropped(question: str) -> bool:
    """Whether a question says of "it" that it was dropped, in the word that no document uses for that."""
    found = _ACTED.search(fold_in_step(normalise(question)))
    return found is not None and found["verb"] == "bo"
