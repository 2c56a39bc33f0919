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

#: A single year that an amount is asked for; the years of a period ("2021 2025", "đến năm 2025") are not.
_YEAR_ASKED = re.compile(
    r"(?<!\d )(?<!den )(?<!toi )(?<!het )(?<!cuoi )\b(?:nam|rieng|von|trung uong|su nghiep|phat trien|doi ung) (20\d\d)\b(?! 20\d\d| den)"
)
#: A larger number is an amount, not the number of a clause.
_A_COUNT = 100
#: How much or at what rate is asked.
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may|(?:ty le|muc|dinh muc) (?:nao|gi|the nao|ra sao))\b")


def years_lacking(query: Query, selection: Selection, corpus: Corpus) -> list[int]:
    """Years whose amount is asked or claimed and that no source is for."""
    told = [c.provision for c in selection.chosen]
    return sorted(_without_figure(query, selection, told) | _behind_period(query, told, corpus))


def _without_figure(query: Query, selection: Selection, told: Sequence[Provision]) -> set[int]:
    """Single years that no figure of the sources is for."""
    claimed = any(n > _A_COUNT and not 2000 < n < 2100 for n in query.numbers)
    elsewhere = any(c.features["number"] for c in selection.chosen)
    counted = query.has("count") or (query.has("yesno") and claimed and not elsewhere)
    asked = {int(y) for y in _YEAR_ASKED.findall(" ".join(query.plain))} if counted and not query.documents else set()
    asked -= {y for y in asked if any(holds_in(p, y) for p in told)}
    texts = " ".join(x for p in told for x in (p.text, *p.heading, *(f.period for f in p.figures)))
    lone = re.sub(r"(20\d\d)\s*-\s*(20\d\d)", " ", texts)
    return {y for y in asked if str(y) not in lone}


def _behind_period(query: Query, told: Sequence[Provision], corpus: Corpus) -> set[int]:
    """Years of which it is asked how much, where the periods of all documents that tell something were over before them."""
    years = set(query.own_years)
    if not years or query.has("who", "yesno", "life") or not _HOW_MUCH.search(" ".join(query.plain)):
        return set()
    ends = [period_end(corpus.documents[p.document]) for p in told]
    over = all(end is not None and end.year < min(years) for end in ends)
    return years if over and not any(str(y) in p.text for p in told for y in years) else set()


def holds_in(provision: Provision, year: int) -> bool:
    """Whether a provision states what holds all the time that it is in force, and is in force in a year."""
    days = (date(year, 1, 1), date(year, 12, 31))
    lasting = all(_spans(f.period, year) for f in provision.figures)
    return lasting and any(map(provision.in_force, days)) and provision.document != PLAN


def _spans(period: str, year: int) -> bool:
    """Whether what holds for a period holds in a year within it: ``2021-2025`` in 2023; no period means always."""
    years = [int(y) for y in re.findall(r"20\d\d", period)]
    return not period or (len(years) > 1 and years[0] <= year <= years[-1])
