"""Whether two fields lie with one office of a commune, and with which each ("y tế với đất đai ở xã có cùng một phòng lo không?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.bodies.fields import Fields
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from kb.vietnamese import fold_in_step, normalise

#: Both are said to be with one office, or with two.
_ONE = re.compile(
    r"(?:,? (?:co|deu|la|thi|do|thuoc|ve|nam o|o|bay gio|hien nay|gio))*(?P<no> khong(?: phai)?(?: do| thuoc| o)?)?"
    r" (?:cung|chung)(?: (?:cung|chung|mot|1))* phong\b(?! (?:nao|gi))"
)
#: At a commune, wherever that is said.
_AT = r"(?:(?:o|tai|cap|tren|duoi) )+(?:cap )?(?:xa|phuong)(?: (?:moi|nao cung|minh|toi|ta|bay gio|hien nay|gio|nay|bay))*"
_COMMUNE = re.compile(rf"\b{_AT}\b[,:]?|\b(?:cua|cap) (?:xa|phuong)\b")
_JOINT = re.compile(r"\s*,\s*|\s+(?:va|voi|lan|cung voi)\s+")
#: What begins a question and names no field; what is no field by itself.
_BEGUN = re.compile(r"^(?:(?:the|vay|con|cho hoi|xin hoi|viec|mang|linh vuc|chuyen|bay gio|hien nay|gio)\b[,:]? ?)+")
_NO_FIELD = re.compile(r"\b(?:phong|so|ban|nao|gi|ai|may|khong|ubnd)\b")
_LONGEST = 6


class OneRoom:
    """Judges that by the fields that a decree lists for each office."""

    def __init__(self, reader: Reader, fields: Fields) -> None:
        self._reader, self._fields = reader, fields

    def answer(self, query: Query) -> Draft | None:
        """Each office with its field, and whether it is one; None where no two fields are spoken of so, or one lies with no one office."""
        items, denied = _fields_named(query.question) if query.has("yesno") and query.before is None else ([], False)
        if not items:
            return None
        told = [
            (item, self._fields.answer(self._reader.read(f"Ở xã, {item} do phòng nào lo?", (), query.as_of))) for item in items
        ]
        draft = Draft(as_of=query.as_of)
        for item, held in told:
            if held is None or len(held.others) != 1:
                return None
            draft.lines.append(f"- {wording.upper_first(item)}: {held.lines[0]}")
            draft.others += tuple(o for o in held.others if o not in draft.others)
            draft.cite(*held.provisions)
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions]
        draft.decide("yes" if (len(draft.others) == 1) != denied else "no")
        return draft


def _fields_named(question: str) -> tuple[list[str], bool]:
    """The fields that are said to be with one office of a commune, and whether that is denied; none where nothing such is said.

    >>> _fields_named("Ở xã bây giờ: giảm nghèo với bình đẳng giới có cùng một phòng lo không, mỗi việc phòng nào?")
    (['giảm nghèo', 'bình đẳng giới'], False)
    >>> _fields_named("Giảm nghèo và y tế cùng một sở à?")
    ([], False)
    """
    text = normalise(question)
    plain = fold_in_step(text)
    found = _ONE.search(plain)
    if found is None or not _COMMUNE.search(plain):
        return [], False
    named, cut = text[: found.start()], _COMMUNE.search(plain, 0, found.start())
    named = (named[: cut.start()] + " " + named[cut.end() :] if cut else named).strip(" ,:")
    begun = _BEGUN.match(fold_in_step(named))
    named = named[begun.end() :] if begun else named
    ends = [0, *(x for m in _JOINT.finditer(fold_in_step(named)) for x in m.span()), len(named)]
    items = [named[a:b].strip() for a, b in zip(ends[::2], ends[1::2], strict=True)]
    fields = [i for i in items if 0 < len(i.split()) <= _LONGEST and not _NO_FIELD.search(fold_in_step(i))]
    return (fields, bool(found["no"])) if len(fields) == len(items) > 1 else ([], False)
