"""An answer as HTML for the chat: the answer first, then bodies, what to know, sources and the folded proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answer import Answer, Holder, Pointer, Today
from assistant.web.days import written
from assistant.web.library import Library
from assistant.web.markup import answer_html, details, escaped, multiline, place_link, shortened, tag
from assistant.web.texts import answers as answers_texts


class AnswerView:
    """Draws answers; sources are looked up in the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def question(self, text: str) -> str:
        """What the user asked, harmless."""
        return tag("div", multiline(text), class_="ntm-question")

    def answer(self, answer: Answer) -> str:
        """An answer as one line of HTML."""
        numbers = {(c.document, c.ref): i for i, c in enumerate(answer.citations, 1)}
        parts = [
            self._chips(answer),
            tag("div", answer_html(answer.answer, numbers), class_="ntm-text"),
            self._bodies(answer.agencies),
            self._notice(answer),
            self._conflicts(answer),
            self._sources(answer),
            self._proof(answer),
        ]
        return tag("div", "".join(parts), class_=f"ntm-answer ntm-{answer.status}")

    def _chips(self, answer: Answer) -> str:
        chips = []
        if answer.verdict:
            chips.append(tag("span", answers_texts.VERDICTS[answer.verdict], class_=f"ntm-chip ntm-v-{answer.verdict}"))
        if answer.status != "answered":
            chips.append(tag("span", answers_texts.STATUSES[answer.status], class_="ntm-chip"))
        chips.append(tag("span", answers_texts.HOLDS_FOR.format(day=written(answer.as_of)), class_="ntm-asof"))
        return tag("div", "".join(chips), class_="ntm-chips")

    def _bodies(self, holders: Sequence[Holder]) -> str:
        return tag("div", "".join(map(_body_card, holders)), class_="ntm-bodies") if holders else ""

    def _notice(self, answer: Answer) -> str:
        if not answer.notice:
            return ""
        return tag("div", tag("strong", answers_texts.NOTICE) + " " + multiline(answer.notice), class_="ntm-notice", role="note")

    def _conflicts(self, answer: Answer) -> str:
        lines = [tag("li", escaped(conflict.about) + ": " + self._places(conflict.citations)) for conflict in answer.conflicts]
        if not lines:
            return ""
        return tag("div", tag("strong", answers_texts.CONFLICTS) + tag("ul", "".join(lines)), class_="ntm-conflict")

    def _places(self, pointers: Iterable[Pointer]) -> str:
        return "; ".join(self._place(p.document, p.ref) for p in pointers)

    def _place(self, document: str, ref: str) -> str:
        said = escaped(self._library.place(document, ref))
        return place_link(document, ref, said) if self._library.provision(document, ref) is not None else said

    def _sources(self, answer: Answer) -> str:
        if not answer.citations:
            return ""
        drawn = "".join(
            self.source(c.document, c.ref, c.text, c.verbatim, str(c.verification), f"[{i}]")
            for i, c in enumerate(answer.citations, 1)
        )
        return tag("div", tag("h4", answers_texts.SOURCES) + drawn, class_="ntm-sources")

    def source(self, document: str, ref: str, text: str, verbatim: bool, verification: str, mark: str = "") -> str:
        """One source that folds: place, marks, text, neighbours; beside it the link that opens it in its document."""
        known = self._library.documents.get(document)
        wording = answers_texts.OFFICIAL if verbatim else answers_texts.OURS
        badges = tag("span", answers_texts.VERIFICATIONS.get(verification, verification), class_=f"ntm-badge ntm-{verification}")
        place = escaped(self._library.place(document, ref)) + " " + tag("code", escaped(ref))
        summary = (tag("span", mark, class_="ntm-n") + " " if mark else "") + place + " " + badges
        path = " › ".join(escaped(shortened(h)) for h in self._library.heading(document, ref))
        content = [
            tag("p", escaped(known.title), class_="ntm-title") if known else "",
            tag("p", path, class_="ntm-path") if path else "",
            tag("blockquote", multiline(text)),
            tag("p", wording, class_="ntm-ours"),
            self._official(document, ref, text),
            self._around(document, ref),
        ]
        folded = details(summary, "".join(content), class_="ntm-source")
        return tag("div", folded + self.opening(document, ref, mark), class_="ntm-sourced")

    def opening(self, document: str, ref: str, mark: str = "") -> str:
        """The link that opens a provision in its document; nothing where we don't have it."""
        if self._library.provision(document, ref) is None:
            return ""
        place = answers_texts.OPEN_TITLE.format(document=document, ref=ref)
        said = f"{answers_texts.OPEN} {mark}".strip()
        return place_link(document, ref, escaped(said), class_="ntm-open", title=place)

    def _official(self, document: str, ref: str, shown: str) -> str:
        found = self._library.official(document, ref)
        if found is None:
            return ""
        if found.text.strip() == shown.strip():
            return tag("p", escaped(answers_texts.OFFICIAL_ONLY.format(file=found.file, page=found.page)), class_="ntm-ours")
        said = tag("p", escaped(answers_texts.OFFICIAL_WORDING.format(file=found.file, page=found.page)), class_="ntm-ours")
        warned = tag("p", answers_texts.OFFICIAL_CHANGED, class_="ntm-ours") if found.changed else ""
        return tag("div", said + tag("blockquote", multiline(found.text)) + warned, class_="ntm-official")

    def _around(self, document: str, ref: str) -> str:
        near = [p for p in self._library.around(document, ref) if p is not None]
        lines = [tag("p", tag("code", escaped(p.ref)) + " " + multiline(p.text)) for p in near]
        return details(answers_texts.NEIGHBOURS, "".join(lines), class_="ntm-around") if lines else ""

    def _proof(self, answer: Answer) -> str:
        return self.proof(answer.proof)

    def proof(self, steps: Sequence[object]) -> str:
        """The rules that fired, folded."""
        if not steps:
            return ""
        lines = []
        for step in steps:
            because = "".join(tag("li", escaped(reason)) for reason in getattr(step, "because", ()))
            places = self._places(getattr(step, "citations", ()))
            rule = tag("strong", escaped(answers_texts.rule_name(getattr(step, "rule", ""))))
            lines.append(
                tag(
                    "li",
                    rule + tag("ul", because) + (tag("p", f"{answers_texts.BY} {places}", class_="ntm-by") if places else ""),
                )
            )
        return details(answers_texts.WHY, tag("ol", "".join(lines)), class_="ntm-proof")


def _body_card(holder: Holder) -> str:
    """The body of the plan beside today's."""
    then = tag("small", answers_texts.BODY_THEN) + tag("strong", escaped(holder.name)) + tag("span", escaped(holder.role))
    now = tag("small", answers_texts.BODY_NOW) + (_now(holder.today) or tag("span", answers_texts.UNCHANGED))
    return tag("div", tag("div", then) + tag("div", now), class_="ntm-body")


def _now(bodies: Sequence[Today]) -> str:
    """Today's bodies, each once with every part of the work that it took over."""
    drawn = []
    for name, since in dict.fromkeys((body.name, body.from_) for body in bodies):
        parts = dict.fromkeys(b.function for b in bodies if (b.name, b.from_) == (name, since) and b.function)
        said = "".join(tag("p", escaped(part)) for part in parts)
        drawn.append(tag("strong", escaped(name)) + tag("span", escaped(answers_texts.SINCE.format(day=written(since)))))
        drawn.append(details(answers_texts.WHICH_PART, said, class_="ntm-function") if said else "")
    return "".join(drawn)
