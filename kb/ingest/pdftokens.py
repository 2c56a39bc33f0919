"""The tokens of a content stream of a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    rb"(?P<string>\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\))*+\))"
    rb"|(?P<hex><[0-9A-Fa-f\s]*+>)|(?P<number>[+-]?(?:\d++\.?\d*+|\.\d++))|(?P<name>/[^\s()<>\[\]{}/%]*+)"
    rb"|(?P<open>\[)|(?P<close>\])|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*+)|(?P<comment>%[^\r\n]*+)|(?P<other><<|>>|[^\s])",
    re.DOTALL,
)
INLINE_IMAGE = re.compile(rb"(?<![A-Za-z])BI\s.*?\sID\s.*?\sEI(?=\s|$)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\r\n": b"", b"\n": b"", b"\r": b""}


def tokens(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Kind and bytes of every token."""
    for match in _TOKEN.finditer(data):
        yield match.lastgroup or "", match[0]


def _unescape(match: re.Match[bytes]) -> bytes:
    what = match[1]
    if what[:1].isdigit() and what not in _ESCAPED:
        return bytes((int(what, 8) & 255,)) if what[:1] < b"8" else what
    return _ESCAPED.get(what, what)


def string(token: bytes) -> bytes:
    """The bytes that a literal string stands for."""
    body = token[1:-1]
    return _ESCAPE.sub(_unescape, body) if b"\\" in body else body


def hexadecimal(token: bytes) -> bytes:
    """The bytes that a hexadecimal string stands for."""
    digits = re.sub(rb"\s", b"", token[1:-1])
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
