"""The offices of the province and of communes with the fields that a decree lists for each, and which words of a question are of no field."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

_PHRASE = re.compile(r"[.,;:()]")
#: What is taken out of a field ("(trừ sát hạch, cấp giấy phép lái xe)").
_EXCEPT = re.compile(r"\btrừ ([^)]+)\)")
#: Words that stand in every list or in a body's name without naming a field.
_PLAIN = frozenset(folded_syllables("quản lý phát triển công tác xã hội nhà nước tiêu chí"))
#: Words of a sentence about who has a field.
_TELLS = frozenset(folded_syllables("sở này thuộc giúp"))

#: The share of what is left out that words on it hold.
_EXCEPTED = 0.5

#: Before these "thi" typed without marks joins two parts of a sentence; otherwise it may be in a word ("đô thị").
_THEN = frozenset({"ra", "ve", "den", "hoi", "gap", "phong", "so", "ai", "o", "len", "toi"})

Pair = tuple[str, str]


@dataclass(frozen=True)
class Office:
    """An office with the provision that lists its fields, and the pairs of neighbouring words of that list and of each exception to it."""

    agency: str
    level: str
    provision: Provision
    pairs: frozenset[Pair]
    exceptions: tuple[frozenset[Pair], ...] = ()


def offices(corpus: Corpus, decree: str) -> tuple[Office, ...]:
    """The offices whose fields a decree lists."""
    listed = corpus.documents[decree].provisions if decree in corpus.documents else ()
    return tuple(office for p in listed if (office := _office(p, corpus)) is not None)


def _office(provision: Provision, corpus: Corpus) -> Office | None:
    """The office whose fields a provision lists: the bearer of its norm, or the body that its text begins with."""
    bodies = corpus.agencies
    bearer = next((n.bearer for n in provision.norms), "") or next(
        (a.id for a in bodies.values() if a.level == "tinh" and provision.text.lower().startswith(a.name.lower())), ""
    )
    if not bearer or provision.kind == "heading":
        return None
    listed = provision.text.removeprefix(bodies[bearer].name)  # "Sở Nông nghiệp và Môi trường quản lý nông nghiệp ..."
    phrases = [folded_syllables(x) for x in _PHRASE.split(_EXCEPT.sub(")", listed))]
    pairs = {p for words in phrases for p in itertools.pairwise(words) if not (set(p) <= _PLAIN or set(p) & _TELLS)}
    return Office(bearer, bodies[bearer].level, provision, frozenset(pairs), exceptions(provision))


def exceptions(provision: Provision) -> tuple[frozenset[Pair], ...]:
    """The pairs of neighbouring words of each thing that a list of fields leaves out."""
    told = [folded_syllables(x) for m in _EXCEPT.findall(provision.text) for x in _PHRASE.split(m)]
    return tuple(frozenset(itertools.pairwise(words)) for words in told)


def leaves_out(left: Sequence[frozenset[Pair]], words: Sequence[str]) -> bool:
    """Whether words name one of the things that a list leaves out."""
    said = set(itertools.pairwise(words))
    return any(len(said & pairs) >= _EXCEPTED * len(pairs) for pairs in left)


def particles(query: Query) -> set[int]:
    """Where "thì" stands: "chế độ thì ra phòng nào" speaks of no "đô thị"."""
    typed = zip(query.marked, (*query.plain[1:], ""), strict=True)
    return {i for i, (word, after) in enumerate(typed) if word == "thì" or (word == "thi" and after in _THEN)}
