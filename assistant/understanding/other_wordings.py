"""Follow-ups that ask what was asked before by another wording of the law ("trước khi sửa thì ai duyệt?", "còn sau khi có NĐ 38?"):
the question before, by that wording."""

from __future__ import annotations

import re

from assistant.understanding.came_out import CHANGED, PAPER, restated
from assistant.understanding.filler import FILLER
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_WORDING = re.compile(
    rf"(?:\b(?:theo|o|tai) (?P<version>ban (?:dau|goc|cu|moi)) cua {PAPER}|\b(?:(?P<side>truoc|sau|tu|ke tu) khi|(?:hoi|luc|khi) (?P<not>chua)) co "
    rf"{PAPER.replace('paper', 'acting')}|\b(?P<beside>truoc|sau|tu|ke tu) khi {PAPER.replace('paper', 'by')}(?: (?:da|co))* {CHANGED}"
    rf"|\b(?P<bare>truoc|sau) (?:(?:khi|luc) (?:bi |duoc )?{CHANGED}|(?P<then>do|day)))(?! \d)\b"
)
#: The day or the time that a question put itself on.
_DAY = r"(?:(?:tu|vao|trong|hoi|luc|den) )?(?:nua )?(?:dau |giua |cuoi )?(?:ngay \d+[/-]\d+[/-]20\d\d|thang \d+(?:[/-]| nam )20\d\d|nam 20\d\d)"
_TIME = re.compile(
    rf"\b(?:{_DAY}|hien nay|bay gio|hom nay|hien gio|hien tai|(?:sau khi |khi )?(?:da )?(?:khong con|bo|het) (?:cap )?huyen(?: roi| thi)?)\b,?"
)
#: What such a follow-up may say beside the wording and what was said before.
_ASKED = FILLER | frozenset(
    folded_syllables(
        "ấy đó này kia hồi lúc đầu giữa cuối năm nếu xét theo ai cấp nào cơ quan đơn vị nơi bên người ký duyệt phê quyết định cho lo làm"
        " quy bao nhiêu mấy mức như thành lên xuống trần con số ra"
    )
)
_YEAR = re.compile(r"20\d\d")
#: Since a change; before a year.
_SINCE, _THEN = ("sau", "tu", "ke tu"), re.compile(r"\b(?:truoc|hoi|luc) (?:\w+ ){0,2}?(?:nam )?20\d\d\b")
_FEWEST = 3


def at_other_wording(query: Query, before: Query) -> str:
    """The question before by the wording that a follow-up names and nothing new beside; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _WORDING.search(fold_in_step(text))
    if found is None or query.refs or before.has("signer", "issue") or (before.has("life") and not before.has("who", "count")):
        return ""
    said = " ".join(normalise(told(before)).split())
    said = restated(said) or said
    if found["then"] and not _WORDING.search(fold_in_step(said)):  # before or after what is not said
        return ""
    rest = folded_syllables(f"{text[: found.start()]} {text[found.end() :]}")
    if any(w not in _ASKED and w not in before.plain and not _YEAR.fullmatch(w) for w in rest):
        return ""
    wording = _wording(text, found, said)
    asked = _without(said).strip(" ,")
    return f"{wording}, {asked}" if len(asked.split()) >= _FEWEST else ""


def after_change(before: Query) -> str:
    """The question before as it is answered since the change, where it was asked of the time before that; otherwise empty."""
    said = " ".join(normalise(told(before)).split())
    said = restated(said) or said
    plain = fold_in_step(said)
    earlier = _WORDING.search(plain)
    year = _THEN.search(plain)
    then = (earlier and not (earlier["bare"] == "sau" or earlier["side"] in _SINCE)) or year or before.dated
    asked = _without(f"{said[: year.start()]} {said[year.end() :]}" if year else said).strip(" ,")
    return f"Sau khi sửa, {asked}" if then and len(asked.split()) >= _FEWEST and not before.has("yesno", "life") else ""


def _wording(text: str, found: re.Match[str], said: str) -> str:
    """The wording in words that say which it is: "after it was amended" by the document that the question before named for that."""
    if found["not"]:
        return f"Trước khi có {text[slice(*found.span('acting'))]}"
    if found["by"]:
        return f"{'Trước' if found['beside'] == 'truoc' else 'Sau'} khi có {text[slice(*found.span('by'))]}"
    if found["bare"] is None:
        return text[found.start() : found.end()]
    earlier = _WORDING.search(fold_in_step(said))
    after = found["bare"] == "sau"
    if earlier and earlier["acting"]:
        return f"{'Sau' if after else 'Trước'} khi có {said[slice(*earlier.span('acting'))]}"
    if earlier and earlier["paper"]:
        return f"Theo {'bản mới' if after else 'bản đầu'} của {said[slice(*earlier.span('paper'))]}"
    return f"{'Sau' if after else 'Trước'} khi sửa"


def _without(said: str) -> str:
    """A question without the wording and the day that it named itself.

    >>> _without("Trước khi có NĐ 38, ai phê duyệt?"), _without("Tháng 7/2025 ai phê duyệt dự án?")
    ('ai phê duyệt?', 'ai phê duyệt dự án?')
    """
    for pattern in (_WORDING, _TIME):
        plain = fold_in_step(said)
        for m in reversed(list(pattern.finditer(plain))):
            said = f"{said[: m.start()].rstrip(' ,')} {said[m.end() :].lstrip(' ,')}"
    return " ".join(said.split())
