"""Bodies named by more of their name than any short form holds ("sở lao động thương binh"): the rest of it names no subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.understanding.query import Mention
from kb.vietnamese import folded_syllables

_JOINT = "va"
_AGENCY = "agency"
#: So many words of a name beyond the short form are no chance.
_FEWEST = 2


def in_whole(mentions: Sequence[Mention], plain: Sequence[str]) -> tuple[Mention, ...]:
    """Mentions with each body as far as its name is said on, without what only stands in that.

    >>> body = Mention("agency", "a", 0, 3, "sở lao động", "Sở Lao động - Thương binh và Xã hội")
    >>> subject = Mention("concept", "b", 3, 5, "thương binh")
    >>> [(m.kind, m.end) for m in in_whole([body, subject], "so lao dong thuong binh cu gio so nao lam".split())]
    [('agency', 5)]
    >>> [(m.kind, m.end) for m in in_whole([body, subject], "so lao dong thuong vu".split())]
    [('agency', 3), ('concept', 5)]
    """
    wider = [replace(m, end=_end(m, plain)) if m.kind == _AGENCY and m.start >= 0 else m for m in mentions]
    spans = [range(m.end, w.end) for m, w in zip(mentions, wider, strict=True)]
    return tuple(w for w in wider if not any(w.kind != _AGENCY and w.start in s and w.end - 1 in s for s in spans))


def _end(body: Mention, plain: Sequence[str]) -> int:
    """Where the words end that go on with the name of a body; where its short form ends, if none do."""
    name = [w for w in folded_syllables(body.name) if w != _JOINT]
    said = [w for w in plain[body.start : body.end] if w != _JOINT]
    if name[: len(said)] != said:
        return body.end
    at, rest = body.end, name[len(said) :]
    while at < len(plain) and rest and plain[at] in (rest[0], _JOINT):
        rest = rest[1:] if plain[at] == rest[0] else rest
        at += 1
    at -= plain[at - 1] == _JOINT
    return at if at - body.end >= _FEWEST else body.end
