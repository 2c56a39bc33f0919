"""Documents drawn as HTML: header with validity, relations, tree of provisions, list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from assistant.service import UNREAD
from assistant.web.days import written
from assistant.web.library import Library
from assistant.web.markup import details, escaped, multiline, place_link, shortened, tag
from assistant.web.places import spoken
from assistant.web.texts import answers as answers_texts
from assistant.web.texts import common as common_texts
from assistant.web.texts import documents as documents_texts


class PaperView:
    """Draws documents."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def document(self, document: Any, life: Sequence[str], here: str = "") -> str:
        """A whole document; its provisions unfold level by level. ``here`` is the reference at which it lies open."""
        facts = [
            (documents_texts.ISSUER, document.issuer),
            (documents_texts.ISSUED, written(document.issued, documents_texts.UNKNOWN_DAY)),
            (documents_texts.IN_FORCE, validity(document)),
            (documents_texts.SIGNER, document.signer),
            (documents_texts.STATUS, document.status),
        ]
        listed = "".join(tag("dt", name) + tag("dd", escaped(value)) for name, value in facts if value)
        relations = "".join(tag("li", escaped(line)) for line in life)
        parts = [
            tag("h3", escaped(f"{document.type} {document.number}") + " " + badge(document)),
            tag("p", escaped(document.title), class_="ntm-title"),
            tag("dl", listed),
            details(documents_texts.RELATIONS, tag("ul", relations), class_="ntm-relations") if relations else "",
            tag("h4", documents_texts.TREE.format(count=len(document.provisions))),
            self._tree(document, here),
        ]
        return tag("section", "".join(parts), class_="ntm-paper", aria_label=document.number)

    def _tree(self, document: Any, here: str) -> str:
        provisions = document.provisions
        if not provisions:
            return tag("p", documents_texts.NO_PROVISIONS, class_="ntm-none")
        refs = {p.ref for p in provisions}
        below: dict[str, list[Any]] = {}
        for provision in provisions:
            below.setdefault(_above(provision.ref, refs), []).append(provision)
        near = [p.ref for p in self._library.around(document.number, here) if p is not None] if here else []
        unfolded = {ref for start in (here, *near) for ref in _way(start, refs)}
        return "".join(self._node(p, below, unfolded, here) for p in below.get("", []))

    def _node(self, provision: Any, below: dict[str, list[Any]], unfolded: set[str], here: str) -> str:
        children = below.get(provision.ref, [])
        label = tag("code", escaped(provision.ref)) + " " + tag("span", escaped(spoken(provision.ref)), class_="ntm-spoken")
        weak = str(provision.verification) != "full-text"
        mark = (
            " "
            + tag(
                "span", answers_texts.VERIFICATIONS[str(provision.verification)], class_=f"ntm-badge ntm-{provision.verification}"
            )
            if weak
            else ""
        )
        dated = tag("p", escaped(validity(provision)), class_="ntm-path") if provision.in_force_to else ""
        inner = "".join(self._node(child, below, unfolded, here) for child in children if child.ref != provision.ref)
        is_here = provision.ref == here
        text = self._both(provision) if is_here else self._ours(provision)
        short = tag("span", escaped(shortened(provision.text, 80)), class_="ntm-preview")
        given = {"open": ""} if provision.ref in unfolded else {}
        if is_here:
            given |= {"id": "ntm-here"}
            mark += " " + tag("span", documents_texts.CITED, class_="ntm-badge ntm-cited")
        return details(f"{label} {short}{mark}", text + dated + inner, class_="ntm-node", **given)

    def _ours(self, provision: Any) -> str:
        """The text of a provision, with the way to its official wording where a file holds one."""
        text = tag("p", multiline(provision.text.strip()))
        found = self._library.official(provision.document, provision.ref)
        if found is None or found.text.strip() == provision.text.strip():
            return text
        return text + place_link(provision.document, provision.ref, documents_texts.COMPARE, class_="ntm-open")

    def _both(self, provision: Any) -> str:
        """The provision at which the document was opened: official wording beside ours, and the steps to its neighbours."""
        found = self._library.official(provision.document, provision.ref)
        ours = tag("blockquote", multiline(provision.text.strip()))
        if found is None:
            return ours + tag("p", answers_texts.OURS, class_="ntm-ours") + self._steps(provision)
        head = documents_texts.WORDING_IN_FILE.format(file=found.file, page=found.page)
        official = tag("div", tag("h5", escaped(head)) + tag("blockquote", multiline(found.text)), class_="ntm-official")
        if found.text.strip() == provision.text.strip():
            return official + self._steps(provision)
        warned = "".join(tag("p", escaped(said), class_="ntm-ours") for said in found.conflicts)
        if found.changed:
            warned = tag("p", answers_texts.OFFICIAL_CHANGED, class_="ntm-ours") + warned
        beside = tag("div", tag("h5", documents_texts.OUR_WORDING) + ours)
        return tag("div", beside + official, class_="ntm-both") + warned + self._steps(provision)

    def _steps(self, provision: Any) -> str:
        before, after = self._library.around(provision.document, provision.ref)
        links = [
            place_link(p.document, p.ref, escaped(said.format(ref=spoken(p.ref))), class_="ntm-open")
            for p, said in ((before, documents_texts.BEFORE), (after, documents_texts.AFTER))
            if p is not None
        ]
        return tag("nav", "".join(links), class_="ntm-steps", aria_label=documents_texts.STEPS)

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
                said = documents_texts.UNVERIFIED_DOCUMENT.format(
                    name=self._library.name(document.number), unverified=count, secondary=len(weak) - count
                )
                lines = "".join(tag("li", f"{self._link(p)} {escaped(shortened(p.text))} {badge(p)}") for p in weak)
                parts.append(details(escaped(said), tag("ul", lines)))
        return tag("p", documents_texts.UNVERIFIED_HELP) + "".join(parts)

    def _link(self, provision: Any) -> str:
        return place_link(provision.document, provision.ref, tag("code", escaped(provision.ref)))

    def listed(self, documents: Sequence[Any]) -> str:
        """All documents as a table."""
        head = tag("tr", "".join(tag("th", h, scope="col") for h in documents_texts.DOCUMENT_HEADS))
        rows = "".join(tag("tr", "".join(tag("td", cell) for cell in _cells(d))) for d in documents)
        table = tag("table", tag("thead", head) + tag("tbody", rows))
        return tag("div", table, class_="ntm-scroll ntm-tall", tabindex="0", role="region", aria_label=common_texts.TAB_DOCUMENTS)


def _way(ref: str, refs: set[str]) -> list[str]:
    """A reference and all that stand above it."""
    way = []
    while ref:
        way.append(ref)
        ref = _above(ref, refs)
    return way


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
        written(document.issued, documents_texts.UNKNOWN_DAY),
        escaped(validity(document)),
        badge(document),
    )


def validity(record: Any) -> str:
    """From when to when, in words."""
    start, end = written(record.in_force_from, documents_texts.UNKNOWN_DAY), written(record.in_force_to)
    if not end:
        return documents_texts.VALID_FROM.format(start=start)
    ended = documents_texts.ENDED if record.in_force_to < date.today() else ""
    return documents_texts.VALID.format(start=start, end=end) + ended


def badge(document: Any) -> str:
    """How sure the text is; a document that only a file holds was read by no person."""
    if getattr(document, "status", None) == UNREAD:
        return tag("span", documents_texts.FILES_UNREAD, class_="ntm-badge ntm-unverified")
    level = str(document.verification)
    return tag("span", answers_texts.VERIFICATIONS.get(level, level), class_=f"ntm-badge ntm-{level}")
