"""What another province decided or has: it is refused, though the question may name something of ours beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.vietnamese import fold

_PAPER = r"(?:ke hoach|nghi quyet|quyet dinh|van ban|chuong trinh|de an|cong van)"
_OF = r"(?: (?!va\b|voi\b|hay\b|so\b)\w+){0,6} (?:cua |o |tai )(?:ubnd |uy ban nhan dan |hdnd )?(?:tinh |thanh pho )?"
#: Between a body and its seat.
_AT = r"(?: nao)? (?:o|tai|duoi|ngoai) (?:thu do )?"
#: Between a body and the province whose it is.
_ITS = r"(?:(?:cua|o|ben|tai|thuoc|phia|tinh|thanh pho|tp) )*"
#: What became of a province is asked.
_MERGED = re.compile(r"\b(?:sap nhap|(?<!thu )nhap|hop nhat|gop|doi ten|con)\b.*\b(?:nao|dau|ai|gi|may|bao nhieu)\b")
#: Our province is spoken of.
_OURS = re.compile(r"\bson la\b|\btinh (?:minh|ta|nha|nay)\b")


def of_other_province(query: Query, seats: Mapping[str, Sequence[str]]) -> Draft | None:
    """The refusal where a document or body of another province is asked for; None where none is, or a verdict is wanted.

    ``seats``: by its name, the bodies of the State that sit in a place.
    """
    if not query.has("yesno") and (where := _of_its_bodies(query, seats)):
        return Draft(status="out_of_scope", lines=[wording.FOREIGN.format(where=wording.listed(where)), wording.OUT_OF_SCOPE])
    plain = " ".join(query.plain)
    if not query.has("yesno") and _MERGED.search(plain) and (alone := _alone(query, plain)):
        return Draft(status="out_of_scope", lines=[wording.FOREIGN.format(where=wording.listed(alone)), wording.OUT_OF_SCOPE])
    abroad = [f for f in query.foreign if re.search(rf"\b{_PAPER}{_OF}{fold(f)}\b", plain)]
    if not abroad or query.has("yesno") or not query.has("signer", "issue", "document", "recipients", "life"):
        return None
    return Draft(status="out_of_scope", lines=[wording.FOREIGN.format(where=wording.listed(abroad)), wording.OUT_OF_SCOPE])


def _alone(query: Query, plain: str) -> Sequence[str]:
    """The provinces that a question begins with and asks about, where it names nothing of ours ("Hà Giang nhập với tỉnh nào?")."""
    begins = any(re.match(rf"(?:(?:tinh|thanh pho|tp|con|the) )*{fold(f)}\b", plain) for f in query.foreign)
    return () if not begins or query.mentions or query.districts or query.documents or _OURS.search(plain) else query.foreign


def is_seat(query: Query, place: str, seats: Mapping[str, Sequence[str]]) -> bool:
    """Whether a place only says where the State's bodies sit that are named right before it ("các bộ, ngành ở Hà Nội")."""
    bodies = "|".join(map(fold, seats.get(place, ())))
    return bool(bodies) and bool(re.search(rf"\b(?:{bodies}){_AT}{fold(place)}\b", " ".join(query.plain)))


def _of_its_bodies(query: Query, seats: Mapping[str, Sequence[str]]) -> list[str]:
    """The provinces whose bodies are named, where none of ours is and none only has the seat of one."""
    behind = [" ".join(query.plain[m.end :]) for m in query.mentions if m.kind == "agency" and m.start >= 0]
    found = [f for f in query.foreign if any(re.match(rf"{_ITS}{fold(f)}\b", words) for words in behind)]
    ours = "son la" in " ".join(query.plain) or any(is_seat(query, f, seats) for f in found)
    return found if len(found) == len(query.foreign) and not ours else []
