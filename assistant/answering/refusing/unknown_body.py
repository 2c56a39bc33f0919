"""What a body is called today, or whether it still is, that no document here knows ("BHXH tỉnh giờ tên gì?"): that is said, and what is asked
is not called off our subject."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.vietnamese import fold_in_step, normalise

_BODY = (
    r"(?:bhxh|bao hiem xa hoi|thue(?= tinh| co so| khu vuc| son la| huyen| thanh pho)|kho bac|hai quan|quan ly thi truong|(?:chi )?cuc|toa(?: an)?"
    r"|vien|hoi(?! dong)|hiep hoi|lien hiep|lien minh|trung tam|quy|truong|cong ty|tong cong ty|buu dien|dien luc|ngan hang|doi|hat|tram|bao|dai"
    r"|benh vien|ban quan ly|so|ban|phong|nha may)"
)
_NOW = r"(?:bay gio|gio|nay|hien nay|hien gio|hien|hom nay|hien tai|sau sap nhap|sau sap xep|da|duoc|bi|thi|doi|con|hay|van)"
_END = r"(?: (?:bay gio|gio|nay|hien nay|hien gio|hom nay|vay|the|a|nhi|roi|ha))*[ ?.!]*"
_ASKED = re.compile(
    rf"(?:(?:cho hoi|cho toi hoi|the|vay|con|ma) )*"
    rf"(?P<body>{_BODY}(?: (?:son la\b|(?!{_NOW}\b|ten\b|la\b|goi\b|nhap\b|khong\b)\w+)){{0,6}}?)(?: {_NOW})*"
    r"(?: (?:mang |doi )?ten(?: goi)?(?: moi)?(?: la| thanh)? (?:gi|nao)| (?:goi )?la (?:gi|co quan nao|don vi nao)| doi thanh (?:gi|co quan nao)"
    r"| (?:sap )?nhap (?:vao|voi|ve) (?:dau|co quan nao|don vi nao|ai)| con (?:hoat dong |ton tai )?(?:khong|chu|nua khong))"
    rf"{_END}"
)


def refused(query: Query) -> Draft | None:
    """The answer that no document here tells it; None where the body is known, or something else is asked."""
    known = any(m.kind != "act" and m.start >= 0 for m in query.mentions) or query.documents or query.districts or query.before
    text = " ".join(normalise(query.question).split())
    asked = None if known else _ASKED.fullmatch(fold_in_step(text))
    if asked is None:
        return None
    body = text[slice(*asked.span("body"))]
    return Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=wording.TODAY_OF.format(body=body))])
