"""Follow-ups on the office in which somebody signed ("Ông ấy ký với tư cách Chủ tịch đúng không?"): whether he has that office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_SIGNED = re.compile(
    r"\b(?:ai|nguoi nao|ong nao|vi nao|lanh dao nao) (?:la nguoi )?(?:da )?ky\b|\bky boi ai\b|\b(?:nguoi|ai) ky (?:la )?ai\b"
)
_AS = re.compile(
    r"^(?P<who>(?:(?:the|vay|a|ma) )*(?:ong|ba|nguoi|dong chi|vi)(?: (?:ay|do|nay|ta|kia|ky))*)(?: (?:da|co|la nguoi))* ky"
    r" (?:voi|duoi|trong|bang)?(?: ?(?:tu cach|cuong vi|chuc danh|chuc vu|vai tro|vai))(?: la)? (?P<office>(?!gi\b|nao\b).+)$"
)


def office_claimed(question: str, history: Sequence[str]) -> str:
    """The follow-up as the question whether he has that office; empty where who signed was not asked before, or no office is named.

    >>> office_claimed("Ông ấy ký với tư cách Chủ tịch đúng không?", ["Kế hoạch 203 do ai ký?"])
    'Ông ấy là Chủ tịch đúng không?'
    >>> office_claimed("Ông ấy ký với tư cách gì?", ["Kế hoạch 203 do ai ký?"]), office_claimed("Ông ấy ký với tư cách Chủ tịch à?", [])
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _AS.match(fold_in_step(text)) if history and _SIGNED.search(fold(history[-1])) else None
    return f"{text[slice(*found.span('who'))]} là {text[found.start('office') :]}" if found else ""
