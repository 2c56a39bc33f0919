"""Claims on all, on one alone or on a must, against sources that say it of some, of more or as a wish."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part, Statements, words
from kb.model import Provision
from kb.vietnamese import folded_syllables
from rules.assigning import HELPS

#: Words by which claims and texts alike say when something is so.
_CONDITIONS = frozenset({"khi", "neu"})


def extent(part: Part, provisions: Sequence[Provision], statements: Statements) -> Ruling | None:
    """Fails where a part of a claim goes farther than its sources; None otherwise."""
    if _goes_beyond(part):
        return None
    told = {s.payload for p in provisions for s in statements.signs(*words(p.text))}
    if "must" in part.signs and "urged" in told and "must" not in told:
        return Ruling.FAILS
    if "all" in part.signs and "all" not in told and not _of_several(part):
        return Ruling.FAILS
    if "only" not in part.signs or told & {"only", "urged", "under", "at_most"}:
        return None
    texts = " ".join(" ".join(folded_syllables(p.text)) for p in provisions)
    limited = bool(_CONDITIONS & set(part.plain)) and bool(_CONDITIONS & set(texts.split()))
    some = "mot so" in " ".join(part.plain) and "mot so" in texts
    return None if limited or some or _helps_alone(part, provisions) else Ruling.FAILS


def _goes_beyond(part: Part) -> bool:
    """Whether "only" in a part that is denied belongs to what is said beside ("bản thì không, chỉ có xã")."""
    return part.denied and "only" in part.signs


def _of_several(part: Part) -> bool:
    """Whether it is some things or bodies named of which all is said ("cả A lẫn B đều")."""
    listed = "deu" in part.plain and (len(part.ids("concept")) > 1 or bool({"lan", "va", "voi", "ca"} & set(part.plain)))
    return listed or len(part.ids("agency")) > 1


def _helps_alone(part: Part, provisions: Sequence[Provision]) -> bool:
    """Whether what is said to be a body's only role is all that the sources give it, or it only helps with it."""
    named, claimed = part.ids("agency"), set(part.ids("act"))
    acts = {a for p in provisions[: None if named else 1] for n in p.norms if n.bearer in named or not named for a in n.acts}
    helps = bool(HELPS & claimed) and "phoi-hop" in acts and "chu-tri" not in acts
    return helps or (bool(acts) and acts <= claimed)
