"""Claims that share the steps of a matter out among bodies ("cấp xã đánh giá, làm hồ sơ, còn chủ tịch tỉnh quyết"), by one clause of the
law that gives each of several bodies its step."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: Steps as claims and tasks speak of them.
_STEPS = {
    "đánh giá": re.compile(r"\b(?:tu )?danh gia\b"),
    "thẩm định": re.compile(r"\btham (?:dinh|tra)\b"),
    "lấy ý kiến": re.compile(r"\b(?:lay|xin|hoi) (?:phieu )?y kien\b"),
    "hồ sơ": re.compile(r"\b(?:lam|lap|lo|hoan thien|chuan bi|soan|hoan chinh|xay dung)(?: (?:bo|xong|va))* (?:ho so|giay to)\b"),
    "quyết định": re.compile(r"\bquyet(?! (?:toan|tam|nghi|liet))(?: dinh)?\b|\bcong nhan\b|\bphe duyet\b|\bky\b"),
}
#: What such a step only is about: a decision by its name.
_PAPER = re.compile(r"\b(?:ra |thu hoi |rut |xet )?quyet dinh (?:cong nhan|thu hoi|so|\d)|\bdanh hieu\b")
#: A level stands for its authority; before a body: what stands before it is done by it.
_LEVEL = re.compile(
    r"\b(?:chinh )?(?:cap|chinh quyen cap|chinh quyen|ben|phia) (?P<level>xa|huyen|tinh)\b|(?:^|\b(?:thi|con|roi|va|do) )(?P<bare>xa|huyen|tinh)\b"
)
_DENIES = re.compile(r"\b(?:khong|chua|chang|khoi|dau)\b(?!$)")
_PASSIVE = frozenset({"do", "boi", "thuoc", "giao", "cho"})
_TWO = 2


@dataclass(frozen=True)
class _Body:
    """A body, or a level that stands for one, at words ``start`` to ``end`` of a claim."""

    start: int
    end: int
    id: str = ""
    level: str = ""


def shared_out(query: Query, first: Provision, corpus: Corpus) -> Ruling | None:
    """``HOLDS`` where the first source gives each body its steps as claimed, ``FAILS`` where it gives a step to another of them; else None."""
    bearers = {n.bearer for n in first.norms}
    plain = " ".join(query.plain)
    if first.document == PLAN or len(bearers) < _TWO or _DENIES.search(re.sub(r" khong$", "", plain)) or query.before is not None:
        return None
    tasks = {b: _PAPER.sub(" ", fold(" ; ".join(n.task for n in first.norms if n.bearer == b))) for b in bearers}
    bodies = list(_bodies(query))
    if not bodies or any(query.plain[b.start - 1] in _PASSIVE for b in bodies if b.start):
        return None
    found = [r for body, steps in _with_steps(query, bodies) for r in _each(body, steps, tasks, corpus)]
    if Ruling.FAILS in found:
        return Ruling.FAILS
    return Ruling.HOLDS if len(bodies) >= _TWO and found and all(found) and _all_told(query, bodies, first) else None


def _bodies(query: Query) -> Iterator[_Body]:
    """The bodies of a claim in order, the levels that stand for one among them."""
    named = [_Body(m.start, m.end, id=m.id) for m in query.mentions if m.kind == "agency" and m.start >= 0]
    inside = {i for b in named for i in range(b.start, b.end)}
    plain = " ".join(query.plain)
    for m in _LEVEL.finditer(plain):
        at, end = plain[: m.start("level" if m["level"] else "bare")].count(" "), plain[: m.end()].count(" ") + 1
        if at not in inside:
            named.append(_Body(at, end, level=m["level"] or m["bare"]))
    yield from sorted(named, key=lambda b: b.start)


def _with_steps(query: Query, bodies: list[_Body]) -> Iterator[tuple[_Body, list[str]]]:
    """Each body with the steps that are named behind it, up to the next one."""
    ends = [*(b.start for b in bodies[1:]), len(query.plain)]
    for body, end in zip(bodies, ends, strict=True):
        said = _PAPER.sub(" ", " ".join(query.plain[body.end : end]))
        if steps := [step for step, words in _STEPS.items() if words.search(said)]:
            yield body, steps


def _each(body: _Body, steps: list[str], tasks: Mapping[str, str], corpus: Corpus) -> Iterator[Ruling | None]:
    """What the tasks make of each step of a body: its own, another's, or nobody's."""
    own = {b for b in tasks if b == body.id or (body.level and corpus.agencies[b].level == body.level)}
    for step in steps:
        holders = {b for b, task in tasks.items() if _told(step, task)}
        yield None if not own or not holders else Ruling.HOLDS if own & holders else Ruling.FAILS


def _told(step: str, task: str) -> bool:
    return _STEPS[step].search(task) is not None or (step == "hồ sơ" and "ho so" in task)


def _all_told(query: Query, bodies: list[_Body], first: Provision) -> bool:
    """Whether the clause knows nearly all else that a claim says: no other thing, number or day is claimed."""
    own = {w for b in bodies for w in query.plain[b.start : b.end]} | {"rut", "danh", "hieu", "lam", "tich", "chu"}
    known = {*folded_syllables(f"{first.text} {first.document}"), *own}
    return len({w for w in query.content if not w.isdecimal()} - known) < _TWO
