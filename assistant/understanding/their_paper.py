"""Follow-ups on the one document that the question before named, asked by its number: they point to it ("công văn đó"), call it "it",
or say what became of it and not of what ("sau đó hợp nhất ở công văn nào?")."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, fold_in_step, normalise

#: "That circular", be it with words between ("quyết định phê duyệt chương trình đó") that tell of no other document.
_POINTED = re.compile(
    r"\b(?:cai |ban )?(?:(?P<kind>van ban|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ket luan|huong dan|to trinh|ke hoach)"
    r"|(?P<described>nghi quyet|nghi dinh|quyet dinh|thong tu|cong van|ke hoach)(?: (?:phe duyet|trien khai|ban hanh|chuong trinh))+)"
    r" (?:do|ay|kia|(?<!ke hoach )nay(?! (?:con|da|thi|la|sao|do|thuoc)\b))\b"
)
#: "It does ...", and what becomes of a document, without a word for it.
_IT = re.compile(r"^(?:(?:the|vay|ma|roi|con) )*(?P<it>no) (?!la\b|do\b|o\b|thuoc\b)")
#: "It", to which something is done ("kế hoạch triển khai nó", "văn bản nào sửa nó").
_DONE_TO = re.compile(
    r"\b(?:trien khai|thuc hien|thi hanh|cu the hoa|sua doi|sua|bo sung|thay the|thay|bai bo|dinh chinh|can cu|dua vao) (?P<it>no)\b"
)
_BECAME = re.compile(
    r"^(?:(?:the|vay|roi|va|ma) )*(?:(?:sau do|ve sau|sau nay|sau)\b ?)?(?P<it>(?:no )?)(?: ?(?:lai|da|thi|co|bi|duoc))*"
    r" ?(?:bo|bai bo|hop nhat|thay the|huy|huy bo|dinh chinh|sua doi|sua(?= (?:tu|vao|hoi|khi|ngay|luc)\b))"
    r" (?!huyen|cap|tri|moi|tieu|sung|phieu|noi|tai|y|xay)"
)
#: "It", or nobody who is named, does something to a document at the beginning of a claim ("nó có sửa luôn QĐ 263 không?").
_DOES = re.compile(
    r"^(?:(?:the|vay|con|va|ma|roi|nhung|a)\b[\s,]*)*(?P<it>(?:no|cai (?:do|ay|nay|kia))(?= ))? ?(?P<co>(?:(?:co|da|cung|lai|khong|chua)\b ?)*)"
    r"(?:sua doi|sua|bo sung|thay the|thay|bai bo|huy bo|huy|dinh chinh|dieu chinh)\b(?! (?:boi|theo|o|tai|chua|khong|vao|nam)\b)"
)
#: "It", of a document; the verbs by which one document does something to another.
_IT_ITSELF = re.compile(
    r"\bnó\b|^(?:(?:thế|vậy|the|vay) )?no\b(?= (?:co|bai|sua|thay|huy|can|dua|dan|nhac|huong))", re.IGNORECASE
)
_ACTS_ON = frozenset({"bai", "thay", "sua", "huy", "can", "dua", "huong", "dan", "nhac"})
_CHANGES, _RESTS = frozenset({"bai", "thay", "sua", "huy"}), frozenset({"can", "dua"})
#: "It", where what it did to another document is asked of that one.
_BY_IT = re.compile(
    r"\bbi (?P<it>no|(?:ban |cai )?(?:ke hoach|van ban|nghi quyet|quyet dinh|nghi dinh|thong tu) (?:do|ay|nay)) (?=bai bo|thay|sua|huy|cham dut)"
)
_DOES_AWAY = frozenset({"repeals", "replaces", "ends", "amends"})
#: The plan may be meant by these, too.
_LIKE_PLAN = ("van ban", "ke hoach")
#: "In there", behind a thing; what a document says was asked.
_IN_THERE = re.compile(r"(?<=\w )(?:trong|o|tai) (?:do|day|ay)\b")
_SAYS_WHAT = re.compile(r"\b(?:noi|quy dinh|ghi|neu)(?: (?:ro|nhung|cac))* (?:gi|the nao|ra sao)\b")
#: Who asks for these claims nothing.
_OPEN = re.compile(r"\b(?:nao|gi|ai|may|bao gio|bao nhieu)\b")
#: Which document it is was asked: that one is meant.
_WHICH = re.compile(
    r"\b(?:(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|van ban|ket luan|huong dan|ke hoach) (?:nao|gi|so may)|cai nao"
    r"|(?:ban hanh|phe duyet) (?:cai )?gi)\b"
)


def of_kind(kind: str, document: Document) -> bool:
    """Whether a document is of the kind that it is spoken of by."""
    return kind in ("van ban", fold(document.type)) or (kind == "ke hoach" and kind in fold(document.title))


def pointed_kind(question: str) -> str:
    """The kind by which a question points to a document that was spoken of; empty where it points to none.

    >>> pointed_kind("công văn đó dựa vào thông tư nào"), pointed_kind("công văn nào dựa vào đó")
    ('cong van', '')
    """
    found = _POINTED.search(fold(normalise(question)))
    return (found["kind"] or found["described"]) if found else ""


def by_number(question: str, *documents: Document) -> str:
    """A question with the numbers of documents in the place of the words that point to them; empty where none do."""
    text = normalise(question)
    found = _POINTED.search(fold_in_step(text))
    if found is None:
        return ""
    named = ", ".join(f"{d.type} {d.number}" for d in documents)
    return f"{text[: found.start()]}{named}{text[found.end() :]}"


def became(question: str, document: Document, also_it: bool = False) -> str:
    """What is asked openly of what became of a document, or (``also_it``) of what "it" does, by its number; otherwise empty."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _BECAME.match(plain) or (_IT.match(plain) if also_it else None)
    if found is None or _OPEN.search(plain) is None:
        return ""
    return f"{document.type} {document.number} {text[: found.start('it')]}{text[found.end('it') :].strip()}"


