"""What a question asks about, word by word: question words and the name of a law weigh less, a term to be defined weighs more.

“Theo Bộ luật Dân sự 2015, lợi tức được hiểu như thế nào?” is about *lợi tức*. The rest is scaffolding: it is rare in law texts,
so that BM25 would follow it to any article that happens to hold it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.vietnamese import has_marks, normalise, strip_marks, syllables

ASKING = 0.3  # weight of question words (and of pairs that hold one)
NAMING = 0.3  # weight of the name of a law with its year, or between “theo” and a comma

_PHRASES = """
được hiểu như thế nào|được quy định như thế nào|quy định như thế nào|như thế nào|như nào|thế nào|ra sao|là gì|làm gì
những gì|cái gì|điều gì|gì|là bao nhiêu|bao nhiêu|bao lâu|khi nào|lúc nào|bao giờ|ở đâu|điều mấy|điều nào|khoản nào
sau đây|đúng hay sai|đúng không|phải không|có phải|hay không|có được|hãy cho biết|cho biết|cho hỏi|hãy nêu|nêu rõ
hãy mô tả|mô tả|hãy trình bày|là ai|ai|nào|mấy|định nghĩa của|định nghĩa|khái niệm|thế|hay|không|được quy định
quy định|theo quy định|theo quy định của pháp luật|theo|thì|vậy|à|thuộc
"""
# Alone and without tone marks these could be another word: máy, thể, thị, thẻ, không khí, thuốc.
_AMBIGUOUS = frozenset({"mấy", "thế", "thì", "à", "thuộc", "hay", "không"})
_LAW = r"(?:bo luat|luat|nghi dinh|thong tu|phap lenh|hien phap|quy che|quy dinh|quyet dinh|nghi quyet)"
_BEFORE = r"(?:(?:theo|trong|cua|tai) )?(?:quy dinh (?:cua|tai) )?"
_DATED = re.compile(rf"\b{_BEFORE}{_LAW} (?:[^\W_]+ ){{1,6}}?(?:nam )?(?:19|20)\d\d\b")
_NUMBERED = re.compile(
    rf"\b{_BEFORE}(?:{_LAW[3:-1]}|ke hoach|cong van|chi thi|nd|qd|nq|tt|kh|cv) (?:so )?\d+(?: (?:19|20)\d\d)?"
    r"(?: (?:nd cp|qd ttg|qd ubnd|kh ubnd|nq hdnd|nq cp|nq tu|qh\d+|tt \w+))?(?![^ ])"
)
_LED = re.compile(rf"^theo (?:quy dinh (?:cua|tai) )?{_LAW} [^,;:?]{{2,80}}?(?=,)")
_DEFINED = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:dinh nghia|khai niem)(?: cua| ve)? (?P<term>.+)$",
        r"\bthe nao la (?P<term>.+)$",
        r"(?:^|\b)(?P<term>[^,;]+?) (?:duoc hieu|duoc dinh nghia|nghia) (?:nhu the nao|nhu nao|la gi|la the nao)\b",
        r"(?:^|\b)(?P<term>[^,;]+?) la (?:gi|nhu the nao)\b",
    )
)
#: Each of them says one of these; to look for the term takes long.
_DEFINES = re.compile(r"\b(?:dinh nghia|khai niem|the nao la|duoc hieu|nghia|la gi|la nhu the nao)\b")
_SCOPE = re.compile(
    r"(?:nay )?(?:quy dinh|dieu chinh|noi|viet) (?:ve )?(?:(?:nhung |cac )?(?:dieu|noi dung|van de|viec|cai) )?(?:gi|nao)"
)
_LONGEST_TERM = 10
_READ = (500, 1_000)  # characters that are read at the beginning and at the end of a very long question


def _scaffolds() -> dict[str, list[list[tuple[str, str]]]]:
    """Phrases by their first syllable (folded), longest first; each syllable as written and folded."""
    phrases = [phrase.split() for phrase in _PHRASES.replace("\n", "|").split("|") if phrase]
    found: dict[str, list[list[tuple[str, str]]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase)):
        found.setdefault(strip_marks(phrase[0]), []).append([(word, strip_marks(word)) for word in phrase])
    return found


_SCAFFOLDS = _scaffolds()


@dataclass(frozen=True, slots=True)
class Question:
    """A question, syllable by syllable.

    ``words`` as written and ``folded``; ``weights`` of each; ``defined``: where a term that is to be defined begins and ends,
    ``(0, 0)`` where none is; ``whole``: the question is what a whole law is about; ``marked``: it has tone marks.
    """

    words: list[str]
    folded: list[str]
    weights: list[float]
    defined: tuple[int, int]
    whole: bool
    marked: bool


def _is_phrase(words: list[str], phrase: list[tuple[str, str]], *, marked: bool) -> bool:
    """Whether these words are the phrase; a syllable may lack its marks, a phrase of one syllable only where none has any."""
    if len(phrase) == 1:
        written, folded = phrase[0]
        return words == [written] or (not marked and words == [folded] and written not in _AMBIGUOUS)
    return len(words) == len(phrase) and all(word in syllable for word, syllable in zip(words, phrase, strict=True))


def _asking(words: list[str], folded: list[str], *, marked: bool) -> list[float]:
    weights = [1.0] * len(words)
    place = 0
    while place < len(words):
        for phrase in _SCAFFOLDS.get(folded[place], ()):
            if _is_phrase(words[place : place + len(phrase)], phrase, marked=marked):
                weights[place : place + len(phrase)] = [ASKING] * len(phrase)
                place += len(phrase)
                break
        else:
            place += 1
    return weights


def _named(bare: str, folded: list[str]) -> list[tuple[int, int]]:
    """Spans (in syllables) of names of laws. ``bare`` is the folded question with its commas."""
    spoken = " ".join(folded)
    found = [match.span() for pattern in (_DATED, _NUMBERED) for match in pattern.finditer(spoken)]
    led = _LED.match(bare)
    spans = [(len(spoken[:start].split()), len(spoken[:end].split())) for start, end in found]
    return [*spans, (0, len(syllables(led[0])))] if led else spans


def _defined(folded: list[str], named: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the term whose definition is asked begins and ends; ``(0, 0)`` where none is."""
    dropped = {place for start, end in named for place in range(start, end)}
    places = [place for place in range(len(folded)) if place not in dropped]
    text = " ".join(folded[place] for place in places)
    for pattern in _DEFINED if _DEFINES.search(text) else ():
        match = pattern.search(text)
        if match and 1 <= len(match["term"].split()) <= _LONGEST_TERM:
            last = places[len(text[: match.end("term")].split()) - 1]
            return last + 1 - len(match["term"].split()), last + 1
    return 0, 0


