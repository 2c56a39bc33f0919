"""Who does what in a new document: proposals for a lawyer to accept or edit, never used before that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from kb.fidelity import Bodies, plain
from kb.ingest.identity import kind_of
from kb.ingest.lines import OfficialProvision, OfficialText
from kb.model import Act, Agency, Concept
from kb.vietnamese import normalise

_HEAD = """\
# Đề xuất do máy đọc từ văn bản {number}; chưa có người duyệt, chưa được dùng để trả lời ai làm gì.
# Cách duyệt: đọc từng điều khoản; sửa "norms" cho đúng, bỏ "norms" ở điều khoản không giao việc; có thể viết lại "text" bằng lời
# của mình (giữ mọi số, ngày, cơ quan); ghi "issuer". Xong thì chạy: ntm documents {number} --accept
# Từ đó nội dung và phân công trong tệp này được dùng để trả lời. Quy ước của từng trường: corpus/README.md.
"""
_PARTNERS = re.compile(r"phối hợp (?:chặt chẽ )?với\s+(?P<who>[^;:.]*)", re.IGNORECASE)
_REACH = 110
_LONGEST_TASK = 400


@dataclass(frozen=True)
class Vocabulary:
    """What proposals are made of: bodies, acts and concepts of the corpus."""

    bodies: Bodies
    acts: tuple[tuple[str, str], ...]
    concepts: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, agencies: Iterable[Agency], acts: Iterable[Act], concepts: Iterable[Concept]) -> Vocabulary:
        """From the corpus; the longest phrases first."""
        phrases = [(normalise(p).lower(), a.id) for a in acts for p in a.phrases if " " in p]
        words = [(normalise(w).lower(), c.id) for c in concepts for w in (c.name, *c.synonyms) if len(w) > 5]
        longest = sorted(phrases, key=lambda x: -len(x[0])), sorted(words, key=lambda x: -len(x[0]))
        return cls(Bodies(agencies), tuple(longest[0]), tuple(longest[1]))


def _named(text: str, words: Iterable[tuple[str, str]], most: int) -> list[str]:
    """Ids of the words that stand in a text, in their order there; a word inside a longer one does not count."""
    found: list[tuple[int, str]] = []
    for word, id_ in words:
        position = text.find(word)
        if position >= 0 and (id_ not in [i for _, i in found]):
            found.append((position, id_))
            text = text.replace(word, "\x00" * len(word))
    return [id_ for _, id_ in sorted(found)[:most]]


def norm(text: str, heading: tuple[str, ...], vocabulary: Vocabulary) -> dict[str, Any] | None:
    """The proposed norm of a paragraph, or None where it names no bearer or no act."""
    said = plain(text)
    bearer = _bearer(said, heading, vocabulary)
    acts = _named(said.lower()[:_REACH], vocabulary.acts, 4)
    if bearer is None or not acts:
        return None
    found: dict[str, Any] = {"bearer": bearer, "acts": acts}
    found["objects"] = _named(said.lower(), vocabulary.concepts, 3) or ["linh-vuc-quan-ly"]
    found["task"] = re.split(r"(?<=[;.])\s", said)[0][:_LONGEST_TASK].rstrip(" ;.")
    if match := _PARTNERS.search(said):
        partners = sorted({min(ids) for ids in vocabulary.bodies.find(match["who"]).values()} - {bearer})
        if partners:
            found["partners"] = partners
    return found


def _bearer(said: str, heading: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """The body that the sentence begins with; otherwise the one that the heading above names."""
    for name, ids in vocabulary.bodies.find(said[:_REACH]).items():
        if plain(said).lower().startswith(name):
            return min(ids)
    for title in reversed(heading):
        if found := vocabulary.bodies.find(title):
            return min(next(iter(found.values())))
    return None


def _entry(provision: OfficialProvision, text: str, vocabulary: Vocabulary) -> dict[str, Any]:
    entry: dict[str, Any] = {"ref": provision.ref, "kind": provision.kind, "text": text, "verification": "unverified"}
    proposed = norm(text, provision.heading, vocabulary) if provision.kind not in ("heading", "article") else None
    return {**entry, "norms": [proposed]} if proposed else entry


def review(official: OfficialText, number: str, vocabulary: Vocabulary) -> str:
    """The review file of a new document: YAML in the form of the corpus."""
    head: Mapping[str, Any] = {
        "number": number,
        "type": kind_of(official.title),
        "title": official.title,
        "issuer": "",
        "issued": official.issued or None,
        "verification": "unverified",
        "sources": ["tệp chính thức do người dùng nạp; chưa có người đọc"],
        "provisions": [_entry(p, official.own(p), vocabulary) for p in official.provisions],
    }
    text = yaml.safe_dump(dict(head), allow_unicode=True, sort_keys=False, width=130)
    return _HEAD.format(number=number) + str(text)
