"""One aim asked of two years that lie in two periods ("đến 2025 bao nhiêu %, đến 2030 bao nhiêu %?"): each is told by the document that
sets it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.apart import united
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from kb.vietnamese import fold_in_step, normalise

#: The last year of one period; what comes behind it lies in the next one.
_PERIOD_END = 2025
#: A year with what leads up to it; the day or span of a document is no such year.
_YEAR = re.compile(r"\b(?:(?:dich|den|toi|vao|trong|cuoi|het|nam|moc) )*(?P<year>20[23]\d)\b(?![/\-–]|-?\d)(?<![/\-–]20\d\d)")
#: An amount is asked for, or that two are set side by side; how the question is put of one, where two were only compared; all that may stand
#: between two years, or behind the second one.
ASKS = re.compile(r"\b(?:bao nhieu|may|the nao|ra sao)\b")
COMPARES = re.compile(r"^(?:hay |giup |em |toi )*(?:so sanh|doi chieu|phan biet)\b")
OPENLY = " là bao nhiêu"
_JOINT = re.compile(r"[,; ]*(?:va|voi|so voi|lan|cung|roi|con|ca|cung nhu)?[,; ]*(?:ca )?")
_AGAIN = re.compile(
    r"(?:[ ,?.!]|\b(?:thi|la|bao nhieu|may|phan tram|con|so|sao|the nao|ra sao|nhu the nao|nhi|a|vay|dat|can|phai)\b|%)*"
)
_JOINS_ON = re.compile(r"(?:[ ,;.?]|\b(?:con|va|roi|the|muc tieu|chi tieu)\b)+$")


class TwoYears:
    """Answers it by two questions; ``drafted``: the answer to one of them."""

    def __init__(self, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._reader, self._drafted = reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of each year; None where not just two are asked of, or one document alone tells of both or one of them."""
        asks = query.before is None and not (query.documents or query.has("yesno", "who", "life", "document"))
        questions = of_each_year(query.question) if asks else ()
        if not questions:
            return None
        parts = [self._reader.read(q, (), query.as_of) for q in questions]
        drafts = [self._drafted(part) for part in parts]
        told = all(d.status == "answered" and d.provisions for d in drafts)
        return united(parts, drafts) if told and drafts[0].provisions[0] != drafts[1].provisions[0] else None


def of_each_year(question: str) -> tuple[str, ...]:
    """The question for each of two years of two periods; nothing where it is not asked so.

    >>> of_each_year("Số xã đạt chuẩn: đến 2025 là bao nhiêu, đến 2030 là bao nhiêu?")
    ('Số xã đạt chuẩn: đến 2025 là bao nhiêu', 'Số xã đạt chuẩn: đến 2030 là bao nhiêu')
    >>> of_each_year("Mục tiêu năm 2025 và năm 2030 là bao nhiêu xã?")
    ('Mục tiêu năm 2025 là bao nhiêu xã', 'Mục tiêu năm 2030 là bao nhiêu xã')
    >>> of_each_year("Năm 2022 và năm 2023 bố trí bao nhiêu?"), of_each_year("Đến 2025 bao nhiêu xã, 2030 có còn cấp huyện không?")
    ((), ())
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    years = list(_YEAR.finditer(plain))
    if len(years) != 2 or not int(years[0]["year"]) <= _PERIOD_END < int(years[1]["year"]):
        return ()
    first, second = years
    between, behind = plain[first.end() : second.start()], plain[second.end() :]
    said = [text[slice(*y.span())] for y in years]
    compared = COMPARES.match(plain)
    if _JOINT.fullmatch(between) and ASKS.search(plain):
        rest = text[second.end() :].rstrip(" ?.!")
    elif _JOINT.fullmatch(between) and compared:
        rest = f"{text[second.end() :].rstrip(' ?.!')}{OPENLY}"
    elif ASKS.search(between) and _AGAIN.fullmatch(behind):
        rest = text[first.end() : first.end() + len(_JOINS_ON.sub("", between))]
    else:
        return ()
    head = text[compared.end() if compared else 0 : first.start()].lstrip()
    return tuple(f"{head}{year}{rest}" for year in said)
