"""Who a document gave something to in its first wording, and to whom it went later ("NĐ 27 bản 2022 giao ai hướng dẫn, từ 24/6/2023 chuyển cho ai?"):
both wordings are told, each with its body."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.apart import united
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from kb.vietnamese import fold_in_step, normalise

_PAPER = r"(?P<paper>(?:nghi dinh|nd|thong tu|tt|quyet dinh|qd)(?: so)? \d+[\w/-]*)"
_WHO = r"(?:ai|co quan nao|cap nao|ben nao)"
_ASKED = re.compile(
    rf"(?P<what>[^:,;?]{{6,120}})[:,;] (?:theo )?{_PAPER} (?P<side>ban (?:nam |goc |dau )?20\d\d|ban (?:dau|goc|cu|dau tien)) (?:thi )?(?:giao|do|la)"
    rf" (?:cho )?{_WHO} (?P<act>[^,;:?]+?)[,;] (?:(?:con|va|roi|den) )?(?:tu|sau|ke tu)(?: ngay)? \d[\d/.]* (?:thi |da |duoc )*"
    rf"(?:chuyen|giao|do|thuoc|ve)(?: (?:cho|sang|ve|giao))* {_WHO}(?: [^,;:?]*)?[ ?.!]*"
)


class TwoWordings:
    """Answers it by two questions; ``drafted``: the answer to one of them."""

    def __init__(self, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._reader, self._drafted = reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of each wording; None where one alone is asked, or either is not answered, or both alike."""
        both = questions(query.question) if query.before is None and query.has("who") else ()
        if not both:
            return None
        read = [self._reader.read(q, (), query.as_of) for q in both]
        drafts = [self._drafted(q) for q in read]
        told = all(d.status == "answered" and d.provisions and d.findings for d in drafts)
        return united(read, drafts) if told and drafts[0].lines != drafts[1].lines else None


def questions(question: str) -> tuple[str, ...]:
    """Who has it by the first wording, and who by the later one; none where it is not asked so.

    >>> questions("Mẫu hồ sơ liên kết ngoài nông sản: NĐ 27 bản 2022 giao ai hướng dẫn, từ 24/6/2023 chuyển cho ai?")
    ('Mẫu hồ sơ liên kết ngoài nông sản theo NĐ 27 bản 2022 do ai hướng dẫn', 'Mẫu hồ sơ liên kết ngoài nông sản theo NĐ 27 do ai quy định')
    >>> questions("Mẫu hồ sơ: NĐ 27 bản 2022 giao ai hướng dẫn?")
    ()
    """
    text = " ".join(normalise(question).split())
    found = _ASKED.fullmatch(fold_in_step(text))
    if found is None:
        return ()
    what, paper, side, act = (text[slice(*found.span(part))].strip() for part in ("what", "paper", "side", "act"))
    later = "quy định" if found["act"].startswith("huong dan") else act
    return f"{what} theo {paper} {side} do ai {act}", f"{what} theo {paper} do ai {later}"
