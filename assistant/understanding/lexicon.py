"""The phrases of the corpus by which things, bodies, acts and kinds of questions are recognised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from assistant.understanding.matching import Match
from assistant.understanding.typing_errors import is_syllable
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables


def named(corpus: Corpus) -> Iterable[tuple[str, tuple[str, str]]]:
    """Names and aliases of bodies, concepts and acts, each with its kind and id."""
    for agency in corpus.agencies.values():
        for name in (agency.name, *agency.aliases):
            if not _reads_as_words(name):
                yield name, ("agency", agency.id)
                yield from ((said, ("agency", agency.id)) for said in _at_level(name))
    for concept in corpus.concepts.values():
        for name in (concept.name, *concept.synonyms):
            yield name, ("concept", concept.id)
    for act in corpus.acts.values():
        for phrase in act.phrases:
            yield phrase, ("act", act.id)


def _at_level(name: str) -> Iterable[str]:
    """An alias that says of which level a body is, as it is said to be there: "một cửa ở huyện" for "một cửa của huyện"."""
    stem, _, level = name.partition(" của ")
    if level == "huyện":
        yield from (f"{stem} {at} {of}{level}" for at in ("ở", "tại") for of in ("", "cấp "))


def _reads_as_words(name: str) -> bool:
    """Whether an alias is a short form that reads like everyday words ("CA tỉnh" like "cả tỉnh"); those are abbreviations."""
    return any(w.isupper() and 2 <= len(w) <= 3 and is_syllable(fold(w)) for w in name.split())


def ways(corpus: Corpus) -> Iterable[tuple[str, tuple[str, str]]]:
    """How questions say what they want, which level, grade or place they mean; each with what it stands for."""
    phrases = corpus.phrases
    for kind, words in phrases.kinds.items():
        yield from ((w, ("kind", kind)) for w in words)
    for level, words in phrases.levels.items():
        yield from ((w, ("level", level)) for w in words)
    for grade, words in phrases.grades.items():
        yield from ((w, ("grade", grade)) for w in words)
    yield from ((w, ("absolute", w)) for w in phrases.absolutes)
    yield from ((w, ("detail", w)) for w in (*phrases.details, *phrases.personal))
    yield from ((w, ("names", w)) for w in phrases.names)
    yield from ((w, ("body", w)) for w in phrases.other_bodies)
    yield from ((w, ("foreign", w)) for w in (*phrases.other_provinces, *phrases.other_countries))
    yield from ((w, ("district", w)) for w in phrases.districts)


def by_sort(matches: Iterable[Match[tuple[str, str]]]) -> Mapping[str, list[str]]:
    """What phrases stand for, by what sort of thing that is; nothing for a sort of which there is none."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for match in matches:
        found[match.payload[0]].append(match.payload[1])
    return found


def careful(corpus: Corpus) -> Iterable[str]:
    """Every text that was written with care: what typing is repaired by."""
    yield from (provision.text for provision in corpus.provisions)
    for questions in corpus.asks.values():
        yield from (question for question in questions if question not in corpus.heard)
    yield from (phrase for phrase, _ in (*named(corpus), *ways(corpus)))


def known_texts(corpus: Corpus) -> Iterable[list[str]]:
    """The same as syllables without marks, with the words that fill questions."""
    yield from map(folded_syllables, careful(corpus))
    yield [fold(w) for w in corpus.phrases.stopwords]
