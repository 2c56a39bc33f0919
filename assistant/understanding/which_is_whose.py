"""Questions which of two documents, called by bare numbers, is whose ("238 và 2886: cái nào của HĐND, cái nào của UBND tỉnh?"), asked by
their full numbers: who issued each, and when."""

from __future__ import annotations

import re
from collections.abc import Callable

from kb.vietnamese import fold_in_step, normalise

_KIND = r"(?:(?:so|van ban|quyet dinh|nghi quyet|nghi dinh|thong tu|ke hoach|cong van|chi thi|qd|nq|nd|tt|kh|cv|ct) )*"
_NUMBER = r"(\d{1,4}(?:/[\w/-]+)?)"
_TWO = re.compile(rf"(?:^|(?<=[\s:,(]))({_KIND}){_NUMBER}(?:,| va| voi| lan| cung|,? con) ({_KIND}){_NUMBER}(?![\d/%])")
_ISSUER = r"(?:hdnd|ubnd|hoi dong|uy ban|quoc hoi|chinh phu|thu tuong|bo|tinh uy|ttg|tinh|trung uong|tw|ban bi thu)\b"
_WHOSE = re.compile(
    rf"\b(?:cai|van ban|so|ban|to|thang) nao (?:la )?(?:(?:cua|do|ben|thuoc) )*{_ISSUER}.*\b(?:cai|van ban|so|ban|to|thang) nao (?:la )?"
    rf"(?:(?:cua|do|ben|thuoc) )*{_ISSUER}"
)
#: The kinds of document that whoever is named issues, by which a bare number is looked for.
_KINDS = ("nghị quyết", "quyết định", "nghị định", "kế hoạch", "thông tư", "công văn", "chỉ thị")
_BODIES = (
    (re.compile(r"\b(?:hdnd|hoi dong nhan dan)\b"), "hdnd"),
    (re.compile(r"\b(?:ubnd|uy ban nhan dan)\b"), "ubnd"),
    (re.compile(r"\b(?:thu tuong|ttg)\b"), "ttg"),
    (re.compile(r"\bquoc hoi\b"), "qh"),
    (re.compile(r"\bchinh phu\b"), "cp"),
    (re.compile(r"\btinh uy\b"), "tu"),
)


def which_is_whose(question: str, named: Callable[[str], tuple[str, ...]]) -> str:
    """The question who issued each of the two and when, by their numbers in full; empty where none such is asked, or where one of the
    numbers means no document of those who are named, or several."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _TWO.search(plain) if _WHOSE.search(plain) else None
    if found is None:
        return ""
    issuers = [letters for pattern, letters in _BODIES if pattern.search(plain)]
    meant = [_meant(text[slice(*found.span(at))], text[slice(*found.span(at + 1))], named, issuers) for at in (1, 3)]
    if not all(meant) or meant[0] == meant[1]:
        return ""
    return f"{meant[0]} và {meant[1]} do ai ban hành, ban hành ngày nào?"


def _meant(kind: str, number: str, named: Callable[[str], tuple[str, ...]], issuers: list[str]) -> str:
    """The one document of a number, of the kind that is told, otherwise of any kind whose issuer is named; empty where nobody can tell."""
    spoken = [f"{kind}{number}"] if kind.strip() not in ("", "số") else [f"{k} {number}" for k in _KINDS]
    fits = {n for words in spoken for n in named(words) if n != number}
    own = {n for n in fits if any(fold_in_step(n).replace("/", "-").split("-")[-1].startswith(i) for i in issuers)}
    found = own if len(own) == 1 else fits
    return next(iter(found)) if len(found) == 1 else ""
