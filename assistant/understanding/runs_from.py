"""Since when a document "runs" or can be used, asked beside who signed it or on which day ("ai ký, ký hôm nào mà bao giờ mới chạy?"): since
when it is in force."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_WHEN = r"(?:bao gio|khi nao|luc nao|(?:ngay|hom|thang) (?:nao|may))"
_RUNS = r"(?:chay(?: that)?|ap dung|thi hanh|dung duoc|duoc dung|xai duoc|co tac dung|dua vao dung|phai theo)"
#: "Ký hôm nào" asks when it was signed.
_TURN = re.compile(
    rf"(?<!\bky )(?<!hanh )\b(?:tu )?(?P<when>{_WHEN})(?: (?:thi|moi|no|la|se|duoc|bat dau|phai))* {_RUNS}\b(?! (?:\w+ )?(?:den|toi|het|cho)\b)"
    rf"|\b(?:(?:thi|moi|bat dau|duoc) )*{_RUNS}(?: (?:ke tu|tu|vao))? (?P<since>{_WHEN})"
)
#: Only of a document that is asked.
_SIGNED = re.compile(r"\b(?:ky|ban hanh)\b")
#: A claim asks for no day.
_CLAIMS = re.compile(r"\b(?:dung|phai) (?:khong|chu|hong|k)\b")


def in_force_since(question: str) -> str:
    """The question since when it is in force, with what else it asks; empty where nobody is asked for who signed, or when.

    >>> in_force_since("ai ký, ký hôm nào mà bao giờ mới chạy?"), in_force_since("Ai ký, dùng được từ hôm nào?")
    ('ai ký, ký hôm nào mà có hiệu lực từ bao giờ?', 'Ai ký, có hiệu lực từ hôm nào?')
    >>> in_force_since("Ký hôm nào áp dụng hôm đó, đúng không?"), in_force_since("ký hôm nào chạy hôm nào")
    ('', 'ký hôm nào có hiệu lực từ hôm nào')
    >>> in_force_since("ai ký, bao giờ mới chạy ạ?")
    'ai ký, có hiệu lực từ bao giờ ạ?'
    >>> in_force_since("Hệ thống bao giờ mới chạy?"), in_force_since("Ai ký, áp dụng cho xã nào?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    asks = _SIGNED.search(plain) is not None and not _CLAIMS.search(plain)
    found = _TURN.search(plain) if asks else None
    if found is None:
        return ""
    when = text[slice(*found.span("when" if found["when"] else "since"))]
    return f"{text[: found.start()]}có hiệu lực từ {when}{text[found.end() :]}"
