"""Follow-ups that ask of the period of today, or of the one before it, what was asked of a period ("giai đoạn hiện nay thì sao?")."""

from __future__ import annotations

import re

from assistant.understanding.filler import FILLER
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

#: The periods of the programme, the one that has passed first, and the first year of the later one.
_PERIODS = ("2021-2025", "2026-2030")
_TURN = 2026
_PERIOD = re.compile(r"(?<!\d)(20[23]\d) ?[-–] ?(20[23]\d)(?!\d)")
_NOW = re.compile(
    r"\b(?:(?:giai doan|thoi ky|bo(?: tieu chi)?|chuong trinh|ky) (?:nay|hien nay|hien tai|bay gio|hien hanh|hien gio|moi|dang ap dung|sau)"
    r"|(?:hien nay|bay gio|hien gio|hien tai|hom nay)|gio(?= thi| la| con| sao))\b"
)
#: The other one by its years.
_NAMED = re.compile(
    r"\b(?:(?:cua|cho|o|trong|sang|den|theo|voi|ve) )*(?:(?:giai doan|thoi ky|bo(?: tieu chi)?|ky|cac nam) )?"
    r"(?P<years>20[23]\d ?[-–] ?20[23]\d)(?!\d)"
)
_PAST = re.compile(r"\b(?:giai doan|thoi ky|bo(?: tieu chi)?|ky) (?:truoc(?: do)?|cu|da qua|vua qua|lien truoc)\b")
#: What such a follow-up may say beside the period and what was said before.
_ASKED = FILLER | frozenset(
    folded_syllables(
        "của ở trong theo có bao nhiêu mấy gồm kèm với tất cả tổng cộng bộ tiêu chí chỉ tiêu giai đoạn"
        " văn bản quyết định nào số ai ban hành mức phải đạt quy như"
    )
)
#: What it asks beside the same ("thì sao, kèm bao nhiêu chỉ tiêu?").
_MORE = re.compile(r"\b(?P<more>(?:bao nhieu|may|tong so|(?:theo )?(?:van ban|quyet dinh) nao)\b.*)$")


def at_period(query: Query, before: Query) -> str:
    """The question before, of the other period that a follow-up speaks of and nothing new beside, with what more it asks; otherwise empty."""
    text, said = " ".join(normalise(query.question).split()).rstrip(" ?.!"), normalise(told(before))
    plain = fold_in_step(text)
    named = _NAMED.search(plain)
    turn, was = named or _NOW.search(plain) or _PAST.search(plain), list(_PERIOD.finditer(said))
    if turn is None or len(was) != 1 or query.documents or query.refs or before.has("yesno"):
        return ""
    today = query.as_of.year >= _TURN
    period = named["years"] if named else _PERIODS[today] if _NOW.search(plain) else _PERIODS[0]
    rest = folded_syllables(f"{text[: turn.start()]} {text[turn.end() :]}")
    if f"{was[0][1]}-{was[0][2]}" == period or set(rest) - _ASKED - {*before.plain, *folded_syllables(said)}:
        return ""
    moved = f"{said[: was[0].start()]}{period}{said[was[0].end() :]}".rstrip(" ?.!")
    more = _MORE.search(plain, turn.end())
    own = text[more.start() :] if more else ""
    asks_more = set(folded_syllables(own)) - {*before.plain, "bao", "nhieu", "may", "so"}
    return f"{moved}, {own}?" if own and asks_more else f"{moved}?"
