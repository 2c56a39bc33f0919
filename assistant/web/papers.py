"""Documents drawn as HTML: header with validity, relations, tree of provisions, list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from assistant.web import texts
from assistant.web.days import written
from assistant.web.library import Library
from assistant.web.markup import details, escaped, multiline, shortened, tag
from assistant.web.places import spoken


class PaperView:
    """Draws documents."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def document(self, document: Any, life: Sequence[str]) -> str:
        """A whole document; its provisions unfold level by level."""
        facts = [
            (texts.ISSUER, document.issuer),
            (texts.ISSUED, written(document.issued, texts.UNKNOWN_DAY)),
            (texts.IN_FORCE, validity(document)),
            (texts.SIGNER, document.signer),
            (texts.STATUS, document.status),
        ]
        listed = "".join(tag("dt", name) + tag("dd", escaped(value)) for name, value in facts if value)
        relations = "".join(tag("li", escaped(line)) for line in life)
        parts = [
            tag("h3", escaped(f"{document.type} {document.number}") + " " + badge(document)),
            tag("p", escaped(document.title), class_="ntm-title"),
            tag("dl", listed),
            details(texts.RELATIONS, tag("ul", relations), class_="ntm-relations") if relations else "",
            tag("h4", texts.TREE.format(count=len(document.provisions))),
            self._tree(document.provisions),
        ]
        return tag("section", "".join(parts), class_="ntm-paper", aria_label=document.number)

    def _tree(self, provisions: Sequence[Any]) -> str:
        if not provisions:
            return tag("p", texts.NO_PROVISIONS, class_="ntm-none")
        refs = {p.ref for p in provisions}
        below: dict[str, list[Any]] = {}
        for provision in provisions:
            below.setdefault(_above(provision.ref, refs), []).append(provision)
        return "".join(self._node(p, below) for p in below.get("", []))

    def _node(self, provision: Any, below: dict[str, list[Any]]) -> str:
        children = below.get(provision.ref, [])
        label = tag("code", escaped(provision.ref)) + " " + tag("span", escaped(spoken(provision.ref)), class_="ntm-spoken")
        weak = str(provision.verification) != "full-text"
        mark = (
            " " + tag("span", texts.VERIFICATIONS[str(provision.verification)], class_=f"ntm-badge ntm-{provision.verification}")
            if weak
            else ""
        )
        dated = tag("p", escaped(validity(provision)), class_="ntm-path") if provision.in_force_to else ""
        inner = "".join(self._node(child, below) for child in children if child.ref != provision.ref)
        text = tag("p", multiline(provision.text.strip()))
        short = tag("span", escaped(shortened(provision.text, 80)), class_="ntm-preview")
        return details(f"{label} {short}{mark}", text + dated + inner, class_="ntm-node")

    def unsure_count(self, documents: Sequence[Any]) -> int:
        """How many provisions nobody has read in full."""
        return sum(_weak(p) for d in documents for p in d.provisions)

    def unsure(self, documents: Sequence[Any]) -> str:
        """The provisions that nobody has read in full, by document; those not verified at all come first."""
        parts = []
        for document in documents:
            weak = sorted((p for p in document.provisions if _weak(p)), key=lambda p: str(p.verification) != "unverified")
            if weak:
                count = sum(str(p.verification) == "unverified" for p in weak)
                said = texts.UNVERIFIED_DOCUMENT.format(
                    name=self._library.name(document.number), unverified=count, secondary=len(weak) - count
                )
                lines = "".join(tag("li", f"{tag('code', escaped(p.ref))} {escaped(shortened(p.text))} {badge(p)}") for p in weak)
                parts.append(details(escaped(said), tag("ul", lines)))
        return tag("p", texts.UNVERIFIED_HELP) + "".join(parts)

    def listed(self, documents: Sequence[Any]) -> str:
        """All documents as a table."""
        head = tag("tr", "".join(tag("th", h, scope="col") for h in texts.DOCUMENT_HEADS))
        rows = "".join(tag("tr", "".join(tag("td", cell) for cell in _cells(d))) for d in documents)
        table = tag("table", tag("thead", head) + tag("tbody", rows))
        return tag("div", table, class_="ntm-scroll ntm-tall", tabindex="0", role="region", aria_label=texts.TAB_DOCUMENTS)


def _above(ref: str, refs: set[str]) -> str:
    """The nearest reference above that the document has, or nothing."""
    while (cut := max(ref.rfind("."), ref.rfind("/"))) > 0:
        ref = ref[:cut]
        if ref in refs:
            return ref
    return ""


def _weak(provision: Any) -> bool:
    return str(provision.verification) != "full-text"


def _cells(document: Any) -> tuple[str, ...]:
    return (
        tag("strong", escaped(document.number)),
        escaped(f"{document.type}: {document.title}"),
        written(document.issued, texts.UNKNOWN_DAY),
        escaped(validity(document)),
        badge(document),
    )


def validity(record: Any) -> str:
    """From when to when, in words."""
    start, end = written(record.in_force_from, texts.UNKNOWN_DAY), written(record.in_force_to)
    if not end:
        return texts.VALID_FROM.format(start=start)
    ended = texts.ENDED if record.in_force_to < date.today() else ""
    return texts.VALID.format(start=start, end=end) + ended


def badge(document: Any) -> str:
    """How sure the text is."""
    level = str(document.verification)
    return tag("span", texts.VERIFICATIONS.get(level, level), class_=f"ntm-badge ntm-{level}")