def done_to_it(question: str, document: Document) -> str:
    """What is asked openly of what is done to "it", by the number of a document; otherwise empty."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _DONE_TO.search(plain)
    if found is None or _OPEN.search(plain) is None or text[slice(*found.span("it"))].lower() == "nợ":
        return ""
    return f"{text[: found.start('it')]}{document.type} {document.number}{text[found.end('it') :]}"


def said_in_it(query: Query, before: Query, document: Document) -> str:
    """What a follow-up asks openly of another thing in the document of which it was asked what it says ("hệ số cho từng xã trong đó là mấy?"), by
    its number; otherwise empty. Before the thing "trong đó" tells of a part of what was told."""
    text = " ".join(normalise(query.question).split())
    plain = fold_in_step(text)
    found = _IN_THERE.search(plain)
    own = {m.id for m in query.mentions if m.kind == "concept" and m.start >= 0} - set(before.ids("concept"))
    if found is None or not own or _OPEN.search(plain) is None or _SAYS_WHAT.search(" ".join(before.plain)) is None:
        return ""
    return f"{text[: found.start()]}trong {document.type} {document.number}{text[found.end() :]}"


def with_its_number(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks of the one document that the question before named, asked by its number; otherwise empty."""
    kind = pointed_kind(query.question)
    beside_plan = (
        kind and kind not in _LIKE_PLAN
    )  # "KH 203 ... theo Nghị định 38": "nghị định ấy" is the one that is none of the plan
    named = [n for n in before.documents if n != PLAN or not (beside_plan and len(before.documents) > 1)]
    known = [d for n in named if (d := corpus.documents.get(n)) and n != PLAN]
    if not len(known) == len(named) == 1 or query.documents or query.refs or before.refs:
        return ""
    (document,) = known
    if kind:
        meant = of_kind(kind, document) and not asks_which(before)
        return by_number(query.question, document) if meant else ""
    return (
        done_to_it(query.question, document)
        or said_in_it(query, before, document)
        or (became(query.question, document, also_it=True) if _named_first(before, document) else "")
    )


def with_document(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up claims of a document and another that it names, asked by the name of the one that it points to; otherwise empty.

    That is what the question before was about, and does to others what the follow-up says that it does, too; or the claim begins with what it
    does.
    """
    if acting := _begun_with(query, before, corpus):
        return acting
    acts = _ACTS_ON.intersection(query.plain)
    alike = frozenset().union(acts, *(verbs for verbs in (_CHANGES, _RESTS) if acts & verbs))
    if not query.has("yesno") or not query.documents or not alike & set(before.plain):
        return ""
    numbers = before.documents or ((PLAN,) if " ".join(before.plain).startswith("ke hoach") else ())
    known = [d for n in numbers if (d := corpus.documents.get(n))]
    if not len(known) == len(numbers) == 1:
        return ""
    named = _IT_ITSELF.sub(f"{known[0].type} {known[0].number}", query.question, count=1)
    return "" if named == query.question else named


def _begun_with(query: Query, before: Query, corpus: Corpus) -> str:
    """A claim that begins with what the one document before does to another, by its number; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _DOES.match(fold_in_step(text)) if query.documents and query.has("yesno") else None
    if found is None or not (found["it"] or found["co"].startswith("co")) or len(before.documents) != 1:
        return ""
    document = corpus.documents.get(before.documents[0])
    if document is None or document.number in query.documents or asks_which(before):
        return ""
    return f"{document.type} {document.number} {text[found.start('co') :]}"


def acted_on(query: Query, before: Query, corpus: Corpus) -> str:
    """Which documents were done away with by "it", by the number of the one document before ("công văn nào bị nó bãi bỏ?"); otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = None if query.documents or query.refs else _BY_IT.search(fold_in_step(text))
    document = corpus.documents.get(before.documents[0]) if found and len(before.documents) == 1 else None
    if found is None or document is None or not any(r.kind in _DOES_AWAY for r in document.relations):
        return ""
    return f"{text[: found.start('it')]}{document.type} {document.number}{text[found.end('it') :]}"


def asks_which(query: Query) -> bool:
    """Whether it is asked which document something is."""
    return _WHICH.search(" ".join(query.plain)) is not None


def _named_first(before: Query, document: Document) -> bool:
    """Whether a question begins with the document that it is about."""
    return before.plain[0] == fold(document.type).split()[0]
