"""Whether a question asks about places themselves, be it of what the question before spoke of."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.places.codes import asks_code
from assistant.answering.places.errands import on_errand
from assistant.answering.places.names import DISTRICT_LEVELS, Named, PlaceBook, done_somewhere, says, unnamed
from assistant.understanding import Query

#: Words by which a question asks where a place is now, or what it is made of.
_WHERE = (
    *(
        "cu",
        "xa nao",
        "phuong nao",
        "xa moi nao",
        "phuong moi nao",
        "huyen nao",
        "don vi nao",
        "thuoc dau",
        "o dau",
        "gom",
        "nhap",
    ),
    *("ten la gi", "xa gi", "phuong gi", "truoc thuoc", "con thuoc", "thuoc huyen", "thuoc xa", "phuong hay xa", "xa hay phuong"),
    *(
        "truoc la gi",
        "truoc day la",
        "truoc kia la",
        "con khong",
        "doi ten",
        "giu nguyen",
        "de nguyen",
        "rieng mot xa",
        "chia thanh may",
        "chia thanh bao nhieu",
    ),
    *("chia lam may", "chia ra may", "tach thanh may", "hop thanh", "cau thanh"),
)
_DOING = tuple(words for words in _WHERE if words != "o dau")  # where it is asked where something is done
#: What a question says that asks only what became of places ("xã A giờ ra sao", "A nay còn hay mất"), a comma for each word of a name.
_FATE = re.compile(
    r"(?:(?:the|vay|con|cai|xa|phuong|thi|tran|huyen|thanh|pho|,|cu|cua|toi|que|minh|ben|truoc|ngay|truoc|day|hoi) )+"
    r"(?:(?:bay )?gio|nay|hien nay|hien gio|sau (?:khi )?(?:sap xep|sap nhap|nhap)|sau nay)(?: (?:thi|la|no|da))*"
    r" (?:ra sao|(?:nhu )?the nao|sao|(?:(?:thuoc|ve|thanh|xa|phuong|ten|goi|la) )*gi"
    r"|con hay (?:mat|het|bo)|con hay khong(?: con)?)(?: (?:roi|vay|a|nhi|con|hay|mat|the|ha))*"
)
#: Asks into how many communes something was made, or how many are left of it.
_HOW_MANY = re.compile(
    r"\b(?:nay|gio|con|thanh|lai|hien|truoc)(?: (?:con|co|lai|thanh|la|chia|ra|khi|sap xep|nhap|sap nhap))* (?:may|bao nhieu)"
    r" (?:xa|phuong|don vi|thi tran)\b"
)
#: Asks for the communes that lie today where a district was.
_UNITS_OF = re.compile(
    r"\b(?:xa|phuong)(?: (?:xa|phuong|hien nay|hien gio|dang))* (?:moi|sau sap xep|hien nay)\b.*\b(?:tren dat|dia ban|dat|cua|thuoc|tai|o)\b"
    r"|\b(?:liet ke|ke|ten|danh sach|cac|nhung) (?:ten |ra |het |cac |nhung )*(?:xa|phuong)\b.* (?:tren dat|dia ban|dat)\b"
)
#: Asks for the list of the units of a place, which is all that is named behind them ("danh sách các đơn vị của Thuận Châu").
_LISTED = re.compile(
    r"\b(?:liet ke|ke|danh sach|cac|nhung)(?: (?:ten|ra|het|cac|nhung|toan bo|tat ca))* (?:xa|don vi|phuong)(?: (?:phuong|hanh chinh|cap xa|moi|cu"
    r"|truc thuoc))* (?:cua|thuoc|trong|o)(?: (?:xa|huyen|phuong))?"
    r"(?: (?!chuong|trinh|tinh|dat|vung|khu)\w+){1,3}(?: (?:cu|moi|cho|toi|giup|em|nhe|di|voi))*$"
)
#: The only district that bears the name of the province.
_CITY = "thanh pho son la"
#: Asks since when a commune exists.
_SINCE = re.compile(
    r"\b(?:co|thanh lap|lap|ra doi)(?: (?:tu|vao|hoi))* (?:khi nao|bao gio|luc nao|(?:ngay|hom|thang|nam) (?:nao|may))"
)
#: Lets choose between two communes ("giờ về xã A hay xã B").
_EITHER = re.compile(r"\b(?:ve|thuoc|vao|sang|la|thanh)\b[\w ,]* hay (?:la |ve |thuoc |sang |vao )*(?:xa|phuong) ,")
#: The commune that the question before asked for.
THAT_PLACE = re.compile(
    r"\b(?:(?:xa|phuong)(?: moi)?|thi tran|(?:don vi|noi|cho) moi) (?:do|ay|day|kia)\b"
    r"|\b(?:may|cac|nhung|hai|ba|bon|\d) (?:xa|phuong|don vi|thi tran)(?: (?:cu|phuong|thi tran))* (?:do|ay|day|kia|nay)\b"
)
#: The old units that went into it are asked for ("mấy đơn vị gộp thành xã đó", "có bao nhiêu xã cũ nhập vào đó").
_UNITS_THERE = re.compile(
    r"\b(?:may|bao nhieu|nhung|cac) (?:xa|phuong|don vi|thi tran)\b(?! (?:do|ay|day|kia)\b)(?=.*\b(?:do|ay|day|kia)\b)"
    r"|\b(?:xa|phuong)(?: moi)? (?:do|ay|day|kia)\b.*\b(?:may|bao nhieu) (?:xa|phuong|don vi|thi tran)\b"
)
_MERGES = re.compile(r"\b(?:nhap|gop|ghep|hop|gom|lap|hinh thanh|lam thanh|tao thanh)\b")
#: What only names the making of communes.
_MAKING = frozenset({"sap-xep-xa", "chinh-quyen-hai-cap"})
#: More is asked of it, and nothing named ("trước thuộc huyện nào?", "từ hôm nào vậy?", "thế xã mới gồm những xã nào?").
_MORE_OF_IT = re.compile(
    r"(?:(?:the|vay|con|roi|thi|va|ma|no|truoc|day|kia|hoi|cu|luc|von|xa|phuong|moi|do|ay|co|duoc|bat dau) )*"
    r"(?:(?:thuoc|o|cua|ve|nam o) (?:huyen|thanh pho|thi xa) nao|ten(?: (?:goi|xa|phuong|moi|cua|no|la|bay gio|hien nay))* gi"
    r"|(?:(?:tu|ke tu|vao) )?(?:bao gio|(?:khi|luc|ngay|hom|thang) nao)"
    r"|(?:bao )?(?:(?:(?:sap )?(?:nhap|gop|ghep|hop)|hinh thanh|lap|gom|tu|co|do|lay|them)"
    r"(?: (?:tu|lai|boi|nhung|cac|may|bao nhieu|ca thay|voi|them|chung|cung|ca|con))*"
    r"|(?:nhung|cac|may))"
    r" (?:xa|phuong|don vi|dau|gi|thi tran|noi)(?: (?:cu|moi|khac))*(?: (?:nao|gi))?"
    r"(?: (?:(?:duoc |bi )?(?:nhap|gop|ghep)(?: (?:cung|chung|vao|voi no))*))?)"
    r"(?: (?:vay|the|a|nhi|roi|day|cu|nua|khac|khong|hop lai|nhap lai|gop lai|hop thanh|gop thanh|lap nen|thanh))*"
)
#: Which others there are is asked, though it ends like a claim ("còn ghép thêm đâu nữa không?").
_ANY_MORE = re.compile(r"\b(?:xa|phuong|don vi|dau|gi|noi|cho)(?: nao)? (?:nua|khac) (?:khong|ko|k)(?: (?:nhi|a|vay|the))*$")
#: That another unit went where the one of the question before did ("B cũng vào đó chứ?", "B có cùng xã với nó không?").
_THERE = re.compile(
    r"\b(?:vao|ve|sang|thuoc|o|nhap|trong)(?: (?:chung|luon|het))*(?: (?:xa|phuong|cho|noi|don vi))?(?: moi)? (?:do|day|ay|kia)\b"
    r"|\b(?:cung|chung|khac) (?:mot )?(?:xa|phuong|cho|noi)\b|\bcung (?:the|vay|nhu (?:the|vay)|giong the)\b"
)
#: What a follow-up says that only names other places.
_SWITCHING = frozenset(
    {
        "the",
        "con",
        "vay",
        "thi",
        "sao",
        "xa",
        "phuong",
        "tran",
        "va",
        "voi",
        "cu",
        "nhi",
        "a",
        ",",
        "o",
        "ben",
        "thuoc",
        "huyen",
        "ve",
        "la",
        "cua",
    }
)


def asks_place(query: Query) -> bool:
    """Whether a question asks where a place is now, or what it is made of."""
    return (
        query.has("succession")
        or bool(query.details)
        or asks_code(query)
        or _SINCE.search(" ".join(query.plain)) is not None
        or (
            (query.districts or _CITY in " ".join(query.plain))
            and any(way.search(" ".join(query.plain)) for way in (_HOW_MANY, _UNITS_OF, _LISTED))
        )
        or says(query, _DOING if done_somewhere(query) else _WHERE)
    )


def _own_subject(query: Query) -> bool:
    """Whether a question names a thing or an act itself beside the making of communes."""
    return any(m.start >= 0 and m.id not in _MAKING for m in query.mentions if m.kind != "agency")


def _own_concepts(query: Query, book: PlaceBook) -> set[str]:
    """The things of which a question asks beside the making of communes; the name of a district is none of them."""
    inside = {i for n in book.named(query) for i in n.span}
    return {m.id for m in query.mentions if m.kind == "concept" and not inside & set(range(m.start, m.end))} - _MAKING


class Follows:
    """Reads follow-ups on places."""

    def __init__(self, book: PlaceBook) -> None:
        self._book = book

    def same(self, query: Query) -> Query | None:
        """The question before, where a follow-up asks where the commune lay that was its answer ("xã đó trước thuộc huyện nào?")."""
        plain = " ".join(query.plain)
        more = _MORE_OF_IT.fullmatch(plain) is not None
        units = _UNITS_THERE.search(plain) is not None and _MERGES.search(plain) is not None
        pointed = units or (THAT_PLACE.search(plain) is not None and says(query, _DOING))
        before = self._spoken(query)
        claims = query.has("yesno") and not units and not _ANY_MORE.search(plain)
        if before is None or claims or not (more or pointed):
            return None
        alone = not self._book.named(query) and not _own_subject(query)
        asked = not (_own_concepts(before, self._book) or before.has("yesno")) and asks_place(before) if more else True
        own = set(query.documents) - set(before.documents)
        return before if alone and asked and not own else None

    def _spoken(self, query: Query) -> Query | None:
        """The last question before that names a place; those behind it only lean on it ("giờ thị trấn ấy thuộc xã nào?")."""
        before = query.before
        while before is not None and not self._book.named(before) and not _own_subject(before):
            before = before.before
        return before if before is not None and self._book.named(before) else None

    def joined(self, query: Query) -> list[Named] | None:
        """The old units that a follow-up claims to lie in one commune, that of the question before first; None where it claims no such thing."""
        if query.before is None or not query.has("yesno") or query.documents or not _THERE.search(" ".join(query.plain)):
            return None
        asked = query.ids("agency") or any(m.start >= 0 for m in query.mentions if m.kind == "concept")
        before = [n for n in self._book.named(query.before) if n.level not in DISTRICT_LEVELS][:1]
        units = [*before, *(n for n in self._book.named(query) if n.level not in DISTRICT_LEVELS)]
        clear = all(len({p.name for p, _ in n.olds}) == 1 for n in units)
        return units if not asked and before and len(units) > 1 and clear else None

    def switched(self, query: Query) -> Query:
        """A question that asks of other places what was asked before, lets choose between two, or asks in other words, as one that asks
        what became of them."""
        named = self._book.named(query)
        plain = unnamed(query, named)
        last = on_errand(query.before, self._book) if query.before else None
        before = last is not None and bool(self._book.named(last)) and asks_place(last)
        if named and before and set(plain.split()) <= _SWITCHING:
            kept = tuple(
                m for m in query.mentions if m.kind != "concept"
            )  # it says nothing but names, nor means the errand told before
            return replace(query, kinds=frozenset({"succession"}), mentions=kept)
        if named and not query.has("yesno") and _EITHER.search(plain):
            return replace(query, kinds=query.kinds | {"succession"})
        return replace(query, kinds=frozenset({"succession"})) if named and _FATE.fullmatch(plain) else query
