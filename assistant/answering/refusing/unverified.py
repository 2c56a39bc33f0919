"""When all that is found is unverified: it is shown, to be checked, but is no answer of the law, and decides nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.refusing.missing import asks_openly_too
from assistant.answering.sources.annexes import annexes_named
from assistant.answering.sources.bags import words_of
from assistant.answering.sources.indicators import decides, share_told, some_lack
from assistant.understanding import Query
from assistant.understanding.how_sure import HOW_SURE
from kb.model import Provision, Verification
from kb.vietnamese import fold

#: What a question may ask of a document without asking for what stands in it.
_ABOUT = ("life", "document", "issue", "signer", "recipients", "succession")
#: What is asked how many of.
_UNIT = re.compile(r"\b(?:bao nhieu|may) ((?!phan\b|tien\b)[a-z]{2,})")
#: The number of an indicator ("chỉ tiêu 4.2").
_INDICATOR = re.compile(r"(?<![\d.,])\d{1,2}\.\d{1,2}(?![\d.,]?\d)")
#: The grades of places that have levels of their own.
_GRADES = frozenset({"xa-ntm", "xa-ntm-nang-cao", "huyen-ntm", "huyen-ntm-nang-cao"})


def unverified(query: Query, sources: Sequence[Provision]) -> Draft | None:
    """The answer that no verified text says what is asked, with what is told all the same; None where a source is verified.

    A level that is asked of one grade is not told by what sets it for another one, and a claim is not borne out by a verified source that
    only stands beside the unverified one it is about. Who asks how sure it is, is told just that, and of a claim that nothing decides it.
    """
    asked = [p for p in sources if p.document in query.documents] or sources  # another document tells nothing of the one named
    asked = [p for p in asked if _of_grade(query, p)] or asked
    asked = [p for p in asked if _counts(query, p)] or asked
    if claimed := query.has("yesno") and not asks_openly_too(query):  # what tells most of the claim decides it
        asked = [max(sources, key=lambda p: len(query.content & words_of([p.text])))]
    numbers = _INDICATOR.findall(query.question)
    level = next((p for p in sources if p.ref.rpartition("/")[2] in numbers), sources[0])
    if decides(level) and (share_told(query) is not None or some_lack(query)):  # by that level alone is the case decided
        asked = [level]
    if sources[0].ref.partition("/")[0] in annexes_named(query):  # other annexes tell nothing of this one
        asked = sources[:1]
    sure = query.has(HOW_SURE)
    if ((sure or query.has(*_ABOUT)) and not claimed) or any(p.verification != Verification.UNVERIFIED for p in asked):
        return None
    draft = Draft(as_of=query.as_of, verdict="insufficient") if sure else Draft(status="no_basis")
    draft.cite(*sources)
    lead = wording.UNDECIDED.format(why=wording.ONLY_UNVERIFIED) if sure else wording.NOT_VERIFIED
    draft.lines = [lead, *wording.sources(draft.provisions)]
    return draft


def _counts(query: Query, provision: Provision) -> bool:
    """Whether a provision gives an amount of what is asked how many of ("mấy ngày làm việc")."""
    units = _UNIT.findall(" ".join(query.plain)) if query.has("count") else []
    return any(fold(f.unit).startswith(unit) for f in provision.figures for unit in units)


def _of_grade(query: Query, provision: Provision) -> bool:
    """Whether a provision is about the only grade of places that a question names, or about none."""
    named = set(query.ids("concept")) & _GRADES
    own = set(provision.topics) & _GRADES
    return len(named) != 1 or not own or bool(named & own)
