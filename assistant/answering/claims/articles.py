"""Which article of a document the plan rests something on: a claim that names another one is not so."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import document_numbers

#: An article by its number, each where several are named.
ARTICLE = re.compile(r"\bĐiều (\d+)\b")
_CLAUSE = re.compile(r"\bkhoản \d")


def articles(query: Query) -> set[str]:
    """The numbers of the articles that a question names."""
    return {r.partition(".")[0].removeprefix("Đ") for r in query.refs if r.startswith("Đ")}


def names_place(text: str, ref: str) -> bool:
    """Whether a text names an article, and the clause of it where the reference is to one.

    >>> names_place("theo khoản 22 Điều 1 Nghị định 38", "Đ1.22"), names_place("theo khoản 22 Điều 1 Nghị định 38", "Đ1.8")
    (True, False)
    """
    article, _, rest = ref.partition(".")
    clause = rest.partition(".")[0]
    return article.removeprefix("Đ") in ARTICLE.findall(text) and (
        not clause or re.search(rf"\bkhoản {clause}\b", text) is not None
    )


def other_article(query: Query, first: Provision) -> Ruling | None:
    """The ruling on a claim by the articles, and the clauses of them, of the one document that it and the plan's clause name; None where
    that tells nothing."""
    named = [n for n in query.documents if n != PLAN]
    if first.document != PLAN or len(named) != 1 or named[0] not in document_numbers(first.text):
        return None
    asked, told = articles(query), set(ARTICLE.findall(first.text))
    if not asked or not told:
        return None
    placed = [r for r in query.refs if r.startswith("Đ")]
    other_clause = _CLAUSE.search(first.text) and not any(names_place(first.text, r) for r in placed)
    return Ruling.FAILS if not asked & told or other_clause else None