def _about(folded: list[str], named: list[tuple[int, int]]) -> bool:
    """“Luật An ninh mạng 2018 quy định về điều gì?” asks for its scope and names nothing else."""
    dropped = {place for start, end in named for place in range(start, end)}
    rest = " ".join(word for place, word in enumerate(folded) if place not in dropped)
    return bool(named) and _SCOPE.fullmatch(rest) is not None


def read_question(text: str) -> Question:
    """Weigh the words of a question.

    >>> asked = read_question("Theo Bộ luật Dân sự 2015, lợi tức được hiểu như thế nào?")
    >>> [word for word, weight in zip(asked.words, asked.weights) if weight == 1.0], asked.words[slice(*asked.defined)]
    (['lợi', 'tức'], ['lợi', 'tức'])
    """
    text = text if len(text) <= sum(_READ) else f"{text[: _READ[0]]} {text[-_READ[1] :]}"
    words = syllables(text)
    folded = [strip_marks(word) for word in words]
    marked = has_marks(text)
    weights = _asking(words, folded, marked=marked)
    named = _named(strip_marks(normalise(text).lower()), folded)
    for start, end in named:
        weights[start:end] = [min(weight, NAMING) for weight in weights[start:end]]
    return Question(words, folded, weights, _defined(folded, named), _about(folded, named), marked)
