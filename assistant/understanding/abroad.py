"""Places of others that a question names: other provinces and countries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.understanding.matching import Match
from assistant.understanding.query import Mention
from kb.vietnamese import strip_marks

#: Before the name of a province that is typed without marks and capitals.
_LEVELS = ("tinh", "ben")


def places_abroad(ways: Sequence[Match[tuple[str, str]]], mentions: Sequence[Mention], text: str) -> Iterator[str]:
    """The places that stand in a text as names; none whose first word ends what something of ours is called ("xã nâng cao bằng")."""
    for way in ways:
        kind, name = way.payload
        inside = any(m.start < way.start < m.end for m in mentions)
        if kind == "foreign" and not inside and _written_as_name(name, text):
            yield name


def _written_as_name(name: str, text: str) -> bool:
    """Whether a place stands in a text as a name: with its marks, capitals or its level ("hai phong trào" is not Hải Phòng)."""
    words = " ".join(text.split())
    bare = strip_marks(name)
    return name.lower() in words.lower() or bare in words or any(f"{x} {bare.lower()}" in words for x in _LEVELS)
