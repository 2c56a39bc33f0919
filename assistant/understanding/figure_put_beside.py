"""What one document says put beside what another one says of the same ("NQ 25 nói ít nhất 15 tỉnh, còn QĐ 263 nói mấy tỉnh?"): what is asked
is the second one's, and the first one's claims nothing."""

from __future__ import annotations

import re

from assistant.understanding.came_out import PAPER
from kb.vietnamese import fold_in_step, normalise

_ONE, _OTHER = (PAPER.replace("<paper>", f"<{name}>") for name in ("one", "other"))
_SAYS = r"(?:noi|ghi|quy dinh|dat(?: ra)?|giao|yeu cau|de ra|neu|viet|cho|co|la|gom)"
_SAID = re.compile(
    rf"^(?:(?:theo|trong|o|tai|the|vay) )*{_ONE},? (?:(?:thi|da|co|lai|xa|huyen|tinh|ban|cap) )*{_SAYS}(?: la| la co)? (?P<told>[^?;]*?\d[^?;]*?),? "
    rf"(?:the |vay |thi )*con(?: (?:theo|trong|o|tai))* {_OTHER},? (?P<asks>(?:(?:thi|lai|co|ca) )*(?:{_SAYS} (?:la )?)?"
    r"(?:[^?;]{0,40} )?(?P<open>bao nhieu|may)\b(?P<what>[^?;]*?))[\s?.!]*$"
)
#: A number told, with what says that it is the least, or about so much.
_FIGURE = re.compile(r"(?:(?:it nhat|toi thieu|toi da|khoang|tren|duoi|hon|gan) )*\d[\d.,]*(?: ?(?:den|-|–) ?\d[\d.,]*)?")
#: What is asked of the first document, too, is not told of it.
_OPEN = re.compile(r"\b(?:bao nhieu|may|nao|gi)\b")
#: Behind "how many", what is counted by nothing of its own.
_BARE = re.compile(r"(?: (?:vay|the|nhi|a|ha|day|do|hon))*")


def figure_put_beside(question: str) -> str:
    """The question what the second document says; empty where nothing is put beside anything.

    >>> figure_put_beside("NQ 25 nói ít nhất 15 tỉnh, còn QĐ 263 nói mấy tỉnh?")
    'QĐ 263 nói mấy tỉnh?'
    >>> figure_put_beside("Nghị quyết 25 ghi ít nhất 80% số xã đạt chuẩn, thế còn Quyết định 263 thì bao nhiêu?")
    'Quyết định 263 thì bao nhiêu % số xã đạt chuẩn?'
    >>> figure_put_beside("Theo QĐ 318 xã có 19 tiêu chí, vậy còn theo QĐ 320 huyện có mấy?")
    'QĐ 320 huyện có mấy tiêu chí?'
    >>> figure_put_beside("NQ 25 nói ít nhất 15 tỉnh, đúng không?"), figure_put_beside("QĐ 318 khác QĐ 51 mấy tiêu chí?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _SAID.match(plain) if " con " in plain else None
    if found is None or _OPEN.search(found["told"]):
        return ""
    asked = text[slice(*found.span("asks"))]
    paper = text[slice(*found.span("other"))]
    if not _BARE.fullmatch(found["what"]):
        return f"{paper} {asked}?"
    figure = _FIGURE.search(found["told"])
    told = text[slice(*found.span("told"))]
    return f"{paper} {asked} {told[figure.end() :].strip()}?" if figure else ""
