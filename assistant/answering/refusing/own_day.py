"""By which day a body has to do something is told where the best source sets that day for this very body."""

from __future__ import annotations

from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: Beside the day itself only to whom it goes may be asked; of what is reported on a day may be said to be a document.
_OF_DAY = frozenset({"when", "recipient", "who", "issue"})
#: A deadline ("hạn chót") reads as if the life of a document were asked for.
_LOOKS_LIFE = frozenset({"life"})
#: Words of a question for a day that name nothing.
_IDLE = frozenset(
    folded_syllables("hạn chót cuối cùng chậm muộn trễ nhất lúc thời mốc nộp gửi trình theo kế hoạch 203 phải hằng mỗi là vào")
)


def tells_own_day(query: Query, first: Provision) -> bool:
    """Whether nothing is asked but by which day the only body that is named does something, and a source sets a day for its doing that,
    in words that the source all knows; or, behind the question who does it, by which day that goes to whom the source says."""
    bodies, done = set(query.ids("agency")), {*query.ids("act"), *query.ids("concept")}
    if "when" in query.kinds and query.before is not None and query.before.has("who"):
        return _of_that_task(query, first, bodies)
    if "when" not in query.kinds or query.kinds - _OF_DAY or len(bodies) != 1 or query.years or query.districts:
        return False
    set_for = any(n.bearer in bodies and n.deadline and done & {*n.acts, *n.objects} for n in first.norms)
    named = {w for m in query.mentions for w in folded_syllables(m.words)}
    return set_for and query.content <= named | _IDLE | set(folded_syllables(first.text))


def _of_that_task(query: Query, first: Provision, bodies: set[str]) -> bool:
    """Whether a source sets a day for the task of which it was asked before who does it, and a follow-up names nobody but those to whom it
    goes, and nothing that the source does not know."""
    receivers = {b for d in first.deadlines for b in (d.via, d.to_whom) if b}
    named = {w for m in query.mentions for w in folded_syllables(m.words)}
    known = named | _IDLE | set(folded_syllables(first.text))
    new = query.years or query.districts or query.kinds - _OF_DAY - _LOOKS_LIFE or bodies - receivers
    return bool(first.deadlines) and not new and query.content <= known
