"""One thing asked of two times ("ai công nhận xã năm 2023? Còn bây giờ?", "hồi 2024 và bây giờ sở nào quản lý báo chí?"): both are told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant import wording
from assistant.answering.apart import united
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from assistant.understanding.at_present import at_present
from kb.vietnamese import fold_in_step, normalise

_NOW = r"(?:bay gio|hien nay|hien gio|hien tai|hom nay|ngay nay|gio|nay)"
#: Of today it is asked in a few words more behind the question, ...
_BEHIND = re.compile(
    rf"(?P<then>.+?)(?: ?[?.;,]+ ?| )(?:(?:the|vay|va) )*con {_NOW}(?: thi)?(?: sao| (?:so|co quan|bo|don vi) nao| ai)?(?: (?:a|nhi|vay))*[ ?.!]*"
    rf"|(?P<first>.+?) ?[?.;,]+ ?(?:(?:the|vay|va|roi) )*{_NOW}(?: thi)?(?: la)?(?: sao| (?:so|co quan|bo|don vi) nao| ai)?[ ?.!]*"
)
#: ... or beside the day from before.
_BESIDE = re.compile(
    rf"(?P<day>\b(?:nam|hoi|hoi nam|thang \d{{1,2}}[/ ]|ngay [\d/]+)\s?20\d\d)(?P<more>,? (?:va|cung nhu|voi|lan) (?:ca )?{_NOW})\b"
)


class TwoTimes:
    """Answers it by two questions; ``drafted``: the answer to one of them."""

    def __init__(self, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._reader, self._drafted = reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of each time; None where one is asked, no such time is told, or who took over is told with what was then."""
        asks = query.before is None and query.has("who", "department", "succession") and not query.has("yesno")
        said = then_asked(query.question) if asks else ""
        if not said:
            return None
        then = self._reader.read(said, (), query.as_of)
        past = then.dated or any(y < query.as_of.year for y in then.own_years)
        now = self._reader.read(at_present(said), (), query.as_of)
        if not past or now.as_of != query.as_of or at_present(said) == said:
            return None
        drafts = [self._drafted(then), self._drafted(now)]
        moved = any(d.findings and any(d.findings.today.values()) for d in drafts)
        if moved or any(d.status != "answered" or not d.provisions for d in drafts):
            return None
        if drafts[0].lines == drafts[1].lines:
            return replace(drafts[0], lines=[*drafts[0].lines, wording.NO_OTHER_NOW.format(day=wording.day(query.as_of))])
        return united([then, now], drafts)


def then_asked(question: str) -> str:
    """The question for the time before, where it is asked of two; otherwise empty.

    >>> then_asked("Ai công nhận xã năm 2023? Còn bây giờ?"), then_asked("Năm 2023 và bây giờ ai công nhận xã?")
    ('Ai công nhận xã năm 2023', 'Năm 2023 ai công nhận xã')
    >>> then_asked("Hồi 2024 sở nào lo báo chí, giờ sở nào?"), then_asked("Sở nào giờ quản lý báo chí?")
    ('Hồi 2024 sở nào lo báo chí', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if found := _BESIDE.search(plain):
        return f"{text[: found.start('more')]}{text[found.end('more') :]}".rstrip(" ?.!")
    behind = _BEHIND.fullmatch(plain)
    return text[: behind.end("then") if behind["then"] else behind.end("first")] if behind else ""
