"""By which decision a body was reorganised, and on which day ("BCĐ TW được kiện toàn bằng quyết định nào, ngày mấy?"): by which decision alone, of
which the day is told anyhow; with the day, the one that set the body up would be told."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

#: The body has to be named: of a document that was spoken of, the day is told with it.
_DAY_TOO = re.compile(
    r"\b(?:ban|bcd|hoi dong|van phong|to|so|bo)\b[^?,;]*"
    r"\b(?:kien toan|to chuc lai|doi ten|lap lai)\b(?:(?!\blap\b)[^?,;])*\b(?:quyet dinh|qd|van ban|nghi quyet) (?:so )?(?:nao|gi|may)"
    r"(?P<day>,? (?:va |roi )?(?:(?:ky|ra|ban hanh|vao) )*(?:ngay|hom) (?:nao|may|bao nhieu)(?: (?:vay|the|a|nhi))*)[\s?.!]*$"
)


def reorganised_by(question: str) -> str:
    """The question without the day; empty where no reorganisation is asked so.

    >>> reorganised_by("Về sau BCĐ TW đó được kiện toàn bằng quyết định nào, ngày mấy?")
    'Về sau BCĐ TW đó được kiện toàn bằng quyết định nào?'
    >>> reorganised_by("Ban được lập bằng quyết định nào, ngày mấy?"), reorganised_by("Ban được kiện toàn ngày nào?")
    ('', '')
    >>> reorganised_by("Sau đó kiện toàn thành viên bằng quyết định nào, ngày nào?")
    ''
    """
    text = normalise(question)
    found = _DAY_TOO.search(fold_in_step(text))
    return f"{text[: found.start('day')]}?" if found else ""
