"""What a claim says of bodies: which body has which things, in which role, said to be so, not so, or only so."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.claims.pieces import Piece, Pieces
from assistant.answering.claims.statement import Statements
from assistant.understanding import Mention, Query
from kb.corpus import Corpus

#: Between two things of which the same is said.
_JOINS = frozenset({"va", "ca", "lan", "cung", "voi", "den", "tieu", "chi", "cac"})
#: Words of a denial that say only that somebody has nothing to do with something.
_CONCERNED = frozenset({"lien", "quan", "dinh", "dang", "phan", "viec", "ten", "muc"})

#: "Còn các cơ quan khác phối hợp": what all others do.
_HELP = "phoi-hop"
_OTHERS = re.compile(
    r"(?:(?:con|va|thi) )*(?:(?:cac|nhung|may) )?(?:co quan|so|don vi|nganh|ben)(?: nganh)? (?:khac|con lai) (?:\w+ )*?phoi hop\b"
)
#: Words for leading that alone only say that somebody does something.
_LEAD, _TAKES = "chu-tri", frozenset({"đứng ra", "dung ra", "đứng đầu", "cầm trịch", "cam trich"})

#: What is said, each thing with all concepts that its words may stand for.
Objects = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Saying:
    """What is said of some bodies.

    Attributes:
        last: the last word of the question that says it.
        bodies: ids of the bodies.
        objects: what it is said of; ``own``: the clause itself names them; ``listed``: they stand side by side, otherwise one may
            only describe another.
        acts: ids of the roles; ``to``: bodies to which it is done; ``levels``: of those for whom it is done.
        denied: it is said not to be so; ``only``: so and no more; ``every``: of all, or as a must.
        words: the telling words by which it is said; ``strange``: some of them name nothing known.
    """

    last: int
    bodies: tuple[str, ...]
    objects: Objects = ()
    acts: frozenset[str] = frozenset()
    denied: bool = False
    only: bool = False
    own: bool = True
    listed: bool = True
    every: bool = False
    to: tuple[str, ...] = ()
    levels: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    strange: bool = False


class Sayings:
    """Reads what claims say of bodies."""

    def __init__(self, corpus: Corpus, statements: Statements, words: Mapping[str, Sequence[str]]) -> None:
        self._pieces = Pieces(corpus, statements, words)

    def read(self, query: Query) -> list[Saying]:
        """What a question says of bodies, in order."""
        pieces = self._pieces.read(query)
        before = query.before.mentions if query.before else ()
        topic = alternatives(m for m in (*query.mentions, *before) if m.kind == "concept" and (m.start < 0 or m in before))
        found: list[Saying] = []
        pending: list[Piece] = []
        for i, piece in enumerate(pieces):
            later = pieces[i + 1 :]
            if piece.bodies and found and piece.contrast and not piece.telling and pieces[i - 1].to:
                to = tuple(m.id for m in piece.bodies)  # "gửi về sở A chứ không phải sở B"
                found.append(replace(found[-1], last=piece.end - 1, to=to, denied=not found[-1].denied))
            elif piece.bodies:
                known = found[-1].objects if found and found[-1].objects else topic
                saying = _with_bodies(query, piece, pending, known, later)
                if found and piece.denied and not (piece.telling or pending):  # "A chủ trì X, không phải B"
                    saying = replace(saying, acts=found[-1].acts)
                found.append(saying)
                pending = []
            elif piece.joint or _of_others(query, piece):
                found[-1:] = [_led(s, query, piece) for s in found[-1:]]
            elif not piece.telling:
                found[-1:] = [_taken_back(s, piece, pieces[i - 1]) for s in found[-1:]]
            elif not found or (_leads_on(piece, later) and not _goes_on(piece, pieces[i - 1])):
                pending.append(piece)
            else:
                so = found if piece.denied else [s for s in found if not s.denied] or found
                more = _more(query, piece, so[-1])
                if found[-1].denied and found[-1].last == piece.start - 1 and _lists_on(piece, pieces[i - 1]):
                    more = replace(more, denied=True)  # "không thấy giao đánh giá, công nhận": neither is
                if _only_named(so[-1]) and more.acts and not (piece.denied or piece.objects):
                    found.pop(found.index(so[-1]))  # "về X, Sở A có tên, ở vai phối hợp": its role is told last
                found.append(more)
        inherited = tuple(m for m in query.mentions if m.kind == "agency" and m.start < 0)
        if pending and inherited and not found:
            found.append(_with_bodies(query, replace(pending[0], bodies=inherited), pending[1:], topic, ()))
        return found


def _of_others(query: Query, piece: Piece) -> bool:
    """Whether a piece says only of all others that they help."""
    helps = not piece.bodies and {a.id for a in piece.acts} <= {_HELP} and not piece.objects
    return helps and _OTHERS.match(" ".join(query.plain[piece.start : piece.end])) is not None


def _led(saying: Saying, query: Query, joint: Piece) -> Saying:
    """A saying of whom all others are said to help: it does that as the one who leads, where it is said to take it upon itself."""
    takes = any(m.id == _LEAD and m.words in _TAKES for m in query.mentions if m.end <= joint.start)
    return replace(saying, acts=saying.acts | {_LEAD}) if takes and not saying.acts else saying


def _leads_on(piece: Piece, later: Sequence[Piece]) -> bool:
    """Whether a piece without a body tells what the next body has."""
    following = next((p for p in later if p.bodies), None)
    return following is not None and not following.objects and not (piece.denied or piece.only)


def _goes_on(piece: Piece, before: Piece) -> bool:
    """Whether a piece lists further roles of the body that the one before names ("Sở A chủ trì rà soát, thẩm định, ...")."""
    listed = bool(piece.acts) and piece.acts[0].start == piece.start
    return listed and bool(before.bodies and before.acts) and not before.objects


def _lists_on(piece: Piece, before: Piece) -> bool:
    """Whether a piece begins with a role, and the one before ends with one: they stand in a list."""
    begins = bool(piece.acts) and piece.acts[0].start == piece.start
    return begins and bool(before.acts) and before.acts[-1].end == before.end and not piece.contrast


def _only_named(saying: Saying) -> bool:
    """Whether it says only that bodies have to do with something."""
    return not (saying.acts or saying.denied or saying.only or saying.to)


def _taken_back(saying: Saying, piece: Piece, before: Piece) -> Saying:
    """A saying that names nothing itself, with a denial that follows it alone ("sở X thì không")."""
    alone = piece.denied and not (piece.words - _CONCERNED or saying.denied or saying.own) and before.bodies
    return replace(saying, denied=True) if alone else saying


def _with_bodies(query: Query, piece: Piece, pending: Sequence[Piece], topic: Objects, later: Sequence[Piece]) -> Saying:
    """What a piece with bodies says: of what was told just before, or else of the ``topic``, or of what is told after."""
    told = [*pending, piece]
    listing = not piece.objects or piece.before
    objects = alternatives(o for p in (told if listing else [piece]) for o in p.objects)
    own = bool(objects)
    if not objects and not piece.strange:
        after = list(itertools.takewhile(lambda p: not p.bodies, later))
        objects = topic or alternatives(o for p in after[:1] if piece.denied or not p.denied for o in p.objects)
    saying = _of_piece(query, piece, tuple(dict.fromkeys(m.id for m in piece.bodies)), objects)
    acts = frozenset(a.id for p in told for a in p.acts)
    words = frozenset(w for p in told for w in p.words)
    return replace(
        saying,
        acts=acts,
        own=own,
        listed=_listed(query, [o for p in (told if listing else [piece]) for o in p.objects]),
        every=any(p.every for p in told),
        words=words,
        strange=any(p.strange for p in told),
    )


def _more(query: Query, piece: Piece, last: Saying) -> Saying:
    """What a piece without a body says of those named last."""
    objects = alternatives(piece.objects)
    saying = _of_piece(query, piece, last.bodies, objects or (() if piece.strange else last.objects))
    return replace(
        saying,
        acts=saying.acts or (last.acts if objects and not piece.strange else frozenset()),
        denied=piece.denied or (last.denied and not (piece.acting or piece.only)),
        own=bool(objects),
        words=piece.words if objects or piece.strange else piece.words | last.words,
    )


def _of_piece(query: Query, piece: Piece, bodies: tuple[str, ...], objects: Objects) -> Saying:
    return Saying(
        last=piece.end - 1,
        bodies=bodies,
        objects=objects,
        acts=frozenset(a.id for a in piece.acts),
        denied=piece.denied,
        only=piece.only,
        listed=_listed(query, piece.objects),
        every=piece.every,
        to=piece.to,
        levels=piece.levels,
        words=piece.words,
        strange=piece.strange,
    )


def alternatives(objects: Iterable[Mention]) -> Objects:
    """The concepts of each stretch of words: one stretch may stand for several."""
    found: list[tuple[Mention, set[str]]] = []
    for m in sorted(objects, key=lambda m: (m.start, -m.end)):
        if found and m.start < found[-1][0].end:
            found[-1][1].add(m.id)
        else:
            found.append((m, {m.id}))
    return tuple(frozenset(ids) for _, ids in found)


def _listed(query: Query, objects: Sequence[Mention]) -> bool:
    """Whether a comma or words that join stand between things, and nothing else: of two side by side one describes the other."""
    cuts = {c.start for c in query.clauses}
    between = [(a.end, b.start) for a, b in itertools.pairwise(objects) if a.end <= b.start]
    return all(_JOINS.issuperset(query.plain[a:b]) and (a < b or a in cuts) for a, b in between)


__all__ = ["Saying", "Sayings", "alternatives"]
