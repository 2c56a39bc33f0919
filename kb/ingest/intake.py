"""Takes a file in: read it in a worker, find out which document it is, match it, store it. The one way into the library."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kb.corpus import Corpus, write_atomically
from kb.fidelity import fingerprint
from kb.ingest.errors import IngestError
from kb.ingest.identity import checked_number
from kb.ingest.lines import OfficialText
from kb.ingest.matching import Match, match
from kb.ingest.proposals import Vocabulary, review
from kb.ingest.worker import parse_safely
from kb.library import Library
from kb.vietnamese import fold

_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file. ``error`` is a Vietnamese message, empty where all went well; ``already`` says that nothing changed.

    ``known`` says whether the corpus has restated the document; ``review`` is the file with proposals where it has not.
    """

    file: str
    document: str = ""
    version: int = 0
    known: bool = False
    already: bool = False
    pages: int = 0
    provisions: int = 0
    matches: tuple[Match, ...] = ()
    notes: tuple[str, ...] = ()
    review: Path | None = None
    error: str = ""

    def count(self, status: str) -> int:
        """How many provisions have a status (``matched``, ``changed``, ``missing``, ``new``)."""
        return sum(m.status == status for m in self.matches)


class Intake:
    """Takes files into a library, against a corpus."""

    def __init__(self, corpus: Corpus, library: Library | None = None) -> None:
        self._corpus = corpus
        self.library = library or Library()

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary.of(self._corpus.agencies.values(), self._corpus.acts.values(), self._corpus.concepts.values())

    def take(self, path: Path, document: str = "") -> Report:
        """Takes one file in. A file that can't be read gives a report with ``error``; nothing else is disturbed.

        ``document`` is the number where the person gives it; otherwise it is read from the file.
        """
        name = shown_name(path)
        try:
            return self._take(path, name, checked_number(document) if document else "")
        except IngestError as error:
            return Report(name, document, error=str(error))

    def _take(self, path: Path, name: str, given: str) -> Report:
        from kb.ingest.document import read_bytes

        raw = read_bytes(path)
        if stored := self.library.find(raw, self._spelt(given) if given else ""):
            place = None if stored.known else self.write_review(stored.number)
            return Report(name, stored.number, stored.version, stored.known, True, stored.pages, stored.provisions, review=place)
        official = parse_safely(raw)
        if not official.provisions:
            raise IngestError("no-structure")
        number, notes = self._identify(official, given)
        known = self._corpus.documents.get(number)
        matches = match(known, official, self._vocabulary.bodies, self._before(number)) if known else None
        proposals = "" if known else review(official, number, self._vocabulary)
        version = self.library.add(raw, name, official, number, matches, proposals)
        if known and (known.issued and official.issued and official.issued != known.issued.isoformat()):
            notes.append(f"ngày ban hành trong tệp là {official.issued}, trong kho là {known.issued.isoformat()}")
        if matches and sum(m.status in ("matched", "changed") for m in matches) < 0.3 * sum(m.status != "new" for m in matches):
            notes.append(
                f"phần lớn điều khoản không khớp: hãy kiểm tra tệp có đúng là {number} không (ntm documents --remove {number})"
            )
        return Report(
            name, number, version, known is not None, False, official.pages, len(official.provisions), tuple(matches or ()),
            (*official.notes, *notes), None if known else self.write_review(number),
        )  # fmt: skip

    def _before(self, number: str) -> Mapping[str, str]:
        return {p.ref: p.text for p in self.library.provisions(number)}

    def _identify(self, official: OfficialText, given: str) -> tuple[str, list[str]]:
        read = official.number and self._spelt(official.number)
        if given:
            number = self._spelt(given)
            return number, [
                f"tệp ghi số hiệu {read}; đã nạp theo số hiệu {number} như yêu cầu"
            ] if read and read != number else []
        number = read or self._by_prints(official)
        if not number:
            raise IngestError("no-number")
        return number, [] if read else [f"tệp không ghi số hiệu; nhận ra {number} theo câu chữ"]

    def _spelt(self, number: str) -> str:
        """The number as the corpus spells it (``27/2022/ND-CP`` is ``27/2022/NĐ-CP``)."""
        same = {fold(known): known for known in (*self._corpus.documents, *(s.number for s in self.library.versions()))}
        return same.get(fold(number), number)

    def _by_prints(self, official: OfficialText) -> str:
        """The document of the corpus whose wording this is, where the file says no number."""
        prints = {fingerprint(official.own(p)) for p in official.provisions}
        for document in self._corpus.documents.values():
            known = [p.fingerprint for p in document.provisions if p.fingerprint]
            if len(known) >= 5 and sum(k in prints for k in known) > len(known) / 2:
                return document.number
        return ""

    def write_review(self, number: str) -> Path | None:
        """Writes the stored proposals of a document to the review folder unless a file (perhaps edited) lies there already."""
        proposals = self.library.review(number)
        if not proposals:
            return None
        path = review_path(self.library, number)
        if not path.exists():
            write_atomically(path, proposals)
        return path


def review_path(library: Library, number: str) -> Path:
    """Where the review file of a document lies."""
    return library.folder.parent / "review" / f"{safe_stem(number)}.yaml"


def safe_stem(number: str) -> str:
    """A document number as a file name.

    >>> safe_stem("12/2024/NQ-HĐND"), safe_stem("../../x")
    ('12-2024-NQ-HĐND', 'x')
    """
    return re.sub(r"[^\w-]+", "-", number).strip("-_") or "van-ban"


def shown_name(path: Path) -> str:
    """A file name without folders and control characters, as it is stored and shown.

    >>> shown_name(Path("/tmp/../x\\x1b[31m.pdf"))
    'x [31m.pdf'
    """
    bare = re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", " ", path.name)
    return bare.strip()[:_LONGEST_NAME] or "tep"
