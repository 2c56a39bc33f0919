"""Loads the corpus, cross-checks it, and answers "which provision, body, concept is this?".

Reading YAML takes about a second, so the parsed corpus is kept as JSON in the data folder under the hash of its files: any
edit gives another hash. A broken cache is simply rebuilt.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import re
import tempfile
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from kb.errors import CorpusError
from kb.model import Act, Agency, Concept, Contradiction, Document, Phrases, Place, Provision

CORPUS_DIR = Path(__file__).resolve().parent.parent / "corpus"


def data_dir() -> Path:
    """Where the library, indexes and audit are stored: ``NTM_DATA_DIR``, or the platform's folder for user data."""
    if folder := os.environ.get("NTM_DATA_DIR"):
        return Path(folder)
    from platformdirs import user_data_path

    return user_data_path("ntm-assistant")


def parent_ref(ref: str) -> str:
    """The reference one level up, or an empty string.

    >>> parent_ref("III.5/2"), parent_ref("Đ21.5.a"), parent_ref("PL1/15.1"), parent_ref("III")
    ('III.5', 'Đ21.5', 'PL1/15', '')
    """
    cut = max(ref.rfind("."), ref.rfind("/"))
    return ref[:cut] if cut > 0 else ""


class Ambiguity(BaseModel):
    """Words that mean several things, the meanings, and what to ask back."""

    terms: tuple[str, ...]
    meanings: tuple[str, ...]
    ask: str


class _Files(BaseModel):
    """The corpus as it is stored in the cache."""

    documents: list[Document]
    agencies: list[Agency]
    concepts: list[Concept]
    acts: list[Act]
    places: list[Place]
    ambiguities: list[Ambiguity]
    phrases: Phrases
    contradictions: list[Contradiction]
    abbreviations: dict[str, tuple[str, ...]]
    asks: dict[str, dict[str, list[str]]]
    refusals: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Corpus:
    """All law that the assistant knows, by number, reference and id. ``digest`` names this state of the files."""

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
    digest: str = ""

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision of every document, in order, all versions."""
        return tuple(p for d in self.documents.values() for p in d.provisions)

    @cached_property
    def _by_ref(self) -> dict[tuple[str, str], tuple[Provision, ...]]:
        found: dict[tuple[str, str], list[Provision]] = {}
        for provision in self.provisions:
            found.setdefault((provision.document, provision.ref), []).append(provision)
        return {key: tuple(versions) for key, versions in found.items()}

    def versions(self, document: str, ref: str) -> tuple[Provision, ...]:
        """All versions of a provision in time, the oldest first; empty where there is no such provision."""
        return self._by_ref.get((document, ref), ())

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
        return tuple(p for p in self.documents[document].provisions if p.ref != ref and re.match(rf"{re.escape(ref)}[./]", p.ref))


def _read_yaml(path: Path) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CorpusError(f"Không đọc được tệp {path.name}: {error}. Tệp phải là YAML hợp lệ, mã UTF-8.") from error


def _with_defaults(document: dict[str, Any]) -> dict[str, Any]:
    """Gives each provision its document, headings and what it leaves to the document's header."""
    texts = {p["ref"]: p.get("text", "") for p in document.get("provisions") or [] if isinstance(p, dict)}
    for provision in document.get("provisions") or []:
        provision["document"] = document["number"]
        for key in ("verification", "sources", "in_force_from", "in_force_to"):
            if provision.get(key) is None and document.get(key) is not None:
                provision[key] = document[key]
        heading: list[str] = []
        above = parent_ref(provision["ref"])
        while above:
            if above in texts:
                heading.insert(0, texts[above])
            above = parent_ref(above)
        provision["heading"] = heading
    return document


def _parse(folder: Path) -> _Files:
    def listed(pattern: str) -> Iterable[Any]:
        for path in sorted(folder.glob(pattern)):
            yield from _read_yaml(path) or []

    try:
        return _Files(
            documents=[
                Document.model_validate(_with_defaults(_read_yaml(path))) for path in sorted(folder.glob("documents/*.yaml"))
            ],
            agencies=list(listed("agencies.yaml")),
            concepts=list(listed("concepts/*.yaml")),
            acts=list(listed("acts.yaml")),
            places=list(listed("places.yaml")),
            ambiguities=list(listed("ambiguities.yaml")),
            phrases=_read_yaml(folder / "phrases.yaml"),
            contradictions=list(listed("conflicts.yaml")),
            abbreviations=_read_yaml(folder / "abbreviations.yaml"),
            refusals={kind: told for path in folder.glob("refusals.yaml") for kind, told in _read_yaml(path).items()},
            asks={path.stem: _read_yaml(path) or {} for path in sorted(folder.glob("asks/*.yaml"))},
        )
    except (ValidationError, KeyError, TypeError, AttributeError) as error:
        raise CorpusError(f"Dữ liệu trong {folder} sai dạng: {error}") from error


def corpus_digest(folder: Path) -> str:
    """Hash of names and contents of all files of the corpus, and of the code that reads them."""
    state = hashlib.sha256()
    for path in [*sorted(folder.rglob("*.yaml")), Path(__file__), Path(__file__).with_name("model.py")]:
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.hexdigest()


