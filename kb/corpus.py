"""The corpus in memory: which provision, body, concept is this? ``load`` reads it (``corpus_files``) and cross-checks it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kb.corpus_files import (
    CORPUS_DIR,
    UNTOLD,
    Ambiguity,
    Files,
    corpus_digest,
    data_dir,
    parent_ref,
    read_files,
    write_atomically,
)
from kb.cross_check import cross_check, doubles
from kb.errors import CorpusError
from kb.model import Act, Agency, Concept, Contradiction, Document, Phrases, Place, Provision

__all__ = [
    "CORPUS_DIR",
    "UNTOLD",
    "Ambiguity",
    "Corpus",
    "corpus_digest",
    "cross_check",
    "data_dir",
    "load",
    "parent_ref",
    "to_json",
    "write_atomically",
]


@dataclass(frozen=True)
class Corpus:
    """All law that the assistant knows, by number, reference and id.

    Attributes:
        heard: those among ``asks`` and ``refusals`` that people typed themselves, errors and all.
        digest: names this state of the files.
    """

    documents: dict[str, Document]
    agencies: dict[str, Agency]
    concepts: dict[str, Concept]
    acts: dict[str, Act]
    phrases: Phrases
    places: tuple[Place, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    abbreviations: dict[str, tuple[str, ...]] = field(default_factory=dict)
    asks: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    refusals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    heard: frozenset[str] = frozenset()
    digest: str = ""

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision of every document, in order, all versions."""
        return tuple(p for d in self.documents.values() for p in d.provisions)

    @cached_property
    def by_ref(self) -> dict[tuple[str, str], tuple[Provision, ...]]:
        """The versions of every provision by document and reference."""
        found: dict[tuple[str, str], list[Provision]] = {}
        for provision in self.provisions:
            found.setdefault((provision.document, provision.ref), []).append(provision)
        return {key: tuple(versions) for key, versions in found.items()}

    def versions(self, document: str, ref: str) -> tuple[Provision, ...]:
        """All versions of a provision in time, the oldest first; empty where there is no such provision."""
        return self.by_ref.get((document, ref), ())

    def provision(self, document: str, ref: str, on: date | None = None) -> Provision | None:
        """The provision in force on a day, otherwise its latest version; None where there is no such reference."""
        versions = self.versions(document, ref)
        if on is not None:
            for version in versions:
                if version.in_force(on):
                    return version
        return versions[-1] if versions else None

    def children(self, document: str, ref: str) -> tuple[Provision, ...]:
        """The provisions directly or indirectly under a reference, in order."""
        return tuple(p for p in self.documents[document].provisions if p.ref.startswith((f"{ref}.", f"{ref}/")))

    def parts(self, document: str, ref: str) -> tuple[Provision, ...]:
        """The provisions one level below a reference, in order."""
        return tuple(p for p in self.children(document, ref) if parent_ref(p.ref) == ref)


def _asks(files: Files) -> dict[tuple[str, str], tuple[str, ...]]:
    """How people ask for each provision: written for it, and heard from them."""
    numbers = {d.number.replace("/", "-"): d.number for d in files.documents}
    found = {
        (numbers.get(stem, stem), ref): tuple(questions) for stem, refs in files.asks.items() for ref, questions in refs.items()
    }
    for number, refs in files.heard.items():
        for ref, questions in refs.items() if number else ():
            found[number, ref] = (*found.get((number, ref), ()), *questions)
    return found


def _refusals(files: Files) -> dict[str, tuple[str, ...]]:
    """Questions that no document answers, by kind: written, and heard."""
    heard = files.heard.get("", {})
    return {kind: (*files.refusals.get(kind, ()), *heard.get(kind, ())) for kind in (files.refusals | heard)}


@lru_cache(maxsize=4)
def load(folder: Path = CORPUS_DIR) -> Corpus:
    """Reads and cross-checks a corpus.

    Raises:
        CorpusError: a file is broken or names something that does not exist; the message lists up to 20 findings.
    """
    digest = corpus_digest(folder)
    files = read_files(folder, digest)
    corpus = Corpus(
        documents={d.number: d for d in files.documents},
        agencies={a.id: a for a in files.agencies},
        concepts={c.id: c for c in files.concepts},
        acts={a.id: a for a in files.acts},
        phrases=files.phrases,
        places=tuple(files.places),
        ambiguities=tuple(files.ambiguities),
        contradictions=tuple(files.contradictions),
        abbreviations=files.abbreviations,
        asks=_asks(files),
        refusals=_refusals(files),
        heard=frozenset(q for refs in files.heard.values() for questions in refs.values() for q in questions),
        digest=digest,
    )
    if findings := [*doubles(files), *cross_check(corpus)]:
        more = f" (và {len(findings) - 20} lỗi nữa)" if len(findings) > 20 else ""
        raise CorpusError("Kho văn bản có lỗi: " + "; ".join(findings[:20]) + more)
    return corpus


def to_json(value: BaseModel) -> dict[str, Any]:
    """A record as plain data for output, without what is empty."""
    return dict(json.loads(value.model_dump_json(by_alias=True, exclude_defaults=True)))
