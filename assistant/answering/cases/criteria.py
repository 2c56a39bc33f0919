"""Lists of criteria in a question, by number or by name: "thiếu tiêu chí 17", "giao thông và trường học chưa đạt"."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.answering.cases.spoken import Found, Spoken
from assistant.answering.cases.tokens import FRACTION, NUMBER, Token
from kb.vietnamese import folded_syllables
from rules.eligibility.schema import FactSpec

#: Words that may stand inside a list of criteria.
_LINKS = frozenset(
    {"va", "hay", "hoac", "cung", "tieu", "chi", "tc", "so", "cac", "la", "ve", "thu", "voi", "ca", "moi", "duy", "nhat", "mot"}
)
_HEAD = frozenset({"chi", "so", "tc"})
#: Between a share and the criteria that it is of.
#: Signs by which a limit is told such as a rule sets ("từ 50% trở lên"), and no case.
_LIMITS = frozenset({">=", "<="})
_OF_ALL = ("", " số", " tổng số", " các")
#: After a number: it counts something, so it is no criterion.
_COUNTED = frozenset({"tieu", "tc", "xa", "nam", "phan", "trieu", "ty", "lan", "huyen", "thang", "ngay", "ho", "nguoi"})
#: So many of its first syllables may stand for the name of a criterion.
_BEGINNING = 2
#: A list that ends before a verb is at most so long: the criteria that withdrawal turns on, by their full names.
_LONGEST = 40
_VERBS = frozenset({"dat", "duoc", "xong", "hoan", "lam", "roi", "giu"})


def listed_criteria(spoken: Spoken, spec: FactSpec, triggers: Sequence[str]) -> tuple[str, ...]:
    """The criteria of a set that stand after a trigger, or before it where a verb ends it ("... chưa đạt")."""
    names = _names(spec)
    found: dict[str, None] = {}
    for trigger in triggers:
        for place in spoken.find(trigger):
            after = list(_walk(spoken, place.end, spec, names))
            before = []
            if not after and spoken.tokens[place.end - 1].text in _VERBS:
                before = list(_walk_back(spoken, place.start, spec, names))
            found |= dict.fromkeys([*after, *before])
    return tuple(sorted(found, key=int))


def listed_in_full(spoken: Spoken, spec: FactSpec, counted: Sequence[tuple[Found, int]]) -> set[str]:
    """The criteria that stand right behind their count, where there are as many ("rớt 3 tiêu chí: giao thông, điện, môi trường")."""
    names = _names(spec)
    lists = ((set(_walk(spoken, place.end, spec, names)), count) for place, count in counted)
    return set().union(*(told for told, count in lists if len(told) == count))


def shared_criteria(phrases: Sequence[str], spoken: Spoken, size: int, bounds: Sequence[Decimal]) -> list[tuple[Found, int]]:
    """So many criteria, told as a share of the set: of the two numbers next to it one on the same side of each bound of the rule; of a
    share that is told as more or less than one ("hơn 50%", "dưới 30%") the next number on that side."""
    found = []
    counting = [p for p in phrases if "<số> tiêu chí" in p]
    for phrase in dict.fromkeys(p.replace("<số>", f"<%>{of}") for p in counting for of in _OF_ALL):
        for place in spoken.find(phrase):
            if place.amount is None or place.amount.bound in _LIMITS or not 0 < place.amount.value <= 100:
                continue
            share, exact = place.amount.value, place.amount.value * size / 100
            if place.amount.bound:
                beyond = math.floor(exact) + 1 if place.amount.bound == ">" else math.ceil(exact) - 1
                found += [(place, beyond)] if 0 < beyond <= size else []
                continue
            near = (math.ceil(exact), math.floor(exact))
            fits = (n for n in near if all((100 * n >= bound * size) == (share >= bound) for bound in bounds))
            found.append((place, next(fits, near[0])))
    return found


def counted_criteria(phrases: Sequence[str], spoken: Spoken, size: int) -> list[tuple[Found, int]]:
    """So many criteria, as phrases say it, with the place; a fraction must be of this set."""
    found = []
    for phrase in _with_fractions(phrases):
        for place in spoken.find(phrase):
            token = place.amount
            if token and not token.bound and (token.kind != FRACTION or token.whole == size) and 0 <= token.value <= size:
                found.append((place, int(token.value)))
    return found


def _with_fractions(phrases: Sequence[str]) -> dict[str, None]:
    """The phrases, and each with "6/19" where it has "6"."""
    return dict.fromkeys(x for phrase in phrases for x in (phrase, phrase.replace("<số>", "<phân-số>")))


def _names(spec: FactSpec) -> dict[tuple[str, ...], str]:
    """The names of the criteria as the set writes them, as syllables."""
    return {tuple(folded_syllables(name)): number for number, entry in spec.entries.items() for name in (entry.name, *entry.also)}


def _walk(spoken: Spoken, at: int, spec: FactSpec, names: dict[tuple[str, ...], str]) -> Iterator[str]:
    tokens, headed = spoken.tokens, False
    while at < len(tokens):
        if tokens[at].kind == NUMBER:
            number = _numbered(tokens, at, spec)
            if number is None:
                return
            yield number
            headed, at = True, at + 1
        elif (named := _named(spoken, at, spec, names)) and not (headed and tokens[at].text == "tieu"):
            yield named[0]
            at = named[1]
        elif tokens[at].text in _LINKS:
            at += 1
        else:
            return


def _walk_back(spoken: Spoken, at: int, spec: FactSpec, names: dict[tuple[str, ...], str]) -> list[str]:
    """The list that ends before a place: it begins where the words before it stop being links, numbers or names."""
    for start in range(max(0, at - _LONGEST), at):
        found = list(_walk(spoken, start, spec, names))
        if found and _reaches(spoken, start, at, spec, names):
            return found
    return []


def _reaches(spoken: Spoken, start: int, at: int, spec: FactSpec, names: dict[tuple[str, ...], str]) -> bool:
    i = start
    while i < at:
        named = _named(spoken, i, spec, names)
        if spoken.tokens[i].kind == NUMBER and _numbered(spoken.tokens, i, spec) is not None:
            i += 1
        elif named:
            i = named[1]
        elif spoken.tokens[i].text in _LINKS | {"con", "van", "thi", "deu"}:
            i += 1
        else:
            return False
    return i == at


def _numbered(tokens: Sequence[Token], at: int, spec: FactSpec) -> str | None:
    """A number as the number of a criterion: after "tiêu chí", or alone where it counts nothing."""
    token = tokens[at]
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    headed = at > 0 and tokens[at - 1].text in _HEAD
    text = str(int(token.value)) if token.value == token.value.to_integral_value() else ""
    if text not in spec.entries or token.bound or (after in _COUNTED and not (headed and after == "tieu")):
        return None
    return text


def _named(spoken: Spoken, at: int, spec: FactSpec, names: dict[tuple[str, ...], str]) -> tuple[str, int] | None:
    """The criterion whose name stands here, and the token after it: its own name, or a concept that belongs to it."""
    words = tuple(t.text for t in spoken.tokens[at : at + 12])
    for name, number in sorted(names.items(), key=lambda n: -len(n[0])):
        if words[: len(name)] == name:
            return number, at + len(name)
    begun = [(number, at + _BEGINNING) for name, number in names.items() if name[:_BEGINNING] == words[:_BEGINNING]]
    if len(begun) == 1 and len(words) >= _BEGINNING:  # "Thông tin" for "Thông tin và Truyền thông"
        return begun[0]
    start = spoken.tokens[at].start
    found: tuple[str, int] | None = None
    for mention in spoken.query.mentions:
        if mention.kind != "concept" or mention.start < 0 or not mention.start <= start < mention.end:
            continue
        end = next((i for i, t in enumerate(spoken.tokens) if t.start >= mention.end), len(spoken.tokens))
        if any(t.kind for t in spoken.tokens[at:end]) or end <= at:
            continue
        told = next((n for n, entry in spec.entries.items() if mention.id in entry.see), None) or _part(mention.id, spec)
        if told and (found is None or end > found[1]):
            found = (told, end)
    return found


def _part(concept: str, spec: FactSpec) -> str | None:
    """The criterion that a joint concept stands for ("quoc-phong-an-ninh" and the one that sees "quoc-phong")."""
    return next((n for n, e in spec.entries.items() if any(concept.startswith(f"{see}-") for see in e.see)), None)
