"""Years of which something is asked that no source tells: of one year where the sources tell other ones, or behind the period of all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.documents.spans import period_end
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision

#: A single year that an amount is asked for; the years of a period ("2021 2025", "đến năm 2025") are not, nor is that in which a document
#: gave it.
_YEAR_ASKED = re.compile(
    r"(?<!dua ra )(?<!dat ra )(?<!neu ra )(?<!ban hanh )(?<!thong qua )"
    r"(?<!\d )(?<!den )(?<!toi )(?<!het )(?<!cuoi )\b(?:nam|rieng|von|trung uong|su nghiep|phat trien|doi ung) (20\d\d)\b(?! 20\d\d| den)"
)
#: The year of a document that is called by who issued it ("nghị quyết của Quốc hội năm 2021").
_OF_PAPER = re.compile(
    r"\b(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ke hoach|cong van)(?: (?:so|cua))?"
    r"(?: (?:quoc hoi|chinh phu|thu tuong|uy ban thuong vu|hoi dong nhan dan|uy ban nhan dan|hdnd|ubnd|ubtvqh|tinh|son la|bo \w+(?: \w+){0,4}))*"
    r"(?: (?:ban hanh|ra|ky|thong qua|vao|hoi|trong))* nam 20\d\d\b"
)
#: A larger number is an amount, not the number of a clause.
_A_COUNT = 100
#: How much or at what rate is asked.
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may|(?:ty le|muc|dinh muc) (?:nao|gi|the nao|ra sao))\b")


def years_lacking(query: Query, selection: Selection, corpus: Corpus) -> list[int]:
    """Years whose amount is asked or claimed and that no source is for."""
    told = [c.provision for c in selection.chosen]
    return sorted(
        _without_figure(query, selection, told) | _behind_period(query, told, corpus) | _before_all(query, told, corpus)
    )


def _without_figure(query: Query, selection: Selection, told: Sequence[Provision]) -> set[int]:
    """Single years that no figure of the sources is for."""
    claimed = any(n > _A_COUNT and not 2000 < n < 2100 for n in query.numbers)
    elsewhere = any(c.features["number"] for c in selection.chosen)
    counted = query.has("count") or (query.has("yesno") and claimed and not elsewhere)
    asked = (
        {int(y) for y in _YEAR_ASKED.findall(_OF_PAPER.sub(" ", " ".join(query.plain)))}
        if counted and not query.documents
        else set()
    )
    asked -= {y for y in asked if any(holds_in(p, y) for p in told)}
    texts = " ".join(x for p in told for x in (p.text, *p.heading, *(f.period for f in p.figures)))
    lone = re.sub(r"(20\d\d)\s*-\s*(20\d\d)", " ", texts)
    return {y for y in asked if str(y) not in lone}


def _behind_period(query: Query, told: Sequence[Provision], corpus: Corpus) -> set[int]:
    """Years of which it is asked how much, where the periods of all documents that tell something were over before them."""
    years = {y for y in query.own_years if str(y) in _OF_PAPER.sub(" ", " ".join(query.plain))}
    if not years or query.has("who", "yesno", "life") or not _HOW_MUCH.search(" ".join(query.plain)):
        return set()
    ends = [period_end(corpus.documents[p.document]) for p in told]
    over = all(end is not None and end.year < min(years) for end in ends)
    return years if over and not any(str(y) in p.text for p in told for y in years) else set()


def _before_all(query: Query, told: Sequence[Provision], corpus: Corpus) -> set[int]:
    """Years of which it is asked how much, where no document that tells something was there by then ("bộ tiêu chí xã 2016-2020 có mấy tiêu chí?")."""
    years = {y for y in query.own_years if str(y) in _OF_PAPER.sub(" ", " ".join(query.plain))}
    if not years or query.documents or query.has("who", "yesno", "life") or not _HOW_MUCH.search(" ".join(query.plain)):
        return set()
    issued = [corpus.documents[p.document].issued for p in told]
    later = bool(issued) and all(day is not None and day.year > max(years) for day in issued)
    return years if later and not any(str(y) in p.text for p in told for y in years) else set()


def holds_in(provision: Provision, year: int) -> bool:
    """Whether a provision states what holds all the time that it is in force, and is in force in a year."""
    days = (date(year, 1, 1), date(year, 12, 31))
    lasting = all(_spans(f.period, year) for f in provision.figures)
    return lasting and any(map(provision.in_force, days)) and provision.document != PLAN


def _spans(period: str, year: int) -> bool:
    """Whether what holds for a period holds in a year within it: ``2021-2025`` in 2023; no period means always."""
    years = [int(y) for y in re.findall(r"20\d\d", period)]
    return not period or (len(years) > 1 and years[0] <= year <= years[-1])
