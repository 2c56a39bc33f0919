"""Moodle's GIFT format: one text file that Moodle's question bank imports."""

from __future__ import annotations

import re

from assistant.quiz import texts
from assistant.quiz.model import Item, Quiz

_SPECIAL = re.compile(r"([\\~=#{}:])")


def escape(text: str) -> str:
    r"""Text in which nothing is a control character of GIFT.

    >>> print(escape("tỷ lệ 1:1 {a=b} ~5% #1 C:\\x"))
    tỷ lệ 1\:1 \{a\=b\} \~5% \#1 C\:\\x
    """
    return _SPECIAL.sub(r"\\\1", text).replace("\n", r"\n")


def to_gift(quiz: Quiz) -> bytes:
    """A quiz as GIFT in UTF-8: options with their feedback, the explanation as general feedback."""
    title = escape(quiz.title)
    blocks = [f"// {quiz.title}: {texts.heading(quiz)}", f"$CATEGORY: {title}/{quiz.seed}"]
    blocks += [_block(number, item) for number, item in enumerate(quiz.items, 1)]
    return ("\n\n".join(blocks) + "\n").encode()


def _block(number: int, item: Item) -> str:
    stem = "\n".join((item.stem, *(f"- {line}" for line in item.given)))
    name = f"Câu {number} ({texts.KINDS[item.kind]}, {texts.DIFFICULTIES[item.difficulty]})"
    lines = [f"// {item.id}", f"::{escape(name)}::[plain]{escape(stem)} {{"]
    lines += [f"\t{'=' if o.correct else '~'}{escape(o.text)}#{escape(o.why)}" for o in item.options]
    return "\n".join([*lines, f"\t####{escape(texts.reason(item))}", "}"])
