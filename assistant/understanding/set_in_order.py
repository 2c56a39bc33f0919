"""Follow-ups that hold the document that was asked for against another one by their days ("Nó ra trước hay sau Nghị quyết 22?"), as one
question on both."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|van ban|ket luan|ke hoach|cai|ban)"
_IT = rf"(?:no|{_KIND} (?:do|ay|day|nay|kia))"
_MADE = r"(?:(?:duoc|da|co|la|thi|phai la|do|moi|lai) )*(?:(?:ra doi|ra|ky|ban hanh|co|thong qua|de|duyet) )?(?:ngay )?"
_EITHER = (
    r"(?:truoc hay (?:la )?sau|sau hay (?:la )?truoc|(?:cu|som|lau) hon hay (?:la )?(?:moi|muon|tre) hon"
    r"|(?:moi|muon|tre) hon hay (?:la )?(?:cu|som) hon)"
)
_ONE = r"(?:truoc|sau|cu hon|som hon|moi hon|muon hon|tre hon)"
_LEADS = r"(?:(?:the|vay|va|ma|con|roi|thi|a) )*"
#: "It came before X", or only that it did, and the same behind what it is held against.
_FORMS = (
    re.compile(
        rf"^{_LEADS}(?:{_IT},? )?(?P<said>{_MADE}(?:{_EITHER}|{_ONE})) (?:so voi )?(?P<other>{_KIND} |nq |nd |qd |tt |cv |kh |ct )"
    ),
    re.compile(rf"^{_LEADS}so voi (?P<other>.+?),? (?:thi )?(?:{_IT} )?(?P<said>{_MADE}{_EITHER})[ ?.!]*$"),
)
_EITHER_ALONE = re.compile(rf"^{_EITHER}$")


def against_another(question: str, paper: str) -> str:
    """A follow-up asked of ``paper`` and the other document that it names; empty where it does not set the days of both side by side.

    >>> against_another("Nó ra trước hay sau Nghị quyết 22?", "Công văn 2392/UBND-KT")
    'Công văn 2392/UBND-KT ra trước hay sau Nghị quyết 22?'
    >>> against_another("So với NQ 22 thì văn bản đó trước hay sau?", "Công văn 2392/UBND-KT")
    'Công văn 2392/UBND-KT ra trước hay sau NQ 22?'
    >>> against_another("Nó bị bãi bỏ sau Nghị quyết 22 à?", "Công văn A"), against_another("Sau đó ai ký?", "Công văn A")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    front, behind = (form.search(plain) for form in _FORMS)
    if front:
        return f"{paper} {_came(text[front.start('said') : front.end('said')])} {text[front.start('other') :]}"
    if behind:
        return f"{paper} {_came(text[slice(*behind.span('said'))])} {text[slice(*behind.span('other'))]}?"
    return ""


def _came(said: str) -> str:
    """How two documents stand in time, with the word that one came where that is left out."""
    bare = _EITHER_ALONE.match(fold_in_step(said)) and "hon" not in fold_in_step(said)
    return f"ra {said[0].lower()}{said[1:]}" if bare else f"{said[0].lower()}{said[1:]}"
