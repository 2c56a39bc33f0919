"""Where what norms give bodies is not all that a claim says: it holds no more then, or falls with what it denies beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sayings import Saying
from assistant.answering.claims.statement import PLACES, Part

#: Signs by which a claim says more than that a body has something: how far it goes, or that nobody else has a part in it.
_MORE = frozenset({"alone"})


def of_wholes(
    parts: Sequence[Part], duties: Sequence[Ruling | None], said: Iterable[tuple[Saying, Ruling | None]]
) -> list[Ruling | None]:
    """The rulings on the bodies of the parts of a claim, each seen with all others. What holds falls where a part beside it is denied
    although it is so, and is not known to hold where something else is said that no norm tells of.
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
    """Whether a part gives a figure, a day or a document, or says how far something goes."""
    figures = any(w[0].isdigit() and not (k and part.plain[k - 1] in PLACES) for k, w in enumerate(part.plain))
    return figures or bool(_MORE & part.signs)
