"""Do our restatements say what the official text says? Fingerprints and a comparison of figures, dates, numbers and bodies.

``python -m kb.fidelity write OFFICIAL YAML`` writes the fingerprint of every provision into its YAML file;
``python -m kb.fidelity check OFFICIAL YAML`` prints what stands in one text and not in the other (exit code 1 where there is any).
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kb.corpus import CORPUS_DIR, parent_ref, write_atomically
from kb.errors import CorpusError
from kb.model import Agency, Provision
from kb.vietnamese import dates, document_numbers, normalise, numbers

_MARKER = re.compile(
    r"^(?:[-+•●*]|[IVXLC]+\s*[.)]|\d{1,2}(?:\.\d{1,2})*\s*[.)]|[a-zđ]\s*\)|Điều\s+\d+[a-z]?\s*[.:])\s*", re.IGNORECASE
)
_EMPHASIS = re.compile(r"[*_`#|]+")


def plain(text: str) -> str:
    """A paragraph as it is compared: one normal form, without Markdown and without its marker.

    >>> plain("- Uỷ ban (*nếu có*)"), plain("III. TỔ CHỨC THỰC HIỆN")
    ('Ủy ban (nếu có)', 'TỔ CHỨC THỰC HIỆN')
    """
    return _MARKER.sub("", _EMPHASIS.sub("", normalise(text)).strip(), count=1)


def fingerprint(text: str) -> str:
    """Sixteen hex digits that name the wording of an official paragraph.

    The same for composed and decomposed letters, both tone placements, any spacing, quotes, case, emphasis and marker.

    >>> fingerprint("- Uỷ ban  nhân dân") == fingerprint("Ủy ban nhân\\ndân")
    True
    """
    return hashlib.sha256(re.sub(r"\s", "", plain(text).lower()).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands in one text and not in the other. ``where`` is ``restatement`` or ``official``: where it is missing."""

    ref: str
    kind: str
    value: str
    missing_in: str

    def __str__(self) -> str:
        """In Vietnamese, for people."""
        side = "bản diễn đạt lại thiếu" if self.missing_in == "restatement" else "bản diễn đạt lại có thêm"
        return f"{self.ref}: {side} {self.kind} “{self.value}”"


