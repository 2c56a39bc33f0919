"""Claims that two bodies were made one, that one took or kept a name, that one stands under another; judged by their successors.

"Sở A nhập với Sở B rồi à", "A với B về một nhà", "gộp xong vẫn tên cũ", "hội X giờ nằm dưới mặt trận".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant import wording
from assistant.answering.bodies.heirs import heir
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.bodies.lives import Lives
from assistant.answering.bodies.rearranged import Rearranged
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Agency, Provision
from kb.vietnamese import fold
from rules.responsibility import Responsibility

_MADE_ONE = (
    r"(?:(?:sap |sat )?nhap|hop nhat|gop|ghep|don|ve (?:chung |mot )(?:nha|moi)|chung (?:mot )?(?:nha|moi|ban|so|co quan|dau moi)"
    r"|(?:lam|thanh) (?:mot|1))"
)
_LINK = r"(?: (?:chung|lai|luon|het|mot|nha|han))*(?: (?:voi|vao|ve|cung|sang|chung voi|ben))+"
#: Between two bodies: the first went together with the second; or both did, as is said behind them.
_INTO = re.compile(rf"(?P<before>(?: \w+){{0,4}}?) ?\b{_MADE_ONE}\b{_LINK}$")
_BOTH = re.compile(r"(?:voi|va|cung)$")
_TOGETHER = re.compile(rf"^(?:(?:da|gio|nay|moi|duoc|bi|cung|la|thi) )*{_MADE_ONE}\b(?! (?:\w+ )?(?:vao|voi|ve|sang|cung)\b)")
#: "Con dấu" is no "đâu".
_NO_SEAL = "".join(rf"(?<!\b{word} con )" for word in ("va", "voi", "ten", "lan", "giu", "nguyen"))
#: What makes a claim more than that, or its contrary.
_MORE = re.compile(
    rf"\b(?:khong(?!$| \w+$)|chua|chang|{_NO_SEAL}dau|tru|se|hoac|hay|mot phan|phan|nao|gi|ai|may|viec|mang(?! ten)|cong tac|truoc day|tru so"
    r"|ngay(?! truoc)|khac"
    r"|(?:thang|nam) \d+)\b"
)
#: A name that is said to be borne afterwards.
_CALLED = re.compile(
    r"\b(?:(?:lay|mang|giu|van|doi|thanh)(?: nguyen)? ten(?: moi)?(?: la| thanh)?|doi (?:ten )?thanh|ten (?:van|moi) la)$"
    rf"|\b{_MADE_ONE}\b.*\b(?:thanh|lap thanh|lap ra)$"
)
_SAME_NAME = re.compile(
    r"\b(?:(?:giu|van|con)(?: \w+)? (?:nguyen )?(?:ten(?: goi)?(?: (?:cu|do|ay|(?:y )?nhu (?:cu|truoc|xua|vay|the)))?|nhu cu)|giu nguyen(?: nhu cu)?"
    r"|(?:van|con) (?:y )?nguyen (?:nhu )?(?:cu|truoc|xua)"
    r"|(?:van )?ten cu|ten (?:goi )?(?:(?:thi|no) )?van (?:y )?nhu (?:cu|truoc|xua))\b(?: va con dau)?"
    r"(?=(?: nua)?(?: (?:a|ha|chu|nhi|nhe|thoi|roi|day|khong))*(?: (?:dung|phai|co dung|that|chuan)(?: \w+)?)?$)"
)
#: It is said, or asked, whether a body bears another name; which one is not said.
_RENAMED = re.compile(
    r"\b(?:(?P<not>khong|chua|chang)(?: (?:he|bi|duoc|phai))* )?(?:bi |duoc |phai )?(?:doi|thay(?: doi)?|mang) ten(?: (?:goi|moi|khac))*"
    r"(?: (?:gi|nao|thanh (?:so|co quan|ten) (?:khac|nao)))?"
    r"(?=(?: (?:hay |hoac |va )?(?:sap nhap|hop nhat|chia tach|giai the))?(?: (?:sau|tu|trong|qua|dot)(?: \w+){1,6}?)?(?: (?:\w+)){0,3}$)"
)
#: Right behind a first body: it stands under the second.
_UNDER = re.compile(
    r"^(?:(?:bay )?(?:gio|nay)|hien(?: nay| gio| tai)?|da|roi|sau sap xep)? ?"
    r"(?:(?:ve |nam |o )?(?:truc thuoc|thuoc|duoi|nam trong)(?: thang| truc tiep| han| quyen)?"
    r"|(?:chi |con |da )*(?:la|thanh) (?:mot )?(?:ban|phong|bo phan|don vi)(?: con)? (?:cua|thuoc|truc thuoc|trong))$"
)
#: In front of that: since when, and that the body kept its name and seal ("từ 1/7/2025 vẫn giữ tên với con dấu, chỉ là về trực thuộc").
_KEPT_BESIDE = re.compile(
    r"^(?:(?:ke )?tu (?:ngay )?(?:thang )?[\d ]+)?(?:thi |van |con |cu |deu )*(?:duoc )?giu(?: lai)?(?: nguyen)?"
    r"(?: (?:ten(?: goi)?(?: cu| rieng)?|con dau(?: rieng)?|tu cach phap nhan|va|voi|lan|ca))+(?: (?:nhung|ma|song|chi|chi la|la|thi|co dieu))*"
)
#: Between two living bodies: the first went into the second, under which it keeps its name.
_GOES_UNDER = re.compile(
    rf"^(?:(?:co|da|gio|nay|duoc|bi|cung|moi|phai) )*{_MADE_ONE}(?: (?:chung|lai|luon|het|han))* (?:vao|ve)(?: (?:chung|voi|ben|co quan))*$"
)
#: It is asked by which document something is so.
_BY_WHICH = re.compile(
    r"^(?:(?:va|ma|thi|do|la) )*(?:theo|can cu|bang|tai|trong) (?:nghi quyet|quyet dinh|nghi dinh|van ban|luat|huong dan)\b.*\b(?:nao|gi|may)\b"
)
#: Between two bodies: the first came out of the second.
_OUT_OF = re.compile(
    r"^(?:(?:cua tinh|la|duoc|moi|do) )*(?:tach|lap|thanh lap|hinh thanh|doi ten|ra doi|sinh|dung len)(?: (?:ra|len|moi))* tu$"
)
#: What only tells since when something is so.
_WHEN_ARRANGED = re.compile(r"(?:sau |tu |dot |khi )*(?:sap xep|sap nhap|hop nhat)\b")
_KINDS = ("sở", "bộ", "ban", "ủy ban", "bên")
#: Before a body that is named by its field alone; the kinds that such a one has where nothing is said of it.
_BEFORE = frozenset({"voi", "vao", "ve", "ben", "cung"})
_BARE_KINDS = ("so", "ban")
_NAMED_KINDS = frozenset({"so", "bo"})
#: Living bodies of these kinds are known not to be made one; of others nothing says so.
_KNOWN_KINDS = ("Sở ", "Bộ ")


@dataclass(frozen=True)
class _Side:
    """A body that a claim names, at words ``start`` to ``end``; an empty ``id`` where a body is named that is none of ours."""

    id: str
    start: int
    end: int


class Unions:
    """Judges them."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._corpus, self._responsibility = corpus, responsibility
        self._lives = Lives(corpus, responsibility)
        self._instruments, self._rearranged = Instruments(corpus), Rearranged(corpus)
        self._called: dict[tuple[str, str], str] = {}
        for body in corpus.agencies.values():
            for kind, name in (split for n in (body.name, *body.aliases) if (split := _of_kind(n))):
                self._called.setdefault((kind, name), body.id)

    def answer(self, query: Query) -> Draft | None:
        """The verdict with what became of the bodies; None where nothing of the kind is claimed."""
        query = _claim_alone(query)
        plain = query.plain
        if (alone := self._rearranged.judged(query)) is not None:
            return self._draft(query, alone[:1], alone[1])
        if not query.has("yesno") or query.documents or query.dated:
            return None
        if (renamed := self._renamed(query)) is not None:
            return renamed
        if _MORE.search(" ".join(plain)):
            return None
        sides = self._sides(query)
        inside = {i for s in sides for i in range(s.start, s.end)}
        if (unknown := _unknown_name(plain, sides)) is not None:
            inside |= {*range(unknown, len(plain))}
        about = any(m.kind == "concept" and m.start not in inside for m in query.mentions)
        if about or not sides or not sides[0].id or self._corpus.agencies[sides[0].id].level == "huyen":
            return None
        told = [self._corpus.agencies[s.id] for s in dict.fromkeys(sides) if s.id]
        right = self._united(query, sides)
        if right is not False and (named := self._named(query, sides)) is not None:
            right = named
        right = next((r for r in (right, self._under(query, sides), self._out_of(query, sides)) if r is not None), None)
        return None if right is None else self._draft(query, list(dict.fromkeys(told)), right)

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _sides(self, query: Query) -> list[_Side]:
        """The bodies that a claim names, also one by its field alone beside one of its kind ("nhập với tài chính")."""
        found = [_Side(m.id, m.start, m.end) for m in query.mentions if m.kind == "agency" and m.start >= 0]
        found.sort(key=lambda s: s.start)
        kinds = {split[0] for s in found if (split := _of_kind(self._corpus.agencies[s.id].name))} or {*_BARE_KINDS}
        inside = {i for s in found for i in range(s.start, s.end)}
        begins = [at + 1 for at, word in enumerate(query.plain) if word in _BEFORE] if found else []
        if not found and (at := next((i for i, w in enumerate(query.plain) if w in ("voi", "va")), 0)):
            begins = [0, at + 1]
        for at in begins:
            if at not in inside and (side := self._bare(query.plain, at, kinds)):
                found.append(side)
                inside |= {*range(side.start, side.end)}
        return sorted(found, key=lambda s: s.start)

    def _bare(self, plain: Sequence[str], at: int, kinds: Iterable[str]) -> _Side | None:
        """The body that is named by its field alone from a word on, of a kind that is spoken of already."""
        for length in range(min(6, len(plain) - at), 0, -1):
            words = plain[at : at + length]
            for kind in kinds:
                if body := self._called.get((kind, " ".join(words))):
                    return _Side(body, at, at + length)
        return _Side("", at, at + 1) if plain[at : at + 1] and plain[at] in kinds else None

    # -- judging -----------------------------------------------------------------------------------------------------------

    def _united(self, query: Query, sides: Sequence[_Side]) -> bool | None:
        """Whether the first two bodies are one today, where that is claimed; None where it is not."""
        if len(sides) < 2:
            return None
        one, two = sides[:2]
        between, behind = " ".join(query.plain[one.end : two.start]), " ".join(query.plain[two.end :])
        if not (_INTO.search(between) or (_BOTH.search(between) and _TOGETHER.search(behind))):
            before = " ".join(query.plain[: one.start])
            if not (_BOTH.search(between) and re.search(rf"\b{_MADE_ONE}$", before)):
                return None
        bodies = [self._corpus.agencies[s.id] for s in (one, two) if s.id]
        heirs = [heir(b, query.as_of, self._corpus) for b in bodies]
        moved = any(h != b.id for b, h in zip(bodies, heirs, strict=True))
        if not (moved or all(b.name.startswith(_KNOWN_KINDS) for b in bodies)):
            return None
        return len(heirs) > 1 and heirs[0] == heirs[1]

    def _named(self, query: Query, sides: Sequence[_Side]) -> bool | None:
        """Whether the name that a claim gives to what became of its bodies, or says to be kept, is the right one; None: it says none."""
        plain = query.plain
        first = self._corpus.agencies[sides[0].id]
        for side in sides:
            if _CALLED.search(" ".join(plain[: side.start])):
                return side.id == heir(first, query.as_of, self._corpus)
        if _unknown_name(plain, sides) is not None:
            return False
        if (kept := _SAME_NAME.search(" ".join(plain))) is None:
            return None
        at = len(" ".join(plain)[: kept.start()].split())
        before = [s for s in sides if s.end <= at]
        last = self._corpus.agencies[before[-1].id] if before and before[-1].id else None
        return None if last is None else heir(last, query.as_of, self._corpus) == last.id

    def _renamed(self, query: Query) -> Draft | None:
        """The verdict on whether the bodies named bear other names today; None where that is not said, or is so of some of them."""
        said = _RENAMED.search(" ".join(query.plain))
        bodies = [self._corpus.agencies[a] for a in query.ids("agency")]
        things = [m for m in query.mentions if m.kind == "concept" and not _WHEN_ARRANGED.match(fold(m.words))]
        if said is None or not bodies or things:
            return None
        changed = {heir(b, query.as_of, self._corpus) != b.id for b in bodies}
        return self._draft(query, bodies, changed.pop() == (said["not"] is None)) if len(changed) == 1 else None

    def _under(self, query: Query, sides: Sequence[_Side]) -> bool | None:
        """Whether the second body is the one under which the first stands, where documents tell it; None where they do not."""
        if len(sides) != 2 or not sides[1].id:
            return None
        whole = " ".join(query.plain[sides[0].end : sides[1].start])
        between = _KEPT_BESIDE.sub("", whole).strip()
        if not (_UNDER.search(between) or _GOES_UNDER.search(between)):
            return None
        below, above = (self._corpus.agencies[s.id] for s in sides)
        taker = self._corpus.agencies[heir(below, query.as_of, self._corpus)]
        if between != whole and taker != below:
            return False  # it kept nothing
        texts = [below.note, taker.note, *(s.functions for s in below.successors if not s.concepts)]
        told = [m[1] for t in texts for m in re.finditer(r"\b(?:trực )?thuộc ((?:Ủy|Tỉnh|Bộ|Công|Quân)[^:;,.()]*)", t)]
        names = [fold(n) for n in (above.name, *above.aliases)]
        return any(fold(x).startswith(n) or n.startswith(fold(x)) for x in told for n in names) if told else None

    def _out_of(self, query: Query, sides: Sequence[_Side]) -> bool | None:
        """Whether the first body, which lives, took over all that the second did, out of which it is said to have come."""
        if len(sides) != 2 or not all(s.id for s in sides):
            return None
        if not _OUT_OF.search(" ".join(query.plain[sides[0].end : sides[1].start])):
            return None
        return any(s.id == sides[0].id and not s.concepts for s in self._corpus.agencies[sides[1].id].successors)

    def _draft(self, query: Query, bodies: Sequence[Agency], right: bool) -> Draft:
        draft = Draft(verdict="yes" if right else "no")
        draft.findings = self._responsibility.successors([b.id for b in bodies], (), query.as_of)
        draft.moved = tuple(b.id for b in bodies if draft.findings.today.get(b.id)) or tuple(b.id for b in bodies)
        draft.lines = [(wording.YES if right else wording.NO).strip()]
        for body in bodies:
            taken = [s for s in draft.findings.today.get(body.id, ()) if not s.concepts]
            draft.lines += [
                wording.SINCE.format(
                    old=body.name, new=self._corpus.agencies[s.id].name, day=wording.day(s.from_), by=s.instrument
                )
                for s in taken
            ]
            if not taken:
                draft.lines.append(f"**{body.name}** vẫn là cơ quan đang hoạt động. {body.note}".strip())
                parts = draft.findings.today.get(body.id, ())
                draft.lines += [f"{wording.PART_LEFT}\n{self._lives.listed(parts)}"] if parts else []
            kept = self._instruments.noted(body) or self._beginnings(body)
            draft.cite(*(self._instruments.of(body, taken, ()) if taken else kept), *self._instruments.listing(body))
        section = self._corpus.provision(PLAN, bodies[0].plan_section) if len(bodies) == 1 and bodies[0].plan_section else None
        draft.cite(*([section] if section and bodies[0].to is None else ()))
        if not draft.provisions:
            draft.cite(*(p for b in bodies for p in self._beginnings(b)))
        return draft

    def _beginnings(self, body: Agency) -> list[Provision]:
        """By which provisions a living body took over from others."""
        whole = ((a, [s for s in a.successors if s.id == body.id and not s.concepts]) for a in self._corpus.agencies.values())
        return [p for a, taken in whole if taken for p in self._instruments.of(a, taken, ())]


def _claim_alone(query: Query) -> Query:
    """The claim of a question without a last clause that asks by which document it is so, which is told with it."""
    if len(query.clauses) < 2:
        return query
    *said, last = query.clauses
    if not _BY_WHICH.match(" ".join(query.plain[last.start : last.end])):
        return query
    return query.part(replace(last, start=said[0].start, end=said[-1].end, kinds=query.kinds - {"document"}))


def _unknown_name(plain: Sequence[str], sides: Sequence[_Side]) -> int | None:
    """Where a claim names as what bodies became a department or ministry that is none of ours."""
    begun = {s.start for s in sides if s.id}
    named = (at for at, w in enumerate(plain) if w in _NAMED_KINDS and at not in begun)
    return next((at for at in named if _CALLED.search(" ".join(plain[:at]))), None)


def _of_kind(name: str) -> tuple[str, str] | None:
    """The kind of body that a name begins with and the rest of it, without marks; None where it begins with none."""
    kind = next((k for k in _KINDS if name.lower().startswith(f"{k} ")), "")
    return (fold(kind), re.sub(r"[^\w ]+", " ", fold(name[len(kind) + 1 :]))) if kind else None
