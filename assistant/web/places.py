"""References in the words of an official: ``Đ21.5.a`` is "Điều 21, khoản 5, điểm a"."""

from __future__ import annotations

import re

_ARTICLE = ("Điều", "khoản", "điểm")
_PART = ("Phần", "mục", "điểm", "ý")


def spoken(ref: str) -> str:
    """A reference in words; an unknown form stays as it is.

    >>> spoken("Đ21.5.a"), spoken("III.5/2"), spoken("II.1.b/2"), spoken("PL1/15.1"), spoken("?")
    ('Điều 21, khoản 5, điểm a', 'Phần III, mục 5, ý 2', 'Phần II, mục 1, điểm b, ý 2', 'Phụ lục 1, chỉ tiêu 15.1', '?')
    """
    if found := re.fullmatch(r"PL(\w*)(?:/(.+))?", ref):
        annex = f"Phụ lục {found[1]}".strip()
        return f"{annex}, {'chỉ tiêu' if '.' in found[2] else 'mục'} {found[2]}" if found[2] else annex
    body, _, item = ref.partition("/")
    parts = body.split(".")
    if body.startswith("Đ") and body[1:2].isdecimal():
        said = _named(_ARTICLE, [parts[0][1:], *parts[1:]])
    elif re.fullmatch(r"[IVX]+", parts[0]):
        said = _named(_PART[:3], parts)
    else:
        return ref
    return f"{said}, ý {item}" if item else said


def _named(names: tuple[str, ...], parts: list[str]) -> str:
    extra = ".".join(parts[len(names) :])
    said = ", ".join(f"{name} {part}" for name, part in zip(names, parts, strict=False))
    return f"{said}.{extra}" if extra else said
