"""Whether the ruling on a part of a claim stands once the whole claim is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.sayings import Saying
from assistant.answering.claims.statement import PLACES, Part
from assistant.understanding.since import without_since


def of_wholes(
    parts: Sequence[Part], duties: Sequence[Ruling | None], said: Iterable[tuple[Saying, Ruling | None]]
) -> list[Ruling | None]:
    """The rulings on the bodies of the parts of a claim, each seen with all others.

    What holds falls where a part beside it is denied although it is so. It is not known to hold where something else is said of
    which no norm tells.
    """
    falls = any(part.denied and ruling is Ruling.HOLDS for part, ruling in zip(parts, duties, strict=True))
    unruled = any(part.denied and ruling is None for part, ruling in zip(parts, duties, strict=True))
    open_ = unruled or any(ruling is None and (saying.strange or saying.own) for saying, ruling in said)
    found: list[Ruling | None] = []
    for part, ruling in zip(parts, duties, strict=True):
        if ruling is not Ruling.HOLDS or part.denied:
            found.append(ruling)
        elif falls:
            found.append(Ruling.FAILS)
        else:
            found.append(None if open_ or _says_more(part) else ruling)
    return found


def _says_more(part: Part) -> bool:
    """Whether a part gives a figure, a day beside the one since which it is said, or a document, or says that a body acts on its own."""
    plain = without_since(part.plain)
    figures = any(w[0].isdecimal() and not (k and plain[k - 1] in PLACES) for k, w in enumerate(plain))
    return figures or "alone" in part.signs


def by_part(parts: Sequence[Part], said: Sequence[tuple[Saying, Ruling | None]]) -> list[Ruling | None]:
    """The rulings on what is said of bodies by the part that says it; of a part that is denied, on the opposite, as of all its sides."""
    found: list[list[Ruling]] = [[] for _ in parts]
    for saying, ruling in said:
        at = max((k for k, part in enumerate(parts) if part.start <= saying.last), default=0)
        if ruling is not None:
            found[at].append(ruling.turned if parts[at].denied else ruling)
    return [joined(rulings) for rulings in found]
