"""Questions put as others that ask the same in full: with what they leave out, or by what they mean."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding.asked_today import without_today
from assistant.understanding.came_out import restated
from assistant.understanding.components import spelt
from assistant.understanding.core_words import core_named
from assistant.understanding.failed_shares import of_criteria
from assistant.understanding.figure_held import claimed_figure
from assistant.understanding.kept_or_gone import plainly
from assistant.understanding.province_done import province_done
from assistant.understanding.recognition_signed import recognised_by
from assistant.understanding.signed_as import office_claimed


def in_full(question: str, history: Sequence[str]) -> str:
    """A question as the one it stands for, by the first that finds something: with the word for components or criteria, all that a figure
    is held against, or the office of who signed; a document as of a time; the plain question behind a choice; who recognises for who signs
    that; who is at the core; the title of a province; what became of it today, asked once. Empty where it stands for itself."""
    for by_history in (spelt, of_criteria, claimed_figure, office_claimed):
        if said := by_history(question, history):
            return said
    alone = restated(question) or plainly(question) or recognised_by(question) or core_named(question) or province_done(question)
    return alone or without_today(question, history)
