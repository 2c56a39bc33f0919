"""Which article of a document the plan rests something on: a claim that names another one is not so."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import document_numbers

#: An article by its number, each where several are named.
ARTICLE = re.compile(r"\bĐiều (\d+)\b")


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
    """The ruling on a claim by the articles of the one document that it and the plan's clause name; None where that tells nothing."""
    asked, told = articles(query), set(ARTICLE.findall(first.text))
    alike = first.document == PLAN and len(query.documents) == 1 and query.documents[0] in document_numbers(first.text)
    return Ruling.FAILS if alike and asked and told and not asked & told else None
