"""Whether bodies live, ended or moved: claimed, or asked in so many words beside who has their work today ("Sở X còn không, giờ sở nào?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.bodies.gone import nobody_left
from assistant.answering.bodies.lives import beside_bodies, speaks_of_more, told_day
from assistant.answering.bodies.merged_with import now_one
from assistant.answering.bodies.moves import Moves, denies_life
from assistant.answering.bodies.noted import above_claimed, noted_claimed
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency

#: Words that suppose that a body still exists.
SUPPOSED = re.compile(
    r"\b(?:van con|(?<!ba )con (?:nua |dung |dung ten )?(?:khong|chu)|(?:con|van|dang) (?:hoat dong|ton tai|lam viec|tham quyen)|(?<!ba )con do"
    r"|(?:con|van) hop(?! (?:dong|tac|nhat|le|ly|phap)\b)"
    r"|chua (?:bi )?(?:giai the|sap nhap|hop nhat|bo))\b"
)
#: It is asked of a body, whose name is left out, whether it is still there, whatever is asked beside.
_WHETHER = re.compile(
    r"\b(?<!ba )(?<!khong )(?<!chang )con(?: (?:hoat dong|ton tai|lam viec|mang ten|nua|dung (?:ten|rieng)|ten|rieng))*"
    r" (?:khong|chua)\b(?! (?:con|co|phai)\b)"
    r"|\b(?:nay|gio|van|hien|do|ay|co|thi) con(?: _)+ (?:nua )?(?:khong|chua)\b(?= (?:hay|a|ha|vay|va|nay|gio|roi|nhi)\b|$)"
)
#: It is asked of a body whether it was there already on a day that is named.
_YET = re.compile(
    r"\bda (?:co|ton tai|thanh lap|lap|duoc lap|ra doi)(?: _)+ chua\b"
    r"|(?:^|\s)_ (?:(?:khi|luc) (?:do|ay) |thi |da )*(?:co|ton tai|ra doi|duoc lap|duoc thanh lap|thanh lap)(?: hay)? chua\b"
)


class Living:
    """Judges them."""

    def __init__(self, corpus: Corpus, moves: Moves) -> None:
        self._corpus, self._moves = corpus, moves

    def claim(self, query: Query, agencies: Sequence[Agency], about: bool) -> tuple[Sequence[Agency], bool] | None:
        """The bodies of which a question claims that they live, ended or moved, and whether that is true; None where it says neither."""
        on = told_day(query) or query.as_of  # "văn bản đề tháng 01/2025 ...: lúc ấy sở này còn không"
        gone = [a for a in agencies if a.to is not None and a.to < on]
        if (gone or on != query.as_of) and agencies and _WHETHER.search(beside_bodies(query)):
            return gone or agencies, not gone
        if query.dated and agencies and _YET.search(beside_bodies(query)):
            return agencies, all(a.from_ is None or a.from_ <= on for a in agencies) and not gone
        if not query.has("yesno"):
            return None
        ending = [a for a in agencies if a.to is not None]
        if nobody_left(query, gone):
            return gone, False
        if agencies and (right := noted_claimed(query, agencies[0])) is not None:
            return agencies[:1], right
        heirs = [self._corpus.agencies[s.id] for a in agencies[:1] if a in gone for s in a.successors]
        if (right := above_claimed(query, heirs or agencies[:1])) is not None:
            return agencies[:1], right
        if one := now_one(query, self._corpus):
            return one
        if agencies and (lives := self._moves.lives(query, agencies)) is not None:
            return agencies, lives
        alone = bool(gone) or on != query.as_of or (about and not speaks_of_more(query))
        if ending and alone and (ended := self._moves.ended(query, ending)) is not None:
            return ending, ended
        if alone and SUPPOSED.search(beside_bodies(query)) and not denies_life(query):
            return gone or agencies, not gone
        return (move.gone, move.true) if (move := self._moves.claimed(query)) else None
