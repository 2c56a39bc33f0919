"""One thing asked of two periods ("vốn ngân sách trung ương: chương trình NTM 2021-2025 với chương trình hợp nhất 2026-2030 là bao nhiêu?"):
each is told by its own sources."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.apart import united
from assistant.answering.composer import Draft
from assistant.answering.two_years import ASKS, COMPARES, OPENLY
from assistant.understanding import PLAN, Query, Reader
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, has_marks, normalise

_WITHIN = r"(?:(?:cho|cua|trong|o|sang|den) )*(?:giai doan|thoi ky|nhiem ky|chang)? ?"
_SPAN = re.compile(rf"{_WITHIN}\b(?P<begin>20[123]\d) ?[-–] ?(?P<end>20[123]\d)(?!\d)")
#: "So vốn ..." compares; typed without marks it may be an amount ("số vốn").
_SETS_SIDE = re.compile(r"^so (?!với\b|sánh\b)", re.IGNORECASE)
#: What joins the second to the first.
_JOINT = re.compile(r"^[,; ]*(?:(?:va|voi|so voi|lan|cung voi|cung|con|roi)\b ?)*[,; ]*")
_AGAIN = re.compile(r"(?:[ ,?.!]|\b(?:thi|la|bao nhieu|may|con|so|sao|the nao|ra sao|nhi|a|vay|co|duoc|tieu chi|ty|dong)\b)*")
#: An amount may be compared without a word that asks for it.
_AMOUNT = re.compile(r"\b(?:von|kinh phi|ngan sach|tien|ty le|he so|so|muc(?! tieu))\b")
#: Before what an amount is for; that two numbers are wanted.
_FOR = re.compile(r"\b(?:cho|cua) ")
_TWO_NUMBERS = re.compile(
    r"[,;.]? (?:(?:toi|minh|em|chi|can|lay|cho) )*(?:hai|2) (?:con )?so(?: lieu)?(?: (?:thoi|a|nhe|di|la du))*$"
)
#: The relation of a document to that for the period before.
_FOLLOWS = "follows"
#: Words that a second thing begins with, like the first one ("của ...", "chương trình ...").
_MOST = 6


class TwoPeriods:
    """Answers it by two questions; ``drafted``: the answer to one of them."""

    def __init__(self, corpus: Corpus, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._reader, self._drafted = corpus, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of each period; None where not just two are asked of, or one answer tells of both."""
        asks = query.before is None and not (query.documents or query.has("yesno", "who", "life", "document"))
        questions = of_each_period(query.question) if asks else ()
        if not questions:
            return None
        parts = [self._reader.read(q, (), query.as_of) for q in questions]
        drafts = [self._drafted(part) for part in parts]
        if any(d.status != "answered" or not d.provisions for d in drafts):
            return None
        if drafts[0].provisions[0].document == drafts[1].provisions[0].document:
            return None
        if beside := self._of_nation(query, questions[0], *drafts):
            parts, drafts = [beside[0], *parts], [beside[1], *drafts]
        return united(parts, drafts)

    def _of_nation(self, query: Query, question: str, then: Draft, later: Draft) -> tuple[Query, Draft] | None:
        """The question for the first period by the document that came before the later one, where of this period the province's plan
        tells first: its amounts are none of the whole country."""
        documents = self._corpus.documents
        followed = [r.target for r in documents[later.provisions[0].document].relations if r.kind == _FOLLOWS]
        if then.provisions[0].document != PLAN:
            return None
        for document in (documents[n] for n in followed if n in documents):
            part = self._reader.read(
                f"Theo {document.type} {document.number}, {question[0].lower()}{question[1:]}", (), query.as_of
            )
            draft = self._drafted(part)
            if draft.status == "answered" and any(p.document == document.number and p.figures for p in draft.provisions[:1]):
                return part, draft
        return None


def of_each_period(question: str) -> tuple[str, ...]:
    """The question for each of two periods, one after the other; nothing where it is not asked so.

    >>> of_each_period("So vốn trung ương: chương trình NTM 2021-2025 với chương trình hợp nhất 2026-2030 là bao nhiêu?")
    ('vốn trung ương: chương trình NTM 2021-2025 là bao nhiêu', 'vốn trung ương: chương trình hợp nhất 2026-2030 là bao nhiêu')
    >>> of_each_period("Vốn của NTM giai đoạn 2021-2025 và giai đoạn 2026-2030 là bao nhiêu?")
    ('Vốn của NTM giai đoạn 2021-2025 là bao nhiêu', 'Vốn của NTM giai đoạn 2026-2030 là bao nhiêu')
    >>> of_each_period("Xã giai đoạn 2021-2025 có bao nhiêu tiêu chí, còn giai đoạn 2026-2030 có bao nhiêu?")
    ('Xã giai đoạn 2021-2025 có bao nhiêu tiêu chí', 'Xã giai đoạn 2026-2030 có bao nhiêu tiêu chí')
    >>> of_each_period("Vốn giai đoạn 2021-2025 là bao nhiêu?")
    ()
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    spans = list(_SPAN.finditer(plain))
    if len(spans) != 2 or not spans[0]["end"] < spans[1]["begin"]:
        return ()
    first, second = spans
    compared = COMPARES.match(plain) or (_SETS_SIDE.match(text) if has_marks(text) else None)
    start = len(plain) - len(plain[compared.end() :].lstrip()) if compared else 0
    between, behind = plain[first.end() : second.start()], plain[second.end() :]
    if ASKS.search(between) and _AGAIN.fullmatch(behind):
        asked = re.sub(r"[ ,;]+(?:con|va|roi|sang)?[ ,;]*$", "", between)
        rest = text[first.end() : first.end() + len(asked)]
        return tuple(f"{text[start : first.start()]}{text[slice(*span.span())]}{rest}" for span in spans)
    joint = _JOINT.match(between)
    if joint is None or not joint[0].strip() or not (ASKS.search(behind) or (compared and _AMOUNT.search(plain[start:]))):
        return ()
    asked = text[second.end() :].rstrip(" ?.!")
    rest = asked[: m.start()] if (m := _TWO_NUMBERS.search(fold_in_step(asked))) else asked
    rest = rest or OPENLY
    thing = between[joint.end() :]
    at = _alike(plain[start : first.start()], thing)
    if at is None:
        return ()
    head = text[start : start + at]
    other = text[first.end() + joint.end() : second.end()]
    return f"{text[start : first.end()]}{rest}", f"{head}{other}{rest}"


def _alike(before: str, thing: str) -> int | None:
    """Where that begins before a period which another thing takes the place of: its first words, or behind a colon; at its end where no
    other thing is named, and None where nothing tells.

    >>> _alike("von: chuong trinh ntm ", "chuong trinh hop nhat "), _alike("von cua ntm ", ""), _alike("von ntm ", "chuong trinh moi ")
    (5, 12, None)
    >>> _alike("tien danh cho ntm ", "chuong trinh hop nhat ")
    14
    """
    if not thing.strip():
        return len(before)
    words = thing.split()[:_MOST]
    found = before.rfind(f"{words[0]} ")
    if found >= 0 and (found == 0 or before[found - 1] == " "):
        return found
    colon, owner = before.rfind(": "), [*_FOR.finditer(before)][-1:]
    return colon + 2 if colon >= 0 else owner[0].end() if owner else None
