"""What it is judged by whether a question wants a verdict: how it is worded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.asking_words import ASKS, LEAST, ORDERS, PIECE, SENTENCE, TURNS, YESNO, asks, asks_so, orders
from assistant.understanding.forms import claim, plainly, question_form
from assistant.understanding.naming import NAMED, SAYS
from kb.vietnamese import numbers

#: Words of people who want something checked.
_CHECKS = re.compile(
    r"\b(?:kiem tra|kiem|sua|xac nhan|bac bo|nham|lon|nguoc|sai|dung|chuan|khop|trat|on|hieu|viet|noi|nghe|bao|nho|slide|cau|ve|chac"
    r"|that|logic|hop|chinh xac|y|suy ra|vay|the)\b"
)
_MARKED = re.compile(r"[^.!?;:]+\?")
_DENIES = re.compile(r"\b(?:khong|chang|chua|dau)\b")


def with_end(text: str, plain: Sequence[str]) -> list[str]:
    """The words of a question with where it begins and the mark at its end, by which its words are judged.

    >>> with_end("Sở Y tế lo?", ["so", "y", "te", "lo"])
    ['^', 'so', 'y', 'te', 'lo', '?']
    """
    last = text.rstrip()[-1:]
    return ["^", *plain, "$" if last.isalnum() else last]


def features(text: str, plain: Sequence[str], marked: Sequence[str], spoken: frozenset[str]) -> dict[str, float]:
    """What it is judged by; those of single turns, kinds and signs are named after them and left out where the question has none."""
    words = " ".join(plain)
    sentences = [plainly(s).split() for s in SENTENCE.split(text)]
    if len(sentences) < 2:
        sentences = [list(plain)]  # with typing errors repaired
    asking = [(len(s), len(ASKS.findall(TURNS.sub(" ", " ".join(s))))) for s in sentences if s] or [(0, 0)]
    asks_else = any(found for _, found in asking)
    return {
        **_of_sentences(asking),
        **_of_words(words, asks_else),
        **_of_signs(text, plain),
        **_of_pieces(text, words, asks_else),
        **_of_form(text, plain, marked, spoken, asks_else),
        **{f"turn {turn}": 1.0 for turn in TURNS.findall(words)},
        **{f"end {sign}": 1.0 for sign in text.strip()[-1:] if not sign.isalnum()},
    }


def _of_sentences(asking: Sequence[tuple[int, int]]) -> dict[str, float]:
    """What each sentence does, by how many words it has and how many of them ask."""
    states = [size >= LEAST and not found for size, found in asking]
    return {
        "states": float(sum(states)),
        "states_any": float(any(states)),
        "states_first": float(states[0]),
        "states_last": float(states[-1]),
        "asks": float(sum(found for _, found in asking)),
        "asks_any": float(any(found for _, found in asking)),
        "short_end": float(asking[-1][0] <= LEAST),
        "sentences": float(len(asking)),
    }


def _of_words(words: str, asks_else: bool) -> dict[str, float]:
    """What the words say, check, order or deny."""
    says = len(SAYS.findall(words))
    return {
        "says": float(says),
        "says_nothing": float(not says),
        "says_asking_nothing": float(says > 0 and not asks_else),
        "says_much_asking_nothing": float(says > 1 and not asks_else),
        "named": float(bool(NAMED.search(words))),
        "turns": float(len(TURNS.findall(words))),
        "checks": float(len(_CHECKS.findall(words))),
        "orders": float(bool(ORDERS.search(words))),
        "denies": float(len(_DENIES.findall(words))),
    }


def _of_signs(text: str, plain: Sequence[str]) -> dict[str, float]:
    """Signs, numbers and length."""
    return {
        "listed": float(text.count(",")),
        "told": float(": " in text),
        "or": float("hay" in plain),
        "marks": float(text.count("?")),
        "quotes": float("“" in text or '"' in text),
        "words": len(plain) / 20,
        "numbers": float(bool(numbers(text))),
    }


def _of_pieces(text: str, words: str, asks_else: bool) -> dict[str, float]:
    """How pieces of the text end or begin."""
    pieces = [plainly(piece) for piece in PIECE.split(text)]
    so = any(asks_so(piece) and not asks(piece) for piece in pieces)
    marked_so = any(len(s.split()) >= LEAST and not asks(plainly(s)) for s in _MARKED.findall(text))
    return {
        "so": float(so),
        "so_end": float(asks_so(words)),
        "so_asks": float(so and asks_else),
        "marked_so": float(marked_so),
        "marked_so_asks": float(marked_so and asks_else),
        "orders_any": float(any(map(orders, pieces))),
    }


def _of_form(text: str, plain: Sequence[str], marked: Sequence[str], spoken: frozenset[str], asks_else: bool) -> dict[str, float]:
    """Whether it has the form of a question or a claim, and which kinds of answer its words want."""
    form, stated = bool(question_form(text)), bool(claim(text, plain, marked))
    kinds = (spoken | YESNO) if form or (stated and not spoken) else spoken
    return {
        "form": float(form),
        "form_asks": float(form and asks_else),
        "claim": float(stated),
        "spoken": float("yesno" in kinds),
        "other_kinds": float(bool(kinds - YESNO)),
        **{f"kind {kind}": 1.0 for kind in kinds},
    }
