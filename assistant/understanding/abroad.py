"""Places of others that a question names: other provinces and countries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from assistant.understanding.matching import Match
from assistant.understanding.query import Mention
from kb.vietnamese import folded_syllables, strip_marks

#: Before the name of a province that is typed without marks and capitals.
_LEVELS = ("tinh", "ben")


def places_abroad(
    ways: Sequence[Match[tuple[str, str]]], mentions: Sequence[Mention], text: str, ours: Set[tuple[str, ...]]
) -> Iterator[str]:
    """The places that stand in a text as names; none whose first word ends what something of ours is called ("xã nâng cao bằng").

    ``ours``: places of this province, as syllables without marks: typed so, "Phu Yen" is the district and not the other province.
    """
    for way in ways:
        kind, name = way.payload
        inside = any(m.start < way.start < m.end for m in mentions)
        if kind == "foreign" and not inside and _written_as_name(name, text, tuple(folded_syllables(name)) in ours):
            yield name


def _written_as_name(name: str, text: str, ours: bool) -> bool:
    """Whether a place stands in a text as a name: with its marks, capitals or its level ("hai phong trào" is not Hải Phòng)."""
    words = " ".join(text.split())
    bare = strip_marks(name)
    return name.lower() in words.lower() or (bare in words and not ours) or any(f"{x} {bare.lower()}" in words for x in _LEVELS)
