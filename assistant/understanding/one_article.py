"""Clauses named without their article ("khoản 6 NĐ 38"), of a document that amends others by the clauses of one article: with that article."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.understanding.came_out import PAPER
from kb.corpus import Corpus
from kb.references import spelt
from kb.vietnamese import fold_in_step, normalise

#: A clause right before the document that it is of, or right behind it; none that has an article.
_CLAUSE = re.compile(
    rf"\b(?<!\d )khoan \d{{1,2}}\b(?P<end>)(?=,? (?:(?:cua|trong|tai|o|thuoc) )?(?P<before>{PAPER}))"
    rf"|(?P<behind>{PAPER.replace('paper', 'other')}),? (?:(?:co|thi|o|tai) )?khoan \d{{1,2}}\b(?P<last>)"
)
_ARTICLE = re.compile(r"\bdieu \d")
_OF_ARTICLE = re.compile(r"(Đ\d+)\.\d+(?![\d])")


def named_in(text: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus) -> str:
    """A question with the article that such clauses are of; itself where the document has clauses in several articles, or changes none."""
    said = normalise(text)
    plain = fold_in_step(said)
    found = _CLAUSE.search(plain) if "khoan" in plain else None
    if found is None or _ARTICLE.match(plain, found.end() + 1):
        return text
    group = "before" if found["before"] else "behind"
    numbers = named(said[slice(*found.span(group))])
    article = _only_article(numbers[0], corpus) if len(numbers) == 1 else ""
    if not article or _ARTICLE.search(plain[: found.start()][-12:]):
        return text
    at = found.start("end") if found["before"] else found.start("last")
    return f"{said[:at]} {spelt(article)}{said[at:]}"


def _only_article(number: str, corpus: Corpus) -> str:
    """The only article of a document that amends others which has clauses; otherwise empty."""
    document = corpus.documents.get(number)
    if document is None or not any(r.kind == "amends" for r in document.relations):
        return ""
    articles = {m[1] for p in document.provisions if (m := _OF_ARTICLE.match(p.ref))}
    return articles.pop() if len(articles) == 1 else ""
