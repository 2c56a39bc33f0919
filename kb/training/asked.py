"""Pairs from our own corpus: how people ask about a provision and its text, what people call a thing and its name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kb.training.texts import Article


def _entries(folder: Path) -> Iterator[tuple[Path, Any]]:
    for path in sorted(folder.glob("*.yaml")):
        yield path, yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@dataclass(frozen=True, slots=True)
class Asked:
    """A text and the ways to ask for it: a provision and people's questions, the name of a thing and people's words for it."""

    text: str
    ways: tuple[str, ...]

    def article(self) -> Article:
        """As an article: its clauses are the ways to ask, so that they are also learnt as saying the same."""
        return Article("", self.text, "\n".join(self.ways))


def corpus_articles(folder: Path) -> list[tuple[str, Article]]:
    """Every provision of ``folder/documents`` as ``(number ref, article)``, headed by its document's title."""
    found = []
    for path, document in _entries(folder / "documents"):
        title = str(document.get("title", ""))
        for provision in document.get("provisions") or []:
            found.append((f"{path.stem} {provision['ref']}", Article(path.stem, title, str(provision["text"]))))
    return found


def corpus_asked(folder: Path) -> list[Asked]:
    """Provisions with their questions from ``asks/``, names with synonyms from ``concepts/``; none without these folders."""
    texts = {key: article.text for key, article in corpus_articles(folder)}
    found = []
    for path, asks in _entries(folder / "asks"):
        number = path.stem.partition(".part")[0]
        for ref, questions in (asks or {}).items():
            if questions and (text := texts.get(f"{number} {ref}")):
                found.append(Asked(text, tuple(str(question) for question in questions)))
    for _, concepts in _entries(folder / "concepts"):
        for concept in concepts or []:
            if words := concept.get("synonyms"):
                found.append(Asked(str(concept["name"]), tuple(str(word) for word in words)))
    return found
