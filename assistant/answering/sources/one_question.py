"""Whether a question asks one thing: by the words that ask, that join and that count."""

from __future__ import annotations

import re

from assistant.understanding import Query

#: Words that ask; each asks one thing.
ASKING = re.compile(r"\b(ai|gi|nao|may|bao nhieu|dau|khi nao|bao gio|sao)\b")
JOINS = re.compile(r"\b(va|con|voi|vs|lan)\b")
#: Words for several, but not "môi trường" and "nông thôn mới".
_EACH = re.compile(r"\b(hai|2|ba|3|ca|(?<!thon )moi(?! truong)|tung)\b")


def one_question(query: Query) -> bool:
    """Whether nothing in the wording says that several things are asked."""
    plain = " ".join(query.plain)
    several = JOINS.search(plain) or _EACH.search(plain) or "," in query.question
    return len(query.segments) == 1 and len(ASKING.findall(plain)) == 1 and not several and query.before is None
