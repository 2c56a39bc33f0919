"""All bodies of one kind, asked by their names: the rooms of a commune ("mỗi xã nay có những phòng nào?"), the organisations that the plan
names only together ("kể tên năm tổ chức chính trị - xã hội")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant import wording
from assistant.answering.bodies.fields import FRAME
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.bodies.offices import offices
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Agency
from kb.vietnamese import fold, folded_syllables

#: Since when communes have their rooms, and the article that lists them.
_SINCE, _ARTICLE = date(2025, 7, 1), "Đ15"
_ROOM = re.compile(r"\b(?:phong|bo phan|(?:co quan|to chuc|don vi) (?:chuyen mon|giup viec|tham muu))\b")
#: Organisations are asked for of which the Front is the head.
_ORGANISATION, _FRONT = re.compile(r"\b(?:hoi|doan the|to chuc) (?:nao|gi)\b"), "ubmttq-tinh"
#: All of them are asked for, or how many there are.
_ALL = re.compile(r"\b(?:nhung|cac|may|bao nhieu|ke|neu|liet ke|ten|gom|du|3|ba|5|nam)\b")
_ASKED = re.compile(r"\b(?:nao|gi|ai|may|bao nhieu|ke|neu|liet ke|ten)\b")
_COMMUNE = re.compile(r"\b(?:xa|phuong)\b")
#: What such a question says beside; any other word is of something that they do.
_IDLE = frozenset(
    folded_syllables(
        "theo khung của chính phủ nghị định nđ cp năm tháng ngày điều thì mỗi một xã phường cấp có những các phòng ban tổ chức cơ quan chuyên môn"
        " đơn vị bộ phận nào gì giúp việc ubnd ủy ban nhân dân tham mưu cho hiện nay bây giờ tại đang mới mấy bao nhiêu kể nêu liệt kê tên ra gồm"
        " quy được lập thành văn là đủ ba trực thuộc từ sau khi sắp xếp sáp nhập mô hình hai chính quyền địa phương bắt đầu trở đi biết xin hãy giùm"
        " thế vậy nhé ạ à nhỉ hả và với ở trong cụ thể chức năng còn tỉnh sơn la ai hội đoàn thể nằm về đưa chung mối"
    )
)
#: So few bodies are no list.
_FEWEST = 3


def all_named(query: Query, corpus: Corpus) -> Draft | None:
    """The names of all of them, with where they stand; None where one of them or what they do is asked."""
    plain = " ".join(query.plain)
    if query.has("yesno") or not _ASKED.search(plain) or not (_ALL.search(plain) or query.before is None):
        return None
    return _rooms(query, corpus) or _members(query, corpus)


def _other_words(query: Query, bodies: Sequence[str] = ()) -> set[str]:
    """The words of a question beside those of asking, and beside the names of some bodies."""
    named = {i for m in query.mentions if m.kind == "agency" and m.id in bodies for i in range(m.start, m.end)}
    return {w for i, w in enumerate(query.plain) if i not in named and not w.isdecimal()} - _IDLE


def _rooms(query: Query, corpus: Corpus) -> Draft | None:
    """The rooms of a commune, on a day on which it has them."""
    plain = " ".join(query.plain)
    asked = _ROOM.search(plain) and _COMMUNE.search(plain) and not set(query.documents) - {FRAME}
    if not asked or query.as_of < _SINCE or _other_words(query):
        return None
    rooms = [o for o in offices(corpus, FRAME) if o.level == "xa"]
    if not rooms:
        return None
    article = corpus.provision(FRAME, _ARTICLE)
    draft = Draft(others=tuple((o.agency, wording.LOOKS_AFTER[o.level]) for o in rooms))
    draft.cite(*([article] if article else ()), *(o.provision for o in rooms))
    names = wording.listed(f"**{corpus.agencies[o.agency].name}**" for o in rooms)
    draft.lines = [wording.ROOMS.format(count=len(rooms), rooms=names), *(f"- {wording.quoted(p)}" for p in draft.provisions[:1])]
    return draft


def _members(query: Query, corpus: Corpus) -> Draft | None:
    """The bodies that the note on a group lists, where the group is named, or that are asked for of which the Front is the head."""
    asked = set(query.ids("agency"))
    under_front = _FRONT in asked and _ORGANISATION.search(" ".join(query.plain))
    if not (under_front or any(corpus.agencies[a].group for a in asked)):
        return None
    groups = [a for a in corpus.agencies.values() if a.group and len(_listed(a, corpus)) >= _FEWEST]
    named = [a for a in groups if a.id in asked] or (groups if under_front else [])
    others = asked - {a.id for a in named} - {_FRONT} or query.ids("act") or query.documents
    if len(named) != 1 or others or _other_words(query, [*asked]):
        return None
    members = _listed(named[0], corpus)
    draft = Draft(others=tuple((a.id, "") for a in members))
    draft.lines = [f"{wording.listed(f'**{a.name}**' for a in members)}.", named[0].note.split(". ", 1)[-1]]
    section = corpus.provision(PLAN, named[0].plan_section)
    draft.cite(*Instruments(corpus).noted(named[0]), *([section] if section else ()))
    return draft


def _listed(group: Agency, corpus: Corpus) -> list[Agency]:
    """The bodies of its level that the first sentence of the note on a group names."""
    names = [fold(n) for n in group.note.split(". ")[0].split(", ")]
    called = {fold(n): a for a in corpus.agencies.values() if a.level == group.level for n in (*a.aliases, a.name)}
    return [called[n] for n in names if n in called] if all(n in called for n in names) else []
