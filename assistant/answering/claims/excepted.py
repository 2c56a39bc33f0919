"""What a source excepts from the task of a body ("an toàn giao thông (trừ sát hạch, cấp giấy phép lái xe)"): a claim that gives it all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_EXCEPT = re.compile(r"\((?:trừ|không gồm|không bao gồm) (?P<what>[^)]+)\)|\btrừ (?P<rest>[^;.()]+)")
_EACH = re.compile(r",| va | hoac ")
#: A claim that leaves it out as well.
_LEFT_OUT = re.compile(r"\b(?:tru|khong|chua|chang|khoi|thoi)\b(?! *(?:a|nhi)?$)")
#: A thing excepted is told by at least so many words.
_FEWEST = 2


def excepted(query: Query, first: Provision, corpus: Corpus) -> Ruling | None:
    """The ruling on a claim that gives a body what the first source excepts from its task; None where it names nothing of that."""
    words = query.plain[:-2] if query.plain[-1:] in (("khong",), ("ko",)) else query.plain
    plain, told = f" {' '.join(words)} ", " ".join(folded_syllables(first.text))
    bodies = [corpus.agencies[a] for a in query.ids("agency")]
    holder = any(" ".join(folded_syllables(body.name)) in told for body in bodies)
    if not holder or not any(f" {thing} " in plain for thing in exceptions(first.text)):
        return None
    return Ruling.HOLDS if _LEFT_OUT.search(plain) else Ruling.FAILS


def exceptions(text: str) -> Iterator[str]:
    """The things that a text excepts, in words without marks.

    >>> list(exceptions("Sở quản lý an toàn giao thông (trừ sát hạch, cấp giấy phép lái xe)."))
    ['sat hach', 'cap giay phep lai xe']
    """
    for m in _EXCEPT.finditer(text):
        for thing in _EACH.split(fold(m["what"] or m["rest"])):
            if len(words := folded_syllables(thing)) >= _FEWEST:
                yield " ".join(words)
