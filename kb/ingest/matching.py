"""Provisions of the corpus <-> provisions of an official file: by fingerprint first, then by place and likeness."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz import fuzz, process

from kb.fidelity import Bodies, differences, fingerprint, plain
from kb.ingest.lines import OfficialProvision, OfficialText
from kb.ingest.markers import POINTS
from kb.model import Document, Provision

Status = Literal["matched", "changed", "missing", "new"]
#: Likeness (0-100) of a restatement and an official paragraph: enough at the same reference, and enough anywhere.
AT_PLACE, ANYWHERE = 35.0, 75.0


@dataclass(frozen=True, slots=True)
class Match:
    """What became of one provision.

    ``ref`` is the corpus's reference, ``official_ref`` that of the file (they differ where a paragraph moved). ``difference``
    says what changed against the stored wording; ``conflicts`` what our restatement says against the file; ``omissions`` what
    the file says and our restatement does not.
    """

    ref: str
    status: Status
    official_ref: str = ""
    in_force_from: date | None = None
    difference: str = ""
    conflicts: tuple[str, ...] = ()
    omissions: tuple[str, ...] = ()


def first_versions(document: Document) -> list[Provision]:
    """The provisions as the document was issued: the earliest version of each reference, without what came in later."""
    chosen: dict[str, Provision] = {}
    for p in document.provisions:
        known = chosen.get(p.ref)
        if known is None or (p.in_force_from or date.min) < (known.in_force_from or date.min):
            chosen[p.ref] = p
    start = document.in_force_from or document.issued
    return [p for p in chosen.values() if start is None or p.in_force_from is None or p.in_force_from <= start]


def match(
    document: Document, official: OfficialText, bodies: Bodies | None = None, before: Mapping[str, str] | None = None
) -> list[Match]:
    """Matches a document of the corpus with its official file. ``before`` holds the wording of the version stored earlier."""
    provisions = first_versions(document)
    pairs = _pairs(provisions, official)
    found = [_judged(p, pairs.get(p.ref), official, bodies, before or {}) for p in provisions]
    taken = {o.ref for o in pairs.values()}
    return found + [Match(o.ref, "new", o.ref) for o in official.provisions if o.ref not in taken]


def _pairs(provisions: Sequence[Provision], official: OfficialText) -> dict[str, OfficialProvision]:
    by_ref = {o.ref: o for o in official.provisions}
    prints: dict[str, list[OfficialProvision]] = {}
    for o in official.provisions:
        prints.setdefault(fingerprint(official.own(o)), []).append(o)
    pairs: dict[str, OfficialProvision] = {}
    taken: set[str] = set()

    def take(p: Provision, o: OfficialProvision) -> None:
        pairs[p.ref] = o
        taken.add(o.ref)

    for p in provisions:  # the same wording at the same place, then the same wording elsewhere
        if p.fingerprint and any(o.ref == p.ref for o in prints.get(p.fingerprint, ())):
            take(p, by_ref[p.ref])
    for p in provisions:
        elsewhere = (
            [o for o in prints.get(p.fingerprint, ()) if o.ref not in taken] if p.fingerprint and p.ref not in pairs else []
        )
        if elsewhere:
            take(p, elsewhere[0])
    for p in provisions:
        place = by_ref.get(p.ref)
        if p.ref not in pairs and place is not None and place.ref not in taken and _alike(p, place, official) >= AT_PLACE:
            take(p, place)
    _align_rest([p for p in provisions if p.ref not in pairs], official, taken, pairs)
    return pairs


def _alike(provision: Provision, place: OfficialProvision, official: OfficialText) -> float:
    ours = plain(provision.text).lower()
    return max(fuzz.token_set_ratio(ours, plain(t).lower()) for t in (official.own(place), official.whole(place)[:4000]))


def _align_rest(
    provisions: Sequence[Provision], official: OfficialText, taken: set[str], pairs: dict[str, OfficialProvision]
) -> None:
    """What has no place yet gets the free paragraph that is most like it, if it is very like."""
    free = {o.ref: plain(official.own(o)).lower() for o in official.provisions if o.ref not in taken}
    by_ref = {o.ref: o for o in official.provisions}
    for p in provisions:
        best = process.extractOne(plain(p.text).lower(), free, scorer=fuzz.token_sort_ratio, score_cutoff=ANYWHERE)
        if best is not None:
            pairs[p.ref] = by_ref[best[2]]
            del free[best[2]]


def _judged(
    p: Provision, o: OfficialProvision | None, official: OfficialText, bodies: Bodies | None, before: Mapping[str, str]
) -> Match:
    if o is None:
        return Match(p.ref, "missing", in_force_from=p.in_force_from)
    text = official.own(o)
    same = not p.fingerprint or p.fingerprint == fingerprint(text)
    # Our words may take in what stands above and below, and the place in the list; what is missing is looked for in the own
    # words only.
    inside = differences(p.ref, p.text, text, bodies)
    around = differences(p.ref, p.text, " ".join((*o.heading, official.whole(o))), bodies)
    places = {str(_place(o.ref)), *re.findall(r"\d+", o.ref)}
    conflicts = tuple(str(f) for f in around if f.missing_in == "official" and f.value not in places)
    omissions = tuple(str(f) for f in inside if f.missing_in == "restatement" and p.kind != "heading")
    earlier = before.get(o.ref, "")
    changed = not same or bool(earlier and fingerprint(earlier) != fingerprint(text))
    difference = _difference(earlier, text) if changed else ""
    return Match(p.ref, "changed" if changed else "matched", o.ref, p.in_force_from, difference, conflicts, omissions)


def _place(ref: str) -> int:
    last = re.split(r"[./]", ref)[-1]
    return int(last) if last.isdecimal() else POINTS.find(last[:1]) + 1


def _difference(before: str, after: str) -> str:
    """The words that went and came.

    >>> _difference("báo cáo trước ngày 01/12 hàng năm", "báo cáo trước ngày 15/12 hàng năm")
    'báo cáo trước ngày [-01/12-] [+15/12+] hàng năm'
    """
    if not before:
        return "khác câu chữ chính thức đã ghi dấu vân tay; chưa lưu bản cũ để so từng chữ"
    old, new = before.split(), after.split()
    out: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            words = old[a:b]
            out.append(
                " ".join(words) if len(words) <= 4 else f"{' '.join(words[:2]) + ' ' if out else ''}... {' '.join(words[-2:])}"
            )
        else:
            out += [f"[-{' '.join(old[a:b])}-]"] * (b > a) + [f"[+{' '.join(new[c:d])}+]"] * (d > c)
    return " ".join(out)