def write_atomically(path: Path, text: str) -> None:
    """Writes a file so that a reader sees the old text or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    Path(temporary).replace(path)


def _files(folder: Path, digest: str) -> _Files:
    cache = data_dir() / "cache" / f"corpus-{digest[:16]}.json"
    try:
        return _Files.model_validate_json(cache.read_bytes())
    except (OSError, ValidationError):
        files = _parse(folder)
    try:
        write_atomically(cache, files.model_dump_json(by_alias=True))
        for old in cache.parent.glob("corpus-*.json"):
            if old != cache:
                old.unlink(missing_ok=True)
    except OSError:
        pass  # a read-only or full disk only costs the time of reading again
    return files


def _asks(files: _Files) -> dict[tuple[str, str], tuple[str, ...]]:
    numbers = {d.number.replace("/", "-"): d.number for d in files.documents}
    return {
        (numbers.get(stem, stem), ref): tuple(questions) for stem, refs in files.asks.items() for ref, questions in refs.items()
    }


@lru_cache(maxsize=4)
def load(folder: Path = CORPUS_DIR) -> Corpus:
    """Reads and cross-checks a corpus.

    Raises:
        CorpusError: a file is broken or names something that does not exist; the message lists up to 20 findings.
    """
    digest = corpus_digest(folder)
    files = _files(folder, digest)
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
        refusals=files.refusals,
        digest=digest,
    )
    if findings := [*_doubles(files), *cross_check(corpus)]:
        more = f" (và {len(findings) - 20} lỗi nữa)" if len(findings) > 20 else ""
        raise CorpusError("Kho văn bản có lỗi: " + "; ".join(findings[:20]) + more)
    return corpus


def _doubles(files: _Files) -> list[str]:
    found = []
    for what, ids in (
        ("văn bản", [d.number for d in files.documents]),
        ("cơ quan", [a.id for a in files.agencies]),
        ("khái niệm", [c.id for c in files.concepts]),
        ("hành vi", [a.id for a in files.acts]),
    ):
        found += [f"{what} {i} khai hai lần" for i in sorted({i for i in ids if ids.count(i) > 1})]
    return found


def cross_check(corpus: Corpus) -> list[str]:
    """Everything that is named must exist, and versions of one provision must not overlap; gives the findings in Vietnamese."""
    return [
        *(x for p in corpus.provisions for x in _check_provision(corpus, p)),
        *(x for d in corpus.documents.values() for x in _check_relations(d)),
        *(x for a in corpus.agencies.values() for x in _check_successions(corpus, a)),
        *_check_names(corpus),
        *_overlaps(corpus),
    ]


def _unknown(where: str, kind: str, names: Iterable[str], known: Container[str]) -> list[str]:
    return [f"{where}: không có {kind} “{name}”" for name in names if name and name not in known]


def _check_provision(corpus: Corpus, p: Provision) -> list[str]:
    where = f"{p.document} {p.ref}"
    found = _unknown(where, "khái niệm", p.topics, corpus.concepts)
    for norm in p.norms:
        found += _unknown(where, "cơ quan", (norm.bearer, norm.to_whom, *norm.partners), corpus.agencies)
        found += _unknown(where, "hành vi", norm.acts, corpus.acts)
        found += _unknown(where, "khái niệm", norm.objects, corpus.concepts)
    return found


def _check_relations(document: Document) -> list[str]:
    refs = {p.ref for p in document.provisions}
    return _unknown(document.number, "điều khoản", (r.ref for r in document.relations), refs)


def _check_successions(corpus: Corpus, agency: Agency) -> list[str]:
    where = f"kế thừa của {agency.id}"
    concepts = (c for s in agency.successors for c in s.concepts)
    return _unknown(where, "cơ quan", (s.id for s in agency.successors), corpus.agencies) + _unknown(
        where, "khái niệm", concepts, corpus.concepts
    )


def _check_names(corpus: Corpus) -> list[str]:
    found = []
    for contradiction in corpus.contradictions:
        found += [
            f"{contradiction.about}: không có điều khoản “{s.document} {s.ref}”"
            for s in contradiction.sides
            if not corpus.versions(s.document, s.ref)
        ]
    for concept in corpus.concepts.values():
        found += _unknown(concept.id, "khái niệm", (concept.broader,), corpus.concepts)
    asked = ((n, r) for n, r in corpus.asks if not corpus.versions(n, r))
    return found + [f"câu hỏi mẫu trỏ tới {number} {ref} không có trong kho" for number, ref in asked]


def _overlaps(corpus: Corpus) -> list[str]:
    found = []
    for (document, ref), versions in corpus._by_ref.items():
        for earlier, later in itertools.pairwise(versions):
            if earlier.in_force_to is None or (later.in_force_from or date.min) <= earlier.in_force_to:
                found.append(f"{document} {ref}: hai bản chồng thời gian hiệu lực")
    return found


def to_json(value: BaseModel) -> dict[str, Any]:
    """A record as plain data for output, without what is empty."""
    return dict(json.loads(value.model_dump_json(by_alias=True, exclude_defaults=True)))
