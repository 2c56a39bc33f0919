"""A lawyer accepts what was proposed for a new document: the review file, as it was left, becomes part of the corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from kb.corpus import Corpus, cross_check
from kb.fidelity import Bodies, differences, fingerprint
from kb.ingest.errors import IngestError
from kb.library import Library, StoredProvision
from kb.model import Document, Verification


def accept(corpus: Corpus, library: Library, number: str, review: Path) -> tuple[Document, list[str]]:
    """Takes the review file of a document into the library; gives the document and what to look at again.

    The notes name figures, dates and bodies that the accepted text says and the official file does not.

    Raises:
        IngestError: the library has no such document, the file is missing, or it names what does not exist.
    """
    official = {p.ref: p for p in library.provisions(number)}
    if not official:
        raise IngestError("unknown-document", number)
    document = _document(_read(review), number, official)
    merged = replace(corpus, documents={**corpus.documents, number: document})
    if findings := [f for f in cross_check(merged) if f.startswith(f"{number} ")]:
        raise IngestError("bad-review", "; ".join(findings[:10]))
    library.accept(document)
    bodies = Bodies(corpus.agencies.values())
    told = [f for p in document.provisions for f in differences(p.ref, p.text, _said(official[p.ref]), bodies)]
    return document, [str(f) for f in told if f.missing_in == "official"]


def _said(provision: StoredProvision) -> str:
    return " ".join((*provision.heading, provision.text))


def _read(review: Path) -> Mapping[str, Any]:
    try:
        data = yaml.load(review.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise IngestError("bad-review", f"không đọc được {review}: {error}") from error
    if not isinstance(data, dict) or not isinstance(data.get("provisions"), list):
        raise IngestError("bad-review", f"{review} thiếu “provisions”")
    return data


def _document(data: Mapping[str, Any], number: str, official: Mapping[str, StoredProvision]) -> Document:
    """The document as accepted: places and fingerprints come from the file, what a person has read is no longer unverified."""
    entries = []
    for entry in data["provisions"]:
        ref = str(entry.get("ref", "")) if isinstance(entry, dict) else ""
        if ref not in official:
            raise IngestError("bad-review", f"tệp chính thức không có điều khoản “{ref}”")
        place = {"document": number, "heading": official[ref].heading, "fingerprint": fingerprint(official[ref].text)}
        dated = {"in_force_from": data.get("in_force_from") or data.get("issued"), "sources": data.get("sources") or ()}
        entries.append({**dated, **entry, **place, **_verified(entry)})
    try:
        found = Document.model_validate({**data, **_verified(data), "provisions": entries})
    except ValidationError as error:
        raise IngestError("bad-review", str(error)) from error
    if found.number != number:
        raise IngestError("bad-review", f"tệp ghi số hiệu {found.number}, không phải {number}")
    return found


def _verified(entry: Mapping[str, Any]) -> dict[str, Any]:
    level = entry.get("verification") or Verification.UNVERIFIED
    return {"verification": Verification.FULL_TEXT if level == Verification.UNVERIFIED else level}
