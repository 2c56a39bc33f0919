"""Which document took the place of another, where nobody has found any: said so, not answered by what calls for a new one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.lives import ENDING
from assistant.understanding import PLAN, Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import document_numbers, fold

_PAPER = r"(?:van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|ke hoach|cong van|huong dan|chuong trinh|qd|nd|nq|tt|kh|cv)"
_NUMBER = r"(?:so may|so bao nhieu|so hieu|so nao|mang so)"
#: What day it is of asks for no document.
_WHICH = rf"(?<!ngay )(?<!thang )(?<!khi )(?<!luc )(?:nao|gi|may|{_NUMBER})"
_REPLACES = r"(?:thay the|thay cho|thay|ke tiep|bai bo|huy bo)"
#: What has still to be issued was not.
_PLANNED = r"(?:phai|can|se|sap|du kien|de nghi)"
#: A document is asked for that replaces the one behind the verb ("nghị quyết nào đã thay ...", "nghị quyết thay ... số mấy"), ...
_REPLACING = re.compile(
    rf"\b{_PAPER}(?: (?!{_PAPER}\b)\w+){{0,9}}? {_WHICH}\b(?: (?!{_PAPER}\b|{_PLANNED}\b)\w+){{0,9}}? {_REPLACES}\b"
    rf"(?! (?:cho |nhung |cac )?{_PAPER} (?:nao|gi)\b)|\b{_PAPER}(?: moi)?(?: da)? {_REPLACES}\b(?: (?!se\b)\w+){{1,16}}? {_NUMBER}\b"
)
#: ... or by which the one before the verb is replaced ("bị thay bằng quyết định nào").
_REPLACED = re.compile(
    rf"\b(?<!phai )(?<!can )(?<!se )(?<!sap ){_REPLACES}(?: \w+)? (?:bang|boi) {_PAPER}"
    rf"(?: (?!dieu\b|khoan\b|noi dung\b|van de\b)\w+){{0,4}}? {_WHICH}\b"
)
#: What is still to be put forward is asked for, and nothing that was issued.
_TO_BE_ISSUED = re.compile(r"\bdanh muc\b(?: \w+){0,6} trinh\b|\b(?:phai|can|se|sap) trinh\b|\btrinh ban hanh\b")
#: Signed in the stead of somebody: no document takes the place of another.
_SIGNED_FOR = re.compile(r"\bky thay\b")
_ASKS = re.compile(r"\b(?:nao|gi|may|ai|bao nhieu|dau)\b")
#: A status that names another document may name what came after, unless it says that this was not found.
_SOUGHT = re.compile(r"\bchua (?:tim|thay|biet)\b")


class Successors:
    """Tells for which documents no later one is known; ``planned``: where others say what is to take the place of one."""

    def __init__(self, corpus: Corpus, planned: Callable[[Document], Sequence[Provision]]) -> None:
        self._corpus, self._planned = corpus, planned

    def answer(self, query: Query) -> Draft | None:
        """The refusal with what is known of the life of the document; None where something else is asked, or a successor is known."""
        named = [n for n in spoken_order(query) if n in self._corpus.documents]
        if len(named) != 1 or query.refs or query.has("yesno") or _TO_BE_ISSUED.search(" ".join(query.plain)):
            return None
        at = named_at(named[0], query.plain) or 0
        if not asks_successor(" ".join(query.plain), len(" ".join(query.plain[:at]))):
            return None
        document = self._corpus.documents[named[0]]
        ended = (r.target == document.number and r.kind in ENDING for d in self._corpus.documents.values() for r in d.relations)
        others = set(document_numbers(document.status)) - {PLAN}
        if any(ended) or (others and not _SOUGHT.search(fold(document.status))):
            return None
        draft = Draft(status="no_basis")
        draft.cite(*(self._planned(document) or document.provisions[:1]))
        draft.lines = [wording.NO_BASIS.format(what=wording.SUCCESSOR.format(document=f"{document.type} {document.number}"))]
        draft.lines += [document.status, *(wording.NEAREST.format(text=wording.quoted(p)) for p in draft.provisions)]
        return draft


def asks_successor(plain: str, at: int = 0) -> bool:
    """Whether a question without marks asks which document replaced the one that it names at a place, and nothing else before.

    >>> asks_successor("nghi quyet nao cua hdnd tinh da thay nghi quyet 56 2023 nq hdnd"), asks_successor("quyet dinh 7 bi thay bang van ban nao")
    (True, True)
    >>> asks_successor("nghi quyet 56 2023 phai thay theo nghi dinh nao"), asks_successor("quyet dinh 51 thay nhung quyet dinh nao")
    (False, False)
    >>> asks_successor("quyet dinh 7 dua tren luat nao, luat ay bi quyet dinh nao thay")
    False
    >>> asks_successor("bo tieu chi xa theo quyet dinh nao thay quyet dinh nao")
    False
    >>> asks_successor("quyet dinh 7 ky ngay nao ke tiep quyet dinh nao")
    False
    """
    plain = _SIGNED_FOR.sub(lambda m: "-" * len(m[0]), plain)
    found = _REPLACING.search(plain) or _REPLACED.search(plain)
    return found is not None and not _ASKS.search(plain[at : found.start()])
