"""How much money a project may take at most, put as the total investment by which the law bounds it ("công trình làm theo cơ chế đặc thù
được tối đa bao nhiêu tiền?")."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_PROJECT = r"(?:cong trinh|du an)"
_SPECIAL = r"(?:theo |ap dung |huong |thuoc |dung )+co che dac thu"
_MOST = r"(?:toi da|nhieu nhat|cao nhat|khong (?:duoc )?(?:qua|vuot)(?: qua)?|duoi|gioi han(?: o)?|khong vuot)"
_MONEY = r"(?:bao nhieu|may)(?: (?:tien|ty|ti|trieu)(?: dong)?| dong| von)?"
_AMOUNT = re.compile(
    rf"\b{_PROJECT}\b(?: (?!ho tro\b|ty le\b|phan tram\b)\w+){{0,8}}? {_SPECIAL}\b(?: (?!ho tro\b|ty le\b|so\b)\w+){{0,5}}?"
    rf" (?P<most>(?:(?:thi|duoc|chi|la|von|kinh phi|chi phi|tien) )*{_MOST}(?: (?:la|chi|den|toi))* {_MONEY})\b"
    r"(?! (?:phan tram|ngay|ho|nguoi|xa|nam))"
)
_SUM = re.compile(
    rf"\b(?P<sum>(?:muc |so |quy mo )?(?:von|kinh phi|tien|gia tri|chi phi|muc tien)(?: dau tu)?(?: (?:toi da|nhieu nhat|cao nhat))?)"
    rf" (?:cua|cho|doi voi) (?:mot |1 |cac )?{_PROJECT}\b(?: (?!ho tro\b)\w+){{0,8}}? {_SPECIAL}\b"
)
_MOST_SAID = re.compile(rf"\b{_MOST}\b")
#: It is said so already, or a share or other help is asked for.
_ELSE = re.compile(r"\b(?:tong muc|ho tro|ty le|phan tram|dong gop|cong dong|doi ung|thon lam|ngay)\b|%")

#: A project done as a task, whose help is bounded, asked how much it may have at most or under what "ceiling"; help isn't named.
_AS_TASK = re.compile(
    rf"^(?!.*\bdoi ung\b).*?\b(?P<kind>du an(?: san xuat| phat trien san xuat)?) theo nhiem vu\b(?=.* (?:tran|{_MOST})(?: la| chi| duoc)* {_MONEY}\b)"
)
_CEILING = re.compile(rf"\b(?P<ceiling>(?:muc |gioi han )?tran)(?: (?:la|o|chi))* (?={_MONEY}\b)")


def help_bounded(question: str) -> str:
    """The question for the most help to a project that is done as a task; empty where something else is asked.

    >>> help_bounded("Bản 2022 của NĐ 27 cho dự án theo nhiệm vụ trần mấy tỷ?")
    'Bản 2022 của NĐ 27 cho dự án hỗ trợ theo nhiệm vụ tối đa mấy tỷ?'
    >>> help_bounded("Dự án theo nhiệm vụ được hỗ trợ tối đa mấy tỷ?"), help_bounded("Dự án theo nhiệm vụ là gì?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _AS_TASK.search(plain) if "theo nhiem vu" in plain else None
    if found is None:
        return ""
    at = found.end("kind")
    said = _CEILING.search(plain, at)
    return f"{text[:at]} hỗ trợ{text[at : said.start()]}tối đa {text[said.end() :]}" if said else ""


def total_bounded(question: str) -> str:
    """The question for the most that the total investment may be; empty where something else is asked.

    >>> total_bounded("Theo NĐ 27 công trình làm theo cơ chế đặc thù được tối đa bao nhiêu tiền?")
    'Theo NĐ 27 công trình làm theo cơ chế đặc thù có tổng mức đầu tư tối đa bao nhiêu?'
    >>> total_bounded("Mức vốn tối đa của dự án theo cơ chế đặc thù là bao nhiêu?")
    'Tổng mức đầu tư tối đa của dự án theo cơ chế đặc thù là bao nhiêu?'
    >>> total_bounded("Công trình theo cơ chế đặc thù được hỗ trợ tối đa bao nhiêu tiền?")
    ''
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    if "co che dac thu" not in plain or _ELSE.search(plain):
        return ""
    if found := _AMOUNT.search(plain):
        return f"{text[: found.start('most')]}có tổng mức đầu tư tối đa bao nhiêu{text[found.end('most') :]}"
    found = _SUM.search(plain)
    if found is None or not _MOST_SAID.search(plain):
        return ""
    most = " tối đa" if _MOST_SAID.search(found["sum"]) else ""
    total = "Tổng mức đầu tư" if not found.start() else "tổng mức đầu tư"
    return f"{text[: found.start()]}{total}{most}{text[found.end('sum') :]}"