_RANGE = re.compile(r"(?<![\d/])(\d{1,3})\s*[-.]\s*(\d{1,2})(?![\d/.\-,]|\s*[-.]\s*\d)")
_ENUMERATOR = re.compile(r"\(\s*\d{1,2}\s*\)|\(\s*[ivx]+\s*\)")
_ROMAN = re.compile(r"\b[IVX]{1,5}\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORDS = {1: "một", 2: "hai", 3: "ba", 4: "bốn", 5: "năm", 6: "sáu", 7: "bảy", 8: "tám", 9: "chín", 10: "mười"}


def _figures(text: str) -> dict[str, set[str]]:
    text = _RANGE.sub(r"\1 đến \2", _ENUMERATOR.sub(" ", plain(text)))
    found = {f"{n:g}" for n in numbers(text)} | set(_ROMAN.findall(text))
    days = {f"{d:02d}/{m:02d}" + (f"/{y}" if y else "") for d, m, y in dates(text)}
    return {"số": found, "ngày": days, "số hiệu": {n.upper() for n in document_numbers(text)}}


class Bodies:
    """Finds bodies in texts by their names and aliases, the longest name first."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._ids: dict[str, set[str]] = {}
        for agency in agencies:
            for name in (agency.name, *agency.aliases):
                if name[:1].isupper() and len(name) > 3:
                    self._ids.setdefault(_body_form(name), set()).add(agency.id)
        names = sorted(self._ids, key=len, reverse=True)
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)") if names else re.compile(r"(?!)")

    def find(self, text: str) -> dict[str, frozenset[str]]:
        """The names that a text holds, each with the ids that it may mean."""
        return {m[0]: frozenset(self._ids[m[0]]) for m in self._pattern.finditer(_body_form(plain(text)))}


_SHORT = (
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("mặt trận tổ quốc", "mttq"), ("ủy ban mttq", "mttq"),
    ("phát triển nông thôn", "ptnt"), ("việt nam tỉnh sơn la", "tỉnh"), ("tỉnh sơn la", "tỉnh"),
)  # fmt: skip


def _body_form(text: str) -> str:
    text = normalise(text).lower().replace(" & ", "&")
    for long, short in _SHORT:
        text = text.replace(long, short)
    return text


def differences(ref: str, restated: str, official: str, bodies: Bodies | None = None, above: str = "") -> list[Finding]:
    """What one text says and the other does not. ``above`` are the official headings over it: their years bind the item as well.

    >>> [str(f) for f in differences("II/1", "83 xã đạt chuẩn", "- 83 xã đạt chuẩn; 20 xã nâng cao")]
    ['II/1: bản diễn đạt lại thiếu số “20”']
    """
    ours, theirs = _figures(restated), _figures(official)
    ours["số"] -= set(_YEAR.findall(above)) - theirs["số"]
    found = []
    for kind in theirs:
        found += [Finding(ref, kind, v, "restatement") for v in sorted(theirs[kind] - ours[kind]) if not _in_words(v, restated)]
        found += [Finding(ref, kind, v, "official") for v in sorted(ours[kind] - theirs[kind]) if not _in_words(v, official)]
    if bodies is not None:
        found += _body_differences(ref, bodies.find(restated), bodies.find(official))
    return found


def _in_words(value: str, text: str) -> bool:
    """Whether a small number is written as a word."""
    word = _WORDS.get(int(value)) if value.isdecimal() else None
    return word is not None and re.search(rf"\b{word}\b", normalise(text).lower()) is not None


def _body_differences(ref: str, ours: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]) -> list[Finding]:
    in_ours = frozenset().union(*ours.values())
    in_theirs = frozenset().union(*theirs.values())
    missing = [Finding(ref, "cơ quan", name, "restatement") for name, ids in theirs.items() if not ids & in_ours]
    return missing + [Finding(ref, "cơ quan", name, "official") for name, ids in ours.items() if not ids & in_theirs]


def findings(provisions: Sequence[Provision], official: Mapping[str, str], bodies: Bodies | None = None) -> list[Finding]:
    """Compares provisions of the corpus with the official paragraphs of the same references.

    A provision that only one side has is a finding of kind ``điều khoản``; figures and deadlines must stand in the official text.
    """
    known = {p.ref for p in provisions}
    found = [Finding(ref, "điều khoản", ref, "restatement") for ref in official if ref not in known]
    for p in provisions:
        if p.ref in official:
            found += differences(p.ref, p.text, official[p.ref], bodies, _above(p.ref, official))
            found += _data_differences(p, official[p.ref])
        else:
            found.append(Finding(p.ref, "điều khoản", p.ref, "official"))
    return found


def _above(ref: str, official: Mapping[str, str]) -> str:
    """The official headings over a reference, one a line."""
    found = []
    while ref := parent_ref(ref):
        found.append(official.get(ref, ""))
    return "\n".join(found)


def _data_differences(provision: Provision, official: str) -> list[Finding]:
    """Values of ``figures`` and days of ``deadlines`` that the official text does not hold."""
    theirs = _figures(official)
    values = [str(f.value) if isinstance(f.value, str) else f"{f.value:g}" for f in provision.figures]
    found = [
        Finding(provision.ref, "số liệu", value, "official")
        for value in values
        if value not in theirs["số"]
        and not _in_words(value, official)
        and normalise(value).lower() not in normalise(official).lower()
    ]
    days = [day for d in provision.deadlines for day in (d.from_, d.to) if dates(day)]
    return found + [
        Finding(provision.ref, "thời hạn", day, "official") for day in days if not _figures(day)["ngày"] <= theirs["ngày"]
    ]


_REF_LINE = re.compile(r"^(?P<lead>\s*-\s+)ref:\s*(?P<ref>[^\s#]+)\s*$")
_PRINT_LINE = re.compile(r"^\s+fingerprint:.*$")


def with_fingerprints(source: str, prints: Mapping[str, str]) -> str:
    """The YAML text with a ``fingerprint:`` line below the ``ref:`` of every provision that has one; the rest is untouched."""
    out: list[str] = []
    seen: set[str] = set()
    inside = False
    for line in source.splitlines():
        if match := _REF_LINE.match(line):
            ref = match["ref"].strip("'\"")
            inside = ref in prints and ref not in seen
            out.append(line)
            if inside:
                seen.add(ref)
                out.append(" " * len(match["lead"]) + f"fingerprint: '{prints[ref]}'")
        elif not (inside and _PRINT_LINE.match(line)):
            out.append(line)
    return "\n".join(out) + "\n"


def _provisions(path: Path) -> list[dict[str, Any]]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError) as error:
        raise CorpusError(
            f"Không đọc được “{path}”: {error}. Cần tệp YAML của kho, ví dụ corpus/documents/203-KH-UBND.yaml"
        ) from error
    listed = data.get("provisions") if isinstance(data, dict) else data
    return [p for p in listed or [] if isinstance(p, dict) and "ref" in p]


def write(official: Mapping[str, str], path: Path) -> int:
    """Writes the fingerprints into a YAML file of the corpus; gives how many provisions have one now.

    Raises:
        CorpusError: the file can't be read, or editing it would change something else.
    """
    before = _provisions(path)
    source = path.read_text(encoding="utf-8")
    edited = with_fingerprints(source, {ref: fingerprint(text) for ref, text in official.items()})
    after = yaml.load(edited, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    listed: list[dict[str, Any]] = (after.get("provisions") if isinstance(after, dict) else after) or []
    without = [{k: v for k, v in p.items() if k != "fingerprint"} for p in listed]
    if without != [{k: v for k, v in p.items() if k != "fingerprint"} for p in before]:
        raise CorpusError(
            f"“{path}”: không ghi được dấu vân tay mà giữ nguyên phần khác. Mỗi điều khoản phải bắt đầu bằng “- ref: ...”"
        )
    if edited != source:
        write_atomically(path, edited)
    return sum("fingerprint" in p for p in listed)


def official_paragraphs(path: Path) -> dict[str, str]:
    """The official paragraph of every reference in an official file.

    Raises:
        IngestError: the file can't be read.
    """
    from kb.ingest.document import read_official

    parsed = read_official(path)
    return {p.ref: parsed.own(p) for p in parsed.provisions}


def main(arguments: Sequence[str]) -> int:
    """``write`` or ``check``; gives the exit code."""
    if len(arguments) != 3 or arguments[0] not in ("write", "check"):
        sys.stderr.write("Cách dùng: python -m kb.fidelity write|check VĂN-BẢN-CHÍNH-THỨC TỆP-YAML\n")
        return 2
    official, path = official_paragraphs(Path(arguments[1])), Path(arguments[2])
    if arguments[0] == "write":
        sys.stdout.write(f"{path}: {write(official, path)} dấu vân tay\n")
        return 0
    agencies = [Agency.model_validate(a) for a in yaml.safe_load((CORPUS_DIR / "agencies.yaml").read_text(encoding="utf-8"))]
    found = findings([Provision.model_validate(p) for p in _provisions(path)], official, Bodies(agencies))
    sys.stdout.write("".join(f"{f}\n" for f in found) + f"{len(found)} điểm khác\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
