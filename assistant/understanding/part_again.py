"""Questions for a part of a sum and how it differs from the year before, which name the part once more in between ("SN mấy triệu, và hơn
phần SN năm liền trước bao nhiêu?"), with the part named once."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, folded_syllables, normalise

_YEAR_BEFORE = r"(?:cua )?(?:(?:hoi|ca) )?nam (?:(?:lien|ke|ngay|sat|lien ke) )*(?:truoc|20\d\d)\b"
_AGAIN = re.compile(
    r"\b(?:may|bao nhieu)\b.*?[,;]? (?:(?:va|con|roi|lai) )*(?P<than>(?:nhieu |it |cao |thap )?(?:hon|kem|tang|giam|chenh|lech|so)"
    r"(?: (?:so|voi|hon|them|di|len))*)"
    rf" (?P<again>(?:(?:phan|von|khoan|muc|so|nguon|cai|tien|cua)\b ?)+(?:(?!nam\b)[\w-]+ ){{0,4}}?)(?={_YEAR_BEFORE})"
)
_IDLE = frozenset(folded_syllables("phần vốn khoản mức số nguồn cái tiền của"))


def named_once(question: str) -> str:
    """Such a question with the part named once; empty where it is not named again.

    >>> named_once("Trong đó SN mấy triệu, và hơn phần SN năm liền trước bao nhiêu?")
    'Trong đó SN mấy triệu, và hơn năm liền trước bao nhiêu?'
    >>> named_once("Vốn đầu tư mấy triệu, và hơn phần sự nghiệp năm 2022 bao nhiêu?")
    ''
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _AGAIN.search(plain)
    if found is None or set(found["again"].split()) - _IDLE - set(plain[: found.start("than")].replace(",", " ").split()):
        return ""
    return f"{text[: found.start('again')]}{text[found.end('again') :]}"
