"""What a slogan stands for ("5 tự", "Dân vận khéo"): a text that only names it says neither what its parts are nor what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.understanding import PLAN
from kb.model import Provision
from kb.vietnamese import SPELT, fold, folded_syllables

#: A slogan is counted by one of these; each number in the other spelling, too.
_MOST = 6
_SPELT = {str(n): word for word, n in SPELT.items() if 1 < n <= _MOST}
_SAID = _SPELT | {word: digit for digit, word in _SPELT.items()}
_QUOTED = re.compile(r"[“\"]([^”\"]{2,90})[”\"]")
#: What the parts of a slogan are called: "năm cái tự", "bốn chữ".
_PARTS = r"(?:cai|chu|ve|viec|dieu|thu|y|muc)"
#: What a slogan belongs to or is, what it is about, what it is for, or its own name, so that something else is asked than its parts.
_OTHER = r"(?:chuyen|vu|de|nham|nguyen|phuong|cuoc|muc|diem|phong|ghi|ten(?! (?:tung|cac|nhung|moi|\d)\b))"
#: Its parts are asked for behind its name, or right before it; who lets choose what it is ("là gì: phong trào hay dự án") asks for none.
_BEHIND = re.compile(
    rf"^(?:(?!{_OTHER}\b)\w+ ){{0,8}}?"
    rf"(?:la (?:(?!{_OTHER}\b)\w+ ){{0,3}}(?:gi(?! (?:\w+ ){{1,4}}hay )|nhung|cac)|gom|nghia la|cu the|ke ra|la the nao)\b"
)
_BEFORE = re.compile(
    r"\b(?:ke|giai nghia|giai thich|liet ke|gom|noi dung|y nghia|dinh nghia|giang giai|neu du"
    r"|(?:doc|goi|neu|ghi|viet)(?: ro)? (?:ten )?(?:cho )?(?:du|het|tung|day du))\b"
)
#: The meaning of words is asked for; behind what is quoted stands what it means.
_MEANING = re.compile(
    r"(?<!dinh )\b(?:nghia|y nghia) (?:la (?:gi|sao|the nao)|ra sao|the nao|cua)\b"
    r"|\b(?:giai nghia|cat nghia|(?<!theo )dinh nghia|giai thich (?:y )?nghia)\b"
    r"|\b(?:duoc )?hieu (?:la gi|the nao|ra sao|nhu the nao)\b"
)
_MEANS = re.compile(r"\s*(?:là|gồm|nghĩa là|được hiểu)\b")
#: So many words before its name are looked at.
_NEAR = 5


def unfolded(plain: Sequence[str], sources: Sequence[Provision]) -> str:
    """The slogan whose parts a question asks for, as a source names it without telling them; empty where it asks for none.

    >>> [name for name, _ in _slogans("nguyên tắc “5 tự” và “5 cùng”; “bốn tại chỗ”")]
    ['5 tự', '5 cùng', 'bốn tại chỗ']
    """
    text = " ".join(plain)
    known = ((name, around) for p in sources for name, around in _slogans(p.text))
    return next((name for name, around in known if _asks_parts(text, folded_syllables(name), around)), "")


def unexplained(question: str, plain: Sequence[str], sources: Sequence[Provision]) -> str:
    """What sources quote, or a question quotes of the plan, and it asks the meaning of, where they only name it; otherwise empty."""
    text = " ".join(plain)
    if not _MEANING.search(text):
        return ""
    quoted = (m[1] for p in sources for m in _QUOTED.finditer(p.text) if not _MEANS.match(p.text, m.end()))
    if named := next((name for name in quoted if f" {' '.join(folded_syllables(name))} " in f" {text} "), ""):
        return named
    own = (p.text for p in sources[:1] if p.document == PLAN)
    return next((name for text in own for name in _QUOTED.findall(question) if _only_named(name, text)), "")


def _only_named(name: str, text: str) -> bool:
    """Whether a text holds some words and says behind none of them what they mean."""
    found = [*re.finditer(re.escape(name), text, re.IGNORECASE)]
    return bool(found) and not any(_MEANS.match(text, m.end()) for m in found)


def _slogans(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The counted pieces of what a text quotes, each with the words that are quoted before it."""
    for quoted in _QUOTED.findall(text):
        around: frozenset[str] = frozenset()
        for piece in quoted.split(","):
            words = piece.split()
            start = next((i for i, w in enumerate(words[:-1]) if w in _SPELT or (i == 0 and fold(w) in _SAID)), None)
            if start is not None:
                around |= frozenset(folded_syllables(" ".join(words[:start])))
                yield " ".join(words[start:]), around


def _asks_parts(text: str, slogan: Sequence[str], around: frozenset[str]) -> bool:
    """Whether the parts of a slogan are asked for; not where the rest of what is quoted with it is ("5 không là xây dựng cái gì")."""
    number, *thing = slogan
    named = rf"\b(?:{number}|{_SAID[number]}) (?:{_PARTS} )?{thing[0]}\b"
    return any(
        ((behind := _BEHIND.match(text[m.end() :].lstrip())) and not around & set(behind[0].split()))
        or _BEFORE.search(" ".join(text[: m.start()].split()[-_NEAR:]))
        for m in re.finditer(named, text)
    )
