"""Follow-ups that add another amount to the one before: of another year, or another part of it ("cộng với năm 2023 thì được 407.860 triệu,
khớp không?", "cộng với phần sự nghiệp thì ra bao nhiêu?"), as one question about both."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

#: What is added: of the other year the same kind as before, or all; or another kind, of the same year.
_SAME = r"(?:(?:ca|voi|them|vao|phan|khoan|so|con so|muc|von|tien|nguon|luon|nua|cung loai|cung khoan|tuong ung|tuong tu|do|ay|nay|cua|trong) )*"
_KIND = r"(?P<kind>(?:von |phan |khoan |tien |nguon )*(?:su nghiep|dau tu(?: phat trien)?|doi ung))"
_ADDED = re.compile(
    rf"(?:(?:the|vay|neu|roi|con|ma|va|gio) )*(?:cong|gop|tinh ca|tinh luon|ke ca) (?:{_SAME}(?:nam )?(?P<year>20\d\d)(?! ?[-–/])"
    rf"|(?:(?:ca|voi|them|vao) )*{_KIND}(?: (?:cua|trong|cung|cung mot) nam(?: (?:do|ay|nay))?)?)"
    r"(?: (?:nua|vao|lai|luon|cung loai|tuong ung))*,? (?:(?:thi|la|ca thay|tong|tong cong|se|cong lai) )*"
    r"(?P<rest>(?:duoc|la|ra|thanh|bang|len|co|vua|dung|chua|khong|hon|duoi|tren|vuot|\d|bao nhieu|may).*)"
)
#: The one year of which an amount was asked or claimed, and how much it is.
_YEAR = re.compile(r"\b(?:nam )?20\d\d\b(?! ?[-–/])")
_AMOUNT = re.compile(
    r"\s*\b(?:(?:la|bang|duoc|co|thi|khoang)\s)*(?:bao nhieu|may)(?: (?:tien|trieu|ty|dong|von|a|nhi|vay))*\b"
    r"|\s*\b(?:la|bang|duoc) [\d.,]+ (?:trieu|ty)(?: dong)?\b"
)
_MONEY = re.compile(r"\b(?:von|kinh phi|ngan sach|cap|tien|nguon)\b")


def amount_added(query: Query, before: Query) -> str:
    """What was asked of one amount, asked or claimed of it and the other one together; otherwise empty."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    found = _ADDED.match(fold_in_step(text))
    plain = untagged(fold_in_step(said)) if found else ""
    years, amount = list(_YEAR.finditer(plain)), _AMOUNT.search(plain)
    if found is None or amount is None or len(years) != 1 or not _MONEY.search(plain):
        return ""
    if (found["year"] or "no") in years[0][0] or (found["kind"] or "no").split()[-1] in plain:
        return ""
    without = f"{said[: amount.start()]}{' ' * len(amount[0])}{said[amount.end() : len(plain)]}"
    other = f" và năm {found['year']}" if found["year"] else ""
    what = f"{without[: years[0].end()]}{other}{without[years[0].end() :]}".rstrip(" ?.!,")
    what += f" và {text[slice(*found.span('kind'))]}" if found["kind"] else ""
    return f"{' '.join(what.split())} cộng lại {text[found.start('rest') :]}"
