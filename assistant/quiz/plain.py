"""A quiz as text for the terminal: questions first, the key at the end."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.quiz import texts
from assistant.quiz.model import Quiz


def to_text(quiz: Quiz) -> str:
    """Questions, then the key with its reasons."""
    return "\n".join([f"{quiz.title} ({texts.heading(quiz)})", "", *_questions(quiz), f"{texts.KEY_TITLE}", "", *_key(quiz)])


def _questions(quiz: Quiz) -> Iterator[str]:
    for number, item in enumerate(quiz.items, 1):
        yield f"Câu {number} [{texts.KINDS[item.kind]}, {texts.DIFFICULTIES[item.difficulty]}]. {item.stem}"
        yield from (f"   - {line}" for line in item.given)
        yield from (f"   {letter}. {option.text}" for letter, option in zip(texts.LETTERS, item.options, strict=True))
        yield ""


def _key(quiz: Quiz) -> Iterator[str]:
    for number, item in enumerate(quiz.items, 1):
        yield f"Câu {number}: {texts.LETTERS[item.key]}. {texts.reason(item)}"
